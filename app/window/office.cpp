// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/office.h"

#include "app/commands/database.h"
#include "app/commands/demo_database.h"
#include "app/window/draft_words.h"
#include "app/window/sealed_drafts.h"
#include "app/window/settings_services.h"
#include "core/casework/setup.h"
#include "ui/consultations/consultation_form.h"
#include "ui/consultations/consultations_panel.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/draft_keeper.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/handover/handover_panel.h"
#include "ui/inbox/my_work_panel.h"
#include "ui/people/people_pages.h"
#include "ui/settings/settings_panel.h"
#include "ui/workload/workload_panel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>
#include <QtConcurrent>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 demoContacts = 2000;

using Progress = std::function<bool(qint64 done, qint64 total)>;

Expected<Premises> look(const Entrance &entrance, const Progress &progress)
{
    const QString &database = entrance.database;
    if (entrance.makeDemo && !QFileInfo::exists(database)) {
        if (!QDir().mkpath(QFileInfo(database).absolutePath()))
            return failure(ErrorCode::ReadOnly, database, u"its folder cannot be made"_s);
        DemoOptions options;
        options.contacts = demoContacts;
        options.procedure = u"wiltshire"_s;
        options.now = SystemClock().now();
        FD_TRY(makeDemoDatabase(database, options, progress));
    }
    FD_ASSIGN(const StoreFactory factory, storeAt(database, entrance.mode, entrance.options));
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    FD_ASSIGN(const std::unique_ptr<Store> store, factory());
    FD_ASSIGN(const Rulebook rules, rulebookOf(*store, calendar));
    return Premises{database, factory, rules, false};
}

} // namespace

