// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/consultation.h"

#include <QJsonObject>

namespace frontdoor {

// The answers of a consultation between screen, draft and store.

/// "yes", "no", or empty for what was not answered.
QString idOfAnswer(const std::optional<bool> &answer);
std::optional<bool> answerOf(const QString &id);

/// The ids of the answers that are not the same.
QStringList differences(const Consultation &a, const Consultation &b);

/// What is typed, for a draft; and back, over what is stored.
QJsonObject consultationDraft(const Consultation &consultation);
Consultation fromDraft(const QJsonObject &draft, Consultation over);

} // namespace frontdoor
