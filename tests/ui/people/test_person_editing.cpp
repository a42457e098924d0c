// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/people/people_office.h"
#include "ui/common/undo_bar.h"
#include "ui/contact/code_combo.h"
#include "ui/people/details_part.h"
#include "ui/people/person_header.h"
#include "ui/people/person_record.h"
#include "ui/style/apply_theme.h"

#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

using namespace test;

/// Changing what is on file about a person, and who belongs to them, by keys.
class TestPersonEditing final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void aPhoneNumberIsAdded();
    void otherNamesAreKeptAndFound();
    void aNumberThatCannotBeRightIsSaidAndSaved();
    void aRefusalStandsAtItsField();
    void whatOthersChangedElsewhereIsTakenOver();
    void whatBothChangedIsChosenFieldByField();
    void closingAsksAboutWhatIsNotSaved();
    void whatWasTypedSurvivesTheProgram();
    void whoMayNotEditIsToldWhy();
    void aMotherWithParentalResponsibilityIsAdded();
    void aFatherWhoIsNotOnFileIsRecordedOnTheWay();
    void aRelationshipIsChangedAndTakenAwayAndBroughtBack();
    void aChildMovesInWithSomebodyElse();

private:
    void open(const QString &signIn, const QString &givenName) { m_open = openPage(*m_door, signIn, id(givenName)); }
    void edit();
    void save();
    PersonId id(const QString &givenName) const { return m_door->person(givenName).id; }
    PersonPage &page() const { return *m_open.page; }
    PersonView view(const QString &givenName) { return viewOf(*m_door, u"worker"_s, id(givenName)); }
    void changeAside(const QString &field, const QString &text);
    void choosePerson(const QString &label, const QString &text);
    void chooseKind(const QString &text);

    std::unique_ptr<FrontDoor> m_door;
    OpenPage m_open;
};

void TestPersonEditing::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
}

void TestPersonEditing::cleanup()
{
    m_open.page.reset();
    m_open.seat.reset();
    m_door.reset();
}

void TestPersonEditing::edit()
{
    QTest::keyClick(&page(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(named<QLineEdit>(page(), u"Given name"_s));
    QTRY_VERIFY(named<QLineEdit>(page(), u"Given name"_s)->hasFocus());
}

void TestPersonEditing::save()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
}

/// A colleague changes one field while the page is open.
void TestPersonEditing::changeAside(const QString &field, const QString &text)
{
    UpdatePerson command;
    command.person = id(u"Ava"_s);
    command.fields = {field};
    (field == "phone"_L1 ? command.detail.phone : command.detail.school) = text;
    m_door->carryOut(u"manager"_s, command);
}

void TestPersonEditing::choosePerson(const QString &label, const QString &text)
{
    typeInto(page(), label, text);
    QListView *hits = awaited<QListView>(page(), u"People found"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hits->model()->rowCount() > 0, 10'000);
    press(Qt::Key_Return);
}

void TestPersonEditing::chooseKind(const QString &text)
{
    chooseFrom(page(), u"How do they stand to each other?"_s, text);
}

void TestPersonEditing::aPhoneNumberIsAdded()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"Phone"_s, u"07700 900123"_s);
    const QSignalSpy said(&m_open.desk(), &Desk::said);
    save();
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(page(), u"07700 900123"_s), 10'000);
    QVERIFY(!page().record()->details()->isEditing());
    QCOMPARE(view(u"Ava"_s).person.phone, u"07700 900123"_s);
    QCOMPARE(view(u"Ava"_s).person.address, u"12 Orchard Row"_s);
}

void TestPersonEditing::otherNamesAreKeptAndFound()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"Other names"_s, u"Ava May Sorel"_s);
    typeInto(page(), u"Other name 2"_s, u"de Vries, Ava"_s);
    save();
    QTRY_COMPARE_WITH_TIMEOUT(m_door->find(u"sorel"_s).size(), 1, 10'000);
    const QList<PersonName> names = view(u"Ava"_s).otherNames;
    QCOMPARE(names.size(), 2);
    QCOMPARE(names.at(0).givenName, u"Ava May"_s);
    QCOMPARE(names.at(1).familyName, u"de Vries"_s);
}

