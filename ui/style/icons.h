// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QIcon>

class QPainter;
class QRect;

namespace frontdoor {

/// The line icons in resources/icons, one file each.
enum class Icon {
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Baby,
    Calendar,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Consultation,
    Copy,
    Cross,
    Door,
    Dot,
    Edit,
    External,
    Eye,
    Family,
    Filter,
    Flag,
    Handover,
    History,
    Home,
    Info,
    Letter,
    Link,
    Lock,
    Mail,
    Menu,
    Minus,
    More,
    Note,
    Overdue,
    People,
    Phone,
    Pin,
    Plus,
    PopOut,
    Print,
    Refresh,
    Reports,
    Ring,
    Route,
    Save,
    School,
    Search,
    Settings,
    Shield,
    SignOut,
    Tray,
    Undo,
    Unlock,
    User,
    Warning,
    Work,
    Workload,
};

inline constexpr int IconCount = int(Icon::Workload) + 1;

/// File name without its ending, e.g. "arrow-left".
QLatin1String name(Icon icon);

/// Takes its colour from the theme each time it is drawn, so it need not be set again when the theme changes.
QIcon icon(Icon icon, ColourRole role = ColourRole::Text);

/// For delegates: the icon fitted into the rectangle, in exactly this colour.
void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &colour);

/// Shape that goes with a tone: triangle, dot, ring, tick, "i".
Icon toneIcon(Tone tone);

} // namespace frontdoor
