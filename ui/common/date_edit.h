// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"

#include <QWidget>

#include <optional>

namespace frontdoor {

class TypedLineEdit;

/// A day as people type it ("3/5", "yesterday", "04052017"), with what was understood beside it: "Mon 4 May 2026".
/// Up and Down move by a day. The clock must outlive the widget.
class DateEdit final : public QWidget {
    Q_OBJECT

public:
    DateEdit(const Clock &clock, const Calendar &calendar, QWidget *parent = nullptr);

    std::optional<QDate> date() const { return m_date; }
    void setDate(std::optional<QDate> date); ///< silent
    QString typedText() const;               ///< as it stands, understood or not: for drafts
    void setTypedText(const QString &text);  ///< silent

    bool isEmpty() const;
    void setRange(QDate earliest, QDate latest); ///< an invalid date: open end
    void setPlaceholderText(const QString &text);
    void setReadOnly(bool readOnly);

    /// Why there is no date although something was typed; empty when all is well.
    QString problem() const { return m_problem; }
    TypedLineEdit *lineEdit() const { return m_edit; }

signals:
    void dateChanged(std::optional<QDate> date); ///< by the person
    void edited();                               ///< every key
    void problemChanged(const QString &problem);

private:
    void understand(bool byPerson);
    void finish();
    void step(int days);
    void show(const QString &problem);

    const Clock &m_clock;
    Calendar m_calendar;
    TypedLineEdit *m_edit;
    std::optional<QDate> m_date;
    QDate m_earliest;
    QDate m_latest;
    QString m_problem;
};

} // namespace frontdoor
