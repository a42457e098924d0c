// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/rule_popover.h"

#include "core/procedure/questions.h"
#include "ui/common/accessible.h"
#include "ui/common/divider.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int popoverWidth = 340;

} // namespace

RulePopover *RulePopover::open(const Findings &rules, const QString &heading, QWidget *below)
{
    auto *popover = new RulePopover(rules, heading, below);
    popover->place(below);
    popover->show();
    popover->setFocus(Qt::PopupFocusReason);
    return popover;
}

RulePopover *RulePopover::open(const Procedure &procedure, const QString &rule, QWidget *within)
{
    QWidget *focused = QApplication::focusWidget();
    return open({findingFor(procedure, rule)}, {}, focused && within->isAncestorOf(focused) ? focused : within);
}

RulePopover::RulePopover(const Findings &rules, const QString &heading, QWidget *below)
    : QFrame(below->window(), Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("rulePopover"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::HelpBalloon);
    auto *column = new QVBoxLayout(this);
    QStringList spoken;
    if (!heading.isEmpty()) {
        column->addWidget(makeWrappedLabel(heading, TextRole::Heading));
        spoken << heading;
    }
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const Finding &rule = rules.at(i);
        if (i > 0)
            column->addWidget(new Divider);
        column->addWidget(makeLabel(rule.rule, TextRole::SmallStrong, ColourRole::Muted));
        if (!rule.missing.isEmpty())
            column->addWidget(makeWrappedLabel(rule.missing, TextRole::Strong));
        column->addWidget(makeWrappedLabel(rule.says));
        if (rule.source() != rule.rule)
            column->addWidget(makeWrappedLabel(rule.source(), TextRole::Small, ColourRole::Muted));
        spoken << rule.missing << rule.says << rule.source();
    }
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u' '));
    followTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(4));
        setFixedWidth(theme.px(popoverWidth));
    });
}

void RulePopover::place(const QWidget *below)
{
    layout()->activate();
    const int height = layout()->heightForWidth(width());
    resize(width(), height);
    const QRect screen = below->screen()->availableGeometry();
    QPoint at = below->mapToGlobal(QPoint(0, below->height() + 4));
    if (at.y() + height > screen.bottom())
        at.setY(std::max(screen.top(), below->mapToGlobal(QPoint()).y() - height - 4));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
}

void RulePopover::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: close(); return;
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
