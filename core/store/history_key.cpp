// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/history_key.h"

#include <QFile>
#include <QHash>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto heading = "Frontdoor history key 1";
constexpr int fingerprintBytes = 8;

QString fingerprintOf(const Key &key)
{
    return QString::fromLatin1(keyedMark("frontdoor history key", key).left(fingerprintBytes).toHex());
}

} // namespace

HistoryKey newHistoryKey(const QString &instance, qint64 since)
{
    const Key key = Key::random();
    return {key, fingerprintOf(key), instance, since};
}

QString historyMark(const QString &hash, const HistoryKey &key)
{
    return QString::fromLatin1(keyedMark("frontdoor history mark 1\n" + hash.toLatin1(), key.key).toHex());
}

Expected<void> writeHistoryKey(const QString &path, const HistoryKey &key)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(QFile::exists(path) ? ErrorCode::AlreadyExists : ErrorCode::AccessDenied, path,
                       QFile::exists(path) ? QString() : file.errorString());
    const QByteArray text = QByteArray(heading) + "\nkey " + key.key.copy().toHex() + "\ndatabase "
                            + key.instance.toLatin1() + "\nsince " + QByteArray::number(key.since) + '\n';
    if (file.write(text) != text.size() || !file.flush()) {
        const QString why = file.errorString();
        file.remove();
        return failure(ErrorCode::DiskFull, path, why);
    }
    return {};
}

Expected<HistoryKey> readHistoryKey(const QString &path)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::NotFound, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    // Whoever could put another key there could keep another history with it.
    if (file.permissions() & (QFileDevice::WriteGroup | QFileDevice::WriteOther))
        return failure(ErrorCode::AccessDenied, path, u"others may write it"_s);
    QHash<QByteArray, QByteArray> values;
    const QList<QByteArray> lines = file.read(2000).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype blank = line.indexOf(' ');
        values.insert(line.left(blank), line.mid(blank + 1).trimmed());
    }
    const auto key = Key::fromBytes(QByteArray::fromHex(values.value("key")));
    if (lines.first() != heading || !key || values.value("database").isEmpty())
        return failure(ErrorCode::Corrupt, path, u"it is not the key of a history"_s);
    return HistoryKey{*key, fingerprintOf(*key), QString::fromLatin1(values.value("database")),
                      values.value("since").toLongLong()};
}

} // namespace frontdoor
