// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/downtime/pack_keeper.h"

#include "core/casework/views/downtime_pack.h"
#include "core/session/on_result.h"
#include "ui/downtime/pack_html.h"

#include <QtConcurrent>

namespace frontdoor {

namespace {

constexpr int firstMs = 4000; // the panels come first
constexpr int everyMs = 15 * 60'000;

} // namespace

PackKeeper::PackKeeper(Desk &desk, std::shared_ptr<const PackShelf> shelf, const QString &database, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_shelf(std::move(shelf))
    , m_database(database)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(everyMs);
        renew();
    });
    m_timer.start(firstMs);
    const auto look = [own = m_shelf, database, now = desk.now()] { return own->last(database, now); };
    onResult(this, QtConcurrent::run(look), [this](const Expected<std::optional<KeptPack>> &last) {
        if (!last || !*last || m_kept)
            return;
        m_kept = *last;
        emit changed();
    });
}

void PackKeeper::renew()
{
    if (m_desk.session().connection().health == ConnectionState::Health::Unreachable) {
        emit renewed(false);
        return;
    }
    const Rulebook rules = m_desk.session().rulebook();
    const auto look = [rules, by = m_desk.user().name, now = m_desk.now()](Views &views) -> Expected<KeptPack> {
        FD_ASSIGN(const DowntimePack pack, downtimePack(views, rules, now));
        return keptPack(pack, rules, by);
    };
    onResult(this, m_desk.session().read<KeptPack>(m_slot, look), [this](const Expected<KeptPack> &pack) {
        if (pack)
            keep(*pack);
        else
            emit renewed(false);
    });
}

void PackKeeper::keep(const KeptPack &pack)
{
    m_kept = pack;
    emit changed();
    const auto put = [own = m_shelf, database = m_database, pack] { return own->put(database, pack); };
    // Where it cannot be kept there is one for as long as the window is open.
    onResult(this, QtConcurrent::run(put), [this](const Expected<void> &) { emit renewed(true); });
}

} // namespace frontdoor
