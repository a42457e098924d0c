// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/arrivals.h"
#include "core/demo/demo.h"
#include "core/demo/desk.h"
#include "core/demo/todays_tray.h"

namespace frontdoor::demo {

/// Runs the office from the first day to the demo's present.
class Simulation {
public:
    Simulation(Store &store, const Rulebook &rules, const DemoOptions &options, const Library &library,
               const Authority &authority);

    Expected<void> run(const std::function<bool(qint64, qint64)> &progress);

private:
    /// One unit of work, with a copy of the state that counts only if the store keeps it.
    Expected<void> unit(Instant now, const std::function<Expected<void>(Desk &, Work &, State &)> &body);

    Expected<void> hire();
    Expected<void> takeOverCases();
    void planAbsences();
    Expected<void> morning(QDate day);
    Expected<void> work(Instant until);
    Expected<void> step(Desk &desk, State &state);

    void arrive(QDate day);
    int takeCall(Instant received, int most);
    void takeOpenCall(const OpenCall &call);
    Journey newJourney(Instant received);
    /// Chooses whom the call is about and, with it, what kind of story it must be.
    Wish chooseFamily(Journey &journey, const OpenCall *call);
    bool chooseKnown(Journey &journey, const std::function<bool(const KnownFamily &, int child)> &fits, int children);
    void meetFamily(Journey &journey, const std::function<bool(const Family &)> &fits);
    void chooseChildren(Journey &journey, int most);
    bool closedLately(const KnownChild &child, QDate on) const;
    bool isChildOn(const Person &person, QDate on) const;
    void start(Journey &&journey);

    Store &m_store;
    const Rulebook &m_rules;
    const Procedure &m_procedure;
    DemoOptions m_options;
    const Library &m_library;
    OfficeHours m_hours;
    QDate m_today;
    Planner m_planner;
    QList<OpenCall> m_tray;
    Arrivals m_arrivals;
    Staff m_staff;
    Families m_families;
    Concerns m_concerns;
    World m_world;
    State m_state;
    quint64 m_calls = 0;
    quint64 m_units = 0;
};

} // namespace frontdoor::demo
