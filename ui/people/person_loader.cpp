// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/person_loader.h"

#include "core/session/on_result.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

PersonLoader::PersonLoader(Desk &desk, const PersonId &person, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_person(person)
{
    connect(&desk.session(), &Session::changed, this, &PersonLoader::follow);
    connect(&desk.session(), &Session::everythingChanged, this, &PersonLoader::load);
}

void PersonLoader::follow(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.entity == "person"_L1 && change.id == m_person.text()) {
            m_changedBy = change.actor;
            m_changedAt = change.at;
        }
    }
    if (std::ranges::none_of(changes, [this](const Change &change) { return concerns(change); }))
        return;
    if (m_paused)
        m_missed = true;
    else
        load();
}

bool PersonLoader::concerns(const Change &change) const
{
    if (change.entity == "person"_L1 || change.entity == "restriction"_L1)
        return change.id == m_person.text() || m_related.contains(change.id);
    // Whom a new record is about, only reading tells.
    return change.entity == "contact"_L1 || change.entity == "referral"_L1 || change.entity == "episode"_L1;
}

void PersonLoader::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused && std::exchange(m_missed, false))
        load();
}

void PersonLoader::load()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto look = [rules = m_desk.session().rulebook(), person = m_person, viewer = m_desk.user().id,
                       now = m_desk.now(), by = m_changedBy, at = m_changedAt](Views &views) -> Expected<LoadedPerson> {
        LoadedPerson loaded;
        FD_ASSIGN(loaded.view, viewPerson(views, rules, person, viewer, now));
        loaded.changedBy = by;
        loaded.changedAt = at;
        if (by) {
            FD_ASSIGN(const std::optional<User> user, views.user(by));
            loaded.changedByName = user ? user->name : QString();
        }
        return loaded;
    };
    onResult(this, m_desk.session().read<LoadedPerson>(m_slot, look), [this](const Expected<LoadedPerson> &answer) {
        m_reading = false;
        if (std::exchange(m_again, false)) {
            load();
            return;
        }
        if (!answer) {
            if (answer.error().code != ErrorCode::Cancelled)
                emit failed(answer.error());
            return;
        }
        if (answer->view)
            remember(*answer->view);
        emit loaded(*answer);
    });
}

void PersonLoader::remember(const PersonView &view)
{
    m_related.clear();
    for (const RelativeView &relative : view.relatives)
        m_related << relative.person.id.text();
    for (const Person &member : view.household)
        m_related << member.id.text();
    for (const Person &entry : view.entries)
        m_related << entry.id.text();
}

} // namespace frontdoor
