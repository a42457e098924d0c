// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/known_families.h"

#include <algorithm>

namespace frontdoor::demo {

KnownFamily *KnownFamilies::find(qint64 n)
{
    const auto it = std::lower_bound(m_families.begin(), m_families.end(), n,
                                     [](const KnownFamily &f, qint64 number) { return f.key.n < number; });
    return it == m_families.end() || it->key.n != n ? nullptr : &*it;
}

void KnownFamilies::add(const KnownFamily &family)
{
    m_families.append(family);
}

void KnownFamilies::forgetBefore(QDate day)
{
    const auto isOld = [&](const KnownFamily &family) {
        return !family.busy && family.lastContact < day
               && std::none_of(family.child.begin(), family.child.end(),
                               [](const KnownChild &child) { return child.openTeam >= 0; });
    };
    m_families.removeIf(isOld);
}

} // namespace frontdoor::demo
