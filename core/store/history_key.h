// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/key.h"

#include <QString>

#include <functional>
#include <memory>

namespace frontdoor {

/// The key that the history of a database is kept with. It lies outside the database, on every computer that saves: who can
/// write the file but has no key cannot write a history that passes for the real one.
struct HistoryKey {
    Key key;
    QString fingerprint; ///< names it; tells nothing of it
    QString instance;    ///< of the database it was made for
    qint64 since = 0;    ///< no entry before this one was made with it
};

/// How a store comes by the key of a database; nullptr where this computer has not got it. Called on the store's thread, for
/// every save, so that a key that is put there is used at once.
using HistoryKeys =
    std::function<std::shared_ptr<const HistoryKey>(const QString &instance, const QString &fingerprint)>;

HistoryKey newHistoryKey(const QString &instance, qint64 since);

/// Of an entry, by its hash, which covers all of it and every entry before.
QString historyMark(const QString &hash, const HistoryKey &key);

/// The file of a key: for everybody who works with the database to read, and for nobody but its owner to write.
/// AlreadyExists, AccessDenied.
Expected<void> writeHistoryKey(const QString &path, const HistoryKey &key);
/// NotFound, Corrupt (not a key), AccessDenied (others may write it).
Expected<HistoryKey> readHistoryKey(const QString &path);

} // namespace frontdoor
