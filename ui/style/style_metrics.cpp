// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/style.h"
#include "ui/style/style_queries.h"

#include <QAbstractSpinBox>

#include <algorithm>

namespace frontdoor {

namespace {

/// Height of buttons, fields and segments at 100 %.
constexpr int controlHeight = 30;

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_theme.px(8);
    case PM_ScrollBarExtent: return m_theme.px(12);
    case PM_ScrollBarSliderMin: return m_theme.px(28);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return m_theme.px(16);
    case PM_ToolBarIconSize: return m_theme.px(20);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return m_theme.space(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return m_theme.space(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal: return 0;
    case PM_SplitterWidth: return 8;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_HeaderMargin: return m_theme.px(8);
    case PM_HeaderMarkSize: return m_theme.px(14);
    case PM_HeaderDefaultSectionSizeVertical: return m_theme.px(34);
    case PM_FocusFrameHMargin: return m_theme.px(7); // beside the text of a cell
    case PM_TabBarTabHSpace: return m_theme.px(24);
    case PM_TabBarTabVSpace: return m_theme.px(16);
    case PM_TabBarBaseOverlap: return 0;
    case PM_ToolTipLabelFrameWidth: return m_theme.px(6);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_TabBar_PreferNoArrows:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ItemView_ActivateItemOnSingleClick: return hint != SH_ItemView_ActivateItemOnSingleClick;
    case SH_ToolTipLabel_Opacity: return 255;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const int height = m_theme.px(controlHeight);
    switch (type) {
    case CT_PushButton: {
        const bool quiet = buttonKind(widget) == ButtonKind::Quiet;
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool wordless = button && button->text.isEmpty();
        const int menu = button && button->features.testFlag(QStyleOptionButton::HasMenu) ? m_theme.px(16) : 0;
        const int padding = wordless ? m_theme.px(7) : m_theme.px(quiet ? 8 : 12);
        return {size.width() + 2 * padding + menu, std::max(height, size.height() + m_theme.px(8))};
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        return size + QSize(m_theme.px(12) + (button && opensMenu(*button) ? m_theme.px(14) : 0), m_theme.px(10));
    }
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return size;
        return {size.width() + 2 * m_theme.px(8), std::max(height, size.height() + m_theme.px(8))};
    }
    case CT_ComboBox: return {size.width() + m_theme.px(44), std::max(height, size.height() + m_theme.px(8))};
    case CT_SpinBox: return {size.width() + m_theme.px(40), std::max(height, size.height())};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + 8, std::max(plain.height() + 4, m_theme.px(24))};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return plain;
        return {plain.width() + m_theme.px(16), std::max(plain.height(), m_theme.px(28))};
    }
    case CT_HeaderSection: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(plain.height(), m_theme.px(28))};
    }
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return option->rect;
        return option->rect.adjusted(m_theme.px(7), 1, -m_theme.px(7), -1);
    }
    case SE_ShapedFrameContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // The text stays clear of the rounded corners and of the focus ring.
        if (frame && frame->frameShape == QFrame::StyledPanel && isTextArea(widget))
            return option->rect.adjusted(m_theme.px(5), m_theme.px(4), -3, -m_theme.px(4));
        return QProxyStyle::subElementRect(element, option, widget);
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: return option->rect;
    case SE_HeaderArrow: {
        const int side = pixelMetric(PM_HeaderMarkSize, option, widget);
        const QRect whole = option->rect;
        const QRect arrow(whole.right() - side - m_theme.px(4), whole.y() + (whole.height() - side) / 2, side, side);
        return visualRect(option->direction, whole, arrow);
    }
    case SE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        const int right = sorted ? pixelMetric(PM_HeaderMarkSize, option, widget) + m_theme.px(6) : m_theme.px(4);
        return visualRect(option->direction, option->rect, option->rect.adjusted(m_theme.px(8), 0, -right, 0));
    }
    case SE_PushButtonFocusRect: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect whole = option->rect;
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? whole.width() : whole.height();
        const int range = bar->maximum - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                               std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                  bar->upsideDown);
        const auto part = [&](int from, int to) {
            const QRect logical = across ? QRect(whole.x() + from, whole.y(), to - from, whole.height())
                                         : QRect(whole.x(), whole.y() + from, whole.width(), to - from);
            return across ? visualRect(bar->direction, whole, logical) : logical;
        };
        if (subControl == SC_ScrollBarSlider)
            return part(start, start + thumb);
        if (subControl == SC_ScrollBarSubPage)
            return part(0, start);
        if (subControl == SC_ScrollBarAddPage)
            return part(start + thumb, length);
        return subControl == SC_ScrollBarGroove ? whole : QRect();
    }
    if (control == CC_ComboBox) {
        const int arrow = m_theme.px(28);
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, whole,
                              QRect(whole.right() - arrow + 1, whole.y(), arrow, whole.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, whole, whole.adjusted(m_theme.px(8), 2, -arrow, -2));
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const int buttons = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 4 : m_theme.px(22);
        const QRect strip(whole.right() - buttons, whole.y() + 2, buttons - 2, whole.height() - 4);
        if (subControl == SC_SpinBoxUp)
            return visualRect(option->direction, whole, QRect(strip.x(), strip.y(), strip.width(), strip.height() / 2));
        if (subControl == SC_SpinBoxDown)
            return visualRect(option->direction, whole,
                              QRect(strip.x(), strip.y() + strip.height() / 2, strip.width(), strip.height() / 2));
        if (subControl == SC_SpinBoxEditField)
            return visualRect(option->direction, whole, whole.adjusted(m_theme.px(6), 2, -buttons - 2, -2));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace frontdoor
