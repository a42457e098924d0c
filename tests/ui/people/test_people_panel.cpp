// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/people/people_office.h"
#include "ui/common/search_field.h"
#include "ui/people/people_model.h"
#include "ui/style/apply_theme.h"

#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Finding people: while typing, by keys alone.
class TestPeoplePanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void theEmptyPanelSaysWhatToDo();
    void enterOpensWhoWasFoundWhileTyping();
    void downChoosesWithoutLeavingTheField();
    void aDateOfBirthFindsAndSaysWhy();
    void aFormerNameIsShown();
    void anUnbornChildHasAnExpectedDate();
    void thePreviewTellsWhoLivesThereAndWhatIsOpen();
    void aRestrictedPersonHasOnlyNameAndBirth();
    void somebodyNewIsAddedUnderTheNameThatWasTyped();
    void whatAColleagueChangesAppears();
    void aListIsCheckedInPlaceOfTheSearch();

private:
    void open(const QString &signIn);
    void type(const QString &text);
    QString row(int at) const { return m_panel->model()->index(at, 0).data().toString(); }

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<PeoplePanel> m_panel;
};

void TestPeoplePanel::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
}

void TestPeoplePanel::cleanup()
{
    m_panel.reset();
    m_seat.reset();
    m_door.reset();
}

void TestPeoplePanel::open(const QString &signIn)
{
    m_seat = m_door->seat(signIn);
    m_panel = std::make_unique<PeoplePanel>(*m_seat->desk);
    m_panel->resize(1100, 700);
    QVERIFY(showActive(*m_panel));
    m_panel->setFocus();
    QTRY_VERIFY(m_panel->field()->hasFocus());
}

void TestPeoplePanel::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->model()->rowCount() > 0, 10'000);
}

void TestPeoplePanel::theEmptyPanelSaysWhatToDo()
{
    open(u"worker"_s);
    QVERIFY(sees(*m_panel, u"Find a person"_s));
    QVERIFY(sees(*m_panel, u"Type any part of a name"_s));
}

void TestPeoplePanel::enterOpensWhoWasFoundWhileTyping()
{
    open(u"worker"_s);
    const QSignalSpy opened(m_seat->desk.get(), &Desk::personRequested);
    type(u"sam av"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 1);
    QCOMPARE(row(0), u"Ava Sample, 10 years, born 1 Mar 2016, 12 Orchard Row, LE4 9AB, no contacts"_s);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<PersonId>(), m_door->person(u"Ava"_s).id);
}

void TestPeoplePanel::downChoosesWithoutLeavingTheField()
{
    open(u"worker"_s);
    const QSignalSpy opened(m_seat->desk.get(), &Desk::personRequested);
    type(u"sample"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 6); // Semple sounds like it
    press(Qt::Key_Down);
    QVERIFY(m_panel->field()->hasFocus());
    const PersonId second = m_panel->model()->rowAt(1).person.id;
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<PersonId>(), second);
}

void TestPeoplePanel::aDateOfBirthFindsAndSaysWhy()
{
    open(u"worker"_s);
    type(u"20/1/2013"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 1);
    QVERIFY2(row(0).contains(u"Cora Sample"_s) && row(0).endsWith(u"found by 20 Jan 2013"_s), qPrintable(row(0)));
}

void TestPeoplePanel::aFormerNameIsShown()
{
    UpdatePerson command;
    command.person = m_door->person(u"Jo"_s).id;
    command.otherNames = QList<PersonName>{{command.person, u"Jo"_s, u"Sorel"_s}};
    m_door->carryOut(u"worker"_s, command);
    open(u"worker"_s);
    type(u"sorel"_s);
    QVERIFY2(row(0).startsWith(u"Jo Sample, also Jo Sorel, "_s), qPrintable(row(0)));
}

void TestPeoplePanel::anUnbornChildHasAnExpectedDate()
{
    Person unborn;
    unborn.id = PersonId::make();
    unborn.familyName = u"Zorn"_s;
    unborn.expected = QDate(2026, 9, 20);
    m_door->carryOut(u"worker"_s, AddPerson{unborn, {}, {}});
    open(u"worker"_s);
    type(u"zorn"_s);
    QVERIFY2(row(0).startsWith(u"Unborn Zorn, Unborn, EDD 20 Sep"_s), qPrintable(row(0))); // "Sept" to some
}

void TestPeoplePanel::thePreviewTellsWhoLivesThereAndWhatIsOpen()
{
    const ContactId contact = m_door->contact(u"worker"_s, u"Ava"_s);
    open(u"worker"_s);
    type(u"ava sample"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*m_panel, u"Jo Sample, 37 years"_s), qPrintable(seenText(*m_panel)), 10'000);
    const QString number = m_door->contact(contact).number;
    QVERIFY(button(*m_panel, u"Contact %1"_s.arg(number)));
    const QSignalSpy opened(m_seat->desk.get(), &Desk::openRequested);
    button(*m_panel, u"Contact %1"_s.arg(number))->click();
    QCOMPARE(opened.size(), 1);
}

void TestPeoplePanel::aRestrictedPersonHasOnlyNameAndBirth()
{
    m_door->carryOut(u"manager"_s, RestrictRecord{m_door->person(u"Ava"_s).id, u"Child of a colleague."_s, {}});
    open(u"worker"_s);
    type(u"ava sample"_s);
    QCOMPARE(row(0), u"Ava Sample, 10 years, born 1 Mar 2016, restricted record"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*m_panel, u"This record is restricted to a few people."_s),
                              qPrintable(seenText(*m_panel)), 10'000);
    QVERIFY(!sees(*m_panel, u"Orchard Row"_s));
}

void TestPeoplePanel::somebodyNewIsAddedUnderTheNameThatWasTyped()
{
    open(u"worker"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"zed sorel"_s);
    QAbstractButton *add = awaitedButton(*m_panel, u"Add “zed sorel”…"_s);
    add->setFocus();
    press(Qt::Key_Space);
    auto *dialog = m_panel->findChild<QDialog *>();
    QVERIFY(dialog);
    auto *given = awaited<QLineEdit>(*dialog, u"Given name"_s);
    QCOMPARE(given->text(), u"Zed"_s);
    const QSignalSpy opened(m_seat->desk.get(), &Desk::personRequested);
    awaitedButton(*dialog, u"Add"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
    QCOMPARE(m_door->find(u"zed sorel"_s).size(), 1);
}

void TestPeoplePanel::whatAColleagueChangesAppears()
{
    open(u"worker"_s);
    type(u"eva semple"_s);
    UpdatePerson command;
    command.person = m_door->person(u"Eva"_s).id;
    command.fields = {u"address"_s};
    command.detail.address = u"9 New Street"_s;
    m_door->carryOut(u"manager"_s, command);
    QTRY_VERIFY2_WITH_TIMEOUT(row(0).contains(u"9 New Street"_s), qPrintable(row(0)), 10'000);
}

void TestPeoplePanel::aListIsCheckedInPlaceOfTheSearch()
{
    open(u"worker"_s);
    awaitedButton(*m_panel, u"Check a list…"_s)->click();
    QVERIFY(sees(*m_panel, u"Who of a list is on file?"_s));
    QVERIFY(!m_panel->field()->isVisible());
    // Who comes back to the panel goes on with the list.
    m_panel->setFocus(Qt::ShortcutFocusReason);
    QCOMPARE(QApplication::focusWidget(), button(*m_panel, u"Choose a file…"_s));
    awaitedButton(*m_panel, u"Back to the search"_s)->click();
    QVERIFY(m_panel->field()->hasFocus());
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestPeoplePanel)
#include "test_people_panel.moc"
