// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columns_records.h"
#include "core/store/query.h"
#include "core/store/sql_work.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

// Who may see what, and who saw it.

namespace {

constexpr qint64 sameLookMs = 10 * 60 * 1000; // a page that is looked at again and again is one look

} // namespace

Expected<void> SqlWork::add(const Restriction &restriction)
{
    FD_TRY(insertRecord(connection(), u"restriction/insert"_s, restriction));
    note(u"restriction"_s, restriction.person.text());
    return {};
}

Expected<bool> SqlWork::update(const Restriction &restriction)
{
    FD_ASSIGN(const bool isFirst, replaceRecord(connection(), u"restriction/update"_s, restriction));
    if (isFirst)
        note(u"restriction"_s, restriction.person.text());
    return isFirst;
}

Expected<void> SqlWork::set(const RecordId &restriction, const QList<RestrictionReader> &readers)
{
    FD_ASSIGN(Statement clear, connection().statement(u"restriction/clear_named"_s));
    clear.bind(u":restriction_id"_s, restriction);
    FD_TRY(clear.run());
    for (const RestrictionReader &reader : readers)
        FD_TRY(add(reader));
    return {};
}

Expected<void> SqlWork::add(const RestrictionReader &reader)
{
    return insertRecord(connection(), u"restriction/insert_reader"_s, reader);
}

Expected<void> SqlWork::add(const AccessEvent &event)
{
    FD_ASSIGN(Statement again, connection().statement(u"access/again"_s));
    again.bind(u":by_user"_s, event.by).bind(u":since"_s, event.at.plusMs(-sameLookMs)).bind(u":act"_s, event.act);
    again.bind(u":subject_id"_s, event.subject.id).bind(u":person_id"_s, event.person.text());
    again.bind(u":detail"_s, event.detail);
    FD_ASSIGN(const QList<int> found, valuesOf<int>(again));
    if (found.value(0) > 0)
        return {};
    return insertRecord(connection(), u"access/insert"_s, event);
}

} // namespace frontdoor
