// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/radar_words.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/contact/words.h"
#include "ui/desk/kin_words.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("frontdoor::Radar", text, nullptr, n);
}

QString ordinal(qsizetype n)
{
    switch (n) {
    case 2: return tr("Second");
    case 3: return tr("Third");
    case 4: return tr("Fourth");
    case 5: return tr("Fifth");
    default: return tr("%1th").arg(n);
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
    return sex == Sex::Unknown ? tr("son or daughter") : inverseKinWords(RelationshipKind::Mother, sex);
}

QString monthOf(Instant at, const Calendar &calendar)
{
    return englishDateTime(at, calendar, u"MMM yyyy");
}

QString homeWords(const RadarHome &home, const QString &child, const Calendar &calendar)
{
    if (home.address.isEmpty())
        return tr("shares an address on file");
    QString words = home.theirsUntil
                        ? tr("lived at %1 until %2").arg(home.address, monthOf(*home.theirsUntil, calendar))
                    : home.childsUntil ? tr("lives at %1").arg(home.address)
                                       : tr("lives at the same address");
    if (home.childsUntil)
        words = tr("%1, where %2 lived until %3").arg(words, child, monthOf(*home.childsUntil, calendar));
    return words;
}

/// Numbers in words of their own: a translation has its plural forms, English has these two.
QString counted(qsizetype n, const char *one, const char *many)
{
    return n == 1 ? tr(one) : tr(many).arg(n);
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
        return tr("open: %1").arg(state.left(1).toLower() + state.mid(1));
    return line.outcome.isEmpty() ? state : procedure.outcomeLabel(stage, line.outcome);
}

QString windowWords(const RadarLine &line)
{
    if (!line.window)
        return line.rule;
    const QString window = tr("within %1").arg(line.window->text());
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
    case RadarLine::Kind::OpenCase: return tr("Open case");
    case RadarLine::Kind::Closure: return tr("Case closed");
    case RadarLine::Kind::Referral: return tr("Referral %1").arg(line.number);
    case RadarLine::Kind::Contact: return tr("Contact %1").arg(line.number);
    case RadarLine::Kind::Restricted: return tr("Restricted to others");
    }
    return {};
}

QString dayWords(const RadarLine &line, QDate today)
{
    if (!line.day.isValid())
        return {};
    const QString when = whenWords(line.day, today);
    return line.kind == RadarLine::Kind::OpenCase ? tr("since %1").arg(when) : when;
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
        words.append(
            {tr("Closed on %1: a re-referral.").arg(englishDate(radar.closedWithinWindow->closed, u"d MMM yyyy")),
             rule ? rule->id : QString()});
    }
    if (radar.repeatContacts)
        words.append({tr("%1 call about this family in %2.")
                          .arg(ordinal(radar.calls() + 1), procedure.radar.contactWindow.text()),
                      {}});
    if (radar.repeatReferrals)
        words.append({tr("Referred before, within %1.").arg(procedure.radar.referralWindow.text()), {}});
    return words;
}

QString groupWords(RadarGroup group)
{
    switch (group) {
    case RadarGroup::OpenCases: return tr("Open cases");
    case RadarGroup::Child: return tr("About this child");
    case RadarGroup::Family: return tr("Siblings and family");
    case RadarGroup::Address: return tr("Same address");
    case RadarGroup::Phone: return tr("Same phone");
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
    case RadarTie::ParentsChild: return tr("child of %1").arg(person.through);
    case RadarTie::Offspring: return offspringWords(person.sex);
    case RadarTie::Mother: return kinWords(RelationshipKind::Mother, person.sex);
    case RadarTie::Father: return kinWords(RelationshipKind::Father, person.sex);
    case RadarTie::StepParent: return kinWords(RelationshipKind::StepParent, person.sex);
    case RadarTie::Carer: return kinWords(RelationshipKind::Carer, person.sex);
    case RadarTie::Grandparent: return kinWords(RelationshipKind::Grandparent, person.sex);
    case RadarTie::Relative: return tr("related");
    case RadarTie::Household: return tr("lives in the household");
    case RadarTie::Named: return tr("of the same call");
    case RadarTie::KinOf: return tr("of the family of %1").arg(person.through);
    case RadarTie::Address: {
        const QString home = homeWords(person.home, child, calendar);
        return person.samePhone ? tr("%1, and has the same phone").arg(home) : home;
    }
    case RadarTie::Phone:
        return person.through.isEmpty() ? tr("same phone") : tr("same phone as %1").arg(person.through);
    }
    return {};
}

