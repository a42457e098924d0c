// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_sounds.h"

#include "core/base/text.h"

#include <QTest>

#include <algorithm>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestNameSounds : public QObject {
    Q_OBJECT

private slots:
    void soundAlike_data();
    void soundAlike();
    void soundDifferent_data();
    void soundDifferent();
    void aBegunNameSoundsAsItBegins_data();
    void aBegunNameSoundsAsItBegins();
    void wordsWithoutLatinLettersHaveNoSound_data();
    void wordsWithoutLatinLettersHaveNoSound();
    void soundsAreBounded();
};

namespace {

bool shareASound(const QString &one, const QString &other)
{
    const QStringList sounds = soundsOf(searchKey(one));
    const QStringList others = soundsOf(searchKey(other));
    return std::any_of(sounds.begin(), sounds.end(), [&](const QString &sound) { return others.contains(sound); });
}

void namePairs(const QList<std::pair<const char *, const char *>> &pairs)
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    for (const auto &[one, other] : pairs)
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
}

} // namespace

void TestNameSounds::soundAlike_data()
{
    namePairs({
        // English
        {"Catherine", "Kathryn"},
        {"Philip", "Filip"},
        {"Geoffrey", "Jeffrey"},
        {"Thompson", "Thomson"},
        {"Wright", "Right"},
        {"Knight", "Night"},
        {"Clarke", "Clark"},
        {"Whyte", "White"},
        {"Reece", "Rhys"},
        {"Hannah", "Hana"},
        {"Michael", "Mikel"},
        {"Leigh", "Lee"},
        {"Hugh", "Hue"},
        {"Lynne", "Lin"},
        {"Jackson", "Jaxon"},
        {"Dixon", "Dickson"},
        {"Phoebe", "Feebee"},
        {"Sophie", "Sofie"},
        // Scottish, Irish, Welsh as they are written by ear
        {"MacDonald", "McDonald"},
        {"Mackenzie", "McKenzie"},
        {"Lloyd", "Loyd"},
        {"O'Neill", "Oneil"},
        {"Gwyneth", "Gwinneth"},
        // Arabic, South Asian, Turkish, Somali
        {"Mohammed", "Muhammad"},
        {"Mohamed", "Mahomet"},
        {"Ahmed", "Ahmad"},
        {"Yusuf", "Yousef"},
        {"Khadija", "Kadija"},
        {"Zainab", "Zeynab"},
        {"Hussain", "Hussein"},
        {"Rehman", "Rahman"},
        {"Chowdhury", "Choudhury"},
        {"Waseem", "Vaseem"},
        {"Bhatti", "Batti"},
        {"Singh", "Sing"},
        {"Qasim", "Kasim"},
        // Polish and others, with their letters
        {"Łukasz", "Lukash"},
        {"Zoë", "Zoe"},
        {"Jürgen", "Jurgen"},
        {"Michał", "Michal"},
        {"Søren", "Soren"},
        {"José", "Jose"},
    });
}

void TestNameSounds::soundAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY2(shareASound(one, other),
             qPrintable(soundsOf(searchKey(one)).join(u'/') + u" and "_s + soundsOf(searchKey(other)).join(u'/')));
}

void TestNameSounds::soundDifferent_data()
{
    namePairs({
        {"Smith", "Jones"},
        {"Emma", "Emily"},
        {"Jayden", "Hayden"},
        {"Hassan", "Hamza"},
        {"Oliver", "Olga"},
        {"Mark", "Mary"},
        {"Ben", "Jen"},
        {"Khan", "Chan"},
        {"Patel", "Petrov"},
        {"Charlotte", "Carlotta"}, // forms of one name, but not to the ear
        {"Alex", "Alice"},
        {"Ian", "Ivan"},
    });
}

void TestNameSounds::soundDifferent()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(!shareASound(one, other));
}

void TestNameSounds::aBegunNameSoundsAsItBegins_data()
{
    namePairs({
        {"kath", "Catherine"},
        {"muham", "Mohammed"},
        {"choud", "Chowdhury"},
        {"filip", "Phillips"},
        {"step", "Stephanie"}, // the h that makes an f of it is still to come
        {"mac", "Macdonald"},
        {"kris", "Christopher"},
        {"jos", "Joseph"},
    });
}

void TestNameSounds::aBegunNameSoundsAsItBegins()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const QStringList begun = soundsOfBeginning(one);
    const QStringList sounds = soundsOf(searchKey(other));
    QVERIFY2(std::any_of(begun.begin(), begun.end(),
                         [&](const QString &beginning) {
                             return std::any_of(sounds.begin(), sounds.end(),
                                                [&](const QString &sound) { return sound.startsWith(beginning); });
                         }),
             qPrintable(begun.join(u'/') + u" and "_s + sounds.join(u'/')));
}

void TestNameSounds::wordsWithoutLatinLettersHaveNoSound_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString();
    QTest::newRow("digits") << u"2014"_s;
    QTest::newRow("Arabic") << u"محمد"_s;
    QTest::newRow("Chinese") << u"王"_s;
    QTest::newRow("emoji") << u"👶"_s;
}

void TestNameSounds::wordsWithoutLatinLettersHaveNoSound()
{
    QFETCH(QString, word);
    QCOMPARE(soundsOf(word), QStringList());
    QCOMPARE(soundsOfBeginning(word), QStringList());
}

void TestNameSounds::soundsAreBounded()
{
    for (const QString &sound : soundsOf(QString(u"bcdfgklmnprst"_s).repeated(1000)))
        QVERIFY(sound.size() <= 8);
}

QTEST_APPLESS_MAIN(TestNameSounds)
#include "test_name_sounds.moc"
