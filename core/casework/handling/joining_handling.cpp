// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/standing.h"
#include "core/casework/handling/run.h"
#include "core/domain/taken_fields.h"
#include "core/procedure/general_rules.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

// Joining moves nothing: what is recorded under an entry stays there and is counted for the entry that stands for it. So
// parting has little to put back: whom an entry belongs to, and the fields that took a value.

namespace {

/// The entry that this one was joined to, which may have been joined to another since.
PersonId takerOf(const JoinedEntry &joined)
{
    return joined.through ? joined.through : joined.keep;
}

/// Of all entries of a person, those that were joined to `merged`, or to one that was.
QList<JoinedEntry> entriesUnder(const PersonId &merged, const QList<JoinedEntry> &all)
{
    QSet<PersonId> above{merged};
    QList<JoinedEntry> under;
    for (bool again = true; again;) {
        again = false;
        for (const JoinedEntry &each : all) {
            if (above.contains(each.merged) || !above.contains(takerOf(each)))
                continue;
            above.insert(each.merged);
            under.append(each);
            again = true;
        }
    }
    return under;
}

QString inWords(const QString &field)
{
    return QString(field).replace(u'-', u' ');
}

/// Only what is changed is looked at: a number that was wrong before is no reason not to join the two.
Person withoutUntouchedNumbers(Person person, const TakenFields &taken)
{
    if (!taken.contains(u"nhs-number"_s))
        person.nhsNumber.clear();
    if (!taken.contains(u"upn"_s))
        person.upn.clear();
    if (!taken.contains(u"postcode"_s))
        person.postcode.clear();
    return person;
}

} // namespace

Expected<void> Run::requireOwnEntry(const Person &person, const QString &field)
{
    if (!person.mergedInto)
        return {};
    FD_ASSIGN(const std::optional<Person> whose, m_work.person(person.mergedInto));
    findGeneral("GEN-02",
                u"This entry was joined to %1. Go on there, or part the two first."_s.arg(
                    whose && !whose->name().isEmpty() ? whose->name() : u"another one"_s),
                field);
    return {};
}

void Run::tellOfJoining(const Person &standing)
{
    Finding told = generalFinding(u"GEN-02"_s, u"It is recorded for %1."_s.arg(standing.name()), u"child"_s);
    told.says = u"The entry that was chosen has been joined to another."_s;
    told.severity = Severity::Inform;
    find(told);
}

void Run::ask(const QString &says, const QString &missing, const QString &field)
{
    Finding finding = generalFinding(u"GEN-05"_s, missing, field);
    finding.says = says;
    finding.severity = Severity::Warn;
    find(finding);
}

/// Somebody has looked before, or their records say that they are two people.
Expected<void> Run::askBeforeJoining(const Person &keep, const Person &merge)
{
    FD_ASSIGN(const QList<PersonId> ours, entriesOf(m_work, keep.id));
    FD_ASSIGN(const QList<PersonId> theirs, entriesOf(m_work, merge.id));
    for (const PersonId &entry : ours) {
        FD_ASSIGN(const QList<KeptApart> all, m_work.keptApart(entry));
        for (const KeptApart &apart : all) {
            if (!theirs.contains(apart.one == entry ? apart.other : apart.one))
                continue;
            FD_ASSIGN(const std::optional<User> by, m_work.user(apart.by));
            ask(u"These two were found to be two people."_s,
                u"%1 looked at them on %2%3"_s.arg(by ? by->name : u"Somebody"_s,
                                                   m_rules.calendar.localDate(apart.at).toString(u"d MMMM yyyy"_s),
                                                   apart.reason.isEmpty() ? u"."_s : QString(u": " + apart.reason)),
                u"merge"_s);
        }
    }
    FD_ASSIGN(const QList<Relationship> relationships, standingRelationships(m_work, keep.id));
    for (const Relationship &relationship : relationships) {
        if (relationship.from == merge.id || relationship.to == merge.id) {
            ask(u"These two are recorded as related to each other."_s,
                u"One is the other's %1 on file. Joined, they are one person."_s.arg(
                    QString(idOf(relationship.kind)).replace(u'-', u' ')),
                u"merge"_s);
            break;
        }
    }
    return {};
}

/// Gives `keep` the values of `merge`, and says what it said before.
TakenFields Run::takeFields(Person &keep, const Person &merge, const QStringList &fields)
{
    TakenFields taken;
    for (const QString &field : fields) {
        const QJsonValue after = personField(merge, field);
        const QJsonValue before = personField(keep, field);
        if (after.isUndefined() || field == "merged-into"_L1)
            findGeneral("GEN-02", u"There is no field \"%1\" that could be taken over."_s.arg(field), u"fields"_s);
        else if (before != after)
            taken.insert(field, {before, after});
    }
    for (auto field = taken.cbegin(); field != taken.cend(); ++field)
        setPersonField(keep, field.key(), field->after);
    if (taken.isEmpty())
        return taken;
    validatePerson(withoutUntouchedNumbers(keep, taken));
    if (keep.mother == keep.id)
        findGeneral("GEN-02", u"Nobody is their own mother."_s, u"mother"_s);
    return taken;
}

