// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws letters, follow-ups, other children, copies and the referral's page into pictures:
//   QT_QPA_PLATFORM=offscreen ui_contact_preview_telling --output FOLDER [--look dark] [--only letter]

#include "tests/support/preview.h"
#include "tests/ui/contact/page_hands.h"
#include "ui/common/segmented_control.h"
#include "ui/contact/connect_dialog.h"
#include "ui/contact/siblings_part.h"
#include "ui/contact/talk_part.h"
#include "ui/letters/letter_dialog.h"
#include "ui/letters/letters_part.h"
#include "ui/siblings/duplicate_dialog.h"
#include "ui/siblings/sibling_dialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

class Preview {
public:
    Preview(QString folder, QString look) : m_folder(std::move(folder)), m_look(std::move(look)) {}

    void letter()
    {
        FrontDoor door(u"wiltshire"_s);
        const ContactId contact = door.contact(u"officer"_s, u"Ava"_s);
        door.carryOut(u"officer"_s, RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"None."_s});
        door.carryOut(u"officer"_s, SendToTray{contact, u"615"_s});
        door.carryOut(u"atm"_s, ChooseRoute{contact, u"IV"_s, {}});
        door.carryOut(u"atm"_s, Allocate{Subject(contact), door.user(u"worker"_s), {}});
        door.carryOut(u"worker"_s,
                      LogActivity{Subject(contact), ActivityKind::CallFamily, {}, ActivityResult::NoAnswer});
        Hands worker = Hands::at(door, u"worker"_s, Subject(contact));
        QTest::qWait(600);
        worker.form()->goToSection(u"telling"_s);
        save(*worker.page, u"contact-telling"_s);
        auto *letters = worker.page->findChild<LettersPart *>();
        letters->write();
        LetterDialog *dialog = letters->dialog();
        dialog->resize(1040, 690);
        save(*dialog, u"letter-1-due"_s);
        worker.type(u"Advice"_s, u"The family hub in Green Lane has a morning for parents of young children."_s,
                    dialog);
        save(*dialog, u"letter-2-advice"_s);
        worker.press(u"Change the words of this letter"_s, dialog);
        save(*dialog, u"letter-3-own-words"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Pat Jones says "_s);
        worker.press(u"Back to the standard words"_s, dialog);
        letters->write(u"professional-outcome"_s);
        save(*dialog, u"letter-4-refused"_s);
        letters->write(u"parents-reply"_s);
        worker.press(u"&Record as sent"_s, dialog);
        save(*dialog, u"letter-5-recorded"_s);
        letters->read(door.view(u"worker"_s, Subject(contact)).file.letters.first().id);
        save(*dialog, u"letter-6-read"_s);
        dialog->close();
        worker.form()->goToSection(u"telling"_s);
        save(*worker.page, u"contact-telling-waiting"_s);
    }

    void siblings()
    {
        FrontDoor door(u"leicester"_s);
        door.addUser(u"screening"_s, u"Bo Lang"_s, Role::ScreeningManager, door.teamOf(u"manager"_s));
        const ContactId contact = door.contact(u"worker"_s, u"Ava"_s);
        door.carryOut(u"screening"_s, CopyToSibling{Subject(contact), {door.person(u"Ben"_s).id}, u"Same home."_s});
        UpdateContact change;
        change.contact = contact;
        change.fields = QStringList{u"concern"_s};
        change.detail.concern = u"Two bruises on the upper arm, one on the back."_s;
        door.carryOut(u"worker"_s, change);
        const Hands bo = Hands::at(door, u"screening"_s, Subject(contact));
        QTest::qWait(600);
        bo.form()->goToSection(u"siblings"_s);
        save(*bo.page, u"siblings-1-page"_s);
        auto *part = bo.page->findChild<SiblingsPart *>();
        part->decide();
        QTest::qWait(400);
        bo.press(u"Copy"_s, part->dialog());
        bo.type(u"Rationale"_s, u"They live in the same home, and the same adult cares for them."_s, part->dialog());
        save(*part->dialog(), u"siblings-2-family"_s);
        bo.press(u"Child by child"_s, part->dialog());
        bo.press(u"No referral"_s, part->dialog()->rows().at(0));
        bo.press(u"Copy"_s, part->dialog()->rows().at(2));
        bo.type(u"Rationale for Dan Sample"_s, u"He was in the room."_s, part->dialog());
        save(*part->dialog(), u"siblings-3-child-by-child"_s);
        part->dialog()->confirmButton()->click();
        save(*part->dialog(), u"siblings-4-told"_s);
        part->dialog()->reject();
        const ContactId again = door.contact(u"worker"_s, u"Ben"_s);
        const Hands worker = Hands::at(door, u"worker"_s, Subject(again));
        auto *twice = worker.page->findChild<SiblingsPart *>();
        twice->takeOut();
        save(*twice->duplicates(), u"siblings-5-twice"_s);
        twice->duplicates()->reject();
        const Hands copy = Hands::at(door, u"worker"_s, Subject(door.contactsOf(u"Ben"_s).last().id));
        QTest::qWait(600);
        copy.form()->goToSection(u"siblings"_s);
        save(*copy.page, u"siblings-6-copy"_s);
    }

