// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_facts.h"
#include "core/casework/handler.h"
#include "core/domain/taken_fields.h"
#include "core/procedure/questions.h"

#include <functional>

namespace frontdoor {

/// One run of one command: what it loads, what the rules say, what it changes. Each perform() collects findings first
/// and writes only when verdict() has nothing against it.
class Run {
public:
    Run(Work &work, const Rulebook &rules, const Envelope &envelope, Actor actor, Instant now);

    /// Tells (GEN-11) when this computer's clock is clearly behind what is recorded already.
    Expected<void> compareClocks();

    Expected<CommandResult> perform(const AddPerson &);
    Expected<CommandResult> perform(const MergePeople &);
    Expected<CommandResult> perform(const UnmergePeople &);
    Expected<CommandResult> perform(const KeepApart &);
    Expected<CommandResult> perform(const ImportPeople &);
    Expected<CommandResult> perform(const OpenEpisode &);
    Expected<CommandResult> perform(const CloseEpisode &);
    Expected<CommandResult> perform(const SetAbsence &);
    Expected<CommandResult> perform(const SetDutyWorker &);
    Expected<CommandResult> perform(const RecordContact &);
    Expected<CommandResult> perform(const UpdateContact &);
    Expected<CommandResult> perform(const RecordChecks &);
    Expected<CommandResult> perform(const SendToTray &);
    Expected<CommandResult> perform(const ChooseRoute &);
    Expected<CommandResult> perform(const Reassign &);
    Expected<CommandResult> perform(const Allocate &);
    Expected<CommandResult> perform(const Unallocate &);
    Expected<CommandResult> perform(const MarkSeen &);
    Expected<CommandResult> perform(const LogActivity &);
    Expected<CommandResult> perform(const NotifyPolice &);
    Expected<CommandResult> perform(const SendLetter &);
    Expected<CommandResult> perform(const RecordParentReply &);
    Expected<CommandResult> perform(const CompleteFollowUp &);
    Expected<CommandResult> perform(const Recommend &);
    Expected<CommandResult> perform(const Return &);
    Expected<CommandResult> perform(const Authorise &);
    Expected<CommandResult> perform(const CopyToSibling &);
    Expected<CommandResult> perform(const VoidDuplicate &);
    Expected<CommandResult> perform(const AcknowledgeRadar &);
    Expected<CommandResult> perform(const RequestEnquiryWithoutParents &);
    Expected<CommandResult> perform(const AuthoriseEnquiryWithoutParents &);
    Expected<CommandResult> perform(const RecordDiscussion &);
    Expected<CommandResult> perform(const RecordStrategyDiscussion &);
    Expected<CommandResult> perform(const RaiseDisagreement &);
    Expected<CommandResult> perform(const ConsiderSibling &);
    Expected<CommandResult> perform(const LogConsultation &);
    Expected<CommandResult> perform(const UpdateConsultation &);
    Expected<CommandResult> perform(const ConvertConsultation &);
    Expected<CommandResult> perform(const HandOver &);
    Expected<CommandResult> perform(const AcknowledgeHandover &);
    Expected<CommandResult> perform(const CheckTray &);
    Expected<CommandResult> perform(const SetCover &);
    Expected<CommandResult> perform(const ConnectCall &);
    Expected<CommandResult> perform(const Undo &);
    Expected<CommandResult> perform(const RestrictRecord &);
    Expected<CommandResult> perform(const LiftRestriction &);
    Expected<CommandResult> perform(const OpenRestricted &);
    Expected<CommandResult> perform(const StepUp &);
    Expected<CommandResult> perform(const StepDown &);
    Expected<CommandResult> perform(const UpdatePerson &);
    Expected<CommandResult> perform(const RelatePeople &);
    Expected<CommandResult> perform(const UnrelatePeople &);
    Expected<CommandResult> perform(const RemoveAbsence &);
    Expected<CommandResult> perform(const EndCover &);
    Expected<CommandResult> perform(const SetUser &);
    Expected<CommandResult> perform(const AdoptProcedure &);
    Expected<CommandResult> perform(const SetPassword &);
    Expected<CommandResult> perform(const LinkAccount &);
    Expected<CommandResult> perform(const OpenAccount &);
    Expected<CommandResult> perform(const SignIn &);
    Expected<CommandResult> perform(const FailSignIn &);
    Expected<CommandResult> perform(const KeepHistoryWithKey &);
    Expected<CommandResult> perform(const NoteHistoryGap &);

private:
    // What stands against the command.
    void find(const Finding &finding);
    void find(const Findings &findings);
    void findGeneral(const char *rule, const QString &missing = {}, const QString &field = {});
    /// Permissions and guards for an act. Who may not do it may yet do it for somebody they cover; the history says so.
    void judge(const Act &act, const Facts &facts);
    /// Rejected or NeedsAcknowledgement; std::nullopt if the command may go on.
    std::optional<CommandResult> verdict() const;
    bool isAcknowledged(const Finding &warning) const;
    CommandResult notThere(const QString &what) const;

    // Loading.
    Expected<std::optional<CaseFile>> load(const Subject &subject);
    Facts factsOf(const CaseFile &file) const;
    /// factsOf() and what an allocation to this worker means: absence, load, earlier work with the child.
    Expected<Facts> allocationFacts(const CaseFile &file, const User &worker);
    Act actOn(const CaseFile &file, const char *verb, const QString &outcome = {}) const;
    /// GEN-08 if the person's records are restricted to others.
    Expected<void> requireOpenTo(const PersonId &person);
    /// Those that stand for a person, under any of their entries.
    Expected<QList<Restriction>> standingRestrictions(const PersonId &person);
    /// GEN-02, and whom it belongs to, if the entry was joined to another.
    Expected<void> requireOwnEntry(const Person &person, const QString &field = {});
    /// A warning: the command goes on for a reason.
    void ask(const QString &says, const QString &missing, const QString &field);
    /// GEN-08 unless the contact or referral is open.
    void requireOpen(const CaseFile &file);

