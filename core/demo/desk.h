// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/seeded_ids.h"
#include "core/casework/handler.h"
#include "core/demo/known_families.h"
#include "core/demo/outcomes.h"
#include "core/demo/staff.h"

#include <map>

namespace frontdoor::demo {

/// What does not change while the demo is made.
struct World {
    const Library &library;
    const Authority &authority;
    const Rulebook &rules;
    const Staff &staff;
    const Families &families;
    Outcomes outcomes;
};

/// What does. A value: a unit of work that has to run again starts from a copy.
struct State {
    std::map<std::pair<qint64, quint64>, Journey> journeys; ///< by the time of the next step
    KnownFamilies known;
    QHash<QString, int> loads; ///< open contacts and referrals by worker
    qint64 recorded = 0;       ///< contacts
    qint64 referrals = 0;
    qint64 reReferrals = 0;
    QSet<QString> usedOutcomes;
};

/// The hands of the staff: does one step of a journey through handle(), by somebody who may.
class Desk {
public:
    Desk(const World &world, State &state, Work &work, SeededIds &ids);

    Expected<void> perform(Journey &journey, const Step &step);

    /// A family known from before the first day, with a case that is open or was closed some months before.
    Expected<void> takeOver(const UserId &manager, const Family &family, const QStringList &teams, QDate today,
                            KnownFamily &known, Dice dice);

    /// Internal if a rule refuses; warnings are acknowledged with a reason.
    Expected<QList<Created>> run(const UserId &actor, const Command &command, Dice &dice);
    void setNow(Instant now);

private:
    /// As run(), for what has to be prepared: what the procedure wants done first is done when it refuses. Nothing if the
    /// contact had to go back to the service that knew the child instead.
    Expected<std::optional<QList<Created>>> decide(Journey &journey, Item &item, const Subject &subject,
                                                   const UserId &actor, const Command &command);
    /// A child of the call may have been closed to a service lately, though the first one was not.
    Expected<bool> sendBack(Journey &journey, Item &item);
    /// Sees to what the finding asks for: talks, a look at what came before, a thought for the siblings.
    Expected<void> prepare(Journey &journey, const Item &item, const Subject &subject, const UserId &actor,
                           const Finding &finding);
    Expected<QList<Created>> carryOn(Envelope envelope, CommandResult result, Dice &dice);
    Expected<void> record(Journey &journey);
    Expected<void> addFamily(Journey &journey, const UserId &actor);
    Expected<void> check(Journey &journey, Item &item);
    Expected<void> send(Journey &journey, Item &item);
    Expected<void> see(Journey &journey, Item &item);
    Expected<void> reassign(Journey &journey, Item &item);
    Expected<void> copy(Journey &journey);
    Expected<void> chooseRoute(Journey &journey, Item &item, const QString &route);
    Expected<void> allocate(Journey &journey, Item &item);
    Expected<void> call(Journey &journey, Item &item, const QString &kind);
    Expected<void> tellPolice(Journey &journey, Item &item);
    Expected<void> assess(Journey &journey, Item &item);
    Expected<void> sendLetter(Journey &journey, Item &item, const QString &letter);
    Expected<void> parentReplies(Journey &journey, Item &item);
    Expected<void> recommend(Journey &journey, Item &item);
    Expected<void> giveBack(Journey &journey, Item &item);
    Expected<void> authorise(Journey &journey, Item &item);
    Expected<void> followUp(Journey &journey, Item &item, const Subject &subject);
    Expected<void> allocateReferral(Journey &journey, Item &item);
    Expected<void> recommendReferral(Journey &journey, Item &item);
    Expected<void> authoriseReferral(Journey &journey, Item &item);
    Expected<void> closeEpisode(Journey &journey, Item &item);

    /// Somebody who may: NotFound-like trouble is Internal, because the procedures let somebody do each act.
    Expected<UserId> whoMay(Journey &journey, const char *verb, Stage stage, const QString &outcome, const Item *item,
                            const QList<Role> &preferred, const UserId &except = {},
                            const QList<std::pair<QString, Value>> &more = {});
    /// Who has the contact; somebody who may where nobody has it.
    Expected<UserId> holderOr(Journey &journey, const Item &item, const char *verb, const QList<Role> &preferred);
    Facts factsOf(const Journey &journey, const Item *item) const;
    /// The one of the team who has the least to do.
    UserId workerOf(const QString &team, const Journey &journey, Stage stage);
    void take(UserId &slot, const UserId &worker);
    void noteCreated(Journey &journey, const QList<Created> &created, const QString &tray);
    KnownChild *known(const Journey &journey, const Item &item);
    Expected<void> openEpisode(Journey &journey, Item &item);
    QString phrase(Journey &journey, const char *occasion) const;

    const World &m_world;
    const Procedure &m_procedure;
    State &m_state;
    Work &m_work;
    SeededIds &m_ids;
    Instant m_now;
    QDate m_today;
};

} // namespace frontdoor::demo
