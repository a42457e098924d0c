// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/taken_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Taken)
};

constexpr std::array spelling{"Alpha",  "Bravo",   "Charlie", "Delta",  "Echo",   "Foxtrot", "Golf",
                              "Hotel",  "India",   "Juliet",  "Kilo",   "Lima",   "Mike",    "November",
                              "Oscar",  "Papa",    "Quebec",  "Romeo",  "Sierra", "Tango",   "Uniform",
                              "Victor", "Whiskey", "X-ray",   "Yankee", "Zulu"};

QString spoken(QChar each)
{
    if (each >= u'A' && each <= u'Z')
        return QLatin1String(spelling[size_t(each.unicode() - u'A')]);
    return each.isDigit() ? digitWord(each) : QString(each);
}

} // namespace

QString digitWord(QChar digit)
{
    switch (digit.digitValue()) {
    case 0: return Words::tr("zero");
    case 1: return Words::tr("one");
    case 2: return Words::tr("two");
    case 3: return Words::tr("three");
    case 4: return Words::tr("four");
    case 5: return Words::tr("five");
    case 6: return Words::tr("six");
    case 7: return Words::tr("seven");
    case 8: return Words::tr("eight");
    case 9: return Words::tr("nine");
    default: return {};
    }
}

QString spokenProvisional(const QString &number)
{
    QStringList parts;
    for (const QString &part : number.split(u'-')) {
        QStringList words;
        for (const QChar each : part)
            words << spoken(each);
        parts << words.join(u' ');
    }
    return parts.join(", "_L1);
}

QString takenReason(const TakenDown &taken)
{
    return Words::tr("Taken as %1 while the data could not be reached").arg(taken.number);
}

QString takenWithMoment(const TakenDown &taken, const Desk &desk)
{
    return Words::tr("Taken as %1 on %2 while the data could not be reached")
        .arg(taken.number, fullMoment(taken.at, desk.calendar()));
}

} // namespace frontdoor
