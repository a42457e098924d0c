// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/theme.h"

#include "ui/style/style.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace frontdoor {

Theme::Theme(ThemeKind kind, int textPercent, const QString &family)
    : m_kind(kind)
    , m_textPercent(std::clamp(textPercent, MinTextPercent, MaxTextPercent))
    , m_family(family)
{
}

QColor Theme::colour(ColourRole role) const
{
    const Tokens &t = tokens();
    switch (role) {
    case ColourRole::Text: return t.text;
    case ColourRole::Muted: return t.muted;
    case ColourRole::Disabled: return t.disabled;
    case ColourRole::Link: return t.link;
    case ColourRole::OnAccent: return t.onAccent;
    case ColourRole::OnStrong: return t.onStrong;
    case ColourRole::OnAlert: return t.onAlert;
    case ColourRole::RailText: return t.railText;
    case ColourRole::RailMuted: return t.railMuted;
    case ColourRole::Overdue: return t.overdue.text;
    case ColourRole::Soon: return t.soon.text;
    case ColourRole::Calm: return t.calm.text;
    case ColourRole::Done: return t.done.text;
    case ColourRole::Info: return t.info.text;
    }
    Q_UNREACHABLE();
}

QFont Theme::font(TextRole role) const
{
    struct Step {
        int px;
        QFont::Weight weight;
    };
    const Step step = [role]() -> Step {
        switch (role) {
        case TextRole::Tiny: return {11, QFont::Medium};
        case TextRole::Small: return {12, QFont::Normal};
        case TextRole::SmallStrong: return {12, QFont::DemiBold};
        case TextRole::Body: return {13, QFont::Normal};
        case TextRole::Strong: return {13, QFont::DemiBold};
        case TextRole::Heading: return {15, QFont::DemiBold};
        case TextRole::Title: return {19, QFont::Bold};
        }
        Q_UNREACHABLE();
    }();
    QFont font = m_family.isEmpty() ? QFont() : QFont(m_family);
    font.setPixelSize(px(step.px));
    font.setWeight(step.weight);
    return font;
}

QPalette Theme::palette() const
{
    const Tokens &t = tokens();
    QPalette p;
    p.setColor(QPalette::Window, t.surface);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.raised);
    p.setColor(QPalette::AlternateBase, t.sunken);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.onAlert);
    p.setColor(QPalette::ToolTipBase, t.strong);
    p.setColor(QPalette::ToolTipText, t.onStrong);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.link);
    p.setColor(QPalette::LinkVisited, t.link);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.control);
    p.setColor(QPalette::Shadow, t.control);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, t.surface);
    p.setColor(QPalette::Disabled, QPalette::Button, t.surface);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text);
    return p;
}

int Theme::px(int atHundred) const
{
    return (atHundred * m_textPercent + 50) / 100;
}

int Theme::space(int atHundred) const
{
    return (atHundred * (100 + m_textPercent) + 100) / 200;
}

ColourRole colourRole(Tone tone)
{
    switch (tone) {
    case Tone::Overdue: return ColourRole::Overdue;
    case Tone::Soon: return ColourRole::Soon;
    case Tone::Calm: return ColourRole::Calm;
    case Tone::Done: return ColourRole::Done;
    case Tone::Info: return ColourRole::Info;
    case Tone::Neutral: return ColourRole::Muted;
    }
    Q_UNREACHABLE();
}

const Theme &themeOf(const QWidget *widget)
{
    static const Theme plain;
    if (widget) {
        if (const auto *style = qobject_cast<const Style *>(widget->style()))
            return style->theme();
    }
    const auto *style = qApp ? qobject_cast<const Style *>(QApplication::style()) : nullptr;
    return style ? style->theme() : plain;
}

} // namespace frontdoor
