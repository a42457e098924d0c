// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/taken_fields.h"
#include "core/store/query.h"
#include "core/store/sql_work.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Where somebody lived, or with whom, for a time: a row of `address` or `household_member`.
struct Stay {
    qint64 no = 0;
    QList<QJsonValue> where; ///< as the fields of a person
    Instant since;
    std::optional<Instant> until;
};

/// Which rows of a history go, and until when the one before them lasts instead.
struct Mending {
    QList<qint64> gone;
    std::optional<qint64> goesOn;
    std::optional<Instant> until;
};

/// The history as if a joined entry had never lent its address: what was entered with the joining goes, and so does what
/// was entered now to go back to what was there before, which lasts on instead.
Mending mended(const QList<Stay> &stays, const QList<QString> &fields, const TakenFields &taken, Instant joined,
               Instant now)
{
    const auto says = [&](const Stay &stay, QJsonValue TakenField::*said) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const auto field = taken.constFind(fields.at(i));
            if (field != taken.cend() && stay.where.at(i) != (*field).*said)
                return false;
        }
        return true;
    };
    qsizetype lent = stays.size() - 1;
    while (lent >= 0
           && !(stays.at(lent).since == joined && stays.at(lent).until && says(stays.at(lent), &TakenField::after)))
        --lent;
    qsizetype before = (lent < 0 ? stays.size() : lent) - 1;
    while (before >= 0 && !(stays.at(before).until == joined && says(stays.at(before), &TakenField::before)))
        --before;
    Mending mending;
    if (lent >= 0)
        mending.gone << stays.at(lent).no;
    if (before < 0)
        return mending;
    mending.goesOn = stays.at(before).no;
    mending.until = lent < 0 ? stays.at(before).until : stays.at(lent).until;
    const qsizetype back = std::max(lent, before) + 1;
    if (back < stays.size() && stays.at(back).since == now && stays.at(back).where == stays.at(before).where) {
        mending.gone << stays.at(back).no;
        mending.until = stays.at(back).until;
    }
    return mending;
}

/// `kind`: "address" or "household".
Expected<void> mend(Connection &connection, const QString &kind, const Mending &mending)
{
    FD_ASSIGN(Statement removal, connection.statement(u"person/delete_"_s + kind));
    for (const qint64 no : mending.gone) {
        removal.bind(u":no"_s, no);
        FD_TRY(removal.run());
    }
    if (!mending.goesOn)
        return {};
    FD_ASSIGN(Statement extension, connection.statement(u"person/extend_"_s + kind));
    extension.bind(u":no"_s, *mending.goesOn).bind(u":until"_s, mending.until);
    return extension.run();
}

Expected<QList<Stay>> staysOf(Connection &connection, const QString &kind, const PersonId &person, qsizetype columns)
{
    FD_ASSIGN(Statement statement, connection.statement(u"person/%1_stays"_s.arg(kind)));
    statement.bind(u":person_id"_s, person);
    return listOf<Stay>(statement, [columns](Row &row) {
        Stay stay;
        row.read(stay.no);
        for (qsizetype i = 0; i < columns; ++i)
            stay.where << row.next<QString>();
        row.read(stay.since);
        row.read(stay.until);
        return stay;
    });
}

} // namespace

Expected<void> SqlWork::setMergedInto(const PersonId &merged, const PersonId &keep)
{
    FD_ASSIGN(Statement statement, connection().statement(u"person/set_merged_into"_s));
    statement.bind(u":id"_s, merged).bind(u":keep"_s, keep);
    FD_TRY(mustChange(statement));
    note(u"person"_s, merged.text());
    if (keep)
        note(u"person"_s, keep.text());
    return {};
}

/// An entry that is joined already belongs to somebody else then, in the same row.
Expected<void> SqlWork::add(const JoinedEntry &joined)
{
    FD_TRY(insertRecord(connection(), u"joined_entry/insert"_s, joined));
    note(u"person"_s, joined.keep.text());
    return {};
}

/// Whoever took an address or a household from the entry has been given back their own by now; their history becomes what
/// it would be without the joining.
Expected<void> SqlWork::remove(const JoinedEntry &joined)
{
    {
        FD_ASSIGN(Statement statement, connection().statement(u"joined_entry/delete"_s));
        statement.bind(u":merged_id"_s, joined.merged);
        FD_TRY(mustChange(statement));
    }
    note(u"person"_s, joined.keep.text());
    const TakenFields taken = takenFields(joined);
    const PersonId taker = joined.through ? joined.through : joined.keep;
    for (const auto &[kind, fields] : {std::pair(u"address"_s, QStringList{u"address"_s, u"postcode"_s}),
                                       std::pair(u"household"_s, QStringList{u"household"_s})}) {
        const bool isTouched = std::any_of(fields.begin(), fields.end(),
                                           [&](const QString &field) { return taken.contains(field); });
        if (!isTouched)
            continue;
        FD_ASSIGN(const QList<Stay> stays, staysOf(connection(), kind, taker, fields.size()));
        FD_TRY(mend(connection(), kind, mended(stays, fields, taken, joined.at, m_now)));
    }
    return changeWords(taker); // former addresses are among what people are found by
}

Expected<void> SqlWork::add(const KeptApart &apart)
{
    FD_TRY(remove(apart));
    return insertRecord(connection(), u"kept_apart/insert"_s, apart);
}

Expected<void> SqlWork::remove(const KeptApart &apart)
{
    FD_ASSIGN(Statement statement, connection().statement(u"kept_apart/delete"_s));
    statement.bind(u":one_id"_s, apart.one).bind(u":other_id"_s, apart.other);
    FD_TRY(statement.run());
    note(u"person"_s, apart.one.text());
    note(u"person"_s, apart.other.text());
    return {};
}

} // namespace frontdoor
