// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/moment_edit.h"

#include "core/calendar/date_problems.h"
#include "core/calendar/phrases.h"
#include "core/calendar/typed_dates.h"
#include "ui/common/typed_line_edit.h"

namespace frontdoor {

MomentEdit::MomentEdit(const Clock &clock, const Calendar &calendar, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_calendar(calendar)
    , m_edit(new TypedLineEdit)
{
    adopt(this, m_edit);
    setPlaceholderText(tr("for example now or yesterday 4pm"));
    connect(m_edit, &QLineEdit::textEdited, this, [this] { understand(true); });
    connect(m_edit, &QLineEdit::editingFinished, this, &MomentEdit::finish);
    connect(m_edit, &TypedLineEdit::stepped, this, &MomentEdit::step);
}

void MomentEdit::setMoment(std::optional<Instant> moment)
{
    m_edit->setText(moment ? fullMoment(*moment, m_calendar) : QString());
    understand(false);
}

QString MomentEdit::typedText() const
{
    return m_edit->text();
}

void MomentEdit::setTypedText(const QString &text)
{
    m_edit->setText(text);
    understand(false);
}

bool MomentEdit::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

void MomentEdit::setPastOnly(bool pastOnly)
{
    m_pastOnly = pastOnly;
    understand(false);
}

void MomentEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void MomentEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void MomentEdit::understand(bool byPerson)
{
    const std::optional<Instant> before = m_moment;
    const Instant now = m_clock.now();
    const std::optional<Instant> typed = typedMoment(m_edit->text(), now, m_calendar);
    QString problem;
    m_moment = typed;
    if (!typed && typedDate(m_edit->text(), m_calendar.localDate(now))) {
        problem = tr("The time is missing. Add it, for example 14:40 or 4pm.");
    } else if (!typed && !isEmpty()) {
        problem = impossibleDay(m_edit->text(), m_calendar.localDate(now));
        if (problem.isEmpty())
            problem = tr("This is not a date and time. Try 14:40, yesterday 4pm or 3/5 14:40.");
    } else if (typed && m_pastOnly && *typed > now) {
        problem = tr("%1 has not come yet: give a time up to now.").arg(fullMoment(*typed, m_calendar));
        m_moment.reset();
    }
    m_edit->setUnderstood(m_moment ? fullMoment(*m_moment, m_calendar) : QString(),
                          m_moment ? englishDateTime(*m_moment, m_calendar, u"d MMM HH:mm") : QString());
    // Half a date is no mistake yet: complaints wait until the field is left, relief does not.
    if (!byPerson || problem.isEmpty())
        show(problem);
    if (byPerson) {
        emit edited();
        if (m_moment != before)
            emit momentChanged(m_moment);
    }
}

void MomentEdit::finish()
{
    // Words like "now" mean the moment they were typed, not that of every later reading.
    const std::optional<Instant> kept = m_moment;
    if (kept && m_problem.isEmpty()) {
        m_edit->setText(fullMoment(*kept, m_calendar));
        return;
    }
    understand(false);
}

void MomentEdit::step(int days)
{
    if (!m_moment)
        return;
    const QDateTime local = m_calendar.local(*m_moment);
    m_edit->setText(fullMoment(m_calendar.at(local.date().addDays(days), local.time()), m_calendar));
    understand(true);
}

void MomentEdit::show(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged(m_problem);
}

} // namespace frontdoor
