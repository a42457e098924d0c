// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/typed_password.h"

#include "app/commands/backup_command.h"
#include "core/casework/sign_in.h"
#include "core/secrets/password.h"
#include "core/session/doorkeeper.h"

#include <QFile>
#include <QScopeGuard>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Unexpected refused(const QString &why)
{
    return failure(ErrorCode::InvalidInput, u"password"_s, u"frontdoor: "_s + why);
}

#ifdef Q_OS_UNIX
/// One line that is not shown. The terminal is as it was afterwards, whatever happens.
Expected<QString> typed(Terminal &terminal, const QString &question)
{
    termios before = {};
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return refused(u"there is no terminal to type a password at."_s);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    terminal.err << question << Qt::flush;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    const auto restored = qScopeGuard([&] {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        terminal.err << Qt::endl;
    });
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::DontCloseHandle))
        return refused(u"the terminal cannot be read."_s);
    QByteArray line = input.readLine(2000);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}
#endif

Expected<std::optional<QString>> askedFor(Terminal &terminal, const User &user)
{
#ifdef Q_OS_UNIX
    if (terminal.mayAsk && isatty(STDIN_FILENO)) {
        FD_ASSIGN(const QString once, typed(terminal, u"Password for %1: "_s.arg(user.signIn)));
        FD_ASSIGN(const QString again, typed(terminal, u"The same again: "_s));
        if (once != again)
            return refused(u"the two passwords are not the same. Nothing was changed."_s);
        return std::optional(once);
    }
#endif
    return std::optional<QString>();
}

} // namespace

Expected<std::optional<Credentials>> proofFor(Terminal &terminal, const User &user, const ProofWish &wish)
{
    Credentials proof;
    proof.user = user.id;
    if (wish.osAccount) {
        proof.osAccount = osAccountKey(wish.osAccount->isEmpty() ? osAccountHere() : *wish.osAccount);
        if (proof.osAccount.isEmpty())
            return refused(u"nobody knows whose account this is. Name it."_s);
        return std::optional(proof);
    }
    std::optional<QString> password;
    if (wish.passwordFile.isEmpty()) {
        FD_ASSIGN(password, askedFor(terminal, user));
    } else {
        FD_ASSIGN(password, passphraseIn(wish.passwordFile));
    }
    if (!password)
        return std::optional<Credentials>();
    if (const QString problem = passwordProblem(*password, user.signIn, user.name); !problem.isEmpty())
        return refused(problem);
    FD_ASSIGN(proof.password, passwordHash(*password));
    return std::optional(proof);
}

} // namespace frontdoor
