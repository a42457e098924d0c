// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/store/database_file.h"
#include "tests/core/store/ordinary_user.h"

namespace frontdoor {

/// A database that the program cannot open as it should, and what is wrong with it.
struct BadDatabase {
    const char *name;
    ErrorCode code;                                             ///< what opening it for work gives
    bool (*make)(const QString &path, const QByteArray &sound); ///< everybody may do everything unless it says not
    bool isReadable = false;                                    ///< looking at it works all the same
};

inline const QList<BadDatabase> &badDatabases()
{
    static const QList<BadDatabase> all{
        {"missing", ErrorCode::NotFound, [](const QString &, const QByteArray &) { return true; }},
        {"text", ErrorCode::NotADatabase,
         [](const QString &path, const QByteArray &) {
             return writeBytes(path, QByteArray("Dear Sir,\n").repeated(500));
         }},
        {"empty", ErrorCode::NotADatabase,
         [](const QString &path, const QByteArray &) { return writeBytes(path, {}); }},
        {"folder", ErrorCode::NotADatabase, [](const QString &path, const QByteArray &) { return QDir().mkdir(path); }},
        {"another program's", ErrorCode::NotADatabase,
         [](const QString &path, const QByteArray &sound) {
             return writeBytes(path, sound) && tamper(path, "PRAGMA application_id = 252006673")
                    && QFile::setPermissions(path, everybody);
         }},
        {"truncated", ErrorCode::Corrupt,
         [](const QString &path, const QByteArray &sound) {
             return writeBytes(path, sound.left(sound.size() / 2 + 77)) && QFile::setPermissions(path, everybody);
         }},
        {"newer", ErrorCode::Newer,
         [](const QString &path, const QByteArray &sound) {
             return writeBytes(path, sound) && tamper(path, "UPDATE meta SET schema_version = 99, min_compatible = 99")
                    && QFile::setPermissions(path, everybody);
         }},
        {"no permission", ErrorCode::AccessDenied,
         [](const QString &path, const QByteArray &sound) {
             return writeBytes(path, sound) && QFile::setPermissions(path, {});
         }},
        {"read-only", ErrorCode::ReadOnly,
         [](const QString &path, const QByteArray &sound) {
             return writeBytes(path, sound) && QFile::setPermissions(path, nobodyWrites);
         },
         true},
    };
    return all;
}

/// Keeps everybody else out, as a program does that saves something very big.
class Locker {
public:
    explicit Locker(const QString &path)
    {
        m_locked = sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
                   && sqlite3_exec(m_database, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", nullptr, nullptr,
                                   nullptr)
                          == SQLITE_OK;
    }
    ~Locker() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(Locker)

    bool isLocked() const { return m_locked; }

private:
    sqlite3 *m_database = nullptr;
    bool m_locked = false;
};

} // namespace frontdoor
