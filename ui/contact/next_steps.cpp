// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/next_steps.h"

#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/contact/code_combo.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/help_link.h"
#include "ui/dutytray/tray_actions.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The row that stands for it in a tray.
TrayRow trayRowOf(const ContactView &view)
{
    const CaseFile &file = view.file;
    TrayRow row;
    row.subject = file.subject;
    row.number = file.referral ? file.referral->number : file.contact.number;
    row.child = file.child.id;
    row.givenName = file.child.givenName;
    row.familyName = file.child.familyName;
    row.born = file.child.born;
    row.expected = file.child.expected;
    row.headline = file.contact.detail.concern;
    row.source = file.contact.detail.source;
    row.state = file.referral ? idOf(file.referral->state) : idOf(file.contact.state);
    row.route = file.contact.route;
    row.worker = file.worker();
    row.workerName = view.nameOf(file.worker());
    row.received = file.contact.detail.received;
    return row;
}

} // namespace

NextSteps::NextSteps(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_acts(new TrayActions(desk, this))
    , m_said(new MessageBar)
    , m_send(makeButton(tr("Send to tray")))
    , m_route(makeButton(tr("Route…")))
    , m_allocate(makeButton(tr("Allocate…")))
    , m_go(makeButton(tr("Send to tray"), ButtonKind::Primary))
    , m_strip(new SubmitStrip(desk))
{
    QList<CodeItem> teams;
    for (const Team &team : desk.procedure().teams)
        teams.append({team.id, team.name});
    m_team = new CodeCombo(teams);
    m_teamField = new LabelledField(tr("Team"), m_team);
    m_said->setDismissible(true);
    m_said->hide();
    m_acts->setMessageBar(m_said);
    m_strip->setWording(tr("It cannot be sent yet."), tr("Send with these reasons"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_teamField);
    column->addWidget(m_strip);
    auto *buttons = new QHBoxLayout;
    QPushButton *back = makeButton(tr("Not now"), ButtonKind::Quiet);
    buttons->addWidget(m_go);
    buttons->addWidget(back);
    buttons->addStretch(1);
    if (HelpLink *help = HelpLink::make(desk, {u"tray.reassign"_s})) {
        buttons->addWidget(help);
        help->serve(this);
    }
    column->addLayout(buttons);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        buttons->setSpacing(theme.space(8));
        setMaximumWidth(theme.px(720));
    });
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (isHidden())
            openSending();
        else
            closeSending();
    });
    connect(m_route, &QPushButton::clicked, this, [this] { m_acts->route(trayRowOf(m_view)); });
    connect(m_allocate, &QPushButton::clicked, this, [this] {
        if (isHeld(m_view))
            m_acts->takeBack(trayRowOf(m_view));
        else
            m_acts->allocate(trayRowOf(m_view));
    });
    connect(back, &QPushButton::clicked, this, &NextSteps::closeSending);
    connect(m_go, &QPushButton::clicked, this, &NextSteps::send);
    connect(m_team, &CodeCombo::chosen, this, &NextSteps::refresh);
    connect(m_strip, &SubmitStrip::busyChanged, this, &NextSteps::refresh);
    connect(m_strip, &SubmitStrip::conflicted, this, [this] {
        m_said->clearActions();
        m_said->setMessage(Tone::Soon, tr("Somebody changed it meanwhile."),
                           tr("It is read again. Look at it, then try once more."));
        m_said->show();
    });
    connect(m_strip, &SubmitStrip::done, this, [this] {
        closeSending();
        m_desk.say(tr("Sent."));
    });
    connect(m_strip, &SubmitStrip::recordChanged, this, &NextSteps::done);
    hide();
}

QList<QWidget *> NextSteps::bars() const
{
    return {m_said, m_acts->undoPlace()};
}

void NextSteps::setView(const ContactView &view)
{
    m_view = view;
    m_acts->setView(view);
    const bool contact = !view.file.referral;
    const bool open = view.file.isOpen();
    const bool held = isHeld(view);
    m_send->setVisible(contact && open && m_desk.procedure().intakeWithRecorder && !view.file.contact.sentToTray);
    m_route->setVisible(contact && open && !m_desk.procedure().routes.isEmpty());
    m_route->setText(view.file.contact.route.isEmpty() ? tr("Route…") : tr("Change route…"));
    m_allocate->setVisible(open);
    m_allocate->setText(held ? tr("Take back") : tr("Allocate…"));
    const std::pair<QPushButton *, QString> verbs[] = {{m_send, u"send-to-tray"_s},
                                                       {m_route, u"choose-route"_s},
                                                       {m_allocate, held ? u"unallocate"_s : u"allocate"_s}};
    for (const auto &[button, verb] : verbs) {
        const Findings why = view.refused.value(verb);
        button->setToolTip(findingsText(why));
        button->setAccessibleDescription(why.isEmpty() ? QString() : tr("You may not: %1").arg(findingsText(why)));
    }
    if (!open)
        closeSending();
}

void NextSteps::openSending()
{
    m_said->hide();
    if (const Findings why = m_view.refused.value(u"send-to-tray"_s); !why.isEmpty()) {
        m_said->clearActions();
        m_said->setMessage(Tone::Overdue, tr("This is not possible."), findingsText(why));
        m_said->show();
        return;
    }
    m_strip->clear();
    const QList<Team> &teams = m_desk.procedure().teams;
    const auto door = std::ranges::find(teams, u"front-door"_s, &Team::kind);
    m_team->choose(door == teams.cend() ? QString() : door->id);
    show();
    refresh();
    m_team->setFocus(Qt::OtherFocusReason);
}

void NextSteps::closeSending()
{
    if (isHidden())
        return;
    m_strip->clear();
    hide();
    if (m_send->isVisible())
        m_send->setFocus(Qt::OtherFocusReason);
}

void NextSteps::send()
{
    m_strip->submit(SendToTray{m_view.file.contact.id, m_team->chosenId()});
}

void NextSteps::refresh()
{
    m_go->setEnabled(!m_team->chosenId().isEmpty() && !m_strip->isBusy());
}

} // namespace frontdoor
