// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/casework/commands/entry_verbs.h"
#include "core/domain/field_values.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<CommandResult> Run::addEntry(const NewEntry &entry, const std::function<void(const CaseFile &)> &check)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(entry.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    if (!entry.alsoWhenClosed)
        requireOpen(*file);
    CaseEntry added{RecordId::make(), entry.subject, entry.kind, entry.person, {}, m_actor.id, m_actor.role, m_now};
    for (auto it = entry.fields.cbegin(); it != entry.fields.cend(); ++it) {
        if (isKnown(it.value()))
            added.fields.insert(it.key(), it.value());
    }
    Facts facts = factsOf(*file);
    addInputFacts(facts, added.fields, added.text(u"rationale"_s));
    judge(actOn(*file, verbOf(entry.kind)), facts);
    if (check)
        check(*file);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(added));
    file->entries.append(added);
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const AcknowledgeRadar &command)
{
    return addEntry({command.subject, EntryKind::RadarAcknowledged, {{u"note"_s, toValue(command.note)}}});
}

Expected<CommandResult> Run::perform(const RequestEnquiryWithoutParents &command)
{
    return addEntry({command.subject, EntryKind::EnquiryRequested, {{u"reason"_s, toValue(command.reason)}}},
                    [&](const CaseFile &) {
                        if (command.reason.isEmpty() && !hasFinding("input.reason"))
                            findGeneral("GEN-07", u"Say why the parents are not to know."_s, u"input.reason"_s);
                    });
}

Expected<CommandResult> Run::perform(const AuthoriseEnquiryWithoutParents &command)
{
    return addEntry({command.subject, EntryKind::EnquiryAuthorised, {{u"reason"_s, toValue(command.reason)}}},
                    [&](const CaseFile &) {
                        if (command.reason.isEmpty() && !hasFinding("input.reason"))
                            findGeneral("GEN-07", u"Give the reasons."_s, u"input.reason"_s);
                    });
}

Expected<CommandResult> Run::perform(const RecordDiscussion &command)
{
    FieldValues fields{{u"who"_s, toValue(command.who)}, {u"text"_s, toValue(command.text)}};
    fields.insert(u"with"_s, toValue(command.with));
    fields.insert(u"agreed"_s, toValue(command.agreed));
    return addEntry({command.subject, EntryKind::Discussion, fields}, [&](const CaseFile &) {
        if (!command.with)
            findGeneral("GEN-07", u"Say with whom it was discussed."_s, u"with"_s);
        if (command.who.isEmpty() && command.text.isEmpty() && !command.agreed)
            findGeneral("GEN-07", u"Say who it was, or what was said."_s, u"text"_s);
    });
}

Expected<CommandResult> Run::perform(const RecordStrategyDiscussion &command)
{
    FieldValues fields{{u"text"_s, toValue(command.text)}};
    fields.insert(u"participants"_s, toValue(command.participants));
    return addEntry({command.subject, EntryKind::StrategyDiscussion, fields, {}, true}, [&](const CaseFile &) {
        if (command.participants.isEmpty())
            findGeneral("GEN-07", u"Say who took part."_s, u"participants"_s);
    });
}

Expected<CommandResult> Run::perform(const RaiseDisagreement &command)
{
    const FieldValues fields{{u"agency"_s, toValue(command.agency)}, {u"grounds"_s, toValue(command.grounds)}};
    return addEntry({command.subject, EntryKind::Disagreement, fields, {}, true}, [&](const CaseFile &) {
        if (command.agency.isEmpty())
            findGeneral("GEN-07", u"Say which agency does not agree."_s, u"agency"_s);
        if (command.grounds.isEmpty())
            findGeneral("GEN-07", u"Say on what grounds."_s, u"grounds"_s);
    });
}

Expected<CommandResult> Run::perform(const ConsiderSibling &command)
{
    FieldValues fields{{u"rationale"_s, toValue(command.rationale)}};
    fields.insert(u"decision"_s, toValue(command.decision));
    return addEntry({command.subject, EntryKind::SiblingConsidered, fields, command.sibling, true},
                    [&](const CaseFile &file) {
                        const bool known = std::any_of(file.family.begin(), file.family.end(),
                                                       [&](const Person &p) { return p.id == command.sibling; });
                        if (!known)
                            findGeneral("GEN-02", u"This child is not known as one of the family."_s, u"sibling"_s);
                        if (!command.decision)
                            findGeneral("GEN-07", u"Say whether there is to be a referral."_s, u"decision"_s);
                        if (command.rationale.isEmpty() && !hasFinding("input.rationale"))
                            findGeneral("GEN-07", u"Give the rationale."_s, u"input.rationale"_s);
                    });
}

} // namespace frontdoor
