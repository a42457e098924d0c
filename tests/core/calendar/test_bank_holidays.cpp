// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/bank_holidays.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oneHoliday = R"({"england-and-wales": {"division": "england-and-wales", "events": [
    {"title": "Day of the Test", "date": "2031-07-01", "notes": "", "bunting": true}]}})";

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestBankHolidays : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theShippedCopyKnowsEnglandAndWales_data();
    void theShippedCopyKnowsEnglandAndWales();
    void theShippedCopyIsNeverOnAWeekend();
    void daysAreKnownUpToTheLastOneListed();
    void otherDivisionsAreIgnored();
    void aDayListedTwiceKeepsItsFirstName();
    void aByteOrderMarkIsNoObstacle();
    void wrongContentIsRefusedAndSaysWhy_data();
    void wrongContentIsRefusedAndSaysWhy();
    void aMissingFileIsNotFound();
    void theAdministratorsFileReplacesTheShippedCopy();
    void withoutAnAdministratorsFileTheShippedCopyIsUsed();
    void aBrokenAdministratorsFileIsAnErrorAndNotPassedOver();
};

void TestBankHolidays::theShippedCopyKnowsEnglandAndWales_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("title");

    QTest::newRow("first listed, a substitute day") << QDate(2012, 1, 2) << u"New Year’s Day"_s;
    QTest::newRow("moved for VE day") << QDate(2020, 5, 8) << u"Early May bank holiday (VE day)"_s;
    QTest::newRow("not moved that year") << QDate(2020, 5, 4) << QString();
    QTest::newRow("once only") << QDate(2022, 9, 19) << u"Bank Holiday for the State Funeral of Queen Elizabeth II"_s;
    QTest::newRow("early May") << QDate(2026, 5, 4) << u"Early May bank holiday"_s;
    QTest::newRow("Christmas on a Saturday: Monday instead") << QDate(2027, 12, 27) << u"Christmas Day"_s;
    QTest::newRow("that Saturday itself") << QDate(2027, 12, 25) << QString();
    QTest::newRow("an ordinary day") << QDate(2026, 5, 5) << QString();
    QTest::newRow("St Andrew's Day, Scotland only") << QDate(2026, 11, 30) << QString();
    QTest::newRow("no day") << QDate() << QString();
}

void TestBankHolidays::theShippedCopyKnowsEnglandAndWales()
{
    QFETCH(QDate, date);
    QFETCH(QString, title);
    const BankHolidays holidays = BankHolidays::shipped();
    QCOMPARE(holidays.title(date), title);
    QCOMPARE(holidays.contains(date), !title.isEmpty());
}

void TestBankHolidays::theShippedCopyIsNeverOnAWeekend()
{
    const BankHolidays holidays = BankHolidays::shipped();
    int found = 0;
    for (QDate day(2012, 1, 1); day <= holidays.lastKnown(); day = day.addDays(1)) {
        if (holidays.contains(day)) {
            ++found;
            QVERIFY2(day.dayOfWeek() <= Qt::Friday, qPrintable(day.toString(Qt::ISODate)));
        }
    }
    QVERIFY(found >= 8 * 17); // eight a year at least, 2012 to 2028
}

void TestBankHolidays::daysAreKnownUpToTheLastOneListed()
{
    QCOMPARE(BankHolidays::shipped().lastKnown(), QDate(2028, 12, 26));
    QCOMPARE(BankHolidays::fromJson(oneHoliday, u"test"_s)->lastKnown(), QDate(2031, 7, 1));
    QVERIFY(!BankHolidays().lastKnown().isValid());
    QVERIFY(!BankHolidays().contains(QDate(2026, 5, 4)));
}

void TestBankHolidays::otherDivisionsAreIgnored()
{
    const auto holidays = BankHolidays::fromJson(R"({
        "scotland": {"division": "scotland", "events": "nonsense"},
        "england-and-wales": {"division": "england-and-wales", "events": [{"title": "A", "date": "2026-05-04"}]}})",
                                                 u"test"_s);
    QVERIFY(holidays);
    QVERIFY(holidays->contains(QDate(2026, 5, 4)));
}

void TestBankHolidays::aDayListedTwiceKeepsItsFirstName()
{
    const auto holidays = BankHolidays::fromJson(R"({"england-and-wales": {"events": [
        {"title": "First", "date": "2026-05-04"}, {"title": "Second", "date": "2026-05-04"}]}})",
                                                 u"test"_s);
    QVERIFY(holidays);
    QCOMPARE(holidays->title(QDate(2026, 5, 4)), u"First"_s);
}

