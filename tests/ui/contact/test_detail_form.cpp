// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/contact_fields.h"
#include "ui/contact/detail_form.h"
#include "ui/contact/detail_values.h"
#include "ui/contact/person_picker.h"
#include "ui/contact/person_values.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

ContactDetail everythingSaid()
{
    ContactDetail detail;
    detail.received = Instant{1'777'557'600'000};
    detail.receivedReason = u"Left on the answering machine"_s;
    detail.method = ContactMethod::Portal;
    detail.kind = ContactKind::Advice;
    detail.source = u"2A"_s;
    detail.referrer = {ReferrerType::Public,
                       u"Pat"_s,
                       u"Oak School"_s,
                       u"head"_s,
                       u"0116"_s,
                       u"pat@example.org"_s,
                       u"aunt"_s,
                       true,
                       false};
    detail.concern = u"Bruising"_s;
    detail.scope = ConcernScope::AllChildren;
    detail.immediateProtection = true;
    detail.significantHarm = false;
    detail.crimeSuspected = QStringList{u"neglect"_s};
    detail.parentsInformed = false;
    detail.parentsInformedReason = u"risk-to-child"_s;
    detail.prompts = {{u"mental-illness"_s, u"none"_s}};
    detail.threshold = Threshold::ChildInNeed;
    detail.level = 3;
    detail.straightToAssessment = true;
    detail.notKnown = {{u"child.birth"_s, u"caller unsure"_s}};
    return detail;
}

/// A form without widgets: what is shown is kept in a map.
struct PaperForm {
    DetailForm form;
    QHash<QString, Value> shown;

    PaperForm()
    {
        for (const QString &id : {u"concern"_s, u"referrer.agency"_s, u"prompts.mental-illness"_s,
                                  u"prompts.domestic-abuse"_s, u"threshold"_s}) {
            form.bind({id,
                       id,
                       [this, id](const Value &value) { shown.insert(id, value); },
                       [this, id] { return shown.value(id); },
                       {}});
        }
    }

    void type(const QString &id, const Value &value)
    {
        shown.insert(id, value);
        form.touch(id);
    }
};

} // namespace

/// The form's model: reading, typing, and several people typing at once.
class TestDetailForm final : public QObject {
    Q_OBJECT

private slots:
    void everyFieldCanBeSetByItsValue();
    void anUnknownValueClears();
    void onlyTypedFieldsAreChanged();
    void othersChangesAreTakenOverWhereNothingIsTyped();
    void bothChangesOfOneFieldAreAskedAbout();
    void answersToDifferentPromptsDoNotOverlap();
    void editsDuringASaveStayEdits();
    void whatWasTypedSurvivesAsDraft();
    void aDraftKnowsWhatOthersChangedSince();
    void whatItWasIsWhatItWasAtFirst();
    void aPersonSurvivesAsDraft();
    void namesAreReadAsTheyAreTyped_data();
    void namesAreReadAsTheyAreTyped();
};

void TestDetailForm::everyFieldCanBeSetByItsValue()
{
    const ContactDetail said = everythingSaid();
    ContactDetail copy;
    for (const QString &id : contactFieldIds()) {
        if (id != "prompts"_L1 && id != "not-known"_L1)
            setContactField(copy, id, contactField(said, id));
    }
    setContactField(copy, u"prompts.mental-illness"_s, contactField(said, u"prompts.mental-illness"_s));
    setContactField(copy, u"not-known.child.birth"_s, contactField(said, u"not-known.child.birth"_s));
    QCOMPARE(changedFields(copy, said), QStringList());
    QCOMPARE(copy, said);
}

void TestDetailForm::anUnknownValueClears()
{
    ContactDetail detail = everythingSaid();
    for (const QString &id : {u"concern"_s, u"threshold"_s, u"level"_s, u"immediate-protection"_s, u"crime-suspected"_s,
                              u"prompts.mental-illness"_s}) {
        setContactField(detail, id, Value());
        QVERIFY2(!isKnown(contactField(detail, id)), qPrintable(id));
    }
}

