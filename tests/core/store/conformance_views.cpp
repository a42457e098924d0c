// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/conformance.h"

#include "tests/core/store/store_fixture.h"

namespace frontdoor {

using namespace Qt::StringLiterals;
using samples::monday;

namespace {

QStringList numbersOf(const Expected<QList<TrayRow>> &rows)
{
    QStringList numbers;
    for (const TrayRow &row : rows.value_or(QList<TrayRow>()))
        numbers << row.number;
    return numbers;
}

Contact inTray(const PersonId &child, const QString &number, const QString &tray, std::optional<Instant> nextDue,
               Instant received = monday)
{
    Contact contact = samples::bareContact(child, number, received);
    contact.tray = tray;
    contact.nextDue = nextDue;
    return contact;
}

TrayQuery teamTray(const QString &team)
{
    TrayQuery query;
    query.team = team;
    return query;
}

QStringList namesOf(const Expected<QList<PersonHit>> &hits)
{
    QStringList names;
    for (const PersonHit &hit : hits.value_or(QList<PersonHit>()))
        names << hit.person.name();
    return names;
}

} // namespace

void StoreConformance::theTrayShowsTheNearestClockFirst()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        FD_TRY(work.add(inTray(ida.id, u"no clock, later"_s, u"front-door"_s, {}, monday.plusHours(2))));
        FD_TRY(work.add(inTray(ida.id, u"no clock, earlier"_s, u"front-door"_s, {}, monday.plusHours(1))));
        FD_TRY(work.add(inTray(ida.id, u"due third"_s, u"front-door"_s, monday.plusHours(30))));
        FD_TRY(work.add(inTray(ida.id, u"due first"_s, u"front-door"_s, monday.plusHours(-3))));
        FD_TRY(work.add(inTray(ida.id, u"elsewhere"_s, u"night"_s, monday)));
        Contact closed = inTray(ida.id, u"closed"_s, u"front-door"_s, monday);
        closed.state = ContactState::Closed;
        closed.closed = monday;
        FD_TRY(work.add(closed));
        Contact voided = inTray(ida.id, u"void"_s, u"front-door"_s, monday);
        voided.state = ContactState::Void;
        FD_TRY(work.add(voided));
        Referral referral = samples::referral(closed, u"referral, due second"_s, m_user);
        referral.team = u"front-door"_s;
        referral.state = ReferralState::AwaitingDecision;
        referral.nextDue = monday.plusHours(10);
        FD_TRY(work.add(referral));
        Referral decided = samples::referral(closed, u"decided"_s, m_user);
        decided.team = u"front-door"_s;
        return work.add(decided);
    }));
    QCOMPARE(numbersOf(seen(*m_store, [](Views &views) { return views.tray(teamTray(u"front-door"_s)); })),
             QStringList({u"due first"_s, u"referral, due second"_s, u"due third"_s, u"no clock, earlier"_s,
                          u"no clock, later"_s}));
    QVERIFY(seen(*m_store, [](Views &views) { return views.tray(teamTray(u"unknown"_s)); })->isEmpty());
}

void StoreConformance::theTrayOfAWorkerCrossesTeams()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        for (const QString &tray : {u"front-door"_s, u"night"_s}) {
            Contact contact = inTray(ida.id, u"C-"_s + tray, tray, monday);
            contact.worker = m_user;
            FD_TRY(work.add(contact));
            FD_TRY(work.add(inTray(ida.id, u"nobody's "_s + tray, tray, monday)));
            Referral referral = samples::referral(contact, u"R-"_s + tray, m_user);
            referral.team = tray;
            referral.state = ReferralState::AwaitingAuthorisation;
            FD_TRY(work.add(referral));
        }
        return {};
    }));
    QCOMPARE(numbersOf(seen(*m_store,
                            [&](Views &views) { return views.tray({.team = {}, .worker = m_user, .viewer = {}}); })),
             QStringList({u"C-front-door"_s, u"C-night"_s, u"R-front-door"_s, u"R-night"_s}));
    QCOMPARE(
        numbersOf(seen(*m_store,
                       [&](Views &views) { return views.tray({.team = u"night"_s, .worker = m_user, .viewer = {}}); })),
        QStringList({u"C-night"_s, u"R-night"_s}));
}

