// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/conformance.h"

#include "tests/core/store/store_fixture.h"

#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;
using samples::monday;

void StoreConformance::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    auto store = m_factory();
    QVERIFY2(store, troubleOf(store));
    m_store = std::move(*store);
    addUser();
}

void StoreConformance::cleanup()
{
    m_store.reset();
}

void StoreConformance::addUser()
{
    const User user = samples::user();
    m_user = user.id;
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.add(user); }));
}

void StoreConformance::everyRecordComesBackWithEveryFieldSet()
{
    const HouseholdId household = HouseholdId::make();
    const Person mother = samples::bareChild(u"Ann"_s, u"O’Neill"_s);
    const Person child = samples::person(household, mother.id);
    Person merged = samples::person();
    merged.mergedInto = child.id;
    const PersonName name{child.id, u"Zoe"_s, u"Smith"_s};
    const Relationship relationship{RecordId::make(), mother.id, child.id, RelationshipKind::Mother, true};
    const Episode episode = samples::episode(child.id, m_user, QDate(2025, 1, 7));
    const Contact original = samples::contact(child.id, u"C-000001"_s, m_user);
    Contact contact = samples::contact(child.id, u"C-000002"_s, m_user);
    contact.copiedFrom = contact.outcomeCopiedFrom = contact.furtherTo = original.id;
    const Referral first = samples::referral(original, u"R-000001"_s, m_user);
    Referral referral = samples::referral(contact, u"R-000002"_s, m_user);
    referral.copiedFrom = first.id;
    contact.referral = referral.id;
    const Subject subject(contact.id);
    const Check check = samples::check(contact.id, m_user);
    const Activity activity = samples::activity(subject, m_user);
    const Decision recommendation = samples::recommendation(subject, m_user);
    Decision decision = samples::decision(subject, m_user);
    decision.recommendation = recommendation.id;
    Deadline met = samples::deadline(subject, monday.plusHours(24));
    met.met = monday.plusHours(3);
    Deadline cancelled = samples::deadline(subject, monday.plusHours(48));
    cancelled.cancelled = monday.plusHours(4);
    const Obligation obligation = samples::obligation(subject);
    const Letter letter = samples::letter(subject, m_user);
    const PoliceNotification police = samples::policeNotification(subject, m_user);
    const Absence absence{RecordId::make(), m_user, AbsenceKind::Court, QDate(2026, 3, 2), QDate(2026, 3, 4)};
    AuditRecord audit = samples::audit(subject, m_user);

    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(mother));
        FD_TRY(work.add(child));
        FD_TRY(work.add(merged));
        FD_TRY(work.add(name));
        FD_TRY(work.add(relationship));
        FD_TRY(work.add(episode));
        FD_TRY(work.add(original));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(first));
        FD_TRY(work.add(referral));
        FD_TRY(work.add(check));
        FD_TRY(work.add(activity));
        FD_TRY(work.add(recommendation));
        FD_TRY(work.add(decision));
        FD_TRY(work.add(met));
        FD_TRY(work.add(cancelled));
        FD_TRY(work.add(obligation));
        FD_TRY(work.add(letter));
        FD_TRY(work.add(police));
        FD_TRY(work.add(absence));
        return work.append(audit);
    }));

    audit.sequence = 1;
    FD_VERIFY(m_store->read([&](Views &views) -> Expected<void> {
        const auto check1 = [](bool isSame, const char *what) -> Expected<void> {
            if (!isSame)
                return failure(ErrorCode::Internal, {}, QString::fromLatin1(what));
            return {};
        };
        FD_TRY(check1(*views.person(mother.id) == mother, "mother"));
        FD_TRY(check1(*views.person(child.id) == child, "child"));
        FD_TRY(check1(*views.person(merged.id) == merged, "merged person"));
        FD_TRY(check1(*views.otherNames(child.id) == QList{name}, "other name"));
        FD_TRY(check1(*views.relationships(child.id) == QList{relationship}, "relationship"));
        FD_TRY(check1(*views.episodes(child.id) == QList{episode}, "episode"));
        FD_TRY(check1(*views.contact(contact.id) == contact, "contact"));
        FD_TRY(check1(*views.contactByNumber(contact.number) == contact.id, "contact by number"));
        FD_TRY(check1(*views.referral(referral.id) == referral, "referral"));
        FD_TRY(check1(*views.checks(contact.id) == QList{check}, "check"));
        FD_TRY(check1(*views.activities(subject) == QList{activity}, "activity"));
        FD_TRY(check1(*views.decisions(subject) == QList{recommendation, decision}, "decision"));
        FD_TRY(check1(*views.deadlines(subject) == QList{met, cancelled}, "deadline"));
        FD_TRY(check1(*views.obligations(subject) == QList{obligation}, "obligation"));
        FD_TRY(check1(*views.letters(subject) == QList{letter}, "letter"));
        FD_TRY(check1(*views.letter(letter.id) == letter, "letter by id"));
        FD_TRY(check1(*views.policeNotifications(subject) == QList{police}, "police"));
        FD_TRY(check1(*views.absences(m_user, absence.from, absence.until) == QList{absence}, "absence"));
        FD_TRY(check1(*views.auditOf(audit.key) == audit, "audit"));
        FD_TRY(check1(*views.history(subject) == QList{audit}, "history"));
        return {};
    }));
}

