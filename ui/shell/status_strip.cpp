// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/status_strip.h"

#include "ui/common/accessible.h"
#include "ui/common/elided_label.h"
#include "ui/common/link_button.h"
#include "ui/desk/desk.h"
#include "ui/shell/status_words.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace frontdoor {

namespace {

ElidedLabel *makeQuietLabel()
{
    auto *label = new ElidedLabel;
    setTextRole(label, TextRole::Small, ColourRole::Muted);
    return label;
}

} // namespace

StatusStrip::StatusStrip(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_row(new QHBoxLayout(this))
    , m_mark(new QLabel)
    , m_connection(makeQuietLabel())
    , m_waiting(makeQuietLabel())
    , m_stop(new LinkButton(tr("Cancel")))
    , m_drafts(new LinkButton({}))
    , m_concern(new ElidedLabel)
    , m_procedure(makeQuietLabel())
    , m_day(makeQuietLabel())
{
    const Procedure &procedure = desk.procedure();
    m_procedure->setText(tr("%1 procedure %2").arg(procedure.name, procedure.version));
    m_row->addWidget(m_mark);
    m_row->addWidget(m_connection);
    m_row->addWidget(m_waiting);
    m_row->addWidget(m_stop);
    m_row->addWidget(m_drafts);
    m_row->addWidget(m_concern);
    setTextRole(m_concern, TextRole::Small, colourRole(Tone::Soon));
    m_concern->hide();
    m_row->addSpacing(8);
    m_row->addWidget(m_procedure);
    m_row->addStretch(1);
    m_row->addWidget(m_day);
    followTheme(this, [this](const Theme &theme) {
        m_row->setContentsMargins(theme.space(16), theme.space(2), theme.space(16), theme.space(2));
        m_row->setSpacing(theme.space(8));
        refresh();
    });
    m_stop->setAccessibleName(tr("Cancel: stop waiting for the data"));
    m_drafts->setToolTip(tr("What you typed and have not recorded"));
    m_drafts->hide();
    connect(m_drafts, &QAbstractButton::clicked, this, &StatusStrip::draftsRequested);
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        m_desk.session().cancelReads();
        m_desk.say(tr("Stopped waiting. What you see may not be the newest."));
    });
    connect(&desk.session(), &Session::connectionChanged, this, &StatusStrip::refresh);
    connect(&desk.session(), &Session::busyChanged, this, &StatusStrip::showWaiting);
    connect(&m_tick, &QTimer::timeout, this, &StatusStrip::refresh);
    m_tick.start(1000);
    showWaiting();
}

void StatusStrip::setNotice(QWidget *notice)
{
    QSizePolicy policy = notice->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    notice->setSizePolicy(policy);
    m_row->insertWidget(m_row->indexOf(m_day), notice);
    m_row->insertStretch(m_row->indexOf(m_day), 1);
}

void StatusStrip::setDrafts(int count)
{
    m_drafts->setText(tr("%n drafts", nullptr, count));
    m_drafts->setVisible(count > 0);
}

void StatusStrip::setConcern(const QString &text, const QString &advice)
{
    m_concern->setText(text.isEmpty() ? text : tr("! %1").arg(text));
    m_concern->setAccessibleName(text);
    m_concern->setAccessibleDescription(advice);
    m_concern->setToolTip(advice);
    m_concern->setVisible(!text.isEmpty());
}

void StatusStrip::refresh()
{
    const Instant now = m_desk.now();
    const ConnectionWords words = connectionWords(m_desk.session().connection(), now, m_desk.calendar());
    const int side = themeOf(this).px(12);
    m_mark->setPixmap(icon(words.tone == Tone::Done ? Icon::Dot : toneIcon(words.tone), colourRole(words.tone))
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_connection->setText(words.text);
    m_connection->setToolTip(words.advice);
    m_connection->setAccessibleName(words.advice.isEmpty() ? words.stable
                                                           : tr("%1. %2").arg(words.stable, words.advice));
    showDay(now);
    if (!m_stable.isEmpty() && m_stable != words.stable) {
        announce(this, m_connection->accessibleName());
        if (words.tone == Tone::Overdue)
            m_lost = true;
        else if (m_lost && words.tone == Tone::Done)
            m_desk.say(tr("The data can be reached again."));
        m_lost = m_lost && words.tone != Tone::Done;
        if (words.tone == Tone::Overdue)
            m_desk.complain(tr("%1. %2").arg(words.stable, words.advice));
    }
    m_stable = words.stable;
    if (m_desk.session().waiting().level == Waiting::Level::StillWaiting)
        showWaiting(); // why it takes long may be known by now
}

void StatusStrip::showDay(Instant now)
{
    const QString wrong = clockWords(now, m_desk.session().lastRecorded(), m_desk.calendar());
    m_day->setText(wrong.isEmpty() ? dayWords(now, m_desk.calendar())
                                   : tr("Clock to be checked · %1").arg(dayWords(now, m_desk.calendar())));
    m_day->setToolTip(wrong);
    if (wrong.isEmpty() != m_clockTold)
        return; // as it was
    m_clockTold = !wrong.isEmpty();
    setTextRole(m_day, TextRole::Small, m_clockTold ? colourRole(Tone::Overdue) : ColourRole::Muted);
    if (m_clockTold)
        m_desk.complain(wrong);
}

void StatusStrip::showWaiting()
{
    const Waiting &waiting = m_desk.session().waiting();
    const QString words = waitingWords(waiting, m_desk.session().connection(), m_desk.calendar());
    const bool isNew = words != m_waiting->text();
    m_waiting->setText(words);
    m_waiting->setVisible(!words.isEmpty());
    m_stop->setVisible(waiting.level == Waiting::Level::StillWaiting && waiting.what == Waiting::What::Reading);
    if (isNew && waiting.level == Waiting::Level::StillWaiting)
        announce(this, words);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = themeOf(this).tokens();
    painter.fillRect(rect(), t.raised);
    painter.fillRect(0, 0, width(), 1, t.border);
}

} // namespace frontdoor
