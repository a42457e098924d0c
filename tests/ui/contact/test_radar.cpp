// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/contact/page_hands.h"
#include "ui/contact/radar_list.h"
#include "ui/contact/radar_part.h"
#include "ui/contact/radar_window.h"
#include "ui/contact/radar_words.h"
#include "ui/desk/rule_popover.h"
#include "ui/style/apply_theme.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The family radar beside the form: while a caller talks and when it is decided.
class TestRadar final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void itIsThereBeforeAnythingIsRecorded();
    void eachLineIsReadAndOpenedByKeys();
    void nothingOnFileIsSaidPlainly();
    void aTypedAddressShowsWhoLivesThere();
    void whatAColleagueRecordsAppears();
    void theChildChosenLastIsTheOneShown();
    void moreThanAFewAreShownInAWindow();
    void inANarrowWindowItIsReachedFromTheChild();
    void whoDecidesIsToldInTheOutcome();
    void whoIsRestrictedIsNotNamed();
    void howSomebodyIsConnected();
    void howLongAgo();

private:
    void takeCall(const QString &name = u"ava sample"_s);
    QAbstractButton *line(const QString &words, QWidget *in = nullptr) const;
    QStringList linesSeen(QWidget *in = nullptr) const;
    void record(int month, int day, const QString &child)
    {
        const Instant now = m_door->clock()->now();
        m_door->clock()->set(m_door->at(2026, month, day, 10, 5));
        m_door->contact(u"officer"_s, child);
        m_door->clock()->set(now);
    }

    std::unique_ptr<FrontDoor> m_door;
    std::optional<Hands> m_hands;
};

void TestRadar::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); // a popover asks for more
    m_door = std::make_unique<FrontDoor>(u"walsall"_s);
    record(2, 12, u"Ava"_s);
    record(3, 3, u"Ben"_s);
}

void TestRadar::cleanup()
{
    m_hands.reset();
    m_door.reset();
}

void TestRadar::takeCall(const QString &name)
{
    if (!m_hands)
        m_hands = Hands::atNewContact(*m_door, u"worker"_s);
    QTest::keyClicks(QApplication::focusWidget(), name);
    auto *list = m_hands->page->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible()
                && list->model()->index(0, 0).data().toString().startsWith(name, Qt::CaseInsensitive));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_hands->page->title().startsWith(u"New contact: "_s));
}

/// A line that is to be seen and whose sentence has these words.
QAbstractButton *TestRadar::line(const QString &words, QWidget *in) const
{
    const auto *radar = (in ? in : m_hands->page.get())->findChild<RadarList *>();
    const QList<QAbstractButton *> all = radar->findChildren<QAbstractButton *>();
    for (QAbstractButton *one : all) {
        if (one->isVisible() && one->accessibleName().contains(words))
            return one;
    }
    return nullptr;
}

QStringList TestRadar::linesSeen(QWidget *in) const
{
    QStringList lines;
    const auto *radar = (in ? in : m_hands->page.get())->findChild<RadarList *>();
    const QList<QAbstractButton *> all = radar->findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : all) {
        if (one->isVisible())
            lines << one->accessibleName();
    }
    return lines;
}

void TestRadar::itIsThereBeforeAnythingIsRecorded()
{
    m_hands = Hands::atNewContact(*m_door, u"worker"_s);
    QVERIFY(m_hands->shows(u"What is on file about the child, the family, the address and the phone shows here."_s));
    takeCall();
    QTRY_COMPARE(
        linesSeen(),
        (QStringList{u"Contact C-000001. 12 Feb 2026, 2 months ago. open: new. MASH. within 6 months, WAL-16."_s,
                     u"Ben Sample, lives in the household. Contact C-000002, 3 Mar 2026, 1 month ago. open: "
                     "new. MASH. within 6 months, WAL-16."_s}));
    QVERIFY(m_hands->shows(u"About this child"_s));
    QVERIFY(m_hands->shows(u"Siblings and family"_s));
    QVERIFY(!m_hands->shows(u"Same address"_s));
    QVERIFY(m_hands->page->subject().id.isEmpty());
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
}

