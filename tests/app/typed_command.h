// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command_line.h"

#include <QStringList>

#include <vector>

namespace frontdoor {

/// The program as somebody at a terminal starts it, and what it says.
class TypedCommand {
public:
    /// What the program answers; `out` and `err` hold what it said.
    int run(const QStringList &arguments)
    {
        QList<QByteArray> words{"frontdoor"};
        for (const QString &argument : arguments)
            words << argument.toUtf8();
        std::vector<char *> argv;
        for (QByteArray &word : words)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        int argc = int(words.size());
        out.clear();
        err.clear();
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        Terminal terminal{outStream, errStream};
        return runCommandLine(argc, argv.data(), terminal, {});
    }

    QString out;
    QString err;
};

} // namespace frontdoor
