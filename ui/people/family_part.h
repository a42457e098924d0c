// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class Offer;
class RelationshipForm;

/// How the family stands to a person, both ways in words, with parental responsibility; to add to, to change, to remove.
class FamilyPart final : public QWidget {
    Q_OBJECT

public:
    explicit FamilyPart(Desk &desk, QWidget *parent = nullptr);

    void set(const PersonView &view);
    bool isOpen() const; ///< something is being added or changed

signals:
    void readAgainWanted();
    /// It was done; `back` takes it back.
    void undoOffered(const QString &words, const frontdoor::Command &back);

private:
    QWidget *row(const RelativeView &relative);
    void rebuild();
    void remove(const RelativeView &relative);

    Desk &m_desk;
    std::optional<PersonView> m_view;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_shown;
    Offer *m_add;
    RelationshipForm *m_form;
};

} // namespace frontdoor
