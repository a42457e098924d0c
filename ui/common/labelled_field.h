// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QLabel;

namespace frontdoor {

class LinkButton;

/// Label above, field, hint, and a line that says what is wrong or missing and by which rule.
/// Complaints of GrowingTextEdit, DateEdit and MomentEdit are shown by themselves.
class LabelledField final : public QWidget {
    Q_OBJECT

public:
    enum class Need { Unmarked, Required, Optional };

    /// Takes the field.
    LabelledField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    QString label() const { return m_labelText; }
    void setLabel(const QString &label);
    QLabel *words() const { return m_label; } ///< what shows the label
    void setNeed(Need need);
    void setHint(const QString &hint);

    /// Name of the field in findings, e.g. "referrer.name": FormPage::field() finds it by this.
    void setKey(const QString &key) { m_key = key; }
    QString key() const { return m_key; }

    /// Overdue = error, Soon = needed or warning, Info, Done. With a rule id a link follows the words. Announced when it changes.
    void setMessage(Tone tone, const QString &text, const QString &ruleId = {});
    void clearMessage();
    QString message() const;

    /// What is wrong with what was typed, shown before any message; for fields that do not tell it themselves.
    void setProblem(const QString &problem);
    QString problem() const { return m_problem; }

    /// A line of its own beneath the field, such as "Not known because ...". Takes the widget.
    void setBelow(QWidget *below);

    /// In a two-column form the field takes the whole width; long text does so from the start.
    void setWide(bool wide);
    bool isWide() const { return m_wide; }

    /// Puts the focus into the field (of several, the first).
    void focusField();

signals:
    void ruleActivated(const QString &ruleId);

private:
    void showMessage();
    void showLabel();
    void describe();
    QString needWord() const;

    struct Message {
        Tone tone = Tone::Info;
        QString text;
        QString ruleId;
        friend bool operator==(const Message &, const Message &) = default;
    };

    QWidget *m_field;
    QLabel *m_label;
    QLabel *m_hint;
    QWidget *m_line;
    QLabel *m_lineIcon;
    QLabel *m_lineText;
    LinkButton *m_rule;
    QString m_labelText;
    Need m_need = Need::Unmarked;
    QString m_key;
    Message m_message; ///< from outside
    QString m_problem; ///< from the field itself, shown first
    bool m_wide = false;
};

} // namespace frontdoor
