// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/library.h"
#include "core/domain/person.h"

#include <bitset>
#include <memory>

namespace frontdoor::demo {

/// Somebody of a family, with what is recorded beside the person.
struct Member {
    Person person;
    QList<PersonName> otherNames;
    QList<Relationship> relationships; ///< to members before this one
};

/// Children first: the oldest is the first, the unborn the last.
struct Family {
    QList<Member> children;
    QList<Member> adults;
    qsizetype subject = 0; ///< the child whose age follows the statistics
    bool unborn = false;   ///< the subject is

    const Person &child(qsizetype i) const { return children[i].person; }
};

/// Which family and from when; enough to make it again, so that nobody is kept in memory.
struct FamilyKey {
    qint64 n = 0;
    quint8 attempt = 0;
    QDate firstSeen;

    friend bool operator==(const FamilyKey &, const FamilyKey &) = default;
};

/// Makes families: the same key gives the same people.
class Families {
public:
    Families(const Library &library, const Authority &authority, quint64 seed);

    Family make(const FamilyKey &key) const;

    /// The key of the next family, so chosen that nobody in it shares name and date of birth with anybody before.
    FamilyKey next(QDate firstSeen);

private:
    bool isKnown(const Family &family) const;
    void remember(const Family &family);

    const Library &m_library;
    const Authority &m_authority;
    quint64 m_seed;
    qint64 m_made = 0;
    /// A Bloom filter over name and birth of everybody made: it may take a new person for a known one, which costs a new
    /// throw, but never the other way round; and it does not grow.
    static constexpr size_t filterBits = size_t(1) << 26;
    std::unique_ptr<std::bitset<filterBits>> m_known;
};

} // namespace frontdoor::demo
