// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <functional>

class QLabel;
class QPushButton;
class QWidget;

namespace frontdoor {

/// Gives a widget a step of the type scale and a colour that stay right when the theme or the text size changes.
void setTextRole(QWidget *widget, TextRole role, ColourRole colour = ColourRole::Text);

/// A plain-text label with a text role; wraps when asked to.
QLabel *makeLabel(const QString &text, TextRole role = TextRole::Body, ColourRole colour = ColourRole::Text,
                  QWidget *parent = nullptr);
QLabel *makeWrappedLabel(const QString &text, TextRole role = TextRole::Body, ColourRole colour = ColourRole::Text,
                         QWidget *parent = nullptr);

/// What a push button (or tool button) looks like. Primary: one per screen.
enum class ButtonKind {
    Secondary, ///< outlined: the default
    Primary,   ///< filled with the accent
    Quiet,     ///< words only, fill under the pointer
    Danger,    ///< outlined, in the colour of warning
};

void setButtonKind(QWidget *button, ButtonKind kind);
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Secondary, QWidget *parent = nullptr);

/// What a widget lies on. Rings and hover fills of it and of everything in it are chosen for that.
enum class Ground {
    Plain,  ///< surface or raised
    Rail,   ///< the dark navigation rail
    Strong, ///< Tokens::strong
};

void setGround(QWidget *widget, Ground ground);
/// Its own or its nearest ancestor's.
Ground groundOf(const QWidget *widget);
QColor focusColour(const QWidget *widget);
QColor hoverColour(const QWidget *widget);

/// Calls `apply` now and whenever the theme or the text size changes, until the widget is gone.
void followTheme(QWidget *widget, std::function<void(const Theme &)> apply);

} // namespace frontdoor
