// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/dutytray/tray_rows.h"
#include "ui/dutytray/tray_lines.h"
#include "ui/dutytray/tray_words.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTrayWords : public QObject {
    Q_OBJECT

private slots:
    void aClockSaysHowLongAndInWhichTone_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("words");
        QTest::newRow("over") << u"2026-05-01T14:00"_s << int(Tone::Overdue) << u"overdue by 2 h"_s;
        QTest::newRow("at this moment") << u"2026-05-01T16:50"_s << int(Tone::Overdue) << u"due now"_s;
        QTest::newRow("soon") << u"2026-05-01T17:38"_s << int(Tone::Soon) << u"48 min left"_s;
        QTest::newRow("just not soon") << u"2026-05-01T18:50"_s << int(Tone::Calm) << u"2 h left"_s;
        QTest::newRow("next working day") << u"2026-05-05T07:12"_s << int(Tone::Calm) << u"Tue 5 May 07:12"_s;
    }

    void aClockSaysHowLongAndInWhichTone()
    {
        QFETCH(QString, due);
        QFETCH(int, tone);
        QFETCH(QString, words);
        const ClockWords clock = clockWords(test::at(due), m_now, test::calendar());
        QCOMPARE(int(clock.tone), tone);
        QCOMPARE(clock.text, words);
    }

    void aRestrictedRowSaysOnlyThatItIsThere()
    {
        TrayRow row = test::row(u"ava"_s, {}, u"2026-05-01T17:38"_s);
        row.withheld = true;
        row.born = {};
        row.headline.clear();
        row.source.clear();
        QCOMPARE(childWords(row), u"Restricted record"_s);
        const QString sentence = rowSentence(row, m_now, test::calendar(), *test::procedure(u"leicester"_s));
        QVERIFY2(sentence.startsWith(u"Restricted record, "_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"48 min left"_s) && sentence.contains(u"restricted"_s), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"not known"_s), qPrintable(sentence));
        // Two of them are not put together as a family.
        TrayRow other = row;
        other.subject.id = u"ben"_s;
        QVERIFY(familyOf(row) != familyOf(other));
    }

    void withoutAClockItSaysSo()
    {
        const ClockWords clock = clockWords(std::nullopt, m_now, test::calendar());
        QCOMPARE(clock.tone, Tone::Neutral);
        QCOMPARE(clock.text, u"no clock"_s);
        QCOMPARE(noClockWords(test::row(u"1"_s, u"Ava Sample"_s), *test::procedure(u"leicester"_s)), u"no clock"_s);
    }

    void whatStillStartsTheClockIsSaid()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sample"_s);
        const auto wiltshire = test::procedure(u"wiltshire"_s);
        QCOMPARE(noClockWords(row, *wiltshire), u"no clock yet"_s);
        QCOMPARE(clockStartsWith(*wiltshire, row.subject.kind, row.route),
                 u"The clock starts when a route is chosen (WIL-14, WIL-18, WIL-19, WIL-22)."_s);
        const QString sentence = rowSentence(row, m_now, test::calendar(), *wiltshire);
        QVERIFY2(sentence.contains(u"no clock yet, the clock starts when a route is chosen"_s), qPrintable(sentence));
        row.route = u"IV"_s;
        QCOMPARE(noClockWords(row, *wiltshire), u"no clock"_s);
    }

    void aChildIsNeverWithoutWords()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sample"_s);
        const QDate today(2026, 5, 1);
        QCOMPARE(childWords(row), u"Ava Sample"_s);
        QCOMPARE(ageWords(row, today), u"10 years"_s);
        row.born = {};
        QCOMPARE(ageWords(row, today), u"age not known"_s);
        row.givenName.clear();
        row.familyName.clear();
        QCOMPARE(childWords(row), u"Name not known"_s);
    }

    void anUnbornChildHasItsDueDate()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sorel"_s);
        const QDate today(2026, 5, 1);
        row.born = {};
        row.expected = QDate(2026, 9, 20);
        QVERIFY(ageWords(row, today).startsWith(u"Unborn, due 20 Sep"_s));
        row.givenName.clear();
        QCOMPARE(childWords(row), u"Unborn Sorel"_s);
        QVERIFY(ageWords(row, today).startsWith(u"due 20 Sep"_s));
    }

    void theWeightiestFlagComesFirst()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sample"_s);
        row.copied = true;
        row.immediateProtection = true;
        row.recommendedOutcome = u"progress-to-referral"_s;
        const QList<FlagWords> flags = flagsOf(row, *test::procedure(u"leicester"_s));
        QCOMPARE(flags.size(), 3);
        QCOMPARE(flags.at(0).text, u"immediate protection"_s);
        QCOMPARE(flags.at(0).tone, Tone::Overdue);
        QCOMPARE(flags.at(1).text, u"sibling copy"_s);
        QCOMPARE(flags.at(2).text, u"recommended: Progress to referral"_s);
    }

    void aConcernThatGoesOnEndsInDots()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sample"_s);
        QCOMPARE(concernWords(row), u"Came to school hungry."_s);
        row.headline = u"Came to school hungry again. "_s.repeated(6).left(160);
        QVERIFY(concernWords(row).endsWith(u'…'));
        QVERIFY(concernWords(row).size() <= row.headline.size());
    }

    void namesGetShort()
    {
        QCOMPARE(shortName(u"Lee Wong"_s), u"Lee W."_s);
        QCOMPARE(shortName(u"Mary Ann Smith"_s), u"Mary S."_s);
        QCOMPARE(shortName(u"Cher"_s), u"Cher"_s);
    }

    void everyKindOfClockHasWords()
    {
        const QStringList kinds{u"decision"_s,        u"completion"_s, u"outcome"_s,      u"transfer"_s,
                                u"acknowledgement"_s, u"sibling"_s,    u"consultation"_s, u"open-case-response"_s,
                                u"parent-reply"_s,    u"police"_s};
        for (const QString &kind : kinds) {
            QVERIFY(!clockKindWords(kind).isEmpty());
            QVERIFY2(!clockKindWords(kind).contains(u'-'), qPrintable(kind));
        }
    }

    void aRowIsOneSentence()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sample"_s, u"2026-05-01T14:40"_s);
        row.headline = u"Bruising seen at school."_s;
        row.immediateProtection = true;
        row.state = idOf(ContactState::AwaitingAuthorisation);
        row.workerName = u"Sam Bell"_s;
        row.worker = UserId(u"sam"_s);
        row.seen = m_now;
        QCOMPARE(
            rowSentence(row, m_now, test::calendar(), *test::procedure(u"leicester"_s)),
            u"Ava Sample, 10 years, outcome overdue by 2 h, bruising seen at school, from school, received today 09:00, "
            "immediate protection, awaiting authorisation, with Sam Bell"_s);
        row.seen.reset();
        row.workerName.clear();
        const QString sentence = rowSentence(row, m_now, test::calendar(), *test::procedure(u"leicester"_s));
        QVERIFY(sentence.contains(u"not seen yet"_s));
        QVERIFY(sentence.endsWith(u"not allocated"_s));
    }

    void codesKeepTheirCapitalsInTheSentence()
    {
        TrayRow row = test::row(u"1"_s, u"Ava Sample"_s);
        row.source = u"3A"_s;
        QVERIFY(rowSentence(row, m_now, test::calendar(), *test::procedure(u"leicester"_s)).contains(u"from GP"_s));
    }

private:
    const Instant m_now = test::at(u"2026-05-01T16:50"_s);
};

QTEST_APPLESS_MAIN(TestTrayWords)
#include "test_tray_words.moc"
