// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/builders.h"

#include "core/casework/casefile/case_file.h"
#include "core/letters/compose.h"
#include "core/letters/page.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Assigning what a step says to a member of the detail, whatever its type.

void assign(QString &member, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        member = *text;
}

void assign(QStringList &member, const Value &value)
{
    if (const auto *texts = std::get_if<QStringList>(&value))
        member = *texts;
}

void assign(Instant &member, const Value &value)
{
    if (const auto *instant = std::get_if<Instant>(&value))
        member = *instant;
}

void assign(std::optional<bool> &member, const Value &value)
{
    if (const auto *answer = std::get_if<bool>(&value))
        member = *answer;
}

void assign(std::optional<qint64> &member, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        member = *number;
}

template<Choice E>
void assign(E &member, const Value &value)
{
    if (const auto *id = std::get_if<QString>(&value))
        member = choiceOf<E>(*id).value_or(member);
}

template<Choice E>
void assign(std::optional<E> &member, const Value &value)
{
    if (const auto *id = std::get_if<QString>(&value))
        member = choiceOf<E>(*id);
}

void assignBelow(QMap<QString, QString> &member, const QList<StepField> &answers)
{
    for (const StepField &answer : answers) {
        if (const auto *text = std::get_if<QString>(&answer.value))
            member.insert(answer.id, *text);
    }
}

/// Puts what the step says about the contact into the detail; the ids of the fields it names.
QStringList applyDetail(const ScenarioStep &step, ContactDetail &detail)
{
    QStringList named;
    ContactDetail::fields(detail, [&](const char *idText, auto &member) {
        const QString id = QString::fromLatin1(idText);
        if (!step.has(id))
            return;
        named << id;
        if constexpr (std::is_same_v<std::decay_t<decltype(member)>, QMap<QString, QString>>)
            assignBelow(member, step.below(id));
        else
            assign(member, step.field(id)->value);
    });
    return named;
}

Subject subjectOf(const BuildInput &in)
{
    return in.world.subject(in.step.text(u"of"));
}

ContactId contactOf(const BuildInput &in)
{
    return in.world.contact(in.step.text(u"of"));
}

/// Everything of a decision that is not the decision itself.
FieldValues outcomeFieldsOf(const ScenarioStep &step)
{
    static const QStringList own{u"of"_s, u"outcome"_s, u"rationale"_s, u"creates"_s, u"team"_s};
    FieldValues values;
    for (const StepField &field : step.fields) {
        if (!own.contains(field.id))
            values.insert(field.id, field.value);
    }
    return values;
}

Expected<Command> recordContact(const BuildInput &in)
{
    RecordContact command;
    if (in.person)
        command.children.append({in.person->id, in.person});
    else if (const PersonId child = in.world.person(in.step.text(u"child")))
        command.children.append({child, {}});
    for (const StepField &further : in.step.below(u"also"_s))
        command.children.append({in.world.person(further.id), {}});
    applyDetail(in.step, command.detail);
    command.furtherTo = in.world.contact(in.step.text(u"further-information-on"));
    return command;
}

Expected<Command> updateContact(const BuildInput &in)
{
    UpdateContact command;
    command.contact = contactOf(in);
    // Answers that the step does not name stay as they are.
    const auto current = in.world.store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<Contact> contact, views.contact(command.contact));
        if (contact)
            command.detail = contact->detail;
        return {};
    });
    if (!current)
        return tl::unexpected(current.error());
    command.fields = applyDetail(in.step, command.detail);
    return command;
}

Expected<Command> recordChecks(const BuildInput &in)
{
    return RecordChecks{contactOf(in), in.step.texts(u"systems"), in.step.text(u"summary")};
}

Expected<Command> sendToTray(const BuildInput &in)
{
    return SendToTray{contactOf(in), in.step.text(u"team")};
}

Expected<Command> chooseRoute(const BuildInput &in)
{
    return ChooseRoute{contactOf(in), in.step.text(u"route"), in.step.text(u"reason")};
}

Expected<Command> reassign(const BuildInput &in)
{
    return Reassign{subjectOf(in), in.step.text(u"team"), in.step.text(u"reason")};
}

Expected<Command> allocate(const BuildInput &in)
{
    return Allocate{subjectOf(in), in.world.user(in.step.text(u"to")), in.step.text(u"reason")};
}