void StoreConformance::everyRecordComesBackWithEveryFieldEmpty()
{
    Person person;
    person.id = PersonId::make();
    const Contact contact = samples::bareContact(person.id, u"C-000001"_s, Instant());
    Referral referral;
    referral.id = ReferralId::make();
    referral.number = u"R-000001"_s;
    referral.child = person.id;
    const Subject subject(contact.id);
    Check check;
    check.id = RecordId::make();
    check.contact = contact.id;
    Activity activity;
    activity.id = RecordId::make();
    activity.subject = subject;
    Decision decision;
    decision.id = DecisionId::make();
    decision.subject = subject;
    decision.outcome = u"close"_s;
    Deadline deadline;
    deadline.id = DeadlineId::make();
    deadline.subject = subject;
    Obligation obligation;
    obligation.id = ObligationId::make();
    obligation.subject = subject;
    Letter letter;
    letter.id = LetterId::make();
    letter.subject = subject;
    PoliceNotification police;
    police.id = RecordId::make();
    police.subject = subject;
    Episode episode;
    episode.id = EpisodeId::make();
    episode.person = person.id;
    const PersonName name{person.id, {}, {}};
    User user;
    user.id = UserId::make();
    user.signIn = u"x"_s;
    user.active = false;
    user.fte = 0;
    AuditRecord audit;
    audit.key = CommandId::make();

    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(referral));
        FD_TRY(work.add(check));
        FD_TRY(work.add(activity));
        FD_TRY(work.add(decision));
        FD_TRY(work.add(deadline));
        FD_TRY(work.add(obligation));
        FD_TRY(work.add(letter));
        FD_TRY(work.add(police));
        FD_TRY(work.add(episode));
        FD_TRY(work.add(name));
        FD_TRY(work.add(user));
        return work.append(audit);
    }));

    audit.sequence = 1;
    FD_VERIFY(m_store->read([&](Views &views) -> Expected<void> {
        const auto same = *views.person(person.id) == person && *views.contact(contact.id) == contact
                          && *views.referral(referral.id) == referral && *views.checks(contact.id) == QList{check}
                          && *views.activities(subject) == QList{activity}
                          && *views.decisions(subject) == QList{decision}
                          && *views.deadlines(subject) == QList{deadline}
                          && *views.obligations(subject) == QList{obligation}
                          && *views.letters(subject) == QList{letter}
                          && *views.policeNotifications(subject) == QList{police}
                          && *views.episodes(person.id) == QList{episode} && *views.otherNames(person.id) == QList{name}
                          && *views.user(user.id) == user && *views.auditOf(audit.key) == audit;
        if (!same)
            return failure(ErrorCode::Internal, {}, u"an empty record differs"_s);
        return {};
    }));
}

