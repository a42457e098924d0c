// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/people/people_office.h"
#include "ui/common/undo_bar.h"
#include "ui/people/compare_part.h"
#include "ui/people/compare_table.h"
#include "ui/people/duplicates_page.h"
#include "ui/people/like_pairs_model.h"
#include "ui/style/apply_theme.h"

#include <QListView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor::test {

/// Ava was entered twice, and so was her mother: who sees it, and what becomes of it.
class TestDuplicatesPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void pairsAreFoundWhileThePageIsShown();
    void onePersonIsSaidByKeysAndTakenBack();
    void twoPeopleAreSaidWithAReasonAndDoNotComeAgain();
    void whoIsNotSureGoesOn();
    void whatAColleagueDecidesGoes();
    void nobodyEnteredTwiceIsSaid();
    void theSearchIsOneKeyAway();

private:
    PersonId enter(const Person &like);
    void open(const QString &signIn);
    DuplicatesPage &page() const { return *m_panel->duplicates(); }
    /// Those who are probably one person; among a handful of people a brother is perhaps one, too.
    int likely() const
    {
        return int(std::ranges::count(page().model()->rows(), Likelihood::Likely, &LikePair::likelihood));
    }
    PersonView viewOf(const PersonId &person) { return test::viewOf(*m_door, u"manager"_s, person); }

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<PeoplePanel> m_panel;
    PersonId m_ava;
    PersonId m_again;
};

void TestDuplicatesPage::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_ava = m_door->person(u"Ava"_s).id;
    Person ava = m_door->person(u"Ava"_s);
    ava.school = u"Oak School"_s;
    ava.phone = u"07700 900123"_s;
    m_again = enter(ava);
    m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestDuplicatesPage::cleanup()
{
    m_panel.reset();
    m_seat.reset();
    m_door.reset();
}

PersonId TestDuplicatesPage::enter(const Person &like)
{
    Person again = like;
    again.id = PersonId::make();
    again.revision = 1;
    again.household = {};
    m_door->carryOut(u"worker"_s, AddPerson{again, {}, {}});
    return again.id;
}

void TestDuplicatesPage::open(const QString &signIn)
{
    m_seat = m_door->seat(signIn);
    m_panel = std::make_unique<PeoplePanel>(*m_seat->desk);
    m_panel->resize(1100, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->setFocus();
    awaitedButton(*m_panel, u"Entered twice?"_s)->click();
    QVERIFY(m_panel->duplicates());
}

void TestDuplicatesPage::pairsAreFoundWhileThePageIsShown()
{
    open(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 1, 10'000);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"everybody was looked at"_s), qPrintable(seenText(page())), 10'000);
    const QString spoken = page().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Probably one person, Ava Sample, "_s), qPrintable(spoken));
    QVERIFY2(spoken.contains(u"1 contact"_s), qPrintable(spoken));
    // Both entries stand beside it, the older one at the left; what is alike is told once.
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Oak School"_s), qPrintable(seenText(page())), 10'000);
    QVERIFY2(sees(page(), u"The same in both: name Ava Sample; date of birth 1 Mar 2016"_s),
             qPrintable(seenText(page())));
    QCOMPARE(page().part()->keeps(), m_ava);                                  // it has the contact
    QCOMPARE(page().part()->taken(), (QStringList{u"phone"_s, u"school"_s})); // and lacks these
}

void TestDuplicatesPage::onePersonIsSaidByKeysAndTakenBack()
{
    open(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(page().part()->compared(), 10'000);
    page().list()->setFocus();
    press(Qt::Key_Return); // into the comparison
    QVERIFY2(QApplication::focusWidget()->accessibleName().startsWith(u"Phone: 07700 900123 is kept"_s),
             qPrintable(QApplication::focusWidget()->accessibleName()));
    press(Qt::Key_Left); // Ava's page had none, and it stays so
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 0, 10'000);
    PersonView ava = viewOf(m_ava);
    QCOMPARE(ava.entries.size(), 1);
    QCOMPARE(ava.person.school, u"Oak School"_s);
    QVERIFY(ava.person.phone.isEmpty());
    QVERIFY(!page().undoBar()->isHidden());
    awaitedButton(page(), u"Undo"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 1, 10'000);
    ava = viewOf(m_ava);
    QVERIFY(ava.entries.isEmpty());
    QVERIFY(ava.person.school.isEmpty());
}

void TestDuplicatesPage::twoPeopleAreSaidWithAReasonAndDoNotComeAgain()
{
    open(u"manager"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page().part()->compared(), 10'000);
    page().part()->twoPeople()->setFocus();
    press(Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), u"Cousins of one name."_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 0, 10'000);
    page().lookFromTheStart();
    QTRY_VERIFY_WITH_TIMEOUT(page().isDone(), 10'000);
    QCOMPARE(likely(), 0);
    QVERIFY(viewOf(m_ava).entries.isEmpty());
}

void TestDuplicatesPage::whoIsNotSureGoesOn()
{
    enter(m_door->person(u"Jo"_s));
    open(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 2, 10'000);
    page().list()->setCurrentIndex(page().model()->index(0, 0));
    page().part()->notSure()->click();
    QCOMPARE(page().list()->currentIndex().row(), 1);
    QCOMPARE(likely(), 2);
}

void TestDuplicatesPage::whatAColleagueDecidesGoes()
{
    open(u"manager"_s);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 1, 10'000);
    m_door->carryOut(u"atm"_s, MergePeople{m_ava, m_again, {}});
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 0, 20'000);
}

void TestDuplicatesPage::nobodyEnteredTwiceIsSaid()
{
    open(u"worker"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page().isDone(), 10'000);
    const QList<LikePair> pairs = page().model()->rows();
    QVERIFY(!pairs.isEmpty());
    for (const LikePair &pair : pairs)
        m_door->carryOut(u"manager"_s, KeepApart{pair.one.person.id, pair.other.person.id, {}});
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Nobody seems to be entered twice"_s), qPrintable(seenText(page())),
                              20'000);
}

void TestDuplicatesPage::theSearchIsOneKeyAway()
{
    open(u"worker"_s);
    QTRY_COMPARE_WITH_TIMEOUT(likely(), 1, 10'000);
    page().list()->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!page().isVisible());
    QTRY_VERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
}

} // namespace frontdoor::test

QTEST_MAIN(frontdoor::test::TestDuplicatesPage)
#include "test_duplicates_page.moc"
