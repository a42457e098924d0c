// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/referral_source.h"
#include "core/returns/annex_a_codes.h"
#include "core/returns/annex_a_lists.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The codes and headings of Ofsted's template, letter by letter.
class TestAnnexACodes : public QObject {
    Q_OBJECT

private slots:
    void sexIsWrittenWithItsLetter()
    {
        QCOMPARE(annexAGender(Sex::Male), u"a) Male"_s);
        QCOMPARE(annexAGender(Sex::Female), u"b) Female"_s);
        QCOMPARE(annexAGender(Sex::Unknown), u"c) Not stated/recorded"_s);
    }

    void ethnicityIsWrittenWithOfstedsLetters()
    {
        const QStringList inOrder{u"WBRI"_s, u"WIRI"_s, u"WIRT"_s, u"WOTH"_s, u"WROM"_s, u"MWBC"_s, u"MWBA"_s,
                                  u"MWAS"_s, u"MOTH"_s, u"AIND"_s, u"APKN"_s, u"ABAN"_s, u"AOTH"_s, u"BCRB"_s,
                                  u"BAFR"_s, u"BOTH"_s, u"CHNE"_s, u"OOTH"_s, u"REFU"_s};
        for (qsizetype i = 0; i < inOrder.size(); ++i)
            QCOMPARE(annexAEthnicity(inOrder[i]), QChar(u'a' + ushort(i)) + u") "_s + inOrder[i]);
        QCOMPARE(annexAEthnicity(u"NOBT"_s), u"s) NOBT"_s); // the letter stands there twice
        QCOMPARE(annexAEthnicity({}), u"s) NOBT"_s);
        QCOMPARE(annexAEthnicity(u"Martian"_s), u"s) NOBT"_s);
    }

    void everySourceOfTheCensusHasOne()
    {
        QChar letter = u'a';
        for (const ReferralSource &source : referralSources()) {
            const QString code = QString::fromLatin1(source.code);
            if (code == "5D"_L1)
                continue;
            const QString written = annexASource(code, EarlyHelpSource::As5B);
            QVERIFY2(written.startsWith(letter + u") "_s + code + u": "_s), qPrintable(written));
            letter = QChar(ushort(letter.unicode() + 1));
        }
        QCOMPARE(letter, u'v');
        QCOMPARE(annexASource(u"1B"_s, EarlyHelpSource::As5B), u"b) 1B: Individual"_s);
        QCOMPARE(annexASource(u"10"_s, EarlyHelpSource::As5B), u"u) 10: Unknown"_s);
        QCOMPARE(annexASource({}, EarlyHelpSource::As5B), u"u) 10: Unknown"_s);
    }

    void earlyHelpAsASourceIsWrittenAsAskedFor()
    {
        QCOMPARE(annexASource(u"5D"_s, EarlyHelpSource::As5B), u"o) 5B: LA services"_s);
        QCOMPARE(annexASource(u"5D"_s, EarlyHelpSource::As5D), u"p1) 5D: LA services"_s);
    }

    void yesAndNoHaveLetters()
    {
        QCOMPARE(annexAYesNo(true), u"a) Yes"_s);
        QCOMPARE(annexAYesNo(false), u"b) No"_s);
    }

    void thereAreElevenListsWithTrimmedHeadings()
    {
        const QList<AnnexAList> &lists = annexALists();
        QCOMPARE(lists.size(), 11);
        const QList<qsizetype> columns{7, 8, 11, 12, 14, 14, 17, 34, 13, 16, 19};
        for (qsizetype i = 0; i < lists.size(); ++i) {
            QVERIFY2(lists[i].title.startsWith(u"List %1: "_s.arg(i + 1)), qPrintable(lists[i].title));
            QCOMPARE(lists[i].columns.size(), columns[i]);
            for (const QString &heading : lists[i].columns)
                QCOMPARE(heading, heading.trimmed());
        }
        QCOMPARE(lists[2].columns.value(8), u"Number of Referrals in Last 12 Months"_s);
        QCOMPARE(lists[3].columns.value(9), u"Was the child assessed as requiring LA children’s social care support"_s);
    }
};

QTEST_APPLESS_MAIN(TestAnnexACodes)
#include "test_annex_a_codes.moc"
