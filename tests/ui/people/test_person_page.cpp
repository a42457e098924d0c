// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/people/people_office.h"
#include "ui/common/search_field.h"
#include "ui/people/case_list.h"
#include "ui/people/compare_dialog.h"
#include "ui/people/compare_table.h"
#include "ui/people/part_dialog.h"
#include "ui/people/person_record.h"
#include "ui/style/apply_theme.h"

#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

using namespace test;

/// What the page of a person tells, and to whom.
class TestPersonPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void theHeadTellsWhoItIs();
    void aNewContactIsAboutThem();
    void contactsAndReferralsOpenByKeys();
    void theSectionsAreReachedByTheirNames();
    void whoLookedIsReadByAManager();
    void aWorkerIsToldWhoReadsTheLog();
    void aRestrictedRecordOpensWithAReason();
    void aManagerRestrictsAndLifts();
    void aWorkerIsToldWhyTheyMayNotRestrict();
    void twoEntriesAreJoinedAndParted();
    void partingSaysBeforeWhatWillHappen();
    void aWorkerIsToldWhyTheyMayNotJoin();
    void addressesStandOneUnderAnother();
    void aColleaguesChangeAppears();
    void anotherViewIsMadeWhenItIsWanted();

private:
    void open(const QString &signIn, const QString &givenName) { m_open = openPage(*m_door, signIn, id(givenName)); }
    PersonId id(const QString &givenName) const { return m_door->person(givenName).id; }
    PersonPage &page() const { return *m_open.page; }
    CompareDialog *compareDialog();

    std::unique_ptr<FrontDoor> m_door;
    OpenPage m_open;
};

void TestPersonPage::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
}

void TestPersonPage::cleanup()
{
    m_open.page.reset();
    m_open.seat.reset();
    m_door.reset();
}

CompareDialog *TestPersonPage::compareDialog()
{
    for (QAction *action : page().findChildren<QAction *>()) {
        if (action->text() == u"Compare with…"_s)
            action->trigger();
    }
    return page().findChild<CompareDialog *>();
}

void TestPersonPage::theHeadTellsWhoItIs()
{
    QString area;
    for (const Team &team : m_door->rules().procedure->teams) {
        if (team.kind == "social-work"_L1 && area.isEmpty())
            area = team.id;
    }
    m_door->carryOut(u"area"_s, OpenEpisode{id(u"Ava"_s), area, m_door->user(u"area"_s), QDate(2026, 3, 3)});
    open(u"worker"_s, u"Ava"_s);
    QCOMPARE(page().windowTitle(), u"Ava Sample"_s);
    QVERIFY2(sees(page(), u"10 years, born 1 Mar 2016 · female"_s), qPrintable(seenText(page())));
    QVERIFY(sees(page(), u"12 Orchard Row, LE4 9AB · lives with Jo, Cora, Ben and Dan"_s));
    QVERIFY2(sees(page(), u"with Lee Ward, since 3 Mar 2026"_s), qPrintable(seenText(page())));
}

void TestPersonPage::aNewContactIsAboutThem()
{
    open(u"worker"_s, u"Ava"_s);
    const QSignalSpy wanted(&m_open.desk(), &Desk::newContactRequested);
    awaitedButton(page(), u"New contact"_s)->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<PersonId>(), id(u"Ava"_s));
}

void TestPersonPage::contactsAndReferralsOpenByKeys()
{
    m_door->clock()->set(m_door->at(2026, 3, 3, 9, 0));
    m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->clock()->set(m_door->at(2026, 4, 30, 15, 0));
    const ContactId latest = m_door->contact(u"worker"_s, u"Ava"_s);
    const ContactId brothers = m_door->contact(u"worker"_s, u"Ben"_s);
    open(u"worker"_s, u"Ava"_s);
    auto *list = page().findChild<CaseList *>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(m_door->contact(latest).number));
    QVERIFY(!list->model()->index(1, 0).data().toString().contains(m_door->contact(brothers).number));
    const QSignalSpy opened(&m_open.desk(), &Desk::openRequested);
    list->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Subject>(), Subject(latest));
}