QString agoWords(QDate day, QDate today)
{
    if (!day.isValid() || !today.isValid())
        return {};
    const qint64 days = day.daysTo(today);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("yesterday");
    if (days == -1)
        return tr("tomorrow");
    return days > 0 ? tr("%1 ago").arg(age(day, today)) : tr("in %1").arg(age(today, day));
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
        said.tie = tr("there is something on file");
        said.facts << tr("Neither what nor about whom is shown (GEN-08)");
        return said;
    }
    QStringList names;
    for (const qsizetype place : line.people)
        names << radar.people.at(place).name;
    const QString when = dayWords(line, calendar.localDate(now));
    if (line.group == RadarGroup::Child) {
        said.who = kindWords(line);
        said.tie = names.size() > 1 ? tr("one call, also about %1").arg(listed(names.mid(1))) : QString();
        said.facts << when;
    } else {
        said.who = listed(names);
        said.tie = names.size() > 1
                       ? tr("one call")
                       : tieWords(radar.people.at(line.people.first()), radar.people.first().name, calendar);
        said.facts << (line.kind == RadarLine::Kind::Contact || line.kind == RadarLine::Kind::Referral
                           ? joined({kindWords(line), when})
                           : QStringList{kindWords(line), when}.join(u' ').trimmed());
    }
    if (line.later)
        said.facts << tr("came later");
    if (line.kind == RadarLine::Kind::Contact && !line.source.isEmpty() && !brief)
        said.facts << tr("from %1").arg(referralSourceName(line.source));
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
    qsizetype family = 0;
    for (const RadarPerson &person : radar.people)
        family += person.group == RadarGroup::Family ? 1 : 0;
    if (!radar.people.isEmpty())
        looked << (radar.people.first().name.isEmpty() ? tr("the child") : radar.people.first().name);
    const auto note = [&](bool known, const QString &what, const QString &otherwise) {
        (known ? looked : missing) << (known ? what : otherwise);
    };
    note(family > 0, counted(family, "1 person of the family", "%1 people of the family"), tr("a family"));
    note(!radar.address.isEmpty(), tr("who lives or lived at %1").arg(radar.address), tr("an address"));
    note(!radar.phone.isEmpty(), tr("who has the phone %1").arg(radar.phone), tr("a phone of the child"));
    QString words = tr("Looked at: %1.").arg(listed(looked));
    if (!missing.isEmpty())
        words += u' ' + tr("Not known: %1.").arg(missing.join(", "_L1));
    if (radar.notLooked > 0)
        words += u' '
                 + tr("%1 more people at that address or with that phone were not looked at.").arg(radar.notLooked);
    return words;
}

QString amountWords(const FamilyRadar &radar)
{
    QHash<RadarGroup, qsizetype> amounts;
    for (const RadarLine &line : radar.lines)
        ++amounts[line.group];
    for (const RadarRest &rest : radar.rests)
        amounts[radar.people.at(rest.person).group] += rest.lines;
    QStringList parts;
    const auto add = [&](RadarGroup group, const char *one, const char *many) {
        if (const qsizetype amount = amounts.value(group); amount > 0)
            parts << counted(amount, one, many);
    };
    add(RadarGroup::OpenCases, "1 open case", "%1 open cases");
    add(RadarGroup::Child, "1 about this child", "%1 about this child");
    add(RadarGroup::Family, "1 about the family", "%1 about the family");
    add(RadarGroup::Address, "1 at the same address", "%1 at the same address");
    add(RadarGroup::Phone, "1 with the same phone", "%1 with the same phone");
    return parts.join(", "_L1);
}

} // namespace frontdoor
