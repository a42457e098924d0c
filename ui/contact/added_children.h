// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/contacts.h"

#include <QJsonArray>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class Desk;
class NewPersonForm;

/// Children of the same call who are not on file yet: each gets a contact of their own, with the family's address.
class AddedChildren final : public QWidget {
    Q_OBJECT

public:
    explicit AddedChildren(Desk &desk, QWidget *parent = nullptr);

    /// Added to the household and address of the child the call is about.
    QList<ContactChild> children(const Person &about) const;
    bool isEmpty() const { return m_rows.isEmpty(); }
    QString problem() const;

    QJsonArray draft() const;
    void restore(const QJsonArray &draft);

signals:
    void edited();

private:
    struct Row {
        QWidget *widget = nullptr;
        NewPersonForm *form = nullptr;
    };

    NewPersonForm *add();
    void remove(QWidget *widget);

    Desk &m_desk;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace frontdoor
