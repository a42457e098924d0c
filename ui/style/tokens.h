// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace frontdoor {

enum class ThemeKind { Light, Dark, HighContrast };

/// What a colour says about a clock, a row or a message. Never the sole carrier: words and a shape go with it.
enum class Tone { Overdue, Soon, Calm, Done, Info, Neutral };

/// Text (or an icon) and what it lies on.
struct ToneColours {
    QColor text;
    QColor fill;
    QColor edge; ///< of a chip or a message strip; the fill itself where none is drawn
};

/// The named colours of one theme. Every pair that is used meets WCAG 2.2 AA: 4.5:1 for text, 3:1 for marks and edges of
/// controls (tests/ui/style/test_contrast.cpp lists the pairs).
struct Tokens {
    QColor surface; ///< the window behind everything
    QColor raised;  ///< cards, tables, fields
    QColor sunken;  ///< section rows and headers inside a table
    QColor hover;   ///< under the pointer
    QColor text;
    QColor muted;      ///< second line, hints
    QColor disabled;   ///< text of what cannot be used (exempt from contrast rules, still legible)
    QColor border;     ///< separators and card edges: decoration only
    QColor control;    ///< edge of fields, buttons and boxes
    QColor accent;     ///< fill of the primary button and of ticked boxes
    QColor accentMark; ///< bars, edges and underlines of what is selected
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor link;       ///< accent as text and icon
    QColor accentSoft; ///< selected row, chosen filter
    QColor focus;      ///< the ring
    QColor railFocus;  ///< the ring on the rail
    QColor strong;     ///< fill of the chosen segment
    QColor onStrong;
    QColor rail; ///< navigation rail
    QColor railActive;
    QColor railText;
    QColor railMuted;
    QColor alert; ///< fill of a badge or a button that warns
    QColor onAlert;
    ToneColours overdue;
    ToneColours soon;
    ToneColours calm;
    ToneColours done;
    ToneColours info;
    ToneColours neutral;

    const ToneColours &tone(Tone tone) const;
};

const Tokens &tokensOf(ThemeKind kind);

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace frontdoor
