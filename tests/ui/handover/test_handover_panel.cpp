// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/common/tab_stops.h"
#include "tests/ui/dutytray/text_fits.h"
#include "tests/ui/handover/office_at_night.h"
#include "ui/handover/handover_form.h"
#include "ui/handover/handover_list.h"
#include "ui/handover/handover_panel.h"
#include "ui/handover/handover_print.h"
#include "ui/handover/handover_receipt.h"
#include "ui/style/apply_theme.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The end of the day in Wiltshire, by keyboard.
class TestHandoverPanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void thirtyRecordsInTwoMinutesByKeyboard();
    void notesOfYesterdayAreOneKeyAway();
    void whatIsSentIsSummedUpFirst();
    void withoutASuccessorNothingIsSent();
    void aWorkerIsToldWhyNot();
    void theTrayCheckIsNoted();
    void allThatWasReadIsAcknowledgedAtOnce();
    void whatComesLaterIsMetWhenThePanelIsShownAgain();
    void whoAcknowledgedWhatIsSeenByBoth();
    void notesSurviveTheWindow();
    void itGoesOnPaperWithoutWhatIsRestricted();
    void wordsHaveRoom_data();
    void wordsHaveRoom();

private:
    struct At {
        std::unique_ptr<FrontDoor::Seat> seat;
        std::unique_ptr<HandoverPanel> panel;
    };
    At sit(const QString &signIn);
    void handOverTo(const QString &signIn, const QHash<Subject, QString> &notes = {});
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    static int rows(const HandoverView &view) { return view.model()->rowCount(); }

    std::unique_ptr<FrontDoor> m_door;
    QList<ContactId> m_contacts;
    int m_keys = 0;
};

void TestHandoverPanel::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_door->clock()->set(m_door->at(2026, 4, 30, 16, 40));
    m_keys = 0;
}

void TestHandoverPanel::cleanup()
{
    m_door.reset();
}

TestHandoverPanel::At TestHandoverPanel::sit(const QString &signIn)
{
    At at{m_door->seat(signIn), nullptr};
    at.panel = std::make_unique<HandoverPanel>(*at.seat->desk, *at.seat->journal);
    at.panel->resize(1190, 694);
    if (!showActive(*at.panel))
        qFatal("the window is not active");
    at.panel->setFocus();
    return at;
}

void TestHandoverPanel::handOverTo(const QString &signIn, const QHash<Subject, QString> &notes)
{
    m_door->carryOut(u"manager"_s, HandOver{m_door->teamOf(u"manager"_s), m_door->user(signIn), notes});
}

void TestHandoverPanel::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    press(key, modifiers);
}

void TestHandoverPanel::type(const QString &text)
{
    for (const QChar letter : text) {
        ++m_keys;
        QTest::keyClicks(QApplication::focusWidget(), letter);
    }
}

