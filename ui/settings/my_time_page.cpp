// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/my_time_page.h"

#include "core/calendar/phrases.h"
#include "ui/desk/finding_text.h"
#include "ui/settings/settings_words.h"
#include "ui/settings/text_table.h"
#include "ui/settings/time_forms.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysBack = 14;
constexpr int daysAhead = 400;

QString nameOf(const QList<User> &users, const UserId &id)
{
    for (const User &user : users) {
        if (user.id == id)
            return user.name;
    }
    return {};
}

QWidget *withButton(QWidget *list, QPushButton *button)
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->addWidget(list, 1);
    column->addWidget(button, 0, Qt::AlignLeft);
    followTheme(place, [column](const Theme &theme) { column->setSpacing(theme.space(8)); });
    return place;
}

} // namespace

MyTimePage::MyTimePage(Desk &workDesk, QWidget *parent)
    : SettingsPage(workDesk, tr("My absences and cover"),
                   tr("Managers see it when they allocate, and whoever covers for you may act in your place."), parent)
    , m_absences(new TextTable(tr("My absences"), {tr("When"), tr("Why")}, {3, 1}))
    , m_remove(makeButton(tr("Remove")))
    , m_absenceForm(new AbsenceForm(workDesk, workDesk.user().id))
    , m_covers(new TextTable(tr("Cover for me"), {tr("Who"), tr("From"), tr("Until")}, {2, 2, 2}))
    , m_end(makeButton(tr("End now")))
    , m_coverForm(new CoverForm(workDesk, workDesk.user().id))
    , m_read(
          this, workDesk, {u"absence"_s, u"cover"_s, u"user"_s},
          [this] {
              return [me = desk().user().id, now = desk().now(),
                      today = desk().calendar().localDate(desk().now())](Views &views) -> Expected<Seen> {
                  Seen seen;
                  FD_ASSIGN(seen.absences, views.absences(me, today.addDays(-daysBack), today.addDays(daysAhead)));
                  FD_ASSIGN(const QList<Cover> covers, views.coversAfter(now));
                  for (const Cover &cover : covers) {
                      if (cover.covered == me || cover.cover == me)
                          seen.covers << cover;
                  }
                  FD_ASSIGN(seen.users, views.users());
                  return seen;
              };
          },
          [this](const Expected<Seen> &seen) { take(seen); })
{
    addHeading(tr("When I am away"));
    body()->addWidget(new SideBySide(withButton(m_absences, m_remove), m_absenceForm), 1);
    addHeading(tr("Cover"));
    body()->addWidget(new SideBySide(withButton(m_covers, m_end), m_coverForm), 1);
    m_absences->setEmptyText(tr("None is written down. Add one when you know that you will be away."));
    m_covers->setEmptyText(tr("Nobody covers for you, and you cover for nobody."));
    m_remove->setEnabled(false);
    m_end->setEnabled(false);
    connect(m_absences, &TextTable::currentKeyChanged, this,
            [this](const QString &key) { m_remove->setEnabled(!key.isEmpty()); });
    connect(m_covers, &TextTable::currentKeyChanged, this,
            [this](const QString &key) { m_end->setEnabled(!key.isEmpty()); });
    connect(m_remove, &QAbstractButton::clicked, this, &MyTimePage::remove);
    connect(m_end, &QAbstractButton::clicked, this, &MyTimePage::end);
    setFocusProxy(m_absences);
    m_read.refresh();
}

void MyTimePage::take(const Expected<Seen> &seen)
{
    if (!seen) {
        complain(tr("Your absences could not be read."), describe(seen.error()));
        return;
    }
    const QDate today = desk().calendar().localDate(desk().now());
    QList<TextRow> absences;
    for (const Absence &absence : seen->absences)
        absences.append({absence.id.text(),
                         {spanWords(absence.from, absence.until), absenceWords(absence.kind)},
                         {},
                         absence.until < today});
    m_absences->setTextRows(absences);
    QList<TextRow> covers;
    for (const Cover &cover : seen->covers) {
        const bool mine = cover.covered == desk().user().id;
        const QString who = mine ? tr("%1 covers for me").arg(nameOf(seen->users, cover.cover))
                                 : tr("I cover for %1").arg(nameOf(seen->users, cover.covered));
        covers.append({cover.id.text(),
                       {who, moment(cover.from, desk().now(), desk().calendar()),
                        moment(cover.until, desk().now(), desk().calendar())},
                       {},
                       false});
    }
    m_covers->setTextRows(covers);
    m_remove->setEnabled(!m_absences->currentKey().isEmpty());
    m_end->setEnabled(!m_covers->currentKey().isEmpty());
    m_absenceForm->setPeople(seen->users);
    m_coverForm->setPeople(seen->users);
}

void MyTimePage::remove()
{
    m_absenceForm->submit(RemoveAbsence{RecordId(m_absences->currentKey())},
                          [this](const Done &) { desk().say(tr("Absence removed.")); });
}

void MyTimePage::end()
{
    m_coverForm->submit(EndCover{RecordId(m_covers->currentKey())},
                        [this](const Done &) { desk().say(tr("Cover ended.")); });
}

} // namespace frontdoor
