// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/casework/random_office.h"

namespace frontdoor::test {

/// Makes up a command of a kind, mostly about things that are there and by people who might, sometimes about nothing and by
/// anybody. The same dice and the same state of the office make the same command, ids aside.
class RandomCommands {
public:
    RandomCommands(const RandomOffice &office, const Snapshot &now, Dice &dice)
        : m_office(office)
        , m_snapshot(now)
        , m_procedure(*office.rules().procedure)
        , m_dice(dice)
    {
    }

    /// `kind` is an index of Command.
    Envelope make(size_t kind);

private:
    void fill(AddPerson &);
    void fill(MergePeople &);
    void fill(UnmergePeople &);
    void fill(KeepApart &);
    void fill(ImportPeople &);
    void fill(OpenEpisode &);
    void fill(CloseEpisode &);
    void fill(SetAbsence &);
    void fill(SetDutyWorker &);
    void fill(RecordContact &);
    void fill(UpdateContact &);
    void fill(RecordChecks &);
    void fill(SendToTray &);
    void fill(ChooseRoute &);
    void fill(Reassign &);
    void fill(Allocate &);
    void fill(Unallocate &);
    void fill(MarkSeen &);
    void fill(LogActivity &);
    void fill(NotifyPolice &);
    void fill(SendLetter &);
    void fill(RecordParentReply &);
    void fill(CompleteFollowUp &);
    void fill(Recommend &);
    void fill(Return &);
    void fill(Authorise &);
    void fill(CopyToSibling &);
    void fill(VoidDuplicate &);
    void fill(AcknowledgeRadar &);
    void fill(RequestEnquiryWithoutParents &);
    void fill(AuthoriseEnquiryWithoutParents &);
    void fill(RecordDiscussion &);
    void fill(RecordStrategyDiscussion &);
    void fill(RaiseDisagreement &);
    void fill(ConsiderSibling &);
    void fill(LogConsultation &);
    void fill(UpdateConsultation &);
    void fill(ConvertConsultation &);
    void fill(HandOver &);
    void fill(AcknowledgeHandover &);
    void fill(CheckTray &);
    void fill(SetCover &);
    void fill(ConnectCall &);
    void fill(Undo &);
    void fill(RestrictRecord &);
    void fill(LiftRestriction &);
    void fill(OpenRestricted &);
    void fill(StepUp &);
    void fill(StepDown &);
    void fill(UpdatePerson &);
    void fill(RelatePeople &);
    void fill(UnrelatePeople &);
    void fill(RemoveAbsence &);
    void fill(EndCover &);
    void fill(SetUser &);
    void fill(AdoptProcedure &);
    void fill(SetPassword &);
    void fill(LinkAccount &);
    void fill(OpenAccount &);
    void fill(SignIn &);
    void fill(FailSignIn &);
    void fill(KeepHistoryWithKey &);
    void fill(NoteHistoryGap &);
    std::optional<Relationship> relationship();
    PersonId restricted();
    UserId administrator();

    template<class C>
    Command made();
    UserId actorFor(const QString &verb);

    // What the command is about; remembered, so that whoever does it may be somebody near.
    Subject subject();
    ContactId contact();
    Subject pendingOr(const Subject &otherwise);
    const Contact *contactOf(const Subject &subject) const;
    QString trayOf(const Subject &subject) const;

    QString team();
    UserId user();
    UserId userIn(const QString &team);
    PersonId person();
    PersonId relativeOf(const Subject &subject);
    QString words(int percent = 90);
    std::optional<bool> answer();
    ContactDetail detail();
    Consultation consultation();
    QString outcome(const Subject &subject);
    FieldValues fieldsOf(const Subject &subject, const QString &outcome);

    const RandomOffice &m_office;
    const Snapshot &m_snapshot;
    const Procedure &m_procedure;
    Dice &m_dice;
    Subject m_about;
    QString m_tray; ///< the team that the command is about
    UserId m_actor; ///< if somebody in particular should do it
};

} // namespace frontdoor::test
