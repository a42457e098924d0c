// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite_store.h"
#include "tests/core/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace frontdoor {

/// A folder for one test's database files.
class DatabaseFolder {
public:
    QString path(const QString &name = QStringLiteral("test.frontdoor")) const { return m_folder.filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What another program could do to the file: statements through the library itself, with every safeguard off.
inline bool tamper(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    const bool done = sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
                      && sqlite3_exec(database, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF",
                                      nullptr, nullptr, nullptr)
                             == SQLITE_OK
                      && sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return done;
}

/// A small family with one open contact as the handler leaves it: sound in every respect.
struct SmallDatabase {
    User user = samples::user();
    Person mother = samples::bareChild(QStringLiteral("Ann"), QStringLiteral("Bell"));
    Person child = samples::person(HouseholdId::make());
    Contact contact;
    Referral referral;

    /// The bytes of a closed file that holds all this; made once, because making a database waits for the disk.
    static QByteArray file()
    {
        static const QByteArray bytes = [] {
            DatabaseFolder folder;
            SmallDatabase data;
            {
                auto store = createSqliteStore(folder.path());
                if (!store || !data.fill(**store))
                    qFatal("the database for tests could not be made");
            }
            return bytesOf(folder.path());
        }();
        return bytes;
    }

    Expected<void> fill(Store &store)
    {
        return commit(
            store,
            [this](Work &work) -> Expected<void> {
                FD_TRY(work.add(user));
                FD_TRY(work.add(mother));
                child.mother = mother.id;
                FD_TRY(work.add(child));
                FD_TRY(work.add(PersonName{child.id, QStringLiteral("Zoe"), QStringLiteral("Smith")}));
                FD_ASSIGN(const QString number, work.issueContactNumber());
                contact = samples::contact(child.id, number, user.id);
                FD_TRY(work.add(contact));
                FD_TRY(work.add(samples::deadline(contact.id, *contact.nextDue)));
                FD_TRY(work.add(samples::deadline(contact.id, contact.nextDue->plusHours(9))));
                FD_TRY(work.append(samples::audit(contact.id, user.id)));
                FD_ASSIGN(const QString referralNumber, work.issueReferralNumber());
                referral = samples::referral(contact, referralNumber, user.id);
                referral.state = ReferralState::AwaitingDecision;
                FD_TRY(work.add(referral));
                FD_TRY(work.add(samples::deadline(referral.id, *referral.nextDue)));
                FD_TRY(work.add(samples::decision(contact.id, user.id)));
                FD_TRY(work.add(samples::letter(contact.id, user.id)));
                return work.append(samples::audit(referral.id, user.id));
            },
            user.id);
    }
};

} // namespace frontdoor
