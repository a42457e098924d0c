// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

#include <QFrame>

class QScrollArea;

namespace frontdoor {

struct Procedure;
struct Rule;
struct RuleLines;

/// What a rule says and where it comes from, beneath the link that named it. Escape, Enter or a click elsewhere closes it,
/// and the focus is where it was. Where there is more than fits on the screen the arrow keys scroll.
class RulePopover final : public QFrame {
    Q_OBJECT

public:
    /// Deletes itself when closed. `heading` stands above several rules; may be empty.
    static RulePopover *open(const Findings &rules, const QString &heading, QWidget *below);
    /// The same for one rule of the procedure. `within` is the link, or the list whose link has the focus.
    static RulePopover *open(const Procedure &procedure, const QString &rule, QWidget *within);
    /// Help: the rules with what they do and what was assumed.
    static RulePopover *open(const Procedure &procedure, const QList<const Rule *> &rules, const QString &heading,
                             QWidget *below);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    RulePopover(const QList<RuleLines> &entries, const QString &heading, int widthAtHundred, QWidget *below);
    static RulePopover *shown(RulePopover *popover, const QWidget *below);
    void place(const QWidget *below);

    QScrollArea *m_scroll;
};

} // namespace frontdoor
