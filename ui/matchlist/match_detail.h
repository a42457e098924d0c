// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"
#include "ui/matchlist/match_models.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QPushButton;

namespace frontdoor {

class ElidedLabel;
class MatchTable;

/// One line of the list in full, and everybody who may be meant by it, to choose from.
class MatchDetail final : public QWidget {
    Q_OBJECT

public:
    explicit MatchDetail(Desk &desk, QWidget *parent = nullptr);

    /// Nothing: no line is chosen.
    void show(const std::optional<MatchLine> &line, const MatchTelling &telling);

    MatchTable *hits() const { return m_table; }

signals:
    /// Somebody else of those found, or nobody (-1).
    void choiceMade(qint64 line, int hit);

private:
    const PersonHit *chosen() const;
    void choose(int row);
    void openChosen();
    void refreshButtons();

    Desk &m_desk;
    std::optional<MatchLine> m_line;
    ElidedLabel *m_heading;
    QLabel *m_about;
    HitModel *m_model;
    MatchTable *m_table;
    QPushButton *m_open;
    QPushButton *m_newContact;
    QPushButton *m_none;
    bool m_showing = false; ///< what changes is not the person's choice
};

} // namespace frontdoor
