// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_likeness.h"

#include "core/base/text.h"
#include "core/matching/name_keys.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(frontdoor::NameLikeness)

class TestNameLikeness : public QObject {
    Q_OBJECT

private slots:
    void areSoAlike_data();
    void areSoAlike();
    void theOneIsFoundForTheOther_data();
    void theOneIsFoundForTheOther();
    void areDifferentPeoplesNames_data();
    void areDifferentPeoplesNames();
    void similarityIsBetweenNothingAndAll();
};

void TestNameLikeness::areSoAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<NameLikeness>("likeness");
    using enum NameLikeness;
    const QList<std::tuple<const char *, const char *, NameLikeness>> rows{{"Sarah", "Sarah", Same},
                                                                           {"O'Neill", "ONEILL", Same},
                                                                           {"Zoë", "Zoe", Same},
                                                                           {"Liz", "Elizabeth", OneName},
                                                                           {"Mohammed", "Md", OneName},
                                                                           {"Siobhan", "Shivaun", OneName},
                                                                           {"Thomson", "Thompson", SoundsSo},
                                                                           {"Kathryne", "Cathrine", SoundsSo},
                                                                           {"Clark", "Clarke", SoundsSo},
                                                                           {"Shaw", "Shwa", Mistyped},
                                                                           {"Smith", "Smiht", SoundsSo},
                                                                           {"Jayden", "Hayden", Mistyped},
                                                                           {"Wilson", "Wulson", SoundsSo},
                                                                           {"Brown", "Briwn", SoundsSo},
                                                                           {"Khan", "Khab", Mistyped},
                                                                           {"Patel", "Parel", Mistyped},
                                                                           {"Walker", "Waljer", Mistyped},
                                                                           {"Okonkwo", "Okonwko", Mistyped},
                                                                           {"Kowalczyk", "Kowalcyzk", Mistyped},
                                                                           {"Whittington", "Whitingtom", Near},
                                                                           {"J", "James", Initial},
                                                                           {"Alexandru", "Ale", Beginning},
                                                                           {"Emma", "", Different},
                                                                           {"", "", Different}};
    for (const auto &[one, other, likeness] : rows)
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << likeness;
}

void TestNameLikeness::areSoAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(NameLikeness, likeness);
    QCOMPARE(int(nameLikeness(searchKey(one), searchKey(other))), int(likeness));
    QCOMPARE(int(nameLikeness(searchKey(other), searchKey(one))), int(likeness));
}

