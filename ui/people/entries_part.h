// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

/// That this entry and others are one person, with a way to part them again. Hidden where there is nothing of the kind.
class EntriesPart final : public QWidget {
    Q_OBJECT

public:
    explicit EntriesPart(Desk &desk, QWidget *parent = nullptr);

    void set(const PersonView &view);

signals:
    void readAgainWanted();

private:
    void addLine(const QString &words, const Person &opens, const PersonId &keep, const PersonId &merge,
                 const Findings &refused);
    void askToPart(const PersonId &keep, const PersonId &merge);

    Desk &m_desk;
    QVBoxLayout *m_column;
    QList<QWidget *> m_lines;
};

} // namespace frontdoor
