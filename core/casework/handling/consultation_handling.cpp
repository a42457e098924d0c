// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/casework/views/consultation_view.h"
#include "core/domain/field_values.h"
#include "core/procedure/clocks.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

void Run::judgeConsultation(const char *verb, const Consultation &consultation)
{
    Facts facts = actorFacts();
    addConsultationFacts(facts, consultation);
    judge({QString::fromLatin1(verb), std::nullopt, {}}, facts);
    // Whatever the procedure says: what the database would refuse is refused in words.
    if (consultation.isHypothetical() && !consultation.childName.isEmpty() && !hasFinding("child-name"))
        findGeneral("GEN-08",
                    u"Without the parents' consent a consultation is about nobody in particular. Leave the name out."_s,
                    u"child-name"_s);
}

Expected<void> Run::timeConsultation(Consultation &consultation)
{
    if (!consultation.advice.isEmpty() && !consultation.answered)
        consultation.answered = m_now;
    CaseFile file; // only to hold the deadlines
    file.subject = Subject(consultation.id);
    FD_ASSIGN(file.deadlines, m_work.deadlines(file.subject));
    Moments moments{{u"received"_s, consultation.created}, {u"created"_s, consultation.created}};
    if (consultation.answered)
        moments.insert(u"answered"_s, *consultation.answered);
    Facts facts = actorFacts();
    addConsultationFacts(facts, consultation);
    FD_TRY(reconcileDeadlines(file, facts, moments));
    consultation.nextDue = consultation.isOpen() ? nextDue(file.deadlines) : std::nullopt;
    return {};
}

Expected<CommandResult> Run::perform(const LogConsultation &command)
{
    Consultation consultation = command.detail;
    consultation.id = ConsultationId::make();
    consultation.revision = 1;
    consultation.created = m_now;
    consultation.recordedBy = m_actor.id;
    consultation.contact = {};
    consultation.answered.reset();
    judgeConsultation(command.verb, consultation);
    if (const auto no = verdict())
        return *no;
    FD_ASSIGN(consultation.number, m_work.issueConsultationNumber());
    FD_TRY(timeConsultation(consultation));
    FD_TRY(m_work.add(consultation));
    note(Created::Kind::Consultation, consultation.id.text(), consultation.number, {});
    return done(Subject(consultation.id));
}

Expected<CommandResult> Run::perform(const UpdateConsultation &command)
{
    FD_ASSIGN(const std::optional<Consultation> stored, m_work.consultation(command.consultation));
    if (!stored)
        return notThere(u"There is no such consultation."_s);
    Consultation changed = *stored;
    copyNamedFields(command.fields, command.detail, changed);
    // Consent was taken back: what was said under it goes, and nothing of it is left to be read.
    if (changed.isHypothetical() && !command.fields.contains("child-name"_L1))
        changed.childName.clear();
    if (stored->contact)
        findGeneral("GEN-08", u"It has become a contact; go on there."_s);
    judgeConsultation(command.verb, changed);
    if (const auto no = verdict())
        return *no;
    FD_TRY(timeConsultation(changed));
    FD_ASSIGN(const bool fresh, m_work.update(changed));
    if (!fresh)
        return CommandResult(Conflict{Subject(changed.id), 0});
    return done(Subject(changed.id));
}

Expected<CommandResult> Run::perform(const ConvertConsultation &command)
{
    FD_ASSIGN(const std::optional<Consultation> stored, m_work.consultation(command.consultation));
    if (!stored)
        return notThere(u"There is no such consultation."_s);
    if (stored->contact)
        findGeneral("GEN-05", u"It has become a contact already."_s);
    judgeConsultation(command.verb, *stored);
    ContactDetail detail;
    detail.received = m_now;
    detail.referrer.type = ReferrerType::Professional;
    detail.referrer.name = stored->professionalName;
    detail.referrer.role = stored->professionalRole;
    detail.referrer.agency = stored->professionalAgency;
    detail.referrer.phone = stored->professionalPhone;
    detail.concern = stored->summary;
    FD_ASSIGN(QList<CaseFile> files, prepareContacts({command.child}, detail, {}));
    if (const auto no = verdict())
        return *no;
    FD_TRY(startContacts({command.child}, files));
    Consultation changed = *stored;
    changed.contact = files.first().contact.id;
    if (!changed.answered)
        changed.answered = m_now;
    FD_TRY(timeConsultation(changed));
    FD_ASSIGN(const bool fresh, m_work.update(changed));
    if (!fresh)
        return CommandResult(Conflict{Subject(changed.id), 0});
    return done(Subject(changed.id));
}

} // namespace frontdoor
