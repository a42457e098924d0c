// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/command.h"

namespace frontdoor {

/// What the audit keeps of a command: everything it said but the referrer's identity, which only the contact holds,
/// so that the history can be shown to whoever may see the contact. Warnings that were accepted stand with their reasons.
QString auditPayload(const Envelope &envelope, const Done &result);

QString createdToJson(const QList<Created> &created);
QList<Created> createdFromJson(const QString &json);

} // namespace frontdoor
