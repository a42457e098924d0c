// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws what is seen while the data cannot be reached into pictures:
//   QT_QPA_PLATFORM=offscreen ui_downtime_preview --output FOLDER [--procedure leeds] [--look dark] [--only pack]

#include "tests/support/preview.h"
#include "core/casework/views/downtime_pack.h"
#include "core/session/on_result.h"
#include "tests/support/front_door.h"
#include "tests/support/must.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/taken_page.h"
#include "ui/downtime/pack_html.h"
#include "ui/downtime/pack_page.h"
#include "ui/settings/nightly_part.h"
#include "ui/style/roles.h"

#include <QPalette>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 600;

/// A contact that was taken in the morning, about a child who is on file.
Draft takenDraft(FrontDoor &door)
{
    Draft draft;
    draft.id = DraftId::make();
    draft.kind = u"new-contact"_s;
    draft.content = {{u"user"_s, door.user(u"worker"_s).text()},
                     {u"opened"_s, door.clock()->now().plusMs(-3 * 3'600'000).ms},
                     {u"child"_s, QJsonObject{{u"person"_s, door.person(u"Ava"_s).id.text()}}}};
    draft.saved = door.clock()->now();
    draft.taken = TakenDown{u"P-DUTY3-0007"_s, door.clock()->now().plusMs(-170 * 60'000), CommandId::make()};
    return draft;
}

NightlyReport backups(Instant now)
{
    NightlyReport report;
    report.plan.enabled = true;
    report.folder = u"/srv/frontdoor/backups"_s;
    report.plan.folder = report.folder;
    report.newest = now.plusMs(-12 * 3'600'000);
    report.bytes = 48'500'000;
    report.kept = 23;
    return report;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const PreviewCall call(app, u"leicester"_s, {u"taken, record, pack or nightly"_s});
    for (const PreviewLook &look : call.looks()) {
        applyTheme(app, look.theme, look.percent);
        FrontDoor door(call.procedure());
        door.addUser(u"admin"_s, u"Ada Admin"_s, Role::Administrator, door.teamOf(u"worker"_s));
        for (const QString &child : {u"Ava"_s, u"Ben"_s, u"Cora"_s})
            door.contact(u"worker"_s, child);
        const auto seat = door.seat(u"worker"_s);
        const auto save = [&](QWidget &page, const QString &name) {
            page.resize(look.size);
            page.show();
            savePreview(page, call.folder(), u"%1-%2"_s.arg(name, look.name), settleMs);
        };
        if (call.wants(u"taken"_s)) {
            TakenPage page(*seat->desk, *takenDraft(door).taken, u"New contact"_s);
            save(page, u"taken"_s);
        }
        if (call.wants(u"record"_s)) {
            const std::unique_ptr<ContactPage> page(newContactPage(*seat->desk, *seat->journal));
            page->continueDraft(takenDraft(door));
            save(*page, u"record"_s);
        }
        if (call.wants(u"pack"_s)) {
            const Rulebook rules = door.rules();
            const auto read = seat->session->read<DowntimePack>(
                ReadSlot(),
                [rules, now = door.clock()->now()](Views &views) { return downtimePack(views, rules, now); });
            if (!QTest::qWaitFor([&] { return read.isFinished(); }, 10'000))
                qFatal("the pack was not read");
            PackPage page(keptPack(must(read.result()), rules, u"Sam Bell"_s),
                          [&door] { return door.clock()->now().plusMs(130 * 60'000); });
            save(page, u"pack"_s);
        }
        if (call.wants(u"nightly"_s)) {
            const auto admin = door.seat(u"admin"_s);
            SettingsServices services;
            services.nightlyReport = [](Instant now) -> Expected<NightlyReport> { return backups(now); };
            services.setNightly = [](const NightlyBackups &) -> Expected<void> { return {}; };
            services.backUpNow = [](const NightlyBackups &, Instant) -> Expected<void> { return {}; };
            NightlyPart part(*admin->desk, services);
            part.setAutoFillBackground(true);
            part.refresh();
            save(part, u"nightly"_s);
        }
    }
    return 0;
}