void TestBankHolidays::aByteOrderMarkIsNoObstacle()
{
    QVERIFY(BankHolidays::fromJson("\xEF\xBB\xBF" + oneHoliday, u"test"_s));
}

void TestBankHolidays::wrongContentIsRefusedAndSaysWhy_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");

    QTest::newRow("empty") << QByteArray() << u"line 1: not valid JSON"_s;
    QTest::newRow("cut off") << oneHoliday.chopped(3) << u"line 2: not valid JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"no section \"england-and-wales\""_s;
    QTest::newRow("Scotland only") << QByteArray(R"({"scotland": {"events": []}})") << u"no section"_s;
    QTest::newRow("the division is text") << QByteArray(R"({"england-and-wales": "yes"})") << u"no section"_s;
    QTest::newRow("no events") << QByteArray(R"({"england-and-wales": {}})") << u"no list \"events\""_s;
    QTest::newRow("nothing listed") << QByteArray(R"({"england-and-wales": {"events": []}})")
                                    << u"lists no bank holiday"_s;
    QTest::newRow("a day that is not") << QByteArray(R"({"england-and-wales": {"events": [
        {"title": "A", "date": "2026-05-04"}, {"title": "B", "date": "2026-02-30"}]}})")
                                       << u"event 2 of \"england-and-wales\": the date \"2026-02-30\""_s;
    QTest::newRow("British order") << QByteArray(R"({"england-and-wales": {"events": [
        {"title": "A", "date": "04/05/2026"}]}})")
                                   << u"written like 2026-05-04"_s;
    QTest::newRow("no date") << QByteArray(R"({"england-and-wales": {"events": [{"title": "A"}]}})") << u"event 1"_s;
    QTest::newRow("no title") << QByteArray(
        R"({"england-and-wales": {"events": [{"date": "2026-05-04", "title": " "}]}})")
                              << u"(2026-05-04) has no \"title\""_s;
    QTest::newRow("an event is text") << QByteArray(R"({"england-and-wales": {"events": ["2026-05-04"]}})")
                                      << u"event 1"_s;
}

void TestBankHolidays::wrongContentIsRefusedAndSaysWhy()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto holidays = BankHolidays::fromJson(json, u"the file"_s);
    QVERIFY(!holidays);
    QCOMPARE(holidays.error().code, ErrorCode::InvalidInput);
    QCOMPARE(holidays.error().where, u"the file"_s);
    QVERIFY2(holidays.error().detail.contains(says), qPrintable(holidays.error().detail));
}

void TestBankHolidays::aMissingFileIsNotFound()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"none.json"_s);
    const auto holidays = BankHolidays::load(path);
    QVERIFY(!holidays);
    QCOMPARE(holidays.error(), (Error{ErrorCode::NotFound, path, {}}));
}

void TestBankHolidays::theAdministratorsFileReplacesTheShippedCopy()
{
    const QTemporaryDir dir;
    QVERIFY(write(dir.filePath(u"bank-holidays.json"_s), oneHoliday));
    const auto holidays = BankHolidays::administratorsOrShipped(dir.path());
    QVERIFY(holidays);
    QCOMPARE(holidays->title(QDate(2031, 7, 1)), u"Day of the Test"_s);
    QVERIFY(!holidays->contains(QDate(2026, 5, 4)));
}

void TestBankHolidays::withoutAnAdministratorsFileTheShippedCopyIsUsed()
{
    const QTemporaryDir dir;
    for (const QString &directory : {dir.path(), dir.filePath(u"not-there"_s), QString()}) {
        const auto holidays = BankHolidays::administratorsOrShipped(directory);
        QVERIFY(holidays);
        QVERIFY(holidays->contains(QDate(2026, 5, 4)));
    }
}

void TestBankHolidays::aBrokenAdministratorsFileIsAnErrorAndNotPassedOver()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bank-holidays.json"_s);
    QVERIFY(write(path, "{"));
    const auto holidays = BankHolidays::administratorsOrShipped(dir.path());
    QVERIFY(!holidays);
    QCOMPARE(holidays.error().code, ErrorCode::InvalidInput);
    QCOMPARE(holidays.error().where, path);
}

QTEST_APPLESS_MAIN(TestBankHolidays)
#include "test_bank_holidays.moc"
