// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::SettingsWords", text);
}

} // namespace

QString absenceWords(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Sick: return tr("Sick");
    case AbsenceKind::Leave: return tr("Leave");
    case AbsenceKind::Court: return tr("Court");
    case AbsenceKind::Training: return tr("Training");
    }
    return {};
}

QString dayWords(QDate day)
{
    return englishDate(day, u"ddd d MMM yyyy");
}

QString spanWords(QDate from, QDate until)
{
    if (from == until)
        return dayWords(from);
    const QString first = from.year() == until.year() ? englishDate(from, u"ddd d MMM") : dayWords(from);
    return tr("%1 to %2").arg(first, dayWords(until));
}

QString roleWords(const Procedure &procedure, Role role)
{
    if (const QString name = procedure.roleNames.value(role); !name.isEmpty())
        return name;
    switch (role) {
    case Role::CustomerServiceOfficer: return tr("Customer service officer");
    case Role::InformationOfficer: return tr("Information officer");
    case Role::SocialWorker: return tr("Social worker");
    case Role::AssistantTeamManager: return tr("Assistant team manager");
    case Role::TeamManager: return tr("Team manager");
    case Role::ScreeningManager: return tr("Screening manager");
    case Role::DutyManager: return tr("Duty manager");
    case Role::GroupManager: return tr("Group manager");
    case Role::HeadOfService: return tr("Head of service");
    case Role::Administrator: return tr("Administrator");
    case Role::Auditor: return tr("Auditor");
    }
    return {};
}

QString teamWords(const Procedure &procedure, const QString &team)
{
    const Team *known = procedure.team(team);
    return known ? known->name : team.isEmpty() ? tr("no team") : tr("%1 (not in the procedure)").arg(team);
}

QList<ChoiceBox::Choice> peopleChoices(const QList<User> &users, const Procedure &procedure)
{
    QList<ChoiceBox::Choice> choices;
    for (const User &user : users) {
        if (user.active)
            choices.append({user.id.text(), tr("%1 (%2)").arg(user.name, roleWords(procedure, user.role))});
    }
    return choices;
}

QList<ChoiceBox::Choice> teamChoices(const Procedure &procedure)
{
    QList<ChoiceBox::Choice> choices;
    for (const Team &team : procedure.teams)
        choices.append({team.id, team.name});
    return choices;
}

QList<ChoiceBox::Choice> absenceChoices()
{
    QList<ChoiceBox::Choice> choices;
    for (const AbsenceKind kind : {AbsenceKind::Sick, AbsenceKind::Leave, AbsenceKind::Court, AbsenceKind::Training})
        choices.append({idOf(kind), absenceWords(kind)});
    return choices;
}

QString dayOffWords(QDate day, const Calendar &calendar)
{
    if (const QString title = calendar.bankHolidays().title(day); !title.isEmpty())
        return title;
    return calendar.isWorkingDay(day) ? QString() : englishDate(day, u"dddd");
}

} // namespace frontdoor
