// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/casework/views/family_radar.h"
#include "core/casework/views/shared_home.h"

namespace frontdoor {

/// The people around a child whose history the radar looks at, nearest first, each once whichever of their entries is named.
class RadarPeople {
public:
    struct Found {
        RadarPerson person;
        QList<PersonId> entries; ///< the one that stays and those that were joined to it
        bool withheld = false;   ///< restricted to others
    };

    RadarPeople(Views &views, const RadarQuestion &question, const Viewer &viewer);

    Expected<void> gather();

    const QList<Found> &found() const { return m_found; }
    bool childOnFile() const { return m_onFile; }
    /// As on file, with what was typed.
    const Person &child() const { return m_child; }
    int notLooked() const { return m_notLooked; }

private:
    struct Wanted {
        RadarTie tie = RadarTie::Relative;
        RadarGroup group = RadarGroup::Family;
        QString through;
        bool counts = false;
    };

    /// Their place, or -1 if there is no room for more of the kind.
    Expected<qsizetype> add(const Person &person, const Wanted &wanted);
    qsizetype placeOf(const PersonId &id) const { return m_places.value(id, -1); }
    Expected<QList<Relationship>> tiesOf(qsizetype place);

    Expected<void> addKin();
    Expected<void> addParentsChildren();
    Expected<void> addHousehold(const Person &person, const Wanted &wanted);
    Expected<void> addKinOfNamed(qsizetype anchor);
    Expected<void> addShared();
    Expected<void> addSharing(const QList<SharedPlace> &places, const QList<Home> &homes, const QString &phoneOf,
                              bool phoneOnly);
    bool hasRoom(RadarGroup group) const;

    Views &m_views;
    const RadarQuestion &m_question;
    Viewer m_viewer;
    Person m_child;
    bool m_onFile = false;
    QList<Found> m_found;
    QHash<PersonId, qsizetype> m_places; ///< of every entry
    int m_notLooked = 0;
};

} // namespace frontdoor
