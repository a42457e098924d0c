// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/annex_a.h"

#include "core/returns/annex_a_lists.h"
#include "core/returns/referral_counts.h"

#include <QHash>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

enum List { Contacts, EarlyHelp, Referrals }; // as the sheets are numbered

class AnnexA {
public:
    AnnexA(ReturnSource &source, const Rulebook &rules, const AnnexAOptions &options, const NewFile &file)
        : m_source(source)
        , m_rules(rules)
        , m_layout(options.layout)
        , m_rows(rules, options.until, options.earlyHelp)
        , m_book(file)
    {
        m_report.span = AnnexASpan::until(options.until);
        m_from = startOf(m_report.span.first);
        m_until = startOf(m_report.span.last.addDays(1));
    }

    Expected<AnnexAReport> write()
    {
        FD_TRY(addSheets());
        FD_TRY(addContacts());
        FD_TRY(addEarlyHelp());
        FD_TRY(addReferrals());
        FD_TRY(m_book.finish());
        return m_report;
    }

private:
    Instant startOf(QDate day) const { return m_rules.calendar.at(day, QTime(0, 0)); }

    Expected<void> addSheets()
    {
        const QList<AnnexAList> &lists = annexALists();
        for (qsizetype i = 0; i < lists.size(); ++i) {
            switch (m_layout) {
            case AnnexALayout::Flat: FD_TRY(m_book.addSheet(u"List %1"_s.arg(i + 1))); break;
            case AnnexALayout::Ofsted:
                FD_TRY(m_book.addSheet(u"List_%1"_s.arg(i + 1)));
                FD_TRY(m_book.addTitle(i, lists[i].title, lists[i].columns.size()));
                break;
            }
            FD_TRY(m_book.addHeadings(i, lists[i].columns));
        }
        return {};
    }

    /// Whether the row goes into its list; what is restricted is counted instead, each record once.
    template<class Row>
    bool isTold(const Row &row, bool isCounted = true)
    {
        if (row.withheld) {
            m_report.withheld += isCounted ? 1 : 0;
            return false;
        }
        m_report.withoutLaChildId += row.child.laChildId.trimmed().isEmpty() ? 1 : 0;
        m_report.withoutEthnicity += isAnnexAEthnicity(row.child.ethnicity) ? 0 : 1;
        return true;
    }

    Expected<void> addContacts()
    {
        return m_source.contacts(m_from, m_until, [this](const ReturnedContact &contact) -> Expected<void> {
            if (!isTold(contact))
                return {};
            ++m_report.contacts;
            return m_book.addRow(Contacts, m_rows.contact(contact));
        });
    }

    Expected<void> addEarlyHelp()
    {
        FD_TRY(
            m_source.cases(m_report.span.first, m_report.span.last, [this](const ReturnedCase &one) -> Expected<void> {
                if (m_rules.procedure->teamKind(one.team) != "early-help"_L1)
                    return {};
                m_helpBegan[one.child.no].append(one.opened);
                return addEarlyHelp(one, true, false);
            }));
        return m_source.earlyHelp(m_from, m_until, [this](const ReturnedEarlyHelp &contact) -> Expected<void> {
            // Where a team's work came of it, that is on the list already.
            const QList<QDate> began = m_helpBegan.value(contact.child.no);
            const QDate decided = m_rules.calendar.localDate(contact.decided);
            if (std::ranges::any_of(began, [&](QDate day) { return day >= decided; }))
                return {};
            return addEarlyHelp(contact, contact.received < m_from, contact.service.isEmpty());
        });
    }

    template<class Row>
    Expected<void> addEarlyHelp(const Row &row, bool isNew, bool withoutOrganisation)
    {
        if (!isTold(row, isNew))
            return {};
        ++m_report.earlyHelp;
        m_report.withoutOrganisation += withoutOrganisation ? 1 : 0;
        return m_book.addRow(EarlyHelp, m_rows.earlyHelp(row));
    }

    Expected<void> addReferrals()
    {
        ReferralCounts counts;
        const Instant yearBefore = startOf(Calendar::addMonths(m_report.span.first, -12));
        FD_TRY(m_source.referralMoments(yearBefore, m_until,
                                        [&](const ReturnSource::ReferralMoment &moment) -> Expected<void> {
                                            counts.add(moment.child, m_rules.calendar.localDate(moment.made));
                                            return {};
                                        }));
        counts.finish();
        return m_source.referrals(m_from, m_until, [&](const ReturnedReferral &referral) -> Expected<void> {
            if (!isTold(referral))
                return {};
            ++m_report.referrals;
            m_report.undecided += isNoFurtherAction(referral) ? 0 : 1;
            return m_book.addRow(Referrals, m_rows.referral(referral, counts.beforeLatest(referral.child.no)));
        });
    }

    ReturnSource &m_source;
    const Rulebook &m_rules;
    const AnnexALayout m_layout;
    const AnnexARows m_rows;
    Workbook m_book;
    AnnexAReport m_report;
    Instant m_from;
    Instant m_until;                         ///< just before it
    QHash<qint64, QList<QDate>> m_helpBegan; ///< by the child's number
};

} // namespace

Expected<AnnexAReport> writeAnnexA(ReturnSource &source, const Rulebook &rules, const AnnexAOptions &options,
                                   const NewFile &file)
{
    return AnnexA(source, rules, options, file).write();
}

} // namespace frontdoor
