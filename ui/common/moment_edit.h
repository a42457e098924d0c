// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"

#include <QWidget>

#include <optional>

namespace frontdoor {

class TypedLineEdit;

/// A day and a time as people type them ("now", "yesterday 4pm", "3/5 14:40"), with what was understood beside it:
/// "Mon 4 May 2026 14:40". Up and Down move by a day. The clock must outlive the widget.
class MomentEdit final : public QWidget {
    Q_OBJECT

public:
    MomentEdit(const Clock &clock, const Calendar &calendar, QWidget *parent = nullptr);

    std::optional<Instant> moment() const { return m_moment; }
    void setMoment(std::optional<Instant> moment); ///< silent
    QString typedText() const;                     ///< as it stands, understood or not: for drafts
    void setTypedText(const QString &text);        ///< silent

    bool isEmpty() const;
    /// Refuses moments after now (a call cannot have come in tomorrow).
    void setPastOnly(bool pastOnly);
    void setPlaceholderText(const QString &text);
    void setReadOnly(bool readOnly);

    QString problem() const { return m_problem; }
    TypedLineEdit *lineEdit() const { return m_edit; }

signals:
    void momentChanged(std::optional<Instant> moment); ///< by the person
    void edited();                                     ///< every key
    void problemChanged(const QString &problem);

private:
    void understand(bool byPerson);
    void finish();
    void step(int days);
    void show(const QString &problem);

    const Clock &m_clock;
    Calendar m_calendar;
    TypedLineEdit *m_edit;
    std::optional<Instant> m_moment;
    bool m_pastOnly = false;
    QString m_problem;
};

} // namespace frontdoor
