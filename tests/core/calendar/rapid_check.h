// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QtGlobal>

#include <rapidcheck.h>

namespace frontdoor {

/// A fixed seed, so that a run can be repeated, and the number of cases. What RC_PARAMS says in the environment goes
/// first: RC_PARAMS="seed=7 max_success=1000000". Call it before the first check.
inline void setRapidCheckDefaults(int cases)
{
    const QByteArray given = qgetenv("RC_PARAMS");
    QByteArray params;
    if (!given.contains("seed="))
        params += "seed=20260504 ";
    if (!given.contains("max_success="))
        params += "max_success=" + QByteArray::number(cases) + ' ';
    qputenv("RC_PARAMS", params + given);
}

/// Evenly spread over first..last. rc::gen::inRange alone grows with the number of the case.
inline rc::Gen<int> evenly(int first, int last)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(first, last + 1));
}

inline rc::Gen<QDate> anyDate(QDate first, QDate last)
{
    return rc::gen::map(evenly(0, int(first.daysTo(last))), [first](int days) { return first.addDays(days); });
}

} // namespace frontdoor

inline void showValue(const QDate &date, std::ostream &os)
{
    os << date.toString(Qt::ISODate).toStdString();
}
