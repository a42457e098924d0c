// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/chronology.h"

#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

Chronology told(Office &office, const PersonId &child, ChronologyScope scope, const UserId &viewer)
{
    std::optional<Chronology> chronology;
    must(office.store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(chronology, chronologyOf(views, office.rules(), child, scope, {viewer, office.now()}));
        return {};
    }));
    return chronology.value_or(Chronology());
}

void write(Office &office, const std::function<Expected<void>(Work &)> &change)
{
    must(office.store().write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(change(work));
            return true;
        },
        {}, office.now()));
}

QList<ChronologyKind> kindsOf(const Chronology &chronology)
{
    QList<ChronologyKind> kinds;
    for (const ChronologyEntry &entry : chronology.entries)
        kinds << entry.kind;
    return kinds;
}

const ChronologyEntry &only(const Chronology &chronology, ChronologyKind kind)
{
    const auto found = std::find_if(chronology.entries.begin(), chronology.entries.end(),
                                    [kind](const ChronologyEntry &entry) { return entry.kind == kind; });
    if (found == chronology.entries.end())
        qFatal("there is no entry of kind %d", int(kind));
    return *found;
}

int countOf(const Chronology &chronology, ChronologyKind kind)
{
    return int(std::count_if(chronology.entries.begin(), chronology.entries.end(),
                             [kind](const ChronologyEntry &entry) { return entry.kind == kind; }));
}

QString all(const Chronology &chronology)
{
    QStringList words;
    for (const ChronologyEntry &entry : chronology.entries) {
        words << entry.personName << entry.number << entry.title << entry.text << entry.byName;
        for (const Value &value : entry.details)
            words << displayed(value);
    }
    return words.join(u'\n');
}

} // namespace

class TestChronology : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"leicester"_s, u"2026-05-01T09:00"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"das"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s, u"LE1 1AA"_s);
    }

    void whatHappenedStandsInItsOrder();
    void theProcedureNamesOutcomesTeamsAndLetters();
    void childAloneOrWithTheFamily();
    void relativesBelongToTheFamilyWhereverTheyLive();
    void joinedEntriesAreOnePerson();
    void casesAndMovesAreTold();
    void theReferrerIsNotGivenAway();
    void whatIsRestrictedToOthersSaysOnlyThatItIsThere();
    void aRestrictedChildHasNoHistoryForOthers();
    void anotherChildWhoIsRestrictedIsNotNamed();
    void agesAreThoseOfTheDay_data();
    void agesAreThoseOfTheDay();
    void changesConcernWhomTheyAreAbout();
    void aLongHistoryTakesInProportion();

private:
    Chronology child(const UserId &viewer) { return told(*m_office, m_ava, ChronologyScope::Child, viewer); }
    Chronology family(const UserId &viewer) { return told(*m_office, m_ava, ChronologyScope::Family, viewer); }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    PersonId m_ava;
};

