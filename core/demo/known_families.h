// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/families.h"

#include <array>

namespace frontdoor::demo {

/// What the front door remembers of a child: small, because there may be many.
struct KnownChild {
    QDate referred;        ///< last time
    QDate closed;          ///< the last episode
    qint8 closedTeam = -1; ///< index into the procedure's teams
    qint8 openTeam = -1;
    UserId openWorker;
};

struct KnownFamily {
    static constexpr int mostChildren = 6;

    FamilyKey key;
    QDate lastContact;
    int contacts = 0;
    bool busy = false; ///< a contact is being worked on
    int children = 0;
    std::array<KnownChild, mostChildren> child;
};

/// The families of the last year and a half, of whom the front door may hear again. Older ones are forgotten, so that
/// memory does not grow with the history.
class KnownFamilies {
public:
    KnownFamily *find(qint64 n);
    void add(const KnownFamily &family);
    void forgetBefore(QDate day);
    qsizetype size() const { return m_families.size(); }

    /// A family that is not busy, heard of lately rather than long ago, and that fits; nullptr if none was found.
    template<class Fits>
    KnownFamily *pick(Dice &dice, Fits fits)
    {
        constexpr int tries = 40;
        for (int i = 0; i < tries && !m_families.isEmpty(); ++i) {
            const qsizetype back = qsizetype(dice.exponential(double(m_families.size()) / 3));
            if (back >= m_families.size())
                continue;
            const KnownFamily &family = m_families.at(m_families.size() - 1 - back);
            if (!family.busy && fits(family))
                return &m_families[m_families.size() - 1 - back];
        }
        return nullptr;
    }

private:
    QList<KnownFamily> m_families; ///< by number
};

} // namespace frontdoor::demo
