// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace frontdoor::test {

/// What does not fit on a screen that is shown and at rest, one line each, with the way to the widget:
/// - words with less room than they need: labels, buttons, tabs, headings of columns, what is written in an empty field;
/// - widgets smaller than the least they ask for;
/// - neighbours that lie on each other;
/// - what sticks out of its parent and cannot be scrolled to.
/// Labels that elide on purpose and what scrolls are left out.
QStringList layoutFaults(const QWidget &screen);

/// "MainWindow > Workspace > TrayPanel#duty-tray > QLabel": classes, with names where there are any.
QString pathOf(const QWidget &widget, const QWidget &within);

/// What keeps the screen as wide as it is: the way to the innermost part that asks for the most.
QString widestPart(const QWidget &screen);

/// A language in which every text is 40 % longer, in brackets, so that it is seen whether both ends are there. Keeps "%1",
/// "&" and markup.
class LongLanguage final : public QTranslator {
public:
    using QTranslator::QTranslator;

    static QString said(const QString &english);

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace frontdoor::test
