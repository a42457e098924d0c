// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/conformance.h"

#include "tests/core/store/store_fixture.h"

namespace frontdoor {

using namespace Qt::StringLiterals;
using samples::monday;

void StoreConformance::numbersHaveNoGapsAfterRefusedUnits()
{
    const auto issue = [&](bool keep) {
        QStringList numbers;
        const auto written = m_store->write(
            [&](Work &work) -> Expected<bool> {
                numbers.clear();
                FD_ASSIGN(const QString first, work.issueContactNumber());
                FD_ASSIGN(const QString second, work.issueContactNumber());
                FD_ASSIGN(const QString referral, work.issueReferralNumber());
                numbers = {first, second, referral};
                return keep;
            },
            m_user, monday);
        return written ? numbers : QStringList();
    };
    QCOMPARE(issue(true), QStringList({u"C-000001"_s, u"C-000002"_s, u"R-000001"_s}));
    QCOMPARE(issue(false), QStringList({u"C-000003"_s, u"C-000004"_s, u"R-000002"_s}));
    QCOMPARE(issue(true), QStringList({u"C-000003"_s, u"C-000004"_s, u"R-000002"_s}));
}

void StoreConformance::changesAreLoggedOncePerUnitInOrder()
{
    const qint64 before = *m_store->lastChange();
    Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    const UserId actor(u"someone"_s);
    const Absence absence{RecordId::make(), m_user, AbsenceKind::Leave, QDate(2026, 3, 2), QDate(2026, 3, 2)};
    FD_VERIFY(commit(
        *m_store,
        [&](Work &work) -> Expected<void> {
            FD_TRY(work.add(person));
            FD_TRY(work.add(contact));
            FD_TRY(work.add(PersonName{person.id, u"Ada"_s, u"Bell"_s}));
            FD_TRY(work.add(absence));
            FD_TRY(work.set(DutyWorker{u"front-door"_s, QDate(2026, 3, 2), m_user}));
            FD_TRY(work.setProcedureFiles({{u"base.toml"_s, u"x = 1"_s}}));
            return work.add(samples::deadline(contact.id, monday.plusHours(24)));
        },
        actor, monday.plusHours(7)));

    const auto changes = m_store->changesAfter(before);
    FD_VERIFY(changes);
    QStringList told;
    for (const Change &change : *changes) {
        told << change.entity + u' ' + change.id;
        QCOMPARE(change.actor, actor);
        QCOMPARE(change.at.ms, monday.plusHours(7).ms);
    }
    QCOMPARE(told, QStringList({u"person "_s + person.id.text(), u"contact "_s + contact.id.text(),
                                u"absence "_s + absence.id.text(), u"duty-worker front-door/2026-03-02"_s,
                                u"procedure procedure"_s}));
    QCOMPARE(*m_store->lastChange(), changes->last().sequence);
    QVERIFY(m_store->changesAfter(changes->last().sequence)->isEmpty());
}

void StoreConformance::aRepeatedCommandIsRecognised()
{
    const AuditRecord audit = samples::audit(ContactId::make(), m_user);
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.append(audit); }));
    FD_VERIFY_ERROR(commit(*m_store, [&](Work &work) { return work.append(audit); }), ErrorCode::ConstraintFailed);
    QCOMPARE((*seen(*m_store, [&](Views &views) { return views.auditOf(audit.key); }))->result, audit.result);
}

void StoreConformance::auditSequenceHasNoGaps()
{
    const Subject subject(ContactId::make());
    for (int i = 0; i < 3; ++i) {
        FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
            FD_TRY(work.append(samples::audit(subject, m_user)));
            return work.append(samples::audit(subject, m_user));
        }));
        FD_VERIFY(m_store->write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.append(samples::audit(subject, m_user)));
                return false;
            },
            m_user, monday));
    }
    const auto history = seen(*m_store, [&](Views &views) { return views.history(subject); });
    QList<qint64> sequences;
    for (const AuditRecord &record : *history)
        sequences << record.sequence;
    QCOMPARE(sequences, QList<qint64>({1, 2, 3, 4, 5, 6}));
}

