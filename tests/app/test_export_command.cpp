// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/typed_command.h"
#include "tests/core/returns/schema_check.h"
#include "tests/core/returns/workbook_reader.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sqlite3.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// The file as any other program sees it; nothing of ours is asked.
class PlainSql {
public:
    explicit PlainSql(const QString &path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
    }
    ~PlainSql() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(PlainSql)

    /// The rows as texts, their columns with | between them, sorted.
    QStringList rows(const QString &text)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, text.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(text), sqlite3_errmsg(m_database));
        QStringList all;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QStringList row;
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                row << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)));
            all << row.join(u'|');
        }
        sqlite3_finalize(statement);
        all.sort();
        return all;
    }
    QString value(const QString &text) { return rows(text).value(0); }
    void change(const QString &text)
    {
        if (sqlite3_exec(m_database, text.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(text), sqlite3_errmsg(m_database));
    }

private:
    sqlite3 *m_database = nullptr;
};

/// A day as a spreadsheet counts them.
QString asInSheet(const QString &day)
{
    return QString::number(QDate(1899, 12, 30).daysTo(QDate::fromString(day, Qt::ISODate)));
}

// A moment's day by the clock on the wall; the tests run in the zone of the authority.
QString dayOf(const QString &column)
{
    return u"date(%1 / 1000, 'unixepoch', 'localtime')"_s.arg(column);
}

} // namespace

