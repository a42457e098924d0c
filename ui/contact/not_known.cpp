// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/not_known.h"

#include "ui/common/link_button.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

NotKnown::NotKnown(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_link(new LinkButton(tr("Not known")))
    , m_line(new QWidget)
    , m_reason(new TextLine)
    , m_close(new LinkButton(tr("It is known")))
{
    m_link->setAccessibleName(tr("%1: not known").arg(what));
    m_reason->setPlaceholderText(tr("Not known because …"));
    m_reason->setAccessibleName(tr("%1: not known because").arg(what));
    m_close->setAccessibleName(tr("%1: it is known").arg(what));
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reason, 1);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    column->addWidget(m_line);
    followTheme(this, [row](const Theme &theme) { row->setSpacing(theme.space(8)); });
    open(false);
    connect(m_link, &QAbstractButton::clicked, this, [this] {
        open(true);
        m_reason->setFocus(Qt::OtherFocusReason);
    });
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        const bool said = !m_reason->text().isEmpty();
        m_reason->clear();
        open(false);
        m_link->setFocus(Qt::OtherFocusReason);
        if (said)
            emit edited();
    });
    connect(m_reason, &QLineEdit::textEdited, this, &NotKnown::edited);
}

QString NotKnown::reason() const
{
    return m_reason->text();
}

void NotKnown::setReason(const QString &reason)
{
    if (m_reason->text() != reason)
        m_reason->setText(reason);
    open(!reason.isEmpty() || m_reason->hasFocus());
}

void NotKnown::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_reason->setReadOnly(readOnly);
    open(!m_reason->text().isEmpty());
}

void NotKnown::open(bool open)
{
    m_line->setVisible(open);
    m_close->setVisible(!m_readOnly);
    m_link->setVisible(!open && !m_readOnly);
}

} // namespace frontdoor