void StoreConformance::procedureFilesAreReplacedAsAWhole()
{
    const QList<ProcedureFile> first{{u"z-base.toml"_s, u"a = 1"_s}, {u"overlay.toml"_s, u"a = 2"_s}};
    const QList<ProcedureFile> second{{u"other.toml"_s, QString()}};
    for (const auto &files : {first, second, QList<ProcedureFile>()}) {
        FD_VERIFY(commit(*m_store, [&](Work &work) { return work.setProcedureFiles(files); }));
        QVERIFY(*seen(*m_store, [](Views &views) { return views.procedureFiles(); }) == files);
    }
}

void StoreConformance::listsOfASubjectAreOldestFirst()
{
    const Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    const Contact other = samples::bareContact(person.id, u"C-000002"_s);
    const Subject subject(contact.id);
    // Two of the same moment keep the order in which they were added; a later addition may be about an earlier moment.
    const QList<Instant> moments{monday.plusHours(2), monday.plusHours(2), monday, monday.plusHours(3)};
    QList<RecordId> activities;
    QList<DecisionId> decisions;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(other));
        for (const Instant at : moments) {
            const Activity activity = samples::activity(subject, m_user, at);
            const Decision decision = samples::decision(subject, m_user, at);
            activities << activity.id;
            decisions << decision.id;
            FD_TRY(work.add(activity));
            FD_TRY(work.add(decision));
            FD_TRY(work.add(samples::check(contact.id, m_user, at)));
            FD_TRY(work.add(samples::letter(subject, m_user, at)));
            FD_TRY(work.add(samples::obligation(subject, at)));
            FD_TRY(work.add(samples::policeNotification(subject, m_user, at)));
            FD_TRY(work.add(samples::activity(other.id, m_user, at)));
        }
        return {};
    }));
    const auto momentsOf = [](const auto &list, auto member) {
        QList<qint64> times;
        for (const auto &each : list)
            times << (each.*member).ms;
        return times;
    };
    const QList<qint64> wanted{monday.ms, monday.plusHours(2).ms, monday.plusHours(2).ms, monday.plusHours(3).ms};
    const auto listed = seen(*m_store, [&](Views &views) { return views.activities(subject); });
    QCOMPARE(momentsOf(*listed, &Activity::at), wanted);
    QCOMPARE(listed->at(0).id, activities.at(2));
    QCOMPARE(listed->at(1).id, activities.at(0));
    QCOMPARE(listed->at(2).id, activities.at(1));
    // Decisions answer one another: the order in which they were made counts, whatever the clocks said.
    const auto decided = seen(*m_store, [&](Views &views) { return views.decisions(subject); });
    QList<DecisionId> inOrder;
    for (const Decision &decision : *decided)
        inOrder << decision.id;
    QCOMPARE(inOrder, decisions);
    QCOMPARE(momentsOf(*seen(*m_store, [&](Views &v) { return v.checks(contact.id); }), &Check::at), wanted);
    QCOMPARE(momentsOf(*seen(*m_store, [&](Views &v) { return v.letters(subject); }), &Letter::sent), wanted);
    QCOMPARE(momentsOf(*seen(*m_store, [&](Views &v) { return v.obligations(subject); }), &Obligation::created),
             wanted);
    QCOMPARE(
        momentsOf(*seen(*m_store, [&](Views &v) { return v.policeNotifications(subject); }), &PoliceNotification::at),
        wanted);
}

