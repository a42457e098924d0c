// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo.h"

#include "core/demo/simulation.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The places of the procedure's authority. An authority's own procedure has its teams' areas for districts.
demo::Authority authorityOf(const demo::Library &library, const Procedure &procedure)
{
    const QString base = procedure.id.section(u'+', 0, 0); // overlays change what is done, not where people live
    const auto own = std::find_if(library.authorities.begin(), library.authorities.end(),
                                  [&](const demo::Authority &authority) { return authority.procedure == base; });
    demo::Authority authority = own == library.authorities.end() ? library.authorities.first() : *own;
    const bool byArea = std::any_of(procedure.routing.begin(), procedure.routing.end(),
                                    [](const RoutingRule &rule) { return rule.byPostcode; });
    if (!byArea)
        return authority;
    QStringList areas;
    for (const Team &team : procedure.teams)
        areas += team.areas;
    erase_if(authority.districts, [&](const auto &district) { return !areas.contains(district.first); });
    if (authority.districts.isEmpty()) {
        authority.name = procedure.name;
        for (const QString &area : areas)
            authority.districts.append({area, procedure.name});
    }
    return authority;
}

} // namespace

Expected<void> makeDemo(Store &store, const Rulebook &rules, const DemoOptions &options,
                        const std::function<bool(qint64 done, qint64 total)> &progress)
{
    if (options.contacts < 1)
        return failure(ErrorCode::InvalidInput, u"demo"_s, u"at least one contact"_s);
    FD_ASSIGN(const demo::Library library, demo::loadLibrary());
    const demo::Authority authority = authorityOf(library, *rules.procedure);
    return demo::Simulation(store, rules, options, library, authority).run(progress);
}

} // namespace frontdoor