// What somebody types, and who is meant. Under one of their keys both stand, so that the one is found for the other.
void TestNameLikeness::theOneIsFoundForTheOther_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const QList<std::pair<const char *, const char *>> pairs{
        // by ear
        {"Shivawn", "Siobhan"},
        {"Neeve", "Niamh"},
        {"Keeva", "Caoimhe"},
        {"Eefa", "Aoife"},
        {"Rosheen", "Roisin"},
        {"Owen", "Eoghan"},
        {"Sersha", "Saoirse"},
        {"Grawnya", "Grainne"},
        {"Teague", "Tadhg"},
        {"Ailey", "Eilidh"},
        {"Muhammed", "Mohammad"},
        {"Mohamad", "Muhammad"},
        {"Aysha", "Aisha"},
        {"Yousaf", "Yusuf"},
        {"Khadeeja", "Khadija"},
        {"Zaynab", "Zainab"},
        {"Fatemah", "Fatima"},
        {"Husayn", "Hussain"},
        {"Abdirahman", "Abdulrahman"},
        {"Maxamed", "Mohammed"},
        {"Chaudry", "Chaudhry"},
        {"Akter", "Akhtar"},
        {"Rahman", "Rehman"},
        {"Lakshmi", "Laxmi"},
        {"Jaswinder", "Jasvinder"},
        {"Kristof", "Krzysztof"},
        {"Lukash", "Lukasz"},
        {"Voytek", "Wojtek"},
        {"Yakub", "Jakub"},
        {"Agnieshka", "Agnieszka"},
        {"Katarzina", "Katarzyna"},
        {"Nowack", "Nowak"},
        {"Kovalski", "Kowalski"},
        {"Shimanski", "Szymanski"},
        {"Ifan", "Evan"},
        {"Reece", "Rhys"},
        {"Gethin", "Gethyn"},
        {"Llewelyn", "Llewellyn"},
        {"Jenifer", "Jennifer"},
        {"Filippa", "Philippa"},
        {"Kieron", "Kieran"},
        {"Callum", "Calum"},
        {"Alister", "Alasdair"},
        {"Mcloud", "Macleod"},
        // slips
        {"Jhon", "John"},
        {"Micheal", "Michael"},
        {"Elizabth", "Elizabeth"},
        {"Oilver", "Oliver"},
        {"Ameila", "Amelia"},
        {"Wiliams", "Williams"},
        {"Johnosn", "Johnson"},
        {"Okonkow", "Okonkwo"},
        {"Lewandwoski", "Lewandowski"},
        {"Hussian", "Hussain"},
        {"Kuar", "Kaur"},
        {"Ahemd", "Ahmed"},
        // short forms
        {"Liz", "Elizabeth"},
        {"Bill", "William"},
        {"Peggy", "Margaret"},
        {"Mo", "Mohammed"},
        {"Kasia", "Katarzyna"},
        {"Alfie", "Alfred"},
        {"Dai", "David"},
        {"Sasha", "Oleksandr"},
    };
    for (const auto &[typed, meant] : pairs)
        QTest::addRow("%s, %s", typed, meant) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
}

void TestNameLikeness::theOneIsFoundForTheOther()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const QString one = searchKey(typed);
    const QString other = searchKey(meant);
    QVERIFY2(nameLikeness(one, other) < NameLikeness::Initial,
             qPrintable(QString::number(int(nameLikeness(one, other)))));
    const QStringList keys = nameKeys(one);
    const QStringList others = nameKeys(other);
    QVERIFY2(std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return others.contains(key); }),
             qPrintable(keys.join(u' ') + u" and "_s + others.join(u' ')));
}

void TestNameLikeness::areDifferentPeoplesNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const QList<std::pair<const char *, const char *>> pairs{
        {"Emma", "Emily"},   {"Hassan", "Hussain"},  {"Jack", "James"},      {"Oliver", "Olivia"},
        {"Lucas", "Lucy"},   {"Daniel", "David"},    {"Ali", "Amir"},        {"Fatima", "Farida"},
        {"Omar", "Amir"},    {"Noah", "Nora"},       {"Smith", "Jones"},     {"Patel", "Parmar"},
        {"Khan", "Kaur"},    {"Nowak", "Novotny"},   {"Evans", "Edwards"},   {"Ryan", "Brian"},
        {"Amina", "Amelia"}, {"Williams", "Wilson"}, {"Jackson", "Jacobson"}};
    for (const auto &[one, other] : pairs)
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
}

void TestNameLikeness::areDifferentPeoplesNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY2(nameLikeness(searchKey(one), searchKey(other)) >= NameLikeness::Initial,
             qPrintable(QString::number(int(nameLikeness(searchKey(one), searchKey(other))))));
}

void TestNameLikeness::similarityIsBetweenNothingAndAll()
{
    QCOMPARE(wordSimilarity(u"sarah", u"sarah"), 1.0);
    QCOMPARE(wordSimilarity(u"abc", u"xyz"), 0.0);
    QCOMPARE(wordSimilarity(u"", u"sarah"), 0.0);
    QVERIFY(qAbs(wordSimilarity(u"martha", u"marhta") - 0.9611) < 0.0001); // the example in every description of it
    QVERIFY(qAbs(wordSimilarity(u"dwayne", u"duane") - 0.84) < 0.0001);
}

QTEST_APPLESS_MAIN(TestNameLikeness)
#include "test_name_likeness.moc"
