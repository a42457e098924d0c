// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/contacts.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace frontdoor {

class Desk;
class LinkButton;
class NewPersonForm;
class PersonPicker;

/// Which child a consultation becomes a contact about: somebody on file, found while typing, or somebody new.
class ConvertPart final : public QWidget {
    Q_OBJECT

public:
    explicit ConvertPart(Desk &desk, QWidget *parent = nullptr);

    /// Puts the cursor into the search, with this name there.
    void begin(const QString &name);
    void setBusy(bool busy);
    /// The child as chosen so far; none while nobody was.
    std::optional<ContactChild> child() const;

signals:
    void wanted(const frontdoor::ContactChild &child);
    void withdrawn();

private:
    void pick(const Person &person);
    void startNew(const QString &typed);
    void arrange();

    Desk &m_desk;
    PersonPicker *m_picker;
    QWidget *m_search;
    NewPersonForm *m_new;
    QLabel *m_chosen;
    LinkButton *m_again;
    QLabel *m_problem;
    QPushButton *m_go;
    QPushButton *m_cancel;
    std::optional<Person> m_known;
    bool m_isNew = false;
};

} // namespace frontdoor
