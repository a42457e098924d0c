// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/history_list.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/common/link_button.h"
#include "ui/contact/words.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

struct Line {
    Instant at;
    Subject subject;
    QString number;
    QString text;
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

HistoryList::HistoryList(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_quiet(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("Open cases, earlier contacts and referrals"), TextRole::SmallStrong));
    column->addWidget(m_quiet);
    column->addLayout(m_list);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(6));
        m_list->setSpacing(theme.space(4));
    });
}

void HistoryList::set(const CaseFile &file, bool childKnown, const QHash<UserId, QString> &names)
{
    QList<Episode> open;
    for (const QList<Episode> &episodes : {file.episodes, file.familyEpisodes})
        std::ranges::copy_if(episodes, std::back_inserter(open), &Episode::isOpen);
    m_quiet->setText(childKnown ? tr("Nothing on file in the time the radar looks back to.")
                                : tr("Choose the child first."));
    m_quiet->setVisible(file.pastContacts.isEmpty() && file.pastReferrals.isEmpty() && open.isEmpty());
    if (m_shown && file.pastContacts == m_contacts && file.pastReferrals == m_referrals && open == m_episodes
        && names == m_names)
        return;
    m_shown = true;
    m_contacts = file.pastContacts;
    m_referrals = file.pastReferrals;
    m_episodes = open;
    m_names = names;
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const Episode &episode : std::as_const(m_episodes))
        addCase(episode, file);
    addPast();
}

void HistoryList::addCase(const Episode &episode, const CaseFile &file)
{
    QString name = episode.person == file.child.id ? file.child.name() : QString();
    for (const Person &member : file.family) {
        if (member.id == episode.person)
            name = member.name();
    }
    const Team *team = m_desk.procedure().team(episode.team);
    const QString words = joined(
        {tr("open case"), name, team ? team->name : episode.team, m_names.value(episode.worker)});
    LinkButton *open = addRow(tr("Open case"), englishDate(episode.opened, u"d MMM yyyy"),
                              joined({name, team ? team->name : episode.team, m_names.value(episode.worker)}));
    open->setAccessibleName(tr("Open the person: %1").arg(words));
    connect(open, &QAbstractButton::clicked, this, [this, person = episode.person] { m_desk.askToOpenPerson(person); });
}

void HistoryList::addPast()
{
    const Procedure &procedure = m_desk.procedure();
    QList<Line> lines;
    for (const PastContact &past : std::as_const(m_contacts)) {
        const QString outcome = past.outcome.isEmpty() ? words(past.state)
                                                       : procedure.outcomeLabel(Stage::Contact, past.outcome);
        lines.append({past.received, Subject(past.id), past.number,
                      joined({past.childName, referralSourceName(past.source), outcome})});
    }
    for (const PastReferral &past : std::as_const(m_referrals)) {
        const QString outcome = past.outcome.isEmpty() ? words(past.state)
                                                       : procedure.outcomeLabel(Stage::Referral, past.outcome);
        lines.append({past.date, Subject(past.id), past.number, joined({past.childName, tr("referral"), outcome})});
    }
    std::ranges::stable_sort(lines, [](const Line &a, const Line &b) { return a.at > b.at; });
    for (const Line &line : std::as_const(lines)) {
        LinkButton *open = addRow(line.number, englishDateTime(line.at, m_desk.calendar(), u"d MMM yyyy"), line.text);
        open->setAccessibleName(tr("Open %1").arg(line.number));
        connect(open, &QAbstractButton::clicked, this, [this, subject = line.subject] { m_desk.askToOpen(subject); });
    }
}

LinkButton *HistoryList::addRow(const QString &link, const QString &day, const QString &text)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(themeOf(this).space(8));
    auto *open = new LinkButton(link);
    open->setRole(TextRole::Body);
    open->setFlush(true);
    open->setAccessibleDescription(text);
    QLabel *when = makeLabel(day, TextRole::Body, ColourRole::Muted);
    across->addWidget(open, 0, Qt::AlignTop);
    across->addWidget(when, 0, Qt::AlignTop);
    QLabel *words = makeWrappedLabel(text);
    for (QLabel *label : {when, words})
        label->setContentsMargins(0, 2, 0, 0); // level with the link, which has room for its focus ring
    across->addWidget(words, 1, Qt::AlignTop);
    m_list->addWidget(row);
    m_rows.append(row);
    return open;
}

} // namespace frontdoor
