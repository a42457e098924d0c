// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/roles_page.h"

#include "core/procedure/wording.h"
#include "ui/common/labelled_field.h"
#include "ui/desk/rule_popover.h"
#include "ui/settings/act_words.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/settings_words.h"
#include "ui/settings/text_table.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString actsInWords(const Permission &permission)
{
    if (!permission.stage)
        return actWords(permission.acts);
    const QString stage = *permission.stage == Stage::Referral ? RolesPage::tr("referral") : RolesPage::tr("contact");
    return RolesPage::tr("%1 (%2)").arg(actWords(permission.acts), stage);
}

QString outcomesInWords(const Procedure &procedure, const Permission &permission)
{
    QStringList labels;
    for (const QString &outcome : permission.outcomes) {
        QString label = procedure.outcomeLabel(permission.stage.value_or(Stage::Contact), outcome);
        if (label.isEmpty() || label == outcome)
            label = procedure.outcomeLabel(Stage::Referral, outcome);
        labels << label;
    }
    return labels.join(u", "_s);
}

} // namespace

RolesPage::RolesPage(Desk &workDesk, QWidget *parent)
    : SettingsPage(workDesk, tr("Teams and roles"),
                   tr("What %1, version %2, says. It is changed by adopting another procedure or an overlay.")
                       .arg(workDesk.procedure().name, workDesk.procedure().version),
                   parent)
    , m_teams(new TextTable(tr("Teams"), {tr("Team"), tr("Kind"), tr("Number"), tr("Telephone"), tr("Postcode areas")},
                            {4, 2, 0, 0, 3}))
    , m_role(new ChoiceBox)
    , m_permissions(
          new TextTable(tr("Who may do what"), {tr("What"), tr("Who"), tr("Only when"), tr("Rule")}, {4, 4, 3, 0}))
{
    addHeading(tr("Teams"));
    m_teams->setLeastRows(4);
    m_teams->setEmptyColumnsHidden(true);
    body()->addWidget(m_teams, 2);
    addHeading(tr("Who may do what"));
    QList<ChoiceBox::Choice> roles{{QString(), tr("Everybody")}};
    for (size_t i = 0; i < Choices<Role>::ids.size(); ++i) {
        if (desk().procedure().roleNames.contains(Role(i)))
            roles.append({idOf(Role(i)), roleWords(desk().procedure(), Role(i))});
    }
    m_role->setChoices(roles);
    m_role->choose({});
    m_role->setCurrentIndex(0);
    body()->addWidget(new LabelledField(tr("What this role may do"), m_role));
    m_permissions->setLeastRows(6);
    m_permissions->setEmptyColumnsHidden(true);
    m_permissions->setAccessibleDescription(tr("Enter shows what the rule says"));
    body()->addWidget(m_permissions, 3);
    connect(m_role, &QComboBox::currentIndexChanged, this, &RolesPage::listPermissions);
    connect(m_permissions, &TextTable::chosen, this, [this](const QString &key) {
        for (const Permission &permission : desk().procedure().permissions) {
            if (permission.id == key && !permission.rule.isEmpty())
                RulePopover::open(desk().procedure(), permission.rule, m_permissions);
        }
    });
    setFocusProxy(m_teams);
    listTeams();
    listPermissions();
}

void RolesPage::listTeams()
{
    QList<TextRow> rows;
    for (const Team &team : desk().procedure().teams)
        rows.append({team.id,
                     {team.name, plainWords(team.kind), team.number, team.phone, team.areas.join(u", "_s)},
                     {},
                     false});
    m_teams->setTextRows(rows);
}

void RolesPage::listPermissions()
{
    const Procedure &procedure = desk().procedure();
    const std::optional<Role> wanted = choiceOf<Role>(m_role->chosen());
    QList<TextRow> rows;
    for (const Permission &permission : procedure.permissions) {
        if (wanted && !permission.roles.contains(*wanted))
            continue;
        const QString outcomes = outcomesInWords(procedure, permission);
        const QString acts = outcomes.isEmpty() ? actsInWords(permission)
                                                : tr("%1: %2").arg(actsInWords(permission), outcomes);
        const QString when = conditionsInWords(permission.when);
        Permission always = permission; // the conditions have a column of their own
        always.when.clear();
        const QString who = capitalised(whoInWords(procedure, always));
        QStringList said{tr("%1: %2.").arg(acts, who)};
        if (!when.isEmpty())
            said << tr("Only when %1.").arg(when);
        if (!permission.rule.isEmpty())
            said << permission.rule;
        const QString sentence = said.join(u' ');
        // As the file has them, for those who write one.
        const QString ids = tr("In the procedure file: %1").arg(permission.acts.join(u", "_s));
        rows.append({permission.id, {acts, who, when, permission.rule}, sentence, false, sentence + u'\n' + ids});
    }
    m_permissions->setTextRows(rows);
}

} // namespace frontdoor