void TestPersonEditing::aNumberThatCannotBeRightIsSaidAndSaved()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"NHS number"_s, u"943 476 5918"_s);
    press(Qt::Key_Tab);
    QTRY_VERIFY2(sees(page(), u"It can be saved all the same, with a reason."_s), qPrintable(seenText(page())));
    save();
    auto *why = awaited<QLineEdit>(page(), u"Why go ahead without it? (GEN-13)"_s);
    QTRY_VERIFY(why->hasFocus());
    QTest::keyClicks(why, u"So it stands in the letter."_s);
    awaitedButton(page(), u"Save with these reasons"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(!page().record()->details()->isEditing(), qPrintable(seenText(page())), 10'000);
    QCOMPARE(view(u"Ava"_s).person.nhsNumber, u"943 476 5918"_s);
}

void TestPersonEditing::aRefusalStandsAtItsField()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    retype(page(), u"Given name"_s, u" "_s);
    retype(page(), u"Family name"_s, u" "_s);
    save();
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Give at least one name."_s), qPrintable(seenText(page())), 10'000);
    QVERIFY(named<QLineEdit>(page(), u"Given name"_s)->hasFocus());
    QVERIFY(page().record()->details()->isEditing());
    QCOMPARE(view(u"Ava"_s).person.givenName, u"Ava"_s);
}

void TestPersonEditing::whatOthersChangedElsewhereIsTakenOver()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"Phone"_s, u"07700 900123"_s);
    changeAside(u"school"_s, u"Oak School"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Taken over here: School or nursery. What you typed stands."_s),
                              qPrintable(seenText(page())), 10'000);
    QVERIFY(sees(page(), u"Changed by Kit Osei at 14:40."_s));
    save();
    QTRY_COMPARE_WITH_TIMEOUT(view(u"Ava"_s).person.phone, u"07700 900123"_s, 10'000);
    QCOMPARE(view(u"Ava"_s).person.school, u"Oak School"_s);
}

void TestPersonEditing::whatBothChangedIsChosenFieldByField()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"Phone"_s, u"07700 900123"_s);
    changeAside(u"phone"_s, u"07700 900999"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Changed by Kit Osei at 14:40."_s), qPrintable(seenText(page())), 10'000);
    QCOMPARE(awaited<QLineEdit>(page(), u"Phone"_s)->text(), u"07700 900123"_s); // nothing typed is lost
    save();
    QTRY_VERIFY(sees(page(), u"Choose first which of the two changes are kept."_s));
    QWidget *choice = awaited<QWidget>(page(), u"Phone"_s);
    for (QWidget *widget : page().findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName().startsWith(u"Take Kit Osei's"_s))
            choice = widget;
    }
    choice->setFocus();
    press(Qt::Key_Space);
    awaitedButton(page(), u"Use these"_s)->click();
    QCOMPARE(awaited<QLineEdit>(page(), u"Phone"_s)->text(), u"07700 900999"_s);
    typeInto(page(), u"School or nursery"_s, u"Elm School"_s);
    save();
    QTRY_COMPARE_WITH_TIMEOUT(view(u"Ava"_s).person.school, u"Elm School"_s, 10'000);
    QCOMPARE(view(u"Ava"_s).person.phone, u"07700 900999"_s);
}

void TestPersonEditing::closingAsksAboutWhatIsNotSaved()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"Phone"_s, u"07700 900123"_s);
    QVERIFY(!page().close());
    QVERIFY(sees(page(), u"What shall become of what you typed?"_s));
    press(Qt::Key_Return); // "Save and close" has the focus
    QTRY_VERIFY_WITH_TIMEOUT(!page().isVisible(), 10'000);
    QCOMPARE(view(u"Ava"_s).person.phone, u"07700 900123"_s);
}

