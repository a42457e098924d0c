// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/style.h"

#include "ui/style/icons.h"
#include "ui/style/style_paint.h"
#include "ui/style/style_queries.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

bool isReadOnly(const QWidget *widget)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->lineEdit() && combo->lineEdit()->isReadOnly();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->isReadOnly();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return edit->isReadOnly();
    const auto *edit = qobject_cast<const QTextEdit *>(widget);
    return edit && edit->isReadOnly();
}

} // namespace

void applyTextRole(QWidget *widget, const Theme &theme)
{
    const QVariant role = widget->property(textRoleProperty);
    if (!role.isValid())
        return;
    widget->setFont(theme.font(TextRole(role.toInt())));
    const QColor colour = theme.colour(ColourRole(widget->property(colourRoleProperty).toInt()));
    QPalette palette; // only these roles: the others must go on following the application
    for (const QPalette::ColorRole text : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text}) {
        palette.setColor(QPalette::Active, text, colour);
        palette.setColor(QPalette::Inactive, text, colour);
        palette.setColor(QPalette::Disabled, text, theme.tokens().disabled);
    }
    widget->setPalette(palette);
}

Style::Style(const Theme &theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme)
{
    setObjectName(u"frontdoor"_s);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && !widget->property(textRoleProperty).isValid()) {
        widget->setProperty(textRoleProperty, int(TextRole::SmallStrong));
        widget->setProperty(colourRoleProperty, int(ColourRole::Muted));
        if (header->orientation() == Qt::Horizontal)
            header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    }
    applyTextRole(widget, m_theme);
}

