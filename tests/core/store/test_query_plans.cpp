// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"
#include "core/store/sql_text.h"
#include "core/store/sqlite_connection.h"
#include "tests/core/store/store_fixture.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <QVariant>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

// Statements that look at a whole table on purpose: the verification, the head (which begins at the end and stops), the
// counts, and tables of some hundred rows at most. Every other one finds its rows by an index.
const QStringList scans{
    u"audit/head"_s,
    u"view/summary"_s,
    u"user/active"_s,
    u"procedure/select"_s,
    u"procedure/clear"_s,
    u"meta/select"_s,
    u"meta/update"_s,
    u"meta/identity"_s,
    u"meta/ask_for_proof"_s,
    u"meta/keep_history_with"_s,
    u"meta/mark_as_demo"_s,
    u"search_index/select"_s,
    u"search_index/update"_s,
    u"person/clear_words"_s,
    u"name_key/clear"_s,
    u"contact/received"_s,
    u"user/everybody"_s,
    u"absence/between"_s,
    u"cover/after"_s,
    u"handover/waiting_for"_s,
    u"view/latest_consultations"_s, // by its number, newest first, and stops
};

} // namespace

/// The trays hold hundreds among a million: what the screens ask for has to find its rows by an index.
class TestQueryPlans : public QObject {
    Q_OBJECT

private slots:
    void init();
    void rowsAreFoundByAnIndex_data();
    void rowsAreFoundByAnIndex();
    void theRightIndexIsUsed_data();
    void theRightIndexIsUsed();

private:
    QStringList planOf(const QString &name);

    std::unique_ptr<SqliteConnection> m_connection;
};

void TestQueryPlans::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    if (m_connection)
        return;
    m_connection = std::move(*SqliteConnection::inMemory());
    FD_VERIFY(migrate(*m_connection, Instant()));
}

QStringList TestQueryPlans::planOf(const QString &name)
{
    return m_connection->explain(name).value_or(QStringList{u"no plan"_s});
}

void TestQueryPlans::rowsAreFoundByAnIndex_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : sqlNames()) {
        static const QRegularExpression whole(u"^(sqlite|transaction|invariant)/"_s);
        if (!name.contains(whole) && !scans.contains(name))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestQueryPlans::rowsAreFoundByAnIndex()
{
    QFETCH(QString, name);
    static const QRegularExpression scan(u"^SCAN (?!CONSTANT ROW|held|\\(|counted|.*USING.*INDEX)"_s);
    for (const QString &step : planOf(name))
        QVERIFY2(!step.contains(scan), qPrintable(step));
}

void TestQueryPlans::theRightIndexIsUsed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("indexes");
    const auto row = [](const char *name, const QStringList &indexes) {
        QTest::newRow(name) << QString::fromLatin1(name) << indexes;
    };
    row("view/tray_of_team", {u"contact_tray"_s, u"referral_team"_s, u"deadline_running"_s, u"decision_pending"_s});
    row("view/tray_of_worker", {u"contact_worker"_s, u"referral_worker"_s});
    row("contact/about", {u"contact_child (child=? AND received>?)"_s});
    row("contact/summary_about", {u"contact_child"_s});
    row("contact/copies", {u"contact_copied_from"_s});
    row("contact/of_call", {u"contact_call"_s});
    row("referral/about", {u"referral_child (child=? AND made_at>?)"_s});
    row("load/of_worker", {u"contact_worker"_s, u"referral_worker"_s});
    row("load/all", {u"contact_worker"_s, u"referral_worker"_s});
    row("person/of_household", {u"person_household"_s});
    row("person/find", {u"(word>? AND word<?)"_s, u"person_word_person (person_no=? AND word>? AND word<?)"_s});
    row("deadline/of_subject", {u"deadline_subject"_s});
    row("audit/of_subject", {u"audit_event_subject"_s});
    row("change/after", {u"INTEGER PRIMARY KEY (rowid>?)"_s});
}

void TestQueryPlans::theRightIndexIsUsed()
{
    QFETCH(QString, name);
    QFETCH(QStringList, indexes);
    const QString plan = planOf(name).join(u'\n');
    for (const QString &index : indexes)
        QVERIFY2(plan.contains(index), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "test_query_plans.moc"
