// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_forms.h"

#include "core/base/text.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestNameForms : public QObject {
    Q_OBJECT

private slots:
    void formsOfOneName_data();
    void formsOfOneName();
    void namesOfTheirOwn_data();
    void namesOfTheirOwn();
    void theListIsWrittenAsItIsSearched();
};

void TestNameForms::formsOfOneName_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const QList<std::pair<const char *, const char *>> pairs{
        {"liz", "elizabeth"},     {"beth", "elizabeth"},     {"liz", "lizzie"},          {"bill", "william"},
        {"peggy", "margaret"},    {"kate", "catherine"},     {"katie", "katherine"},     {"jack", "john"},
        {"tony", "anthony"},      {"dick", "richard"},       {"sasha", "alexander"},     {"alfie", "alfred"},
        {"ted", "edward"},        {"bob", "robert"},         {"harry", "henry"},         {"molly", "mary"},
        {"mohammed", "muhammad"}, {"md", "mohammed"},        {"mohamed", "mohd"},        {"aisha", "ayesha"},
        {"yusuf", "joseph"},      {"ibrahim", "abraham"},    {"maryam", "mary"},         {"fatima", "fatma"},
        {"siobhan", "shivaun"},   {"caoimhe", "keeva"},      {"niamh", "neve"},          {"saoirse", "sersha"},
        {"ciara", "kiera"},       {"eoghan", "owen"},        {"aoife", "eefa"},          {"oisin", "osheen"},
        {"ieuan", "evan"},        {"dafydd", "david"},       {"eilidh", "ailey"},        {"ruaridh", "rory"},
        {"kasia", "katarzyna"},   {"gosia", "malgorzata"},   {"jakub", "jacob"},         {"krzysztof", "christopher"},
        {"axmed", "ahmed"},       {"cabdullah", "abdullah"}, {"choudhury", "chowdhury"}, {"miah", "mia"},
        {"gurpreet", "gurprit"},  {"begum", "begom"}};
    for (const auto &[one, other] : pairs)
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
}

void TestNameForms::formsOfOneName()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(areFormsOfOneName(one, other));
    QVERIFY(areFormsOfOneName(other, one));
}

void TestNameForms::namesOfTheirOwn_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const QList<std::pair<const char *, const char *>> pairs{
        {"hassan", "hussain"}, {"jayden", "hayden"}, {"oliver", "olivia"}, {"daniel", "danielle"}, {"ali", "aisha"},
        {"emma", "emily"},     {"zayd", "zain"},     {"lucas", "lucy"},    {"smith", "smythson"},  {"", ""}};
    for (const auto &[one, other] : pairs)
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
}

void TestNameForms::namesOfTheirOwn()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(!areFormsOfOneName(one, other));
}

void TestNameForms::theListIsWrittenAsItIsSearched()
{
    QFile file(u":/frontdoor/matching/name-forms.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        QVERIFY2(words.size() > 1, qPrintable(line));
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        for (const QString &word : words)
            QCOMPARE(word, searchKey(word)); // "jo-anne" would never be met
    }
}

QTEST_APPLESS_MAIN(TestNameForms)
#include "test_name_forms.moc"