Expected<Command> unallocate(const BuildInput &in)
{
    return Unallocate{subjectOf(in)};
}

Expected<Command> markSeen(const BuildInput &in)
{
    return MarkSeen{contactOf(in)};
}

Expected<Command> logActivity(const BuildInput &in)
{
    LogActivity command{subjectOf(in), {}, in.step.text(u"text"), {}};
    command.kind = choiceOf<ActivityKind>(in.step.text(u"kind")).value_or(ActivityKind::Note);
    command.result = choiceOf<ActivityResult>(in.step.text(u"result"));
    return command;
}

Expected<Command> notifyPolice(const BuildInput &in)
{
    return NotifyPolice{subjectOf(in), in.step.text(u"officer"), in.step.text(u"reference")};
}

/// What is written in the letter; empty if the program would not write it.
Expected<QString> writtenLetter(const BuildInput &in, const Subject &subject, const QString &id)
{
    const LetterRule *rule = in.world.procedure().letter(id);
    if (!rule)
        return QString();
    QString text;
    FD_TRY(in.world.store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(views, in.world.rules(), subject));
        FD_ASSIGN(const std::optional<User> sender, views.user(in.world.user(in.step.by)));
        if (!file || !sender)
            return {};
        const Team *team = in.world.procedure().team(sender->team);
        FD_ASSIGN(const LetterResult result,
                  composeLetter(*file, *rule, in.world.rules(), *sender, team ? *team : Team(), in.world.now()));
        if (result.letter)
            text = toText(*result.letter);
        return {};
    }));
    return text;
}

Expected<Command> sendLetter(const BuildInput &in)
{
    const Subject subject = subjectOf(in);
    const QString letter = in.step.text(u"letter");
    FD_ASSIGN(const QString content, writtenLetter(in, subject, letter));
    return SendLetter{subject, letter, content};
}

Expected<Command> recordParentReply(const BuildInput &in)
{
    return RecordParentReply{contactOf(in)};
}

Expected<Command> completeFollowUp(const BuildInput &in)
{
    return CompleteFollowUp{subjectOf(in), in.step.text(u"kind"), in.step.text(u"method"),
                            in.step.text(u"not-appropriate")};
}

Expected<Command> recommend(const BuildInput &in)
{
    return Recommend{subjectOf(in), in.step.text(u"outcome"), in.step.text(u"rationale"), outcomeFieldsOf(in.step)};
}

Expected<Command> returnIt(const BuildInput &in)
{
    return Return{subjectOf(in), in.step.text(u"comment")};
}

Expected<Command> authorise(const BuildInput &in)
{
    return Authorise{subjectOf(in), in.step.text(u"outcome"), in.step.text(u"rationale"), outcomeFieldsOf(in.step),
                     in.step.text(u"team")};
}

Expected<Command> copyToSibling(const BuildInput &in)
{
    CopyToSibling command{subjectOf(in), {}, in.step.text(u"rationale")};
    QStringList siblings;
    for (const StepField &sibling : in.step.below(u"siblings"_s) + in.step.below(u"contacts"_s)) {
        if (!siblings.contains(sibling.id))
            siblings << sibling.id;
    }
    for (const QString &sibling : siblings)
        command.siblings << in.world.person(sibling);
    return command;
}

Expected<Command> voidDuplicate(const BuildInput &in)
{
    return VoidDuplicate{contactOf(in), in.world.contact(in.step.text(u"keep"))};
}

Expected<Command> acknowledgeRadar(const BuildInput &in)
{
    return AcknowledgeRadar{subjectOf(in), in.step.text(u"note")};
}

Expected<Command> requestEnquiry(const BuildInput &in)
{
    return RequestEnquiryWithoutParents{subjectOf(in), in.step.text(u"reason")};
}

Expected<Command> authoriseEnquiry(const BuildInput &in)
{
    return AuthoriseEnquiryWithoutParents{subjectOf(in), in.step.text(u"reason")};
}

Expected<Command> recordDiscussion(const BuildInput &in)
{
    RecordDiscussion command{subjectOf(in),
                             choiceOf<DiscussionWith>(in.step.text(u"with")),
                             in.step.text(u"who"),
                             {},
                             in.step.text(u"text")};
    if (const StepField *agreed = in.step.field(u"agreed"_s))
        assign(command.agreed, agreed->value);
    return command;
}