void StoreConformance::contactsAboutPeopleAreNewestFirst()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Person jo = samples::bareChild(u"Jo"_s, u"Bell"_s);
    const Person other = samples::bareChild(u"Someone"_s, u"Else"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        for (const Person &person : {ida, jo, other})
            FD_TRY(work.add(person));
        FD_TRY(work.add(samples::bareContact(ida.id, u"C-000001"_s, monday)));
        FD_TRY(work.add(samples::bareContact(jo.id, u"C-000002"_s, monday.plusHours(1))));
        FD_TRY(work.add(samples::bareContact(ida.id, u"C-000003"_s, monday.plusHours(2))));
        FD_TRY(work.add(samples::bareContact(other.id, u"C-000004"_s, monday.plusHours(3))));
        FD_TRY(work.add(samples::bareContact(ida.id, u"C-000005"_s, monday.plusHours(-1))));
        Contact voided = samples::bareContact(ida.id, u"C-000006"_s, monday.plusHours(4));
        voided.state = ContactState::Void;
        FD_TRY(work.add(voided));
        const Contact closed = samples::contact(ida.id, u"C-000007"_s, m_user);
        FD_TRY(work.add(closed));
        Referral referral = samples::referral(closed, u"R-000001"_s, m_user);
        FD_TRY(work.add(referral));
        referral = samples::referral(closed, u"R-000002"_s, m_user);
        referral.date = monday.plusHours(9);
        return work.add(referral);
    }));
    const auto contacts = seen(*m_store, [&](Views &views) {
        return views.contactsAbout({ida.id, jo.id, ida.id}, monday);
    });
    QStringList numbers;
    for (const PastContact &contact : *contacts)
        numbers << contact.number + u' ' + contact.childName;
    QCOMPARE(numbers, QStringList({u"C-000003 Ida Bell"_s, u"C-000002 Jo Bell"_s, u"C-000007 Ida Bell"_s,
                                   u"C-000001 Ida Bell"_s}));
    const PastContact full = contacts->at(2);
    QCOMPARE(full.child, ida.id);
    QCOMPARE(full.received.ms, monday.ms);
    QCOMPARE(full.state, ContactState::AwaitingAuthorisation);
    QCOMPARE(full.outcome, u"early-help"_s);
    QCOMPARE(full.source, u"3A"_s);
    QVERIFY(!full.call.isEmpty());

    const auto referrals = seen(*m_store,
                                [&](Views &views) { return views.referralsAbout({ida.id}, monday.plusHours(2)); });
    QCOMPARE(referrals->size(), 2);
    QCOMPARE(referrals->first().number, u"R-000002"_s);
    QCOMPARE(referrals->last().closed->ms, monday.plusHours(6).ms);
    QCOMPARE(referrals->last().childName, u"Ida Bell"_s);
    QVERIFY(seen(*m_store, [&](Views &views) { return views.contactsAbout({}, monday); })->isEmpty());
}

void StoreConformance::contactsOfACallAndCopies()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    Contact first = samples::bareContact(ida.id, u"C-000001"_s);
    first.call = RecordId::make();
    Contact copy = samples::bareContact(ida.id, u"C-000002"_s);
    copy.call = first.call;
    copy.copiedFrom = first.id;
    Contact voided = copy;
    voided.id = ContactId::make();
    voided.number = u"C-000003"_s;
    voided.state = ContactState::Void;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        for (const Contact &contact : {first, copy, voided})
            FD_TRY(work.add(contact));
        return {};
    }));
    QVERIFY(*seen(*m_store, [&](Views &v) { return v.contactsOfCall(first.call); }) == QList({first, copy, voided}));
    QVERIFY(*seen(*m_store, [&](Views &v) { return v.contactCopies(first.id); }) == QList({copy}));
}

void StoreConformance::householdsFollowTheirMembers()
{
    const HouseholdId home = HouseholdId::make();
    Person younger = samples::bareChild(u"Ida"_s, u"Bell"_s);
    younger.born = QDate(2018, 1, 1);
    younger.household = home;
    Person older = samples::bareChild(u"Jo"_s, u"Bell"_s);
    older.born = QDate(2011, 1, 1);
    older.household = home;
    Person unborn = samples::bareChild(u""_s, u"Bell"_s);
    unborn.expected = QDate(2026, 8, 1);
    unborn.household = home;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        for (const Person &person : {younger, unborn, older})
            FD_TRY(work.add(person));
        return work.add(samples::bareChild(u"Else"_s, u"Where"_s));
    }));
    const auto members = [&](const HouseholdId &household) {
        return *seen(*m_store, [&](Views &views) { return views.householdMembers(household); });
    };
    QCOMPARE(members(home), QList({older, younger, unborn}));

    const HouseholdId away = HouseholdId::make();
    older.household = away;
    FD_VERIFY(m_store->write([&](Work &work) { return work.update(older); }, m_user, monday));
    older.revision = 2;
    QCOMPARE(members(home), QList({younger, unborn}));
    QCOMPARE(members(away), QList({older}));
    QVERIFY(members(HouseholdId()).isEmpty());
}