void TestChronology::whatHappenedStandsInItsOrder()
{
    const ContactId id = m_office->record(m_worker, m_ava);
    m_office->setTime(u"2026-05-01T09:20"_s);
    QVERIFY(isDone(m_office->insist(m_worker, RecordChecks{id, {u"impulse"_s}, u"Known since 2024."_s})));
    m_office->setTime(u"2026-05-01T09:40"_s);
    QVERIFY(isDone(m_office->insist(
        m_worker, LogActivity{Subject(id), ActivityKind::CallFamily, u"Will ring back."_s, ActivityResult::Answered})));
    m_office->setTime(u"2026-05-01T09:50"_s);
    QVERIFY(isDone(m_office->insist(m_manager, RecordDiscussion{Subject(id), DiscussionWith::Police, u"DS Ames"_s, true,
                                                                u"Joint visit today."_s})));
    QVERIFY(isDone(m_office->insist(m_worker, NotifyPolice{Subject(id), u"PC Dale"_s, u"117/26"_s})));
    m_office->setTime(u"2026-05-01T10:00"_s);
    QVERIFY(isDone(m_office->insist(m_worker, Recommend{Subject(id), u"progress-to-referral"_s, u"Hungry."_s, {}})));
    m_office->setTime(u"2026-05-01T11:00"_s);
    QVERIFY(isDone(m_office->insist(m_manager, Authorise{Subject(id), {}, u"Agreed."_s, {}, {}})));

    const Chronology chronology = child(m_worker);
    QCOMPARE(chronology.child.name(), u"Ava Sample"_s);
    QList<ChronologyKind> kinds = kindsOf(chronology);
    kinds.removeAll(ChronologyKind::FollowUp);
    QCOMPARE(kinds, (QList{ChronologyKind::Born, ChronologyKind::Contact, ChronologyKind::Check,
                           ChronologyKind::Activity, ChronologyKind::Talk, ChronologyKind::Police,
                           ChronologyKind::Recommendation, ChronologyKind::Decision, ChronologyKind::Referral}));
    const ChronologyEntry &contact = only(chronology, ChronologyKind::Contact);
    QCOMPARE(contact.at, m_office->time(u"2026-05-01T09:00"_s));
    QCOMPARE(contact.subject, Subject(id));
    QCOMPARE(contact.number, m_office->contact(id).number);
    QCOMPARE(contact.text, u"Came to school hungry."_s);
    QCOMPARE(contact.byName, u"Sam Tester"_s);
    QCOMPARE(contact.personName, u"Ava Sample"_s);
    QCOMPARE(only(chronology, ChronologyKind::Talk).text, u"DS Ames: Joint visit today."_s);
    QCOMPARE(only(chronology, ChronologyKind::Talk).details.value(u"with"_s), Value(u"police"_s));
    QCOMPARE(only(chronology, ChronologyKind::Police).text, u"PC Dale, 117/26"_s);
    QCOMPARE(only(chronology, ChronologyKind::Referral).subject.kind, SubjectKind::Referral);
    QVERIFY(only(chronology, ChronologyKind::Born).wholeDay);

    QSet<QString> keys;
    for (const ChronologyEntry &entry : chronology.entries)
        keys << entry.key;
    QCOMPARE(keys.size(), chronology.entries.size());
    QCOMPARE(child(m_worker), chronology); // read again, it is the same
}

void TestChronology::theProcedureNamesOutcomesTeamsAndLetters()
{
    const ContactId id = m_office->record(m_worker, m_ava);
    QVERIFY(isDone(m_office->insist(m_worker, Recommend{Subject(id), u"progress-to-referral"_s, u"Hungry."_s, {}})));
    QVERIFY(isDone(m_office->insist(m_manager, Return{Subject(id), u"Ask the school first."_s})));
    QVERIFY(isDone(m_office->insist(m_manager, Authorise{Subject(id), u"progress-to-referral"_s, u"Yes."_s, {}, {}})));
    const Chronology chronology = child(m_worker);
    const QString label = m_office->procedure().outcomeLabel(Stage::Contact, u"progress-to-referral"_s);
    QVERIFY(label != "progress-to-referral"_L1);
    QCOMPARE(only(chronology, ChronologyKind::Decision).title, label);
    const ChronologyEntry &recommendation = only(chronology, ChronologyKind::Recommendation);
    QCOMPARE(recommendation.title, label);
    QCOMPARE(recommendation.details.value(u"state"_s), Value(u"returned"_s));
    QCOMPARE(recommendation.details.value(u"comment"_s), Value(u"Ask the school first."_s));
    const Referral referral = m_office->referral(m_office->contact(id).referral);
    QCOMPARE(only(chronology, ChronologyKind::Referral).title, m_office->procedure().team(referral.team)->name);
}

void TestChronology::childAloneOrWithTheFamily()
{
    const PersonId ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
    m_office->record(m_worker, ben);
    m_office->setTime(u"2026-05-02T09:00"_s);
    m_office->record(m_worker, m_ava);
    QCOMPARE(countOf(child(m_worker), ChronologyKind::Contact), 1);
    const Chronology both = family(m_worker);
    QCOMPARE(countOf(both, ChronologyKind::Contact), 2);
    QCOMPARE(countOf(both, ChronologyKind::Born), 2);
    QCOMPARE(only(both, ChronologyKind::Contact).personName, u"Ben Sample"_s); // the earlier one
    QVERIFY(both.people.contains(ben) && both.people.contains(m_ava));
}