void TestHandoverPanel::thirtyRecordsInTwoMinutesByKeyboard()
{
    m_contacts = fillTray(*m_door, 30);
    {
        At kit = sit(u"manager"_s);
        HandoverForm *form = kit.panel->form();
        QTRY_COMPARE_WITH_TIMEOUT(rows(*form->view()), 30, 10'000);
        QTRY_VERIFY(form->view()->hasFocus());
        const int needed = form->missing();
        QVERIFY(needed > 0);
        QVERIFY(sees(*kit.panel, u"Hand over…"_s));
        // The first row is overdue and needs a note. Typing begins it, Enter goes on to the next that needs one.
        QVERIFY(!form->sheet()->rows.first().needs.isEmpty());
        type(u"Sam rings the school at 9."_s);
        key(Qt::Key_Return);
        QCOMPARE(form->missing(), needed - 1);
        QVERIFY(form->view()->hasFocus());
        // The note typed last is one key away: there was none yesterday, so it comes first.
        while (form->missing() > 0 && m_keys < 500)
            key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(form->missing(), 0);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(sees(*kit.panel, u"30 open records of MASH (615) go to Ann Doyle."_s));
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(kit.panel->page(), HandoverPanel::Page::Past, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(kit.panel->past()->record(), 10'000);
        const HandoverRecord sent = *kit.panel->past()->record();
        QCOMPARE(sent.lines.size(), 30);
        QCOMPARE(sent.to, u"Ann Doyle"_s);
        QCOMPARE(std::count_if(sent.lines.begin(), sent.lines.end(),
                               [](const HandoverLine &line) { return !line.item.note.isEmpty(); }),
                 needed);
        qInfo("handed over 30 records, %d with a note, with %d keys", needed, m_keys);
        QVERIFY2(m_keys <= 80, qPrintable(QString::number(m_keys)));
    }
    m_door->clock()->set(m_door->at(2026, 5, 1, 8, 55));
    At ann = sit(u"atm"_s);
    HandoverReceipt *received = ann.panel->received();
    QTRY_COMPARE_WITH_TIMEOUT(ann.panel->page(), HandoverPanel::Page::Received, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(rows(*received->view()), 30, 10'000);
    QTRY_VERIFY(received->view()->hasFocus());
    QCOMPARE(ann.panel->badge(), 30);
    QVERIFY(ann.panel->badgeAlert());
    m_keys = 0;
    for (int i = 0; i < 30; ++i)
        key(i % 2 == 0 ? Qt::Key_Space : Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(ann.panel->badge(), 0, 10'000);
    QCOMPARE(m_keys, 30);
    QCOMPARE(received->record()->acknowledged(), 30);
    QVERIFY(!ann.panel->badgeAlert());
}

void TestHandoverPanel::notesOfYesterdayAreOneKeyAway()
{
    m_contacts = fillTray(*m_door, 6);
    handOverTo(u"atm"_s, {{Subject(m_contacts.at(0)), u"No reply from the school."_s},
                          {Subject(m_contacts.at(5)), u"Visit on Friday."_s}});
    At kit = sit(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(*kit.panel->form()->view()), 6, 10'000);
    kit.panel->form()->view()->goTo(Subject(m_contacts.at(0)));
    key(Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(!sees(*kit.panel, u"Carry over 2 notes"_s));
    QVERIFY(sees(*kit.panel, u"Carry over 1 note"_s));
    key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!button(*kit.panel, u"Carry over 1 note"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    const auto sentNotes = [&] {
        QStringList notes;
        if (const auto &sent = kit.panel->past()->record()) {
            for (const HandoverLine &line : sent->lines)
                notes << line.item.note;
        }
        notes.removeAll(QString());
        notes.sort();
        return notes;
    };
    QTRY_COMPARE_WITH_TIMEOUT(
        sentNotes(), (QStringList{u"As before: No reply from the school."_s, u"As before: Visit on Friday."_s}),
        10'000);
}

void TestHandoverPanel::whatIsSentIsSummedUpFirst()
{
    m_contacts = fillTray(*m_door, 6);
    At kit = sit(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(*kit.panel->form()->view()), 6, 10'000);
    const int missing = kit.panel->form()->missing();
    QVERIFY(missing >= 2);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sees(*kit.panel, u"%1 that need a note have none"_s.arg(missing)));
    QVERIFY(sees(*kit.panel, u"Ann Doyle acknowledges each of them."_s));
    key(Qt::Key_Escape); // not yet
    QTRY_VERIFY(kit.panel->form()->view()->hasFocus());
    QCOMPARE(kit.panel->page(), HandoverPanel::Page::Write);
    kit.panel->showPage(HandoverPanel::Page::Past);
    QTRY_VERIFY(sees(*kit.panel, u"Nothing was handed over in this team yet"_s));
}

void TestHandoverPanel::withoutASuccessorNothingIsSent()
{
    m_contacts = fillTray(*m_door, 1);
    // Everybody who could is away tomorrow: nobody is chosen for you.
    for (const QString &name : {u"atm"_s, u"area"_s})
        m_door->carryOut(u"manager"_s,
                         SetAbsence{m_door->user(name), AbsenceKind::Leave, QDate(2026, 5, 1), QDate(2026, 5, 8)});
    At kit = sit(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(*kit.panel->form()->view()), 1, 10'000);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sees(*kit.panel, u"Choose who takes over."_s));
}

void TestHandoverPanel::aWorkerIsToldWhyNot()
{
    m_contacts = fillTray(*m_door, 2);
    At sam = sit(u"worker"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*sam.panel, u"You do not hand this tray over"_s), 10'000);
    QVERIFY2(sees(*sam.panel, u"WIL-41"_s), qPrintable(seenText(*sam.panel)));
}

void TestHandoverPanel::theTrayCheckIsNoted()
{
    At kit = sit(u"manager"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*kit.panel, u"Nobody has noted yet that the tray was looked through"_s), 10'000);
    QAbstractButton *check = awaitedButton(*kit.panel, u"I have looked through the tray"_s);
    check->setFocus();
    key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*kit.panel, u"Tray looked through today 16:40 by Kit Osei"_s), 10'000);
}

void TestHandoverPanel::allThatWasReadIsAcknowledgedAtOnce()
{
    m_contacts = fillTray(*m_door, 5);
    handOverTo(u"atm"_s);
    At ann = sit(u"atm"_s);
    HandoverReceipt *received = ann.panel->received();
    QTRY_COMPARE_WITH_TIMEOUT(rows(*received->view()), 5, 10'000);
    QTRY_VERIFY(received->view()->hasFocus());
    key(Qt::Key_Down);
    key(Qt::Key_Down); // three were read
    QTRY_VERIFY(sees(*ann.panel, u"Acknowledge the 3 you have read"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ann.panel->badge(), 2, 10'000);
    QTRY_VERIFY(sees(*ann.panel, u"Acknowledge"_s));
}

void TestHandoverPanel::whatComesLaterIsMetWhenThePanelIsShownAgain()
{
    m_contacts = fillTray(*m_door, 2);
    At ann = sit(u"atm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(*ann.panel->form()->view()), 2, 10'000);
    handOverTo(u"atm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ann.panel->badge(), 2, 10'000);
    QCOMPARE(ann.panel->page(), HandoverPanel::Page::Write); // nobody is torn away from what they write
    ann.panel->hide();
    ann.panel->show();
    QCOMPARE(ann.panel->page(), HandoverPanel::Page::Received);
    ann.panel->showPage(HandoverPanel::Page::Write);
    ann.panel->hide();
    ann.panel->show();
    QCOMPARE(ann.panel->page(), HandoverPanel::Page::Write); // known already
}

void TestHandoverPanel::whoAcknowledgedWhatIsSeenByBoth()
{
    m_contacts = fillTray(*m_door, 2);
    handOverTo(u"atm"_s);
    At kit = sit(u"manager"_s);
    kit.panel->showPage(HandoverPanel::Page::Past);
    QTRY_VERIFY_WITH_TIMEOUT(kit.panel->past()->record(), 10'000);
    QCOMPARE(kit.panel->past()->record()->acknowledged(), 0);
    m_door->clock()->set(m_door->at(2026, 5, 1, 8, 31));
    m_door->carryOut(u"atm"_s,
                     AcknowledgeHandover{kit.panel->past()->record()->handover.id, Subject(m_contacts.at(1))});
    QTRY_COMPARE_WITH_TIMEOUT(kit.panel->past()->record()->acknowledged(), 1, 10'000);
    const HandoverListModel *model = qobject_cast<const HandoverListModel *>(kit.panel->past()->view()->model());
    const HandoverItemRow row = model->rowAt(model->lineOf(Subject(m_contacts.at(1))));
    QCOMPARE(row.mark, u"Acknowledged"_s);
    QCOMPARE(row.markMore, u"Ann Doyle, today 08:31"_s);
}

void TestHandoverPanel::notesSurviveTheWindow()
{
    m_contacts = fillTray(*m_door, 2);
    {
        At kit = sit(u"manager"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(*kit.panel->form()->view()), 2, 10'000);
        QTRY_VERIFY(kit.panel->form()->view()->hasFocus());
        const QSignalSpy kept(kit.seat->journal.get(), &DraftJournal::draftSaved);
        type(u"Rang twice."_s);
        QTRY_VERIFY_WITH_TIMEOUT(!kept.isEmpty(), 10'000);
        const auto flushed = kit.seat->journal->flushNow();
        QTRY_VERIFY(flushed.isFinished());
    }
    At kit = sit(u"manager"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*kit.panel, u"Your notes are back."_s), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(rows(*kit.panel->form()->view()), 2, 10'000);
    const auto *model = qobject_cast<const HandoverListModel *>(kit.panel->form()->view()->model());
    QTRY_COMPARE(model->rowAt(0).note, u"Rang twice."_s);
}

void TestHandoverPanel::itGoesOnPaperWithoutWhatIsRestricted()
{
    m_contacts = fillTray(*m_door, 2);
    const Contact restricted = m_door->contact(m_contacts.at(0));
    handOverTo(u"atm"_s, {{Subject(m_contacts.at(0)), u"Her aunt works here."_s},
                          {Subject(m_contacts.at(1)), u"Rang <twice>."_s}});
    m_door->carryOut(u"atm"_s, RestrictRecord{restricted.child, u"A colleague's niece."_s, {}});
    At kit = sit(u"manager"_s);
    kit.panel->showPage(HandoverPanel::Page::Past);
    QTRY_VERIFY_WITH_TIMEOUT(kit.panel->past()->record(), 10'000);
    const HandoverRecord record = *kit.panel->past()->record();
    const QString html = handoverHtml(record, *kit.seat->desk);
    QVERIFY(html.contains(u"Kit Osei to Ann Doyle"_s));
    QVERIFY(html.contains(u"Restricted record"_s));
    QVERIFY(!html.contains(u"aunt"_s));
    QVERIFY(!html.contains(u"Ada"_s));
    QVERIFY(html.contains(u"Bo Ashdown"_s));
    QVERIFY(html.contains(u"Rang &lt;twice&gt;."_s));
    QTemporaryDir folder;
    Paper paper(*kit.seat->desk, kit.panel.get());
    const QSignalSpy written(&paper, &Paper::written);
    const PaperWork work = handoverPaper(record, *kit.seat->desk);
    const Contact named = m_door->contact(m_contacts.at(1));
    QCOMPARE(work.people, QList<PersonId>{named.child}); // nobody is noted who is not on the paper
    QCOMPARE(work.records.value(named.child), Subject(named.id));
    paper.writePdf(work, folder.filePath(u"handover.pdf"_s));
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20'000);
    QFile pdf(folder.filePath(u"handover.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(4) == "%PDF");
}

void TestHandoverPanel::wordsHaveRoom_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << 100 << QSize(1190, 694);
    QTest::newRow("150 %") << 150 << QSize(1290, 660);
    QTest::newRow("200 %") << 200 << QSize(1290, 640);
}

void TestHandoverPanel::wordsHaveRoom()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    const auto back = qScopeGuard([] { applyTheme(*qApp, ThemeChoice::Light); });
    m_contacts = fillTray(*m_door, 6);
    handOverTo(u"atm"_s);
    for (const QString &name : {u"manager"_s, u"atm"_s}) {
        At at = sit(name);
        at.panel->resize(size);
        QTRY_COMPARE_WITH_TIMEOUT(rows(*at.panel->form()->view()), 6, 10'000);
        for (const HandoverPanel::Page page :
             {HandoverPanel::Page::Write, HandoverPanel::Page::Received, HandoverPanel::Page::Past}) {
            at.panel->showPage(page);
            QTest::qWait(50); // until the layouts have settled
            const QStringList clipped = test::clippedIn(at.panel.get());
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
            const QStringList unnamed = test::unnamedTabStops(at.panel.get());
            QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        }
    }
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestHandoverPanel)
#include "test_handover_panel.moc"
