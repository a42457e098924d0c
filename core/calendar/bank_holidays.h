// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>

namespace frontdoor {

/// The bank holidays of England and Wales. A value; a default-made one knows none.
class BankHolidays {
public:
    /// Reads the text of gov.uk's bank-holidays.json. Everything but the division england-and-wales is ignored, and a day
    /// listed twice keeps its first name. `where` names the file in errors. Error: InvalidInput.
    static Expected<BankHolidays> fromJson(const QByteArray &json, const QString &where);

    /// Errors: NotFound, AccessDenied, InvalidInput.
    static Expected<BankHolidays> load(const QString &path);

    /// The copy that came with this program.
    static BankHolidays shipped();

    /// The administrator's own bank-holidays.json in `directory`, if there is one, replaces the shipped copy.
    /// A file that cannot be read is an error, never quietly passed over.
    static Expected<BankHolidays> administratorsOrShipped(const QString &directory);

    bool contains(QDate date) const { return m_titles.contains(date); }

    /// "Early May bank holiday"; empty on other days.
    QString title(QDate date) const { return m_titles.value(date); }

    /// The last bank holiday listed; invalid when none is. Whether a later day is one is not known yet.
    QDate lastKnown() const { return m_titles.isEmpty() ? QDate() : m_titles.lastKey(); }

private:
    QMap<QDate, QString> m_titles;
};

} // namespace frontdoor
