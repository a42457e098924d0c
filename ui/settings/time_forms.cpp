// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/time_forms.h"

#include "ui/common/date_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/moment_edit.h"
#include "ui/common/segmented_control.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/settings_words.h"

#include <QPushButton>

namespace frontdoor {

using namespace Qt::StringLiterals;

AbsenceForm::AbsenceForm(Desk &workDesk, const UserId &who, QWidget *parent)
    : CommandForm(workDesk, tr("Add an absence"), parent)
    , m_clock(workDesk)
    , m_fixed(who)
    , m_kind(new SegmentedControl)
    , m_from(new DateEdit(m_clock, workDesk.calendar()))
    , m_until(new DateEdit(m_clock, workDesk.calendar()))
{
    if (!who) {
        m_who = new ChoiceBox;
        addField(u"user"_s, tr("Who"), m_who);
    }
    QList<SegmentedControl::Option> kinds;
    for (const ChoiceBox::Choice &choice : absenceChoices())
        kinds.append({choice.id, choice.text, {}});
    m_kind->setOptions(kinds);
    m_kind->setClearable(false);
    m_kind->choose(idOf(AbsenceKind::Leave));
    addField(u"kind"_s, tr("Why"), m_kind);
    m_from->setPlaceholderText(tr("today, 3/5"));
    m_until->setPlaceholderText(tr("the same day"));
    addField(u"from"_s, tr("First day"), m_from);
    addField(u"until"_s, tr("Last day"), m_until);
    connect(addButton(tr("Add absence"), true), &QAbstractButton::clicked, this, &AbsenceForm::add);
}

void AbsenceForm::setPeople(const QList<User> &users)
{
    if (m_who)
        m_who->setChoices(peopleChoices(users, desk().procedure()));
}

void AbsenceForm::choosePerson(const UserId &who)
{
    if (m_who)
        m_who->choose(who.text());
}

void AbsenceForm::add()
{
    SetAbsence command;
    command.user = m_who ? UserId(m_who->chosen()) : m_fixed;
    command.kind = choiceOf<AbsenceKind>(m_kind->chosenId()).value_or(AbsenceKind::Leave);
    command.from = m_from->date().value_or(QDate());
    command.until = m_until->isEmpty() ? command.from : m_until->date().value_or(QDate());
    if (!command.user) {
        clearFindings();
        field(u"user"_s)->setMessage(Tone::Overdue, tr("Choose who is away."));
        field(u"user"_s)->focusField();
        return;
    }
    submit(command, [this, command](const Done &) {
        m_from->setDate({});
        m_until->setDate({});
        this->desk().say(tr("Absence added: %1.").arg(spanWords(command.from, command.until)));
        field(u"from"_s)->focusField();
    });
}

CoverForm::CoverForm(Desk &workDesk, const UserId &covered, QWidget *parent)
    : CommandForm(workDesk, tr("Add cover"), parent)
    , m_clock(workDesk)
    , m_fixed(covered)
    , m_cover(new ChoiceBox)
    , m_from(new MomentEdit(m_clock, workDesk.calendar()))
    , m_until(new MomentEdit(m_clock, workDesk.calendar()))
{
    if (!covered) {
        m_covered = new ChoiceBox;
        addField(u"for"_s, tr("For"), m_covered);
    }
    addField(u"cover"_s, tr("Who covers"), m_cover)
        ->setHint(tr("May do meanwhile what the other may, under their own name."));
    m_from->setPlaceholderText(tr("now, tomorrow 9am"));
    m_until->setPlaceholderText(tr("4/5 5pm"));
    addField(u"from"_s, tr("From"), m_from);
    addField(u"until"_s, tr("Until"), m_until);
    connect(addButton(tr("Add cover"), true), &QAbstractButton::clicked, this, &CoverForm::add);
}

void CoverForm::setPeople(const QList<User> &users)
{
    const QList<ChoiceBox::Choice> people = peopleChoices(users, desk().procedure());
    if (m_covered)
        m_covered->setChoices(people);
    QList<ChoiceBox::Choice> others = people;
    if (m_fixed)
        others.removeIf([this](const ChoiceBox::Choice &choice) { return choice.id == m_fixed.text(); });
    m_cover->setChoices(others);
}

void CoverForm::add()
{
    SetCover command;
    command.covered = m_covered ? UserId(m_covered->chosen()) : m_fixed;
    command.cover = UserId(m_cover->chosen());
    command.from = m_from->isEmpty() ? desk().now() : m_from->moment().value_or(Instant());
    command.until = m_until->moment().value_or(Instant());
    submit(command, [this](const Done &) {
        m_from->setMoment({});
        m_until->setMoment({});
        this->desk().say(tr("Cover added."));
        m_cover->setFocus();
    });
}

} // namespace frontdoor