void StoreConformance::updatesAreStored()
{
    const Person other = samples::bareChild(u"Jo"_s, u"Bell"_s);
    Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    Referral referral;
    referral.id = ReferralId::make();
    referral.number = u"R-000001"_s;
    referral.child = person.id;
    Episode episode = samples::episode(person.id, m_user, QDate(2025, 1, 7));
    Deadline deadline = samples::deadline(contact.id, monday.plusHours(24));
    Obligation obligation;
    obligation.id = ObligationId::make();
    obligation.subject = contact.id;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(other));
        FD_TRY(work.add(person));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(referral));
        FD_TRY(work.add(episode));
        FD_TRY(work.add(deadline));
        return work.add(obligation);
    }));

    const auto withKeysOf = [](auto full, const auto &bare) {
        full.id = bare.id;
        return full;
    };
    person = withKeysOf(samples::person(HouseholdId::make(), other.id), person);
    Contact fullContact = samples::contact(person.id, u"C-000001"_s, m_user);
    contact = withKeysOf(fullContact, contact);
    contact.referral = referral.id;
    referral = withKeysOf(samples::referral(contact, u"R-000001"_s, m_user), referral);
    episode.team = u"court"_s;
    episode.worker = UserId();
    episode.closed = QDate();
    deadline.starts = monday.plusHours(2);
    deadline.within = u"2 working days"_s;
    deadline.semantics = u"end-of-day"_s;
    deadline.due = monday.plusHours(30);
    deadline.met = monday.plusHours(5);
    obligation.done = monday.plusHours(6);
    obligation.method = u"phone"_s;
    obligation.notAppropriate = u"no"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        const bool all = *work.update(person) && *work.update(contact) && *work.update(referral)
                         && *work.update(episode);
        if (!all)
            return failure(ErrorCode::Conflict, {});
        FD_TRY(work.update(deadline));
        return work.update(obligation);
    }));

    person.revision = contact.revision = referral.revision = episode.revision = 2;
    QCOMPARE(*seen(*m_store, [&](Views &views) { return views.person(person.id); }), person);
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.contact(contact.id); }) == contact);
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.referral(referral.id); }) == referral);
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.episodes(person.id); }) == QList{episode});
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.deadlines(contact.id); }) == QList{deadline});
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.obligations(contact.id); }) == QList{obligation});
}

void StoreConformance::missingRecordsAreNotErrors()
{
    FD_VERIFY(m_store->read([&](Views &views) -> Expected<void> {
        const bool none = !*views.person(PersonId::make()) && !*views.contact(ContactId::make())
                          && !*views.contactByNumber(u"C-999999"_s) && !*views.referral(ReferralId::make())
                          && !*views.letter(LetterId::make()) && !*views.user(UserId::make())
                          && !*views.userBySignIn(u"nobody"_s) && !*views.dutyWorker(u"x"_s, QDate(2026, 3, 2))
                          && !*views.auditOf(CommandId::make()) && !*views.person(PersonId())
                          && views.checks(ContactId::make())->isEmpty() && views.history(ContactId::make())->isEmpty()
                          && *views.openLoad(UserId::make()) == 0;
        return none ? Expected<void>() : failure(ErrorCode::Internal, {}, u"something was found"_s);
    }));
    const auto updateMissing = m_store->write(
        [&](Work &work) -> Expected<bool> { return work.update(samples::bareChild(u"No"_s, u"One"_s)); }, m_user,
        monday);
    FD_VERIFY(updateMissing);
    FD_VERIFY_ERROR(
        commit(*m_store, [](Work &work) { return work.update(samples::deadline(ContactId::make(), monday)); }),
        ErrorCode::NotFound);
}

