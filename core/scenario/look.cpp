// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/look.h"

#include "core/procedure/clocks.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &text)
{
    return text.isEmpty() ? u"none"_s : text;
}

QString shown(QStringList texts)
{
    texts.sort();
    return texts.isEmpty() ? u"none"_s : texts.join(", "_L1);
}

QString shown(const std::optional<bool> &answer)
{
    return !answer ? u"not known"_s : *answer ? u"yes"_s : u"no"_s;
}

} // namespace

void Look::same(const QString &key, const QString &found)
{
    if (m_step.field(key) && m_step.text(key) != found)
        add(u"%1 is %2"_s.arg(key, shown(m_step.text(key))), shown(found));
}

void Look::same(const QString &key, qint64 found)
{
    same(key, std::optional(found));
}

void Look::same(const QString &key, const std::optional<qint64> &found)
{
    const std::optional<qint64> wanted = m_step.whole(key);
    if (wanted && wanted != found)
        add(u"%1 is %2"_s.arg(key).arg(*wanted), found ? QString::number(*found) : u"none"_s);
}

void Look::same(const QString &key, const std::optional<bool> &found)
{
    const std::optional<bool> wanted = m_step.yesNo(key);
    if (wanted && wanted != found)
        add(u"%1 is %2"_s.arg(key, shown(wanted)), shown(found));
}

void Look::same(const QString &key, QDate found)
{
    const QDate wanted = m_step.day(key);
    if (wanted.isValid() && wanted != found)
        add(u"%1 is %2"_s.arg(key, wanted.toString(Qt::ISODate)), shown(found.toString(Qt::ISODate)));
}

void Look::sameMoment(const QString &key, const std::optional<Instant> &found)
{
    const std::optional<Instant> wanted = m_step.moment(key);
    if (wanted && wanted != found)
        add(u"%1 is %2"_s.arg(key, m_world.localText(*wanted)), found ? m_world.localText(*found) : u"none"_s);
}

void Look::sameSet(const QString &key, QStringList found)
{
    if (!m_step.field(key))
        return;
    QStringList wanted = m_step.texts(key);
    for (QStringList *list : {&wanted, &found}) {
        list->removeDuplicates();
        list->sort();
    }
    if (wanted != found)
        add(u"%1: %2"_s.arg(key, shown(wanted)), shown(found));
}

void Look::includes(const QString &key, const QStringList &found)
{
    for (const QString &wanted : m_step.texts(key)) {
        if (!found.contains(wanted))
            add(u"%1: %2"_s.arg(key, wanted), shown(found));
    }
}

void Look::excludes(const QString &key, const QStringList &found)
{
    for (const QString &unwanted : m_step.texts(key)) {
        if (found.contains(unwanted))
            add(u"%1: %2"_s.arg(key, unwanted), shown(found));
    }
}

void Look::inOrder(const QString &key, const QStringList &found)
{
    const QStringList wanted = m_step.texts(key);
    qsizetype from = 0;
    for (const QString &text : wanted) {
        const qsizetype at = found.indexOf(text, from);
        if (at < 0) {
            add(u"%1: %2"_s.arg(key, wanted.join(", "_L1)), found.isEmpty() ? u"none"_s : found.join(", "_L1));
            return;
        }
        from = at + 1;
    }
}

void Look::deadlines(const QList<Deadline> &deadlines)
{
    QStringList all, overdue;
    for (const Deadline &deadline : deadlines) {
        if (deadline.cancelled)
            continue;
        all << u"%1 due %2%3"_s.arg(deadline.kind, m_world.localText(deadline.due),
                                    deadline.met ? " met "_L1 + m_world.localText(*deadline.met) : QString());
        if (deadline.isRunning() && deadline.due < m_world.now())
            overdue << deadline.kind;
    }
    const auto among = [&](const QString &kind, const auto &fits) {
        return std::any_of(deadlines.begin(), deadlines.end(),
                           [&](const Deadline &d) { return !d.cancelled && d.kind == kind && fits(d); });
    };
    for (const StepField &wanted : m_step.below(u"deadlines"_s)) {
        const Instant due = std::get<Instant>(wanted.value);
        if (!among(wanted.id, [&](const Deadline &d) { return d.due == due; }))
            add(u"deadline %1 due %2"_s.arg(wanted.id, m_world.localText(due)), shown(all));
    }
    for (const StepField &wanted : m_step.below(u"met"_s)) {
        const Instant met = std::get<Instant>(wanted.value);
        if (!among(wanted.id, [&](const Deadline &d) { return d.met == met; }))
            add(u"deadline %1 met %2"_s.arg(wanted.id, m_world.localText(met)), shown(all));
    }
    sameSet(u"overdue"_s, overdue);
    sameMoment(u"due"_s, nextDue(deadlines));
}

} // namespace frontdoor
