// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

#include <QString>

namespace frontdoor::bench {

/// A demo database of that many contacts, kept in the bench folder from run to run.
QString databaseOf(qint64 contacts, const QString &procedure = QStringLiteral("wiltshire"));
Rulebook rulesOf(const QString &database);

// Each prints its figures; false if one is above its limit.
bool benchSave(const QString &database);
bool benchTray(const QString &database);
bool benchRadar(const QString &database, Instant now);
/// The same among that many people, each with contacts.
bool benchRadarAmong(qsizetype people);
bool benchMatching(qsizetype people);
bool benchSearch(qsizetype people);
bool benchSavingPeople(qsizetype people);
bool benchStart(const QString &database);
bool benchMemory(const QString &largeDatabase);
bool benchRules();
bool benchRehearsal(const QString &database);

} // namespace frontdoor::bench
