// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/compare.h"

#include <functional>

namespace frontdoor {

/// Gathers what one procedure says on one topic.
class PositionList {
public:
    explicit PositionList(const Procedure &procedure) : m_procedure(procedure) {}

    const Procedure &procedure() const { return m_procedure; }
    const QList<Position> &positions() const { return m_positions; }
    bool isEmpty() const { return m_positions.isEmpty(); }

    /// A position that follows from a setting; the same text again only adds its rule.
    void add(const QString &text, const QString &rule = {});

    /// "Decision: 2 hours from when it was received" for each clock that fits.
    void clocks(const std::function<bool(const ClockRule &)> &fits);
    /// "<heading>: team manager, in a front door team" for each permission that fits.
    void permissions(const QString &heading, const std::function<bool(const Permission &)> &fits);
    /// The permissions for an act.
    void whoMay(const QString &heading, const QString &act);
    void guards(const std::function<bool(const Guard &)> &fits);
    /// Guards that look at one of these facts; a fact that ends with a dot stands for all that begin with it.
    void guardsOn(const QStringList &facts);
    void obligations(const QStringList &kinds);
    /// The words of rules that are shown at one of these places, unless a position cites them already.
    void wordsAt(const QStringList &places);

private:
    const Procedure &m_procedure;
    QList<Position> m_positions;
};

bool speakOf(const Conditions &, const QStringList &facts);

} // namespace frontdoor
