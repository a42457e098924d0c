// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/cover_page.h"

#include "core/calendar/phrases.h"
#include "ui/settings/settings_words.h"
#include "ui/settings/text_table.h"
#include "ui/settings/time_forms.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

CoverPage::CoverPage(Desk &workDesk, QWidget *parent)
    : SettingsPage(workDesk, tr("Cover"),
                   tr("Whoever covers may do what the other may, from then until then. The history names both."),
                   parent)
    , m_list(new TextTable(tr("Cover"), {tr("For"), tr("Who covers"), tr("From"), tr("Until"), tr("Now")},
                           {3, 3, 3, 3, 0}))
    , m_end(makeButton(tr("End now")))
    , m_form(new CoverForm(workDesk, {}))
    , m_read(
          this, workDesk, {u"cover"_s, u"user"_s},
          [this] {
              return [now = desk().now()](Views &views) -> Expected<Seen> {
                  Seen seen;
                  FD_ASSIGN(seen.users, views.allUsers());
                  FD_ASSIGN(seen.covers, views.coversAfter(now));
                  return seen;
              };
          },
          [this](const Expected<Seen> &seen) { take(seen); })
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addWidget(m_end, 0, Qt::AlignLeft);
    followTheme(left, [column](const Theme &theme) { column->setSpacing(theme.space(8)); });
    m_list->setLeastRows(6);
    m_list->setEmptyText(tr("Nobody covers for anybody."));
    m_end->setEnabled(false);
    body()->addWidget(new SideBySide(left, m_form), 1);
    connect(m_list, &TextTable::currentKeyChanged, this,
            [this](const QString &key) { m_end->setEnabled(!key.isEmpty()); });
    connect(m_end, &QAbstractButton::clicked, this, [this] {
        m_form->submit(EndCover{RecordId(m_list->currentKey())},
                       [this](const Done &) { desk().say(tr("Cover ended.")); });
    });
    setFocusProxy(m_list);
    m_form->hide(); // until it is known
    askWhetherMay(QString::fromLatin1(SetCover::verb), [this](bool may) {
        m_form->setVisible(may);
        m_end->setVisible(may);
    });
    m_read.refresh();
}

void CoverPage::take(const Expected<Seen> &seen)
{
    if (!seen) {
        complain(tr("The cover could not be read."), describe(seen.error()));
        return;
    }
    m_form->setPeople(seen->users);
    const auto nameOf = [&](const UserId &id) {
        for (const User &user : seen->users) {
            if (user.id == id)
                return user.name;
        }
        return QString();
    };
    const Instant now = desk().now();
    QList<TextRow> rows;
    for (const Cover &cover : seen->covers) {
        const bool isNow = cover.from <= now;
        const QString from = moment(cover.from, now, desk().calendar());
        const QString until = moment(cover.until, now, desk().calendar());
        rows.append(
            {cover.id.text(),
             {nameOf(cover.covered), nameOf(cover.cover), from, until, isNow ? tr("yes") : tr("to come")},
             tr("%1 covers for %2 from %3 until %4").arg(nameOf(cover.cover), nameOf(cover.covered), from, until),
             !isNow});
    }
    m_list->setTextRows(rows);
    m_end->setEnabled(!m_list->currentKey().isEmpty());
}

} // namespace frontdoor
