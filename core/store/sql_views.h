// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/casework/ports/views.h"
#include "core/store/likeness_search.h"
#include "core/store/sql_records.h"
#include "core/store/typed_search.h"

namespace frontdoor {

/// Reading for screens by SQL, inside a read transaction that somebody else has begun.
class SqlViews final : public Views, public SqlRecords {
public:
    explicit SqlViews(Connection &connection)
        : SqlRecords(connection)
        , m_words(connection)
        , m_typed(connection, *this, m_words)
        , m_alike(connection, *this, m_words)
    {
    }

    using SqlRecords::connection; // for what reads more than a screen does

    Expected<QList<TrayRow>> tray(const TrayQuery &query) override;
    Expected<QList<PersonHit>> findPeople(const QString &text, int limit, const Viewer &viewer) override;
    Expected<QList<PersonHit>> peopleLike(const Likeness &like, int limit, const Viewer &viewer) override;
    Expected<LikePairs> likePairs(std::optional<qint64> from, int people, const Viewer &viewer) override;
    Expected<QList<Consultation>> openConsultations(int limit) override;
    Expected<QList<Consultation>> latestConsultations(int limit) override;
    Expected<QList<Decision>> returnedTo(const UserId &worker) override;
    Expected<QList<Handover>> handoversWaitingFor(const UserId &user) override;
    Expected<QList<Handover>> latestHandovers(const QString &team, int limit) override;
    Expected<QList<User>> allUsers() override;
    Expected<QList<Absence>> absencesBetween(QDate from, QDate until) override;
    Expected<QList<DutyWorker>> rota(const QString &team, QDate from, QDate until) override;
    Expected<QList<Cover>> coversAfter(Instant at) override;
    Expected<QList<ContactId>> contactsReceived(Instant from, Instant until) override;
    Expected<DatabaseSummary> summary() override;
    Expected<bool> historyIsUnbroken() override;

private:
    KnownWords m_words;
    TypedSearch m_typed;
    LikenessSearch m_alike;
};

/// The change log, for whoever has the connection.
Expected<QList<Change>> changesIn(Connection &connection, qint64 after);
Expected<qint64> lastChangeIn(Connection &connection);

} // namespace frontdoor
