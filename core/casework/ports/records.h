// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/domain/consultation.h"
#include "core/domain/contact.h"
#include "core/domain/person.h"
#include "core/domain/records.h"
#include "core/domain/referral.h"
#include "core/domain/restriction.h"

#include <QHash>
#include <QList>

#include <optional>

namespace frontdoor {

/// One line of the tamper-evident history. `key` is the command's id, so that a repeated save is recognised.
struct AuditRecord {
    qint64 sequence = 0; ///< given by the store
    CommandId key;
    QString verb; ///< "record-contact"
    Subject subject;
    UserId actor;
    Role role = Role::SocialWorker;
    UserId actingFor;
    Instant at;
    QString payload; ///< JSON: what the command said
    QString result;  ///< JSON: what it made, for a repeated save

    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

/// What is needed of an earlier contact to judge repetition; light, because there may be many.
struct PastContact {
    ContactId id;
    QString number;
    PersonId child;
    QString childName;
    Instant received;
    ContactState state = ContactState::New;
    QString outcome;
    QString source;
    RecordId call; ///< contacts about several children from one call share it

    friend bool operator==(const PastContact &, const PastContact &) = default;
};

struct PastReferral {
    ReferralId id;
    QString number;
    PersonId child;
    QString childName;
    Instant date;
    ReferralState state = ReferralState::AwaitingDecision;
    QString outcome;
    std::optional<Instant> closed;

    friend bool operator==(const PastReferral &, const PastReferral &) = default;
};

/// Reading records by key, inside a transaction. A missing record is std::nullopt; an Error is the store's trouble.
class Records {
public:
    virtual ~Records() = default;

    virtual Expected<std::optional<Person>> person(const PersonId &) = 0;
    virtual Expected<QList<PersonId>> mergedInto(const PersonId &) = 0; ///< other entries of this person
    virtual Expected<std::optional<JoinedEntry>> joinedEntry(const PersonId &merged) = 0;
    virtual Expected<QList<JoinedEntry>> joinedEntries(const PersonId &keep) = 0; ///< oldest first
    virtual Expected<QList<KeptApart>> keptApart(const PersonId &) = 0;           ///< as one or as the other
    virtual Expected<QList<SharedPlace>> sharing(const PersonId &) = 0;           ///< others, not their joined entries
    virtual Expected<QList<PersonName>> otherNames(const PersonId &) = 0;
    virtual Expected<QList<Person>> householdMembers(const HouseholdId &) = 0;
    virtual Expected<QList<Relationship>> relationships(const PersonId &) = 0; ///< from or to this person
    virtual Expected<std::optional<Relationship>> relationship(const RecordId &) = 0;
    virtual Expected<QList<PastAddress>> addresses(const PersonId &) = 0; ///< newest first
    virtual Expected<QList<Episode>> episodes(const PersonId &) = 0;      ///< newest first

    virtual Expected<std::optional<Contact>> contact(const ContactId &) = 0;
    virtual Expected<std::optional<ContactId>> contactByNumber(const QString &number) = 0;
    virtual Expected<QList<Contact>> contactsOfCall(const RecordId &call) = 0;
    virtual Expected<QList<Contact>> contactCopies(const ContactId &original) = 0; ///< copied_from = original, not void
    /// Not void, received at or after `since`, newest first.
    virtual Expected<QList<PastContact>> contactsAbout(const QList<PersonId> &, Instant since) = 0;

    virtual Expected<std::optional<Referral>> referral(const ReferralId &) = 0;
    virtual Expected<QList<Referral>> referralCopies(const ReferralId &original) = 0; ///< copied_from = original
    virtual Expected<QList<PastReferral>> referralsAbout(const QList<PersonId> &, Instant since) = 0;

    virtual Expected<QList<Check>> checks(const ContactId &) = 0; ///< oldest first, as all lists below
    virtual Expected<QList<Activity>> activities(const Subject &) = 0;
    virtual Expected<QList<Decision>> decisions(const Subject &) = 0;
    virtual Expected<QList<Deadline>> deadlines(const Subject &) = 0;
    virtual Expected<QList<Obligation>> obligations(const Subject &) = 0;
    virtual Expected<QList<Letter>> letters(const Subject &) = 0;
    virtual Expected<std::optional<Letter>> letter(const LetterId &) = 0;
    virtual Expected<QList<PoliceNotification>> policeNotifications(const Subject &) = 0;