void TestPersonPage::theSectionsAreReachedByTheirNames()
{
    open(u"worker"_s, u"Ava"_s);
    awaitedButton(page(), u"Household"_s)->setFocus();
    press(Qt::Key_Return);
    auto *first = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    QVERIFY(first);
    QCOMPARE(first->text(), u"Jo Sample"_s);
    const QSignalSpy opened(&m_open.desk(), &Desk::personRequested);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestPersonPage::whoLookedIsReadByAManager()
{
    open(u"worker"_s, u"Ava"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_door->accessTo(u"Ava"_s).size(), 1, 10'000);
    QCOMPARE(m_door->accessTo(u"Ava"_s).first().by, m_door->user(u"worker"_s));
    m_open.page.reset();
    open(u"manager"_s, u"Ava"_s);
    QVERIFY2(sees(page(), u"today 14:40 · Sam Bell · opened the page"_s), qPrintable(seenText(page())));
}

void TestPersonPage::aWorkerIsToldWhoReadsTheLog()
{
    open(u"worker"_s, u"Ava"_s);
    QVERIFY2(sees(page(), u"Managers and auditors read who looked at a record, and when."_s),
             qPrintable(seenText(page())));
    QVERIFY(viewOf(*m_door, u"worker"_s, id(u"Ava"_s)).access.isEmpty());
}

void TestPersonPage::aRestrictedRecordOpensWithAReason()
{
    m_door->carryOut(u"manager"_s, RestrictRecord{id(u"Ava"_s), u"Child of a colleague."_s, {}});
    open(u"worker"_s, u"Ava"_s);
    QCOMPARE(page().windowTitle(), u"Restricted record"_s);
    QVERIFY(sees(page(), u"Ava Sample · 10 years, born 1 Mar 2016"_s));
    QVERIFY(!sees(page(), u"Orchard Row"_s));
    QVERIFY(m_door->accessTo(u"Ava"_s).isEmpty()); // nothing was seen yet
    auto *reason = awaited<QPlainTextEdit>(page(), u"Why do you need to open it?"_s);
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"Her school rings now."_s);
    awaitedButton(page(), u"Open with this reason"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(sees(page(), u"Orchard Row"_s), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_door->accessTo(u"Ava"_s).size(), 2, 10'000);
    const PersonView seen = viewOf(*m_door, u"manager"_s, id(u"Ava"_s));
    QCOMPARE(seen.readers.size(), 1);
    QCOMPARE(seen.readers.first().reason, u"Her school rings now."_s);
}

void TestPersonPage::aManagerRestrictsAndLifts()
{
    open(u"manager"_s, u"Ava"_s);
    awaitedButton(page(), u"Restrict this record…"_s)->click();
    auto *reason = awaited<QPlainTextEdit>(page(), u"Why is it restricted?"_s);
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"Child of a colleague."_s);
    chooseFrom(page(), u"Who may read it"_s, u"Ann Doyle"_s);
    named<QAbstractButton>(page(), u"Add to those who may read it"_s)->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(button(page(), u"Remove"_s));
    awaitedButton(page(), u"Restrict"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Child of a colleague."_s)
                                  && sees(page(), u"May read it: Kit Osei and Ann Doyle."_s),
                              qPrintable(seenText(page())), 10'000);
    QVERIFY(viewOf(*m_door, u"worker"_s, id(u"Ava"_s)).withheld);
    QVERIFY(!viewOf(*m_door, u"atm"_s, id(u"Ava"_s)).withheld);

    awaitedButton(page(), u"Lift the restriction…"_s)->click();
    QTest::keyClicks(awaited<QPlainTextEdit>(page(), u"Why need it not be restricted any more?"_s), u"Moved away."_s);
    awaitedButton(page(), u"Lift the restriction"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(sees(page(), u"Everybody who works with this database can open this record."_s), 10'000);
    QVERIFY(!viewOf(*m_door, u"worker"_s, id(u"Ava"_s)).withheld);
}

void TestPersonPage::aWorkerIsToldWhyTheyMayNotRestrict()
{
    open(u"worker"_s, u"Ava"_s);
    QVERIFY(!button(page(), u"Restrict this record…"_s));
    QVERIFY(awaitedButton(page(), u"Why can't I restrict it?"_s)->focusPolicy() & Qt::TabFocus);
    QVERIFY(!viewOf(*m_door, u"worker"_s, id(u"Ava"_s)).may(u"restrict-record"_s));
}

void TestPersonPage::twoEntriesAreJoinedAndParted()
{
    m_door->contact(u"worker"_s, u"Eva"_s);
    open(u"manager"_s, u"Ava"_s);
    CompareDialog *dialog = compareDialog();
    QVERIFY(dialog);
    auto *field = dialog->findChild<SearchField *>();
    QTRY_VERIFY(field && field->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"eva semple"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QListView *>()->isVisible(), 10'000);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*dialog, u"1 Mar 2016"_s) && sees(*dialog, u"8 Feb 2017"_s),
                              qPrintable(seenText(*dialog)), 10'000);
    ComparePart *part = dialog->part();
    // Eva's entry has the contact, so it is offered to stay; the person decides otherwise.
    QCOMPARE(part->keeps(), id(u"Eva"_s));
    const bool avaFirst = id(u"Ava"_s) < id(u"Eva"_s);
    named<QAbstractButton>(*dialog, avaFirst ? u"Ava Sample (entered first)"_s : u"Ava Sample (entered later)"_s)
        ->click();
    QCOMPARE(part->keeps(), id(u"Ava"_s));
    QVERIFY(part->taken().isEmpty());
    // The school is nobody's yet; of the two addresses Eva's is the right one.
    part->focusFirst();
    for (int i = 0; i < 4 && part->taken().isEmpty(); ++i) {
        const QString line = QApplication::focusWidget()->accessibleName();
        press(!line.startsWith(u"Address"_s) ? Qt::Key_Down : avaFirst ? Qt::Key_Right : Qt::Key_Left);
    }
    QCOMPARE(part->taken(), (QStringList{u"address"_s, u"postcode"_s}));
    QVERIFY2(sees(*dialog, u"Taken from the other: address."_s), qPrintable(seenText(*dialog)));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(page(), u"Also entered as Eva Semple"_s), qPrintable(seenText(page())), 10'000);
    QCOMPARE(page().findChild<CaseList *>()->model()->rowCount(), 1); // what was recorded there counts here
    QCOMPARE(viewOf(*m_door, u"manager"_s, id(u"Ava"_s)).person.address, u"3 Hill Close"_s);
    // The bar takes it back at once.
    QVERIFY(sees(page(), u"are one person now."_s));
    awaitedButton(page(), u"Undo"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!sees(page(), u"Also entered as Eva Semple"_s), 10'000);
    QCOMPARE(viewOf(*m_door, u"manager"_s, id(u"Ava"_s)).person.address, u"12 Orchard Row"_s);
}

void TestPersonPage::partingSaysBeforeWhatWillHappen()
{
    m_door->contact(u"worker"_s, u"Eva"_s);
    m_door->carryOut(u"manager"_s, MergePeople{id(u"Ava"_s), id(u"Eva"_s), {u"postcode"_s}});
    open(u"manager"_s, u"Ava"_s);
    awaitedButton(page(), u"Part from…"_s)->click();
    auto *dialog = page().findChild<PartDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY2_WITH_TIMEOUT(
        sees(*dialog, u"The contact that is recorded under that entry counts for that person alone."_s),
        qPrintable(seenText(*dialog)), 10'000);
    QVERIFY2(sees(*dialog, u"Postcode goes back to “LE4 9AB”."_s), qPrintable(seenText(*dialog)));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!sees(page(), u"Also entered as Eva Semple"_s), 10'000);
    QVERIFY(viewOf(*m_door, u"manager"_s, id(u"Ava"_s)).entries.isEmpty());
}

void TestPersonPage::aWorkerIsToldWhyTheyMayNotJoin()
{
    open(u"worker"_s, u"Ava"_s);
    CompareDialog *dialog = compareDialog();
    QVERIFY(dialog);
    auto *field = dialog->findChild<SearchField *>();
    QTRY_VERIFY(field && field->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"eva semple"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QListView *>()->isVisible(), 10'000);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*dialog, u"This role or team may not do this."_s), qPrintable(seenText(*dialog)),
                              10'000);
    QVERIFY(!dialog->part()->onePerson()->isEnabled());
}

void TestPersonPage::addressesStandOneUnderAnother()
{
    UpdatePerson command;
    command.person = id(u"Ava"_s);
    command.fields = {u"address"_s, u"postcode"_s};
    command.detail.address = u"3 Hill Close"_s;
    command.detail.postcode = u"LE2 1AA"_s;
    m_door->clock()->set(m_door->at(2026, 5, 2, 10, 0));
    m_door->carryOut(u"worker"_s, command);
    open(u"worker"_s, u"Ava"_s);
    QVERIFY2(sees(page(), u"3 Hill Close, LE2 1AA · now, recorded 2 May 2026"_s), qPrintable(seenText(page())));
    QVERIFY(sees(page(), u"12 Orchard Row, LE4 9AB · recorded 30 Apr 2026 to 2 May 2026"_s));
}

void TestPersonPage::aColleaguesChangeAppears()
{
    open(u"worker"_s, u"Ava"_s);
    UpdatePerson command;
    command.person = id(u"Ava"_s);
    command.fields = {u"school"_s};
    command.detail.school = u"Oak School"_s;
    m_door->carryOut(u"manager"_s, command);
    QTRY_VERIFY_WITH_TIMEOUT(sees(page(), u"Oak School"_s), 10'000);
}

void TestPersonPage::anotherViewIsMadeWhenItIsWanted()
{
    m_open.seat = m_door->seat(u"worker"_s);
    int made = 0;
    const PersonTab tab{u"line"_s, u"Line"_s, [&made](Desk &, const PersonId &, const QString &name, QWidget *parent) {
                            ++made;
                            return new QLabel(u"The line of %1"_s.arg(name), parent);
                        }};
    m_open.page = std::make_unique<PersonPage>(m_open.desk(), nullptr, id(u"Ava"_s), QList<PersonTab>{tab});
    m_open.page->resize(1100, 700);
    QVERIFY(showActive(page()));
    QTRY_COMPARE_WITH_TIMEOUT(page().windowTitle(), u"Ava Sample"_s, 10'000);
    QCOMPARE(made, 0);
    page().setFocus();
    press(Qt::Key_Right);
    QVERIFY(sees(page(), u"The line of Ava Sample"_s));
    press(Qt::Key_Left);
    press(Qt::Key_Right);
    QCOMPARE(made, 1);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestPersonPage)
#include "test_person_page.moc"
