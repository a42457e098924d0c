// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/reader_picker.h"

#include "ui/common/link_button.h"
#include "ui/contact/code_combo.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

ReaderPicker::ReaderPicker(QWidget *parent)
    : QWidget(parent)
    , m_add(new CodeCombo({}))
    , m_button(makeButton(tr("Add")))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_add, 1);
    adding->addWidget(m_button);
    column->addLayout(adding);
    m_button->setAccessibleName(tr("Add to those who may read it"));
    m_button->setEnabled(false);
    setFocusProxy(m_add);
    followTheme(this, [this, column, adding](const Theme &theme) {
        column->setSpacing(theme.space(4));
        adding->setSpacing(theme.space(8));
        m_rows->setSpacing(theme.space(4));
    });
    // Not at once when it is chosen: the arrow keys choose on their way.
    connect(m_add, &CodeCombo::chosen, this, [this](const QString &id) { m_button->setEnabled(!id.isEmpty()); });
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_readers.append(UserId(m_add->chosenId()));
        m_add->choose({});
        m_button->setEnabled(false);
        rebuild();
        m_add->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
}

void ReaderPicker::setStaff(const QList<User> &staff)
{
    if (m_staff == staff)
        return;
    m_staff = staff;
    rebuild();
}

void ReaderPicker::setReaders(const QList<UserId> &readers)
{
    m_readers = readers;
    rebuild();
}

QString ReaderPicker::nameOf(const UserId &id) const
{
    const auto found = std::ranges::find(m_staff, id, &User::id);
    return found == m_staff.cend() ? tr("Somebody who left") : found->name;
}

void ReaderPicker::rebuild()
{
    for (QWidget *gone : std::as_const(m_shown)) {
        gone->hide();
        gone->deleteLater();
    }
    m_shown.clear();
    for (const UserId &id : std::as_const(m_readers)) {
        auto *line = new QWidget;
        auto *across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        auto *remove = new LinkButton(tr("Remove"));
        remove->setAccessibleName(tr("Remove %1 from those who may read it").arg(nameOf(id)));
        across->addWidget(makeLabel(nameOf(id)));
        across->addWidget(remove);
        across->addStretch(1);
        connect(remove, &QAbstractButton::clicked, this, [this, id] {
            m_readers.removeAll(id);
            rebuild();
            m_add->setFocus(Qt::OtherFocusReason);
            emit edited();
        });
        m_rows->addWidget(line);
        m_shown.append(line);
    }
    QList<CodeItem> items;
    for (const User &user : std::as_const(m_staff)) {
        if (!m_readers.contains(user.id))
            items.append({user.id.text(), user.name});
    }
    m_add->setItems(items);
}

} // namespace frontdoor