void StoreConformance::relationshipsAreSeenFromBothEnds()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Person ann = samples::bareChild(u"Ann"_s, u"Bell"_s);
    const Relationship mother{RecordId::make(), ann.id, ida.id, RelationshipKind::Mother, true};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(mother)); // order inside a unit does not matter
        FD_TRY(work.add(ida));
        return work.add(ann);
    }));
    for (const PersonId &id : {ida.id, ann.id})
        QVERIFY(*seen(*m_store, [&](Views &views) { return views.relationships(id); }) == QList{mother});
}

void StoreConformance::usersKeepTheirRoleAndTeam()
{
    User user = samples::user(u"lee"_s);
    user.name = u"ada Lovell"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.add(user); }));
    user.role = Role::DutyManager;
    user.team = u"night"_s;
    user.fte = 0.5;
    FD_VERIFY(m_store->write([&](Work &work) { return work.update(user); }, m_user, monday.plusHours(1)));
    user.revision = 2;
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.user(user.id); }) == user);
    const auto active = seen(*m_store, [](Views &views) { return views.users(); });
    QCOMPARE(active->size(), 2);
    QCOMPARE(active->first().id, user.id);

    user.active = false;
    FD_VERIFY(m_store->write([&](Work &work) { return work.update(user); }, m_user, monday.plusHours(2)));
    QCOMPARE(seen(*m_store, [](Views &views) { return views.users(); })->size(), 1);
    QVERIFY(!(*seen(*m_store, [&](Views &views) { return views.user(user.id); }))->active);
}

void StoreConformance::signInIgnoresCase()
{
    QCOMPARE((*seen(*m_store, [](Views &views) { return views.userBySignIn(u" KIM"_s); }))->id, m_user);
}

void StoreConformance::credentialsAreReplaced()
{
    QVERIFY(!*seen(*m_store, [&](Views &views) { return views.credentials(m_user); }));
    Credentials kept{m_user, u"$argon2id$one"_s, monday, true, 3, monday.plusHours(1), u"kim@office"_s};
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.set(kept); }));
    QCOMPARE(**seen(*m_store, [&](Views &views) { return views.credentials(m_user); }), kept);
    QCOMPARE(**seen(*m_store, [](Views &views) { return views.userByOsAccount(u"kim@office"_s); }), m_user);
    Credentials bare;
    bare.user = m_user;
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.set(bare); }));
    QCOMPARE(**seen(*m_store, [&](Views &views) { return views.credentials(m_user); }), bare);
    QCOMPARE(*seen(*m_store, [](Views &views) { return views.allCredentials(); }), QList<Credentials>{bare});
    QVERIFY(!*seen(*m_store, [](Views &views) { return views.userByOsAccount(u"kim@office"_s); }));
    // Two people without an account of the computer are no clash; two with the same are.
    User lee = samples::user(u"lee"_s);
    Credentials theirs;
    theirs.user = lee.id;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(lee));
        return work.set(theirs);
    }));
    bare.osAccount = theirs.osAccount = u"kim"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.set(bare); }));
    FD_VERIFY_ERROR(commit(*m_store, [&](Work &work) { return work.set(theirs); }), ErrorCode::ConstraintFailed);
}