    // Writing. saveCase() brings the deadlines in line, stores the record and notes the change of its revision.
    Expected<std::optional<CommandResult>> saveCase(CaseFile &file);
    Expected<void> reconcileDeadlines(CaseFile &file, const Facts &facts);
    Expected<void> reconcileDeadlines(CaseFile &file, const Facts &facts, const Moments &moments);
    Expected<void> addObligations(const CaseFile &file, const Act &act, const Facts &facts);
    Expected<void> complete(CaseFile &file, Obligation followUp, const QString &method, const QString &notAppropriate);
    Expected<CommandResult> done(const Subject &subject);

    // Taking back: how the first case that was loaded stood, which some commands leave behind for Undo.
    void keepStanding(const CaseFile &file);
    Expected<void> leaveUndoPoint(const Subject &subject);

    // Parts of single commands.
    struct NewEntry {
        Subject subject;
        EntryKind kind = EntryKind::Discussion;
        FieldValues fields;
        PersonId person = {};
        bool alsoWhenClosed = false;
    };
    /// Judges and adds an entry; `check` may add findings about the case.
    Expected<CommandResult> addEntry(const NewEntry &entry, const std::function<void(const CaseFile &)> &check = {});
    /// What stepping up or down to a team means; says what is wrong with it whatever the procedure.
    Facts stepFacts(const CaseFile &file, const QString &team, const QString &reason);
    Expected<void> noteStep(CaseFile &file, EntryKind kind, const QString &team, const QString &reason);
    /// Tells that the entry of the command belongs to this person, for whom it is recorded.
    void tellOfJoining(const Person &standing);
    Expected<void> askBeforeJoining(const Person &keep, const Person &merge);
    TakenFields takeFields(Person &keep, const Person &merge, const QStringList &fields);
    Expected<bool> giveFieldsBack(const JoinedEntry &joined);
    void judgeConsultation(const char *verb, const Consultation &consultation);
    Expected<void> timeConsultation(Consultation &consultation);
    /// The cases of a call that is about to be recorded, once judged.
    Expected<QList<CaseFile>> prepareContacts(const QList<ContactChild> &children, const ContactDetail &detail,
                                              const ContactId &furtherTo);
    /// A child with an open case has a worker and a team already: the contact goes there.
    void passToOpenCase(CaseFile &file) const;
    Expected<void> startContacts(const QList<ContactChild> &children, QList<CaseFile> &files);
    /// The copies of a contact that are still undecided receive its outcome.
    Expected<std::optional<CommandResult>> passOutcomeOn(const CaseFile &original, const OutcomeRule &outcome,
                                                         const QString &rationale);
    Facts actorFacts() const;
    /// An active account of somebody who has not left.
    bool worksHere(const std::optional<User> &user) const;
    /// Only whoever may change accounts may go on.
    void requireAccountRights();
    /// As kept, or fresh ones without anything.
    Expected<Credentials> credentialsOf(const UserId &user);
    /// GEN-07 if nobody but this user could come in and change accounts.
    Expected<void> requireAnotherAdministrator(const UserId &than);
    /// An act on a whole tray.
    void judgeTray(const char *verb, const QString &team);
    void validateDetail(const ContactDetail &detail, bool receivedGiven);
    void findReceivedLater();
    void findNoOutcome(Stage stage, const QString &outcome);
    void validatePerson(const Person &person);
    Expected<std::optional<Finding>> refusalOf(AddPerson &command);
    Expected<void> takeIn(const AddPerson &command);
    Expected<void> relate(const AddPerson &command);
    void warn(const char *rule, const QString &missing, const QString &field);
    /// A birth after the contact was received is mistyped, or the contact was about an unborn child.
    void compareWithBirth(const Person &person, Instant received);
    void validateReferralOf(const Person &child, Instant date);
    /// Numbers, stores and times a new contact; its revision is 1.
    Expected<void> startContact(CaseFile &file);
    Expected<std::optional<CommandResult>> decideContact(CaseFile &file, const Authorise &command,
                                                         const OutcomeRule &outcome, const FieldValues &fields,
                                                         const Facts &facts);
    Expected<std::optional<CommandResult>> decideReferral(CaseFile &file, const OutcomeRule &outcome,
                                                          const FieldValues &fields);
    bool hasFinding(const char *field) const;
    /// Numbers, stores and times a new referral that comes from this contact; its revision is 1.
    Expected<void> startReferral(const CaseFile &contactFile, Referral &referral);
    /// Made now from this contact, for the team; neither numbered nor stored yet.
    Referral newReferral(const Contact &contact, const QString &team) const;
    /// The same for a copied contact: dated when it is made, the original's date beside it.
    Referral siblingReferral(const Contact &copy, const Referral &original) const;
    /// The contact goes on as this referral, in its team.
    void goOnAs(Contact &contact, const Referral &referral) const;
    Expected<void> noteDecision(const CaseFile &file, const QString &outcome, const FieldValues &fields,
                                const QString &rationale, const Decision *recommendation);
    Decision newDecision(const CaseFile &file, DecisionKind kind) const;
    void note(Created::Kind kind, const QString &id, const QString &number, const PersonId &person);

    Work &m_work;
    const Rulebook &m_rules;
    const Procedure &m_procedure;
    const Envelope &m_envelope;
    Actor m_actor;
    Instant m_now;
    std::optional<UndoPoint> m_undo;
    Findings m_findings;
    QList<Created> m_created;
};

} // namespace frontdoor
