// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class FindingsForm;
class LabelledField;

/// Fields that make a command. What a rule refuses stands at the field it is about, the rest beneath; warnings ask for a
/// reason. Nothing typed is lost.
class CommandForm : public QWidget {
    Q_OBJECT

public:
    CommandForm(Desk &desk, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// `key` is the field's name in findings.
    LabelledField *addField(const QString &key, const QString &label, QWidget *edit);
    LabelledField *field(const QString &key) const { return m_fields.value(key); }
    QPushButton *addButton(const QString &text, bool isPrimary);

    void submit(const Command &command, const std::function<void(const Done &)> &done);
    bool isBusy() const { return m_sending; }
    void clearFindings();
    FindingsForm *findings() const { return m_findings; }

protected:
    /// Enter in a field does what the main button does.
    void keyPressEvent(QKeyEvent *event) override;
    Desk &desk() const { return m_desk; }

private:
    void send(const QHash<QString, QString> &reasons);
    void take(const Envelope &envelope, const Expected<CommandResult> &result);
    void showRefusals(const Findings &findings);

    Desk &m_desk;
    QLabel *m_title;
    QVBoxLayout *m_column;
    QVBoxLayout *m_list;
    QHBoxLayout *m_buttons;
    QHash<QString, LabelledField *> m_fields;
    QStringList m_order;
    FindingsForm *m_findings;
    QPushButton *m_again;
    QPushButton *m_primary = nullptr;
    std::optional<Command> m_command;
    std::optional<Envelope> m_unknown; ///< sent, and nobody knows whether it was saved
    std::function<void(const Done &)> m_done;
    bool m_sending = false;
};

} // namespace frontdoor