void StoreConformance::aDatabaseSaysWhatItIs()
{
    const DatabaseIdentity fresh = *seen(*m_store, [](Views &views) { return views.identity(); });
    QCOMPARE(fresh.instance.size(), 36);
    QVERIFY(!fresh.isDemo && !fresh.asksForProof && fresh.historyKey.isEmpty());
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.markAsDemo());
        return work.askForProof();
    }));
    const DatabaseIdentity marked = *seen(*m_store, [](Views &views) { return views.identity(); });
    QVERIFY(marked.isDemo && marked.asksForProof);
    QCOMPARE(marked.instance, fresh.instance);
    QCOMPARE(*seen(*m_store, [](Views &views) { return views.historyHead(); }), HistoryHead());
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.append(samples::audit(ContactId(u"c"_s), m_user)); }));
    const HistoryHead head = *seen(*m_store, [](Views &views) { return views.historyHead(); });
    QCOMPARE(head.sequence, 1);
    QCOMPARE(*seen(*m_store, [](Views &views) { return views.historyHash(1); }), head.hash);
    QCOMPARE(*seen(*m_store, [](Views &views) { return views.historyHash(2); }), QString());
    // A store that was given no key cannot keep the history with one.
    FD_VERIFY_ERROR(commit(*m_store, [](Work &work) { return work.keepHistoryWith(u"abc"_s); }), ErrorCode::KeyMissing);
}

void StoreConformance::absencesTouchTheSpan()
{
    const auto day = [](int number) { return QDate(2026, 3, number); };
    FD_VERIFY(commit(*m_store, [&](Work &work) {
        return work.add(Absence{RecordId::make(), m_user, AbsenceKind::Leave, day(10), day(12)});
    }));
    const auto found = [&](QDate from, QDate until) {
        return seen(*m_store, [&](Views &views) { return views.absences(m_user, from, until); })->size();
    };
    QCOMPARE(found(day(1), day(9)), 0);
    QCOMPARE(found(day(1), day(10)), 1);
    QCOMPARE(found(day(11), day(11)), 1);
    QCOMPARE(found(day(12), day(20)), 1);
    QCOMPARE(found(day(13), day(20)), 0);
}

void StoreConformance::theDutyWorkerOfADayIsReplaced()
{
    const User lee = samples::user(u"lee"_s);
    const QDate today(2026, 3, 2);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(lee));
        FD_TRY(work.set(DutyWorker{u"front-door"_s, today, m_user}));
        FD_TRY(work.set(DutyWorker{u"front-door"_s, today.addDays(1), m_user}));
        return work.set(DutyWorker{u"front-door"_s, today, lee.id});
    }));
    const auto duty = [&](QDate on) {
        return *seen(*m_store, [&](Views &views) { return views.dutyWorker(u"front-door"_s, on); });
    };
    QCOMPARE(duty(today), lee.id);
    QCOMPARE(duty(today.addDays(1)), m_user);
    QVERIFY(!duty(today.addDays(2)));
}

void StoreConformance::loadsCountOpenContactsAndReferrals()
{
    const User lee = samples::user(u"lee"_s);
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(lee));
        FD_TRY(work.add(ida));
        int number = 0;
        for (const ContactState state : {ContactState::New, ContactState::Allocated, ContactState::AwaitingParent,
                                         ContactState::Closed, ContactState::Void}) {
            Contact contact = samples::bareContact(ida.id, u"C-%1"_s.arg(++number));
            contact.state = state;
            contact.closed = monday;
            contact.worker = m_user;
            FD_TRY(work.add(contact));
        }
        const Contact contact = samples::bareContact(ida.id, u"C-%1"_s.arg(++number));
        FD_TRY(work.add(contact));
        for (const ReferralState state : {ReferralState::AwaitingDecision, ReferralState::Decided}) {
            Referral referral = samples::referral(contact, u"R-%1"_s.arg(++number), m_user);
            referral.state = state;
            FD_TRY(work.add(referral));
        }
        return {};
    }));
    const auto loads = seen(*m_store, [](Views &views) { return views.openLoads(); });
    QCOMPARE(*loads, (QHash<UserId, int>{{m_user, 4}}));
    QCOMPARE(*seen(*m_store, [&](Views &views) { return views.openLoad(m_user); }), 4);
    QCOMPARE(*seen(*m_store, [&](Views &views) { return views.openLoad(lee.id); }), 0);
}

