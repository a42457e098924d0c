// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/style.h"

#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

// Questions that both halves of the style ask: measuring (style_metrics.cpp) and drawing (style.cpp).

namespace frontdoor {

inline bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

/// Whether the whole button opens a menu, and so shows an arrow of its own.
inline bool opensMenu(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
           && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

inline ButtonKind buttonKind(const QWidget *widget)
{
    const QVariant kind = widget ? widget->property(buttonKindProperty) : QVariant();
    return kind.isValid() ? ButtonKind(kind.toInt()) : ButtonKind::Secondary;
}

} // namespace frontdoor
