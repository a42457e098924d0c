// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::SettingsWords)
};

} // namespace

QString absenceWords(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Sick: return Words::tr("Sick");
    case AbsenceKind::Leave: return Words::tr("Leave");
    case AbsenceKind::Court: return Words::tr("Court");
    case AbsenceKind::Training: return Words::tr("Training");
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
    return Words::tr("%1 to %2").arg(first, dayWords(until));
}

QString roleWords(const Procedure &procedure, Role role)
{
    if (const QString name = procedure.roleNames.value(role); !name.isEmpty())
        return name;
    switch (role) {
    case Role::CustomerServiceOfficer: return Words::tr("Customer service officer");
    case Role::InformationOfficer: return Words::tr("Information officer");
    case Role::SocialWorker: return Words::tr("Social worker");
    case Role::AssistantTeamManager: return Words::tr("Assistant team manager");
    case Role::TeamManager: return Words::tr("Team manager");
    case Role::ScreeningManager: return Words::tr("Screening manager");
    case Role::DutyManager: return Words::tr("Duty manager");
    case Role::GroupManager: return Words::tr("Group manager");
    case Role::HeadOfService: return Words::tr("Head of service");
    case Role::Administrator: return Words::tr("Administrator");
    case Role::Auditor: return Words::tr("Auditor");
    }
    return {};
}

QString teamWords(const Procedure &procedure, const QString &team)
{
    const Team *known = procedure.team(team);
    return known            ? known->name
           : team.isEmpty() ? Words::tr("no team")
                            : Words::tr("%1 (not in the procedure)").arg(team);
}

QList<ChoiceBox::Choice> peopleChoices(const QList<User> &users, const Procedure &procedure)
{
    QList<ChoiceBox::Choice> choices;
    for (const User &user : users) {
        if (user.active)
            choices.append({user.id.text(), Words::tr("%1 (%2)").arg(user.name, roleWords(procedure, user.role))});
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