void TestPersonEditing::whatWasTypedSurvivesTheProgram()
{
    open(u"worker"_s, u"Ava"_s);
    edit();
    typeInto(page(), u"Phone"_s, u"07700 900123"_s);
    m_open.page.reset(); // gone without being asked
    m_open.seat.reset();
    changeAside(u"school"_s, u"Oak School"_s);
    open(u"worker"_s, u"Ava"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Your unsaved changes are back."_s), qPrintable(seenText(page())), 10'000);
    QCOMPARE(awaited<QLineEdit>(page(), u"Phone"_s)->text(), u"07700 900123"_s);
    QCOMPARE(awaited<QLineEdit>(page(), u"School or nursery"_s)->text(), u"Oak School"_s); // changed since
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!page().record()->details()->isEditing(), 10'000);
    QCOMPARE(view(u"Ava"_s).person.phone, u"07700 900123"_s);
    m_open.page.reset();
    open(u"worker"_s, u"Ava"_s);

    QVERIFY(!page().record()->details()->isEditing());
}

void TestPersonEditing::whoMayNotEditIsToldWhy()
{
    m_door->addUser(u"auditor"_s, u"Uma Reed"_s, Role::Auditor, m_door->teamOf(u"worker"_s));
    open(u"auditor"_s, u"Ava"_s);
    QVERIFY2(sees(page(), u"To read only."_s), qPrintable(seenText(page())));
    QVERIFY(sees(page(), u"This role or team may not do this."_s));
    QVERIFY(!button(page(), u"Edit"_s));
    QVERIFY(!button(page(), u"Add to the family…"_s));
    QVERIFY(!button(page(), u"Moves out"_s));
    QTest::keyClick(&page(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!page().record()->details()->isEditing());
    QVERIFY(sees(page(), u"12 Orchard Row"_s));
}

void TestPersonEditing::aMotherWithParentalResponsibilityIsAdded()
{
    open(u"worker"_s, u"Ava"_s);
    awaitedButton(page(), u"Add to the family…"_s)->setFocus();
    press(Qt::Key_Space);
    choosePerson(u"Who is it?"_s, u"jo sample"_s);
    chooseKind(u"Mother of Ava"_s);
    auto *responsibility = named<QCheckBox>(page(), {});
    for (QCheckBox *box : page().findChildren<QCheckBox *>()) {
        if (box->isVisible() && box->text() == "Jo holds parental responsibility for Ava"_L1)
            responsibility = box;
    }
    QVERIFY(responsibility);
    responsibility->setFocus();
    press(Qt::Key_Space);
    awaitedButton(page(), u"Add"_s)->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Mother of Ava · holds parental responsibility"_s),
                              qPrintable(seenText(page())), 10'000);
    // The other way round on the mother's page.
    m_open.page.reset();
    open(u"worker"_s, u"Jo"_s);
    QVERIFY2(sees(page(), u"Jo is mother of Ava · Jo holds parental responsibility"_s), qPrintable(seenText(page())));
}

void TestPersonEditing::aFatherWhoIsNotOnFileIsRecordedOnTheWay()
{
    open(u"worker"_s, u"Ava"_s);
    awaitedButton(page(), u"Add to the family…"_s)->click();
    typeInto(page(), u"Who is it?"_s, u"max sorel"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(awaited<QLineEdit>(page(), u"Given name"_s)->text(), u"Max"_s);
    chooseKind(u"Father of Ava"_s);
    for (QCheckBox *box : page().findChildren<QCheckBox *>()) {
        if (box->isVisible() && box->text() == "Max lives with Ava"_L1)
            box->click();
    }
    awaitedButton(page(), u"Add"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Father of Ava"_s), qPrintable(seenText(page())), 10'000);
    const PersonView after = view(u"Ava"_s);
    QCOMPARE(after.relatives.size(), 1);
    QCOMPARE(after.relatives.first().person.name(), u"Max Sorel"_s);
    QCOMPARE(after.relatives.first().person.household, after.person.household);
    QCOMPARE(after.relatives.first().person.postcode, u"LE4 9AB"_s);
}

void TestPersonEditing::aRelationshipIsChangedAndTakenAwayAndBroughtBack()
{
    const Relationship mother{RecordId::make(), id(u"Jo"_s), id(u"Ava"_s), RelationshipKind::Mother, false};
    m_door->carryOut(u"worker"_s, RelatePeople{mother});
    open(u"worker"_s, u"Ava"_s);
    awaitedButton(page(), u"Change"_s)->click();
    chooseKind(u"Carer of Ava"_s);
    awaitedButton(page(), u"Save"_s);
    for (QAbstractButton *one : page().findChildren<QAbstractButton *>()) {
        if (one->isVisible() && one->isEnabled() && one->text() == "Save"_L1)
            one->click();
    }
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Carer of Ava"_s), qPrintable(seenText(page())), 10'000);
    QCOMPARE(view(u"Ava"_s).relatives.size(), 1);
    QCOMPARE(view(u"Ava"_s).relatives.first().relationship.kind, RelationshipKind::Carer);

    awaitedButton(page(), u"Remove"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(sees(page(), u"Jo Sample removed from the family."_s), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(view(u"Ava"_s).relatives.isEmpty(), 10'000);
    awaitedButton(page(), u"Undo"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(view(u"Ava"_s).relatives.size(), 1, 10'000);
}

void TestPersonEditing::aChildMovesInWithSomebodyElse()
{
    open(u"worker"_s, u"Ava"_s);
    awaitedButton(page(), u"Moves in with somebody…"_s)->click();
    choosePerson(u"With whom?"_s, u"eva semple"_s);
    QTRY_VERIFY(sees(page(), u"Take over the address: 3 Hill Close, LE2 1AA"_s));
    QTRY_VERIFY(button(page(), u"Move in"_s) && button(page(), u"Move in"_s)->hasFocus());
    press(Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"3 Hill Close, LE2 1AA · lives with Eva"_s), qPrintable(seenText(page())),
                              10'000);
    QCOMPARE(view(u"Ava"_s).addresses.size(), 2);
    awaitedButton(page(), u"Undo"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(view(u"Ava"_s).household.size(), 4, 10'000);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestPersonEditing)
#include "test_person_editing.moc"