/// What an inspection and the department get of a database, by one command each.
class TestExportCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_office = m_folder.filePath(u"office.frontdoor"_s);
        QCOMPARE(run({u"demo"_s, m_office, u"--contacts"_s, u"300"_s, u"--procedure"_s, u"leeds"_s}), int(ExitDone));
    }

    void init()
    {
        m_database = m_folder.filePath(u"work.frontdoor"_s);
        QFile::remove(m_database);
        QVERIFY(QFile::copy(m_office, m_database));
        QFile::remove(workbook());
        QFile::remove(census());
        // Some of the demo's days lie after it.
        m_until = QDate::fromString(
                      PlainSql(m_database).value(u"SELECT max(%1) FROM contact"_s.arg(dayOf(u"received"_s))),
                      Qt::ISODate)
                      .addDays(-3);
    }

    void contactsOfTheSixMonthsAreOnListOne()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        const QStringList expected = PlainSql(m_database)
                                         .rows(
                                             u"SELECT p.la_child_id, %1 FROM contact c JOIN person p ON p.id = c.child "
                                             "WHERE c.state <> 'void' AND %1 <= '%2'"_s.arg(
                                                 dayOf(u"c.received"_s), m_until.toString(Qt::ISODate)));
        QVERIFY(expected.size() > 50);
        QVERIFY(expected.size() < 300);
        QCOMPARE(columns(1, {u"A"_s, u"F"_s}), withSheetDays(expected, 1));
        QVERIFY2(m_typed.out.contains(u"contacts %1,"_s.arg(expected.size())), qPrintable(m_typed.out));
    }

    void codesAreOfstedsOwn()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        static const QRegularExpression gender(u"^(a\\) Male|b\\) Female|c\\) Not stated/recorded)$"_s);
        static const QRegularExpression ethnicity(u"^[a-s]\\) [A-Z]{4}$"_s);
        static const QRegularExpression source(u"^[a-u]\\) \\d{1,2}[A-F]?: [A-Z][A-Za-z ]+$"_s);
        for (const auto &row : list(1)) {
            QVERIFY2(gender.match(row.value(u"B"_s)).hasMatch(), qPrintable(row.value(u"B"_s)));
            QVERIFY2(ethnicity.match(row.value(u"C"_s)).hasMatch(), qPrintable(row.value(u"C"_s)));
            QVERIFY2(source.match(row.value(u"G"_s)).hasMatch(), qPrintable(row.value(u"G"_s)));
        }
        QStringList sources = columns(1, {u"G"_s});
        for (QString &one : sources)
            one = one.section(u' ', 1, 1).chopped(1);
        sources.sort();
        QStringList expected = PlainSql(m_database)
                                   .rows(u"SELECT CASE source WHEN '' THEN '10' WHEN '5D' THEN '5B' ELSE source END "
                                         "FROM contact WHERE state <> 'void' AND %1 <= '%2'"_s.arg(
                                             dayOf(u"received"_s), m_until.toString(Qt::ISODate)));
        expected.sort();
        QCOMPARE(sources, expected);
    }

    void agesAreThoseOfTheLastDay()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        int unborn = 0;
        for (const auto &row : list(1)) {
            const QString birth = row.value(u"D"_s);
            const QString age = row.value(u"E"_s);
            QCOMPARE(birth.isEmpty(), age.isEmpty());
            if (birth.isEmpty())
                continue;
            const QDate born = QDate(1899, 12, 30).addDays(birth.toInt());
            if (born > m_until) {
                ++unborn;
                QCOMPARE(age, u"-1"_s);
            } else if (age == "-1"_L1) {
                ++unborn; // an expected day that is past
            } else {
                QVERIFY2(born.addYears(age.toInt()) <= m_until && born.addYears(age.toInt() + 1) > m_until,
                         qPrintable(age));
            }
        }
        QVERIFY2(unborn < list(1).size() / 2, "the demo has more unborn than born children");
    }

    void contactsThatEndedWithEarlyHelpAreOnListTwo()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        QStringList expected = PlainSql(m_database)
                                   .rows(u"SELECT p.la_child_id, %1 FROM contact c JOIN person p ON p.id = c.child "
                                         "WHERE c.outcome LIKE 'early-help%' AND c.state <> 'void' AND %1 <= '%2' "
                                         "AND NOT EXISTS (SELECT 1 FROM episode e WHERE e.person_id = c.child "
                                         "AND e.team = 'early-help' AND e.opened >= %1 AND e.opened <= '%2')"_s.arg(
                                             dayOf(u"c.decided"_s), m_until.toString(Qt::ISODate)))
                               + PlainSql(m_database)
                                     .rows(u"SELECT p.la_child_id, e.opened FROM episode e "
                                           "JOIN person p ON p.id = e.person_id WHERE e.team = 'early-help' "
                                           "AND e.opened <= '%1' AND coalesce(e.closed, '9999') >= '%2'"_s.arg(
                                               m_until.toString(Qt::ISODate),
                                               m_until.addMonths(-6).toString(Qt::ISODate)));
        expected.sort();
        QVERIFY(!expected.isEmpty());
        QStringList told = columns(2, {u"A"_s, u"F"_s});
        QCOMPARE(told, withSheetDays(expected, 1));
        for (const auto &row : list(2))
            QVERIFY(!row.value(u"H"_s).isEmpty());
    }

    void referralsAreOnListThreeWithThoseBefore()
    {
        {
            PlainSql sql(m_database); // some a good half year earlier, so that the year before matters
            sql.change(u"UPDATE referral SET made_at = made_at - 86400000 * 200 WHERE no % 3 = 1"_s);
        }
        QCOMPARE(exportAnnexA(), int(ExitDone));
        const QString made = dayOf(u"r.made_at"_s);
        const QString last = m_until.toString(Qt::ISODate);
        const QStringList expected =
            PlainSql(m_database)
                .rows(u"WITH one AS (SELECT r.*, %1 AS day, p.la_child_id, u.name AS worker_name FROM referral r "
                      "JOIN person p ON p.id = r.child LEFT JOIN user_account u ON u.id = r.worker WHERE %1 <= '%2') "
                      "SELECT la_child_id, day, (SELECT count(*) - 1 FROM one b WHERE b.child = one.child "
                      "AND b.day >= (SELECT date(max(l.day), '-1 year') FROM one l WHERE l.child = one.child)), "
                      "CASE WHEN state = 'closed' AND coalesce(assessment, 0) = 0 "
                      "AND outcome <> 'section-17-payment' THEN 'a) Yes' ELSE 'b) No' END, coalesce(worker_name, '') "
                      "FROM one WHERE day >= '%3'"_s.arg(made, last, m_until.addMonths(-6).toString(Qt::ISODate)));
        QVERIFY(expected.size() > 10);
        QVERIFY(std::ranges::any_of(expected, [](const QString &row) { return row.section(u'|', 2, 2) != "0"_L1; }));
        QCOMPARE(columns(3, {u"A"_s, u"F"_s, u"I"_s, u"H"_s, u"K"_s}), withSheetDays(expected, 1));
        QVERIFY(columns(3, {u"J"_s}).contains("Area social work east"_L1)); // by name
    }

    void theOtherListsHaveHeadingsOnly()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        QCOMPARE(sheetsOf(workbook()).size(), 11);
        QCOMPARE(sheetsOf(workbook()).value(0), u"List 1"_s);
        QCOMPARE(rowsOf(workbook(), 1).value(0).value(u"A"_s), u"Child Unique ID"_s);
        for (int sheet = 4; sheet <= 11; ++sheet)
            QCOMPARE(rowsOf(workbook(), sheet).size(), 1);
        QCOMPARE(rowsOf(workbook(), 11).value(0).value(u"A"_s), u"Individual adopter identifier"_s);
        QCOMPARE(rowsOf(workbook(), 9).value(0).value(u"J"_s), u"LA In Touch"_s);
    }

    void ofstedsLayoutHasATitle()
    {
        QCOMPARE(exportAnnexA({u"--layout"_s, u"ofsted"_s}), int(ExitDone));
        QCOMPARE(sheetsOf(workbook()).value(2), u"List_3"_s);
        const auto rows = rowsOf(workbook(), 3);
        QCOMPARE(rows.value(0).value(u"A"_s), u"List 3: Referral"_s);
        QCOMPARE(rows.value(1).value(u"A"_s), u"Child Unique ID"_s);
        QVERIFY(rows.size() > 2);
    }

    void earlyHelpAsASourceIsAChoice()
    {
        PlainSql(m_database).change(u"UPDATE contact SET source = '5D'"_s);
        QCOMPARE(exportAnnexA(), int(ExitDone));
        QCOMPARE(list(1).value(0).value(u"G"_s), u"o) 5B: LA services"_s);
        QFile::remove(workbook());
        QCOMPARE(exportAnnexA({u"--early-help-source"_s, u"5D"_s}), int(ExitDone));
        QCOMPARE(list(1).value(0).value(u"G"_s), u"p1) 5D: LA services"_s);
    }

    void nothingSaysWhoMadeContact()
    {
        PlainSql(m_database)
            .change(
                u"UPDATE contact_detail SET referrer_name = 'Quentin Zebedee', referrer_agency = 'Zebedee Nursery', "
                "referrer_phone = '07700 900999', concern = 'Zebedee saw it'"_s);
        QCOMPARE(exportAnnexA(), int(ExitDone));
        for (int sheet = 1; sheet <= 3; ++sheet) {
            for (const auto &row : rowsOf(workbook(), sheet)) {
                for (const QString &cell : row)
                    QVERIFY2(!cell.contains("Zebedee"_L1) && !cell.contains("900999"_L1), qPrintable(cell));
            }
        }
    }

    void noCellIsAFormula()
    {
        PlainSql(m_database).change(u"UPDATE person SET la_child_id = '=1+1'"_s);
        QCOMPARE(exportAnnexA(), int(ExitDone));
        QCOMPARE(list(1).value(0).value(u"A"_s), u"=1+1"_s);
        QVERIFY(!partOfWorkbook(workbook(), u"xl/worksheets/sheet1.xml"_s).contains("<f>"));
    }

    void restrictedRecordsAreLeftOutAndCounted()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        const qsizetype all = list(1).size() + list(3).size();
        QString child;
        QString outsider; // who neither took any of it down nor holds it
        QStringList ofChild;
        {
            PlainSql sql(m_database);
            child = sql.value(u"SELECT r.child FROM referral r WHERE %1 <= '%2' LIMIT 1"_s.arg(
                dayOf(u"made_at"_s), m_until.toString(Qt::ISODate)));
            ofChild = sql.rows(u"SELECT number FROM contact WHERE child = '%1' AND state <> 'void' AND %2 <= '%4' "
                               "UNION ALL SELECT number FROM referral WHERE child = '%1' AND %3 <= '%4'"_s.arg(
                                   child, dayOf(u"received"_s), dayOf(u"made_at"_s), m_until.toString(Qt::ISODate)));
            const QStringList others = sql.rows(
                u"SELECT sign_in FROM user_account WHERE active = 1 AND id NOT IN "
                "(SELECT coalesce(worker, '') FROM contact UNION SELECT coalesce(recorded_by, '') FROM contact "
                "UNION SELECT coalesce(worker, '') FROM referral)"_s);
            QVERIFY(others.size() > 1);
            outsider = others.first();
            sql.change(u"INSERT INTO restriction (id, revision, person_id, reason, by_user, since, lifted_reason) "
                       "VALUES ('x', 1, '%1', 'A colleague''s niece.', "
                       "(SELECT id FROM user_account WHERE sign_in = '%2'), 1, '')"_s.arg(child, others.last()));
        }
        QVERIFY(ofChild.size() > 1);
        QFile::remove(workbook());
        QCOMPARE(exportAnnexA({u"--as"_s, outsider}), int(ExitDone));
        QVERIFY2(m_typed.err.contains(u"%1 restricted records are left out."_s.arg(ofChild.size())),
                 qPrintable(m_typed.err));
        QCOMPARE(list(1).size() + list(3).size(), all - ofChild.size());
        const QString laChildId =
            PlainSql(m_database).value(u"SELECT la_child_id FROM person WHERE id = '%1'"_s.arg(child));
        QVERIFY(!columns(1, {u"A"_s}).contains(laChildId));
        QVERIFY(!columns(3, {u"A"_s}).contains(laChildId));
        QCOMPARE(exportCensus({u"--as"_s, outsider, u"--force"_s}), int(ExitDone));
        QVERIFY2(m_typed.err.contains("1 restricted child is left out."_L1), qPrintable(m_typed.err));
        QVERIFY(!contents(census()).contains(u">%1<"_s.arg(laChildId).toUtf8()));
    }

    void whoTookWhatOutIsOnRecord()
    {
        QCOMPARE(exportAnnexA({u"--as"_s, u"team-manager"_s}), int(ExitDone));
        QCOMPARE(PlainSql(m_database)
                     .rows(u"SELECT u.sign_in, a.act FROM access_event a JOIN user_account u ON u.id = a.by_user "
                           "WHERE a.act = 'exported'"_s),
                 QStringList(u"team-manager|exported"_s));
        const QString detail = PlainSql(m_database).value(u"SELECT detail FROM access_event WHERE act = 'exported'"_s);
        QVERIFY2(detail.contains(u"contacts %1, early help %2, referrals %3"_s.arg(list(1).size())
                                     .arg(list(2).size())
                                     .arg(list(3).size())),
                 qPrintable(detail));
    }

    void whoIsNobodyTakesNothingOut()
    {
        QCOMPARE(exportAnnexA({u"--as"_s, u"nobody"_s}), int(ExitUsage));
        QVERIFY(!QFile::exists(workbook()));
    }

    void anotherFileIsLeftAsItIs()
    {
        QFile file(workbook());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QCOMPARE(exportAnnexA(), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("--overwrite"_L1), qPrintable(m_typed.err));
        QCOMPARE(contents(workbook()), QByteArray("mine"));
        QVERIFY(PlainSql(m_database).rows(u"SELECT act FROM access_event WHERE act = 'exported'"_s).isEmpty());
        QCOMPARE(exportAnnexA({u"--overwrite"_s}), int(ExitDone));
        QCOMPARE(sheetsOf(workbook()).size(), 11);
    }

    void nothingIsLeftLyingAround()
    {
        QCOMPARE(exportAnnexA(), int(ExitDone));
        QCOMPARE(exportCensus(), int(ExitNo));
        const QStringList hidden = QDir(m_folder.path()).entryList({u".*.??????"_s}, QDir::Files | QDir::Hidden);
        QCOMPARE(hidden, QStringList());
    }

    void whatIsNotUnderstoodIsSaid()
    {
        QCOMPARE(run({u"export"_s}), int(ExitUsage));
        QCOMPARE(run({u"export"_s, u"annex-a"_s, m_database, u"--until"_s, u"31/03/2026"_s, u"--output"_s, workbook()}),
                 int(ExitUsage));
        QVERIFY2(m_typed.err.contains("2026-03-31"_L1), qPrintable(m_typed.err));
        QCOMPARE(exportAnnexA({u"--layout"_s, u"fancy"_s}), int(ExitUsage));
        QCOMPARE(exportCensus({u"--la-code"_s, u"Leeds"_s}), int(ExitUsage));
        QCOMPARE(exportCensus({u"--serial-no"_s, u"1"_s}), int(ExitUsage));
    }

    void aCensusThatBreaksRulesIsNotWritten()
    {
        QCOMPARE(exportCensus(), int(ExitNo));
        QVERIFY(!QFile::exists(census()));
        QVERIFY2(m_typed.out.contains("Nothing was written"_L1), qPrintable(m_typed.out));
        static const QRegularExpression line(u"^rule 8610, child \\d+, referral R-\\d+: The primary need is missing"_s,
                                             QRegularExpression::MultilineOption);
        QVERIFY2(line.match(m_typed.err).hasMatch(), qPrintable(m_typed.err));
        const QStringList names =
            PlainSql(m_database).rows(u"SELECT DISTINCT family_name FROM person WHERE length(family_name) > 3"_s);
        for (const QString &name : names)
            QVERIFY2(!m_typed.err.contains(QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(name)))),
                     qPrintable(name));
        QVERIFY(PlainSql(m_database).rows(u"SELECT act FROM access_event WHERE act = 'exported'"_s).isEmpty());
    }

    void aCensusIsWrittenAllTheSameWhenThatIsAsked()
    {
        completeTheData();
        QCOMPARE(exportCensus({u"--force"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("although rules are broken"_L1), qPrintable(m_typed.out));
        QCOMPARE(againstCensus(contents(census())), QByteArray());
        QVERIFY(contents(census()).contains("<LEA>383</LEA>")); // the procedure is Leeds'
        QVERIFY(PlainSql(m_database)
                    .value(u"SELECT detail FROM access_event WHERE act = 'exported'"_s)
                    .contains("with rules broken"_L1));
    }

    void theCensusHasEveryReferralOfItsYear()
    {
        completeTheData();
        QCOMPARE(exportCensus({u"--force"_s}), int(ExitDone));
        const QString first = QDate(year() - 1, 4, 1).toString(Qt::ISODate);
        const QString last = QDate(year(), 3, 31).toString(Qt::ISODate);
        const QStringList expected =
            PlainSql(m_database)
                .rows(u"SELECT p.la_child_id, %1, c.source, "
                      "CASE WHEN r.state = 'closed' AND coalesce(r.assessment, 0) = 0 "
                      "AND r.outcome <> 'section-17-payment' THEN 1 ELSE 0 END FROM referral r "
                      "JOIN person p ON p.id = r.child JOIN contact c ON c.id = r.contact "
                      "WHERE %1 BETWEEN '%2' AND '%3'"_s.arg(dayOf(u"r.made_at"_s), first, last));
        QVERIFY(expected.size() > 10);
        QCOMPARE(referralsIn(contents(census())), expected);
    }

    void everyRuleThatTheDemoBreaksIsOneThatItCannotKeep()
    {
        // What the database has no place for yet, and cases one after the other that nobody has closed.
        completeTheData();
        QCOMPARE(exportCensus(), int(ExitNo));
        static const QStringList known{u"8610"_s, u"8805"_s, u"8815"_s, u"8816"_s, u"8820"_s};
        for (const QString &said : m_typed.err.split(u'\n')) {
            if (said.startsWith("rule "_L1))
                QVERIFY2(known.contains(said.section(u' ', 1, 1).chopped(1)), qPrintable(said));
        }
    }

    void thePrimaryNeedComesFromTheDecision()
    {
        completeTheData();
        PlainSql(m_database)
            .change(u"UPDATE decision SET fields = '{\"primary-need\":\"N4\"}' WHERE kind = 'decision'"_s);
        QCOMPARE(exportCensus({u"--force"_s}), int(ExitDone));
        QVERIFY(contents(census()).contains("<PrimaryNeedCode>N4</PrimaryNeedCode>"));
        QCOMPARE(againstCensus(contents(census())), QByteArray());
    }

    void ofNobodyThereIsNoCensus()
    {
        QCOMPARE(exportCensus({}, 2015), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("nothing to return"_L1), qPrintable(m_typed.err));
        QVERIFY(!QFile::exists(census()));
    }

private:
    int run(const QStringList &arguments) { return m_typed.run(arguments); }
    int exportAnnexA(const QStringList &more = {})
    {
        return run(QStringList{u"export"_s, u"annex-a"_s, m_database, u"--until"_s, m_until.toString(Qt::ISODate),
                               u"--output"_s, workbook()}
                   + more);
    }
    int exportCensus(const QStringList &more = {}, int of = 0)
    {
        return run(QStringList{u"export"_s, u"cin-census"_s, m_database, u"--year"_s,
                               QString::number(of == 0 ? year() : of), u"--output"_s, census()}
                   + more);
    }

    /// Of the census that the last referral of the demo belongs to.
    int year() const { return m_until.year() + (m_until >= QDate(m_until.year(), 4, 1) ? 1 : 0); }

    /// As if somebody had gone after everything that can be entered.
    void completeTheData()
    {
        PlainSql sql(m_database);
        sql.change(u"UPDATE person SET ethnicity = 'NOBT' WHERE ethnicity = ''"_s);
        sql.change(u"UPDATE person SET disabilities = '[\"NONE\"]' WHERE disabilities = '[]'"_s);
        sql.change(u"UPDATE contact SET source = '10' WHERE source = ''"_s);
        sql.change(u"UPDATE referral SET state = 'decided', decided = made_at, outcome = 'child-in-need-high' "
                   "WHERE state LIKE 'awaiting%'"_s);
    }

    QList<QHash<QString, QString>> list(int sheet) const { return rowsOf(workbook(), sheet).mid(1); }
    QStringList columns(int sheet, const QStringList &letters) const
    {
        QStringList all;
        for (const auto &row : list(sheet)) {
            QStringList cells;
            for (const QString &letter : letters)
                cells << row.value(letter);
            all << cells.join(u'|');
        }
        all.sort();
        return all;
    }
    /// Those rows with the day in this column as a spreadsheet has it.
    static QStringList withSheetDays(const QStringList &rows, qsizetype column)
    {
        QStringList all;
        for (const QString &row : rows) {
            QStringList cells = row.split(u'|');
            cells[column] = asInSheet(cells.value(column));
            all << cells.join(u'|');
        }
        all.sort();
        return all;
    }

    static QStringList referralsIn(const QByteArray &bytes)
    {
        QXmlStreamReader xml(bytes);
        QStringList all;
        QString child;
        QStringList parts;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                if (xml.name() == "LAchildID"_L1)
                    child = xml.readElementText();
                else if (xml.name() == "CINreferralDate"_L1)
                    parts = {child, xml.readElementText()};
                else if (xml.name() == "ReferralSource"_L1 || xml.name() == "ReferralNFA"_L1)
                    parts << xml.readElementText();
            } else if (xml.isEndElement() && xml.name() == "CINdetails"_L1) {
                all << parts.join(u'|');
            }
        }
        all.sort();
        return all;
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString workbook() const { return m_folder.filePath(u"annex-a.xlsx"_s); }
    QString census() const { return m_folder.filePath(u"census.xml"_s); }

    QTemporaryDir m_folder;
    TypedCommand m_typed;
    QString m_office;
    QString m_database;
    QDate m_until;
};

QTEST_APPLESS_MAIN(TestExportCommand)
#include "test_export_command.moc"
