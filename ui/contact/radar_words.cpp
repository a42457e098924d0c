// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/radar_words.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/contact/words.h"
#include "ui/desk/kin_words.h"

#include <QCoreApplication>
#include <QMap>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Radar)
};

QString ordinal(qsizetype n)
{
    switch (n) {
    case 2: return Words::tr("Second");
    case 3: return Words::tr("Third");
    case 4: return Words::tr("Fourth");
    case 5: return Words::tr("Fifth");
    default: return Words::tr("%1th").arg(n);
    }
}

QString teamName(const Procedure &procedure, const QString &id)
{
    const Team *team = procedure.team(id);
    return team ? team->name : id;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QString offspringWords(Sex sex)
{
    return sex == Sex::Unknown ? Words::tr("son or daughter") : inverseKinWords(RelationshipKind::Mother, sex);
}

QString monthOf(Instant at, const Calendar &calendar)
{
    return englishDateTime(at, calendar, u"MMM yyyy");
}

QString homeWords(const RadarHome &home, const QString &child, const Calendar &calendar)
{
    if (home.address.isEmpty())
        return Words::tr("shares an address on file");
    QString words = home.theirsUntil
                        ? Words::tr("lived at %1 until %2").arg(home.address, monthOf(*home.theirsUntil, calendar))
                    : home.childsUntil ? Words::tr("lives at %1").arg(home.address)
                                       : Words::tr("lives at the same address");
    if (home.childsUntil)
        words = Words::tr("%1, where %2 lived until %3").arg(words, child, monthOf(*home.childsUntil, calendar));
    return words;
}

QString withWhom(const RadarLine &line, const Procedure &procedure)
{
    return joined({line.team.isEmpty() ? QString() : teamName(procedure, line.team), line.workerName});
}

QString stateWords(const RadarLine &line, const Procedure &procedure)
{
    const Stage stage = line.kind == RadarLine::Kind::Referral ? Stage::Referral : Stage::Contact;
    const QString state = stage == Stage::Referral ? words(line.referralState) : words(line.contactState);
    if (line.open)
        return Words::tr("open: %1").arg(state.left(1).toLower() + state.mid(1));
    return line.outcome.isEmpty() ? state : procedure.outcomeLabel(stage, line.outcome);
}

QString windowWords(const RadarLine &line)
{
    if (!line.window)
        return line.rule;
    const QString window = Words::tr("within %1").arg(line.window->text());
    return joined({window, line.rule});
}

QString whenWords(QDate day, QDate today)
{
    return joined({englishDate(day, u"d MMM yyyy"), agoWords(day, today)});
}

/// What it is: a line about the child begins with it.
QString kindWords(const RadarLine &line)
{
    switch (line.kind) {
    case RadarLine::Kind::OpenCase: return Words::tr("Open case");
    case RadarLine::Kind::Closure: return Words::tr("Case closed");
    case RadarLine::Kind::Referral: return Words::tr("Referral %1").arg(line.number);
    case RadarLine::Kind::Contact: return Words::tr("Contact %1").arg(line.number);
    case RadarLine::Kind::Restricted: return Words::tr("Restricted to others");
    }
    return {};
}

QString dayWords(const RadarLine &line, QDate today)
{
    if (!line.day.isValid())
        return {};
    const QString when = whenWords(line.day, today);
    return line.kind == RadarLine::Kind::OpenCase ? Words::tr("since %1").arg(when) : when;
}

Icon iconOf(const RadarLine &line)
{
    switch (line.kind) {
    case RadarLine::Kind::OpenCase: return Icon::Flag;
    case RadarLine::Kind::Closure: return Icon::History;
    case RadarLine::Kind::Referral: return Icon::Route;
    case RadarLine::Kind::Contact: return Icon::Phone;
    case RadarLine::Kind::Restricted: return Icon::Lock;
    }
    return Icon::Note;
}

} // namespace