QPalette Style::standardPalette() const
{
    return m_theme.palette();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    const bool enabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand: paintButton(painter, *option, buttonKind(widget), widget, m_theme); return;
    case PE_PanelButtonTool: paintToolButton(painter, *option, widget, m_theme); return;
    case PE_FrameFocusRect:
        // Buttons draw their own ring with the bevel.
        if (!qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QToolButton *>(widget))
            paintFocusRing(painter, option->rect, widget, 4);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth > 0)
            paintField(painter, option->rect, enabled, option->state.testFlag(State_HasFocus), isReadOnly(widget),
                       m_theme);
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox: paintCheckMark(painter, *option, m_theme); return;
    case PE_IndicatorItemViewItemCheck: paintCheckMark(painter, *option, m_theme); return;
    case PE_IndicatorRadioButton: paintRadioMark(painter, *option, m_theme); return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintViewItem(painter, *item, m_theme);
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, t.sunken);
        if (const auto *table = qobject_cast<const QTableView *>(widget); table && !table->showGrid())
            painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, t.border);
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, Icon::ChevronDown, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorArrowUp: paintIcon(painter, option->rect, Icon::ChevronUp, enabled ? t.muted : t.disabled); return;
    case PE_IndicatorArrowLeft:
        paintIcon(painter, option->rect, Icon::ChevronLeft, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, Icon::ChevronRight, enabled ? t.muted : t.disabled);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintIcon(painter, option->rect,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronUp : Icon::ChevronDown,
                      t.muted);
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, t.strong); return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.raised); return;
    case PE_FrameMenu: paintBox(painter, option->rect, {}, t.control, m_theme.line(), 0); return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, t.border);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, qobject_cast<const QAbstractItemView *>(widget) ? t.raised : t.surface);
        return;
    case PE_FrameTabWidget: return;
    case PE_Frame: paintBox(painter, option->rect, {}, t.border, m_theme.line(), m_theme.radius()); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget); return;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    switch (element) {
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->frameShape == QFrame::StyledPanel && isTextArea(widget)) {
            paintField(painter, option->rect, option->state.testFlag(State_Enabled), widget->hasFocus(),
                       isReadOnly(widget), m_theme);
            return;
        }
        if (frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const QPoint centre = option->rect.center();
            if (frame->frameShape == QFrame::HLine)
                painter->fillRect(option->rect.x(), centre.y(), option->rect.width(), 1, t.border);
            else
                painter->fillRect(centre.x(), option->rect.y(), 1, option->rect.height(), t.border);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    case CE_PushButtonBevel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        paintButton(painter, *option, buttonKind(widget), widget, m_theme);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            const int side = m_theme.px(14);
            const QRect arrow(option->rect.right() - side - m_theme.px(6), option->rect.center().y() - side / 2, side,
                              side);
            paintIcon(painter, visualRect(option->direction, option->rect, arrow), Icon::ChevronDown,
                      option->palette.color(QPalette::ButtonText));
        }
        return;
    }
    case CE_CheckBox:
    case CE_RadioButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            // The base would ring the words only.
            QStyleOptionButton plain(*button);
            plain.state.setFlag(State_HasFocus, false);
            plain.rect.adjust(4, 0, -4, 0);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            if (option->state.testFlag(State_HasFocus))
                paintFocusRing(painter, option->rect, widget, 4);
        }
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // Drawn here, since the base would place label and arrow by its own rules.
            const auto *headerView = qobject_cast<const QHeaderView *>(widget);
            QStyleOptionHeaderV2 part;
            if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
                part = *second;
            else
                static_cast<QStyleOptionHeader &>(part) = *header;
            drawControl(CE_HeaderSection, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            part.text = option->fontMetrics.elidedText(header->text, Qt::ElideRight, part.rect.width());
            drawControl(CE_HeaderLabel, &part, painter, widget);
            if (header->sortIndicator != QStyleOptionHeader::None && headerView) {
                part.rect = subElementRect(SE_HeaderArrow, header, widget);
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            }
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const auto *view = qobject_cast<const QHeaderView *>(widget);
        const bool horizontal = header ? header->orientation == Qt::Horizontal
                                       : !view || view->orientation() == Qt::Horizontal;
        const bool hovered = element == CE_HeaderSection && view && view->sectionsClickable()
                             && option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
        paintHeaderSection(painter, option->rect, horizontal, hovered, m_theme);
        return;
    }
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(painter, *tab, m_theme);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label(*tab);
            label.state.setFlag(State_HasFocus, false); // the shape has drawn the ring
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_Splitter: {
        const QPoint centre = option->rect.center();
        if (option->rect.height() > option->rect.width())
            painter->fillRect(centre.x(), option->rect.y(), 1, option->rect.height(), t.border);
        else
            painter->fillRect(option->rect.x(), centre.y(), option->rect.width(), 1, t.border);
        return;
    }
    default: QProxyStyle::drawControl(element, option, painter, widget); return;
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            paintComboBox(painter, *combo, subControlRect(control, option, SC_ComboBoxArrow, widget),
                          isReadOnly(widget), m_theme);
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            paintSpinBox(painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                         subControlRect(control, option, SC_SpinBoxDown, widget), m_theme);
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            paintToolButton(painter, *option, widget, m_theme);
            QStyleOptionToolButton label(*button);
            label.rect = subControlRect(control, option, SC_ToolButton, widget);
            QRect arrow = subControlRect(control, option, SC_ToolButtonMenu, widget);
            if (opensMenu(*button)) {
                arrow = QRect(label.rect.right() - m_theme.px(17), label.rect.y(), m_theme.px(14), label.rect.height());
                arrow = visualRect(option->direction, option->rect, arrow);
                label.rect.adjust(0, 0, -m_theme.px(14), 0);
                label.rect = visualRect(option->direction, option->rect, label.rect);
            }
            // The arrow is drawn here: the base would squeeze its own into the label.
            label.features.setFlag(QStyleOptionToolButton::HasMenu, false);
            drawControl(CE_ToolButtonLabel, &label, painter, widget);
            if (opensMenu(*button) || button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
                paintIcon(painter, arrow, Icon::ChevronDown, option->palette.color(QPalette::ButtonText));
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintScrollBar(painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), m_theme);
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget); return;
    }
}

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton: return icon(Icon::Cross, ColourRole::Muted);
    case SP_MessageBoxInformation: return icon(Icon::Info, ColourRole::Info);
    case SP_MessageBoxWarning: return icon(Icon::Warning, ColourRole::Soon);
    case SP_MessageBoxCritical: return icon(Icon::Warning, ColourRole::Overdue);
    default: return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

} // namespace frontdoor
