// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/contacts.h"

#include <QJsonArray>
#include <QWidget>

class QLabel;
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
    /// Of the child the call is about: those who are added have it too, unless another is typed.
    void setFamilyName(const QString &name) { m_familyName = name; }
    void setReceived(QDate day);

    QJsonArray draft() const;
    void restore(const QJsonArray &draft);

signals:
    void edited();

private:
    struct Row {
        QWidget *widget = nullptr;
        NewPersonForm *form = nullptr;
        QLabel *known = nullptr; ///< in place of the form, when it is somebody on file
        PersonId person;         ///< of somebody on file
    };

    NewPersonForm *add();
    void take(QWidget *widget, const PersonId &person, const QString &name);
    void remove(QWidget *widget);

    Desk &m_desk;
    QVBoxLayout *m_layout;
    QString m_familyName;
    QDate m_received;
    QList<Row> m_rows;
};

} // namespace frontdoor