QList<std::pair<QString, QString>> radarWords(const ContactView &view, const Procedure &procedure)
{
    const Radar &radar = view.radar;
    QList<std::pair<QString, QString>> words;
    if (radar.closedWithinWindow) {
        const Rule *rule = procedure.rule(procedure.reReferral.rule);
        words.append({Words::tr("Closed on %1: a re-referral.")
                          .arg(englishDate(radar.closedWithinWindow->closed, u"d MMM yyyy")),
                      rule ? rule->id : QString()});
    }
    if (radar.repeatContacts)
        words.append({Words::tr("%1 call about this family in %2.")
                          .arg(ordinal(radar.calls() + 1), procedure.radar.contactWindow.text()),
                      {}});
    if (radar.repeatReferrals)
        words.append({Words::tr("Referred before, within %1.").arg(procedure.radar.referralWindow.text()), {}});
    return words;
}

QString groupWords(RadarGroup group)
{
    switch (group) {
    case RadarGroup::OpenCases: return Words::tr("Open cases");
    case RadarGroup::Child: return Words::tr("About this child");
    case RadarGroup::Family: return Words::tr("Siblings and family");
    case RadarGroup::Address: return Words::tr("Same address");
    case RadarGroup::Phone: return Words::tr("Same phone");
    }
    return {};
}

QString tieWords(const RadarPerson &person, const QString &child, const Calendar &calendar)
{
    switch (person.tie) {
    case RadarTie::Child: return {};
    case RadarTie::Sibling: return kinWords(RelationshipKind::Sibling, person.sex);
    case RadarTie::HalfSibling: return kinWords(RelationshipKind::HalfSibling, person.sex);
    case RadarTie::StepSibling: return kinWords(RelationshipKind::StepSibling, person.sex);
    case RadarTie::ParentsChild: return Words::tr("child of %1").arg(person.through);
    case RadarTie::Offspring: return offspringWords(person.sex);
    case RadarTie::Mother: return kinWords(RelationshipKind::Mother, person.sex);
    case RadarTie::Father: return kinWords(RelationshipKind::Father, person.sex);
    case RadarTie::StepParent: return kinWords(RelationshipKind::StepParent, person.sex);
    case RadarTie::Carer: return kinWords(RelationshipKind::Carer, person.sex);
    case RadarTie::Grandparent: return kinWords(RelationshipKind::Grandparent, person.sex);
    case RadarTie::Relative: return Words::tr("related");
    case RadarTie::Household: return Words::tr("lives in the household");
    case RadarTie::Named: return Words::tr("of the same call");
    case RadarTie::KinOf: return Words::tr("of the family of %1").arg(person.through);
    case RadarTie::Address: {
        const QString home = homeWords(person.home, child, calendar);
        return person.samePhone ? Words::tr("%1, and has the same phone").arg(home) : home;
    }
    case RadarTie::Phone:
        return person.through.isEmpty() ? Words::tr("same phone") : Words::tr("same phone as %1").arg(person.through);
    }
    return {};
}

QString agoWords(QDate day, QDate today)
{
    if (!day.isValid() || !today.isValid())
        return {};
    const qint64 days = day.daysTo(today);
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("yesterday");
    if (days == -1)
        return Words::tr("tomorrow");
    return days > 0 ? Words::tr("%1 ago").arg(age(day, today)) : Words::tr("in %1").arg(age(today, day));
}

QString RadarLineWords::sentence() const
{
    return joined({who, tie}) + u". "_s + facts.join(". "_L1) + u'.';
}

