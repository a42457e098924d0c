// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/password.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestPassword : public QObject {
    Q_OBJECT

private slots:
    void theRightOneIsRight()
    {
        const QString hash = *passwordHash(u"three brown umbrellas"_s, PasswordCost::Least);
        QVERIFY(hash.startsWith("$argon2id$"_L1));
        QVERIFY(!hash.contains("umbrellas"_L1));
        QCOMPARE(checkPassword(u"three brown umbrellas"_s, hash, PasswordCost::Least), PasswordAnswer::Right);
        QCOMPARE(checkPassword(u"three brown umbrella"_s, hash, PasswordCost::Least), PasswordAnswer::Wrong);
        QCOMPARE(checkPassword({}, hash, PasswordCost::Least), PasswordAnswer::Wrong);
    }

    void twoWithTheSamePasswordAreNotSeenToHaveIt()
    {
        QVERIFY(*passwordHash(u"three brown umbrellas"_s, PasswordCost::Least)
                != *passwordHash(u"three brown umbrellas"_s, PasswordCost::Least));
    }

    void oneThatWasKeptCheaplyIsKeptAnew()
    {
        const QString cheap = *passwordHash(u"three brown umbrellas"_s, PasswordCost::Least);
        QCOMPARE(checkPassword(u"three brown umbrellas"_s, cheap), PasswordAnswer::RightButOld);
        const QString usual = *passwordHash(u"three brown umbrellas"_s);
        QCOMPARE(checkPassword(u"three brown umbrellas"_s, usual), PasswordAnswer::Right);
    }

    void whatIsNoHashLetsNobodyIn()
    {
        for (const QString &kept :
             {QString(), u"three brown umbrellas"_s, u"$argon2id$v=19$m=8,t=1,p=1$"_s, QString(5000, u'a')})
            QCOMPARE(checkPassword(u"three brown umbrellas"_s, kept), PasswordAnswer::Wrong);
    }

    void weakOnesAreExplained_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("words") << u"three brown umbrellas"_s << true;
        QTest::newRow("short") << u"Xy7!pqa"_s << false;
        QTest::newRow("eight that nobody guesses") << u"umbrella"_s << true;
        QTest::newRow("eight of the first tries") << u"letmein1"_s << false;
        QTest::newRow("a month and a year") << u"March2026"_s << false;
        QTest::newRow("disguised") << u"P4ssw0rd!"_s << false;
        QTest::newRow("a row of the keyboard") << u"qwertyuiop"_s << false;
        QTest::newRow("the other way round") << u"987654321"_s << false;
        QTest::newRow("a telephone number") << u"0113 496 0000"_s << false;
        QTest::newRow("long by saying it again") << u"passwordpassword"_s << false;
        QTest::newRow("two letters in turn") << u"abababababab"_s << false;
        QTest::newRow("one letter") << u"aaaaaaaaaaaaaa"_s << false;
        QTest::newRow("the first to try") << u"Password 123"_s << false;
        QTest::newRow("own name") << u"sam.bell.2026"_s << false;
        QTest::newRow("own name in words") << u"I am Sam Bell"_s << false;
        QTest::newRow("without a limit on signs") << u"\u00fcberma\u00df \u5bc6\u7801 ok"_s << true;
        QTest::newRow("endless") << QString(10'000, u'x') << false;
    }

    void weakOnesAreExplained()
    {
        QFETCH(QString, password);
        QFETCH(bool, good);
        QCOMPARE(passwordProblem(password, u"sbell"_s, u"Sam Bell"_s).isEmpty(), good);
    }
};

QTEST_APPLESS_MAIN(TestPassword)
#include "test_password.moc"
