// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/pack_shelf.h"

#include "core/base/within_reach.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

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

/// The name tells nobody where the data lie.
QString PackShelf::pathOf(const QString &database) const
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + u'/' + QString::fromLatin1(hash) + ".pack"_L1;
}

Expected<void> PackShelf::put(const QString &database, const KeptPack &pack) const
{
    const QMutexLocker lock(&m_mutex);
    FD_ASSIGN(const QByteArray wrapped, m_codec->wrap(toJson(pack)));
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::AccessDenied, m_folder, u"the folder cannot be made"_s);
    QSaveFile file(pathOf(database));
    // Before anything is written, so that nobody else can read it even for a moment.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
                         && file.write(wrapped) == wrapped.size() && file.commit();
    if (!written)
        return failure(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::AccessDenied,
                       file.fileName(), file.errorString());
    return {};
}

Expected<std::optional<KeptPack>> PackShelf::last(const QString &database, Instant now) const
{
    const QMutexLocker lock(&m_mutex);
    QFile file(pathOf(database));
    if (!file.exists())
        return std::optional<KeptPack>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, file.fileName(), file.errorString());
    const Expected<KeptPack> pack = m_codec->unwrap(file.readAll()).and_then(packFromJson);
    if (!pack)
        return failure(pack.error().code, file.fileName(), pack.error().detail);
    if (now.ms - pack->at.ms > keptMs) {
        file.remove();
        return std::optional<KeptPack>();
    }
    return std::optional(*pack);
}

} // namespace frontdoor
