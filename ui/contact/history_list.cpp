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
    column->addWidget(makeLabel(tr("Earlier contacts and referrals"), TextRole::SmallStrong));
    column->addWidget(m_quiet);
    column->addLayout(m_list);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(6));
        m_list->setSpacing(theme.space(4));
    });
}

void HistoryList::set(const CaseFile &file, bool childKnown)
{
    m_quiet->setText(childKnown ? tr("Nothing on file in the time the radar looks back to.")
                                : tr("Choose the child first."));
    m_quiet->setVisible(file.pastContacts.isEmpty() && file.pastReferrals.isEmpty());
    if (m_shown && file.pastContacts == m_contacts && file.pastReferrals == m_referrals)
        return;
    m_shown = true;
    m_contacts = file.pastContacts;
    m_referrals = file.pastReferrals;
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();

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
        auto *row = new QWidget;
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(themeOf(this).space(8));
        auto *open = new LinkButton(line.number);
        open->setRole(TextRole::Body);
        open->setFlush(true);
        open->setAccessibleName(tr("Open %1").arg(line.number));
        open->setAccessibleDescription(line.text);
        connect(open, &QAbstractButton::clicked, this, [this, subject = line.subject] { m_desk.askToOpen(subject); });
        QLabel *day = makeLabel(englishDateTime(line.at, m_desk.calendar(), u"d MMM yyyy"), TextRole::Body,
                                ColourRole::Muted);
        across->addWidget(open, 0, Qt::AlignTop);
        across->addWidget(day, 0, Qt::AlignTop);
        QLabel *words = makeWrappedLabel(line.text);
        for (QLabel *label : {day, words})
            label->setContentsMargins(0, 2, 0, 0); // level with the link, which has room for its focus ring
        across->addWidget(words, 1, Qt::AlignTop);
        m_list->addWidget(row);
        m_rows.append(row);
    }
}

} // namespace frontdoor
