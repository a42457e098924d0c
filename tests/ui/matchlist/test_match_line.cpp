// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"
#include "ui/matchlist/match_result.h"
#include "ui/matchlist/match_words.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

PersonHit hitOf(const QString &name, Likelihood likelihood)
{
    PersonHit hit;
    hit.person.id = PersonId(name);
    hit.person.givenName = name;
    hit.likelihood = likelihood;
    return hit;
}

MatchLine lineOf(qint64 number, const QList<PersonHit> &hits)
{
    MatchLine line;
    line.matched.row.line = number;
    line.matched.row.likeness.person.givenName = u"Row %1"_s.arg(number);
    line.matched.hits = hits;
    return line;
}

QList<qint64> numbersOf(const QList<MatchLine> &lines)
{
    QList<qint64> numbers;
    for (const MatchLine &line : lines)
        numbers << line.number();
    return numbers;
}

} // namespace

/// What stands out in a list that was looked up, and what is written of it.
class TestMatchLine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_calendar.emplace(BankHolidays::shipped());
        m_now = m_calendar->at(QDate(2026, 5, 20), QTime(9, 0));
        m_since = m_calendar->at(QDate(2026, 5, 1), QTime(0, 0));
    }

    void openCasesAndRecentContactsStandOut()
    {
        PersonHit open = hitOf(u"Ann"_s, Likelihood::Likely);
        open.openCase = true;
        open.lastContact = m_calendar->at(QDate(2026, 4, 30), QTime(23, 59));
        QVERIFY(flagsOf(open, m_since).openCase);
        QVERIFY(!flagsOf(open, m_since).contact);
        open.lastContact = m_since;
        QCOMPARE(flagWords(flagsOf(open, m_since), *m_calendar, m_now),
                 (QStringList{u"Open case"_s, u"Contact 1 May"_s}));
        open.likelihood = Likelihood::Unlikely; // somebody else, most probably
        QVERIFY(!flagsOf(open, m_since).any());
        open.likelihood = Likelihood::Likely;
        open.withheld = true;
        QVERIFY(!flagsOf(open, m_since).any());
    }

    void whatStandsOutComesFirst()
    {
        PersonHit open = hitOf(u"Open"_s, Likelihood::Possible);
        open.openCase = true;
        PersonHit recent = hitOf(u"Recent"_s, Likelihood::Likely);
        recent.lastContact = m_now;
        const QList<MatchLine> lines{lineOf(2, {}),
                                     lineOf(3, {hitOf(u"Possible"_s, Likelihood::Possible)}),
                                     lineOf(4, {recent}),
                                     lineOf(5, {open}),
                                     lineOf(6, {hitOf(u"L"_s, Likelihood::Likely)}),
                                     lineOf(7, {hitOf(u"L2"_s, Likelihood::Likely)})};
        QCOMPARE(numbersOf(inOrder(lines, m_since)), (QList<qint64>{5, 4, 6, 7, 3, 2}));
    }

    void filtersShowWhatTheySay()
    {
        PersonHit open = hitOf(u"Open"_s, Likelihood::Possible);
        open.openCase = true;
        MatchLine flagged = lineOf(2, {open});
        const MatchLine hardly = lineOf(3, {hitOf(u"U"_s, Likelihood::Unlikely)});
        QVERIFY(passes(flagged, MatchFilter::Flagged, m_since));
        QVERIFY(passes(flagged, MatchFilter::OnFile, m_since));
        QVERIFY(!passes(flagged, MatchFilter::Nobody, m_since));
        QVERIFY(passes(hardly, MatchFilter::Nobody, m_since));
        QVERIFY(passes(hardly, MatchFilter::All, m_since));
        flagged.chosen = -1; // none of them
        QVERIFY(!passes(flagged, MatchFilter::Flagged, m_since));
        QVERIFY(passes(flagged, MatchFilter::Nobody, m_since));
    }

    void theResultIsATable()
    {
        PersonHit ann = hitOf(u"Ann"_s, Likelihood::Likely);
        ann.person.born = QDate(2016, 5, 4);
        ann.person.address = u"=cmd|' /C calc'!A0"_s;
        ann.why = u"name, date of birth"_s;
        ann.weight = 21.5;
        ann.openCase = true;
        ann.lastContact = m_now;
        PersonHit secret = hitOf(u"Secret"_s, Likelihood::Likely);
        secret.withheld = true;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"found.csv"_s);
        QVERIFY(writeMatches(path, {lineOf(2, {ann}), lineOf(3, {secret}), lineOf(4, {})}, *m_calendar));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFline,reference,name"));
        QVERIFY(bytes.contains(",'=cmd"));
        QVERIFY2(!bytes.contains("Secret"), bytes.constData());
        file.seek(0);
        CsvReader reader(file);
        QList<QStringList> rows;
        for (auto row = reader.next(); row && *row; row = reader.next())
            rows << (*row)->cells;
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[1], (QStringList{u"2"_s, u""_s, u"Row 2"_s, u""_s, u"Ann"_s, u"Ann"_s, u"2016-05-04"_s,
                                       u"=cmd|' /C calc'!A0"_s, u""_s, u"likely"_s, u"21.5"_s, u"name, date of birth"_s,
                                       u"yes"_s, u"2026-05-20"_s}));
        QCOMPARE(rows[2].value(5), u"restricted record"_s);
        QCOMPARE(rows[3].size(), 4);
    }

    void aResultThatCannotBeWrittenIsAnError()
    {
        QVERIFY(!writeMatches(u"/nowhere/at/all/found.csv"_s, {}, *m_calendar));
    }

private:
    std::optional<Calendar> m_calendar;
    Instant m_now;
    Instant m_since;
};

QTEST_GUILESS_MAIN(TestMatchLine)
#include "test_match_line.moc"
