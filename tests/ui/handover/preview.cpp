// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws handover, consultations and inbox into pictures:
//   QT_QPA_PLATFORM=offscreen ui_handover_preview --output FOLDER [--look light] [--only handover] [--size 1190x694]

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
#include "ui/style/apply_theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

struct Look {
    QString name;
    ThemeChoice theme;
    int percent;
};

const QList<Look> looks{{u"light"_s, ThemeChoice::Light, 100},
                        {u"dark"_s, ThemeChoice::Dark, 100},
                        {u"light150"_s, ThemeChoice::Light, 150},
                        {u"light200"_s, ThemeChoice::Light, 200},
                        {u"contrast"_s, ThemeChoice::HighContrast, 100}};

class Preview {
public:
    Preview(QString folder, QString look, QSize size)
        : m_folder(std::move(folder))
        , m_look(std::move(look))
        , m_size(size)
    {
    }

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

    void save(QWidget &panel, const QString &name)
    {
        QTest::qWait(300);
        const QString path = u"%1/%2-%3.png"_s.arg(m_folder, name, m_look);
        if (!panel.grab().save(path))
            QTextStream(stderr) << "cannot write " << path << '\n';
    }

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
        image.save(u"%1/handover-8-paper-%2.png"_s.arg(m_folder, m_look));
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
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"output"_s, u"Where the pictures go."_s, u"folder"_s, u"."_s},
                       {u"size"_s, u"Size of the panel, without the shell around it."_s, u"WxH"_s, u"1190x694"_s},
                       {u"look"_s, u"Only this look: light, dark, light150, light200, contrast."_s, u"name"_s},
                       {u"only"_s, u"Only this: handover, consultations or inbox."_s, u"part"_s}});
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QString only = parser.value(u"only"_s);
    QDir().mkpath(parser.value(u"output"_s));
    for (const Look &look : looks) {
        if (parser.isSet(u"look"_s) && parser.value(u"look"_s) != look.name)
            continue;
        applyTheme(*qApp, look.theme, look.percent);
        Preview preview(parser.value(u"output"_s), look.name, QSize(size.value(0).toInt(), size.value(1).toInt()));
        if (only.isEmpty() || only == "handover"_L1)
            preview.handover();
        if (only.isEmpty() || only == "consultations"_L1)
            preview.consultations();
        if (only.isEmpty() || only == "inbox"_L1)
            preview.inbox();
    }
    return 0;
}