void StoreConformance::trayRowsCarryWhatTheListShows()
{
    Person ida = samples::person(HouseholdId::make());
    Contact contact = samples::contact(ida.id, u"C-000001"_s, m_user);
    contact.detail.concern = u"  Crying\nat night. "_s + u"x"_s.repeated(1000);
    Contact bare = inTray(ida.id, u"C-000002"_s, u"front-door"_s, {});
    bare.copiedFrom = contact.id;
    Deadline met = samples::deadline(contact.id, monday.plusHours(1));
    met.kind = u"met"_s;
    met.met = monday;
    Deadline cancelled = samples::deadline(contact.id, monday.plusHours(2));
    cancelled.kind = u"cancelled"_s;
    cancelled.cancelled = monday;
    Deadline later = samples::deadline(contact.id, monday.plusHours(48));
    later.kind = u"completion"_s;
    const Deadline next = samples::deadline(contact.id, *contact.nextDue);
    Decision returned = samples::recommendation(contact.id, m_user);
    returned.state = RecommendationState::Returned;
    returned.outcome = u"no-further-action"_s;
    Referral referral = samples::referral(contact, u"R-000001"_s, m_user);
    referral.team = u"front-door"_s;
    referral.state = ReferralState::AwaitingDecision;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(bare));
        for (const Deadline &deadline : {met, cancelled, later, next})
            FD_TRY(work.add(deadline));
        FD_TRY(work.add(samples::recommendation(contact.id, m_user)));
        FD_TRY(work.add(returned));
        FD_TRY(work.add(samples::decision(contact.id, m_user)));
        return work.add(referral);
    }));
    const auto rows = seen(*m_store, [](Views &views) { return views.tray(teamTray(u"front-door"_s)); });
    QCOMPARE(numbersOf(rows), QStringList({u"C-000001"_s, u"R-000001"_s, u"C-000002"_s}));

    const TrayRow expected{.subject = contact.id,
                           .revision = 1,
                           .number = u"C-000001"_s,
                           .child = ida.id,
                           .givenName = ida.givenName,
                           .familyName = ida.familyName,
                           .born = ida.born,
                           .expected = ida.expected,
                           .household = ida.household,
                           .call = contact.call,
                           .headline = u"Crying at night. "_s + u"x"_s.repeated(143),
                           .source = u"3A"_s,
                           .state = u"awaiting-authorisation"_s,
                           .route = u"II"_s,
                           .worker = m_user,
                           .workerName = u"Kim Osei"_s,
                           .received = monday,
                           .seen = contact.seen,
                           .nextDue = contact.nextDue,
                           .nextDueKind = u"decision"_s,
                           .immediateProtection = true,
                           .copied = false,
                           .recommendedOutcome = u"early-help"_s};
    QVERIFY(rows->at(0) == expected);

    const TrayRow ofReferral = rows->at(1);
    QCOMPARE(ofReferral.subject, Subject(referral.id));
    QCOMPARE(ofReferral.state, u"awaiting-decision"_s);
    QCOMPARE(ofReferral.received.ms, referral.date.ms);
    QCOMPARE(ofReferral.headline, expected.headline);
    QCOMPARE(ofReferral.source, u"3A"_s);
    QCOMPARE(ofReferral.nextDueKind, QString());

    const TrayRow ofBare = rows->at(2);
    QVERIFY(ofBare.copied);
    QVERIFY(!ofBare.immediateProtection && !ofBare.nextDue && !ofBare.seen && !ofBare.worker);
    QCOMPARE(ofBare.workerName + ofBare.recommendedOutcome + ofBare.headline, QString());
}

void StoreConformance::theTrayIsLimited()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        for (int i = 0; i < 5; ++i)
            FD_TRY(work.add(inTray(ida.id, QString::number(i), u"front-door"_s, monday.plusHours(i))));
        return {};
    }));
    QCOMPARE(numbersOf(seen(*m_store,
                            [](Views &views) {
                                return views.tray({.team = u"front-door"_s, .worker = {}, .limit = 2, .viewer = {}});
                            })),
             QStringList({u"0"_s, u"1"_s}));
}

void StoreConformance::peopleAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto finds = [](const char *typed) { QTest::newRow(typed) << QString::fromUtf8(typed) << true; };
    const auto misses = [](const char *typed) { QTest::newRow(typed) << QString::fromUtf8(typed) << false; };
    finds("zoe"); // without the accent
    finds("ZOË");
    finds("mar"); // the second half of a double name
    finds("oneill");
    finds("O'Neill");
    finds("o’n zoe"); // any order
    finds("z m o");   // beginnings
    finds("smi");     // a former name
    finds("zoe smith");
    finds("2015");
    finds("12/03/2015");
    finds("12.3.2015");
    finds("12-03-2015");
    finds("2015-03-12");
    finds("12 03 2015");
    finds("12/3");
    finds("12/03/20");
    finds("zoe 12/03/2015");
    finds("LS6 2AB");
    finds("ls62ab");
    finds("ls6");
    finds("zoe ls6");
    finds("0113 496 0000");
    finds("01134960000");
    finds("+44 113 496");
    finds("+44 (0)113 496");
    finds("943 476 5919");
    finds("9434765919");
    finds("a1234");
    finds("FD-77");
    finds("FD77");
    finds("zoe marie oneill ls62ab 2015 a123 9434"); // more words than the statement has places for
    finds("zoe marie oneill ls62ab 2015 a123 ls7");  // one of many is wrong
    misses("zoe bell");
    finds("neill");
    finds("13/03/2015"); // another day of that month
    misses("13/04/2015");
    misses("ls7");
    misses("12/03/2015 bell");
    misses("x");
    misses("");
    misses("  ,;' ");
    misses("%");
    misses("_oe");
}

