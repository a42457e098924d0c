// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/cin_source.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int schoolAge = 4; ///< of which the census asks for a pupil number

struct Case {
    QDate opened;
    QDate closed;
};


class Collection {
public:
    Collection(ReturnSource &source, const Rulebook &rules, const CinHeader &header)
        : m_source(source)
        , m_rules(rules)
        , m_header(header)
    {
    }

    Expected<CollectedCensus> collect()
    {
        FD_TRY(readCases());
        FD_TRY(readReferrals());
        CollectedCensus collected{{m_header, {}}, qint64(m_withheld.size()), 0};
        collected.census.children.reserve(m_people.size());
        for (auto it = m_people.cbegin(); it != m_people.cend(); ++it) {
            if (m_withheld.contains(it.key()))
                continue; // one of their referrals alone would tell something else than is on file
            CinChild child = childOf(it.value());
            child.details = detailsOf(it.key());
            if (!child.details.isEmpty()) {
                fillUpnUnknown(child);
                collected.census.children.append(child);
            }
        }
        for (auto it = m_cases.cbegin(); it != m_cases.cend(); ++it)
            collected.casesWithoutReferral += m_referrals.contains(it.key()) || m_withheld.contains(it.key()) ? 0 : 1;
        std::ranges::sort(collected.census.children, [](const CinChild &a, const CinChild &b) {
            return std::pair(a.laChildId, a.details.first().number) < std::pair(b.laChildId, b.details.first().number);
        });
        return collected;
    }

private:
    bool isSocialWork(const QString &team) const
    {
        const QString kind = m_rules.procedure->teamKind(team);
        return kind != "front-door"_L1 && kind != "call-centre"_L1 && kind != "early-help"_L1;
    }

    Expected<void> readCases()
    {
        return m_source.cases(m_header.firstDay(), m_header.referenceDate,
                              [this](const ReturnedCase &one) -> Expected<void> {
                                  if (!isSocialWork(one.team))
                                      return {};
                                  if (one.withheld)
                                      m_withheld.insert(one.child.no);
                                  else
                                      m_cases[one.child.no].append({one.opened, one.closed});
                                  return {};
                              });
    }

    Expected<void> readReferrals()
    {
        const Instant end = m_rules.calendar.at(m_header.referenceDate.addDays(1), QTime(0, 0));
        return m_source.referrals(Instant{0}, end, [this](const ReturnedReferral &referral) -> Expected<void> {
            const QDate made = m_rules.calendar.localDate(referral.made);
            const bool isAsked = m_header.isInYear(made) || m_cases.contains(referral.child.no);
            if (!isAsked)
                return {};
            if (referral.withheld) {
                m_withheld.insert(referral.child.no);
                return {};
            }
            m_people.insert(referral.child.no, referral.child);
            CinDetails details;
            details.number = referral.number;
            details.referred = made;
            details.source = referral.source;
            details.noFurtherAction = isNoFurtherAction(referral);
            if (details.noFurtherAction == false)
                details.primaryNeed = referral.primaryNeed;
            if (referral.closed && details.noFurtherAction == false)
                details.closed = m_rules.calendar.localDate(*referral.closed);
            m_referrals[referral.child.no].append(details);
            return {};
        });
    }

    CinChild childOf(const ReturnedPerson &person) const
    {
        CinChild child;
        child.laChildId = person.laChildId.trimmed();
        child.upn = person.upn;
        child.sex = idOf(person.sex);
        child.ethnicity = person.ethnicity;
        // On the last day of the census, of which it tells.
        const bool wasUnborn = !person.born.isValid() || person.born > m_header.referenceDate;
        if (wasUnborn && person.expected.isValid()) {
            child.expected = person.expected;
            if (person.born.isValid())
                child.sex = idOf(Sex::Unknown);
        } else {
            child.born = person.born;
            child.disabilities = person.disabilities;
        }
        return child;
    }

    /// Those of the year, and those before whose case went on into it.
    QList<CinDetails> detailsOf(qint64 child) const
    {
        QList<CinDetails> all = m_referrals.value(child);
        std::ranges::stable_sort(all, {}, &CinDetails::referred);
        QList<CinDetails> told;
        for (qsizetype i = 0; i < all.size(); ++i) {
            CinDetails details = all[i];
            const bool hasCase = details.isOpenCase() && takeCase(child, details, nextReferral(all, i));
            if (details.closed > m_header.referenceDate)
                details.closed = {}; // not yet, on that day
            if (m_header.isInYear(details.referred) || hasCase)
                told << details;
        }
        return told;
    }

    /// The day of the next one that came to something, or may yet.
    static QDate nextReferral(const QList<CinDetails> &all, qsizetype of)
    {
        for (qsizetype i = of + 1; i < all.size(); ++i) {
            if (all[i].noFurtherAction != true && all[i].referred > all[of].referred)
                return all[i].referred;
        }
        return {};
    }

    /// Whether a team worked with the child because of this referral; then also until when.
    bool takeCase(qint64 child, CinDetails &details, QDate next) const
    {
        QDate last;
        bool isOpen = false;
        bool isThere = false;
        const QList<Case> cases = m_cases.value(child);
        for (const Case &one : cases) {
            if (one.opened < details.referred || (next.isValid() && one.opened >= next))
                continue;
            isThere = true;
            isOpen = isOpen || !one.closed.isValid();
            last = one.closed.isValid() && (!last.isValid() || one.closed > last) ? one.closed : last;
        }
        if (isThere && !isOpen)
            details.closed = last;
        return isThere;
    }

    /// What the facts themselves say: too young to have a number, or nothing came of any referral.
    void fillUpnUnknown(CinChild &child) const
    {
        if (!child.upn.isEmpty())
            return;
        if (child.isUnborn() || (child.born.isValid() && child.born > m_header.referenceDate.addYears(-schoolAge)))
            child.upnUnknown = u"UN1"_s;
        else if (std::ranges::all_of(child.details, [](const CinDetails &d) { return d.noFurtherAction == true; }))
            child.upnUnknown = u"UN7"_s;
    }

    ReturnSource &m_source;
    const Rulebook &m_rules;
    const CinHeader m_header;
    // By the child's number
    QHash<qint64, ReturnedPerson> m_people;
    QHash<qint64, QList<CinDetails>> m_referrals;
    QHash<qint64, QList<Case>> m_cases;
    QSet<qint64> m_withheld;
};

} // namespace

Expected<CollectedCensus> collectCensus(ReturnSource &source, const Rulebook &rules, const CinHeader &header)
{
    return Collection(source, rules, header).collect();
}

} // namespace frontdoor
