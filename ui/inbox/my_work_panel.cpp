// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/my_work_panel.h"

#include "ui/common/tab_order.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/inbox/inbox_list.h"

#include <QFocusEvent>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

MyWorkPanel::MyWorkPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_inbox(new InboxList(desk, this))
    , m_tray(new TrayPanel(desk, TrayPanel::Scope::Mine, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_inbox);
    column->addWidget(m_tray, 1);
    new TabOrder(this); // what comes into the inbox later stands before the worklist all the same
    connect(m_inbox, &InboxList::inboxChanged, this, &MyWorkPanel::badgeChanged);
    connect(m_tray, &TrayPanel::badgeChanged, this, &MyWorkPanel::badgeChanged);
}

int MyWorkPanel::returned() const
{
    return int(m_inbox->inbox().returned.size());
}

int MyWorkPanel::badge() const
{
    return m_tray->badge() + int(m_inbox->inbox().handovers.size());
}

bool MyWorkPanel::badgeAlert() const
{
    return m_tray->badgeAlert() || returned() > 0;
}

QString MyWorkPanel::badgeText() const
{
    QStringList parts{m_tray->badgeText()};
    if (const int count = returned(); count > 0)
        parts << tr("%n returned", nullptr, count);
    if (const qsizetype count = m_inbox->inbox().handovers.size(); count > 0)
        parts << tr("%n handovers", nullptr, int(count));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void MyWorkPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_tray->setFocus(event->reason());
}

} // namespace frontdoor