void TestChronology::relativesBelongToTheFamilyWhereverTheyLive()
{
    const PersonId sister = m_office->know(u"Cora Sample"_s, u"2012-01-20"_s, u"h2"_s);
    const PersonId father = m_office->know(u"Dan Sample"_s, u"1985-04-02"_s, u"h3"_s);
    const PersonId mother = m_office->know(u"Jo Sample"_s, u"1988-07-14"_s, u"h4"_s);
    const PersonId neighbour = m_office->know(u"Eve Neighbour"_s, u"1980-01-01"_s, u"h5"_s);
    write(*m_office, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(Relationship{RecordId::make(), sister, m_ava, RelationshipKind::HalfSibling, false}));
        FD_TRY(work.add(Relationship{RecordId::make(), father, m_ava, RelationshipKind::Father, true}));
        FD_TRY(work.add(Relationship{RecordId::make(), neighbour, m_ava, RelationshipKind::Other, false}));
        FD_ASSIGN(std::optional<Person> ava, work.person(m_ava));
        ava->mother = mother; // named on her entry only
        FD_ASSIGN(const bool fresh, work.update(*ava));
        return fresh ? Expected<void>() : failure(ErrorCode::Conflict, {});
    });
    const Chronology chronology = family(m_worker);
    QCOMPARE(chronology.people, (QSet{m_ava, sister, father, mother}));
    // Whose birth is told: the children's. The parents' would be decades before.
    QCOMPARE(countOf(chronology, ChronologyKind::Born), 2);
}

void TestChronology::joinedEntriesAreOnePerson()
{
    const PersonId again = m_office->know(u"Eva Sampel"_s, u"2016-03-01"_s);
    m_office->record(m_worker, again);
    m_office->setTime(u"2026-05-03T09:00"_s);
    m_office->record(m_worker, m_ava);
    QVERIFY(isDone(m_office->insist(m_manager, MergePeople{m_ava, again, {}})));
    const Chronology chronology = child(m_worker);
    QCOMPARE(countOf(chronology, ChronologyKind::Contact), 2);
    for (const ChronologyEntry &entry : chronology.entries) {
        QCOMPARE(entry.person, m_ava);
        QCOMPARE(entry.personName, u"Ava Sample"_s);
    }
    // Asked by the entry that was joined it is the same.
    QCOMPARE(told(*m_office, again, ChronologyScope::Child, m_worker), chronology);
}

void TestChronology::casesAndMovesAreTold()
{
    QVERIFY(isDone(m_office->insist(m_manager, OpenEpisode{m_ava, u"das"_s, m_worker, QDate(2025, 2, 3)})));
    QVERIFY(isDone(m_office->insist(m_manager, CloseEpisode{m_ava, u"das"_s, QDate(2025, 9, 30)})));
    m_office->setTime(u"2026-05-04T10:00"_s);
    Person moved;
    moved.address = u"7 New Street"_s;
    moved.postcode = u"LE2 2BB"_s;
    QVERIFY(
        isDone(m_office->insist(m_worker, UpdatePerson{m_ava, 0, {u"address"_s, u"postcode"_s}, moved, std::nullopt})));
    const Chronology chronology = child(m_worker);
    const ChronologyEntry &opened = only(chronology, ChronologyKind::CaseOpened);
    QCOMPARE(opened.at, m_office->time(u"2025-02-03T00:00"_s));
    QVERIFY(opened.wholeDay);
    QCOMPARE(opened.title, m_office->procedure().team(u"das"_s)->name);
    QCOMPARE(opened.byName, u"Sam Tester"_s);
    QCOMPARE(only(chronology, ChronologyKind::CaseClosed).at, m_office->time(u"2025-09-30T00:00"_s));
    QCOMPARE(countOf(chronology, ChronologyKind::Moved), 1);
    QCOMPARE(only(chronology, ChronologyKind::Moved).title, u"7 New Street, LE2 2BB"_s);
}

void TestChronology::theReferrerIsNotGivenAway()
{
    ContactDetail detail = Office::professional();
    detail.source = u"1B"_s;
    detail.referrer = {};
    detail.referrer.type = ReferrerType::Public;
    detail.referrer.name = u"Maggie Thornbury"_s;
    detail.referrer.anonymous = true;
    detail.referrer.agency = u"Thornbury Stores"_s;
    detail.concern = u"Shouting at night."_s;
    const ContactId id = m_office->record(m_worker, m_ava, detail);
    QVERIFY(isDone(m_office->insist(
        m_worker, LogActivity{Subject(id), ActivityKind::CallReferrer, u"Mrs Thornbury heard it again."_s, {}})));
    QVERIFY(
        isDone(m_office->insist(m_worker, LogActivity{Subject(id), ActivityKind::Note, u"The flat was quiet."_s, {}})));
    const Chronology chronology = child(m_worker);
    const ChronologyEntry &contact = only(chronology, ChronologyKind::Contact);
    QCOMPARE(contact.details.value(u"referrer"_s), Value(u"public"_s));
    QVERIFY(!contact.details.contains(u"agency"_s));
    QVERIFY(!contact.namesReferrer);
    QStringList guarded;
    for (const ChronologyEntry &entry : chronology.entries) {
        if (entry.namesReferrer)
            guarded << entry.text;
    }
    QCOMPARE(guarded, QStringList{u"Mrs Thornbury heard it again."_s});

    // Whoever may be named is: the agency of a professional.
    m_office->setTime(u"2026-05-02T09:00"_s);
    m_office->record(m_worker, m_ava);
    const Chronology more = child(m_worker);
    QCOMPARE(more.entries.last().details.value(u"agency"_s), Value(u"Oak School"_s));
    QVERIFY(!all(more).contains(u"Pat Jones"_s)); // a person's name is nobody's business here
}

