// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/scenario/scenario.h"
#include "core/scenario/vocabulary.h"

namespace frontdoor {

/// What a scenario is played in: a store of its own, a clock that stands where the step says, and what the labels of the
/// file stand for.
class World {
public:
    /// Puts the procedure, users, people, relationships and episodes of the file into the store.
    /// AlreadyExists if the store holds people or cases.
    static Expected<World> setUp(const Scenario &scenario, std::unique_ptr<Store> store);

    Store &store() { return *m_store; }
    const Rulebook &rules() const { return m_rules; }
    const Procedure &procedure() const { return *m_rules.procedure; }
    Instant now() const { return m_clock.now(); }
    void setNow(Instant now) { m_clock.set(now); }

    UserId user(const QString &name) const { return m_users.value(name); }
    PersonId person(const QString &id) const { return m_people.value(id); }
    ContactId contact(const QString &label) const { return ContactId(idOf(label, LabelKind::Contact)); }
    ReferralId referral(const QString &label) const { return ReferralId(idOf(label, LabelKind::Referral)); }
    LetterId letter(const QString &label) const { return LetterId(idOf(label, LabelKind::Letter)); }
    ConsultationId consultation(const QString &label) const
    {
        return ConsultationId(idOf(label, LabelKind::Consultation));
    }
    HandoverId handover(const QString &label) const { return HandoverId(idOf(label, LabelKind::Handover)); }
    /// The contact, referral or consultation that this label stands for.
    Subject subject(const QString &label) const;

    /// A person whom a step adds, with the ids this world gives to household and mother.
    Person newPerson(const ScenarioPerson &entry);
    void bindPerson(const QString &id, const PersonId &person) { m_people.insert(id, person); }
    void bind(const QString &label, LabelKind kind, const QString &id) { m_labels.insert(label, {kind, id}); }

    // For messages.
    QString userName(const UserId &id) const;       ///< empty for nobody
    QString labelOf(const QString &recordId) const; ///< the id itself if no label stands for it
    QString localText(Instant instant) const;       ///< "2026-05-01T15:00:00"

private:
    struct Bound {
        LabelKind kind = LabelKind::Contact;
        QString id;
    };

    World(const Scenario &scenario, std::unique_ptr<Store> store);
    Expected<void> addCast(Work &work, const Scenario &scenario);
    QString idOf(const QString &label, LabelKind kind) const;

    std::unique_ptr<Store> m_store;
    Rulebook m_rules;
    ManualClock m_clock;
    QHash<QString, UserId> m_users;
    QHash<QString, PersonId> m_people;
    QHash<QString, HouseholdId> m_households;
    QHash<QString, Bound> m_labels;
};

/// Aliases of the file as other names of this person.
QList<PersonName> namesOf(const ScenarioPerson &entry, const PersonId &id);

} // namespace frontdoor