void TestDetailForm::onlyTypedFieldsAreChanged()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    QVERIFY(!paper.form.isChanged());
    paper.type(u"referrer.agency"_s, u"Elm School"_s);
    QCOMPARE(paper.form.changed(), QStringList{u"referrer.agency"_s});
    paper.type(u"referrer.agency"_s, u"Oak School"_s); // back to what it was
    QVERIFY(!paper.form.isChanged());
}

void TestDetailForm::othersChangesAreTakenOverWhereNothingIsTyped()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"referrer.agency"_s, u"Elm School"_s);
    ContactDetail theirs = everythingSaid();
    theirs.concern = u"Two bruises"_s;
    QStringList merged;
    QVERIFY(paper.form.merge(theirs, &merged).isEmpty());
    QCOMPARE(merged, QStringList{u"concern"_s});
    QCOMPARE(paper.shown.value(u"concern"_s), Value(u"Two bruises"_s));
    QCOMPARE(paper.form.detail().referrer.agency, u"Elm School"_s);
    QCOMPARE(paper.form.changed(), QStringList{u"referrer.agency"_s});
}

void TestDetailForm::bothChangesOfOneFieldAreAskedAbout()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"concern"_s, u"My words"_s);
    ContactDetail theirs = everythingSaid();
    theirs.concern = u"Their words"_s;
    const QList<DetailForm::Overlap> overlaps = paper.form.merge(theirs);
    QCOMPARE(overlaps.size(), 1);
    QCOMPARE(overlaps.first().mine, Value(u"My words"_s));
    QCOMPARE(overlaps.first().theirs, Value(u"Their words"_s));
    QCOMPARE(overlaps.first().was, Value(u"Bruising"_s));
    QCOMPARE(paper.form.detail().concern, u"My words"_s);
    paper.form.takeTheirs(u"concern"_s);
    QCOMPARE(paper.form.detail().concern, u"Their words"_s);
    QVERIFY(!paper.form.isChanged());
}

void TestDetailForm::answersToDifferentPromptsDoNotOverlap()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"prompts.domestic-abuse"_s, u"Shouting heard"_s);
    ContactDetail theirs = everythingSaid();
    theirs.prompts.insert(u"mental-illness"_s, u"Low mood"_s);
    QVERIFY(paper.form.merge(theirs).isEmpty());
    const QMap<QString, QString> expected{{u"domestic-abuse"_s, u"Shouting heard"_s},
                                          {u"mental-illness"_s, u"Low mood"_s}};
    QCOMPARE(paper.form.detail().prompts, expected);
    QCOMPARE(paper.form.changed(), QStringList{u"prompts"_s});
}

void TestDetailForm::editsDuringASaveStayEdits()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"concern"_s, u"One"_s);
    const ContactDetail sent = paper.form.detail();
    paper.type(u"concern"_s, u"One and two"_s);
    paper.form.saved(sent);
    QCOMPARE(paper.form.changed(), QStringList{u"concern"_s});
    QCOMPARE(paper.form.detail().concern, u"One and two"_s);
}

void TestDetailForm::whatWasTypedSurvivesAsDraft()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"concern"_s, QString(u"Odd \0 and \x1b text"_s));
    paper.type(u"threshold"_s, Value()); // cleared is typed too
    const QString draft = toJson(paper.form.typed());
    PaperForm later;
    later.form.reset(everythingSaid());
    later.form.restore(fieldValuesFromJson(draft));
    QCOMPARE(later.form.detail(), paper.form.detail());
    QVERIFY(!later.form.detail().threshold);
}

