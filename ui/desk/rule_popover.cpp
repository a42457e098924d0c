// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/rule_popover.h"

#include "core/procedure/questions.h"
#include "ui/common/accessible.h"
#include "ui/common/divider.h"
#include "ui/desk/finding_text.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

// At 100 % text.
constexpr int widthOfOne = 340;
constexpr int widthOfHelp = 420;

} // namespace

RulePopover *RulePopover::open(const Findings &rules, const QString &heading, QWidget *below)
{
    QList<RuleLines> entries;
    for (const Finding &rule : rules)
        entries.append(
            {rule.rule, rule.missing, rule.says, {}, rule.source() == rule.rule ? QString() : rule.source()});
    return shown(new RulePopover(entries, heading, widthOfOne, below), below);
}

RulePopover *RulePopover::open(const Procedure &procedure, const QString &rule, QWidget *within)
{
    QWidget *focused = QApplication::focusWidget();
    return open({findingFor(procedure, rule)}, {}, focused && within->isAncestorOf(focused) ? focused : within);
}

RulePopover *RulePopover::open(const Procedure &procedure, const QList<const Rule *> &rules, const QString &heading,
                               QWidget *below)
{
    QList<RuleLines> entries;
    for (const Rule *rule : rules)
        entries.append(ruleLines(procedure, *rule));
    return shown(new RulePopover(entries, heading, widthOfHelp, below), below);
}

RulePopover *RulePopover::shown(RulePopover *popover, const QWidget *below)
{
    popover->place(below);
    popover->show();
    popover->setFocus(Qt::PopupFocusReason);
    return popover;
}

RulePopover::RulePopover(const QList<RuleLines> &entries, const QString &heading, int widthAtHundred, QWidget *below)
    : QFrame(below->window(), Qt::Popup)
    , m_scroll(new QScrollArea)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("rulePopover"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::HelpBalloon);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    QStringList spoken;
    if (!heading.isEmpty()) {
        column->addWidget(makeWrappedLabel(heading, TextRole::Heading));
        spoken << heading;
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const RuleLines &entry = entries.at(i);
        if (i > 0)
            column->addWidget(new Divider);
        column->addWidget(makeLabel(entry.title, TextRole::SmallStrong, ColourRole::Muted));
        if (!entry.missing.isEmpty())
            column->addWidget(makeWrappedLabel(entry.missing, TextRole::Strong));
        column->addWidget(makeWrappedLabel(entry.says));
        for (const QString &small : {entry.assumption, entry.source}) {
            if (!small.isEmpty())
                column->addWidget(makeWrappedLabel(small, TextRole::Small, ColourRole::Muted));
        }
        spoken << entry.missing << entry.says << entry.assumption
               << (entry.source.isEmpty() ? entry.title : entry.source);
    }
    column->addStretch(1);
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u' '));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_scroll);
    followTheme(this, [this, column, whole, widthAtHundred](const Theme &theme) {
        whole->setContentsMargins(theme.line(), theme.line(), theme.line(), theme.line());
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(4));
        setFixedWidth(theme.px(widthAtHundred));
    });
}

void RulePopover::place(const QWidget *below)
{
    const QRect screen = below->screen()->availableGeometry();
    const int edge = 2 * themeOf(this).line();
    const QLayout *content = m_scroll->widget()->layout();
    const int room = screen.height() - 8;
    int height = content->totalHeightForWidth(width() - edge) + edge;
    if (height > room) { // the bar takes some of the width
        m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        height = room;
    } else {
        m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    resize(width(), height);
    QPoint at = below->mapToGlobal(QPoint(0, below->height() + 4));
    if (at.y() + height > screen.bottom())
        at.setY(std::max(screen.top(), below->mapToGlobal(QPoint()).y() - height - 4));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
}

void RulePopover::keyPressEvent(QKeyEvent *event)
{
    const auto scroll = [this](QAbstractSlider::SliderAction action) {
        m_scroll->verticalScrollBar()->triggerAction(action);
    };
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F1: close(); return;
    case Qt::Key_Down: scroll(QAbstractSlider::SliderSingleStepAdd); return;
    case Qt::Key_Up: scroll(QAbstractSlider::SliderSingleStepSub); return;
    case Qt::Key_PageDown: scroll(QAbstractSlider::SliderPageStepAdd); return;
    case Qt::Key_PageUp: scroll(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_Home: scroll(QAbstractSlider::SliderToMinimum); return;
    case Qt::Key_End: scroll(QAbstractSlider::SliderToMaximum); return;
    default: QFrame::keyPressEvent(event);
    }
}

void RulePopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.tokens().raised);
    paintBox(&painter, rect(), {}, theme.tokens().control, theme.line(), 0);
}

} // namespace frontdoor
