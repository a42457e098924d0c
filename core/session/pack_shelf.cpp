// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/pack_shelf.h"

#include "core/base/within_reach.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;

QByteArray toJson(const KeptPack &pack)
{
    QJsonArray people;
    for (const auto &[person, subject] : pack.people)
        people.append(QJsonArray{person.text(), idOf(subject.kind), subject.id});
    return QJsonDocument(QJsonObject{{u"format"_s, format},
                                     {u"at"_s, pack.at.ms},
                                     {u"as-of"_s, pack.asOf},
                                     {u"records"_s, pack.records},
                                     {u"html"_s, pack.html},
                                     {u"people"_s, people}})
        .toJson(QJsonDocument::Compact);
}

Expected<KeptPack> packFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["format"_L1].toInt() > format)
        return failure(ErrorCode::Newer, QString());
    KeptPack pack;
    pack.at = {object["at"_L1].toInteger()};
    pack.asOf = object["as-of"_L1].toString();
    pack.records = object["records"_L1].toInt();
    pack.html = object["html"_L1].toString();
    for (const QJsonValue &each : object["people"_L1].toArray()) {
        const QJsonArray one = each.toArray();
        if (const auto kind = choiceOf<SubjectKind>(one.at(1).toString()))
            pack.people.append({PersonId(one.at(0).toString()), Subject{*kind, one.at(2).toString()}});
    }
    if (pack.html.isEmpty() || pack.at.ms == 0 || !isWithinReach(pack.at))
        return failure(ErrorCode::Corrupt, QString(), u"something is missing"_s);
    return pack;
}

} // namespace

Expected<void> PackShelf::put(const QString &database, const KeptPack &pack) const
{
    return m_shelf.put(database, toJson(pack));
}

Expected<std::optional<KeptPack>> PackShelf::last(const QString &database, Instant now) const
{
    FD_ASSIGN(const std::optional<QByteArray> content, m_shelf.get(database));
    if (!content)
        return std::optional<KeptPack>();
    const Expected<KeptPack> pack = packFromJson(*content);
    if (!pack)
        return failure(pack.error().code, m_shelf.pathOf(database), pack.error().detail);
    if (now.ms - pack->at.ms > keptMs) {
        m_shelf.remove(database);
        return std::optional<KeptPack>();
    }
    return std::optional(*pack);
}

} // namespace frontdoor
