// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/cin_rules.h"

#include "core/domain/identifiers.h"
#include "core/domain/referral_source.h"
#include "core/returns/cin_codes.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::CinRules)
};

QString said(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiAlphanumeric(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// One child: who they are, and each of their referrals.
class ChildCheck {
public:
    ChildCheck(const CinHeader &header, const CinChild &child, const Calendar &calendar, QList<CinProblem> &problems)
        : m_header(header)
        , m_child(child)
        , m_calendar(calendar)
        , m_problems(problems)
    {
    }

    void run()
    {
        checkNumber();
        checkUpn();
        checkBirth();
        checkDeath();
        checkCharacteristics();
        if (m_child.details.isEmpty())
            say("8590"_L1,
                Words::tr("No referral is returned for this child. Leave the child out, or record the referral."));
        for (const CinDetails &one : m_child.details)
            checkReferral(one);
        checkCases();
    }

private:
    void say(QLatin1StringView rule, const QString &what, const CinDetails *about = nullptr)
    {
        const bool isAnonymous = m_child.laChildId.isEmpty() && !about && !m_child.details.isEmpty();
        const QString referral = about ? about->number : isAnonymous ? m_child.details.first().number : QString();
        m_problems.append({rule, m_child.laChildId, referral, what});
    }

    bool anyFurtherAction() const
    {
        return std::ranges::any_of(m_child.details, [](const CinDetails &d) { return d.noFurtherAction == false; });
    }

    void checkNumber()
    {
        constexpr qsizetype longest = 20;
        const QString &id = m_child.laChildId;
        if (id.isEmpty())
            say("8500"_L1, Words::tr("The child has no LA child ID. Enter the authority's number for the child."));
        if (id.size() > longest)
            say("1570"_L1, Words::tr("The LA child ID has more than 20 characters. Shorten it."));
        if (!std::ranges::all_of(id, isAsciiAlphanumeric))
            say("1580"_L1, Words::tr("The LA child ID has other characters than letters and digits. Take them out."));
    }

    void checkUpn()
    {
        static const QRegularExpression shape(u"^[A-Za-z]\\d{11}[\\dA-Za-z]$"_s);
        if (!m_child.formerUpn.isEmpty() && !shape.match(m_child.formerUpn).hasMatch())
            say("1560Q"_L1, Words::tr("The former pupil number is not one: a letter and twelve digits. Correct it."));
        checkUpnCharacters(m_child.upn.toUpper());
        checkUpnUnknown();
    }

    void checkUpnCharacters(const QString &upn)
    {
        if (upn.isEmpty())
            return;
        constexpr qsizetype length = 13;
        if (upn.size() != length) {
            say("1510"_L1, Words::tr("The pupil number has not 13 characters. Correct it."));
            return;
        }
        if (!isUpnAuthority(upn.mid(1, 3)))
            say("1530"_L1, Words::tr("Characters 2 to 4 of the pupil number are no authority's. Correct it."));
        const QStringView digits = QStringView(upn).mid(4, 8);
        if (!std::ranges::all_of(digits, isDigit))
            say("1540"_L1, Words::tr("Characters 5 to 12 of the pupil number are not all digits. Correct it."));
        const QChar last = upn.back();
        if (!isDigit(last) && (last < u'A' || last > u'Z' || QLatin1StringView("IOS").contains(last)))
            say("1550"_L1,
                Words::tr("The last character of the pupil number is neither a digit nor a letter that is used. "
                          "Correct it."));
        const QChar letter = upnCheckLetter(QStringView(upn).mid(1));
        if (!letter.isNull() && letter != upn.front())
            say("1510"_L1, Words::tr("The first letter of the pupil number does not fit its digits: something is "
                                     "mistyped. Correct it."));
    }

    void checkUpnUnknown()
    {
        constexpr int schoolAge = 4;
        const bool ofSchoolAge = m_child.born.isValid() && m_child.born <= m_header.referenceDate.addYears(-schoolAge);
        const bool isExplained = isCinUpnUnknown(m_child.upnUnknown) && m_child.upnUnknown != "UN1"_L1;
        if (ofSchoolAge && anyFurtherAction() && m_child.upn.isEmpty() && !isExplained)
            say("8770Q"_L1,
                Words::tr("A child of school age has no pupil number. Enter it, or say why it is not known."));
        if (m_child.upnUnknown == "UN7"_L1 && anyFurtherAction())
            say("8772"_L1, Words::tr("UN7 says that nothing came of any referral, but something came of one. Enter the "
                                     "pupil number or another reason."));
    }

    void checkBirth()
    {
        constexpr int daysBefore = 30;
        constexpr int monthsAfter = 9;
        const QDate end = m_header.referenceDate;
        if (m_child.born > end)
            say("8520"_L1, Words::tr("The child was born on %1, after the census ended. Enter the expected date of "
                                     "birth, or correct the date of birth.")
                               .arg(said(m_child.born)));
        if (m_child.born.isValid() == m_child.expected.isValid())
            say("8525Q"_L1,
                m_child.born.isValid()
                    ? Words::tr("Both a date of birth and an expected one are returned. Leave one out.")
                    : Words::tr("Neither a date of birth nor an expected one is known. Enter one of them."));
        if (m_child.expected.isValid()
            && (m_child.expected < end.addDays(-daysBefore) || m_child.expected > end.addMonths(monthsAfter)))
            say("8530Q"_L1, Words::tr("The birth was expected on %1, which does not fit an unborn child at the end of "
                                      "the census. Enter the date of birth, or correct the expected one.")
                                .arg(said(m_child.expected)));
    }

    void checkDeath()
    {
        if (!m_child.died.isValid())
            return;
        if (m_child.born.isValid() && m_child.died < m_child.born)
            say("8535Q"_L1, Words::tr("The date of death is before the date of birth. Correct one of them."));
        if (!m_header.isInYear(m_child.died))
            say("8545Q"_L1, Words::tr("The date of death is not in the year of the census. Correct it."));
        for (const CinDetails &one : m_child.details) {
            if (one.referred > m_child.died)
                say("8555Q"_L1, Words::tr("The child was referred after the date of death. Correct one of them."),
                    &one);
        }
    }

    void checkCharacteristics()
    {
        static const QStringList sexes{u"M"_s, u"F"_s, u"U"_s};
        if (!sexes.contains(m_child.sex))
            say("4180"_L1, Words::tr("The sex is none of M, F and U. Enter it."));
        else if (m_child.isUnborn() && m_child.sex != "U"_L1)
            say("8750"_L1, Words::tr("The sex of an unborn child has to be unknown. Correct it."));
        if (!isCinEthnicity(m_child.ethnicity))
            say("4220"_L1, Words::tr("The ethnicity is missing or no code of the census. Enter it; where it is not "
                                     "known yet, say so."));
        const bool isAsked = m_child.born.isValid() && anyFurtherAction();
        const bool areCodes = std::ranges::all_of(m_child.disabilities, isCinDisability);
        if (!areCodes || (isAsked && m_child.disabilities.isEmpty()))
            say("8540"_L1, Words::tr("Whether the child has a disability is missing or no code of the census. Enter "
                                     "NONE where there is none."));
    }

    void checkReferral(const CinDetails &one)
    {
        checkReferralItself(one);
        checkDecision(one);
        checkClosure(one);
        checkWork(one);
    }

    void checkReferralItself(const CinDetails &one)
    {
        constexpr int longestPregnancy = 280;
        const QDate sourcesSince(2013, 4, 1);
        if (!one.referred.isValid())
            say("8600"_L1, Words::tr("The date of the referral is missing. Enter it."), &one);
        else if (one.referred > m_header.referenceDate)
            say("8600"_L1,
                Words::tr("The referral is dated %1, after the census ended. Correct the date, or leave it out.")
                    .arg(said(one.referred)),
                &one);
        const QDate birth = m_child.born.isValid() ? m_child.born : m_child.expected;
        if (one.referred.isValid() && birth.isValid() && one.referred < birth.addDays(-longestPregnancy))
            say("8606"_L1, Words::tr("The referral is more than 40 weeks before the birth. Correct one of the dates."),
                &one);
        if (one.referred >= sourcesSince && !isReferralSource(one.source))
            say("8866"_L1,
                Words::tr("Where the referral came from is missing or no code of the census. Enter the source "
                          "on its contact."),
                &one);
    }

    void checkDecision(const CinDetails &one)
    {
        if (!one.noFurtherAction)
            say("8568"_L1, Words::tr("It is not known whether anything came of the referral. Decide it."), &one);
        const QDate earliest = m_calendar.addWorkingDays(m_header.firstDay(), -1);
        if (one.noFurtherAction == true && one.referred.isValid() && one.referred < earliest)
            say("8569Q"_L1,
                Words::tr("Nothing came of a referral that was made before the year of the census. Leave it "
                          "out, or correct its date."),
                &one);
        if (one.noFurtherAction == false && one.primaryNeed.isEmpty())
            say("8610"_L1, Words::tr("The primary need is missing. Enter it, N1 to N9; N0 where it is not stated."),
                &one);
        if (!one.primaryNeed.isEmpty() && !isCinPrimaryNeed(one.primaryNeed))
            say("8650"_L1, Words::tr("The primary need is none of N0 to N9. Correct it."), &one);
    }

    void checkClosure(const CinDetails &one)
    {
        if (one.closed.isValid() && !m_header.isInYear(one.closed))
            say("8620"_L1,
                Words::tr("The case was closed on %1, not in the year of the census. Correct the date, or leave "
                          "the case out.")
                    .arg(said(one.closed)),
                &one);
        if (one.closed.isValid() && one.referred.isValid() && one.closed < one.referred)
            say("8630"_L1, Words::tr("The case was closed before the referral was made. Correct one of the dates."),
                &one);
        if (!one.closureReason.isEmpty() && !isCinClosureReason(one.closureReason))
            say("8640"_L1, Words::tr("The reason for closing is none of RC1 to RC9. Correct it."), &one);
        if (one.closed.isValid() && one.closureReason.isEmpty())
            say("8805"_L1,
                Words::tr("The case was closed on %1 without a reason. Enter it, RC1 to RC9.").arg(said(one.closed)),
                &one);
        if (!one.closed.isValid() && !one.closureReason.isEmpty())
            say("8810"_L1,
                Words::tr("There is a reason for closing, and no day. Enter the day, or take the reason out."), &one);
    }

    void checkWork(const CinDetails &one)
    {
        if (one.noFurtherAction == true && (one.initialConference.isValid() || !one.assessments.isEmpty()))
            say("8831"_L1,
                Words::tr("Nothing came of the referral, and yet there was work on it. Correct the outcome."), &one);
        for (const QDate began : one.assessments) {
            if (began < one.referred)
                say("1103"_L1, Words::tr("An assessment began before the referral. Correct one of the dates."), &one);
        }
        if (one.initialConference.isValid() && one.initialConference < one.referred)
            say("1104"_L1, Words::tr("The initial conference was before the referral. Correct one of the dates."),
                &one);
    }

    void checkCases()
    {
        const QList<CinDetails> &all = m_child.details;
        if (all.size() < 2)
            return;
        const auto latest = std::ranges::max_element(all, {}, &CinDetails::referred);
        const CinDetails *open = nullptr;
        for (const CinDetails &one : all) {
            if (!one.isOpenCase())
                continue;
            if (open)
                say("8815"_L1,
                    Words::tr("The case of %1 is still open as well. Close the one that is over.").arg(open->number),
                    &one);
            if (one.referred < latest->referred)
                say("8816"_L1,
                    Words::tr("The case is still open, but there is a later referral, %1. Close it.")
                        .arg(latest->number),
                    &one);
            open = &one;
        }
        for (qsizetype i = 0; i < all.size(); ++i) {
            for (qsizetype j = 0; j < all.size(); ++j) {
                if (i != j && lasts(all[i], all[j], i < j))
                    say("8820"_L1,
                        Words::tr("The referral was made while the case of %1 was open. Correct the dates, or "
                                  "make it a contact on the open case.")
                            .arg(all[i].number),
                        &all[j]);
            }
        }
    }

    /// Whether the first was a case on the day when the second was referred. The end of one may be the start of the next.
    bool lasts(const CinDetails &first, const CinDetails &second, bool isBefore) const
    {
        if (!first.closed.isValid() && first.noFurtherAction != false)
            return false;
        const QDate end = first.closed.isValid() ? first.closed : m_header.referenceDate.addDays(1);
        if (first.referred == second.referred)
            return isBefore && second.noFurtherAction == false && end > first.referred;
        return first.referred < second.referred && second.referred < end;
    }

    const CinHeader &m_header;
    const CinChild &m_child;
    const Calendar &m_calendar;
    QList<CinProblem> &m_problems;
};

void checkHeader(const CinHeader &header, QList<CinProblem> &problems)
{
    if (header.referenceDate != QDate(header.year, 3, 31))
        problems.append({u"100"_s, {}, {}, Words::tr("The census does not end on 31 March of its year.")});
}

/// What no two children may share.
void checkUnique(const CinReturn &census, QList<CinProblem> &problems)
{
    QHash<QString, int> ids;
    QHash<QString, int> upns;
    for (const CinChild &child : census.children) {
        ++ids[child.laChildId];
        ++upns[child.upn.toUpper()];
    }
    for (const CinChild &child : census.children) {
        const QString referral = child.details.isEmpty() ? QString() : child.details.first().number;
        if (!child.laChildId.isEmpty() && ids.value(child.laChildId) > 1)
            problems.append(
                {u"8510"_s, child.laChildId, referral,
                 Words::tr("Another child has the same LA child ID. Correct one, or join the two entries.")});
        if (!child.upn.isEmpty() && upns.value(child.upn.toUpper()) > 1)
            problems.append(
                {u"1520"_s, child.laChildId, referral,
                 Words::tr("Another child has the same pupil number. Correct one, or join the two entries.")});
    }
}

} // namespace

QList<CinProblem> problemsOf(const CinReturn &census, const Calendar &calendar)
{
    QList<CinProblem> problems;
    checkHeader(census.header, problems);
    checkUnique(census, problems);
    for (const CinChild &child : census.children)
        ChildCheck(census.header, child, calendar, problems).run();
    return problems;
}

} // namespace frontdoor