void TestDetailForm::aDraftKnowsWhatOthersChangedSince()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"concern"_s, u"My words"_s);
    paper.type(u"referrer.agency"_s, u"Elm School"_s);
    paper.type(u"prompts.domestic-abuse"_s, u"Shouting heard"_s); // nothing stood there
    const QString draft = toJson(paper.form.typed());

    ContactDetail theirs = everythingSaid();
    theirs.concern = u"Their words"_s;
    theirs.prompts.insert(u"domestic-abuse"_s, u"Denied"_s);
    PaperForm later;
    later.form.reset(theirs);
    QList<DetailForm::Overlap> overlaps = later.form.restore(fieldValuesFromJson(draft));
    QCOMPARE(overlaps.size(), 2);
    std::ranges::sort(overlaps, {}, &DetailForm::Overlap::id);
    QCOMPARE(overlaps.at(0).id, u"concern"_s);
    QCOMPARE(overlaps.at(0).was, Value(u"Bruising"_s));
    QCOMPARE(overlaps.at(0).theirs, Value(u"Their words"_s));
    QCOMPARE(overlaps.at(0).mine, Value(u"My words"_s));
    QCOMPARE(overlaps.at(1).id, u"prompts.domestic-abuse"_s);
    QVERIFY(!isKnown(overlaps.at(1).was));
    // What nobody else changed is no question.
    QCOMPARE(later.form.detail().referrer.agency, u"Elm School"_s);
    PaperForm unchanged;
    unchanged.form.reset(everythingSaid());
    QVERIFY(unchanged.form.restore(fieldValuesFromJson(draft)).isEmpty());
}

void TestDetailForm::whatItWasIsWhatItWasAtFirst()
{
    PaperForm paper;
    paper.form.reset(everythingSaid());
    paper.type(u"concern"_s, u"My words"_s);
    ContactDetail theirs = everythingSaid();
    theirs.concern = u"Their words"_s;
    QCOMPARE(paper.form.merge(theirs).size(), 1);
    // A change of something else leaves the question open, and another one of the same asks it anew.
    theirs.referrer.agency = u"Elm School"_s;
    QCOMPARE(paper.form.merge(theirs).size(), 1);
    theirs.concern = u"Their second words"_s;
    const QList<DetailForm::Overlap> overlaps = paper.form.merge(theirs);
    QCOMPARE(overlaps.size(), 1);
    QCOMPARE(overlaps.first().was, Value(u"Bruising"_s));
    QCOMPARE(overlaps.first().theirs, Value(u"Their second words"_s));
    // Agreed after all.
    paper.type(u"concern"_s, u"Their second words"_s);
    QVERIFY(paper.form.merge(theirs).isEmpty());
}

void TestDetailForm::aPersonSurvivesAsDraft()
{
    Person person;
    person.id = PersonId::make();
    person.givenName = u"Robin"_s;
    person.familyName = u"Lark"_s;
    person.expected = QDate(2026, 9, 20);
    person.disabilities = QStringList{u"HEAR"_s};
    person.household = HouseholdId::make();
    person.mother = PersonId::make();
    QCOMPARE(personFromValues(person.id, fieldValuesFromJson(toJson(personValues(person)))), person);
}

void TestDetailForm::namesAreReadAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QDate>("born");
    QTest::addRow("in order") << u"ava sample"_s << u"Ava"_s << u"Sample"_s << QDate();
    QTest::addRow("family name first") << u"sample, ava"_s << u"Ava"_s << u"Sample"_s << QDate();
    QTest::addRow("two family names") << u"Ana maria lopez"_s << u"Ana"_s << u"Maria Lopez"_s << QDate();
    QTest::addRow("with a birthday") << u"ava sample 1/3/2016"_s << u"Ava"_s << u"Sample"_s << QDate(2016, 3, 1);
    QTest::addRow("a year is no birthday") << u"ava 2016"_s << u"Ava"_s << QString() << QDate();
    QTest::addRow("apostrophe and hyphen")
        << u"siobhan o'brien-smith"_s << u"Siobhan"_s << u"O'Brien-Smith"_s << QDate();
    QTest::addRow("particles stay") << u"Jan van der Berg"_s << u"Jan"_s << u"van der Berg"_s << QDate();
    QTest::addRow("one word") << u"madonna"_s << u"Madonna"_s << QString() << QDate();
    QTest::addRow("capitals stay") << u"McDonald, JO"_s << u"JO"_s << u"McDonald"_s << QDate();
    QTest::addRow("nothing") << QString() << QString() << QString() << QDate();
}

void TestDetailForm::namesAreReadAsTheyAreTyped()
{
    QFETCH(QString, typed);
    const TypedName name = typedName(typed, QDate(2026, 4, 30));
    QTEST(name.givenName, "given");
    QTEST(name.familyName, "family");
    QTEST(name.born, "born");
}

} // namespace frontdoor

QTEST_GUILESS_MAIN(frontdoor::TestDetailForm)
#include "test_detail_form.moc"
