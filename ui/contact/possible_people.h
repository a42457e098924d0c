// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"

#include <QDate>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class PossibleCard;

/// Who on file may be the person that is being typed: why, how likely, and what is on file about them. Enter takes somebody
/// in place of a new entry, Space lays what is typed beside what is on file, Up and Down go to the next. Never insists.
class PossiblePeople final : public QWidget {
    Q_OBJECT

public:
    explicit PossiblePeople(QWidget *parent = nullptr);

    /// Hides itself where nobody is meant. Keeps the focus and what is compared where the people are the same.
    void show(const Person &typed, const QList<PersonHit> &hits, QDate today);
    QList<PersonHit> hits() const;

signals:
    void taken(const frontdoor::PersonHit &hit);

private:
    void move(PossibleCard *from, int by);
    friend class PossibleCard;

    QVBoxLayout *m_column;
    QWidget *m_cardsHolder;
    QVBoxLayout *m_cardColumn;
    QList<PossibleCard *> m_cards;
    QWidget *m_hint;
};

} // namespace frontdoor
