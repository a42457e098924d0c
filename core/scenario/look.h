// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scenario/expectations.h"

namespace frontdoor {

/// One expectation being looked at: compares what the step says with what is there, and gathers what differs.
/// A key that the step does not have is not compared.
class Look {
public:
    Look(const ScenarioStep &step, World &world, Views &views) : m_step(step), m_world(world), m_views(views) {}

    const ScenarioStep &step() const { return m_step; }
    World &world() { return m_world; }
    Views &views() { return m_views; }
    const Mismatches &mismatches() const { return m_mismatches; }

    void same(const QString &key, const QString &found);
    void same(const QString &key, qint64 found);
    void same(const QString &key, const std::optional<qint64> &found);
    void same(const QString &key, const std::optional<bool> &found);
    void same(const QString &key, QDate found);
    void sameMoment(const QString &key, const std::optional<Instant> &found);
    /// The same texts in any order.
    void sameSet(const QString &key, QStringList found);
    /// Every expected text is among those found.
    void includes(const QString &key, const QStringList &found);
    /// No expected text is among those found.
    void excludes(const QString &key, const QStringList &found);
    /// The expected texts are among those found, in this order.
    void inOrder(const QString &key, const QStringList &found);
    void deadlines(const QList<Deadline> &deadlines);

    void add(const QString &expected, const QString &found) { m_mismatches.append({expected, found}); }

private:
    const ScenarioStep &m_step;
    World &m_world;
    Views &m_views;
    Mismatches m_mismatches;
};

using ExpectationCheck = Expected<void> (*)(Look &);

// expectations_records.cpp
Expected<void> checkContact(Look &look);
Expected<void> checkReferral(Look &look);
Expected<void> checkLetter(Look &look);
Expected<void> checkFollowUps(Look &look);
Expected<void> checkHistory(Look &look);
Expected<void> checkConsultation(Look &look);
Expected<void> checkAudit(Look &look);

// expectations_work.cpp
Expected<void> checkTray(Look &look);
Expected<void> checkOffers(Look &look);
Expected<void> checkNeeds(Look &look);
Expected<void> checkWorker(Look &look);
Expected<void> checkSuggested(Look &look);
Expected<void> checkHandover(Look &look);
Expected<void> checkWorkload(Look &look);
Expected<void> checkAdvice(Look &look);
Expected<void> checkAccess(Look &look);
Expected<void> checkWithheld(Look &look);

} // namespace frontdoor
