// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/toml/document.h"

#include <QStringList>

namespace frontdoor::test {

/// A key or a value of a TOML text, and where it stands.
struct Spot {
    enum class Kind { Key, Header, Text, Whole, Number, YesNo, Date, Moment, Time, List };
    Kind kind = Kind::Key;
    QStringList path; ///< keys from the root, the own one last; the items of a list have the list's
    QString text;     ///< the key, or the words of a text
    qsizetype offset = 0;
    qsizetype length = 0;
    int line = 0;

    QString key() const { return path.last(); }
    QString above() const { return path.value(path.size() - 2); }
    QString name() const { return path.join(u'/'); }
};

/// Every key and value of a sound TOML text, in its order. Ends the test if one is not found where the parser says.
QList<Spot> spotsOf(const QString &text);

/// The text with something else at the spot.
QString replaced(const QString &text, const Spot &spot, const QString &with);

/// The word with one letter changed into another.
QString oneLetterOff(const QString &word);

} // namespace frontdoor::test
