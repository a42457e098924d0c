// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/return_source.h"

#include "core/store/query.h"
#include "core/store/sql_views.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsInOnePage = 2000;
constexpr qint64 longestDecisionMs = 366LL * 24 * 3'600'000;

ReturnedPerson nextPerson(Row &row)
{
    ReturnedPerson person;
    row.read(person.no).read(person.id).read(person.laChildId).read(person.sex).read(person.ethnicity);
    row.read(person.born).read(person.expected).read(person.upn).read(person.disabilities);
    return person;
}

/// A text among the fields of a decision, or the one choice that was made.
QString textOf(const FieldValues &fields, const QString &id)
{
    const Value value = fields.value(id);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    const auto *choices = std::get_if<QStringList>(&value);
    return choices && choices->size() == 1 ? choices->first() : QString();
}

class SqlReturnSource final : public ReturnSource {
public:
    SqlReturnSource(Connection &connection, const Viewer &viewer) : m_connection(connection), m_viewer(viewer.user) {}

    Expected<void> learnWithheld(Instant at)
    {
        FD_ASSIGN(Statement statement, m_connection.statement(u"returns/withheld"_s));
        statement.bind(u":viewer"_s, m_viewer.text()).bind(u":at"_s, at);
        FD_ASSIGN(const QList<PersonId> shut, valuesOf<PersonId>(statement));
        m_withheld = QSet<PersonId>(shut.begin(), shut.end());
        return {};
    }

    Expected<void> contacts(Instant from, Instant until, const EachRow<ReturnedContact> &take) override
    {
        FD_ASSIGN(const std::vector<qint64> numbers, numbersOf(u"returns/contact_numbers"_s, from, until));
        return byNumber<ReturnedContact>(
            numbers, u"returns/contacts"_s, from, until,
            [this](Row &row) {
                ReturnedContact contact;
                contact.child = nextPerson(row);
                row.read(contact.received).read(contact.source);
                if (isShut(contact.child, {row.next<UserId>(), row.next<UserId>()}))
                    contact = {onlyNumber(contact.child), contact.received, {}, true};
                return contact;
            },
            take);
    }

    Expected<void> earlyHelp(Instant from, Instant until, const EachRow<ReturnedEarlyHelp> &take) override
    {
        FD_ASSIGN(const std::vector<qint64> numbers,
                  numbersOf(u"returns/contact_numbers"_s, from.plusMs(-longestDecisionMs), until));
        return byNumber<ReturnedEarlyHelp>(
            numbers, u"returns/early_help"_s, from, until,
            [this](Row &row) {
                ReturnedEarlyHelp help;
                help.child = nextPerson(row);
                row.read(help.received).read(help.decided);
                const QList<UserId> holders{row.next<UserId>(), row.next<UserId>()};
                help.service = textOf(row.next<FieldValues>(), u"service"_s);
                if (isShut(help.child, holders))
                    help = {onlyNumber(help.child), help.received, help.decided, {}, true};
                return help;
            },
            take);
    }

    Expected<void> cases(QDate first, QDate last, const EachRow<ReturnedCase> &take) override
    {
        struct Numbered {
            qint64 no = 0;
            ReturnedCase one;
        };
        qint64 after = 0;
        for (;;) {
            QList<Numbered> page;
            {
                FD_ASSIGN(Statement statement, m_connection.statement(u"returns/cases"_s));
                statement.bind(u":after"_s, after).bind(u":limit"_s, qint64(rowsInOnePage));
                statement.bind(u":first_day"_s, first).bind(u":last_day"_s, last);
                FD_ASSIGN(page, listOf<Numbered>(statement, [this](Row &row) {
                              Numbered read;
                              row.read(read.no);
                              read.one.child = nextPerson(row);
                              row.read(read.one.team).read(read.one.opened).read(read.one.closed);
                              if (isShut(read.one.child, {row.next<UserId>()}))
                                  read.one = {onlyNumber(read.one.child), read.one.team, read.one.opened,
                                              read.one.closed, true};
                              return read;
                          }));
            }
            for (const Numbered &read : std::as_const(page))
                FD_TRY(take(read.one));
            if (page.size() < rowsInOnePage)
                return {};
            after = page.last().no;
        }
    }

