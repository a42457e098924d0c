// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/procedure/procedure.h"
#include "ui/desk/desk.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace frontdoor {

class LabelledField;

/// The fields of one outcome: those that the procedure lists for it, and those that a rule asks for beyond them
/// ("input.parts.nature"). What was typed for one outcome comes back when it is chosen again.
class OutcomeFields final : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeFields(Desk &desk, QWidget *parent = nullptr);

    /// `needs`: what the rules want for this outcome while nothing is typed.
    void setOutcome(const OutcomeRule *outcome, const Findings &needs);
    /// What is typed for the outcome that is shown.
    FieldValues values() const;
    /// Shows these for that outcome, unless something was typed for it.
    void suggest(const QString &outcome, const FieldValues &values);

    void setMessages(const Findings &findings, Tone tone);
    bool goTo(const QString &field); ///< "input.service"
    void setReadOnly(bool readOnly);
    QString problem() const;

    /// Typed values by outcome, for drafts.
    QMap<QString, FieldValues> typed() const;
    void restore(const QMap<QString, FieldValues> &typed);

signals:
    void edited();

private:
    struct Row {
        QString id;
        LabelledField *field = nullptr;
        std::function<Value()> read;
        std::function<void(const Value &)> show;
        std::function<void(bool)> setReadOnly;
    };

    void addRow(const OutcomeField &field);
    QWidget *makeEdit(const OutcomeField &field, Row &row);
    void keep();
    void somethingTyped();

    Desk &m_desk;
    std::shared_ptr<Clock> m_clock;
    QString m_outcome;
    QStringList m_shape; ///< ids of the fields that are shown
    QList<Row> m_rows;
    QMap<QString, FieldValues> m_values;
    bool m_readOnly = false;
};

} // namespace frontdoor
