// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/help_link.h"

#include "core/procedure/help_places.h"
#include "ui/common/accessible.h"
#include "ui/common/form_page.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"

#include <QApplication>
#include <QKeyEvent>

namespace frontdoor {

HelpLink *HelpLink::make(Desk &desk, const QStringList &places, Look look)
{
    return helpAt(desk.procedure(), places).isEmpty() ? nullptr : new HelpLink(desk, places, look);
}

HelpLink *HelpLink::addTo(FormSection &section, Desk &desk, const QStringList &places)
{
    HelpLink *link = make(desk, places);
    if (link) {
        section.setCorner(link);
        link->serve(&section);
    }
    return link;
}

HelpLink *HelpLink::addTo(QWidget &host, QWidget &words, Desk &desk, const QStringList &places, Look look)
{
    HelpLink *link = make(desk, places, look);
    if (link) {
        new CornerPlace(&host, &words, link);
        link->serve(&host);
    }
    return link;
}

HelpLink::HelpLink(Desk &desk, const QStringList &places, Look look)
    : InfoButton(look == Look::Word ? tr("Procedure") : QString())
    , m_desk(desk)
    , m_places(places)
{
    const QString name = helpHeading(desk.procedure(), places.first());
    setAccessibleRole(this, QAccessible::PushButton);
    setAccessibleName(name);
    setToolTip(name);
    if (look == Look::Icon)
        setFocusPolicy(Qt::ClickFocus);
    connect(this, &QAbstractButton::clicked, this, [this] { open(this); });
}

void HelpLink::serve(QWidget *area)
{
    area->installEventFilter(this);
    setAccessibleDescription(tr("F1 does the same in all that belongs to it."));
    setToolTip(tr("%1 (F1)").arg(accessibleName()));
}

void HelpLink::open(QWidget *below)
{
    RulePopover::open(m_desk.procedure(), helpAt(m_desk.procedure(), m_places), accessibleName(), below);
}

bool HelpLink::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return InfoButton::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return InfoButton::eventFilter(object, event);
    // Where the person is looking: the title may have been scrolled away.
    QWidget *focused = QApplication::focusWidget();
    open(focused ? focused : this);
    return true;
}

} // namespace frontdoor
