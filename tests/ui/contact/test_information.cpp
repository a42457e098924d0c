// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/information_set.h"
#include "tests/support/front_door.h"
#include "ui/common/checklist.h"
#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/form_guide.h"
#include "ui/contact/possible_people.h"
#include "ui/style/apply_theme.h"

#include <QListView>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// What is asked about everybody: a field for each, and "not known, because ..." as an answer.
class TestInformation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyItemHasAFieldAndCanBeUnknown_data();
    void everyItemHasAFieldAndCanBeUnknown();
    void whatIsNotKnownIsSaidByKeyboard();
    void answersAreKept();
    void saysHowMuchIsAnsweredAndGoesToTheNext();
    void gapsOfAChildOnFileAreFilled();
    void aGapNobodyCanFillIsNoGapOfSomebodyElse();
    void aDraftHoldsItAll();
    void likelyPeopleAreShownBesideANewOne();
    void consentAsksForItsReason();

private:
    void open(const QString &procedure);
    void openAgain();
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void choose(const QString &name);
    FormPage *form() { return m_page->findChild<FormPage *>(); }
    void record();

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ContactPage> m_page;
};

void TestInformation::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestInformation::cleanup()
{
    m_page.reset();
    m_seat.reset();
    m_door.reset();
}

void TestInformation::open(const QString &procedure)
{
    failOnWarnings();
    cleanup();
    m_door = std::make_unique<FrontDoor>(procedure);
    m_seat = m_door->seat(u"worker"_s);
    openAgain();
}

void TestInformation::openAgain()
{
    m_page.reset(); // the draft is not offered while it is open
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
}

void TestInformation::choose(const QString &name)
{
    type(name);
    auto *list = m_page->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible()
                && list->model()->index(0, 0).data().toString().startsWith(name, Qt::CaseInsensitive));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_page->title().startsWith(u"New contact: "_s));
}

void TestInformation::record()
{
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), 10'000);
}

void TestInformation::everyItemHasAFieldAndCanBeUnknown_data()
{
    QTest::addColumn<bool>("isNew");
    for (const char *procedure : {"leeds", "leicester", "walsall", "wiltshire"}) {
        QTest::addRow("%s, a new person", procedure) << true;
        QTest::addRow("%s, somebody on file", procedure) << false;
    }
}