void TestRadar::eachLineIsReadAndOpenedByKeys()
{
    takeCall();
    QTRY_VERIFY(line(u"C-000002"_s));
    QSignalSpy opened(m_hands->seat->desk.get(), &Desk::openRequested);
    line(u"C-000001"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    QVERIFY(line(u"C-000002"_s)->hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Subject>(), Subject(m_door->contactsOf(u"Ben"_s).first().id));
    press(Qt::Key_F1);
    const auto popover = [] {
        const QWidgetList all = QApplication::topLevelWidgets();
        const auto found = std::ranges::find_if(all, [](const QWidget *widget) {
            return widget->isVisible() && qobject_cast<const RulePopover *>(widget);
        });
        return found == all.cend() ? nullptr : *found;
    };
    QTRY_VERIFY(popover());
    QVERIFY(sees(*popover(), u"WAL-16"_s));
    QTest::keyClick(popover(), Qt::Key_Escape);
    QTRY_VERIFY(!popover());
}

void TestRadar::nothingOnFileIsSaidPlainly()
{
    takeCall(u"eva semple"_s);
    QTRY_VERIFY2(m_hands->shows(u"Nothing earlier is on file. Looked at: Eva Semple and who lives or lived at 3 "
                                "Hill Close. Not known: a family, a phone of the child."_s),
                 qPrintable(seenText(*m_hands->page)));
    QVERIFY(linesSeen().isEmpty());
}

void TestRadar::aTypedAddressShowsWhoLivesThere()
{
    m_hands = Hands::atNewContact(*m_door, u"worker"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"zoe stone"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    m_hands->type(u"Address"_s, u"12 orchard row"_s);
    QVERIFY(linesSeen().isEmpty());
    m_hands->type(u"Postcode"_s, u"le4 9ab"_s);
    QTRY_VERIFY2(line(u"Ava Sample, lives at the same address. Contact C-000001"_s),
                 qPrintable(seenText(*m_hands->page)));
    QVERIFY(m_hands->shows(u"Same address"_s));
    // It informs: no rule counts it.
    QVERIFY(!line(u"WAL-16"_s));
}

void TestRadar::whatAColleagueRecordsAppears()
{
    takeCall();
    QTRY_VERIFY(line(u"C-000002"_s));
    line(u"C-000002"_s)->setFocus(Qt::TabFocusReason);
    record(4, 30, u"Cora"_s);
    QTRY_VERIFY(line(u"Cora Sample, lives in the household. Contact C-000003"_s));
    QVERIFY(line(u"C-000002"_s)->hasFocus()); // nobody loses their place
}

void TestRadar::theChildChosenLastIsTheOneShown()
{
    takeCall();
    QTRY_VERIFY(line(u"C-000001"_s));
    m_hands->press(u"Somebody else"_s);
    QTRY_VERIFY(linesSeen().isEmpty());
    takeCall(u"eva semple"_s);
    QTRY_VERIFY(m_hands->shows(u"Nothing earlier is on file. Looked at: Eva Semple"_s));
    QVERIFY(!line(u"C-000001"_s));
}

void TestRadar::moreThanAFewAreShownInAWindow()
{
    for (int day = 1; day <= 9; ++day)
        record(4, day, u"Ava"_s);
    takeCall();
    QTRY_COMPARE(linesSeen().size(), RadarPart::mostLines);
    QVERIFY(line(u"C-000002"_s)); // of each group at least one
    m_hands->press(u"Show all 11 on the radar"_s);
    RadarWindow *window = nullptr;
    QTRY_VERIFY((window = m_hands->page->findChild<RadarWindow *>()) && window->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(window));
    QCOMPARE(linesSeen(window).size(), 11);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), linesSeen(window).first());
    QVERIFY(sees(*window, u"Looked at: Ava Sample, 4 people of the family and who lives or lived at 12 Orchard Row"_s));
    // It stays and follows while the caller talks.
    record(4, 29, u"Dan"_s);
    QTRY_COMPARE(linesSeen(window).size(), 12);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_hands->page->findChild<RadarWindow *>());
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Show all 12 on the radar"_s);
}