void TestChronology::whatIsRestrictedToOthersSaysOnlyThatItIsThere()
{
    const UserId other = m_office->employ(u"eve"_s, Role::SocialWorker, u"das"_s);
    const PersonId ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
    ContactDetail detail = Office::professional();
    detail.concern = u"Secret concern."_s;
    const ContactId bens = m_office->record(m_worker, ben, detail);
    QVERIFY(isDone(m_office->insist(m_manager, OpenEpisode{ben, u"das"_s, m_worker, QDate(2025, 2, 3)})));
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{ben, u"A colleague's nephew."_s, {}})));

    const Chronology theirs = family(other);
    QVERIFY(!theirs.withheld);
    const ChronologyEntry &entry = only(theirs, ChronologyKind::Contact);
    QVERIFY(entry.withheld);
    QVERIFY(!entry.person && entry.personName.isEmpty() && entry.number.isEmpty() && entry.text.isEmpty());
    QVERIFY(entry.details.isEmpty() && entry.byName.isEmpty());
    QCOMPARE(entry.subject, Subject(bens)); // can be asked for, with a reason
    QVERIFY2(!all(theirs).contains(u"Ben"_s) && !all(theirs).contains(u"Secret"_s), qPrintable(all(theirs)));
    QCOMPARE(countOf(theirs, ChronologyKind::CaseOpened), 0);
    QCOMPARE(countOf(theirs, ChronologyKind::Born), 1);

    // Whoever took the contact is not shut out of their own work.
    QCOMPARE(only(family(m_worker), ChronologyKind::Contact).text, u"Secret concern."_s);
    QCOMPARE(only(family(m_manager), ChronologyKind::Contact).personName, u"Ben Sample"_s);
}

void TestChronology::aRestrictedChildHasNoHistoryForOthers()
{
    const UserId other = m_office->employ(u"eve"_s, Role::SocialWorker, u"das"_s);
    const PersonId ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
    m_office->record(m_worker, ben);
    m_office->record(m_worker, m_ava);
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{m_ava, u"In hiding."_s, {}})));
    const Chronology theirs = family(other);
    QVERIFY(theirs.withheld);
    QCOMPARE(theirs.child, onlyIdentified(theirs.child));
    QCOMPARE(kindsOf(theirs), QList{ChronologyKind::Contact}); // hers; whose brother Ben is is restricted too
    QVERIFY(theirs.entries.first().withheld);
}

void TestChronology::anotherChildWhoIsRestrictedIsNotNamed()
{
    const UserId other = m_office->employ(u"eve"_s, Role::SocialWorker, u"das"_s);
    const PersonId ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
    const ContactId id = m_office->record(other, m_ava);
    QVERIFY(isDone(m_office->insist(
        m_manager, ConsiderSibling{Subject(id), ben, SiblingDecision::NotRefer, u"Ben lives with an aunt."_s})));
    QCOMPARE(only(child(other), ChronologyKind::Talk).details.value(u"person"_s), Value(u"Ben Sample"_s));
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{ben, u"A witness."_s, {}})));
    const Chronology theirs = child(other);
    QVERIFY(only(theirs, ChronologyKind::Talk).withheld);
    QVERIFY(!all(theirs).contains(u"Ben"_s));
}

