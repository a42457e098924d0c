// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/annex_a_rows.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

int birthdaysBetween(QDate born, QDate on)
{
    const bool isBefore = std::pair(on.month(), on.day()) < std::pair(born.month(), born.day());
    return on.year() - born.year() - (isBefore ? 1 : 0);
}

} // namespace

std::optional<int> annexAAge(const ReturnedPerson &child, QDate on)
{
    constexpr int unborn = -1;
    if (child.born.isValid())
        return child.born > on ? unborn : birthdaysBetween(child.born, on);
    return child.expected.isValid() ? std::optional(unborn) : std::nullopt;
}

QString AnnexARows::idOf(const ReturnedPerson &child)
{
    const QString given = child.laChildId.trimmed();
    return given.isEmpty() ? child.id.text() : given;
}

QString AnnexARows::teamName(const QString &id) const
{
    const Team *team = m_rules.procedure->team(id);
    return team ? team->name : id;
}

QList<Cell> AnnexARows::child(const ReturnedPerson &child) const
{
    const QDate birth = child.born.isValid() ? child.born : child.expected;
    const std::optional<int> age = annexAAge(child, m_on);
    return {idOf(child), annexAGender(child.sex), annexAEthnicity(child.ethnicity),
            birth.isValid() ? Cell(birth) : Cell(), age ? Cell(qint64(*age)) : Cell()};
}

QList<Cell> AnnexARows::contact(const ReturnedContact &contact) const
{
    return child(contact.child) << Cell(day(contact.received)) << Cell(annexASource(contact.source, m_earlyHelp));
}

QList<Cell> AnnexARows::earlyHelp(const ReturnedEarlyHelp &contact) const
{
    return child(contact.child) << Cell(day(contact.decided)) << Cell() << Cell(contact.service);
}

QList<Cell> AnnexARows::earlyHelp(const ReturnedCase &involvement) const
{
    const bool isOver = involvement.closed.isValid() && involvement.closed <= m_on;
    return child(involvement.child) << Cell(involvement.opened) << (isOver ? Cell(involvement.closed) : Cell())
                                    << Cell(teamName(involvement.team));
}

QList<Cell> AnnexARows::referral(const ReturnedReferral &referral, int before) const
{
    return child(referral.child) << Cell(day(referral.made)) << Cell(annexASource(referral.source, m_earlyHelp))
                                 << Cell(annexAYesNo(isNoFurtherAction(referral).value_or(false)))
                                 << Cell(qint64(before)) << Cell(teamName(referral.team)) << Cell(referral.worker);
}

} // namespace frontdoor
