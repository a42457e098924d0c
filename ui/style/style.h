// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/roles.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComplex;
class QStyleOptionSlider;

namespace frontdoor {

inline constexpr const char *textRoleProperty = "fdTextRole";
inline constexpr const char *colourRoleProperty = "fdColourRole";
inline constexpr const char *buttonKindProperty = "fdButtonKind";
inline constexpr const char *groundProperty = "fdGround";

/// Sets font and text colours of a widget that has a text role; leaves others alone.
void applyTextRole(QWidget *widget, const Theme &theme);

/// Fusion, redrawn from the theme: one style for all widgets instead of style sheets, so that sizes, focus rings and
/// colours come from one place and changing the theme costs one repolish.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    const Theme &theme() const { return m_theme; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    QPalette standardPalette() const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const override;

private:
    Theme m_theme;
};

} // namespace frontdoor
