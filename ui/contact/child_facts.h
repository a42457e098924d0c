// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace frontdoor {

class Desk;

/// What is on file about a child, to read: name and age as a heading, then the facts in one or two columns.
class ChildFacts final : public QWidget {
    Q_OBJECT

public:
    explicit ChildFacts(Desk &desk, QWidget *parent = nullptr);

    void setPerson(const Person &person);
    /// Something to do about the choice, at the right of the name.
    void setAction(QWidget *action);
    void setFamily(const QList<Person> &family);

private:
    Desk &m_desk;
    Person m_person;
    QList<Person> m_family;
    QHBoxLayout *m_heading;
    QLabel *m_name;
    QWidget *m_facts;

    void rebuild();
};

} // namespace frontdoor
