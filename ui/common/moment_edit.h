// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace frontdoor {

/// A day and a time as people type them ("now", "yesterday 4pm", "3/5 14:40"), with what was understood beneath:
/// "Mon 4 May 2026 14:40". The clock must outlive the widget.
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
    QLineEdit *lineEdit() const { return m_edit; }

signals:
    void momentChanged(std::optional<Instant> moment); ///< by the person
    void edited();                                     ///< every key
    void problemChanged(const QString &problem);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void understand(bool byPerson);
    void finish();

    const Clock &m_clock;
    Calendar m_calendar;
    QLineEdit *m_edit;
    QLabel *m_understood;
    std::optional<Instant> m_moment;
    bool m_pastOnly = false;
    QString m_problem;
};

} // namespace frontdoor