Expected<Command> strategyDiscussion(const BuildInput &in)
{
    return RecordStrategyDiscussion{subjectOf(in), in.step.texts(u"participants"), in.step.text(u"text")};
}

Expected<Command> raiseDisagreement(const BuildInput &in)
{
    return RaiseDisagreement{subjectOf(in), in.step.text(u"agency"), in.step.text(u"grounds")};
}

Expected<Command> considerSibling(const BuildInput &in)
{
    return ConsiderSibling{subjectOf(in), in.world.person(in.step.text(u"sibling")),
                           choiceOf<SiblingDecision>(in.step.text(u"decision")), in.step.text(u"rationale")};
}

/// Puts what the step says into the consultation; the ids of the fields it names.
QStringList applyConsultation(const ScenarioStep &step, Consultation &consultation)
{
    QStringList named;
    Consultation::fields(consultation, [&](const char *idText, auto &member) {
        const QString id = QString::fromLatin1(idText);
        if (const StepField *field = step.field(id)) {
            named << id;
            assign(member, field->value);
        }
    });
    return named;
}

Expected<Command> logConsultation(const BuildInput &in)
{
    LogConsultation command;
    applyConsultation(in.step, command.detail);
    return command;
}

Expected<Command> updateConsultation(const BuildInput &in)
{
    UpdateConsultation command{in.world.consultation(in.step.text(u"of")), {}, {}};
    command.fields = applyConsultation(in.step, command.detail);
    return command;
}

Expected<Command> convertConsultation(const BuildInput &in)
{
    ConvertConsultation command{in.world.consultation(in.step.text(u"of")), {}};
    if (in.person)
        command.child = {in.person->id, in.person};
    else
        command.child.person = in.world.person(in.step.text(u"child"));
    return command;
}

Expected<Command> handOver(const BuildInput &in)
{
    HandOver command{in.step.text(u"team"), in.world.user(in.step.text(u"to")), {}};
    for (const StepField &note : in.step.below(u"notes"_s))
        command.notes.insert(in.world.subject(note.id), std::get<QString>(note.value));
    return command;
}

Expected<Command> acknowledgeHandover(const BuildInput &in)
{
    return AcknowledgeHandover{in.world.handover(in.step.text(u"of")), in.world.subject(in.step.text(u"contact"))};
}

Expected<Command> checkTray(const BuildInput &in)
{
    return CheckTray{in.step.text(u"team")};
}

/// A day as its first moment, or as the moment it is over.
Instant momentOf(const BuildInput &in, const QString &key, bool over)
{
    const StepField *field = in.step.field(key);
    if (!field)
        return {};
    if (const auto *instant = std::get_if<Instant>(&field->value))
        return *instant;
    const QDate day = in.step.day(key);
    return in.world.rules().calendar.at(over ? day.addDays(1) : day, QTime(0, 0));
}

Expected<Command> setCover(const BuildInput &in)
{
    return SetCover{in.world.user(in.step.text(u"for")), in.world.user(in.step.text(u"cover")),
                    momentOf(in, u"from"_s, false), momentOf(in, u"until"_s, true)};
}

Expected<Command> connectCall(const BuildInput &in)
{
    return ConnectCall{in.world.person(in.step.text(u"child")), in.world.user(in.step.text(u"to")),
                       in.step.text(u"result")};
}

Expected<Command> mergePeople(const BuildInput &in)
{
    return MergePeople{in.world.person(in.step.text(u"keep")), in.world.person(in.step.text(u"merge")), {}};
}

Expected<Command> unmergePeople(const BuildInput &in)
{
    return UnmergePeople{in.world.person(in.step.text(u"keep")), in.world.person(in.step.text(u"merge"))};
}

Expected<Command> undo(const BuildInput &)
{
    return Undo{};
}

Expected<Command> restrictRecord(const BuildInput &in)
{
    RestrictRecord command{in.world.person(in.step.text(u"person")), in.step.text(u"reason"), {}};
    for (const QString &reader : in.step.texts(u"readers"))
        command.readers << in.world.user(reader);
    return command;
}

Expected<Command> liftRestriction(const BuildInput &in)
{
    return LiftRestriction{in.world.person(in.step.text(u"person")), in.step.text(u"reason")};
}