void StoreConformance::aStaleRevisionIsRefusedAndChangesNothing()
{
    Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        return work.add(contact);
    }));
    const auto rename = [&](const QString &givenName) {
        bool wasFirst = false;
        Person changed = person;
        changed.givenName = givenName;
        const auto written = m_store->write(
            [&](Work &work) -> Expected<bool> {
                FD_ASSIGN(wasFirst, work.update(changed));
                return wasFirst;
            },
            m_user, monday);
        return written && wasFirst;
    };
    QVERIFY(rename(u"Ada"_s));
    QVERIFY(!rename(u"Eve"_s));
    const auto now = seen(*m_store, [&](Views &views) { return views.person(person.id); });
    QCOMPARE((*now)->givenName, u"Ada"_s);
    QCOMPARE((*now)->revision, 2);

    Contact stale = contact;
    stale.revision = 7;
    stale.detail.concern = u"lost"_s;
    FD_VERIFY(m_store->write([&](Work &work) { return work.update(stale); }, m_user, monday));
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.contact(contact.id); }) == contact);
}

void StoreConformance::aRefusedUnitLeavesNothing()
{
    const Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const qint64 before = *m_store->lastChange();
    FD_VERIFY(m_store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(person));
            FD_TRY(work.append(samples::audit({}, m_user)));
            return false;
        },
        m_user, monday));
    QVERIFY(!*seen(*m_store, [&](Views &views) { return views.person(person.id); }));
    QVERIFY(seen(*m_store, [](Views &views) { return views.findPeople(u"ida"_s, 10, {}); })->isEmpty());
    QCOMPARE(*m_store->lastChange(), before);
}

void StoreConformance::aFailedUnitLeavesNothing()
{
    const Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    FD_VERIFY_ERROR(commit(*m_store,
                           [&](Work &work) -> Expected<void> {
                               FD_TRY(work.add(person));
                               return work.add(person);
                           }),
                    ErrorCode::ConstraintFailed);
    QVERIFY(!*seen(*m_store, [&](Views &views) { return views.person(person.id); }));
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.add(person); }));
}

void StoreConformance::aUnitCannotUseItsOwnStore()
{
    FD_VERIFY_ERROR(commit(*m_store, [&](Work &) { return commit(*m_store, [](Work &) { return Expected<void>(); }); }),
                    ErrorCode::Internal);
    FD_VERIFY(commit(*m_store, [](Work &) { return Expected<void>(); }));
}

void StoreConformance::aUnitSeesWhatItWrote()
{
    const Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    std::optional<Person> inside;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        FD_ASSIGN(inside, work.person(person.id));
        return {};
    }));
    QCOMPARE(inside, person);
}

