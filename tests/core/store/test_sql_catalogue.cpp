// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columns_records.h"
#include "core/store/migrations.h"
#include "core/store/sql_text.h"
#include "core/store/sqlite_connection.h"
#include "tests/core/store/store_fixture.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u":[a-z][a-z0-9_]*"_s);
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.removeDuplicates();
    return found;
}

template<class T>
QStringList columnsOf()
{
    QStringList names;
    const T record;
    Columns<T>::visit(record, [&](const QString &placeholder, const auto &) { names << placeholder; });
    return names;
}

} // namespace

/// The statements and the program's lists of columns are written down apart; these tests keep them together.
class TestSqlCatalogue : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyStatementPrepares_data();
    void everyStatementPrepares();
    void everyStatementIsPortable_data();
    void everyStatementIsPortable();
    void writingBindsEveryPlaceholder_data();
    void writingBindsEveryPlaceholder();
    void readingNamesTheColumnsInOrder_data();
    void readingNamesTheColumnsInOrder();
    void choicesOfTheSchemaAreThoseOfTheDomain();

private:
    std::unique_ptr<SqliteConnection> m_connection;
};

void TestSqlCatalogue::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    if (m_connection)
        return;
    auto connection = SqliteConnection::inMemory();
    FD_VERIFY(connection);
    m_connection = std::move(*connection);
    FD_VERIFY(migrate(*m_connection, Instant()));
}

void TestSqlCatalogue::everyStatementPrepares_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(sqlNames().size() > 80);
    for (const QString &name : sqlNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestSqlCatalogue::everyStatementPrepares()
{
    QFETCH(QString, name);
    FD_VERIFY(m_connection->statement(name));
}

void TestSqlCatalogue::everyStatementIsPortable_data()
{
    everyStatementPrepares_data();
}

void TestSqlCatalogue::everyStatementIsPortable()
{
    QFETCH(QString, name);
    const QString text = *sqlText(name);
    QVERIFY2(!text.contains(u'?'), "a placeholder of PostgreSQL's driver");
    QVERIFY2(!text.contains("::"_L1), "casts are written CAST(x AS y)");
    QVERIFY2(!text.contains("SELECT *"_L1), "columns are named");
    QVERIFY2(!text.contains(u'"'), "SQLite may take it for a text");
    if (!name.startsWith("sqlite/"_L1)) {
        static const QRegularExpression dialect(
            u"\\b(PRAGMA|ROWID|IFNULL|INSERT OR|REPLACE INTO|GLOB|strftime|sqlite_)"_s,
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!text.contains(dialect), "SQLite's own statements live in sql/sqlite");
    }
}

void TestSqlCatalogue::writingBindsEveryPlaceholder_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("bound");
    const auto row = [](const char *statement, const QStringList &bound) {
        QTest::newRow(statement) << QString::fromLatin1(statement) << bound;
    };
    row("person/insert", columnsOf<Person>());
    row("person/update", columnsOf<Person>());
    row("person/insert_name", columnsOf<PersonName>());
    row("relationship/insert", columnsOf<Relationship>());
    row("episode/insert", columnsOf<Episode>());
    row("episode/update", columnsOf<Episode>());
    row("contact/insert", columnsOf<Contact>() << u":headline"_s);
    row("contact/update", columnsOf<Contact>() << u":headline"_s);
    row("contact/insert_detail", columnsOf<ContactDetail>() << u":contact_id"_s);
    row("contact/update_detail", columnsOf<ContactDetail>() << u":contact_id"_s);
    row("referral/insert", columnsOf<Referral>());
    row("referral/update", columnsOf<Referral>());
    row("check/insert", columnsOf<Check>());
    row("activity/insert", columnsOf<Activity>());
    row("decision/insert", columnsOf<Decision>());
    row("deadline/insert", columnsOf<Deadline>());
    row("obligation/insert", columnsOf<Obligation>());
    row("letter/insert", columnsOf<Letter>());
    row("police_notification/insert", columnsOf<PoliceNotification>());
    row("absence/insert", columnsOf<Absence>());
    row("duty_worker/set", columnsOf<DutyWorker>());
    row("audit/insert", columnsOf<AuditRecord>() << u":previous_hash"_s << u":hash"_s << u":mark"_s);
    row("sign_in/set", columnsOf<Credentials>());
}