Expected<Command> openRestricted(const BuildInput &in)
{
    return OpenRestricted{in.world.person(in.step.text(u"person")), in.step.text(u"reason")};
}

Expected<Command> stepUp(const BuildInput &in)
{
    return StepUp{subjectOf(in), in.step.text(u"team"), in.step.text(u"reason")};
}

Expected<Command> stepDown(const BuildInput &in)
{
    return StepDown{subjectOf(in), in.step.text(u"team"), in.step.text(u"reason")};
}

Expected<Command> setAbsence(const BuildInput &in)
{
    SetAbsence command{in.world.user(in.step.text(u"user")), {}, in.step.day(u"from"), in.step.day(u"until")};
    command.kind = choiceOf<AbsenceKind>(in.step.text(u"kind")).value_or(AbsenceKind::Leave);
    return command;
}

Expected<Command> setDutyWorker(const BuildInput &in)
{
    return SetDutyWorker{in.step.text(u"team"), in.world.user(in.step.text(u"user")), in.step.day(u"on")};
}

Expected<Command> openEpisode(const BuildInput &in)
{
    return OpenEpisode{in.world.person(in.step.text(u"person")), in.step.text(u"team"),
                       in.world.user(in.step.text(u"worker")), in.step.day(u"opened")};
}

Expected<Command> closeEpisode(const BuildInput &in)
{
    return CloseEpisode{in.world.person(in.step.text(u"person")), in.step.text(u"team"), in.step.day(u"closed")};
}

Expected<Command> addPerson(const BuildInput &in)
{
    AddPerson command;
    command.person = *in.person;
    command.otherNames = namesOf(*in.step.person, in.person->id);
    return command;
}

} // namespace

CommandBuilder builderOf(const QString &verb)
{
    // A verb that gets its command gets a row here.
    static const QHash<QString, CommandBuilder> builders{
        {u"record-contact"_s, recordContact},
        {u"update-contact"_s, updateContact},
        {u"record-checks"_s, recordChecks},
        {u"send-to-tray"_s, sendToTray},
        {u"choose-route"_s, chooseRoute},
        {u"reassign"_s, reassign},
        {u"allocate"_s, allocate},
        {u"unallocate"_s, unallocate},
        {u"mark-seen"_s, markSeen},
        {u"log-activity"_s, logActivity},
        {u"notify-police"_s, notifyPolice},
        {u"send-letter"_s, sendLetter},
        {u"record-parent-reply"_s, recordParentReply},
        {u"complete-follow-up"_s, completeFollowUp},
        {u"recommend"_s, recommend},
        {u"return"_s, returnIt},
        {u"authorise"_s, authorise},
        {u"copy-to-sibling"_s, copyToSibling},
        {u"void-duplicate"_s, voidDuplicate},
        {u"acknowledge-radar"_s, acknowledgeRadar},
        {u"request-enquiry-without-parents"_s, requestEnquiry},
        {u"authorise-enquiry-without-parents"_s, authoriseEnquiry},
        {u"record-discussion"_s, recordDiscussion},
        {u"strategy-discussion"_s, strategyDiscussion},
        {u"raise-disagreement"_s, raiseDisagreement},
        {u"consider-sibling"_s, considerSibling},
        {u"log-consultation"_s, logConsultation},
        {u"update-consultation"_s, updateConsultation},
        {u"convert-consultation"_s, convertConsultation},
        {u"hand-over"_s, handOver},
        {u"acknowledge-handover"_s, acknowledgeHandover},
        {u"check-tray"_s, checkTray},
        {u"set-cover"_s, setCover},
        {u"connect-call"_s, connectCall},
        {u"merge-people"_s, mergePeople},
        {u"unmerge-people"_s, unmergePeople},
        {u"undo"_s, undo},
        {u"restrict-record"_s, restrictRecord},
        {u"lift-restriction"_s, liftRestriction},
        {u"open-restricted"_s, openRestricted},
        {u"step-up"_s, stepUp},
        {u"step-down"_s, stepDown},
        {u"set-absence"_s, setAbsence},
        {u"set-duty-worker"_s, setDutyWorker},
        {u"open-episode"_s, openEpisode},
        {u"close-episode"_s, closeEpisode},
        {u"add-person"_s, addPerson},
    };
    return builders.value(verb);
}

} // namespace frontdoor
