// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/audit_chain.h"
#include "core/store/history_key.h"
#include "core/store/sql_records.h"

#include <QSet>

namespace frontdoor {

/// Writing records by SQL, inside a write transaction that somebody else has begun and will end.
class SqlWork final : public Work, public SqlRecords {
public:
    SqlWork(Connection &connection, UserId actor, Instant now, HistoryKeys keys = {});

    Expected<void> add(const Person &person) override;
    Expected<bool> update(const Person &person) override;
    Expected<void> add(const PersonName &name) override;
    Expected<void> set(const PersonId &person, const QList<PersonName> &names) override;
    Expected<void> setMergedInto(const PersonId &merged, const PersonId &keep) override;
    Expected<void> add(const JoinedEntry &joined) override;
    Expected<void> remove(const JoinedEntry &joined) override;
    Expected<void> add(const KeptApart &apart) override;
    Expected<void> remove(const KeptApart &apart) override;
    Expected<void> add(const Relationship &relationship) override;
    Expected<void> update(const Relationship &relationship) override;
    Expected<void> remove(const Relationship &relationship) override;
    Expected<void> add(const Episode &episode) override;
    Expected<bool> update(const Episode &episode) override;

    Expected<void> add(const Contact &contact) override;
    Expected<bool> update(const Contact &contact) override;
    Expected<void> add(const Referral &referral) override;
    Expected<bool> update(const Referral &referral) override;

    Expected<void> add(const Check &check) override;
    Expected<void> add(const Activity &activity) override;
    Expected<void> add(const Decision &decision) override;
    Expected<void> setRecommendationState(const DecisionId &id, RecommendationState state,
                                          const QString &comment) override;
    Expected<void> add(const Deadline &deadline) override;
    Expected<void> update(const Deadline &deadline) override;
    Expected<void> add(const Obligation &obligation) override;
    Expected<void> update(const Obligation &obligation) override;
    Expected<void> add(const Letter &letter) override;
    Expected<void> add(const PoliceNotification &notification) override;

    Expected<void> add(const CaseEntry &entry) override;
    Expected<void> add(const Consultation &consultation) override;
    Expected<bool> update(const Consultation &consultation) override;
    Expected<void> add(const Handover &handover, const QList<HandoverItem> &items) override;
    Expected<void> acknowledge(const HandoverItem &item) override;
    Expected<void> add(const TrayCheck &check) override;
    Expected<void> add(const Cover &cover) override;
    Expected<void> endCover(const RecordId &cover, Instant until) override;
    Expected<void> add(const UndoPoint &point) override;
    Expected<void> markUndone(const CommandId &command) override;

    Expected<void> add(const Restriction &restriction) override;
    Expected<bool> update(const Restriction &restriction) override;
    Expected<void> set(const RecordId &restriction, const QList<RestrictionReader> &readers) override;
    Expected<void> add(const RestrictionReader &reader) override;
    Expected<void> add(const AccessEvent &event) override;

    Expected<void> add(const User &user) override;
    Expected<bool> update(const User &user) override;
    Expected<void> set(const Credentials &credentials) override;
    Expected<void> add(const Absence &absence) override;
    Expected<void> remove(const Absence &absence) override;
    Expected<void> set(const DutyWorker &duty) override;

    Expected<QString> issueContactNumber() override;
    Expected<QString> issueReferralNumber() override;
    Expected<QString> issueConsultationNumber() override;

    Expected<void> append(const AuditRecord &record) override;
    Expected<void> keepHistoryWith(const QString &fingerprint) override;
    Expected<void> markAsDemo() override;
    Expected<void> askForProof() override;
    Expected<void> setProcedureFiles(const QList<ProcedureFile> &files) override;

    /// Writes what is noted for the change log; the last thing before the commit.
    Expected<void> finish();

private:
    Expected<void> mustChange(Statement &statement);
    Expected<qint64> issueNumber(const QString &kind);
    void note(const QString &entity, const QString &id);

    Expected<void> changeWords(const PersonId &id);
    Expected<void> openAddress(const Person &person);
    Expected<void> joinHousehold(const Person &person);
    Expected<void> endCurrent(const QString &statement, const PersonId &id);
    Expected<void> giveRole(const User &user);

    Expected<QString> markOf(const QString &hash);
    Expected<std::shared_ptr<const HistoryKey>> keyOf(const QString &fingerprint);

    UserId m_actor;
    Instant m_now;
    QList<std::pair<QString, QString>> m_changes; // each record once, in the order of the first change
    QSet<std::pair<QString, QString>> m_noted;
    std::optional<AuditHead> m_head; // the end of the chain, once it has been read
    HistoryKeys m_keys;
    std::optional<DatabaseIdentity> m_identity; // once it has been read
};

} // namespace frontdoor
