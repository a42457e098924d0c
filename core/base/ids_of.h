// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace frontdoor {

/// The ids of teams, rules, outcomes and the like, in their order.
template<class List>
QStringList idsOf(const List &list)
{
    QStringList ids;
    for (const auto &item : list)
        ids << item.id;
    return ids;
}

} // namespace frontdoor
