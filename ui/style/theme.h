// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/tokens.h"

#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace frontdoor {

/// A colour by its purpose; what it looks like is the theme's business.
enum class ColourRole {
    Text,
    Muted,
    Disabled,
    Link,
    OnAccent,
    OnStrong,
    OnAlert,
    RailText,
    RailMuted,
    Overdue,
    Soon,
    Calm,
    Done,
    Info,
};

/// The steps of the type scale.
enum class TextRole {
    Tiny,        ///< 11 px, medium: tags, key hints
    Small,       ///< 12 px: hints, second lines
    SmallStrong, ///< 12 px, semi-bold: field labels, chips, table headers
    Body,        ///< 13 px
    Strong,      ///< 13 px, semi-bold: names in a row
    Heading,     ///< 15 px, semi-bold: cards and sections
    Title,       ///< 19 px, bold: one per page
};

/// Look and text size as one value. Sizes are logical pixels.
class Theme {
public:
    static constexpr int MinTextPercent = 100;
    static constexpr int MaxTextPercent = 200;

    /// `textPercent` is brought into 100 to 200; without a family the application's own is used.
    explicit Theme(ThemeKind kind = ThemeKind::Light, int textPercent = 100, const QString &family = {});

    ThemeKind kind() const { return m_kind; }
    int textPercent() const { return m_textPercent; }
    bool isHighContrast() const { return m_kind == ThemeKind::HighContrast; }

    const Tokens &tokens() const { return tokensOf(m_kind); }
    const ToneColours &tone(Tone tone) const { return tokens().tone(tone); }
    QColor colour(ColourRole role) const;
    QFont font(TextRole role) const;
    QPalette palette() const;

    /// A length that grows with the text: icons, paddings inside a control.
    int px(int atHundred) const;
    /// A gap between things, on the 4 px grid (4, 8, 12, 16, 24): grows half as fast as the text, so that large text keeps room.
    int space(int atHundred) const;
    int radius() const { return 6; }
    /// Edge of fields and buttons: 1, in high contrast 2.
    int line() const { return isHighContrast() ? 2 : 1; }

    friend bool operator==(const Theme &, const Theme &) = default;

private:
    ThemeKind m_kind;
    int m_textPercent;
    QString m_family;
};

/// The mark's colour on a plain background: red triangle, amber dot, ...
ColourRole colourRole(Tone tone);

/// The theme the widget is drawn with; without a widget the application's. Before applyTheme(): light at 100 %.
const Theme &themeOf(const QWidget *widget = nullptr);

} // namespace frontdoor
