// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/records.h"
#include "core/store/connection.h"

namespace frontdoor {

/// Reading records by SQL, inside a transaction that somebody else has begun.
class SqlRecords : public virtual Records {
public:
    explicit SqlRecords(Connection &connection) : m_connection(connection) {}

    Expected<std::optional<Person>> person(const PersonId &id) override;
    // By the number that the store gives to a person's entry.
    Expected<std::optional<Person>> personByNo(qint64 no);
    Expected<std::optional<Likeness>> likenessByNo(qint64 no);
    Expected<std::optional<qint64>> numberOf(const PersonId &id);
    Expected<QList<PersonId>> mergedInto(const PersonId &id) override;
    Expected<std::optional<JoinedEntry>> joinedEntry(const PersonId &merged) override;
    Expected<QList<JoinedEntry>> joinedEntries(const PersonId &keep) override;
    Expected<QList<KeptApart>> keptApart(const PersonId &id) override;
    Expected<QList<SharedPlace>> sharing(const PersonId &id) override;
    Expected<QList<PersonName>> otherNames(const PersonId &id) override;
    Expected<QList<Person>> householdMembers(const HouseholdId &household) override;
    Expected<QList<Relationship>> relationships(const PersonId &id) override;
    Expected<std::optional<Relationship>> relationship(const RecordId &id) override;
    Expected<QList<PastAddress>> addresses(const PersonId &id) override;
    Expected<QList<Episode>> episodes(const PersonId &id) override;

    Expected<std::optional<Contact>> contact(const ContactId &id) override;
    Expected<std::optional<ContactId>> contactByNumber(const QString &number) override;
    Expected<QList<Contact>> contactsOfCall(const RecordId &call) override;
    Expected<QList<Contact>> contactCopies(const ContactId &original) override;
    Expected<QList<PastContact>> contactsAbout(const QList<PersonId> &people, Instant since) override;

    Expected<std::optional<Referral>> referral(const ReferralId &id) override;
    Expected<QList<Referral>> referralCopies(const ReferralId &original) override;
    Expected<QList<PastReferral>> referralsAbout(const QList<PersonId> &people, Instant since) override;

    Expected<QList<Check>> checks(const ContactId &contact) override;
    Expected<QList<Activity>> activities(const Subject &subject) override;
    Expected<QList<Decision>> decisions(const Subject &subject) override;
    Expected<QList<Deadline>> deadlines(const Subject &subject) override;
    Expected<QList<Obligation>> obligations(const Subject &subject) override;
    Expected<QList<Letter>> letters(const Subject &subject) override;
    Expected<std::optional<Letter>> letter(const LetterId &id) override;
    Expected<QList<PoliceNotification>> policeNotifications(const Subject &subject) override;

    Expected<QList<CaseEntry>> entries(const Subject &subject) override;
    Expected<std::optional<Consultation>> consultation(const ConsultationId &id) override;

    Expected<std::optional<User>> user(const UserId &id) override;
    Expected<std::optional<User>> userBySignIn(const QString &signIn) override;
    Expected<QList<User>> users() override;
    Expected<std::optional<Credentials>> credentials(const UserId &user) override;
    Expected<QList<Credentials>> allCredentials() override;
    Expected<std::optional<UserId>> userByOsAccount(const QString &osAccountKey) override;
    Expected<QList<Absence>> absences(const UserId &user, QDate from, QDate until) override;
    Expected<std::optional<Absence>> absence(const RecordId &id) override;
    Expected<std::optional<UserId>> dutyWorker(const QString &team, QDate on) override;
    Expected<QHash<UserId, int>> openLoads() override;
    Expected<int> openLoad(const UserId &worker) override;
    Expected<QList<Subject>> openOfTeam(const QString &team) override;

    Expected<QList<Cover>> coversBy(const UserId &user, Instant at) override;
    Expected<std::optional<Cover>> cover(const RecordId &id) override;
    Expected<std::optional<Handover>> handover(const HandoverId &id) override;
    Expected<std::optional<Handover>> lastHandover(const QString &team) override;
    Expected<QList<HandoverItem>> handoverItems(const HandoverId &id) override;
    Expected<std::optional<TrayCheck>> lastTrayCheck(const QString &team) override;
    Expected<std::optional<UndoPoint>> lastUndoPoint(const UserId &actor) override;

    Expected<std::optional<Restriction>> restriction(const PersonId &person) override;
    Expected<QList<RestrictionReader>> restrictionReaders(const RecordId &restriction) override;
    Expected<bool> isWithheld(const PersonId &person, const Viewer &viewer) override;
    Expected<QList<AccessEvent>> accessTo(const PersonId &person) override;
    Expected<bool> wasOpened(const Subject &subject, Instant since) override;

    Expected<std::optional<AuditRecord>> auditOf(const CommandId &command) override;
    Expected<QList<AuditRecord>> history(const Subject &subject) override;
    Expected<std::optional<Instant>> lastRecorded() override;
    Expected<HistoryHead> historyHead() override;
    Expected<QString> historyHash(qint64 sequence) override;
    Expected<DatabaseIdentity> identity() override;
    Expected<QList<ProcedureFile>> procedureFiles() override;

protected:
    Connection &connection() { return m_connection; }

private:
    Expected<QList<Contact>> contactsById(Statement ids);
    template<class T>
    Expected<QList<T>> ofSubject(const QString &statement, const Subject &subject);

    Expected<QList<Person>> peopleWithWord(const QString &word, int limit);

    Connection &m_connection;
};

/// How sign-in names are compared: without regard to case or blanks around them.
QString signInKey(const QString &signIn);

} // namespace frontdoor
