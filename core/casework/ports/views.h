// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/records.h"

namespace frontdoor {

/// One row of a duty tray: an open contact or referral.
struct TrayRow {
    Subject subject;
    qint64 revision = 0;
    QString number;
    PersonId child;
    QString givenName;
    QString familyName;
    QDate born;
    QDate expected;
    HouseholdId household;
    RecordId call;
    QString headline; ///< the beginning of the concern, on one line, at most longestHeadline
    QString source;
    QString state; ///< id of the ContactState or ReferralState
    QString route;
    UserId worker;
    QString workerName;
    Instant received; ///< of a referral: its date
    std::optional<Instant> seen;
    std::optional<Instant> nextDue;
    QString nextDueKind;
    bool immediateProtection = false;
    bool copied = false;        ///< made by copying to a sibling
    QString recommendedOutcome; ///< of a pending recommendation
    bool withheld = false;      ///< restricted to others: whose record it is and what it says is left out

    static constexpr qsizetype longestHeadline = 160;

    friend bool operator==(const TrayRow &, const TrayRow &) = default;
    QString childName() const { return QString(givenName + u' ' + familyName).trimmed(); }
};

struct TrayQuery {
    QString team;
    UserId worker; ///< only what this worker holds, in any team, if set (then team may be empty)
    int limit = 2000;
    Viewer viewer;

    friend bool operator==(const TrayQuery &, const TrayQuery &) = default;
};

/// How sure it is that somebody found is the one who is meant.
enum class Likelihood {
    Likely,   ///< hardly anybody else can be meant
    Possible, ///< enough agrees to look
    Unlikely, ///< something agrees
};

/// A person found while somebody types, or like another one.
struct PersonHit {
    Person person;
    QStringList otherNames;
    int contacts = 0;      ///< earlier contacts about this person
    QString why;           ///< what agreed and what did not, in words
    bool withheld = false; ///< restricted to others: only name and date of birth are there
    double weight = 0;     ///< evidence in bits (log2 of the odds against anybody of this database)
    Likelihood likelihood = Likelihood::Unlikely;
    PersonId foundAs;      ///< the joined entry that was found, if it was not the person's own
    bool openCase = false; ///< a team is working with them
    std::optional<Instant> lastContact;

    friend bool operator==(const PersonHit &, const PersonHit &) = default;
};

/// Two entries that may be one person.
struct LikePair {
    PersonHit one; ///< the older entry
    PersonHit other;
    double weight = 0;
    Likelihood likelihood = Likelihood::Unlikely;
    QString why;

    friend bool operator==(const LikePair &, const LikePair &) = default;
};

/// A part of the search for people who are entered twice, from the newest entries on.
struct LikePairs {
    QList<LikePair> pairs;
    std::optional<qint64> next; ///< where to go on; none: everybody was looked at

    friend bool operator==(const LikePairs &, const LikePairs &) = default;
};

struct DatabaseSummary {
    qint64 people = 0;
    qint64 contacts = 0;
    qint64 openContacts = 0;
    qint64 referrals = 0;

    friend bool operator==(const DatabaseSummary &, const DatabaseSummary &) = default;
};

/// Reading for screens, inside a read transaction.
class Views : public virtual Records {
public:
    /// Nearest unmet clock first; rows without a clock after those with one, by received.
    virtual Expected<QList<TrayRow>> tray(const TrayQuery &) = 0;
    /// Whom the text may mean: names in any order, as they sound or mistyped, dates, ages, places, phones and numbers.
    /// Likeliest first; each person once, whichever of their entries was found.
    virtual Expected<QList<PersonHit>> findPeople(const QString &text, int limit, const Viewer &) = 0;
    /// Who may be this person; likeliest first. The person of that id is left out.
    virtual Expected<QList<PersonHit>> peopleLike(const Likeness &, int limit, const Viewer &) = 0;
    /// Looks at the next `people` entries for others like them; `from` as the part before said, or nothing to begin.
    /// Pairs that are kept apart are left out.
    virtual Expected<LikePairs> likePairs(std::optional<qint64> from, int people, const Viewer &) = 0;
    virtual Expected<QList<Consultation>> openConsultations(int limit) = 0;   ///< nearest clock first
    virtual Expected<QList<Consultation>> latestConsultations(int limit) = 0; ///< open or not, newest first
    /// Returned recommendations of this worker on open records, where nobody has recommended or decided since; newest first.
    virtual Expected<QList<Decision>> returnedTo(const UserId &worker) = 0;
    virtual Expected<QList<Handover>> handoversWaitingFor(
        const UserId &) = 0; ///< something unacknowledged; oldest first
    virtual Expected<QList<Handover>> latestHandovers(const QString &team, int limit) = 0; ///< newest first
    virtual Expected<QList<User>> allUsers() = 0;                                          ///< leavers too, by name
    virtual Expected<QList<Absence>> absencesBetween(QDate from, QDate until) = 0; ///< touching that span, by first day
    virtual Expected<QList<DutyWorker>> rota(const QString &team, QDate from, QDate until) = 0; ///< by day
    virtual Expected<QList<Cover>> coversAfter(Instant at) = 0; ///< that end after `at`, by beginning
    /// Not void, received from `from` until just before `until`, oldest first.
    virtual Expected<QList<ContactId>> contactsReceived(Instant from, Instant until) = 0;
    virtual Expected<DatabaseSummary> summary() = 0;
    /// Whether the history is unbroken: each entry carries the hash of the one before it.
    virtual Expected<bool> historyIsUnbroken() = 0;
};

} // namespace frontdoor
