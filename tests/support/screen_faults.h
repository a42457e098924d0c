// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <cstdio>

namespace frontdoor::test {

/// What is wrong on screens. The same on several screens or at several sizes is told once, with where it was found.
class Faults {
public:
    /// `look` may be empty.
    void add(const QString &screen, const QString &look, const QString &fault)
    {
        QString kind = fault;
        kind.remove(QRegularExpression(QStringLiteral("-?[0-9]+")));
        Found &found = m_found[kind];
        if (found.first.isEmpty())
            found.first = fault;
        if (QStringList &looks = found.screens[screen]; !looks.contains(look))
            looks.append(look);
    }

    /// To the terminal, where the long lines of a test's own messages would be cut; answers how many.
    qsizetype print() const
    {
        for (const Found &found : m_found) {
            QStringList where;
            for (auto it = found.screens.cbegin(); it != found.screens.cend(); ++it) {
                const QString looks = it.value().join(QStringLiteral("; "));
                where << (looks.isEmpty() ? it.key() : it.key() + QStringLiteral(" (") + looks + u')');
            }
            std::printf("%s\n    on %s\n", qPrintable(found.first), qPrintable(where.join(QStringLiteral(", "))));
        }
        std::fflush(stdout);
        return m_found.size();
    }

private:
    struct Found {
        QString first;
        QMap<QString, QStringList> screens;
    };
    QMap<QString, Found> m_found;
};

} // namespace frontdoor::test
