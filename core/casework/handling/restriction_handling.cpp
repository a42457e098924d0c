// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/restricted.h"
#include "core/casework/casefile/standing.h"
#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 openHours = 12; // one working day, however long it gets

} // namespace

Expected<void> Run::requireOpenTo(const PersonId &person)
{
    FD_ASSIGN(const bool withheld, m_work.isWithheld(person, {m_actor.id, m_now}));
    if (withheld)
        find(restrictedFinding());
    return {};
}

Expected<QList<Restriction>> Run::standingRestrictions(const PersonId &person)
{
    FD_ASSIGN(const PersonId whose, standingId(m_work, person));
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_work, whose));
    QList<Restriction> standing;
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const std::optional<Restriction> restriction, m_work.restriction(entry));
        if (restriction)
            standing.append(*restriction);
    }
    return standing;
}

Expected<CommandResult> Run::perform(const RestrictRecord &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<Person> person, m_work.person(command.person));
    if (!person)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOwnEntry(*person));
    FD_TRY(requireOpenTo(command.person));
    if (command.reason.isEmpty())
        findGeneral("GEN-07", u"Say why the record is restricted."_s, u"reason"_s);
    for (const UserId &id : command.readers) {
        FD_ASSIGN(const std::optional<User> reader, m_work.user(id));
        if (!worksHere(reader))
            findGeneral("GEN-02", u"There is no such user."_s, u"readers"_s);
    }
    FD_ASSIGN(const std::optional<Restriction> standing, m_work.restriction(command.person));
    if (const auto no = verdict())
        return *no;
    Restriction restriction = standing.value_or(
        Restriction{RecordId::make(), 1, command.person, {}, {}, {}, {}, {}, {}});
    restriction.reason = command.reason;
    restriction.by = m_actor.id;
    restriction.since = m_now;
    if (!standing) {
        FD_TRY(m_work.add(restriction));
    } else {
        FD_ASSIGN(const bool fresh, m_work.update(restriction));
        if (!fresh)
            return CommandResult(Conflict{});
    }
    QList<RestrictionReader> readers;
    for (const UserId &reader : command.readers)
        readers.append({restriction.id, reader, m_now, {}, {}});
    FD_TRY(m_work.set(restriction.id, readers));
    return done({});
}

Expected<CommandResult> Run::perform(const LiftRestriction &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    // Of joined entries each may be restricted, and a restriction of one shuts out of all.
    FD_ASSIGN(const QList<Restriction> standing, standingRestrictions(command.person));
    if (standing.isEmpty())
        return notThere(u"This record is not restricted."_s);
    FD_TRY(requireOpenTo(command.person));
    if (command.reason.isEmpty())
        findGeneral("GEN-07", u"Say why the record need not be restricted any more."_s, u"reason"_s);
    if (const auto no = verdict())
        return *no;
    for (Restriction restriction : standing) {
        restriction.lifted = m_now;
        restriction.liftedBy = m_actor.id;
        restriction.liftedReason = command.reason;
        FD_ASSIGN(const bool fresh, m_work.update(restriction));
        if (!fresh)
            return CommandResult(Conflict{});
    }
    return done({});
}

Expected<CommandResult> Run::perform(const OpenRestricted &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    if (command.reason.isEmpty())
        findGeneral("GEN-07", u"Say why you have to open it."_s, u"reason"_s);
    FD_ASSIGN(const std::optional<Person> person, m_work.person(command.person));
    if (!person)
        return notThere(u"There is no such person."_s);
    FD_ASSIGN(const QList<Restriction> standing, standingRestrictions(person->id));
    if (standing.isEmpty())
        return notThere(u"This record is not restricted."_s);
    if (const auto no = verdict())
        return *no;
    for (const Restriction &restriction : std::as_const(standing))
        FD_TRY(m_work.add(
            RestrictionReader{restriction.id, m_actor.id, m_now, m_now.plusHours(openHours), command.reason}));
    FD_TRY(m_work.add(
        AccessEvent{RecordId::make(), m_actor.id, m_now, AccessAct::OpenedWithReason, {}, person->id, command.reason}));
    return done({});
}

} // namespace frontdoor
