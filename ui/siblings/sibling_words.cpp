// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/siblings/sibling_words.h"

#include "core/calendar/phrases.h"
#include "ui/desk/clock_words.h"
#include "ui/desk/desk.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Siblings)
};

QString teamName(const QString &id, const Procedure &procedure)
{
    const Team *team = procedure.team(id);
    return team ? team->name : id;
}

/// "Outcome due Fri 1 May 2026 14:40: From ... 1 working day later: ... (LEI-36)."
QString clockWords(const DeadlineView &clock, const Calendar &calendar)
{
    const QString why = sentences(clock.steps, calendar).join(". "_L1);
    return Words::tr("%1 due %2. %3. (%4)")
        .arg(clockTitle(clock.deadline.kind), fullMoment(clock.deadline.due, calendar), why, clock.deadline.rule);
}

QString fieldWords(const QString &field)
{
    if (field == "concern"_L1)
        return Words::tr("the concern");
    if (field == "received"_L1 || field == "received-reason"_L1)
        return Words::tr("when it was received");
    if (field == "source"_L1 || field == "method"_L1 || field.startsWith("referrer."_L1))
        return Words::tr("the call and the referrer");
    if (field.startsWith("parents-informed."_L1))
        return Words::tr("the parents");
    if (field == "prompts"_L1)
        return Words::tr("life at home");
    if (field == "threshold"_L1 || field == "level"_L1 || field == "straight-to-assessment"_L1)
        return Words::tr("the threshold");
    if (field == "immediate-protection"_L1 || field == "significant-harm"_L1 || field == "crime-suspected"_L1)
        return Words::tr("protection and harm");
    if (field == "not-known"_L1)
        return Words::tr("what is not known");
    if (field == "kind"_L1 || field == "scope"_L1)
        return Words::tr("what it is about");
    return QString(field).replace(u'-', u' ');
}

} // namespace

QString siblingName(const Person &child, QDate on)
{
    const QString name = child.name().isEmpty() ? Words::tr("Unborn child") : child.name();
    if (child.born.isValid())
        return u"%1, %2"_s.arg(name, age(child.born, on));
    return child.expected.isValid() ? Words::tr("%1, due %2").arg(name, englishDate(child.expected, u"d MMM yyyy"))
                                    : name;
}

QString standWords(const SiblingChoice &choice, const Desk &desk)
{
    QStringList parts;
    if (choice.hasRecord())
        parts << (choice.isCopy ? Words::tr("has a copy: %1").arg(choice.number)
                                : Words::tr("has a record from this call: %1").arg(choice.number));
    if (choice.considered) {
        const bool refer = choice.considered->text(u"decision"_s) == idOf(SiblingDecision::Refer);
        const QString when = moment(choice.considered->at, desk.now(), desk.calendar());
        parts << (refer ? Words::tr("considered %1: a referral").arg(when)
                        : Words::tr("considered %1: no referral").arg(when));
    }
    if (choice.openCase)
        parts << Words::tr("open case with %1").arg(teamName(choice.openCase->team, desk.procedure()));
    return parts.join(u" · "_s);
}

QStringList followsFrom(SiblingStep step, const SiblingChoice &choice, const SiblingChoices &choices, const Desk &desk)
{
    const Procedure &procedure = desk.procedure();
    const CaseFile &file = choices.view.file;
    const QString name = choice.child.name().isEmpty() ? Words::tr("the unborn child") : choice.child.name();
    if (step == SiblingStep::Refer)
        return {Words::tr("%1: it is put down that there is to be a referral. Nothing is made yet.").arg(name)};
    if (step == SiblingStep::NotRefer)
        return {Words::tr("%1: it is put down that there is to be no referral, and why.").arg(name)};
    QStringList follows;
    const QString today = moment(desk.now(), desk.now(), desk.calendar());
    if (file.referral)
        follows << Words::tr("%1 gets a contact and a referral to %2, dated %3.")
                       .arg(name, teamName(file.referral->team, procedure), today);
    else
        follows << Words::tr("%1 gets a contact of their own, dated %2.").arg(name, today);
    switch (choices.outcome) {
    case SiblingChoices::Outcome::Copied:
        follows << Words::tr("Its contact receives the outcome at once: %1.")
                       .arg(procedure.outcomeLabel(Stage::Contact, file.contact.outcome));
        break;
    case SiblingChoices::Outcome::Follows:
        follows << Words::tr("Its contact receives the outcome of %1 when that is decided.").arg(file.contact.number);
        break;
    case SiblingChoices::Outcome::Own: follows << Words::tr("It is decided by itself."); break;
    }
    for (const DeadlineView &clock : choice.clocks)
        follows << clockWords(clock, desk.calendar());
    if (choice.hasRecord() && !choice.isCopy)
        follows << Words::tr("There is %1 about this child already: one of the two will have to be taken out.")
                       .arg(choice.number);
    return follows;
}

QString originalWords(const SiblingChoices &choices, const Desk &desk)
{
    const CaseFile &file = choices.view.file;
    QStringList words{
        (file.referral ? Words::tr("The original referral was made on %1.") : Words::tr("The original came on %1."))
            .arg(fullMoment(choices.originalDate, desk.calendar()))};
    for (const DeadlineView &clock : choices.view.deadlines) {
        if (clock.deadline.isRunning())
            words << clockWords(clock, desk.calendar());
    }
    return words.join(u' ');
}

QString driftedFields(const QStringList &fields)
{
    QStringList words;
    for (const QString &field : fields) {
        if (field != "outcome"_L1)
            words << fieldWords(field);
    }
    words.removeDuplicates();
    return words.join(", "_L1);
}

QString outcomeWords(const CopyStand &stand, const Procedure &procedure)
{
    const Stage stage = stand.subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    if (!stand.outcome.isEmpty())
        return procedure.outcomeLabel(stage, stand.outcome);
    return stand.isOpen ? Words::tr("not decided yet") : Words::tr("closed without an outcome");
}

} // namespace frontdoor
