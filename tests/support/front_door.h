// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "tests/ui/common/widget_test.h"
#include "ui/desk/desk.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTemporaryDir>

#include <memory>

namespace frontdoor {

/// A small front door for tests of screens: a database file with a family and some staff, a clock that stands still, and
/// as many signed-in people as a test wants, each with a session of their own.
class FrontDoor {
public:
    /// "leicester", "wiltshire", "leeds".
    explicit FrontDoor(const QString &procedure);
    ~FrontDoor();

    /// One signed-in person at one PC.
    struct Seat {
        std::unique_ptr<Session> session;
        std::unique_ptr<Desk> desk;
        std::unique_ptr<DraftJournal> journal;
    };
    /// By sign-in name: "worker", "manager", "atm", "officer" of the front door, and "area", manager of a social work team.
    std::unique_ptr<Seat> seat(const QString &signIn);

    /// Somebody more; `signIn` names them from then on.
    void addUser(const QString &signIn, const QString &name, Role role, const QString &team);
    QString teamOf(const QString &signIn);
    UserId user(const QString &signIn) const { return m_users.value(signIn); }
    Person person(const QString &givenName) const { return m_people.value(givenName); }
    const Rulebook &rules() const { return m_rules; }
    std::shared_ptr<ManualClock> clock() const { return m_clock; }
    Instant at(int year, int month, int day, int hour, int minute) const;
    QString draftFolder() const { return m_folder.filePath(QStringLiteral("drafts")); }

    /// Carries a command out beside every seat; the test fails unless it is Done.
    Done carryOut(const QString &signIn, const Command &command);
    CommandResult submit(const QString &signIn, const Command &command);
    /// A contact of this child as the referrer from Oak School told it.
    ContactId contact(const QString &signIn, const QString &givenName);

    /// What the store holds.
    Contact contact(const ContactId &id);
    QList<PersonHit> find(const QString &text);
    QList<Contact> contactsOf(const QString &givenName);
    ContactView view(const QString &signIn, const Subject &subject);
    QList<AccessEvent> accessTo(const QString &givenName);

private:
    void addPerson(const QString &given, const QString &family, QDate born, Sex sex, const HouseholdId &household,
                   const QString &address, const QString &postcode);
    void fill();

    QTemporaryDir m_folder;
    Rulebook m_rules;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<Store> m_store;
    QHash<QString, UserId> m_users;
    QHash<QString, Person> m_people;
};

// Finding what a person sees.

/// The first visible widget of its class with that accessible name; null if there is none.
template<class W>
W *named(QWidget &in, const QString &name)
{
    const QList<W *> all = in.findChildren<W *>();
    for (W *widget : all) {
        if (widget->isVisible() && widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

/// The same, waiting until it is there; the test ends if it does not come.
template<class W>
W *awaited(QWidget &in, const QString &name)
{
    W *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = named<W>(in, name)) != nullptr; }, 10'000))
        qFatal("there is no \"%s\"", qPrintable(name));
    return found;
}

/// A button by its words.
QAbstractButton *button(QWidget &in, const QString &text);
QAbstractButton *awaitedButton(QWidget &in, const QString &text);
/// All words that are to be seen, one line per label.
QString seenText(const QWidget &in);
bool sees(const QWidget &in, const QString &words);

} // namespace frontdoor
