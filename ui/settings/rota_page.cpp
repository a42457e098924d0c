// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/rota_page.h"

#include "core/calendar/phrases.h"
#include "ui/common/flow_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/command_form.h"
#include "ui/settings/settings_words.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

RotaPage::RotaPage(Desk &workDesk, QWidget *parent)
    : SettingsPage(
        workDesk, tr("Rota"),
        tr("Who is on duty. Where the procedure says so, the duty worker is suggested when the worker who knew "
           "the child is away."),
        parent)
    , m_team(new ChoiceBox)
    , m_model(new RotaModel(workDesk.calendar(), this))
    , m_grid(new RotaGrid(m_model))
    , m_form(new CommandForm(workDesk, tr("Choose a day")))
    , m_person(new ChoiceBox)
    , m_read(
          this, workDesk, {u"duty-worker"_s, u"absence"_s, u"user"_s},
          [this] {
              return [team = m_team->chosen(), monday = m_monday](Views &views) -> Expected<Seen> {
                  Seen seen;
                  seen.team = team;
                  seen.monday = monday;
                  const QDate last = monday.addDays(7 * RotaModel::weeks - 1);
                  FD_ASSIGN(seen.rota, views.rota(team, monday, last));
                  FD_ASSIGN(seen.absences, views.absencesBetween(monday, last));
                  FD_ASSIGN(seen.users, views.allUsers());
                  return seen;
              };
          },
          [this](const Expected<Seen> &seen) { take(seen); })
{
    m_team->setChoices(teamChoices(desk().procedure()));
    m_team->choose(desk().user().team);
    if (m_team->currentIndex() < 0)
        m_team->setCurrentIndex(0);
    m_team->setAccessibleName(tr("Team"));
    m_team->setMinimumContentsLength(26);
    const QDate today = desk().calendar().localDate(desk().now());
    m_monday = today.addDays(1 - today.dayOfWeek());
    auto *earlier = makeButton({}, ButtonKind::Quiet);
    earlier->setIcon(icon(Icon::ChevronLeft));
    earlier->setAccessibleName(tr("Four weeks earlier"));
    earlier->setToolTip(tr("Four weeks earlier"));
    auto *now = makeButton(tr("Today"), ButtonKind::Quiet);
    auto *later = makeButton({}, ButtonKind::Quiet);
    later->setIcon(icon(Icon::ChevronRight));
    later->setAccessibleName(tr("Four weeks later"));
    later->setToolTip(tr("Four weeks later"));
    auto *steps = new QWidget;
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins({});
    for (QPushButton *button : {earlier, now, later})
        row->addWidget(button);
    auto *bar = new FlowLayout; // where it is narrow the steps come beneath the team
    bar->setGaps(16, 8);
    bar->addWidget(m_team);
    bar->addWidget(steps);
    body()->addLayout(bar);
    m_form->addField(u"user"_s, tr("On duty"), m_person);
    m_save = m_form->addButton(tr("Set"), true);
    body()->addWidget(new SideBySide(m_grid, m_form), 1);
    connect(m_team, &QComboBox::currentIndexChanged, this, [this] { m_read.refresh(); });
    connect(earlier, &QAbstractButton::clicked, this, [this] { step(-RotaModel::weeks); });
    connect(later, &QAbstractButton::clicked, this, [this] { step(RotaModel::weeks); });
    connect(now, &QAbstractButton::clicked, this, [this, today] {
        m_monday = today.addDays(1 - today.dayOfWeek());
        m_read.refresh();
        m_grid->goTo(today);
        m_grid->setFocus();
    });
    connect(m_grid, &RotaGrid::dayChanged, this, &RotaPage::showDay);
    connect(m_grid, &RotaGrid::choiceRequested, this, &RotaPage::startChoice);
    connect(m_save, &QAbstractButton::clicked, this, &RotaPage::choose);
    setFocusProxy(m_grid);
    m_form->hide(); // until it is known
    askWhetherMay(QString::fromLatin1(SetDutyWorker::verb), [this](bool may) {
        m_may = may;
        m_form->setVisible(may);
        showDay(m_day);
    });
    m_read.refresh();
}

void RotaPage::step(int weeks)
{
    m_monday = m_monday.addDays(7 * weeks);
    m_read.refresh();
}

void RotaPage::take(const Expected<Seen> &seen)
{
    if (!seen) {
        complain(tr("The rota could not be read."), describe(seen.error()));
        return;
    }
    if (seen->team != m_team->chosen() || seen->monday != m_monday) {
        m_read.refresh();
        return;
    }
    m_seen = *seen;
    QHash<QDate, QString> names;
    QHash<QDate, QString> away;
    for (const DutyWorker &duty : m_seen.rota) {
        for (const User &user : std::as_const(m_seen.users)) {
            if (user.id == duty.user)
                names.insert(duty.on, user.name);
        }
        for (const Absence &absence : std::as_const(m_seen.absences)) {
            if (absence.user == duty.user && absence.from <= duty.on && duty.on <= absence.until)
                away.insert(duty.on, absenceWords(absence.kind));
        }
    }
    m_model->set(m_monday, desk().calendar().localDate(desk().now()), names, away);
    if (!m_grid->day().isValid())
        m_grid->goTo(desk().calendar().localDate(desk().now()));
    showDay(m_grid->day().isValid() ? m_grid->day() : m_day);
}

/// Whom this day can be given to, with who is away on it.
void RotaPage::showDay(QDate day)
{
    const bool isAnother = day != m_day;
    m_day = day;
    if (isAnother)
        m_form->clearFindings();
    m_form->setTitle(day.isValid() ? dayWords(day) : tr("Choose a day"));
    m_form->setEnabled(day.isValid());
    QList<ChoiceBox::Choice> choices;
    QString chosen;
    for (const User &user : std::as_const(m_seen.users)) {
        if (!user.worksOn(day) || user.team != m_seen.team)
            continue;
        QString text = user.name;
        for (const Absence &absence : std::as_const(m_seen.absences)) {
            if (absence.user == user.id && absence.from <= day && day <= absence.until)
                text = tr("%1 (away: %2)").arg(user.name, absenceWords(absence.kind).toLower());
        }
        choices.append({user.id.text(), text});
    }
    for (const DutyWorker &duty : std::as_const(m_seen.rota)) {
        if (duty.on == day)
            chosen = duty.user.text();
    }
    m_person->setChoices(choices);
    if (isAnother || !m_person->hasFocus())
        m_person->choose(chosen); // else somebody is about to choose another
}

void RotaPage::startChoice(QDate day, const QString &typed)
{
    if (!m_may || !day.isValid())
        return;
    showDay(day);
    m_person->setFocus(Qt::ShortcutFocusReason);
    if (typed.isEmpty()) {
        m_person->showPopup();
        return;
    }
    // As typing in the list does: the first name that begins so.
    for (int i = 0; i < m_person->count(); ++i) {
        if (m_person->itemText(i).startsWith(typed, Qt::CaseInsensitive)) {
            m_person->choose(m_person->itemData(i).toString());
            break;
        }
    }
}

void RotaPage::choose()
{
    if (!m_may || !m_day.isValid() || m_person->chosen().isEmpty())
        return;
    const SetDutyWorker command{m_team->chosen(), UserId(m_person->chosen()), m_day};
    m_form->submit(command, [this, day = m_day, name = m_person->currentText()](const Done &) {
        desk().say(tr("%1: %2 is on duty.").arg(dayWords(day), name));
        m_grid->setFocus();
        // On to the next working day, for whoever goes through the weeks.
        m_grid->goTo(desk().calendar().nextWorkingDay(day));
    });
}

} // namespace frontdoor
