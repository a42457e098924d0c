// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/common/widget_test.h"

#include <QStringList>

namespace frontdoor::test {

/// What the Tab key reaches in this widget and a screen reader cannot name, by class and parent.
inline QStringList unnamedTabStops(QWidget *whole)
{
    QStringList unnamed;
    for (QWidget *stop : whole->findChildren<QWidget *>()) {
        if (!stop->isVisible() || !stop->isEnabled() || !(stop->focusPolicy() & Qt::TabFocus) || stop->focusProxy())
            continue;
        if (accessibleText(stop, QAccessible::Name).isEmpty())
            unnamed << QStringLiteral("%1 in %2")
                           .arg(QLatin1String(stop->metaObject()->className()),
                                QLatin1String(stop->parentWidget()->metaObject()->className()));
    }
    return unnamed;
}

} // namespace frontdoor::test
