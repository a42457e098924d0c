// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/date_edit.h"

#include "core/calendar/date_problems.h"
#include "core/calendar/phrases.h"
#include "core/calendar/typed_dates.h"
#include "ui/common/typed_line_edit.h"

namespace frontdoor {

namespace {

QString written(QDate date)
{
    return englishDate(date, u"ddd d MMM yyyy");
}

} // namespace

DateEdit::DateEdit(const Clock &clock, const Calendar &calendar, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_calendar(calendar)
    , m_edit(new TypedLineEdit)
{
    adopt(this, m_edit);
    setPlaceholderText(tr("for example 3/5 or yesterday"));
    connect(m_edit, &QLineEdit::textEdited, this, [this] { understand(true); });
    connect(m_edit, &QLineEdit::editingFinished, this, &DateEdit::finish);
    connect(m_edit, &TypedLineEdit::stepped, this, &DateEdit::step);
}

void DateEdit::setDate(std::optional<QDate> date)
{
    m_edit->setText(date ? written(*date) : QString());
    understand(false);
}

QString DateEdit::typedText() const
{
    return m_edit->text();
}

void DateEdit::setTypedText(const QString &text)
{
    m_edit->setText(text);
    understand(false);
}

bool DateEdit::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

void DateEdit::setRange(QDate earliest, QDate latest)
{
    m_earliest = earliest;
    m_latest = latest;
    understand(false);
}

void DateEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void DateEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void DateEdit::step(int days)
{
    if (!m_date)
        return;
    m_edit->setText(written(m_date->addDays(days)));
    understand(true);
}

void DateEdit::understand(bool byPerson)
{
    const std::optional<QDate> before = m_date;
    const std::optional<QDate> typed = typedDate(m_edit->text(), m_calendar.localDate(m_clock.now()));
    QString problem;
    m_date = typed;
    if (!typed && !isEmpty()) {
        problem = impossibleDay(m_edit->text(), m_calendar.localDate(m_clock.now()));
        if (problem.isEmpty())
            problem = tr("This is not a date. Try 3/5, 3 May 2026 or yesterday.");
    } else if (typed && m_earliest.isValid() && *typed < m_earliest) {
        problem = tr("%1 is too early: it must be %2 or later.").arg(written(*typed), written(m_earliest));
        m_date.reset();
    } else if (typed && m_latest.isValid() && *typed > m_latest) {
        problem = tr("%1 is too late: it must be %2 or earlier.").arg(written(*typed), written(m_latest));
        m_date.reset();
    }
    m_edit->setUnderstood(m_date ? written(*m_date) : QString(),
                          m_date ? englishDate(*m_date, u"d MMM yyyy") : QString());
    // Half a date is no mistake yet: complaints wait until the field is left, relief does not.
    if (!byPerson || problem.isEmpty())
        show(problem);
    if (byPerson) {
        emit edited();
        if (m_date != before)
            emit dateChanged(m_date);
    }
}

void DateEdit::finish()
{
    understand(false);
    if (m_date)
        m_edit->setText(written(*m_date));
}

void DateEdit::show(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged(m_problem);
}

} // namespace frontdoor