RadarLineWords lineWords(const RadarLine &line, const FamilyRadar &radar, const Procedure &procedure,
                         const Calendar &calendar, Instant now, bool brief)
{
    RadarLineWords said;
    said.icon = iconOf(line);
    said.urgent = line.open || !line.rule.isEmpty();
    if (line.kind == RadarLine::Kind::Restricted) {
        said.who = kindWords(line);
        said.tie = Words::tr("there is something on file");
        said.facts << Words::tr("Neither what nor about whom is shown (GEN-08)");
        return said;
    }
    QStringList names;
    for (const qsizetype place : line.people)
        names << radar.people.at(place).name;
    const QString when = dayWords(line, calendar.localDate(now));
    if (line.group == RadarGroup::Child) {
        said.who = kindWords(line);
        said.tie = names.size() > 1 ? Words::tr("one call, also about %1").arg(listed(names.mid(1))) : QString();
        said.facts << when;
    } else {
        said.who = listed(names);
        said.tie = names.size() > 1
                       ? Words::tr("one call")
                       : tieWords(radar.people.at(line.people.first()), radar.people.first().name, calendar);
        said.facts << (line.kind == RadarLine::Kind::Contact || line.kind == RadarLine::Kind::Referral
                           ? joined({kindWords(line), when})
                           : QStringList{kindWords(line), when}.join(u' ').trimmed());
    }
    if (line.later)
        said.facts << Words::tr("came later");
    if (line.kind == RadarLine::Kind::Contact && !line.source.isEmpty() && !brief)
        said.facts << Words::tr("from %1").arg(referralSourceName(line.source));
    if (line.kind == RadarLine::Kind::Contact || line.kind == RadarLine::Kind::Referral)
        said.facts << stateWords(line, procedure);
    said.facts << withWhom(line, procedure) << windowWords(line);
    said.facts.removeAll(QString());
    return said;
}

QString lookedAtWords(const FamilyRadar &radar)
{
    QStringList looked;
    QStringList missing;
    int family = 0;
    for (const RadarPerson &person : radar.people)
        family += person.group == RadarGroup::Family ? 1 : 0;
    if (!radar.people.isEmpty())
        looked << (radar.people.first().name.isEmpty() ? Words::tr("the child") : radar.people.first().name);
    const auto note = [&](bool known, const QString &what, const QString &otherwise) {
        (known ? looked : missing) << (known ? what : otherwise);
    };
    note(family > 0, Words::tr("%n people of the family", nullptr, family), Words::tr("a family"));
    note(!radar.address.isEmpty(), Words::tr("who lives or lived at %1").arg(radar.address), Words::tr("an address"));
    note(!radar.phone.isEmpty(), Words::tr("who has the phone %1").arg(radar.phone), Words::tr("a phone of the child"));
    QString words = Words::tr("Looked at: %1.").arg(listed(looked));
    if (!missing.isEmpty())
        words += u' ' + Words::tr("Not known: %1.").arg(missing.join(", "_L1));
    if (radar.notLooked > 0)
        words += u' '
                 + Words::tr("%n more people at that address or with that phone were not looked at.", nullptr,
                             int(radar.notLooked));
    return words;
}

namespace {

QString amountOf(RadarGroup group, int amount)
{
    switch (group) {
    case RadarGroup::OpenCases: return Words::tr("%n open cases", nullptr, amount);
    case RadarGroup::Child: return Words::tr("%n about this child", nullptr, amount);
    case RadarGroup::Family: return Words::tr("%n about the family", nullptr, amount);
    case RadarGroup::Address: return Words::tr("%n at the same address", nullptr, amount);
    case RadarGroup::Phone: return Words::tr("%n with the same phone", nullptr, amount);
    }
    return {};
}

} // namespace

QString amountWords(const FamilyRadar &radar)
{
    QMap<RadarGroup, int> amounts; // in the order of the groups
    for (const RadarLine &line : radar.lines)
        ++amounts[line.group];
    for (const RadarRest &rest : radar.rests)
        amounts[radar.people.at(rest.person).group] += int(rest.lines);
    QStringList parts;
    for (auto each = amounts.cbegin(); each != amounts.cend(); ++each) {
        if (each.value() > 0)
            parts << amountOf(each.key(), each.value());
    }
    return parts.join(", "_L1);
}

} // namespace frontdoor
