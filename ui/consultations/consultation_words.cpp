// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/consultation_words.h"

#include "core/calendar/phrases.h"
#include "ui/contact/taken_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int group = 3;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Consultations)
};

/// "000", "007" of "K-000007"; empty if it is no number of a consultation.
QStringList groupsOf(const QString &number)
{
    if (!number.startsWith("K-"_L1))
        return {};
    const QString digits = number.mid(2);
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    QStringList groups;
    for (qsizetype end = digits.size(); end > 0; end -= group)
        groups.prepend(digits.mid(std::max<qsizetype>(0, end - group), std::min<qsizetype>(group, end)));
    return groups;
}

} // namespace

QString groupedNumber(const QString &number)
{
    const QStringList groups = groupsOf(number);
    return groups.isEmpty() ? number : u"K – "_s + groups.join(u' ');
}

QString spokenNumber(const QString &number)
{
    const QStringList groups = groupsOf(number);
    if (groups.isEmpty())
        return number;
    QStringList spoken{Words::tr("K for Kilo")};
    for (const QString &digits : groups) {
        QStringList words;
        for (const QChar digit : digits)
            words << digitWord(digit);
        spoken << words.join(u' ');
    }
    return spoken.join(", "_L1) + u'.';
}

QString callerWords(const Consultation &consultation)
{
    const QString name = consultation.professionalName.simplified();
    return name.isEmpty() ? Words::tr("Somebody who gave no name") : name;
}

QString agencyWords(const Consultation &consultation)
{
    QStringList parts{consultation.professionalRole.simplified(), consultation.professionalAgency.simplified()};
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

ClockWords standingWords(const ConsultationEntry &entry, Instant now, const Calendar &calendar)
{
    const Consultation &consultation = entry.consultation;
    if (consultation.contact)
        return {Tone::Info, Words::tr("became %1").arg(entry.contactNumber)};
    if (consultation.answered)
        return {Tone::Done, Words::tr("advice given")};
    if (!consultation.nextDue)
        return {Tone::Neutral, Words::tr("open")};
    return clockWords(consultation.nextDue, now, calendar);
}

QString consultationSentence(const ConsultationEntry &entry, Instant now, const Calendar &calendar)
{
    const Consultation &consultation = entry.consultation;
    QStringList parts{consultation.number,
                      callerWords(consultation),
                      agencyWords(consultation),
                      standingWords(entry, now, calendar).text,
                      consultation.summary.simplified().left(160),
                      Words::tr("recorded %1").arg(moment(consultation.created, now, calendar))};
    if (consultation.isHypothetical())
        parts << Words::tr("hypothetical");
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

} // namespace frontdoor
