// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/session/office.h"

#include "core/store/sqlite_store.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant monday{1'777'280'400'000}; // 27 April 2026, 10:00 in England

} // namespace

Office::Office() : clock(std::make_shared<ManualClock>(monday))
{
    create(0);
}

void Office::create(int generation)
{
    User user;
    user.id = worker;
    user.signIn = u"w.worker"_s;
    user.name = u"W. Worker"_s;
    user.role = Role::SocialWorker;
    user.team = u"duty"_s;
    const auto store = createSqliteStore(path(generation));
    if (!store)
        qFatal("%s", trouble(store).constData());
    const auto added = (*store)->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(user));
            return true;
        },
        worker, monday);
    if (!added)
        qFatal("%s", trouble(added).constData());
}

void Office::restoreEarlierBackup()
{
    create(m_generation + 1);
    ++m_generation;
}

QString Office::path(int generation) const
{
    return folder.filePath(u"office-%1.frontdoor"_s.arg(generation));
}

StoreFactory Office::plain() const
{
    return [this] { return openSqliteStore(path(m_generation), OpenMode::ReadWrite); };
}

Expected<CommandResult> Office::submitElsewhere(const Envelope &envelope)
{
    FD_ASSIGN(const std::unique_ptr<Store> store, plain()());
    return submit(*store, rules(), envelope, clock->now());
}

QList<AuditRecord> Office::auditOf(const CommandId &key)
{
    QList<AuditRecord> found;
    const auto store = plain()();
    const auto read = !store ? Unexpected(store.error()) : (*store)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<AuditRecord> all, views.history(Subject()));
        for (const AuditRecord &record : all) {
            if (record.key == key)
                found << record;
        }
        return {};
    });
    if (!read)
        qFatal("%s", trouble(read).constData());
    return found;
}

qint64 Office::people()
{
    qint64 people = -1;
    const auto store = plain()();
    if (store) {
        (void)(*store)->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const DatabaseSummary summary, views.summary());
            people = summary.people;
            return {};
        });
    }
    return people;
}

std::unique_ptr<Session> Office::session(const SessionTimings &timings)
{
    return session(script, timings);
}

std::unique_ptr<Session> Office::session(std::shared_ptr<StoreScript> otherScript, const SessionTimings &timings)
{
    return std::make_unique<Session>(scripted(plain(), std::move(otherScript)), rules(), clock, nullptr, timings);
}

Rulebook Office::rules(bool mayAddPeople)
{
    Procedure procedure;
    procedure.id = u"test"_s;
    Permission permission;
    permission.id = u"add"_s;
    permission.acts = {u"add-person"_s};
    permission.roles = {mayAddPeople ? Role::SocialWorker : Role::Administrator};
    procedure.permissions = {permission};
    procedure.index();
    return {std::make_shared<const Procedure>(std::move(procedure)), Calendar(BankHolidays())};
}

Envelope Office::addPerson(const QString &familyName) const
{
    AddPerson command;
    command.person.id = PersonId(familyName);
    command.person.familyName = familyName;
    return {CommandId::make(), worker, command, {}, {}};
}

QStringList changedIds(const QSignalSpy &changes)
{
    QStringList ids;
    for (const QList<QVariant> &arguments : changes) {
        for (const Change &change : arguments.first().value<QList<Change>>())
            ids << change.id;
    }
    return ids;
}

} // namespace frontdoor
