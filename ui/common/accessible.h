// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace frontdoor {

/// Dynamic property of a widget that can have the focus but not be chosen; assistive technology is told "disabled".
inline constexpr const char *refusedProperty = "fdRefused";

/// Role that assistive technology sees for a widget whose class does not say it (a plain QWidget is a "client").
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

/// Has the text spoken although the focus stays where it is: for what changes out of sight of the keyboard.
void announce(QWidget *widget, const QString &text);

} // namespace frontdoor
