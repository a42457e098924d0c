// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/front_door.h"

namespace frontdoor {

/// Records `count` contacts about as many children in the front door's tray of Wiltshire, some with clocks that have run
/// out by now, some whose parents were asked. In the order they were recorded.
inline QList<ContactId> fillTray(FrontDoor &door, int count)
{
    const QStringList given{QStringLiteral("Ada"), QStringLiteral("Bo"),   QStringLiteral("Cal"), QStringLiteral("Dee"),
                            QStringLiteral("Eli"), QStringLiteral("Fay"),  QStringLiteral("Gus"), QStringLiteral("Hal"),
                            QStringLiteral("Ivo"), QStringLiteral("June"), QStringLiteral("Kit"), QStringLiteral("Lou"),
                            QStringLiteral("Mae"), QStringLiteral("Nell"), QStringLiteral("Orla")};
    const QStringList family{QStringLiteral("Ashdown"), QStringLiteral("Brook")};
    const QStringList concerns{
        QStringLiteral("Bruising to the upper arm seen by the class teacher at registration."),
        QStringLiteral("Mother was taken to hospital at night; the children were with a neighbour."),
        QStringLiteral("Often hungry in the morning, clothes too thin for the weather."),
        QStringLiteral("Shouting heard again last night, the police were called."),
        QStringLiteral("Has not been in school for two weeks, nobody answers the phone.")};
    const QString team = door.teamOf(QStringLiteral("manager"));
    const Instant evening = door.clock()->now();
    QList<ContactId> contacts;
    for (int i = 0; i < count; ++i) {
        const bool late = i % 5 == 0;
        door.clock()->set(evening.plusHours(late ? -24 * 14 : -3).plusMs(60'000LL * i));
        Person person;
        person.id = PersonId::make();
        person.givenName = given.at(i % given.size());
        person.familyName = family.at(i / int(given.size()) % family.size());
        person.born = QDate(2010 + i % 14, 1 + i % 12, 3);
        RecordContact record;
        record.children = {{person.id, person}};
        record.detail.referrer.type = ReferrerType::Professional;
        record.detail.referrer.name = QStringLiteral("Pat Jones");
        record.detail.referrer.agency = QStringLiteral("Oak School");
        record.detail.source = QStringLiteral("2A");
        record.detail.concern = concerns.at(i % concerns.size());
        record.detail.immediateProtection = i == 7;
        const Done done = door.carryOut(QStringLiteral("officer"), record);
        const ContactId contact(done.created.last().id);
        door.carryOut(QStringLiteral("officer"),
                      RecordChecks{contact,
                                   {QStringLiteral("impulse"), QStringLiteral("carefirst"), QStringLiteral("closures")},
                                   QStringLiteral("Nothing known.")});
        door.carryOut(QStringLiteral("officer"), SendToTray{contact, team});
        if (i % 5 < 3) {
            door.carryOut(QStringLiteral("atm"), ChooseRoute{contact, QStringLiteral("IV"), {}});
            door.carryOut(QStringLiteral("atm"), Allocate{Subject(contact), door.user(QStringLiteral("worker")), {}});
        }
        contacts.append(contact);
    }
    door.clock()->set(evening);
    return contacts;
}

} // namespace frontdoor