void TestChronology::agesAreThoseOfTheDay_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("expected");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<AgeThen::Stage>("stage");
    QTest::addColumn<int>("years");
    QTest::addColumn<int>("months");
    using Stage = AgeThen::Stage;
    const QDate born(2016, 3, 1);
    QTest::newRow("birthday") << born << QDate() << QDate(2026, 3, 1) << Stage::Born << 10 << 0;
    QTest::newRow("day before") << born << QDate() << QDate(2026, 2, 28) << Stage::Born << 9 << 11;
    QTest::newRow("4 y 3 m") << born << QDate() << QDate(2020, 6, 15) << Stage::Born << 4 << 3;
    QTest::newRow("day of birth") << born << QDate() << born << Stage::Born << 0 << 0;
    QTest::newRow("in the womb") << born << QDate() << QDate(2016, 2, 29) << Stage::Unborn << 0 << 0;
    QTest::newRow("40 weeks before") << born << QDate() << born.addDays(-280) << Stage::Unborn << 0 << 0;
    QTest::newRow("long before") << born << QDate() << born.addDays(-281) << Stage::Before << 0 << 0;
    QTest::newRow("not born yet") << QDate() << QDate(2026, 8, 3) << QDate(2026, 5, 1) << Stage::Unborn << 0 << 0;
    QTest::newRow("overdue") << QDate() << QDate(2026, 8, 3) << QDate(2026, 8, 9) << Stage::Unborn << 0 << 0;
    QTest::newRow("nothing known") << QDate() << QDate() << QDate(2026, 5, 1) << Stage::Unknown << 0 << 0;
}

void TestChronology::agesAreThoseOfTheDay()
{
    QFETCH(const QDate, born);
    QFETCH(const QDate, expected);
    QFETCH(const QDate, on);
    Person person;
    person.born = born;
    person.expected = expected;
    const AgeThen age = ageThen(person, on);
    QTEST(age.stage, "stage");
    QTEST(age.years, "years");
    QTEST(age.months, "months");
}

void TestChronology::changesConcernWhomTheyAreAbout()
{
    const PersonId eve = m_office->know(u"Eve Other"_s, u"2015-01-01"_s);
    const ContactId avas = m_office->record(m_worker, m_ava);
    const ContactId eves = m_office->record(m_worker, eve);
    const Chronology hers = child(m_worker);
    const auto touched = [&](const QString &entity, const QString &id) {
        bool answer = false;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(answer, isTouched(views, hers, {Change{1, entity, id, m_worker, m_office->now()}}));
            return {};
        }));
        return answer;
    };
    QVERIFY(touched(u"contact"_s, avas.text()));
    QVERIFY(!touched(u"contact"_s, eves.text()));
    QVERIFY(touched(u"person"_s, m_ava.text()));
    QVERIFY(!touched(u"person"_s, eve.text()));
    const PersonId movedIn = m_office->know(u"Dan Sample"_s, u"2019-01-01"_s, u"h1"_s);
    QVERIFY(touched(u"person"_s, movedIn.text()));
    QVERIFY(touched(u"episode"_s, u"whose-ever"_s));
    QVERIFY(!touched(u"absence"_s, u"whose-ever"_s));
}

void TestChronology::aLongHistoryTakesInProportion()
{
    const auto addContacts = [&](const PersonId &child, int count) {
        write(*m_office, [&](Work &work) -> Expected<void> {
            for (int i = 0; i < count; ++i) {
                Contact contact;
                contact.id = ContactId::make();
                FD_ASSIGN(contact.number, work.issueContactNumber());
                contact.child = child;
                contact.call = RecordId::make();
                contact.created = m_office->now().plusHours(-i);
                contact.recordedBy = m_worker;
                contact.detail = Office::professional();
                contact.detail.received = contact.created;
                FD_TRY(work.add(contact));
                for (int j = 0; j < 3; ++j)
                    FD_TRY(work.add(Activity{RecordId::make(),
                                             Subject(contact.id),
                                             ActivityKind::Note,
                                             u"Rang."_s,
                                             {},
                                             m_worker,
                                             contact.created.plusMs(j)}));
            }
            return {};
        });
    };
    const PersonId few = m_office->know(u"Few Sample"_s, u"2015-01-01"_s);
    const PersonId many = m_office->know(u"Many Sample"_s, u"2015-01-01"_s);
    addContacts(few, 150);
    addContacts(many, 1500);
    const auto quickest = [&](const PersonId &child, qsizetype entries) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            const Chronology chronology = told(*m_office, child, ChronologyScope::Child, m_worker);
            best = std::min(best, timer.nsecsElapsed());
            if (chronology.entries.size() != entries)
                qFatal("%lld entries", qlonglong(chronology.entries.size()));
        }
        return best;
    };
    const qint64 short_ = quickest(few, 150 * 4 + 1);
    const qint64 long_ = quickest(many, 1500 * 4 + 1);
    // Ten times as much takes about ten times as long; quadratic work would take a hundred times.
    QVERIFY2(long_ < 35 * short_, qPrintable(u"%1 against %2 ns"_s.arg(long_).arg(short_)));
}

QTEST_GUILESS_MAIN(TestChronology)
#include "test_chronology.moc"
