// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/offer.h"

#include "ui/common/link_button.h"
#include "ui/desk/rule_popover.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace frontdoor {

Offer::Offer(const QString &text, const QString &whyNot, ButtonKind kind, QWidget *parent)
    : QWidget(parent)
    , m_button(makeButton(text, kind))
    , m_why(new LinkButton(whyNot))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    row->addWidget(m_why);
    m_why->setFlush(true);
    m_why->hide();
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &Offer::wanted);
    connect(m_why, &QAbstractButton::clicked, this,
            [this] { RulePopover::open(m_refused, tr("Not offered to you now"), m_why); });
}

void Offer::setRefused(const Findings &refused)
{
    m_refused = refused;
    m_button->setVisible(refused.isEmpty());
    m_why->setVisible(!refused.isEmpty());
    setFocusProxy(refused.isEmpty() ? static_cast<QWidget *>(m_button) : m_why);
}

} // namespace frontdoor