void StoreConformance::joinedEntriesComeBackAndGo()
{
    const Person keep = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Person first = samples::bareChild(u"Ida"_s, u"Bells"_s);
    const Person second = samples::bareChild(u"Aida"_s, u"Bell"_s);
    const JoinedEntry one{first.id, keep.id, {}, monday, m_user, u"{}"_s};
    JoinedEntry two{second.id, first.id, {}, monday.plusHours(1), m_user, uR"({"school":["","Oak"]})"_s};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        for (const Person &person : {keep, first, second})
            FD_TRY(work.add(person));
        FD_TRY(work.setMergedInto(second.id, first.id));
        FD_TRY(work.add(two));
        FD_TRY(work.setMergedInto(first.id, keep.id));
        return work.add(one);
    }));
    QCOMPARE(seen(*m_store, [&](Views &v) { return v.person(first.id); })->value().mergedInto, keep.id);
    QCOMPARE(seen(*m_store, [&](Views &v) { return v.person(first.id); })->value().revision, 1);
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.joinedEntry(second.id); }), std::optional(two));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.joinedEntry(keep.id); }), std::nullopt);
    // Said again, it is said instead of what was said before.
    two.through = two.keep;
    two.keep = keep.id;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.setMergedInto(second.id, keep.id));
        return work.add(two);
    }));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.joinedEntries(keep.id); }), (QList<JoinedEntry>{one, two}));
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.setMergedInto(first.id, {}));
        return work.remove(one);
    }));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.joinedEntries(keep.id); }), QList<JoinedEntry>{two});
    QVERIFY(!seen(*m_store, [&](Views &v) { return v.person(first.id); })->value().mergedInto);
}

void StoreConformance::aLentAddressLeavesNoTrace()
{
    Person keep = samples::person(HouseholdId::make());
    const Person lender = samples::person(HouseholdId::make());
    const JoinedEntry joined{lender.id,
                             keep.id,
                             {},
                             monday.plusHours(1),
                             m_user,
                             QString(uR"({"postcode":["%1","ZZ9 9ZZ"],"household":["%2","%3"]})"_s)
                                 .arg(keep.postcode, keep.household.text(), lender.household.text())};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(keep));
        return work.add(lender);
    }));
    const QList<PastAddress> before = *seen(*m_store, [&](Views &v) { return v.addresses(keep.id); });
    const Person as = keep;
    FD_VERIFY(m_store->write(
        [&](Work &work) -> Expected<bool> {
            keep.postcode = u"ZZ9 9ZZ"_s;
            keep.household = lender.household;
            FD_TRY(work.update(keep));
            FD_TRY(work.add(joined));
            return true;
        },
        m_user, monday.plusHours(1)));
    QCOMPARE(seen(*m_store, [&](Views &v) { return v.addresses(keep.id); })->size(), before.size() + 1);
    FD_VERIFY(m_store->write(
        [&](Work &work) -> Expected<bool> {
            Person back = as;
            back.revision = 2;
            FD_TRY(work.update(back));
            FD_TRY(work.remove(joined));
            return true;
        },
        m_user, monday.plusHours(2)));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.addresses(keep.id); }), before);
}

void StoreConformance::whoWasKeptApartIsSeenFromBothSides()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Person ada = samples::bareChild(u"Ada"_s, u"Bell"_s);
    KeptApart apart{std::min(ida.id, ada.id), std::max(ida.id, ada.id), m_user, monday, u"Twins."_s};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        FD_TRY(work.add(ada));
        FD_TRY(work.add(apart));
        apart.reason = u"Twins, seen on a visit."_s;
        return work.add(apart);
    }));
    for (const PersonId &id : {ida.id, ada.id})
        QCOMPARE(*seen(*m_store, [&](Views &v) { return v.keptApart(id); }), QList<KeptApart>{apart});
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.remove(apart); }));
    QVERIFY(seen(*m_store, [&](Views &v) { return v.keptApart(ida.id); })->isEmpty());
}