    virtual Expected<QList<CaseEntry>> entries(const Subject &) = 0;
    virtual Expected<std::optional<Consultation>> consultation(const ConsultationId &) = 0;

    virtual Expected<std::optional<User>> user(const UserId &) = 0;
    virtual Expected<std::optional<User>> userBySignIn(const QString &) = 0;
    virtual Expected<QList<User>> users() = 0; ///< active ones, by name; those too who have left by their date
    virtual Expected<std::optional<Credentials>> credentials(const UserId &) = 0;
    virtual Expected<QList<Credentials>> allCredentials() = 0;
    virtual Expected<std::optional<UserId>> userByOsAccount(const QString &osAccountKey) = 0;
    virtual Expected<QList<Absence>> absences(const UserId &, QDate from, QDate until) = 0; ///< touching that span
    virtual Expected<std::optional<Absence>> absence(const RecordId &) = 0;
    virtual Expected<std::optional<UserId>> dutyWorker(const QString &team, QDate on) = 0;
    virtual Expected<QHash<UserId, int>> openLoads() = 0; ///< open contacts and referrals by worker
    virtual Expected<int> openLoad(const UserId &) = 0;
    virtual Expected<QList<Subject>> openOfTeam(const QString &team) = 0; ///< contacts and referrals in its tray

    virtual Expected<QList<Cover>> coversBy(const UserId &, Instant at) = 0; ///< whom this user covers then
    virtual Expected<std::optional<Cover>> cover(const RecordId &) = 0;
    virtual Expected<std::optional<Handover>> handover(const HandoverId &) = 0;
    virtual Expected<std::optional<Handover>> lastHandover(const QString &team) = 0;
    virtual Expected<QList<HandoverItem>> handoverItems(const HandoverId &) = 0;
    virtual Expected<std::optional<TrayCheck>> lastTrayCheck(const QString &team) = 0;
    virtual Expected<std::optional<UndoPoint>> lastUndoPoint(const UserId &actor) = 0; ///< that is not undone yet

    virtual Expected<std::optional<Restriction>> restriction(const PersonId &) = 0; ///< the one that stands
    virtual Expected<QList<RestrictionReader>> restrictionReaders(const RecordId &restriction) = 0;
    /// Whether a restriction of this person, under any of their entries, shuts the viewer out.
    virtual Expected<bool> isWithheld(const PersonId &, const Viewer &) = 0;
    virtual Expected<QList<AccessEvent>> accessTo(const PersonId &) = 0;
    virtual Expected<bool> wasOpened(const Subject &, Instant since) = 0; ///< by anybody

    virtual Expected<std::optional<AuditRecord>> auditOf(const CommandId &) = 0;
    virtual Expected<QList<AuditRecord>> history(const Subject &) = 0;
    virtual Expected<std::optional<Instant>> lastRecorded() = 0; ///< the moment of the newest entry by sequence
    virtual Expected<HistoryHead> historyHead() = 0;
    virtual Expected<QString> historyHash(qint64 sequence) = 0; ///< of that entry; empty if there is none
    virtual Expected<DatabaseIdentity> identity() = 0;
    virtual Expected<QList<ProcedureFile>> procedureFiles() = 0;
};

/// One unit of work: everything a command changes, in one write transaction.
/// update() matches the revision that was read and stores revision + 1; false means somebody was faster.
/// Changes to people, contacts, referrals, consultations, episodes, users, absences, duty workers, cover, handovers, tray
/// checks and restrictions are noted in the change log by the store.
class Work : public virtual Records {
public:
    virtual Expected<void> add(const Person &) = 0;
    virtual Expected<bool> update(const Person &) = 0;
    virtual Expected<void> add(const PersonName &) = 0;
    virtual Expected<void> set(const PersonId &, const QList<PersonName> &) = 0; ///< replaces the other names
    /// Makes the entry part of `keep`, and part of nobody if that is empty. The revision stays, so that parting two entries
    /// leaves everything as it was.
    virtual Expected<void> setMergedInto(const PersonId &merged, const PersonId &keep) = 0;
    virtual Expected<void> add(const JoinedEntry &) = 0;
    virtual Expected<void> remove(const JoinedEntry &) = 0;
    virtual Expected<void> add(const KeptApart &) = 0; ///< instead of what was said of the two before
    virtual Expected<void> remove(const KeptApart &) = 0;
    virtual Expected<void> add(const Relationship &) = 0;
    virtual Expected<void> update(const Relationship &) = 0; ///< kind and parental responsibility
    virtual Expected<void> remove(const Relationship &) = 0;
    virtual Expected<void> add(const Episode &) = 0;
    virtual Expected<bool> update(const Episode &) = 0;

