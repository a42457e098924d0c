// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/kept_door.h"

#include "core/base/text.h"
#include "core/base/within_reach.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;

QJsonObject objectOf(const KeptDoor::Known &known)
{
    const User &user = known.user;
    QJsonObject object{{u"id"_s, user.id.text()},
                       {u"revision"_s, user.revision},
                       {u"sign-in"_s, user.signIn},
                       {u"name"_s, user.name},
                       {u"role"_s, idOf(user.role)},
                       {u"team"_s, user.team},
                       {u"fte"_s, user.fte},
                       {u"qualified"_s, user.qualified},
                       {u"active"_s, user.active},
                       {u"leaves"_s, user.leaves.toString(Qt::ISODate)},
                       {u"seen"_s, known.seen.ms},
                       {u"password"_s, known.credentials.password},
                       {u"must-change"_s, known.credentials.mustChange},
                       {u"os-account"_s, known.credentials.osAccount}};
    if (known.credentials.closedUntil)
        object.insert(u"closed-until"_s, known.credentials.closedUntil->ms);
    return object;
}

Expected<KeptDoor::Known> knownFrom(const QJsonObject &object)
{
    const std::optional<Role> role = choiceOf<Role>(object["role"_L1].toString());
    KeptDoor::Known known;
    User &user = known.user;
    user.id = UserId(object["id"_L1].toString());
    user.revision = object["revision"_L1].toInteger(1);
    user.signIn = object["sign-in"_L1].toString();
    user.name = object["name"_L1].toString();
    if (!role || user.id.isEmpty() || user.signIn.isEmpty())
        return failure(ErrorCode::Corrupt, {}, u"a person is incomplete"_s);
    user.role = *role;
    user.team = object["team"_L1].toString();
    user.fte = object["fte"_L1].toDouble(1.0);
    user.qualified = object["qualified"_L1].toBool();
    user.active = object["active"_L1].toBool();
    user.leaves = QDate::fromString(object["leaves"_L1].toString(), Qt::ISODate);
    known.seen = {object["seen"_L1].toInteger()};
    if (!isWithinReach(known.seen))
        return failure(ErrorCode::Corrupt, {}, u"a time is out of reach"_s);
    known.credentials.user = user.id;
    known.credentials.password = object["password"_L1].toString();
    known.credentials.mustChange = object["must-change"_L1].toBool();
    known.credentials.osAccount = object["os-account"_L1].toString();
    if (object.contains("closed-until"_L1))
        known.credentials.closedUntil = Instant{object["closed-until"_L1].toInteger()};
    return known;
}

QByteArray toJson(const KeptDoor &door)
{
    QJsonArray procedure;
    for (const ProcedureText &file : door.procedure)
        procedure.append(QJsonArray{file.name, file.text});
    QJsonArray people;
    for (const KeptDoor::Known &known : door.people)
        people.append(objectOf(known));
    return QJsonDocument(QJsonObject{{u"format"_s, format},
                                     {u"instance"_s, door.identity.instance},
                                     {u"demo"_s, door.identity.isDemo},
                                     {u"asks-for-proof"_s, door.identity.asksForProof},
                                     {u"history-key"_s, door.identity.historyKey},
                                     {u"procedure"_s, procedure},
                                     {u"people"_s, people}})
        .toJson(QJsonDocument::Compact);
}

Expected<KeptDoor> doorFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["format"_L1].toInt() > format)
        return failure(ErrorCode::Newer, {});
    KeptDoor door;
    door.identity = {object["instance"_L1].toString(), object["demo"_L1].toBool(),
                     // A door that does not say whether it asks is one that asks.
                     object["asks-for-proof"_L1].toBool(true), object["history-key"_L1].toString()};
    for (const QJsonValue &each : object["procedure"_L1].toArray()) {
        const QJsonArray file = each.toArray();
        door.procedure.append({file.at(0).toString(), file.at(1).toString()});
    }
    for (const QJsonValue &each : object["people"_L1].toArray()) {
        FD_ASSIGN(const KeptDoor::Known known, knownFrom(each.toObject()));
        door.people.append(known);
    }
    if (door.procedure.isEmpty() || door.people.isEmpty())
        return failure(ErrorCode::Corrupt, {}, u"something is missing"_s);
    return door;
}

bool comesIn(const KeptDoor::Known &known, QDate today, Instant now)
{
    return known.user.worksOn(today) && now.ms - known.seen.ms <= KeptDoor::keptMs;
}

} // namespace

std::optional<User> KeptDoor::byOsAccount(const QString &osAccount, QDate today, Instant now) const
{
    const QString account = osAccountKey(osAccount);
    const auto known = std::ranges::find_if(people, [&](const Known &each) {
        return !account.isEmpty() && each.credentials.osAccount == account && comesIn(each, today, now);
    });
    return known == people.end() ? std::nullopt : std::optional(known->user);
}

WaysIn KeptDoor::waysIn(const QString &osAccount, QDate today, Instant now) const
{
    WaysIn ways;
    ways.identity = identity;
    ways.byAccount = byOsAccount(osAccount, today, now);
    for (const Known &known : people) {
        if (!identity.asksForProof && comesIn(known, today, now))
            ways.people.append(known.user);
    }
    std::ranges::sort(ways.people, {}, &User::name);
    return ways;
}

SignInAccount KeptDoor::signInAccount(const QString &signIn, QDate today, Instant now) const
{
    const auto known = std::ranges::find_if(people, [&](const Known &each) {
        return searchKey(each.user.signIn) == searchKey(signIn) && comesIn(each, today, now);
    });
    return known == people.end() ? SignInAccount() : SignInAccount{known->user, known->credentials};
}

Expected<void> DoorShelf::put(const QString &database, const KeptDoor &door) const
{
    return m_shelf.put(database, toJson(door));
}

Expected<std::optional<KeptDoor>> DoorShelf::last(const QString &database) const
{
    FD_ASSIGN(const std::optional<QByteArray> content, m_shelf.get(database));
    if (!content)
        return std::optional<KeptDoor>();
    const Expected<KeptDoor> door = doorFrom(*content);
    if (!door)
        return failure(door.error().code, m_shelf.pathOf(database), door.error().detail);
    return std::optional(*door);
}

Expected<KeptDoor> doorSeenBy(Views &views, const UserId &user, Instant now)
{
    KeptDoor door;
    FD_ASSIGN(door.identity, views.identity());
    FD_ASSIGN(const QList<ProcedureFile> files, views.procedureFiles());
    for (const ProcedureFile &file : files)
        door.procedure.append({file.name, file.text});
    FD_ASSIGN(const std::optional<User> known, views.user(user));
    if (!known)
        return failure(ErrorCode::NotFound, user.text());
    FD_ASSIGN(const std::optional<Credentials> kept, views.credentials(user));
    door.people.append({*known, kept.value_or(Credentials()), now});
    return door;
}

KeptDoor joined(const std::optional<KeptDoor> &before, KeptDoor now)
{
    if (!before || before->identity.instance != now.identity.instance)
        return now;
    for (const KeptDoor::Known &known : before->people) {
        const bool isNewer = std::ranges::any_of(
            now.people, [&](const KeptDoor::Known &each) { return each.user.id == known.user.id; });
        if (!isNewer)
            now.people.append(known);
    }
    return now;
}

} // namespace frontdoor
