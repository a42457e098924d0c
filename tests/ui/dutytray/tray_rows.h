// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"
#include "core/procedure/library.h"

#include <QTest>

#include <memory>

namespace frontdoor::test {

inline Calendar calendar()
{
    return Calendar(BankHolidays::shipped());
}

inline Instant at(const QString &localTime)
{
    const Expected<Instant> instant = calendar().parseLocal(localTime);
    if (!instant)
        qFatal("not a time: %s", qPrintable(localTime));
    return *instant;
}

inline std::shared_ptr<const Procedure> procedure(const QString &name)
{
    const auto texts = procedureTexts(name);
    auto loaded = texts ? loadProcedure(*texts) : Expected<Procedure>(Unexpected(texts.error()));
    if (!loaded)
        qFatal("%s", qPrintable(describe(loaded.error())));
    return std::make_shared<const Procedure>(std::move(*loaded));
}

/// A row of the tray as a sentence starts it: name, born, due.
inline TrayRow row(const QString &id, const QString &name, const QString &due = {})
{
    TrayRow row;
    row.subject = Subject(SubjectKind::Contact, id);
    row.revision = 1;
    row.number = QStringLiteral("C-") + id;
    row.child = PersonId(QStringLiteral("child-") + id);
    row.call = RecordId(QStringLiteral("call-") + id);
    row.givenName = name.section(u' ', 0, 0);
    row.familyName = name.section(u' ', 1);
    row.born = QDate(2016, 3, 1);
    row.headline = QStringLiteral("Came to school hungry.");
    row.source = QStringLiteral("2A");
    row.state = idOf(ContactState::New);
    row.received = at(QStringLiteral("2026-05-01T09:00"));
    if (!due.isEmpty()) {
        row.nextDue = at(due);
        row.nextDueKind = QStringLiteral("outcome");
    }
    return row;
}

} // namespace frontdoor::test
