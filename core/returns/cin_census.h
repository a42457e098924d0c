// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace frontdoor {

// The children in need census as its XML has it: codes as texts, so that what is wrong with them can be told. What is empty,
// invalid or unset is not known and left out of the file.

struct CinHeader {
    int year = 0;        ///< of the 31 March that it ends with
    QDate referenceDate; ///< that 31 March
    QString laCode;      ///< three digits
    QString softwareCode;
    QString release;
    QString serialNo; ///< three digits or more
    QDateTime made;   ///< local time

    friend bool operator==(const CinHeader &, const CinHeader &) = default;

    QDate firstDay() const { return referenceDate.addYears(-1).addDays(1); }
    bool isInYear(QDate day) const { return firstDay() <= day && day <= referenceDate; }
};

/// One referral, and the case that came of it.
struct CinDetails {
    QString number; ///< R-000045; not in the file
    QDate referred;
    QString source;
    QString primaryNeed;
    QDate closed;
    QString closureReason;
    QDate initialConference;
    QList<QDate> assessments; ///< when each began
    std::optional<bool> noFurtherAction;

    friend bool operator==(const CinDetails &, const CinDetails &) = default;
    bool isOpenCase() const { return !closed.isValid() && noFurtherAction == false; }
};

struct CinChild {
    QString laChildId;
    QString upn;
    QString formerUpn;
    QString upnUnknown; ///< UN1..UN7
    QDate born;
    QDate expected;
    QString sex; ///< M, F, U
    QDate died;
    QString ethnicity;
    QStringList disabilities;
    QList<CinDetails> details; ///< by the day of the referral

    friend bool operator==(const CinChild &, const CinChild &) = default;
    bool isUnborn() const { return !born.isValid() && expected.isValid(); }
};

struct CinReturn {
    CinHeader header;
    QList<CinChild> children;

    friend bool operator==(const CinReturn &, const CinReturn &) = default;
    qint64 referrals() const
    {
        qint64 sum = 0;
        for (const CinChild &child : children)
            sum += child.details.size();
        return sum;
    }
};

} // namespace frontdoor
