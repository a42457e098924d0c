// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workload/bulk_allocation.h"
#include "ui/workload/team_table.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

class FindingsForm;
class PrimaryButton;

/// At the foot of the board: what is about to be allocated to whom, with the load before and after, and the button that does
/// it. Afterwards what did not go through, with its rule, and a place for the reasons that are asked for.
class AllocationStrip final : public QWidget {
    Q_OBJECT

public:
    explicit AllocationStrip(QWidget *parent = nullptr);

    /// So many records are about to go to that worker. `refused` are rules that keep this person from allocating at all.
    void setChoice(int records, const std::optional<TeamLine> &worker, const Findings &refused);
    /// Shows how the round came out, until it is left or the next one begins.
    void setRound(BulkAllocation *round);
    bool showsRound() const { return m_round != nullptr; }

    PrimaryButton *confirmButton() const { return m_confirm; }
    FindingsForm *findings() const { return m_findings; }
    QString summary() const;

signals:
    void confirmed();
    void roundLeft();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void confirm();
    void refresh();
    void setConfirmText(const QString &text);
    void showRound();
    void fitLines();
    void addLine(const BulkAllocation::Entry &entry);

    int m_records = 0;
    std::optional<TeamLine> m_worker;
    Findings m_refused;
    QPointer<BulkAllocation> m_round;
    QLabel *m_summary;
    PrimaryButton *m_confirm;
    QPushButton *m_leave;
    QScrollArea *m_scroll;
    QVBoxLayout *m_lines;
    FindingsForm *m_findings;
    QList<QWidget *> m_shown;
};

} // namespace frontdoor