void TestSqlCatalogue::writingBindsEveryPlaceholder()
{
    QFETCH(QString, statement);
    QFETCH(QStringList, bound);
    QStringList wanted = placeholdersIn(*sqlText(statement));
    wanted.sort();
    bound.sort();
    QCOMPARE(wanted, bound);
}

void TestSqlCatalogue::readingNamesTheColumnsInOrder_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("read");
    const auto row = [](const char *statement, const QStringList &read) {
        QTest::newRow(statement) << QString::fromLatin1(statement) << read;
    };
    row("person/select", columnsOf<Person>());
    row("person/names", columnsOf<PersonName>());
    row("relationship/of_person", columnsOf<Relationship>());
    row("episode/of_person", columnsOf<Episode>());
    row("contact/select", columnsOf<Contact>() + columnsOf<ContactDetail>());
    row("contact/about", columnsOf<PastContact>());
    row("referral/select", columnsOf<Referral>());
    row("referral/about", columnsOf<PastReferral>());
    row("check/of_contact", columnsOf<Check>());
    row("activity/of_subject", columnsOf<Activity>());
    row("decision/of_subject", columnsOf<Decision>());
    row("deadline/of_subject", columnsOf<Deadline>());
    row("obligation/of_subject", columnsOf<Obligation>());
    row("letter/of_subject", columnsOf<Letter>());
    row("letter/select", columnsOf<Letter>());
    row("police_notification/of_subject", columnsOf<PoliceNotification>());
    row("user/select", columnsOf<User>());
    row("user/by_sign_in", columnsOf<User>());
    row("user/active", columnsOf<User>());
    row("sign_in/select", columnsOf<Credentials>());
    row("sign_in/all", columnsOf<Credentials>());
    row("meta/identity", columnsOf<DatabaseIdentity>());
    row("absence/of_user", columnsOf<Absence>());
    row("audit/by_command", columnsOf<AuditRecord>());
    row("audit/of_subject", columnsOf<AuditRecord>());
}

void TestSqlCatalogue::readingNamesTheColumnsInOrder()
{
    QFETCH(QString, statement);
    QFETCH(QStringList, read);
    auto prepared = m_connection->statement(statement);
    FD_VERIFY(prepared);
    QStringList named;
    for (const QString &column : prepared->row().columnNames())
        named << u':' + column;
    QCOMPARE(named, read);
}

void TestSqlCatalogue::choicesOfTheSchemaAreThoseOfTheDomain()
{
    QString schema;
    const QList<Migration> all = *migrations();
    for (const Migration &migration : all)
        schema += migration.statements.join(u'\n') + u'\n';
    const auto listedIn = [&](const QStringList &ids) {
        return QString(schema).simplified().contains(u"IN ('"_s + ids.join("', '"_L1) + u"')"_s);
    };
    QVERIFY(listedIn(choiceIds<Sex>()));
    QVERIFY(listedIn(choiceIds<Role>()));
    QVERIFY(listedIn(choiceIds<ContactState>()));
    QVERIFY(listedIn(choiceIds<ReferralState>()));
    QVERIFY(listedIn(choiceIds<ContactMethod>()));
    QVERIFY(listedIn(choiceIds<ContactKind>()));
    QVERIFY(listedIn(choiceIds<ReferrerType>()));
    QVERIFY(listedIn(choiceIds<ConcernScope>()));
    QVERIFY(listedIn(choiceIds<Threshold>()));
    QVERIFY(listedIn(choiceIds<ActivityKind>()));
    QVERIFY(listedIn(choiceIds<ActivityResult>()));
    QVERIFY(listedIn(choiceIds<AbsenceKind>()));
    QVERIFY(listedIn(choiceIds<DecisionKind>()));
    QVERIFY(listedIn(choiceIds<RecommendationState>()));
    QVERIFY(listedIn(choiceIds<RelationshipKind>()));
    QVERIFY(listedIn(choiceIds<SubjectKind>()));

    // The check looks for the same lists.
    static const QRegularExpression list(u"NOT IN (\\([^)]*\\))"_s);
    const QString check = sqlText(u"invariant/impossible_values"_s)->simplified();
    int lists = 0;
    for (auto matches = list.globalMatch(check); matches.hasNext(); ++lists)
        QVERIFY(QString(schema).simplified().contains(u"IN "_s + matches.next().captured(1)));
    QVERIFY(lists >= 14);
}

QTEST_GUILESS_MAIN(TestSqlCatalogue)
#include "test_sql_catalogue.moc"
