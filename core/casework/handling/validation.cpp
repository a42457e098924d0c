// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/calendar/phrases.h"
#include "core/domain/identifiers.h"
#include "core/domain/referral_source.h"
#include "core/procedure/general_rules.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPregnancyDays = 280; // the census refuses a referral more than 40 weeks before the expected date

} // namespace

void Run::validateDetail(const ContactDetail &detail, bool receivedGiven)
{
    if (detail.received > m_now)
        findReceivedLater();
    else if (receivedGiven && detail.received < m_now && detail.receivedReason.isEmpty())
        findGeneral("GEN-04", u"Say why it was received earlier than it is recorded."_s, u"received-reason"_s);
    if (!detail.source.isEmpty() && !isReferralSource(detail.source))
        findGeneral("GEN-02", u"There is no source \"%1\" in the census list."_s.arg(detail.source), u"source"_s);
    if (detail.level && (*detail.level < 1 || *detail.level > 4))
        findGeneral("GEN-02", u"The level must be 1 to 4."_s, u"level"_s);
}

void Run::findReceivedLater()
{
    // With the clock's own words: whoever typed the right time on a computer whose clock is wrong has to see that.
    findGeneral("GEN-04",
                u"The received time is in the future: this computer's clock says %1."_s.arg(
                    fullMoment(m_now, m_rules.calendar)),
                u"received"_s);
}

/// Clocks are set back (a flat battery, a restored machine, a hand that meant well), and computers that share a database
/// never agree to the second. Refusing to save would lose a call over it, and a time that somebody else recorded is no
/// better known to be right than this one; so the save goes on with this computer's time, unaltered, and whoever saves is
/// told. Nothing depends on the times being in order: audit, numbers, revisions and changes go by sequence, and what a
/// command stops is stopped (see deadlinesFor()).
Expected<void> Run::compareClocks()
{
    FD_ASSIGN(const std::optional<Instant> recorded, m_work.lastRecorded());
    if (!recorded || !isClearlyBehind(m_now, *recorded))
        return {};
    Finding finding = generalFinding(
        u"GEN-11"_s, clockBehind(m_now, *recorded, m_rules.calendar)
                         + u" Have the clock set right; then look at the times of what was recorded meanwhile."_s);
    finding.severity = Severity::Inform;
    find(finding);
    return {};
}

void Run::validatePerson(const Person &person)
{
    const QDate today = m_rules.calendar.localDate(m_now);
    if (person.name().isEmpty() && !person.isUnborn())
        findGeneral("GEN-07", u"Give at least one name."_s, u"given-name"_s);
    if (person.born.isValid() && person.expected.isValid())
        findGeneral("GEN-09", u"Give the date of birth or the expected date, not both."_s, u"born"_s);
    if (person.born.isValid() && person.born > today)
        findGeneral("GEN-09", u"The date of birth is in the future; for an unborn child give the expected date."_s,
                    u"born"_s);
    if (person.isUnborn() && person.sex != Sex::Unknown)
        findGeneral("GEN-09", u"The sex of an unborn child is recorded as not known."_s, u"sex"_s);
    // No call is turned away over a number that somebody read out wrong: whoever records it may say why it stays so.
    warn("GEN-13", nhsNumberProblem(person.nhsNumber), u"nhs-number"_s);
    warn("GEN-13", upnProblem(person.upn), u"upn"_s);
    warn("GEN-13", postcodeProblem(person.postcode), u"postcode"_s);
}

void Run::warn(const char *rule, const QString &missing, const QString &field)
{
    if (missing.isEmpty())
        return;
    Finding finding = generalFinding(QString::fromLatin1(rule), missing, field);
    finding.severity = Severity::Warn;
    find(finding);
}

void Run::compareWithBirth(const Person &person, Instant received)
{
    const QDate day = m_rules.calendar.localDate(std::min(received, m_now));
    // A day in the future is refused already.
    if (person.born.isValid() && person.born > day && person.born <= m_rules.calendar.localDate(m_now))
        warn(
            "GEN-09",
            u"Born on %1, after the contact was received on %2. Check both; a child who was not born then is recorded as unborn."_s
                .arg(englishDate(person.born, u"d MMM yyyy"), englishDate(day, u"d MMM yyyy")),
            u"born"_s);
}

void Run::validateReferralOf(const Person &child, Instant date)
{
    if (child.isUnborn() && m_rules.calendar.localDate(date).daysTo(child.expected) > longestPregnancyDays)
        findGeneral("GEN-09", u"The expected date is more than 40 weeks after the referral."_s, u"expected"_s);
}

} // namespace frontdoor
