// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tokens.h"

#include <algorithm>
#include <cmath>

namespace frontdoor {

namespace {

QColor rgb(uint value)
{
    return QColor::fromRgb(0xff000000u | value);
}

Tokens lightTokens()
{
    return {
        .surface = rgb(0xf2f4f6),
        .raised = rgb(0xffffff),
        .sunken = rgb(0xf7f8fa),
        .hover = rgb(0xedf1f5),
        .text = rgb(0x16202b),
        .muted = rgb(0x545f6c),
        .disabled = rgb(0x767f8a),
        .border = rgb(0xdde2e7),
        .control = rgb(0x838c97),
        .accent = rgb(0x1d5ba8),
        .accentMark = rgb(0x1d5ba8),
        .accentHover = rgb(0x174d90),
        .accentPressed = rgb(0x123e75),
        .onAccent = rgb(0xffffff),
        .link = rgb(0x1a529a),
        .accentSoft = rgb(0xe5eef9),
        .focus = rgb(0x1d5ba8),
        .railFocus = rgb(0x8fc3ff),
        .strong = rgb(0x24364a),
        .onStrong = rgb(0xffffff),
        .rail = rgb(0x16212c),
        .railActive = rgb(0x26384b),
        .railText = rgb(0xdbe2e9),
        .railMuted = rgb(0x9fadbb),
        .alert = rgb(0xc4281c),
        .onAlert = rgb(0xffffff),
        .overdue = {rgb(0xa1160c), rgb(0xfce8e6), rgb(0xc4281c)},
        .soon = {rgb(0x7a4b00), rgb(0xfff1d6), rgb(0xb7791f)},
        .calm = {rgb(0x4a5563), rgb(0xeaedf1), rgb(0x838c97)},
        .done = {rgb(0x17663a), rgb(0xe3f4e9), rgb(0x2f8f57)},
        .info = {rgb(0x174d90), rgb(0xe5eef9), rgb(0x1d5ba8)},
        .neutral = {rgb(0x4a5563), rgb(0xeaedf1), rgb(0x838c97)},
    };
}

Tokens darkTokens()
{
    return {
        .surface = rgb(0x12181f),
        .raised = rgb(0x1b232c),
        .sunken = rgb(0x171e26),
        .hover = rgb(0x25303b),
        .text = rgb(0xe8edf2),
        .muted = rgb(0xa6b2bf),
        .disabled = rgb(0x7d8996),
        .border = rgb(0x2e3945),
        .control = rgb(0x76838f),
        .accent = rgb(0x2f72c2),
        .accentMark = rgb(0x5a9bea),
        .accentHover = rgb(0x2a67b0),
        .accentPressed = rgb(0x245a9c),
        .onAccent = rgb(0xffffff),
        .link = rgb(0x93c0f5),
        .accentSoft = rgb(0x1f3550),
        .focus = rgb(0x77b4ff),
        .railFocus = rgb(0x77b4ff),
        .strong = rgb(0xcfdae6),
        .onStrong = rgb(0x12181f),
        .rail = rgb(0x0c1117),
        .railActive = rgb(0x22303e),
        .railText = rgb(0xdbe2e9),
        .railMuted = rgb(0x95a3b1),
        .alert = rgb(0xc93a2d),
        .onAlert = rgb(0xffffff),
        .overdue = {rgb(0xffb4ab), rgb(0x4a1d19), rgb(0xe5695c)},
        .soon = {rgb(0xffd58c), rgb(0x42320d), rgb(0xd39b37)},
        .calm = {rgb(0xc3cdd7), rgb(0x2b3641), rgb(0x76838f)},
        .done = {rgb(0x92ddb0), rgb(0x163a27), rgb(0x4fae78)},
        .info = {rgb(0xabcffa), rgb(0x1b3555), rgb(0x4f92e3)},
        .neutral = {rgb(0xc3cdd7), rgb(0x2b3641), rgb(0x76838f)},
    };
}

Tokens highContrastTokens()
{
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xffffff);
    const QColor sky = rgb(0x8ad4ff);
    return {
        .surface = black,
        .raised = black,
        .sunken = rgb(0x141414),
        .hover = rgb(0x262626),
        .text = white,
        .muted = rgb(0xe6e6e6),
        .disabled = rgb(0xa8a8a8),
        .border = rgb(0x9a9a9a),
        .control = white,
        .accent = sky,
        .accentMark = sky,
        .accentHover = rgb(0xb5e4ff),
        .accentPressed = white,
        .onAccent = black,
        .link = sky,
        .accentSoft = rgb(0x003a70),
        .focus = rgb(0xffe14a),
        .railFocus = rgb(0xffe14a),
        .strong = white,
        .onStrong = black,
        .rail = black,
        .railActive = rgb(0x003a70),
        .railText = white,
        .railMuted = rgb(0xe6e6e6),
        .alert = rgb(0xff9c8f),
        .onAlert = black,
        .overdue = {rgb(0xff9c8f), black, rgb(0xff9c8f)},
        .soon = {rgb(0xffd24d), black, rgb(0xffd24d)},
        .calm = {white, black, white},
        .done = {rgb(0x7cf5a4), black, rgb(0x7cf5a4)},
        .info = {sky, black, sky},
        .neutral = {white, black, white},
    };
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red() / 255.0) + 0.7152 * linear(colour.green() / 255.0)
           + 0.0722 * linear(colour.blue() / 255.0);
}

} // namespace

const ToneColours &Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Overdue: return overdue;
    case Tone::Soon: return soon;
    case Tone::Calm: return calm;
    case Tone::Done: return done;
    case Tone::Info: return info;
    case Tone::Neutral: return neutral;
    }
    Q_UNREACHABLE();
}

const Tokens &tokensOf(ThemeKind kind)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens highContrast = highContrastTokens();
    switch (kind) {
    case ThemeKind::Light: return light;
    case ThemeKind::Dark: return dark;
    case ThemeKind::HighContrast: return highContrast;
    }
    Q_UNREACHABLE();
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace frontdoor