namespace {

/// Two entries of one girl, as two people heard her name on the telephone.
std::pair<Person, Person> oneGirlTwice()
{
    Person heard = samples::bareChild(u"Siobhan"_s, u"Okonkwo"_s);
    heard.born = QDate(2014, 9, 5);
    heard.address = u"12 Castle Road"_s;
    heard.postcode = u"SN11 4GJ"_s;
    Person misheard = heard;
    misheard.id = PersonId::make();
    misheard.familyName = u"Okonkwoo"_s;
    return {heard, misheard};
}

} // namespace

void StoreConformance::whoIsEnteredTwiceComesUpUntilSomebodySaysOtherwise()
{
    const auto [heard, misheard] = oneGirlTwice();
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(heard));
        return work.add(misheard);
    }));
    const auto pairs = [&] {
        return *seen(*m_store, [&](Views &v) { return v.likePairs({}, 100, {m_user, monday}); });
    };
    const LikePairs found = pairs();
    QCOMPARE(found.pairs.size(), 1);
    QVERIFY(!found.next);
    QCOMPARE(found.pairs.first().one.person.id, heard.id); // the older one
    QCOMPARE(found.pairs.first().other.person.id, misheard.id);
    QVERIFY(!found.pairs.first().why.isEmpty());
    const auto like = seen(*m_store, [&](Views &v) { return v.peopleLike({misheard, {}, {}}, 5, {m_user, monday}); });
    QCOMPARE(like->first().person.id, heard.id);
    FD_VERIFY(commit(*m_store, [&](Work &work) {
        return work.add(
            KeptApart{std::min(heard.id, misheard.id), std::max(heard.id, misheard.id), m_user, monday, u"Cousins."_s});
    }));
    QVERIFY(pairs().pairs.isEmpty());
}

void StoreConformance::whatWasSaidOfAnEntryHoldsForThePersonItWasJoinedTo()
{
    const auto [heard, misheard] = oneGirlTwice();
    Person again = misheard;
    again.id = PersonId::make();
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(heard));
        FD_TRY(work.add(misheard));
        FD_TRY(work.add(again));
        FD_TRY(work.add(
            KeptApart{std::min(heard.id, again.id), std::max(heard.id, again.id), m_user, monday, u"Cousins."_s}));
        FD_TRY(work.setMergedInto(again.id, misheard.id));
        return work.add(JoinedEntry{again.id, misheard.id, {}, monday, m_user, u"{}"_s});
    }));
    const auto found = seen(*m_store, [&](Views &v) { return v.likePairs({}, 100, {m_user, monday}); });
    QVERIFY(found->pairs.isEmpty());
}

void StoreConformance::somebodyIsFoundByTheEntryThatWasJoined()
{
    const auto [heard, misheard] = oneGirlTwice();
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(heard));
        FD_TRY(work.add(misheard));
        FD_TRY(work.setMergedInto(misheard.id, heard.id));
        return work.add(JoinedEntry{misheard.id, heard.id, {}, monday, m_user, u"{}"_s});
    }));
    for (const QString &typed : {u"shivaun okonkwo"_s, u"okonkwoo"_s, u"siobhan 5/9/2014"_s, u"castle siobhan"_s}) {
        const auto hits = seen(*m_store, [&](Views &v) { return v.findPeople(typed, 5, {m_user, monday}); });
        FD_VERIFY(hits);
        QCOMPARE(hits->size(), 1);
        QCOMPARE(hits->first().person.id, heard.id);
    }
    const auto byOther = seen(*m_store, [&](Views &v) { return v.findPeople(u"okonkwoo"_s, 5, {m_user, monday}); });
    QCOMPARE(byOther->first().foundAs, misheard.id);
}

} // namespace frontdoor
