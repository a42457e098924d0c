// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;

namespace frontdoor {

class Chip;
class Desk;
class LinkButton;

/// One clock with the reason for its due time, step by step, and the rule it comes from.
class ClockCard final : public QWidget {
    Q_OBJECT

public:
    explicit ClockCard(Desk &desk, QWidget *parent = nullptr);

    void set(const DeadlineView &view);
    void tick(); ///< time went by

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSource();

    Desk &m_desk;
    DeadlineView m_view;
    Chip *m_chip;
    QLabel *m_why;
    LinkButton *m_rule;
};

} // namespace frontdoor