Expected<CommandResult> Run::perform(const MergePeople &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(std::optional<Person> keep, m_work.person(command.keep));
    FD_ASSIGN(const std::optional<Person> merge, m_work.person(command.merge));
    if (!keep || !merge)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOpenTo(keep->id));
    FD_TRY(requireOpenTo(merge->id));
    if (keep->id == merge->id)
        findGeneral("GEN-02", u"This is one entry already."_s, u"merge"_s);
    if (merge->mergedInto)
        findGeneral("GEN-05", u"This entry belongs to somebody else already. Part the two first."_s, u"merge"_s);
    if (keep->mergedInto)
        findGeneral("GEN-02", u"The entry that is to stay belongs to somebody else. Choose that person."_s, u"keep"_s);
    const TakenFields taken = takeFields(*keep, *merge, command.fields);
    FD_TRY(askBeforeJoining(*keep, *merge));
    if (const auto no = verdict())
        return *no;
    if (!taken.isEmpty()) {
        FD_ASSIGN(const bool fresh, m_work.update(*keep));
        if (!fresh)
            return CommandResult(Conflict{});
    }
    // Entries that were joined to the one that goes come along, so that all of a person are one step away.
    FD_ASSIGN(const QList<JoinedEntry> along, m_work.joinedEntries(merge->id));
    for (JoinedEntry each : along) {
        each.through = takerOf(each);
        each.keep = keep->id;
        FD_TRY(m_work.setMergedInto(each.merged, keep->id));
        FD_TRY(m_work.add(each));
    }
    FD_TRY(m_work.setMergedInto(merge->id, keep->id));
    FD_TRY(m_work.add(JoinedEntry{merge->id, keep->id, {}, m_now, m_actor.id, takenText(taken)}));
    return done({});
}

/// The fields of the entry that took values of a joined one as they were before; what was changed since stays.
Expected<bool> Run::giveFieldsBack(const JoinedEntry &joined)
{
    const TakenFields taken = takenFields(joined);
    FD_ASSIGN(std::optional<Person> taker, m_work.person(takerOf(joined)));
    if (taken.isEmpty() || !taker)
        return true;
    FD_ASSIGN(QList<JoinedEntry> others, m_work.joinedEntries(joined.keep));
    erase_if(others, [&](const JoinedEntry &other) {
        return other.merged == joined.merged || takerOf(other) != takerOf(joined);
    });
    bool changed = false;
    for (auto field = taken.cbegin(); field != taken.cend(); ++field) {
        if (personField(*taker, field.key()) == field->after) {
            setPersonField(*taker, field.key(), field->before);
            changed = true;
            continue;
        }
        // An entry that was joined later took this value's place: parting that one leads back to what was before this.
        bool handedDown = false;
        for (JoinedEntry &other : others) {
            TakenFields later = takenFields(other);
            const auto same = later.find(field.key());
            if (same == later.end() || same->before != field->after || handedDown)
                continue;
            same->before = field->before;
            other.taken = takenText(later);
            FD_TRY(m_work.add(other));
            handedDown = true;
        }
        if (handedDown)
            continue;
        Finding stays = generalFinding(
            u"GEN-03"_s, u"The %1 of %2 stays as it is now."_s.arg(inWords(field.key()), taker->name()), field.key());
        stays.says = u"This was changed after the two were joined."_s;
        stays.severity = Severity::Inform;
        find(stays);
    }
    return changed ? m_work.update(*taker) : Expected<bool>(true);
}

Expected<CommandResult> Run::perform(const UnmergePeople &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<Person> merged, m_work.person(command.merge));
    if (!merged)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOpenTo(merged->id));
    FD_ASSIGN(const std::optional<JoinedEntry> joined, m_work.joinedEntry(merged->id));
    // Whoever says to which entry it was joined first means the person whom that one belongs to now.
    const bool isTheirs = merged->mergedInto
                          && (merged->mergedInto == command.keep || (joined && joined->through == command.keep));
    if (!isTheirs)
        findGeneral("GEN-05", u"These two are not joined."_s, u"merge"_s);
    if (const auto no = verdict())
        return *no;
    if (joined) {
        FD_ASSIGN(const bool fresh, giveFieldsBack(*joined));
        if (!fresh)
            return CommandResult(Conflict{});
        FD_TRY(m_work.remove(*joined));
    }
    FD_TRY(m_work.setMergedInto(merged->id, {}));
    FD_ASSIGN(const QList<JoinedEntry> all, m_work.joinedEntries(merged->mergedInto));
    for (JoinedEntry each : entriesUnder(merged->id, all)) {
        each.keep = merged->id;
        if (each.through == merged->id)
            each.through = {};
        FD_TRY(m_work.setMergedInto(each.merged, merged->id));
        FD_TRY(m_work.add(each));
    }
    return done({});
}

Expected<CommandResult> Run::perform(const KeepApart &command)
{
    judge({QString::fromLatin1(MergePeople::verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<Person> one, m_work.person(command.one));
    FD_ASSIGN(const std::optional<Person> other, m_work.person(command.other));
    if (!one || !other)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOpenTo(one->id));
    FD_TRY(requireOpenTo(other->id));
    FD_TRY(requireOwnEntry(*one, u"one"_s));
    FD_TRY(requireOwnEntry(*other, u"other"_s));
    if (one->id == other->id)
        findGeneral("GEN-02", u"This is one entry."_s, u"other"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(
        KeptApart{std::min(one->id, other->id), std::max(one->id, other->id), m_actor.id, m_now, command.reason}));
    return done({});
}

} // namespace frontdoor
