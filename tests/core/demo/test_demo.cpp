// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/identifiers.h"
#include "core/domain/identifiers.h"
#include "core/procedure/questions.h"
#include "core/store/database_check.h"
#include "tests/core/demo/demo_office.h"

#include <QHashSeed>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frontdoor;
using namespace frontdoor::demo;

namespace {

/// Looks into a database file from outside.
class File {
public:
    explicit File(const QString &path) : m_name(path)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        db.setDatabaseName(path);
        if (!db.open())
            qFatal("the file cannot be opened");
    }
    ~File() { QSqlDatabase::removeDatabase(m_name); }

    QStringList rows(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            qFatal("%s", qPrintable(sql));
        QStringList rows;
        while (query.next()) {
            QStringList values;
            for (int i = 0; i < query.record().count(); ++i)
                values << query.value(i).toString();
            rows << values.join(u'|');
        }
        return rows;
    }
    double number(const QString &sql) const { return rows(sql).value(0).toDouble(); }

    /// Every row of every table but what tells this file from another.
    QStringList everything() const
    {
        QStringList all;
        for (const QString &table :
             QSqlDatabase::database(m_name).tables().filter(QRegularExpression(u"^(?!meta$|sqlite_)"_s)))
            all << table << rows(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table));
        return all;
    }

private:
    QString m_name;
};

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameDatabase();
    void everyProcedureWorks_data();
    void everyProcedureWorks();
    void aYearsWorkLooksLikeEngland();
    void fewContactsArePossible();
    void stopsWhenAsked();
    void saysWhatARuleRefuses();

private:
    QString make(const QString &name, const DemoOptions &wanted);

    QTemporaryDir m_folder;
};

QString TestDemo::make(const QString &name, const DemoOptions &wanted)
{
    const QString path = m_folder.filePath(name);
    const auto store = createSqliteStore(path);
    if (!store)
        qFatal("%s", troubleText(store.error()).constData());
    const auto texts = procedureTexts(wanted.procedure);
    if (const auto adopted = adoptProcedure(**store, *texts, {}, wanted.now); !adopted)
        qFatal("%s", troubleText(adopted.error()).constData());
    if (const auto made = makeDemo(**store, rulebook(wanted.procedure), wanted); !made)
        qFatal("%s", troubleText(made.error()).constData());
    return path;
}

void TestDemo::theSameSeedGivesTheSameDatabase()
{
    DemoOptions wanted = options(u"wiltshire"_s, 300);
    const QStringList first = File(make(u"first"_s, wanted)).everything();
    // Nothing may hang on the order in which a hash table happens to be walked.
    QHashSeed::resetRandomGlobalSeed();
    const QStringList second = File(make(u"second"_s, wanted)).everything();
    QCOMPARE(first.size(), second.size());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(second[i], first[i]);
    wanted.seed = 8;
    QVERIFY(File(make(u"third"_s, wanted)).everything() != first);
}

void TestDemo::everyProcedureWorks_data()
{
    QTest::addColumn<QString>("procedure");
    for (const char *procedure : {"walsall", "leeds", "wiltshire", "leicester", "walsall+re-referrals"})
        QTest::newRow(procedure) << QString::fromLatin1(procedure);
}

void TestDemo::everyProcedureWorks()
{
    QFETCH(QString, procedure);
    const QString path = make(procedure, options(procedure, 400));
    const auto report = checkDatabase(path);
    QVERIFY(report);
    for (const CheckFinding &finding : report->findings)
        qWarning("%s: %s", qPrintable(finding.id), qPrintable(finding.what));
    QVERIFY(report->isSound());
    QCOMPARE(report->summary.contacts, 400);

    const File file(path);
    const Rulebook rules = rulebook(procedure);
    const QStringList contactOutcomes = file.rows(u"SELECT DISTINCT outcome FROM contact"_s);
    const QStringList referralOutcomes = file.rows(u"SELECT DISTINCT outcome FROM referral"_s);
    for (const OutcomeRule &outcome : rules.procedure->outcomes) {
        // One-off payments need a family without money, and not every town has one each month.
        if (outcome.id != "section-17-payment"_L1)
            QVERIFY2((outcome.stage == Stage::Contact ? contactOutcomes : referralOutcomes).contains(outcome.id),
                     qPrintable(outcome.id));
    }
    for (const RouteRule &route : rules.procedure->routes)
        QVERIFY2(file.number(u"SELECT count(*) FROM contact WHERE route = '%1'"_s.arg(route.id)) > 0,
                 qPrintable(route.id));
    for (const QString &table :
         {u"episode"_s, u"letter"_s, u"obligation"_s, u"activity"_s, u"check_record"_s, u"absence"_s, u"duty_worker"_s,
          u"relationship"_s, u"person_name"_s, u"police_notification"_s}) {
        if (table != "obligation"_L1 || !rules.procedure->obligations.isEmpty())
            QVERIFY2(file.number(u"SELECT count(*) FROM %1"_s.arg(table)) > 0, qPrintable(table));
    }
    QVERIFY(file.number(u"SELECT count(*) FROM contact WHERE copied_from IS NOT NULL"_s) > 0);
    QVERIFY(file.number(u"SELECT count(*) FROM decision WHERE state = 'returned'"_s) > 0);
    QVERIFY(file.number(u"SELECT count(*) FROM episode WHERE closed IS NOT NULL"_s) > 0);
    for (const char *role : {"information-officer", "social-worker", "assistant-team-manager", "team-manager"})
        QCOMPARE(file.number(u"SELECT count(*) FROM user_account WHERE sign_in = '%1'"_s.arg(QLatin1String(role))),
                 1.0);
    const double users = file.number(u"SELECT count(*) FROM user_account"_s);
    QVERIFY2(users >= 20 && users <= 40, qPrintable(QString::number(users)));

    QStringList districts;
    for (const auto &district : authority(procedure.section(u'+', 0, 0)).districts)
        districts << district.first;
    for (const QString &row : file.rows(u"SELECT nhs_number, upn, postcode FROM person"_s)) {
        const QStringList values = row.split(u'|');
        QVERIFY2(values[0].isEmpty() || isNhsNumber(values[0]), qPrintable(row));
        QVERIFY2(values[1].isEmpty() || isUpn(values[1]), qPrintable(row));
        QVERIFY2(!referralDestination(*rules.procedure, {}, values[2]).team.isEmpty(), qPrintable(row));
        QVERIFY2(districts.contains(postcodeDistrict(values[2])), qPrintable(row));
    }
    QCOMPARE(
        file.rows(
            u"SELECT given_name, family_name, born FROM person WHERE born IS NOT NULL GROUP BY 1, 2, 3 HAVING count(*) > 1"_s),
        QStringList());
    // Time goes forward, and ends now.
    QCOMPARE(
        file.number(
            u"SELECT count(*) FROM audit_event a JOIN audit_event b ON b.sequence = a.sequence + 1 WHERE b.at < a.at"_s),
        0.0);
    QVERIFY(file.number(u"SELECT max(at) FROM audit_event"_s) <= double(options(procedure, 1).now.ms));
}

