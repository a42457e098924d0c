// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/casework/casefile/correspondence.h"
#include "core/casework/casefile/standing.h"
#include "core/domain/contact_fields.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<void> Run::startContact(CaseFile &file)
{
    Contact &contact = file.contact;
    const Facts facts = factsOf(file);
    FD_ASSIGN(contact.number, m_work.issueContactNumber());
    contact.nextDue = contact.isOpen()
                          ? nextDue(deadlinesFor(m_procedure, m_rules.calendar, file.subject, facts, momentsOf(file)))
                          : std::nullopt;
    FD_TRY(m_work.add(contact));
    FD_TRY(reconcileDeadlines(file, facts));
    note(Created::Kind::Contact, contact.id.text(), contact.number, contact.child);
    return {};
}

void Run::passToOpenCase(CaseFile &file) const
{
    const std::optional<Episode> open = radarOf(file, m_rules).openCase;
    if (!open || !m_procedure.team(open->team))
        return;
    file.contact.tray = open->team;
    file.contact.sentToTray = m_now;
    file.contact.worker = open->worker;
    if (open->worker) {
        file.contact.allocated = m_now;
        file.contact.state = ContactState::Allocated;
    }
}

Expected<QList<CaseFile>> Run::prepareContacts(const QList<ContactChild> &children, const ContactDetail &detail,
                                               const ContactId &furtherTo)
{
    const RecordId call = RecordId::make();
    QList<CaseFile> files;
    for (const ContactChild &child : children) {
        std::optional<Person> person = child.newPerson;
        if (person) {
            validatePerson(*person);
        } else {
            // No call is turned away because two entries were joined while somebody was typing.
            FD_ASSIGN(person, standingEntry(m_work, child.person));
            if (!person) {
                findGeneral("GEN-02", u"There is no such person."_s, u"child"_s);
                continue;
            }
            if (person->id != child.person)
                tellOfJoining(*person);
        }
        compareWithBirth(*person, detail.received);
        Contact contact;
        contact.id = ContactId::make();
        contact.child = person->id;
        contact.call = call;
        contact.created = m_now;
        contact.recordedBy = m_actor.id;
        contact.detail = detail;
        contact.furtherTo = furtherTo;
        if (m_procedure.intakeWithRecorder)
            contact.worker = m_actor.id;
        else
            contact.tray = m_procedure.intakeTeam.isEmpty() ? m_actor.team : m_procedure.intakeTeam;
        // Whoever is in no team has no tray of their own; nothing may be in nobody's hands.
        if (contact.tray.isEmpty())
            contact.worker = m_actor.id;
        FD_ASSIGN(CaseFile file, prospectiveCaseFile(m_work, m_rules, contact, *person));
        judge({u"record-contact"_s, Stage::Contact, {}}, factsOf(file));
        if (m_procedure.openCaseToWorker)
            passToOpenCase(file);
        files.append(file);
    }
    return files;
}

Expected<void> Run::startContacts(const QList<ContactChild> &children, QList<CaseFile> &files)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (children[i].newPerson) {
            FD_TRY(m_work.add(files[i].child));
            note(Created::Kind::Person, files[i].child.id.text(), {}, files[i].child.id);
        }
        FD_TRY(startContact(files[i]));
        FD_TRY(addObligations(files[i], {u"record-contact"_s, Stage::Contact, {}}, factsOf(files[i])));
    }
    return {};
}

Expected<CommandResult> Run::perform(const RecordContact &command)
{
    if (command.children.isEmpty()) {
        findGeneral("GEN-07", u"Say which child it is about."_s, u"child"_s);
        return *verdict();
    }
    ContactDetail detail = command.detail;
    const bool receivedGiven = detail.received.ms != 0;
    if (!receivedGiven)
        detail.received = m_now;
    validateDetail(detail, receivedGiven);
    if (command.furtherTo) {
        FD_ASSIGN(const std::optional<Contact> earlier, m_work.contact(command.furtherTo));
        if (!earlier)
            findGeneral("GEN-02", u"The earlier contact does not exist."_s, u"further-information-on"_s);
    }
    FD_ASSIGN(QList<CaseFile> files, prepareContacts(command.children, detail, command.furtherTo));
    if (const auto no = verdict())
        return *no;
    FD_TRY(startContacts(command.children, files));
    return done(files.first().subject);
}

