// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"
#include "ui/siblings/sibling_words.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;

namespace frontdoor {

class FindingsForm;
class GrowingTextEdit;
class LabelledField;
class LinkButton;
class MessageBar;
class SegmentedControl;

/// One brother or sister in the dialog: whether something is to be done, what, why, and what came of it.
class SiblingRow final : public QWidget {
    Q_OBJECT

public:
    SiblingRow(Desk &desk, const SiblingChoice &choice, QWidget *parent = nullptr);

    const SiblingChoice &choice() const { return m_choice; }
    /// As read again; what was typed stays.
    void setChoice(const SiblingChoice &choice);
    /// Decision and rationale are given for the whole family, and not here.
    void setWholeFamily(bool whole);
    /// Chosen, and not carried out yet.
    bool isWanted() const;
    std::optional<SiblingStep> step() const;
    QString rationale() const;
    QString name() const;

    QHash<QString, QString> reasons() const;
    /// Warnings have their reasons; otherwise the focus goes to the first that has none.
    bool isAnswered();
    void complain(const QString &what);

    /// What was answered here; empty once it is done.
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

    void setBusy(bool busy);
    /// What came of the command.
    void take(const Expected<CommandResult> &result);
    bool isDone() const { return m_done; }

    /// The command on its way, or one of which nobody knows whether it was saved: it is sent again as it is.
    std::optional<Envelope> envelope;

signals:
    void edited();

private:
    void arrange();
    void succeed(const Done &done);

    Desk &m_desk;
    SiblingChoice m_choice;
    bool m_whole = true;
    bool m_done = false;
    QCheckBox *m_box;
    QLabel *m_stand;
    QWidget *m_own;
    SegmentedControl *m_step;
    LabelledField *m_stepField;
    GrowingTextEdit *m_rationale;
    LabelledField *m_rationaleField;
    FindingsForm *m_findings;
    MessageBar *m_result;
};

/// "Copy | Refer | No referral" with what each means.
SegmentedControl *makeStepControl();
std::optional<SiblingStep> stepOf(const QString &id);

} // namespace frontdoor
