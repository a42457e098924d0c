// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/audit_command.h"

#include "app/commands/acting.h"
#include "app/commands/database.h"
#include "app/commands/history_keys.h"
#include "core/casework/setup.h"
#include "core/store/audit_chain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastOfHash = 8;

struct MadeKey {
    HistoryKey key;
    QString file;
};

Expected<DatabaseIdentity> identityIn(Store &store, HistoryHead &head)
{
    DatabaseIdentity identity;
    FD_TRY(store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(identity, views.identity());
        FD_ASSIGN(head, views.historyHead());
        return {};
    }));
    return identity;
}

Expected<void> putInForce(Store &store, const AuditKeyArguments &arguments, const KeepHistoryWithKey &command)
{
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    FD_ASSIGN(const Rulebook rules, rulebookOf(store, calendar));
    FD_ASSIGN(const User user, actingUser(store, arguments.signIn));
    return carryOut(store, rules, user.id, command, u"key"_s);
}

Expected<MadeKey> makeKey(const AuditKeyArguments &arguments)
{
    // A key that was lost is lost: whoever replaces it may write without it this once, and the history says so.
    auto made = std::make_shared<std::optional<HistoryKey>>();
    const HistoryKeys keys = [made, usual = keysOfThisComputer(), replace = arguments.replace](
                                 const QString &instance,
                                 const QString &fingerprint) -> std::shared_ptr<const HistoryKey> {
        if (*made && (*made)->fingerprint == fingerprint)
            return std::make_shared<const HistoryKey>(**made);
        if (replace)
            return std::make_shared<const HistoryKey>(HistoryKey{Key::random(), fingerprint, instance, 0});
        return usual(instance, fingerprint);
    };
    FD_ASSIGN(const StoreFactory factory, storeAt(arguments.database, OpenMode::ReadWrite, {.keys = keys}));
    FD_ASSIGN(const std::unique_ptr<Store> store, factory());
    HistoryHead head;
    FD_ASSIGN(const DatabaseIdentity identity, identityIn(*store, head));
    *made = newHistoryKey(identity.instance, head.sequence + 1);
    const QString file = arguments.file.isEmpty() ? usualKeyPath(identity.instance) : arguments.file;
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return failure(ErrorCode::AccessDenied, file);
    FD_TRY(writeHistoryKey(file, **made)); // before it is needed: without it nobody could save
    const auto done = putInForce(*store, arguments,
                                 {(*made)->fingerprint, arguments.replace ? identity.historyKey : QString()});
    if (!done) {
        QFile::remove(file);
        return tl::unexpected(done.error());
    }
    return MadeKey{**made, file};
}

/// "1234:abcdef", found in a backup's manifest, on a printed handover, or in what a computer remembers.
Expected<HistoryHead> headIn(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,18})\\s*:\\s*([0-9a-fA-F]{8,64})\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return failure(
            ErrorCode::InvalidInput, text,
            u"frontdoor: \"%1\" is no entry of a history: its number, a colon, and %2 or more signs of its hash."_s
                .arg(text)
                .arg(leastOfHash));
    return HistoryHead{match.captured(1).toLongLong(), match.captured(2).toLower()};
}

void say(Terminal &terminal, const ChainReport &report)
{
    QTextStream &out = terminal.out;
    if (report.firstBad != 0)
        out << u"First bad entry: %1. %2"_s.arg(report.firstBad).arg(faultWords(report)) << Qt::endl;
    if (report.head.sequence == 0)
        out << u"No entry is right."_s << Qt::endl;
    else if (report.firstBad != 0)
        out << u"Up to entry %1 (%2) it is as it was written."_s.arg(report.head.sequence).arg(report.head.hash)
            << Qt::endl;
    else
        out << u"The history is as it was written, up to its end: %1:%2"_s.arg(report.head.sequence)
                   .arg(report.head.hash)
            << Qt::endl;
    if (report.unproved > 0)
        out << u"%1 entries carry the mark of the key %2; name its file with --key-file to have them looked at."_s
                   .arg(report.unproved)
                   .arg(report.historyKey)
            << Qt::endl;
    else if (report.proved > 0)
        out << u"%1 entries carry the mark of the key, and it is right."_s.arg(report.proved) << Qt::endl;
    else
        out << u"It is kept without a key: who can write the file could write another history. Compare its end with one "
               "that was kept elsewhere (--head), and see: frontdoor audit key"_s
            << Qt::endl;
}

} // namespace

int runAuditKey(Terminal &terminal, const AuditKeyArguments &arguments)
{
    const Expected<MadeKey> made = makeKey(arguments);
    if (!made)
        return complain(terminal, made.error());
    const QString name = QFileInfo(usualKeyPath(made->key.instance)).fileName();
    terminal.out
        << u"From now on the history of %1 is kept with the key %2, in %3."_s.arg(arguments.database,
                                                                                  made->key.fingerprint, made->file)
        << Qt::endl
        << u"Every computer that saves needs this file: as %1 in a folder \"frontdoor\" of its configuration "
           "(/etc/xdg/frontdoor for everybody there), or where its setting history/key-file says. Keep another "
           "copy where nobody of the office can change it, and never beside the database."_s.arg(name)
        << Qt::endl;
    return ExitDone;
}

int runAuditVerify(Terminal &terminal, const AuditVerifyArguments &arguments)
{
    ChainProof proof;
    for (const QString &file : arguments.keyFiles) {
        const Expected<HistoryKey> key = readHistoryKey(file);
        if (!key) {
            complain(terminal, key.error());
            return ExitUsage;
        }
        proof.keys.append(*key);
    }
    if (!arguments.head.isEmpty()) {
        const Expected<HistoryHead> head = headIn(arguments.head);
        if (!head)
            return complain(terminal, head.error());
        proof.head = *head;
    }
    const Expected<ChainReport> report = verifyHistory(arguments.database, proof);
    if (!report)
        return complain(terminal, report.error());
    say(terminal, *report);
    return report->firstBad == 0 ? ExitDone : ExitNo;
}

} // namespace frontdoor