void TestDemo::aYearsWorkLooksLikeEngland()
{
    const QString path = make(u"year"_s, options(u"wiltshire"_s, 1500));
    const File file(path);
    const double referrals = file.number(u"SELECT count(*) FROM referral"_s);
    const double again = file.number(
        u"SELECT count(*) FROM referral r WHERE EXISTS (SELECT 1 FROM referral e WHERE e.child = r.child "
        "AND e.made_at < r.made_at AND e.made_at > r.made_at - 31557600000)"_s);
    QVERIFY2(referrals > 300 && referrals < 680, qPrintable(QString::number(referrals)));
    QVERIFY2(again / referrals > 0.15 && again / referrals < 0.28, qPrintable(QString::number(again / referrals)));
    // The police and schools bring about half of all.
    const double calls = file.number(u"SELECT count(DISTINCT call) FROM contact"_s);
    const double police = file.number(u"SELECT count(DISTINCT call) FROM contact WHERE source = '6'"_s);
    QVERIFY2(std::abs(police / calls - 0.285) < 0.05, qPrintable(QString::number(police / calls)));
    // Clocks are mostly met, not always.
    const double late = file.number(
        u"SELECT avg(met > due) FROM deadline WHERE met IS NOT NULL AND kind = 'completion'"_s);
    QVERIFY2(late > 0.02 && late < 0.25, qPrintable(QString::number(late)));
    // Texts are not the same over and over.
    const double texts = file.number(
        u"SELECT count(DISTINCT d.concern) FROM contact_detail d JOIN contact c ON c.id = d.contact_id"_s);
    QVERIFY2(texts > 0.9 * calls, qPrintable(QString::number(texts)));
}

void TestDemo::fewContactsArePossible()
{
    for (const qint64 contacts : {1, 12}) {
        const Rulebook rules = rulebook(u"leeds"_s);
        const auto store = demoIn(rules, options(u"leeds"_s, contacts));
        QCOMPARE(seen<DatabaseSummary>(*store, [](Views &views) { return views.summary(); }).contacts, contacts);
    }
    const auto none = makeDemo(*memoryStore(), rulebook(u"leeds"_s), options(u"leeds"_s, 0));
    QVERIFY(!none && none.error().code == ErrorCode::InvalidInput);
}

void TestDemo::stopsWhenAsked()
{
    const auto store = memoryStore();
    qint64 last = -1;
    const auto made = makeDemo(*store, rulebook(u"leicester"_s), options(u"leicester"_s, 400),
                               [&](qint64 done, qint64 total) {
                                   if (done < last || total != 400)
                                       qFatal("progress goes forward");
                                   last = done;
                                   return done < 100;
                               });
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(last >= 100 && last < 400);
}

void TestDemo::saysWhatARuleRefuses()
{
    // A procedure under which nobody can ever authorise: the demo must stop and say so, not go round the rule.
    auto texts = *procedureTexts(u"leicester"_s);
    texts.append(
        {u"overlay.toml"_s,
         u"[procedure]\nid = \"strict\"\nname = \"Strict\"\nversion = \"1\"\noverlay = true\n"
         "[[document]]\nid = \"d\"\ntitle = \"D\"\n"
         "[[rule]]\nid = \"STR-01\"\nseverity = \"block\"\nsection = \"1\"\nsays = \"Nothing is ever authorised.\"\n"
         "[[rule.guard]]\non = [\"authorise\"]\nforbid = true\nmissing = \"Not today.\"\n"_s});
    auto procedure = loadProcedure(texts);
    QVERIFY2(procedure, procedure ? "" : troubleText(procedure.error()).constData());
    const Rulebook rules{std::make_shared<const Procedure>(std::move(*procedure)), Calendar(BankHolidays::shipped())};
    const auto made = makeDemo(*memoryStore(), rules, options(u"leicester"_s, 200));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Internal);
    QVERIFY2(made.error().detail.contains("STR-01"_L1), troubleText(made.error()).constData());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "test_demo.moc"
