// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columns_records.h"
#include "core/store/query.h"
#include "core/store/sql_work.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

// What was talked over, consultations, handovers and cover.

Expected<void> SqlWork::add(const CaseEntry &entry)
{
    return insertRecord(connection(), u"entry/insert"_s, entry);
}

Expected<void> SqlWork::add(const Consultation &consultation)
{
    FD_TRY(insertRecord(connection(), u"consultation/insert"_s, consultation));
    note(u"consultation"_s, consultation.id.text());
    return {};
}

Expected<bool> SqlWork::update(const Consultation &consultation)
{
    FD_ASSIGN(const bool isFirst, replaceRecord(connection(), u"consultation/update"_s, consultation));
    if (isFirst)
        note(u"consultation"_s, consultation.id.text());
    return isFirst;
}

Expected<void> SqlWork::add(const Handover &handover, const QList<HandoverItem> &items)
{
    FD_TRY(insertRecord(connection(), u"handover/insert"_s, handover));
    for (const HandoverItem &item : items)
        FD_TRY(insertRecord(connection(), u"handover/insert_item"_s, item));
    note(u"handover"_s, handover.id.text());
    return {};
}

Expected<void> SqlWork::acknowledge(const HandoverItem &item)
{
    FD_ASSIGN(Statement statement, connection().statement(u"handover/acknowledge"_s));
    statement.bind(u":handover_id"_s, item.handover).bind(u":subject_id"_s, item.subject.id);
    statement.bind(u":acknowledged"_s, item.acknowledged).bind(u":acknowledged_by"_s, item.acknowledgedBy);
    FD_TRY(mustChange(statement));
    note(u"handover"_s, item.handover.text());
    return {};
}

Expected<void> SqlWork::add(const TrayCheck &check)
{
    FD_TRY(insertRecord(connection(), u"tray_check/insert"_s, check));
    note(u"tray-check"_s, check.id.text());
    return {};
}

Expected<void> SqlWork::add(const Cover &cover)
{
    FD_TRY(insertRecord(connection(), u"cover/insert"_s, cover));
    note(u"cover"_s, cover.id.text());
    return {};
}

Expected<void> SqlWork::endCover(const RecordId &cover, Instant until)
{
    FD_ASSIGN(Statement coming, connection().statement(u"cover/delete_coming"_s));
    coming.bind(u":id"_s, cover).bind(u":at"_s, until);
    FD_TRY(coming.run());
    FD_ASSIGN(Statement running, connection().statement(u"cover/end"_s));
    running.bind(u":id"_s, cover).bind(u":until_at"_s, until);
    FD_TRY(running.run());
    note(u"cover"_s, cover.text());
    return {};
}

Expected<void> SqlWork::add(const UndoPoint &point)
{
    return insertRecord(connection(), u"undo/insert"_s, point);
}

Expected<void> SqlWork::markUndone(const CommandId &command)
{
    FD_ASSIGN(Statement statement, connection().statement(u"undo/mark"_s));
    statement.bind(u":command"_s, command);
    return mustChange(statement);
}

} // namespace frontdoor