QFuture<Expected<Premises>> enter(const Entrance &entrance)
{
    return QtConcurrent::run([entrance](QPromise<Expected<Premises>> &promise) {
        promise.addResult(look(entrance, [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    });
}

Expected<Premises> enterNow(const Entrance &entrance)
{
    return look(entrance, [](qint64, qint64) { return true; });
}

Expected<Premises> enterWhileAway(const Entrance &entrance, const KeptDoor &door)
{
    FD_ASSIGN(Procedure procedure, loadProcedure(door.procedure));
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    // How it is opened can depend on what is there.
    const StoreFactory factory = [entrance]() -> Expected<std::unique_ptr<Store>> {
        FD_ASSIGN(const StoreFactory open, storeAt(entrance.database, entrance.mode, entrance.options));
        return open();
    };
    return Premises{
        entrance.database, factory, {std::make_shared<const Procedure>(std::move(procedure)), calendar}, true};
}

QString demoPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/demo.frontdoor"_L1;
}

Office::Office(const Premises &premises, std::shared_ptr<const Clock> clock, const QString &draftFolder,
               QSettings *settings)
    : m_database(premises.database)
    , m_settings(settings)
    , m_packs(packShelf(draftFolder))
    , m_journal(std::make_unique<DraftJournal>(draftFolder, clock, std::make_shared<SealedDraftCodec>(draftKeyPath())))
    , m_session(std::make_unique<Session>(premises.store, premises.rules, clock))
    , m_follower(std::make_unique<ProcedureFollower>(*m_session))
    , m_nightly(std::make_unique<NightlyKeeper>(premises.database, premises.rules.calendar, clock))
{
}

std::shared_ptr<const PackShelf> Office::packShelf(const QString &draftFolder)
{
    return std::make_shared<PackShelf>(draftFolder + "/downtime"_L1, std::make_shared<SealedPackCodec>(draftKeyPath()));
}

std::shared_ptr<const DoorShelf> Office::doorShelf(const QString &draftFolder)
{
    return std::make_shared<DoorShelf>(draftFolder + "/downtime"_L1, std::make_shared<SealedPackCodec>(draftKeyPath()));
}

Factories Office::factories()
{
    DraftJournal &journal = *m_journal;
    Factories factories;
    factories.panels = {
        {u"duty-tray"_s, Icon::Tray, QCoreApplication::translate("frontdoor::Panels", "Duty tray"),
         QKeySequence(u"Ctrl+1"_s), [](Desk &desk, QWidget *parent) { return new TrayPanel(desk, parent); }},
        {u"my-work"_s,
         Icon::Work,
         QCoreApplication::translate("frontdoor::Panels", "My work"),
         QKeySequence(u"Ctrl+2"_s),
         [](Desk &desk, QWidget *parent) { return new MyWorkPanel(desk, parent); },
         {},
         true},
        {u"people"_s,
         Icon::People,
         QCoreApplication::translate("frontdoor::Panels", "People"),
         QKeySequence(u"Ctrl+3"_s),
         [](Desk &desk, QWidget *parent) { return new PeoplePanel(desk, parent); },
         {{u"entered-twice"_s,
           QCoreApplication::translate("frontdoor::Panels", "People: entered twice?"),
           {},
           [](QWidget *panel) {
               if (auto *people = qobject_cast<PeoplePanel *>(panel))
                   people->showDuplicates();
           }},
          {u"check-list"_s,
           QCoreApplication::translate("frontdoor::Panels", "People: check a list"),
           {},
           [](QWidget *panel) {
               if (auto *people = qobject_cast<PeoplePanel *>(panel))
                   people->showList();
           }}}},
        {u"consultations"_s,
         Icon::Consultation,
         QCoreApplication::translate("frontdoor::Panels", "Consultations"),
         QKeySequence(u"Ctrl+4"_s),
         [&journal](Desk &desk, QWidget *parent) { return new ConsultationsPanel(desk, journal, parent); },
         {{u"new"_s, QCoreApplication::translate("frontdoor::Panels", "New consultation"),
           QKeySequence(u"Ctrl+Shift+K"_s),
           [](QWidget *panel) {
               if (auto *consultations = qobject_cast<ConsultationsPanel *>(panel))
                   consultations->startNew();
           }}},
         true},
        {u"handover"_s,
         Icon::Handover,
         QCoreApplication::translate("frontdoor::Panels", "Handover"),
         QKeySequence(u"Ctrl+5"_s),
         [&journal](Desk &desk, QWidget *parent) { return new HandoverPanel(desk, journal, parent); },
         {},
         true},
        {u"workload"_s,
         Icon::Workload,
         QCoreApplication::translate("frontdoor::Panels", "Workload"),
         QKeySequence(u"Ctrl+6"_s),
         [](Desk &desk, QWidget *parent) { return new WorkloadPanel(desk, parent); },
         {},
         true},
        {u"settings"_s, Icon::Settings, QCoreApplication::translate("frontdoor::Panels", "Settings"),
         QKeySequence(u"Ctrl+8"_s),
         [database = m_database, settings = m_settings](Desk &desk, QWidget *parent) {
             return new SettingsPanel(desk, settingsServices(desk, database, settings, parent), parent);
         }},
    };
    factories.contact = [&journal](Desk &desk, const Subject &subject, QWidget *parent) {
        return contactPage(desk, journal, subject, parent);
    };
    factories.person = [&journal](Desk &desk, const PersonId &person, QWidget *parent) {
        return personPage(desk, journal, person, parent);
    };
    factories.newContact = [&journal](Desk &desk, const PersonId &about, QWidget *parent) {
        return newContactPage(desk, journal, about, parent);
    };
    factories.drafts = &journal;
    factories.packs = m_packs;
    factories.packsOf = m_database;
    factories.backups = &m_nightly->concern();
    factories.aboutDraft = &aboutDraft;
    factories.continueDraft = [&journal](Desk &desk, const Draft &draft, QWidget *parent) -> QWidget * {
        if (draft.kind == "person"_L1) // the page takes the draft up itself
            return personPage(desk, journal, PersonId(draft.content["person"_L1].toString()), parent);
        if (draft.kind != "new-contact"_L1)
            return nullptr;
        ContactPage *page = newContactPage(desk, journal, {}, parent);
        page->continueDraft(draft);
        return page;
    };
    factories.takeUp = [](QWidget *panel, const Draft &draft) {
        if (auto *consultations = qobject_cast<ConsultationsPanel *>(panel))
            consultations->takeUp(draft);
    };
    factories.isDraftOpen = [&journal](const DraftId &id) { return OpenDrafts::of(journal).isOpen(id); };
    return factories;
}

} // namespace frontdoor
