// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws handover, consultations and inbox into pictures:
//   QT_QPA_PLATFORM=offscreen ui_handover_preview --output FOLDER [--look light] [--only handover] [--size 1190x694]

#include "tests/support/preview.h"
#include "tests/support/front_door.h"
#include "tests/ui/handover/office_at_night.h"
#include "ui/consultations/consultation_form.h"
#include "ui/consultations/consultation_list.h"
#include "ui/consultations/consultations_panel.h"
#include "ui/handover/handover_form.h"
#include "ui/handover/handover_list.h"
#include "ui/handover/handover_panel.h"
#include "ui/handover/handover_print.h"
#include "ui/handover/handover_receipt.h"
#include "ui/inbox/my_work_panel.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

class Preview {
public:
    Preview(const QString &folder, const PreviewLook &look) : m_folder(folder), m_look(look.name), m_size(look.size) {}

    void handover()
    {
        FrontDoor door(u"wiltshire"_s);
        door.clock()->set(door.at(2026, 4, 29, 16, 40));
        const QList<ContactId> contacts = fillTray(door, 18);
        const QString team = door.teamOf(u"manager"_s);
        door.carryOut(u"atm"_s,
                      HandOver{team,
                               door.user(u"manager"_s),
                               {{Subject(contacts.at(0)), u"No reply from the school; rings again at nine."_s},
                                {Subject(contacts.at(5)), u"Visit on Friday with the health visitor."_s}}});
        door.clock()->set(door.at(2026, 4, 30, 16, 40));
        door.carryOut(u"atm"_s, CheckTray{team});
        const auto kit = door.seat(u"manager"_s);
        HandoverPanel panel(*kit->desk, *kit->journal);
        show(panel);
        save(panel, u"handover-1-received"_s);
        press(Qt::Key_Space);
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        save(panel, u"handover-2-acknowledged"_s);
        panel.showPage(HandoverPanel::Page::Write);
        panel.setFocus();
        save(panel, u"handover-3-write"_s);
        press(Qt::Key_Return);
        for (const QChar letter : u"Sam rings the school at nine."_s) // the first one moves the focus
            QTest::keyClicks(QApplication::focusWidget(), letter);
        save(panel, u"handover-4-note"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        save(panel, u"handover-5-review"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(500);
        save(panel, u"handover-6-sent"_s);
        if (panel.past()->record()) {
            QPdfWriter pdf(u"%1/handover.pdf"_s.arg(m_folder));
            handoverPaper(*panel.past()->record(), *kit->desk).draw(pdf);
            paper(handoverHtml(*panel.past()->record(), *kit->desk));
        }
        const auto sam = door.seat(u"worker"_s);
        HandoverPanel refused(*sam->desk, *sam->journal);
        show(refused);
        save(refused, u"handover-7-refused"_s);
    }

    void consultations()
    {
        FrontDoor door(u"leicester"_s);
        door.clock()->set(door.at(2026, 4, 29, 15, 10));
        log(door, u"Dr Lee Ash"_s, u"Health visitor"_s, u"Meadow Surgery"_s, false,
            u"A child of four who is often hungry in the morning; the mother says there is enough."_s, {});
        door.clock()->set(door.at(2026, 4, 30, 9, 20));
        log(door, u"Pat Jones"_s, u"Designated lead"_s, u"Oak School"_s, true,
            u"Two brothers late every day since the father moved out."_s, u"Talk to the mother, offer early help."_s);
        log(door, u"Mo Farley"_s, u"Youth worker"_s, u"City Youth"_s, false,
            u"A girl of fifteen who talks of going to London with somebody older."_s, {});
        door.clock()->set(door.at(2026, 4, 30, 14, 40));
        const auto seat = door.seat(u"worker"_s);
        ConsultationsPanel panel(*seat->desk, *seat->journal);
        show(panel);
        save(panel, u"consultations-1-list"_s);
        QTest::keyClick(&panel, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        save(panel, u"consultations-2-new"_s);
        press(Qt::Key_N);
        type(panel, u"Name"_s, u"Ida Marsh"_s);
        type(panel, u"Role"_s, u"Midwife"_s);
        type(panel, u"Summary"_s, u"A mother of twenty who wants no help."_s);
        panel.form()->focusFirst();
        save(panel, u"consultations-3-locked"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QTest::qWait(300);
        save(panel, u"consultations-4-asked"_s);
        type(panel, u"Phone"_s, u"0116 496 0188"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QTest::qWait(600);
        save(panel, u"consultations-5-number"_s);
        if (QAbstractButton *why = button(panel, u"Make a contact of it…"_s))
            why->click();
        save(panel, u"consultations-6-why-not"_s);
        panel.view()->setCurrentIndex(panel.view()->model()->index(0, 0));
        QTest::qWait(300);
        panel.view()->setCurrentIndex(panel.view()->model()->index(3, 0));
        QTest::qWait(300);
        if (QAbstractButton *make = button(panel, u"Make a contact of it…"_s)) {
            make->click();
            QTest::keyClicks(QApplication::focusWidget(), u"sam"_s);
            QTest::qWait(300);
        }
        save(panel, u"consultations-7-convert"_s);
        FrontDoor leeds(u"leeds"_s);
        const auto other = leeds.seat(u"worker"_s);
        ConsultationsPanel none(*other->desk, *other->journal);
        show(none);
        save(none, u"consultations-8-none"_s);
    }

    void inbox()
    {
        FrontDoor door(u"walsall"_s);
        for (const QString &name : {u"Ava"_s, u"Ben"_s, u"Eva"_s}) {
            const ContactId contact = door.contact(u"worker"_s, name);
            door.carryOut(u"manager"_s, Allocate{Subject(contact), door.user(u"worker"_s), {}});
            if (name == "Ben"_L1)
                continue;
            door.carryOut(u"worker"_s,
                          Recommend{Subject(contact), u"no-further-action"_s, u"Nothing found in the checks."_s, {}});
            door.carryOut(u"manager"_s,
                          Return{Subject(contact), u"Ring the school first, then say what the mother told you."_s});
        }
        door.carryOut(u"atm"_s, HandOver{door.teamOf(u"atm"_s), door.user(u"worker"_s), {}});
        door.carryOut(u"manager"_s, SetCover{door.user(u"manager"_s), door.user(u"worker"_s), door.clock()->now(),
                                             door.at(2026, 5, 1, 18, 0)});
        const auto seat = door.seat(u"worker"_s);
        MyWorkPanel panel(*seat->desk);
        show(panel);
        save(panel, u"my-work-1"_s);
    }

private:
    void show(QWidget &panel)
    {
        panel.resize(m_size);
        showActive(panel);
        panel.setFocus();
        QTest::qWait(700);
    }

    void save(QWidget &panel, const QString &name) { savePreview(panel, m_folder, u"%1-%2"_s.arg(name, m_look), 300); }

    /// How a page looks that is printed.
    void paper(const QString &html)
    {
        QTextDocument document;
        document.setHtml(html);
        document.setTextWidth(760);
        QImage image(800, 1100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(20, 20);
        document.drawContents(&painter);
        painter.end();
        savePreview(image, m_folder, u"handover-8-paper-"_s + m_look);
    }

    static void type(QWidget &panel, const QString &field, const QString &text)
    {
        QWidget *line = named<QLineEdit>(panel, field);
        QWidget *edit = line ? line : awaited<QPlainTextEdit>(panel, field);
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }

    static void log(FrontDoor &door, const QString &name, const QString &role, const QString &agency, bool consent,
                    const QString &summary, const QString &advice)
    {
        Consultation call;
        call.professionalName = name;
        call.professionalRole = role;
        call.professionalAgency = agency;
        call.professionalPhone = u"0116 496 0100"_s;
        call.consent = consent;
        call.summary = summary;
        call.advice = advice;
        door.carryOut(u"worker"_s, LogConsultation{call});
    }

    QString m_folder;
    QString m_look;
    QSize m_size;
};

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    const PreviewCall call(app, {}, {u"handover"_s, u"consultations"_s, u"inbox"_s});
    for (const PreviewLook &look : call.looks()) {
        applyTheme(app, look.theme, look.percent);
        Preview preview(call.folder(), look);
        if (call.wants(u"handover"_s))
            preview.handover();
        if (call.wants(u"consultations"_s))
            preview.consultations();
        if (call.wants(u"inbox"_s))
            preview.inbox();
    }
    return 0;
}
