// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/siblings/sibling_row.h"

#include <QDialog>
#include <QJsonObject>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

class ElidedLabel;
class EmptyState;

/// The brothers and sisters of a child: for each a copy, a referral or none, with its rationale, for the whole family at
/// once or child by child. What will follow stands there before it is done; each child is told of by itself, and what was
/// refused for one stays to be put right while the others are done.
class SiblingDialog final : public QDialog {
    Q_OBJECT

public:
    SiblingDialog(Desk &desk, const Subject &original, QWidget *parent);

    QList<SiblingRow *> rows() const { return m_rows; }
    QPushButton *confirmButton() const { return m_confirm; }

    /// What was answered and not carried out; empty if nothing was.
    QJsonObject draft() const;
    /// Also before the family is read.
    void restore(const QJsonObject &draft);

signals:
    void typed();
    void changed(); ///< something was carried out

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void read();
    void take(const std::optional<SiblingChoices> &choices);
    void fillRows();
    void restoreRow(SiblingRow &row);
    void edited();
    void refresh();
    void refreshFollows();
    QString problem() const;
    std::optional<SiblingStep> stepFor(const SiblingRow &row) const;
    QString rationaleFor(const SiblingRow &row) const;
    Command commandFor(const SiblingRow &row) const;
    void confirm();
    void next();
    void finish();
    void say(const QString &headline, const QString &text = {});

    Desk &m_desk;
    Subject m_original;
    ReadSlot m_slot;
    std::optional<SiblingChoices> m_choices;
    QList<SiblingRow *> m_waiting; ///< still to be sent
    bool m_running = false;
    int m_carriedOut = 0;
    bool m_touched = false; ///< something was answered
    QJsonObject m_restored; ///< by child, until their rows are there

    ElidedLabel *m_about;
    QLabel *m_clock;
    EmptyState *m_nobody;
    QWidget *m_work;
    SegmentedControl *m_scope;
    QWidget *m_common;
    SegmentedControl *m_step;
    GrowingTextEdit *m_rationale;
    LabelledField *m_rationaleField;
    QVBoxLayout *m_list;
    QList<SiblingRow *> m_rows;
    QLabel *m_followsTitle;
    QLabel *m_follows;
    FindingsForm *m_findings;
    QPushButton *m_close;
    QPushButton *m_confirm;
};

} // namespace frontdoor
