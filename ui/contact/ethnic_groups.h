// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/code_combo.h"

namespace frontdoor {

/// The ethnic groups of the children in need census, by code. What a person holds otherwise is shown as it is.
QList<CodeItem> ethnicGroups();
QString ethnicGroupName(const QString &code);

} // namespace frontdoor
