// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/contact_loader.h"

#include "core/session/on_result.h"

#include <algorithm>

namespace frontdoor {

namespace {

/// Those who wrote letters or told the police, whom the view does not name.
Expected<void> nameOthers(Views &views, LoadedContact &loaded)
{
    QSet<UserId> mentioned;
    for (const Letter &letter : loaded.view->file.letters)
        mentioned << letter.by;
    for (const PoliceNotification &told : loaded.police)
        mentioned << told.by;
    for (const UserId &id : mentioned) {
        FD_ASSIGN(const std::optional<User> user, views.user(id));
        if (user)
            loaded.view->names.insert(id, user->name);
    }
    return {};
}

Expected<void> lookAround(Views &views, LoadedContact &loaded, const UserId &viewer, Instant now)
{
    const CaseFile &file = loaded.view->file;
    FD_ASSIGN(loaded.drift, driftOf(views, file, {viewer, now}));
    FD_ASSIGN(loaded.police, views.policeNotifications(Subject(file.contact.id)));
    if (file.referral) {
        FD_ASSIGN(const QList<PoliceNotification> later, views.policeNotifications(file.subject));
        loaded.police += later;
    }
    return nameOthers(views, loaded);
}

Expected<LoadedContact> look(Views &views, const Rulebook &rules, const Subject &subject, const UserId &viewer,
                             Instant now)
{
    LoadedContact loaded;
    FD_ASSIGN(loaded.view, viewContact(views, rules, subject, viewer, now));
    if (!loaded.view)
        return loaded;
    if (!loaded.view->withheld)
        FD_TRY(lookAround(views, loaded, viewer, now));
    FD_ASSIGN(const QList<AuditRecord> history, views.history(subject));
    if (history.isEmpty())
        return loaded;
    loaded.changedBy = history.last().actor;
    loaded.changedAt = history.last().at;
    FD_ASSIGN(const std::optional<User> user, views.user(loaded.changedBy));
    if (user)
        loaded.changedByName = user->name;
    return loaded;
}

} // namespace

ContactLoader::ContactLoader(Desk &desk, const Subject &subject, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_subject(subject)
{
    connect(&desk.session(), &Session::changed, this, [this](const QList<Change> &changes) {
        if (std::ranges::any_of(changes, [this](const Change &change) { return concerns(change); }))
            load();
    });
    connect(&desk.session(), &Session::everythingChanged, this, &ContactLoader::load);
}

bool ContactLoader::concerns(const Change &change) const
{
    return change.id == m_subject.id || m_related.contains(change.id);
}

void ContactLoader::load()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const Rulebook rules = m_desk.session().rulebook();
    const auto answer = m_desk.session().read<LoadedContact>(
        m_slot, [rules, subject = m_subject, viewer = m_desk.user().id, now = m_desk.now()](Views &views) {
            return look(views, rules, subject, viewer, now);
        });
    onResult(this, answer, [this](const Expected<LoadedContact> &loaded) {
        m_reading = false;
        if (m_again) {
            m_again = false;
            load();
            return;
        }
        if (!loaded) {
            if (loaded.error().code != ErrorCode::Cancelled)
                emit failed(loaded.error());
            return;
        }
        m_related.clear();
        if (loaded->view) {
            const CaseFile &file = loaded->view->file;
            m_related << file.contact.id.text() << file.child.id.text();
            for (const Contact &contact : loaded->view->sameCall)
                m_related << contact.id.text();
            for (const CopyStand &copy : loaded->drift.copies)
                m_related << copy.subject.id;
            if (loaded->drift.original)
                m_related << loaded->drift.original->subject.id;
        }
        emit this->loaded(*loaded);
    });
}

} // namespace frontdoor
