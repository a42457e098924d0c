// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translations.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

namespace frontdoor {

using namespace Qt::StringLiterals;

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void cleanup();
    void onesAndManyReadAsEnglishSaysThem_data();
    void onesAndManyReadAsEnglishSaysThem();
    void whatHasNoPluralStaysAsItIsWritten();
};

namespace {

QString rows(int n)
{
    return QCoreApplication::translate("frontdoor::MatchListPanel", "%n rows", nullptr, n);
}

} // namespace

void TestTranslations::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void TestTranslations::onesAndManyReadAsEnglishSaysThem_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("none") << QLocale::c();
    QTest::newRow("British") << QLocale(u"en_GB"_s);
    QTest::newRow("one that nobody has translated") << QLocale(u"cy_GB"_s);
}

void TestTranslations::onesAndManyReadAsEnglishSaysThem()
{
    QFETCH(QLocale, locale);
    loadTranslations(*qApp, locale);
    QCOMPARE(rows(0), u"0 rows"_s);
    QCOMPARE(rows(1), u"1 row"_s);
    QCOMPARE(rows(2), u"2 rows"_s);
}

void TestTranslations::whatHasNoPluralStaysAsItIsWritten()
{
    loadTranslations(*qApp);
    QCOMPARE(QCoreApplication::translate("frontdoor::Kin", "mother"), u"mother"_s);
}

} // namespace frontdoor

QTEST_GUILESS_MAIN(frontdoor::TestTranslations)
#include "test_translations.moc"
