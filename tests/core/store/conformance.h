// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

#include <QObject>

namespace frontdoor {

/// What every store has to do, told against the port alone: SQLite in memory, SQLite in a file, PostgreSQL or a fake.
class StoreConformance : public QObject {
    Q_OBJECT

public:
    explicit StoreConformance(StoreFactory factory) : m_factory(std::move(factory)) {}

private slots:
    void init();
    void cleanup();

    void everyRecordComesBackWithEveryFieldSet();
    void everyRecordComesBackWithEveryFieldEmpty();
    void updatesAreStored();
    void missingRecordsAreNotErrors();

    void aStaleRevisionIsRefusedAndChangesNothing();
    void aRefusedUnitLeavesNothing();
    void aFailedUnitLeavesNothing();
    void aUnitCannotUseItsOwnStore();
    void aUnitSeesWhatItWrote();
    void impossibleRecordsAreRefused_data();
    void impossibleRecordsAreRefused();
    void aNulCharacterIsRefused();
    void longAndForeignTextsAreStoredUnharmed();
    void aDecisionNamesItsRecommendationAndChangesItsState();

    void numbersHaveNoGapsAfterRefusedUnits();
    void changesAreLoggedOncePerUnitInOrder();
    void aRepeatedCommandIsRecognised();
    void auditSequenceHasNoGaps();
    void procedureFilesAreReplacedAsAWhole();

    void listsOfASubjectAreOldestFirst();
    void contactsAboutPeopleAreNewestFirst();
    void contactsOfACallAndCopies();
    void householdsFollowTheirMembers();
    void relationshipsAreSeenFromBothEnds();
    void joinedEntriesComeBackAndGo();
    void aLentAddressLeavesNoTrace();
    void whoWasKeptApartIsSeenFromBothSides();
    void whoIsEnteredTwiceComesUpUntilSomebodySaysOtherwise();
    void whatWasSaidOfAnEntryHoldsForThePersonItWasJoinedTo();
    void somebodyIsFoundByTheEntryThatWasJoined();

    void usersKeepTheirRoleAndTeam();
    void signInIgnoresCase();
    void credentialsAreReplaced();
    void aDatabaseSaysWhatItIs();
    void absencesTouchTheSpan();
    void theDutyWorkerOfADayIsReplaced();
    void loadsCountOpenContactsAndReferrals();

    void whatWasTalkedOverComesBack();
    void aConsultationComesBackAndChanges();
    void aHypotheticalConsultationTakesNoName();
    void aHandoverIsAcknowledgedItemByItem();
    void coverBeginsAndEnds();
    void aRestrictionStandsUntilItIsLifted();
    void aRestrictedPersonIsWithheldFromOthers();
    void aLookIsNotedOnceInTenMinutes();
    void theLastTrayCheckIsFound();
    void whatWasTakenBackIsNotTakenBackAgain();
    void theHistoryIsUnbroken();

    void theTrayShowsTheNearestClockFirst();
    void theTrayOfAWorkerCrossesTeams();
    void trayRowsCarryWhatTheListShows();
    void theTrayIsLimited();

    void peopleAreFound_data();
    void peopleAreFound();
    void exactNamesComeFirst();
    void aChangedPersonIsFoundByTheNewWordsOnly();
    void mergedPeopleAreNotFound();
    void hitsSayWhyAndHowOften();

private:
    void addUser();

    StoreFactory m_factory;
    std::unique_ptr<Store> m_store;
    UserId m_user;
};

} // namespace frontdoor
