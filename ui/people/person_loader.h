// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/desk/desk.h"

#include <QObject>
#include <QSet>

namespace frontdoor {

/// A person as they were read, and who changed them last since the page is open.
struct LoadedPerson {
    std::optional<PersonView> view; ///< none: there is no such person
    UserId changedBy;               ///< empty: nobody since
    QString changedByName;
    Instant changedAt;
};

/// Reads a person, and again whenever something about them changed, one read at a time.
class PersonLoader final : public QObject {
    Q_OBJECT

public:
    PersonLoader(Desk &desk, const PersonId &person, QObject *parent);

    void load();
    /// While nobody looks at the page, changes are noted and read later.
    void setPaused(bool paused);

signals:
    void loaded(const frontdoor::LoadedPerson &person);
    void failed(const frontdoor::Error &error);

private:
    void follow(const QList<Change> &changes);
    bool concerns(const Change &change) const;
    void remember(const PersonView &view);

    Desk &m_desk;
    PersonId m_person;
    ReadSlot m_slot;
    QSet<QString> m_related; ///< ids of the people that the page shows
    UserId m_changedBy;
    Instant m_changedAt;
    bool m_reading = false;
    bool m_again = false;
    bool m_paused = false;
    bool m_missed = false;
};

} // namespace frontdoor
