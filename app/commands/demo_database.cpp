// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/demo_database.h"

#include "app/commands/database.h"
#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "core/store/store_at.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<void> makeDemoDatabase(const QString &path, const DemoOptions &options,
                                const std::function<bool(qint64 done, qint64 total)> &progress)
{
    FD_ASSIGN(const QList<ProcedureText> texts, procedureTexts(options.procedure));
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    FD_TRY(loadProcedure(texts));
    // It appears under its name only when it is full: whoever is interrupted finds no half of a demo the next time.
    return makeStoreAt(path, [&](Store &store) -> Expected<void> {
        FD_ASSIGN(Procedure procedure, adoptProcedure(store, texts, {}, options.now));
        const Rulebook rules{std::make_shared<const Procedure>(std::move(procedure)), calendar};
        return makeDemo(store, rules, options, progress);
    });
}

} // namespace frontdoor