    Expected<void> referrals(Instant from, Instant until, const EachRow<ReturnedReferral> &take) override
    {
        FD_ASSIGN(const std::vector<qint64> numbers, numbersOf(u"returns/referral_numbers"_s, from, until));
        return byNumber<ReturnedReferral>(
            numbers, u"returns/referrals"_s, from, until,
            [this](Row &row) {
                ReturnedReferral referral;
                referral.child = nextPerson(row);
                row.read(referral.number).read(referral.made).read(referral.state).read(referral.outcome);
                row.read(referral.assessment).read(referral.closed).read(referral.team).read(referral.worker);
                row.read(referral.source);
                const QList<UserId> holders{row.next<UserId>(), row.next<UserId>(), row.next<UserId>()};
                referral.primaryNeed = textOf(row.next<FieldValues>(), u"primary-need"_s);
                if (isShut(referral.child, holders)) {
                    ReturnedReferral shut;
                    shut.child = onlyNumber(referral.child);
                    shut.made = referral.made;
                    shut.withheld = true;
                    return shut;
                }
                return referral;
            },
            take);
    }

    Expected<void> referralMoments(Instant from, Instant until, const EachRow<ReferralMoment> &take) override
    {
        FD_ASSIGN(Statement statement, m_connection.statement(u"returns/referral_moments"_s));
        statement.bind(u":from_at"_s, from).bind(u":until_at"_s, until);
        FD_TRY(statement.run());
        for (;;) {
            FD_ASSIGN(const bool isRow, statement.next());
            if (!isRow)
                return {};
            Row row(statement);
            const qint64 child = row.next<qint64>();
            FD_TRY(take({child, row.next<Instant>()}));
        }
    }

private:
    /// Nobody is shut out of what they took down or hold themselves.
    bool isShut(const ReturnedPerson &child, const QList<UserId> &holders) const
    {
        return m_withheld.contains(child.id) && (m_viewer.isEmpty() || !holders.contains(m_viewer));
    }

    static ReturnedPerson onlyNumber(const ReturnedPerson &person)
    {
        ReturnedPerson shut;
        shut.no = person.no;
        return shut;
    }

    Expected<std::vector<qint64>> numbersOf(const QString &name, Instant from, Instant until)
    {
        FD_ASSIGN(Statement statement, m_connection.statement(name));
        statement.bind(u":from_at"_s, from).bind(u":until_at"_s, until);
        FD_TRY(statement.run());
        std::vector<qint64> numbers;
        for (;;) {
            FD_ASSIGN(const bool isRow, statement.next());
            if (!isRow)
                break;
            numbers.push_back(Row(statement).next<qint64>());
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }

    /// Page by page, each of a statement that is at rest again before anything is done with its rows.
    template<class T, class Read>
    Expected<void> byNumber(const std::vector<qint64> &numbers, const QString &name, Instant from, Instant until,
                            const Read &read, const EachRow<T> &take)
    {
        for (std::size_t i = 0; i < numbers.size(); i += rowsInOnePage) {
            const std::size_t last = std::min(i + std::size_t(rowsInOnePage), numbers.size()) - 1;
            QList<T> page;
            {
                FD_ASSIGN(Statement statement, m_connection.statement(name));
                statement.bind(u":first_no"_s, numbers[i]).bind(u":last_no"_s, numbers[last]);
                statement.bind(u":from_at"_s, from).bind(u":until_at"_s, until);
                FD_ASSIGN(page, listOf<T>(statement, read));
            }
            for (const T &row : std::as_const(page))
                FD_TRY(take(row));
        }
        return {};
    }

    Connection &m_connection;
    const UserId m_viewer;
    QSet<PersonId> m_withheld;
};

} // namespace

Expected<std::unique_ptr<ReturnSource>> returnsIn(Views &views, const Viewer &viewer)
{
    auto *sql = dynamic_cast<SqlViews *>(&views);
    if (!sql)
        return failure(ErrorCode::Internal, u"returns"_s, u"not a database"_s);
    auto source = std::make_unique<SqlReturnSource>(sql->connection(), viewer);
    FD_TRY(source->learnWithheld(viewer.at));
    return source;
}

} // namespace frontdoor