void TestRadar::inANarrowWindowItIsReachedFromTheChild()
{
    m_hands = Hands::atNewContact(*m_door, u"worker"_s);
    takeCall();
    QTRY_VERIFY(line(u"C-000001"_s));
    QVERIFY(!button(*m_hands->page, u"Show the radar"_s)); // it stands beside
    m_hands->page->resize(600, 690);
    QTRY_VERIFY(button(*m_hands->page, u"Show the radar"_s));
    QVERIFY(m_hands->shows(u"On the radar: 1 about this child, 1 about the family."_s));
    m_hands->press(u"Show the radar"_s);
    QTRY_VERIFY(m_hands->page->findChild<RadarWindow *>());
}

void TestRadar::whoDecidesIsToldInTheOutcome()
{
    const ContactId contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_hands = Hands::at(*m_door, u"manager"_s, Subject(contact));
    QTRY_VERIFY2(m_hands->shows(u"On the radar: 1 about this child, 1 about the family."_s),
                 qPrintable(seenText(*m_hands->page)));
    QVERIFY(line(u"C-000001"_s) && line(u"C-000002"_s));
    QVERIFY(!line(u"C-000003"_s)); // itself
    m_hands->form()->goToSection(u"outcome"_s);
    m_hands->press(u"Show the radar"_s);
    QTRY_VERIFY(m_hands->page->findChild<RadarWindow *>());
}

void TestRadar::whoIsRestrictedIsNotNamed()
{
    m_door->carryOut(u"manager"_s, RestrictRecord{m_door->person(u"Ben"_s).id, u"A witness."_s, {}});
    takeCall();
    QTRY_VERIFY(line(u"Restricted to others, there is something on file"_s));
    QVERIFY(!line(u"Ben"_s) && !line(u"C-000002"_s));
}

void TestRadar::howSomebodyIsConnected()
{
    const Calendar &calendar = m_door->rules().calendar;
    RadarPerson person;
    const auto words = [&] { return tieWords(person, u"Ava"_s, calendar); };
    person.tie = RadarTie::Sibling;
    person.sex = Sex::Male;
    QCOMPARE(words(), u"brother"_s);
    person.tie = RadarTie::ParentsChild;
    person.through = u"Jo Sample"_s;
    QCOMPARE(words(), u"child of Jo Sample"_s);
    person.tie = RadarTie::Phone;
    QCOMPARE(words(), u"same phone as Jo Sample"_s);
    person.through.clear();
    QCOMPARE(words(), u"same phone"_s);
    person.tie = RadarTie::Address;
    QCOMPARE(words(), u"shares an address on file"_s);
    person.home.address = u"12 Castle Road"_s;
    QCOMPARE(words(), u"lives at the same address"_s);
    person.samePhone = true;
    QCOMPARE(words(), u"lives at the same address, and has the same phone"_s);
    person.samePhone = false;
    person.home.theirsUntil = m_door->at(2025, 6, 1, 12, 0);
    QCOMPARE(words(), u"lived at 12 Castle Road until Jun 2025"_s);
    person.home.childsUntil = m_door->at(2024, 1, 1, 12, 0);
    QCOMPARE(words(), u"lived at 12 Castle Road until Jun 2025, where Ava lived until Jan 2024"_s);
    person.home.theirsUntil.reset();
    QCOMPARE(words(), u"lives at 12 Castle Road, where Ava lived until Jan 2024"_s);
}

void TestRadar::howLongAgo()
{
    const QDate today(2026, 4, 30);
    QCOMPARE(agoWords(today, today), u"today"_s);
    QCOMPARE(agoWords(today.addDays(-1), today), u"yesterday"_s);
    QCOMPARE(agoWords(today.addDays(-5), today), u"5 days ago"_s);
    QCOMPARE(agoWords(today.addMonths(-7), today), u"7 months ago"_s);
    QCOMPARE(agoWords(today.addYears(-3), today), u"3 years ago"_s);
    QCOMPARE(agoWords(today.addDays(3), today), u"in 3 days"_s);
    QCOMPARE(agoWords({}, today), QString());
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestRadar)
#include "test_radar.moc"
