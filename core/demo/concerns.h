// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/families.h"

namespace frontdoor::demo {

/// What a call is about, before anybody has decided anything.
struct Story {
    const ConcernKind *kind = nullptr;
    QString group;                         ///< of the referrer: "police", "schools", ...
    Threshold threshold = Threshold::None; ///< what it will turn out to be
    ContactDetail detail;                  ///< without the moment it was received
};

/// What a story must be, for the few that are made to order.
struct Wish {
    std::optional<Threshold> atLeast;
    std::optional<Threshold> atMost;
    bool openCase = false;
    bool immediate = false;
};

/// Makes stories: who rings, about what, in which words. Sources and primary needs come as often as in the statistics.
class Concerns {
public:
    Concerns(const Library &library, const Authority &authority);

    Story make(Dice &dice, const Family &family, qsizetype child, QDate on, const Wish &wish = {}) const;

private:
    /// How much more often than at random this group brings this kind, so that both kinds and groups come out right.
    void balance();
    const ConcernKind *chooseKind(Dice &dice, const QString &group, const Person &child, int age,
                                  const Wish &wish) const;
    QString textOf(Dice &dice, const Story &story, const Family &family, qsizetype child, QDate on,
                   const QString &told) const;
    void makeReferrer(Dice &dice, Story &story, const Family &family, qsizetype child) const;

    const Library &m_library;
    const Authority &m_authority;
    Weights m_sources;
    QHash<QString, QList<double>> m_kindWeights; ///< by group, in the order of the library
};

} // namespace frontdoor::demo