    void referral()
    {
        FrontDoor door(u"leeds+re-referrals"_s);
        const ContactId contact = door.contact(u"worker"_s, u"Ava"_s);
        door.carryOut(u"manager"_s, Authorise{Subject(contact),
                                              u"progress-to-referral"_s,
                                              u"An assessment may be needed."_s,
                                              {{u"early-help-considered"_s, u"Not enough."_s}},
                                              door.teamOf(u"area"_s)});
        const Subject referral(door.contact(contact).referral);
        door.carryOut(u"worker"_s, NotifyPolice{referral, u"PC Ames"_s, u"WY-1234"_s});
        door.clock()->set(door.at(2026, 5, 1, 16, 10));
        const Hands area = Hands::at(door, u"area"_s, referral);
        save(*area.page, u"referral-1-top"_s);
        area.form()->goToSection(u"checks"_s);
        auto *talks = area.page->findChild<TalkPart *>();
        talks->goTo(u"strategy"_s);
        save(*area.page, u"referral-2-strategy"_s);
        area.press(u"Child in need, high level"_s);
        QTest::qWait(600);
        area.form()->goToSection(u"outcome"_s);
        save(*area.page, u"referral-3-decision"_s);
        area.form()->goToSection(u"telling"_s);
        save(*area.page, u"referral-4-telling"_s);
        area.press(u"Done: Acknowledge the referral to the referrer"_s);
        save(*area.page, u"referral-5-done"_s);
        if (QAction *move = area.entry(u"Move to another team…"_s))
            move->trigger();
        save(*area.page, u"referral-6-move"_s);
    }

    void connecting()
    {
        FrontDoor door(u"leicester"_s);
        door.carryOut(u"manager"_s,
                      OpenEpisode{door.person(u"Ava"_s).id, u"locality-1"_s, door.user(u"area"_s), QDate(2026, 1, 12)});
        const ContactId contact = door.contact(u"worker"_s, u"Ava"_s);
        const Hands worker = Hands::at(door, u"worker"_s, Subject(contact));
        if (QAction *connect = worker.entry(u"Connect the caller…"_s))
            connect->trigger();
        save(*worker.page->findChild<ConnectDialog *>(), u"connect"_s);
    }

private:
    void save(QWidget &page, const QString &name) { savePreview(page, m_folder, u"%1-%2"_s.arg(name, m_look), 700); }

    QString m_folder;
    QString m_look;
};

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    const PreviewCall call(app, {}, {u"letter"_s, u"siblings"_s, u"referral"_s, u"connect"_s});
    for (const PreviewLook &look : call.looks()) {
        applyTheme(app, look.theme, look.percent);
        Preview preview(call.folder(), look.name);
        if (call.wants(u"letter"_s))
            preview.letter();
        if (call.wants(u"siblings"_s))
            preview.siblings();
        if (call.wants(u"referral"_s))
            preview.referral();
        if (call.wants(u"connect"_s))
            preview.connecting();
    }
    return 0;
}
