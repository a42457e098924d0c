// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/once.h"

#include "core/casework/commands/command_json.h"

#include <QThread>

namespace frontdoor {

namespace {

bool mayHaveBeenSaved(const Error &error)
{
    return error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::ConnectionLost;
}

Expected<Store *> reopened(StoreHolder &holder, const SessionTimings &timings)
{
    holder.close();
    Expected<Store *> store = holder.store();
    for (int attempt = 1; !store && attempt < timings.reopenAttempts; ++attempt) {
        QThread::msleep(static_cast<unsigned long>(timings.reopenPause.count()));
        store = holder.store();
    }
    return store;
}

/// What the command made, if the audit knows it.
Expected<std::optional<Done>> savedBefore(Store &store, const CommandId &key)
{
    std::optional<Done> done;
    FD_TRY(store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<AuditRecord> record, views.auditOf(key));
        done = record ? std::optional(Done{createdFromJson(record->result), {}}) : std::nullopt;
        return {};
    }));
    return done;
}

Unexpected unknown(const Error &first, const Error &then)
{
    return failure(
        ErrorCode::OutcomeUnknown, first.where,
        QLatin1String("%1 %2; then %3 %4").arg(name(first.code), first.detail, name(then.code), then.detail));
}

} // namespace

Expected<void> readOnce(StoreHolder &holder, const std::function<Expected<void>(Views &)> &look,
                        const std::atomic<bool> &refused)
{
    Expected<void> result;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (refused)
            return failure(ErrorCode::Cancelled, QString());
        const bool wasOpen = holder.isOpen();
        FD_ASSIGN(Store * store, holder.store());
        result = store->read(look);
        if (result)
            return result;
        const ErrorCode code = result.error().code;
        if (speaksOfConnection(code))
            holder.close();
        // Cancelled, but not by whoever waits for this one: an interrupt that came too late for the read before.
        const bool worthRepeating = (speaksOfConnection(code) && wasOpen) || code == ErrorCode::Cancelled;
        if (!worthRepeating)
            return result;
    }
    return result;
}

Expected<CommandResult> saveOnce(StoreHolder &holder, const Rulebook &rules, const Envelope &envelope, Instant now,
                                 const SessionTimings &timings)
{
    FD_ASSIGN(Store * store, holder.store());
    Expected<CommandResult> result = submit(*store, rules, envelope, now);
    if (result)
        return result;
    const Error first = result.error();
    if (speaksOfConnection(first.code))
        holder.close();
    if (!mayHaveBeenSaved(first))
        return result;

    const Expected<Store *> again = reopened(holder, timings);
    if (!again)
        return unknown(first, again.error());
    const Expected<std::optional<Done>> before = savedBefore(**again, envelope.key);
    if (!before) {
        holder.close();
        return unknown(first, before.error());
    }
    if (*before)
        return CommandResult(**before);
    // submit() looks the key up once more inside its transaction, should the lost one come through after all.
    result = submit(**again, rules, envelope, now);
    if (result)
        return result;
    if (speaksOfConnection(result.error().code))
        holder.close();
    if (mayHaveBeenSaved(result.error()))
        return unknown(first, result.error());
    return result;
}

} // namespace frontdoor
