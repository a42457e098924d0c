// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/rule_popup.h"

#include "core/procedure/questions.h"
#include "ui/common/accessible.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

class RulePopup final : public QWidget {
public:
    RulePopup(const Finding &finding, QWidget *anchor) : QWidget(anchor, Qt::Popup)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(QStringLiteral("rulePopup"));
        const Theme &theme = themeOf(anchor);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
        QLabel *says = makeWrappedLabel(finding.says);
        QLabel *source = makeWrappedLabel(finding.source(), TextRole::Small, ColourRole::Muted);
        QPushButton *close = makeButton(tr("Close"));
        column->addWidget(makeLabel(finding.rule, TextRole::Heading));
        column->addWidget(says);
        column->addWidget(source);
        column->addWidget(close, 0, Qt::AlignRight);
        connect(close, &QPushButton::clicked, this, &QWidget::close);
        setFixedWidth(theme.px(340));
        adjustSize();
        setAccessibleRole(this, QAccessible::HelpBalloon);
        setAccessibleName(finding.rule);
        setAccessibleDescription(finding.says + u' ' + finding.source());
        close->setFocus(Qt::PopupFocusReason);
    }

    static QString tr(const char *text) { return QCoreApplication::translate("frontdoor::RulePopup", text); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        painter.fillRect(rect(), theme.tokens().raised);
        paintBox(&painter, rect(), theme.tokens().raised, theme.tokens().control, theme.line(), 0);
    }
};

} // namespace

void showRule(const Procedure &procedure, const QString &ruleId, QWidget *anchor)
{
    auto *popup = new RulePopup(findingFor(procedure, ruleId), anchor);
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const QRect room = anchor->screen()->availableGeometry();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
    if (place.y() + popup->height() > room.bottom())
        place.setY(std::max(room.top(), anchor->mapToGlobal(QPoint(0, 0)).y() - popup->height() - 4));
    popup->move(place);
    popup->show();
}

} // namespace frontdoor