void TestInformation::everyItemHasAFieldAndCanBeUnknown()
{
    QFETCH(bool, isNew);
    open(QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
    if (isNew) {
        type(u"robin"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        awaitedButton(*m_page, u"More about the child"_s)->click();
    } else {
        choose(u"ava sample"_s);
    }
    QStringList missing;
    for (const InformationItem &item : informationSet()) {
        for (const QString &fact : item.facts) {
            // What is on file of a child needs no field.
            if (isTold(fact, {}, isNew ? Person() : m_door->person(u"Ava"_s)))
                continue;
            if (isNew && fact == "child.name"_L1)
                continue; // typed already
            const QString key = fact.section(u'.', 1);
            const QList<LabelledField *> fields = form()->findChildren<LabelledField *>();
            const auto found = std::ranges::find_if(fields, [&](const LabelledField *field) {
                const bool same = field->key() == fact || (isNew && fact.startsWith("child."_L1) && field->key() == key)
                                  || (isNew && fact == "child.birth"_L1 && field->key() == "born"_L1);
                return same && field->isVisible();
            });
            if (found == fields.cend() || !named<QAbstractButton>(**found, (*found)->label() + u": not known"_s))
                missing << fact;
        }
    }
    QCOMPARE(missing, QStringList());
}

void TestInformation::whatIsNotKnownIsSaidByKeyboard()
{
    open(u"leeds"_s);
    choose(u"ava sample"_s);
    auto *location = awaited<QLineEdit>(*m_page, u"Where is the child now?"_s);
    location->setFocus();
    press(Qt::Key_F2);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Where is the child now?: not known because"_s);
    type(u"the caller has not seen her since Monday"_s);
    // What is answered is not asked for again.
    auto *agency = awaited<QLineEdit>(*m_page, u"Who is said to have done it?"_s);
    agency->setFocus();
    type(u"A man called Rob"_s);
    QVERIFY(!named<QAbstractButton>(*m_page, u"Who is said to have done it?: not known"_s));
    record();
    const ContactDetail detail = m_door->contactsOf(u"Ava"_s).first().detail;
    QCOMPARE(detail.notKnown.value(u"prompts.location"_s), u"the caller has not seen her since Monday"_s);
    QCOMPARE(detail.prompts.value(u"alleged-perpetrator"_s), u"A man called Rob"_s);
}

void TestInformation::answersAreKept()
{
    open(u"wiltshire"_s);
    choose(u"ava sample"_s);
    QMap<QString, QString> told;
    for (const QString &id : {u"household"_s, u"additional-needs"_s, u"immigration-status"_s, u"agencies"_s,
                              u"referrer-knowledge"_s, u"condition"_s, u"events"_s}) {
        LabelledField *field = form()->field("prompts."_L1 + id);
        QVERIFY2(field, qPrintable(id));
        field->focusField();
        const QString words = u"About %1."_s.arg(id);
        type(words);
        told.insert(id, words);
    }
    for (const QString &id : {u"location"_s, u"alleged-perpetrator"_s, u"allegation-by"_s, u"allegation-when"_s,
                              u"allegation-where"_s, u"parental-responsibility"_s}) {
        form()->field("prompts."_L1 + id)->focusField();
        type(id);
        told.insert(id, id);
    }
    record();
    QCOMPARE(m_door->contactsOf(u"Ava"_s).first().detail.prompts, told);
    // The page of the recorded contact shows them again.
    QTRY_COMPARE(m_page->title(), u"Ava Sample"_s);
    QTRY_COMPARE(awaited<QPlainTextEdit>(*m_page, u"Significant events, recent or past"_s)->toPlainText(),
                 u"About events."_s);
}

void TestInformation::saysHowMuchIsAnsweredAndGoesToTheNext()
{
    open(u"leeds"_s);
    choose(u"ava sample"_s);
    auto *needs = m_page->findChild<Checklist *>();
    const auto row = [needs] {
        const QList<Checklist::Row> rows = needs->rows();
        const auto found = std::ranges::find(rows, QString(informationRow), &Checklist::Row::id);
        return found == rows.cend() ? Checklist::Row() : *found;
    };
    // Ava's name, birth and sex are on file, and who lives with her; nothing else is complete.
    QTRY_COMPARE(row().text, u"What is asked about everybody: 2 of 15 answered"_s);
    QCOMPARE(row().ruleId, u"LEE-25"_s);
    QCOMPARE(row().state, Checklist::State::Optional);
    emit needs->rowActivated(informationRow);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"School or nursery"_s);
    type(u"Oak School"_s);
    QTRY_COMPARE(row().text, u"What is asked about everybody: 3 of 15 answered"_s);
    emit needs->rowActivated(informationRow);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Who has parental responsibility?"_s);
}

void TestInformation::gapsOfAChildOnFileAreFilled()
{
    open(u"leicester"_s);
    choose(u"ava sample"_s);
    awaited<QLineEdit>(*m_page, u"School or nursery"_s)->setFocus();
    type(u"Oak School"_s);
    awaited<QLineEdit>(*m_page, u"Disability"_s)->setFocus();
    type(u"hearing, asthma"_s);
    QVERIFY(!named<QLineEdit>(*m_page, u"Address"_s)); // on file
    record();
    QTRY_COMPARE(m_door->find(u"ava sample"_s).first().person.school, u"Oak School"_s);
    const Person ava = m_door->find(u"ava sample"_s).first().person;
    QCOMPARE(ava.disabilities, (QStringList{u"hearing"_s, u"asthma"_s}));
    QCOMPARE(ava.postcode, u"LE4 9AB"_s);
    QCOMPARE(ava.born, QDate(2016, 3, 1));
}

void TestInformation::aGapNobodyCanFillIsNoGapOfSomebodyElse()
{
    // Typed for one child, then it is about another.
    open(u"leicester"_s);
    choose(u"ava sample"_s);
    awaited<QLineEdit>(*m_page, u"School or nursery"_s)->setFocus();
    type(u"Oak School"_s);
    awaitedButton(*m_page, u"Somebody else"_s)->click();
    choose(u"ben sample"_s);
    QCOMPARE(awaited<QLineEdit>(*m_page, u"School or nursery"_s)->text(), QString());
    record();
    QVERIFY(m_door->find(u"ben sample"_s).first().person.school.isEmpty());
    QVERIFY(m_door->find(u"ava sample"_s).first().person.school.isEmpty());
}

void TestInformation::aDraftHoldsItAll()
{
    open(u"leicester"_s);
    choose(u"ava sample"_s);
    awaited<QLineEdit>(*m_page, u"School or nursery"_s)->setFocus();
    type(u"Oak School"_s);
    form()->field(u"prompts.location"_s)->focusField();
    press(Qt::Key_F2);
    type(u"not asked"_s);
    form()->field(u"prompts.events"_s)->focusField();
    type(u"Moved house in March"_s);
    openAgain();
    awaitedButton(*m_page, u"Go on with it"_s)->click();
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    QTRY_COMPARE(awaited<QLineEdit>(*m_page, u"School or nursery"_s)->text(), u"Oak School"_s);
    QCOMPARE(awaited<QLineEdit>(*m_page, u"Where is the child now?: not known because"_s)->text(), u"not asked"_s);
    QCOMPARE(awaited<QPlainTextEdit>(*m_page, u"Significant events, recent or past"_s)->toPlainText(),
             u"Moved house in March"_s);
}

void TestInformation::likelyPeopleAreShownBesideANewOne()
{
    open(u"leicester"_s);
    type(u"ava sample"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"Perhaps already on file"_s));
    // Another spelling of the name, but the same birthday and family name.
    auto *given = awaited<QLineEdit>(*m_page, u"Given name"_s);
    given->setFocus();
    given->selectAll();
    type(u"Eva"_s);
    awaited<QLineEdit>(*m_page, u"Date of birth"_s)->setFocus();
    type(u"1/3/2016"_s);
    QTRY_VERIFY2(sees(*m_page, u"10 years · born 1 Mar 2016 · 12 Orchard Row, LE4 9AB"_s),
                 qPrintable(seenText(*m_page)));
    // It is no hindrance: with the offer unanswered the contact can be recorded.
    QVERIFY(QApplication::focusWidget()->accessibleName() == u"Date of birth"_s);
    auto *possible = m_page->findChild<PossiblePeople *>();
    QTRY_VERIFY(!possible->hits().isEmpty() && possible->hits().first().person.givenName == u"Ava"_s);
    QWidget *card = possible;
    for (QWidget *child : possible->findChildren<QWidget *>()) {
        if (child->focusPolicy() == Qt::StrongFocus && child->accessibleName().contains(u"Ava Sample"_s))
            card = child;
    }
    card->setFocus(Qt::TabFocusReason);
    // Space lays what was typed beside what is on file.
    QVERIFY(card->hasFocus());
    press(Qt::Key_Space);
    QTRY_VERIFY2(sees(*m_page, u"typed"_s) && sees(*m_page, u"Eva Sample"_s), qPrintable(seenText(*possible)));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    record();
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
}

void TestInformation::consentAsksForItsReason()
{
    open(u"leeds"_s);
    QVERIFY(!named<QLineEdit>(*m_page, u"Why are they asked without consent?"_s));
    form()->field(u"prompts.consent-to-share"_s)->focusField();
    press(Qt::Key_N); // no
    awaited<QLineEdit>(*m_page, u"Why are they asked without consent?"_s)->setFocus();
    type(u"Risk to the child"_s);
    form()->field(u"prompts.responsibility-asked"_s)->focusField();
    press(Qt::Key_S); // some
    form()->field(u"child"_s)->focusField();
    choose(u"ava sample"_s);
    record();
    const QMap<QString, QString> told = m_door->contactsOf(u"Ava"_s).first().detail.prompts;
    QCOMPARE(told.value(u"consent-to-share"_s), u"no"_s);
    QCOMPARE(told.value(u"consent-reason"_s), u"Risk to the child"_s);
    QCOMPARE(told.value(u"responsibility-asked"_s), u"some"_s);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestInformation)
#include "test_information.moc"