    virtual Expected<void> add(const Contact &) = 0;
    virtual Expected<bool> update(const Contact &) = 0;
    virtual Expected<void> add(const Referral &) = 0;
    virtual Expected<bool> update(const Referral &) = 0;

    virtual Expected<void> add(const Check &) = 0;
    virtual Expected<void> add(const Activity &) = 0;
    virtual Expected<void> add(const Decision &) = 0;
    virtual Expected<void> setRecommendationState(const DecisionId &, RecommendationState, const QString &comment) = 0;
    virtual Expected<void> add(const Deadline &) = 0;
    virtual Expected<void> update(const Deadline &) = 0; ///< its times and what they were computed from
    virtual Expected<void> add(const Obligation &) = 0;
    virtual Expected<void> update(const Obligation &) = 0; ///< done, method and not appropriate
    virtual Expected<void> add(const Letter &) = 0;
    virtual Expected<void> add(const PoliceNotification &) = 0;

    virtual Expected<void> add(const CaseEntry &) = 0;
    virtual Expected<void> add(const Consultation &) = 0;
    virtual Expected<bool> update(const Consultation &) = 0;
    virtual Expected<void> add(const Handover &, const QList<HandoverItem> &) = 0;
    virtual Expected<void> acknowledge(const HandoverItem &) = 0; ///< stores acknowledged and by whom
    virtual Expected<void> add(const TrayCheck &) = 0;
    virtual Expected<void> add(const Cover &) = 0;
    virtual Expected<void> endCover(const RecordId &, Instant until) = 0; ///< one that has not begun yet goes
    virtual Expected<void> add(const UndoPoint &) = 0;
    virtual Expected<void> markUndone(const CommandId &) = 0;

    virtual Expected<void> add(const Restriction &) = 0;
    virtual Expected<bool> update(const Restriction &) = 0;
    virtual Expected<void> set(const RecordId &restriction,
                               const QList<RestrictionReader> &) = 0; ///< replaces the named ones
    virtual Expected<void> add(const RestrictionReader &) = 0;
    /// Not twice within ten minutes for the same person, act and record.
    virtual Expected<void> add(const AccessEvent &) = 0;

    virtual Expected<void> add(const User &) = 0;
    virtual Expected<bool> update(const User &) = 0;
    virtual Expected<void> set(const Credentials &) = 0; ///< replaces that user's
    virtual Expected<void> add(const Absence &) = 0;
    virtual Expected<void> remove(const Absence &) = 0;
    virtual Expected<void> set(const DutyWorker &) = 0; ///< replaces that team's duty worker of that day

    /// The next human number, without gaps or repeats: "C-000123", "R-000045", "K-000007".
    virtual Expected<QString> issueContactNumber() = 0;
    virtual Expected<QString> issueReferralNumber() = 0;
    virtual Expected<QString> issueConsultationNumber() = 0;

    /// Adds to the hash chain; with the mark of the history's key if it has one.
    virtual Expected<void> append(const AuditRecord &) = 0;
    /// From the next entry on the history is kept with the key of this fingerprint, which the store has to have.
    virtual Expected<void> keepHistoryWith(const QString &fingerprint) = 0;
    virtual Expected<void> markAsDemo() = 0;
    virtual Expected<void> askForProof() = 0; ///< from now on, for good
    virtual Expected<void> setProcedureFiles(const QList<ProcedureFile> &) = 0;
};

} // namespace frontdoor