void StoreConformance::impossibleRecordsAreRefused_data()
{
    using Attempt = std::function<Expected<void>(Work &, const Person &, const Contact &)>;
    QTest::addColumn<Attempt>("attempt");
    const auto row = [](const char *name, Attempt attempt) { QTest::newRow(name) << attempt; };
    const auto contactWith = [&](const char *name, const std::function<void(Contact &)> &spoil) {
        row(name, [spoil](Work &work, const Person &person, const Contact &) {
            Contact contact = samples::bareContact(person.id, u"C-000002"_s);
            spoil(contact);
            return work.add(contact);
        });
    };
    contactWith("decided without outcome", [](Contact &contact) { contact.decided = monday; });
    contactWith("closed without moment", [](Contact &contact) { contact.state = ContactState::Closed; });
    contactWith("without number", [](Contact &contact) { contact.number.clear(); });
    contactWith("with a number twice", [](Contact &contact) { contact.number = u"C-000001"_s; });
    contactWith("without child", [](Contact &contact) { contact.child = PersonId(); });
    contactWith("about nobody known", [](Contact &contact) { contact.child = PersonId::make(); });
    contactWith("held by nobody known", [](Contact &contact) { contact.worker = UserId::make(); });
    contactWith("copied from itself", [](Contact &contact) { contact.copiedFrom = contact.id; });
    contactWith("made into an unknown referral", [](Contact &contact) { contact.referral = ReferralId::make(); });
    contactWith("of level 5", [](Contact &contact) { contact.detail.level = 5; });
    contactWith("with revision 0", [](Contact &contact) { contact.revision = 0; });
    row("decided referral without moment", [](Work &work, const Person &, const Contact &contact) {
        Referral referral = samples::referral(contact, u"R-000001"_s, UserId());
        referral.decided.reset();
        return work.add(referral);
    });
    row("decision without outcome", [](Work &work, const Person &, const Contact &contact) {
        Decision decision = samples::recommendation(contact.id, UserId());
        decision.outcome.clear();
        return work.add(decision);
    });
    row("person who is her own mother", [](Work &work, const Person &, const Contact &) {
        Person person = samples::bareChild(u"A"_s, u"B"_s);
        person.mother = person.id;
        return work.add(person);
    });
    row("absence that ends before it begins", [](Work &work, const Person &, const Contact &contact) {
        return work.add(
            Absence{RecordId::make(), contact.recordedBy, AbsenceKind::Sick, QDate(2026, 3, 2), QDate(2026, 3, 1)});
    });
    row("check of no contact", [](Work &work, const Person &, const Contact &) {
        return work.add(samples::check(ContactId::make(), UserId()));
    });
    row("name of nobody", [](Work &work, const Person &, const Contact &) {
        return work.add(PersonName{PersonId::make(), u"A"_s, u"B"_s});
    });
    row("sign-in twice",
        [](Work &work, const Person &, const Contact &) { return work.add(samples::user(u"KIM "_s)); });
    row("audit entry without key",
        [](Work &work, const Person &, const Contact &) { return work.append(AuditRecord()); });
}

void StoreConformance::impossibleRecordsAreRefused()
{
    using Attempt = std::function<Expected<void>(Work &, const Person &, const Contact &)>;
    QFETCH(Attempt, attempt);
    const Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    contact.recordedBy = m_user;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        return work.add(contact);
    }));
    FD_VERIFY_ERROR(commit(*m_store, [&](Work &work) { return attempt(work, person, contact); }),
                    ErrorCode::ConstraintFailed);
    QCOMPARE(seen(*m_store, [](Views &views) { return views.summary(); })->contacts, 1);
}

void StoreConformance::aNulCharacterIsRefused()
{
    Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    person.school = u"Hill"_s + QChar(u'\0') + u"Road"_s;
    FD_VERIFY_ERROR(commit(*m_store, [&](Work &work) { return work.add(person); }), ErrorCode::InvalidInput);
    person.school = u"Hill Road"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) { return work.add(person); }));
}

void StoreConformance::longAndForeignTextsAreStoredUnharmed()
{
    const Person person = samples::bareChild(QString(100'000, u'x'), u"Ünïcödé 家 👪 ’; DROP TABLE person; --"_s);
    Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    contact.detail.concern = u"A long story. "_s.repeated(100'000 / 14) + u"👪"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        return work.add(contact);
    }));
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.person(person.id); }) == person);
    QVERIFY(*seen(*m_store, [&](Views &views) { return views.contact(contact.id); }) == contact);
}

void StoreConformance::aDecisionNamesItsRecommendationAndChangesItsState()
{
    const Person person = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Contact contact = samples::bareContact(person.id, u"C-000001"_s);
    const Decision recommendation = samples::recommendation(contact.id, m_user);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(person));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(recommendation));
        return work.setRecommendationState(recommendation.id, RecommendationState::Returned, u"Ask the father."_s);
    }));
    const auto decisions = seen(*m_store, [&](Views &views) { return views.decisions(contact.id); });
    QCOMPARE(decisions->size(), 1);
    QCOMPARE(decisions->first().state, RecommendationState::Returned);
    QCOMPARE(decisions->first().comment, u"Ask the father."_s);
    FD_VERIFY_ERROR(commit(*m_store,
                           [&](Work &work) {
                               return work.setRecommendationState(DecisionId::make(), RecommendationState::Accepted,
                                                                  {});
                           }),
                    ErrorCode::NotFound);
}

} // namespace frontdoor
