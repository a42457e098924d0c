// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/seeded_ids.h"
#include "core/casework/handler.h"

#include <memory>

namespace frontdoor::test {

/// Numbers that follow from a seed, whatever machine and library.
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    quint64 roll();
    /// 0 to n - 1.
    int below(int n) { return int(roll() % quint64(n)); }
    bool chance(int percent) { return below(100) < percent; }

    template<class T>
    T oneOf(const QList<T> &list)
    {
        return list.isEmpty() ? T() : list.at(below(int(list.size())));
    }
    template<Choice E>
    E any()
    {
        return E(below(int(Choices<E>::ids.size())));
    }

private:
    quint64 m_state;
};

/// All rows about one contact, referral or consultation.
struct Rows {
    QList<Check> checks;
    QList<Activity> activities;
    QList<Decision> decisions;
    QList<Deadline> deadlines;
    QList<Obligation> obligations;
    QList<Letter> letters;
    QList<PoliceNotification> police;
    QList<CaseEntry> entries;
    QList<AuditRecord> history;

    friend bool operator==(const Rows &, const Rows &) = default;
};

struct PersonRows {
    Person person;
    QList<PersonName> otherNames;
    QList<Relationship> relationships;
    QList<Episode> episodes;
    std::optional<Restriction> restriction;
    QList<RestrictionReader> readers;
    QList<AccessEvent> looks;

    friend bool operator==(const PersonRows &, const PersonRows &) = default;
};

struct HandoverRows {
    Handover handover;
    QList<HandoverItem> items;

    friend bool operator==(const HandoverRows &, const HandoverRows &) = default;
};

/// Everything a store says, at one moment.
struct Snapshot {
    QMap<ContactId, Contact> contacts;
    QMap<ReferralId, Referral> referrals;
    QMap<ConsultationId, Consultation> consultations;
    QHash<Subject, Rows> rows;
    QMap<PersonId, PersonRows> people;
    QMap<HandoverId, HandoverRows> handovers;
    QMap<UserId, QList<Absence>> absences;
    QMap<UserId, QList<Cover>> covers;
    QMap<UserId, std::optional<UndoPoint>> undoPoints;
    QMap<QString, std::optional<TrayCheck>> trayChecks;
    QMap<QString, std::optional<UserId>> dutyWorkers; ///< of today
    QHash<UserId, int> loads;
    DatabaseSummary summary;
    std::optional<Instant> lastRecorded;
    qint64 lastChange = 0;

    friend bool operator==(const Snapshot &, const Snapshot &) = default;

    QList<Subject> subjects() const; ///< contacts and referrals
    /// What is open in a team's tray, as it follows from the records.
    QSet<Subject> inTray(const QString &team) const;
};

/// An authority with all its teams and roles, and three families. Everything goes through submit().
class RandomOffice {
public:
    /// In memory, if no store is given.
    explicit RandomOffice(std::shared_ptr<const Procedure> procedure, std::unique_ptr<Store> store = nullptr);

    const Rulebook &rules() const { return m_rules; }
    const QList<User> &users() const { return m_users; }
    const User *user(const UserId &id) const;
    Store &store() { return *m_store; }
    Instant now() const { return m_clock.now(); }
    void wait(qint64 ms);

    CommandResult send(const Envelope &envelope);
    Snapshot look();
    bool historyIsUnbroken();

private:
    void employ(Role role, const QString &team, bool active = true);
    void addPasswords();
    void addFamilies();
    Rows rowsOf(Views &views, const Subject &subject, bool isContact) const;

    SeededIds m_ids; // so that the same commands make the same records in the same order
    std::unique_ptr<Store> m_store;
    Rulebook m_rules;
    ManualClock m_clock;
    QList<User> m_users;
    QList<PersonId> m_people;
    QList<ContactId> m_contacts;
    QList<ReferralId> m_referrals;
    QList<ConsultationId> m_consultations;
    QList<HandoverId> m_handovers;
};

} // namespace frontdoor::test