void StoreConformance::peopleAreFound()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    Person zoe = samples::person();
    zoe.expected = QDate();
    Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(zoe));
        FD_TRY(work.add(PersonName{zoe.id, u"Zoe"_s, u"Smith"_s}));
        return work.add(ida);
    }));
    const auto hits = seen(*m_store, [&](Views &views) { return views.findPeople(typed, 10, {}); });
    FD_VERIFY(hits);
    QCOMPARE(hits->size(), isFound ? 1 : 0);
    if (isFound) {
        QCOMPARE(hits->first().person.id, zoe.id);
        QCOMPARE(hits->first().otherNames, QStringList{u"Zoe Smith"_s});
        QVERIFY(!hits->first().why.isEmpty());
    }
}

void StoreConformance::exactNamesComeFirst()
{
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        // More people than are ever looked at begin with "jo".
        for (int i = 0; i < 900; ++i)
            FD_TRY(work.add(samples::bareChild(u"Joanna%1"_s.arg(i), u"Abel"_s)));
        FD_TRY(work.add(samples::bareChild(u"Jo"_s, u"Zimmer"_s)));
        const Person former = samples::bareChild(u"Ann"_s, u"Abel"_s);
        FD_TRY(work.add(former));
        return work.add(PersonName{former.id, u"Jo"_s, u"Abel"_s});
    }));
    const auto hits = namesOf(seen(*m_store, [](Views &views) { return views.findPeople(u"Jo"_s, 3, {}); }));
    QCOMPARE(hits.first(2), QStringList({u"Jo Zimmer"_s, u"Ann Abel"_s}));
    QCOMPARE(hits.size(), 3);
    QVERIFY(hits.last().startsWith(u"Joanna"_s));
    QCOMPARE(namesOf(seen(*m_store, [](Views &views) { return views.findPeople(u"jo zi"_s, 10, {}); })),
             QStringList({u"Jo Zimmer"_s}));
}

void StoreConformance::aChangedPersonIsFoundByTheNewWordsOnly()
{
    Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    ida.postcode = u"LS6 2AB"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        return work.add(PersonName{ida.id, u"Ida"_s, u"Moor"_s});
    }));
    ida.familyName = u"Moor"_s;
    ida.givenName = u"Ada"_s;
    ida.postcode = u"LS7 1AA"_s;
    FD_VERIFY(m_store->write([&](Work &work) { return work.update(ida); }, m_user, monday));
    const auto found = [&](const QString &typed) {
        return !seen(*m_store, [&](Views &views) { return views.findPeople(typed, 10, {}); })->isEmpty();
    };
    QVERIFY(found(u"ada moor"_s));
    QVERIFY(found(u"ida"_s)); // still another name of hers
    QVERIFY(found(u"ls7"_s));
    QVERIFY(!found(u"bell"_s));
    QVERIFY(!found(u"ls6"_s));
}

void StoreConformance::mergedPeopleAreNotFound()
{
    const Person kept = samples::bareChild(u"Ida"_s, u"Bell"_s);
    Person merged = samples::bareChild(u"Ida"_s, u"Bell"_s);
    merged.mergedInto = kept.id;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(kept));
        return work.add(merged);
    }));
    const auto hits = seen(*m_store, [](Views &views) { return views.findPeople(u"ida bell"_s, 10, {}); });
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().person.id, kept.id);
}

void StoreConformance::hitsSayWhyAndHowOften()
{
    const Person zoe = samples::person();
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(zoe));
        FD_TRY(work.add(samples::bareContact(zoe.id, u"C-000001"_s)));
        FD_TRY(work.add(samples::bareContact(zoe.id, u"C-000002"_s)));
        Contact voided = samples::bareContact(zoe.id, u"C-000003"_s);
        voided.state = ContactState::Void;
        return work.add(voided);
    }));
    const auto hits = seen(*m_store, [](Views &views) { return views.findPeople(u"zo 12/03/2015"_s, 10, {}); });
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().contacts, 2);
    QCOMPARE(hits->first().why, u"zoe, 12032015"_s);
    QVERIFY(hits->first().person == zoe);
    const auto summary = seen(*m_store, [](Views &views) { return views.summary(); });
    QCOMPARE(*summary, (DatabaseSummary{.people = 1, .contacts = 3, .openContacts = 2, .referrals = 0}));
}

} // namespace frontdoor
