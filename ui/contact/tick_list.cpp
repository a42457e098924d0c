// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/tick_list.h"

#include "ui/common/accessible.h"
#include "ui/common/flow_layout.h"

#include <QCheckBox>

namespace frontdoor {

TickList::TickList(const QList<CodeItem> &items, QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setGaps(16, 6);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::Grouping);
    for (const CodeItem &item : items) {
        auto *box = new QCheckBox(item.text);
        flow->addWidget(box);
        m_ids << item.id;
        m_boxes << box;
        connect(box, &QCheckBox::clicked, this, &TickList::edited);
    }
}

QStringList TickList::ticked() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            ids << m_ids.at(i);
    }
    return ids;
}

void TickList::setTicked(const QStringList &ids)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(ids.contains(m_ids.at(i)));
}

void TickList::setReadOnly(bool readOnly)
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setEnabled(!readOnly);
}

} // namespace frontdoor