Expected<CommandResult> Run::perform(const UpdateContact &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    if (!file)
        return notThere(u"There is no such contact."_s);
    if (command.revision != 0 && command.revision != file->contact.revision)
        return CommandResult(Conflict{file->subject, file->contact.revision});
    requireOpen(*file);
    ContactDetail changed = file->contact.detail;
    copyFields(command.fields, command.detail, changed);
    if (command.fields.contains("received"_L1) && changed.received != file->contact.detail.received) {
        if (changed.received > m_now)
            findReceivedLater();
        else if (changed.received < file->contact.detail.received && !command.fields.contains("received-reason"_L1))
            findGeneral("GEN-04", u"Say why the received time is moved back."_s, u"received-reason"_s);
    }
    ContactDetail checked = changed;
    checked.received = std::min(checked.received, m_now);
    validateDetail(checked, false);
    file->contact.detail = changed;
    judge(actOn(*file, "update-contact"), factsOf(*file));
    if (const auto no = verdict())
        return *no;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const RecordChecks &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    if (!file)
        return notThere(u"There is no such contact."_s);
    requireOpen(*file);
    judge(actOn(*file, "record-checks"), factsOf(*file));
    if (command.systems.isEmpty() && command.summary.isEmpty())
        findGeneral("GEN-07", u"Say which systems were looked at, or what they held."_s, u"checks.systems"_s);
    if (const auto no = verdict())
        return *no;
    const Check check{RecordId::make(), command.contact, command.systems, command.summary, m_actor.id, m_now};
    FD_TRY(m_work.add(check));
    file->checks.append(check);
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const LogActivity &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    requireOpen(*file);
    Facts facts = factsOf(*file);
    facts.set(u"activity.kind"_s, idOf(command.kind));
    if (command.result)
        facts.set(u"activity.result"_s, idOf(*command.result));
    judge(actOn(*file, "log-activity"), facts);
    if (command.text.isEmpty() && !command.result)
        findGeneral("GEN-07", u"Say what was done."_s, u"text"_s);
    if (const auto no = verdict())
        return *no;
    const Activity activity{RecordId::make(), command.subject, command.kind, command.text,
                            command.result,   m_actor.id,      m_now};
    FD_TRY(m_work.add(activity));
    file->activities.append(activity);
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const NotifyPolice &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    judge(actOn(*file, "notify-police"), factsOf(*file));
    if (command.officer.isEmpty() && command.reference.isEmpty())
        findGeneral("GEN-07", u"Give the officer's name or the police reference."_s, u"officer"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(
        PoliceNotification{RecordId::make(), command.subject, command.officer, command.reference, m_actor.id, m_now}));
    // The clock runs on the contact, wherever in the work the police are told.
    FD_ASSIGN(std::optional<CaseFile> contact, load(Subject(file->contact.id)));
    if (contact && !contact->contact.policeNotified) {
        contact->contact.policeNotified = m_now;
        FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*contact));
        if (conflict)
            return *conflict;
    }
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const SendLetter &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    const LetterRule *rule = m_procedure.letter(command.letter);
    if (!rule) {
        findGeneral("GEN-02", u"This procedure has no letter \"%1\"."_s.arg(command.letter), u"letter"_s);
        return *verdict();
    }
    if (rule->awaitsReply)
        requireOpen(*file);
    Facts facts = factsOf(*file);
    facts.set(u"letter"_s, command.letter);
    judge(actOn(*file, "send-letter"), facts);
    if (const auto no = verdict())
        return *no;
    const Letter letter{LetterId::make(), command.subject, command.letter,
                        m_actor.id,       m_now,           replyBy(*rule, m_rules, m_now),
                        command.content};
    FD_TRY(m_work.add(letter));
    file->letters.append(letter);
    if (rule->awaitsReply && !file->referral) {
        file->contact.state = ContactState::AwaitingParent;
        file->contact.letterSent = m_now;
        file->contact.replyBy = letter.replyBy;
        file->contact.parentReplied.reset();
    }
    note(Created::Kind::Letter, letter.id.text(), {}, file->child.id);
    FD_ASSIGN(const QList<Obligation> obligations, m_work.obligations(command.subject));
    for (const Obligation &obligation : obligations) {
        if (!obligation.done && rule->followUps.contains(obligation.kind))
            FD_TRY(complete(*file, obligation, u"letter"_s, {}));
    }
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const RecordParentReply &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    if (!file)
        return notThere(u"There is no such contact."_s);
    requireOpen(*file);
    if (file->contact.state != ContactState::AwaitingParent)
        findGeneral("GEN-05", u"This contact is not waiting for the parents."_s);
    judge(actOn(*file, "record-parent-reply"), factsOf(*file));
    if (const auto no = verdict())
        return *no;
    file->contact.parentReplied = m_now;
    file->contact.state = file->pendingRecommendation() ? ContactState::AwaitingAuthorisation
                          : file->contact.worker        ? ContactState::Allocated
                                                        : ContactState::New;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<void> Run::complete(CaseFile &file, Obligation followUp, const QString &method, const QString &notAppropriate)
{
    followUp.done = m_now;
    followUp.method = method;
    followUp.notAppropriate = notAppropriate;
    FD_TRY(m_work.update(followUp));
    if (followUp.kind == "acknowledge-referrer"_L1 && file.referral && notAppropriate.isEmpty())
        file.referral->acknowledged = m_now;
    return {};
}

Expected<CommandResult> Run::perform(const CompleteFollowUp &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    FD_ASSIGN(const QList<Obligation> obligations, m_work.obligations(command.subject));
    const auto open = std::find_if(obligations.begin(), obligations.end(),
                                   [&](const Obligation &o) { return o.kind == command.kind && !o.done; });
    if (open == obligations.end()) {
        // The letter that was sent did it: whoever ticks it off as well is right, and has nothing to change.
        const bool byLetter = std::any_of(obligations.begin(), obligations.end(), [&](const Obligation &o) {
            return o.kind == command.kind && o.method == "letter"_L1 && command.method == o.method;
        });
        return byLetter ? CommandResult(Done{}) : notThere(u"There is no open follow-up of this kind."_s);
    }
    judge(actOn(*file, "complete-follow-up"), factsOf(*file));
    if (command.method.isEmpty() && command.notAppropriate.isEmpty())
        findGeneral("GEN-07", u"Say how it was done, or why it is not appropriate."_s, u"method"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(complete(*file, *open, command.method, command.notAppropriate));
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

} // namespace frontdoor
