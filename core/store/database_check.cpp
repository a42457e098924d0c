// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "core/store/sqlite_connection.h"

#include "core/matching/person_words.h"
#include "core/store/audit_chain.h"
#include "core/store/migrations.h"
#include "core/store/people_index.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "core/store/query.h"
#include "core/store/sql_views.h"
#include "core/store/store_at.h"

#include <QCoreApplication>
#include <QVariant>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostExamples = 5;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::DatabaseCheck)
};

// A statement in sql/invariant whose rows are the records for which something does not hold; %1 are they.
struct Invariant {
    const char *id;
    QString statement;
    const char *what;
    const char *toDo;
};

const QList<Invariant> &invariants()
{
    static const char reportIt[] = QT_TRANSLATE_NOOP(
        "frontdoor::DatabaseCheck", "Nothing is lost. Please report it; the next save of the record puts it right.");
    static const char outside[] = QT_TRANSLATE_NOOP(
        "frontdoor::DatabaseCheck",
        "The data were changed by something else than this program. Compare with a backup.");
    static const QList<Invariant> all{
        {"contact-next-due", u"invariant/contact_next_due"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "The tray sorts these contacts by a wrong clock: %1."),
         reportIt},
        {"referral-next-due", u"invariant/referral_next_due"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "The tray sorts these referrals by a wrong clock: %1."),
         reportIt},
        {"decided-without-outcome", u"invariant/decided_without_outcome"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Decided, but without an outcome: %1."), outside},
        {"contact-without-audit", u"invariant/open_contact_without_audit"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Open contacts that the history says nothing about: %1."),
         outside},
        {"contact-without-detail", u"invariant/contact_without_detail"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Contacts whose narrative is missing: %1."), outside},
        {"number-gaps", u"invariant/number_gaps"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck",
                           "Numbers that were issued and are gone: %1, the first of each gap."),
         outside},
        {"number-repeats", u"invariant/number_repeats"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Numbers that would be issued a second time: %1."), outside},
        {"counters", u"invariant/counters"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Nothing says which number comes next: %1."), outside},
        {"impossible-values", u"invariant/impossible_values"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Records that say something impossible: %1."), outside},
        {"bad-revision", u"invariant/bad_revision"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Records with an impossible revision: %1."), outside},
        {"user-without-role", u"invariant/user_without_role"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Users without a current role: %1. They cannot sign in."),
         outside},
        {"household-history", u"invariant/household_history"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "People whose household is not the one in its history: %1."),
         outside},
        {"address-history", u"invariant/address_history"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "People whose address is not the one in its history: %1."),
         outside},
        {"joined-entries", u"invariant/joined_entries"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Entries that do not say alike whom they were joined to: %1."),
         outside},
        {"orphans", u"invariant/orphans"_s,
         QT_TRANSLATE_NOOP("frontdoor::DatabaseCheck", "Records about a contact or referral that is not there: %1."),
         outside},
    };
    return all;
}

QString examples(const QStringList &labels)
{
    QString text = labels.mid(0, mostExamples).join(", "_L1);
    if (labels.size() > mostExamples)
        text += u' ' + Words::tr("and %1 more").arg(labels.size() - mostExamples);
    return text;
}

class Checker {
public:
    /// A server looks after its own pages and references.
    enum class Kind { File, Server };
    Checker(Connection &connection, Kind kind) : m_connection(connection), m_kind(kind) {}

    Expected<CheckReport> run();

private:
    using Step = Expected<void> (Checker::*)();

    void find(const char *id, const QString &what, const QString &toDo)
    {
        m_report.findings.append({QString::fromLatin1(id), what, toDo});
    }
    void findDamage(const QString &what);
    Expected<void> structure();
    Expected<void> references();
    Expected<void> schema();
    Expected<void> auditChain();
    Expected<void> records();
    Expected<void> searchWords();
    Expected<void> counts();

    Connection &m_connection;
    const Kind m_kind;
    CheckReport m_report;
};

void Checker::findDamage(const QString &what)
{
    find("damaged", what,
         m_kind == Kind::File
             ? Words::tr("Keep the file as it is, and restore the last backup under a new name.")
             : Words::tr("Tell whoever looks after the server, and restore the last backup into a new database."));
}

Expected<CheckReport> Checker::run()
{
    // Each look is taken even where an earlier one met damage, so that one run tells everything.
    for (const Step step : {&Checker::structure, &Checker::references, &Checker::schema, &Checker::auditChain,
                            &Checker::records, &Checker::searchWords, &Checker::counts}) {
        const auto done = (this->*step)();
        if (done)
            continue;
        const ErrorCode code = done.error().code;
        if (code == ErrorCode::Busy || code == ErrorCode::ConnectionLost)
            return tl::unexpected(done.error()); // says nothing about the file
        findDamage(m_kind == Kind::File ? Words::tr("The file cannot be read to its end (%1).").arg(done.error().detail)
                                        : Words::tr("The server cannot read all of it (%1).").arg(done.error().detail));
    }
    return m_report;
}

Expected<void> Checker::structure()
{
    if (m_kind == Kind::Server)
        return {};
    FD_ASSIGN(Statement statement, m_connection.statement(u"sqlite/integrity_check"_s));
    FD_ASSIGN(const QStringList lines, valuesOf<QString>(statement));
    if (lines != QStringList{u"ok"_s})
        findDamage(Words::tr("The file is damaged: %1.").arg(examples(lines)));
    return {};
}

Expected<void> Checker::references()
{
    if (m_kind == Kind::Server)
        return {};
    FD_ASSIGN(Statement statement, m_connection.statement(u"sqlite/foreign_key_check"_s));
    FD_ASSIGN(const QStringList broken, listOf<QString>(statement, [](Row &row) {
                  const QString table = row.next<QString>();
                  const QString number = row.next<QString>();
                  return QString(table + u' ' + number + u" \u2192 "_s + row.next<QString>());
              }));
    if (!broken.isEmpty())
        find("references", Words::tr("Rows name others that do not exist: %1.").arg(examples(broken)),
             Words::tr("The data were changed by something else than this program. Compare with a backup."));
    return {};
}

Expected<void> Checker::schema()
{
    FD_ASSIGN(const SchemaInfo schema, readSchema(m_connection));
    m_report.schemaVersion = schema.version;
    m_report.instanceId = schema.instanceId;
    if (m_kind == Kind::Server)
        return {};
    FD_ASSIGN(Statement statement, m_connection.statement(u"sqlite/user_version"_s));
    FD_ASSIGN(const QList<int> version, valuesOf<int>(statement));
    if (version.value(0) != schema.version)
        find("schema-version",
             Words::tr("The file says two different versions of its layout, %1 and %2.")
                 .arg(schema.version)
                 .arg(version.value(0)),
             Words::tr("The data were changed by something else than this program. Compare with a backup."));
    return {};
}

Expected<void> Checker::auditChain()
{
    FD_ASSIGN(const ChainReport chain, verifyAuditChain(m_connection));
    m_report.auditEntries = chain.head.sequence;
    m_report.auditHead = chain.head.hash;
    m_report.historyKey = chain.historyKey;
    if (chain.firstBad != 0)
        find(
            "audit-chain",
            Words::tr(
                "The history was changed after it was written. The first entry that is not as it was has the number %1.")
                    .arg(chain.firstBad)
                + u' ' + faultWords(chain),
            Words::tr(
                "Tell whoever is responsible for data protection, and compare with a backup from before that entry."));
    return {};
}

Expected<void> Checker::records()
{
    for (const Invariant &invariant : invariants()) {
        FD_ASSIGN(Statement statement, m_connection.statement(invariant.statement));
        FD_ASSIGN(const QStringList labels, valuesOf<QString>(statement));
        if (!labels.isEmpty())
            find(invariant.id, Words::tr(invariant.what).arg(examples(labels)), Words::tr(invariant.toDo));
    }
    return {};
}

Expected<void> Checker::searchWords()
{
    SqlViews views(m_connection);
    PeopleIndex index(m_connection);
    FD_ASSIGN(Statement people, m_connection.statement(u"invariant/people"_s));
    FD_TRY(people.run());
    QStringList wrong;
    for (;;) {
        FD_ASSIGN(const bool isRow, people.next());
        if (!isRow)
            break;
        const auto id = Row(people).next<PersonId>();
        FD_ASSIGN(const std::optional<qint64> no, views.numberOf(id));
        if (!no)
            continue;
        FD_ASSIGN(const std::optional<Likeness> like, views.likenessByNo(*no));
        FD_ASSIGN(QStringList stored, index.stored(*no));
        QStringList wanted = like ? personWords(*like) : QStringList();
        bool spellings = true;
        for (const QString &word : like ? allNameWords(*like) : QStringList()) {
            FD_ASSIGN(const bool known, index.knows(word));
            spellings = spellings && known;
        }
        stored.sort();
        wanted.sort();
        if (stored != wanted || !spellings)
            wrong << id.text();
    }
    if (!wrong.isEmpty())
        find("person-words",
             Words::tr("People who cannot be found by all that is known of them: %1.").arg(examples(wrong)),
             Words::tr("Nothing is lost. Please report it; the next save of the record puts it right."));
    return {};
}

Expected<void> Checker::counts()
{
    FD_ASSIGN(m_report.summary, SqlViews(m_connection).summary());
    return {};
}

Expected<CheckReport> checkOnServer(const QString &url)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url, true));
    FD_TRY(connection->takeAsLongAsNeeded());
    FD_ASSIGN(const int version, programVersion());
    FD_TRY(connection->begin(Connection::Transaction::Read));
    FD_ASSIGN(const bool hasSchema, connection->hasSchema());
    FD_ASSIGN(const bool isUnfinished, connection->holdsTable(QString(unfinishedCopyTable)));
    if (!hasSchema || isUnfinished)
        return connection->error(ErrorCode::NotADatabase, {},
                                 hasSchema ? u"a copy into it was not finished; copy again"_s
                                           : u"there are no tables of ours in it"_s);
    FD_ASSIGN(const SchemaInfo schema, schemaInUse(*connection));
    FD_TRY(requireCompatible(*connection, schema, version));
    auto report = Checker(*connection, Checker::Kind::Server).run();
    connection->rollback();
    return report;
}

} // namespace

Expected<CheckReport> checkDatabase(const QString &path)
{
    FD_TRY(requireFileOrServer(path));
    if (isServerAddress(path))
        return checkOnServer(path);
    FD_ASSIGN(const auto connection, SqliteConnection::inspect(path));
    FD_ASSIGN(const int version, programVersion());
    // Nothing changes under the check, and nobody waits for it longer than for any other reader.
    FD_TRY(connection->begin(Connection::Transaction::Read));
    const auto id = connection->scalar(u"PRAGMA application_id"_s);
    if (!id && id.error().code != ErrorCode::Corrupt)
        return tl::unexpected(id.error());
    if (id && id->toInt() != applicationId)
        return connection->error(ErrorCode::NotADatabase, {}, u"it belongs to another program"_s);
    if (const auto schema = readSchema(*connection); schema)
        FD_TRY(requireCompatible(*connection, *schema, version));
    return Checker(*connection, Checker::Kind::File).run();
}

} // namespace frontdoor
