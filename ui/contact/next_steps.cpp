// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/next_steps.h"

#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/connect_dialog.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/help_link.h"
#include "ui/dutytray/tray_actions.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
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

/// Whether the procedure lets anybody do this at all.
bool knows(const Procedure &procedure, const QString &verb)
{
    return std::ranges::any_of(procedure.permissions, [&](const Permission &p) { return p.acts.contains(verb); });
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
    , m_more(makeButton(tr("More")))
    , m_menu(new QMenu(this))
    , m_team(new CodeCombo({}))
    , m_teamField(new LabelledField(tr("Team"), m_team))
    , m_reason(new GrowingTextEdit)
    , m_reasonField(new LabelledField(tr("Why does it move?"), m_reason))
    , m_go(makeButton(tr("Send to tray"), ButtonKind::Primary))
    , m_strip(new SubmitStrip(desk))
{
    m_said->setDismissible(true);
    m_said->hide();
    m_acts->setMessageBar(m_said);
    build();
    fillMenu();
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_going == Going::ToTray)
            closeSending();
        else
            openSending(Going::ToTray);
    });
    connect(m_route, &QPushButton::clicked, this, [this] { m_acts->route(trayRowOf(m_view)); });
    connect(m_allocate, &QPushButton::clicked, this, [this] {
        if (isHeld(m_view))
            m_acts->takeBack(trayRowOf(m_view));
        else
            m_acts->allocate(trayRowOf(m_view));
    });
    connect(m_go, &QPushButton::clicked, this, &NextSteps::send);
    connect(m_team, &CodeCombo::chosen, this, &NextSteps::refresh);
    connect(m_team, &CodeCombo::chosen, m_strip, &SubmitStrip::formEdited);
    connect(m_reason, &GrowingTextEdit::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::busyChanged, this, &NextSteps::refresh);
    connect(m_strip, &SubmitStrip::conflicted, this, [this] {
        say(Tone::Soon, tr("Somebody changed it meanwhile."), tr("It is read again. Look at it, then try once more."));
    });
    connect(m_strip, &SubmitStrip::done, this, [this] {
        m_desk.say(m_going == Going::ToTeam ? tr("Moved.") : tr("Sent."));
        m_reason->setText({});
        closeSending();
    });
    connect(m_strip, &SubmitStrip::recordChanged, this, &NextSteps::done);
    hide();
}

void NextSteps::build()
{
    m_reason->setLines(1, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_teamField);
    column->addWidget(m_reasonField);
    column->addWidget(m_strip);
    auto *buttons = new QHBoxLayout;
    QPushButton *back = makeButton(tr("Not now"), ButtonKind::Quiet);
    buttons->addWidget(m_go);
    buttons->addWidget(back);
    buttons->addStretch(1);
    if (HelpLink *help = HelpLink::make(m_desk, {u"tray.reassign"_s})) {
        buttons->addWidget(help);
        help->serve(this);
    }
    column->addLayout(buttons);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        buttons->setSpacing(theme.space(8));
        setMaximumWidth(theme.px(720));
    });
    connect(back, &QPushButton::clicked, this, &NextSteps::closeSending);
}

void NextSteps::fillMenu()
{
    m_menu->setToolTipsVisible(true);
    m_more->setMenu(m_menu);
    m_more->setAccessibleName(tr("More that can be done"));
    m_menu->addSeparator();
    m_move = m_menu->addAction(tr("Move to another team…"));
    m_up = m_menu->addAction(tr("Step up to social work…"));
    m_down = m_menu->addAction(tr("Step down to early help…"));
    m_connect = m_menu->addAction(tr("Connect the caller…"));
    connect(m_move, &QAction::triggered, this, [this] { openSending(Going::ToTeam); });
    connect(m_up, &QAction::triggered, this, [this] {
        if (!sayRefusal(u"step-up"_s))
            emit entryWanted(u"step-up"_s);
    });
    connect(m_down, &QAction::triggered, this, [this] {
        if (!sayRefusal(u"step-down"_s))
            emit entryWanted(u"step-down"_s);
    });
    connect(m_connect, &QAction::triggered, this, &NextSteps::connectCaller);
}

QAction *NextSteps::addToMenu(const QString &text)
{
    auto *action = new QAction(text, m_menu);
    m_menu->insertAction(m_menu->actions().at(m_menu->actions().indexOf(m_move) - 1), action); // above the line
    return action;
}

QList<QWidget *> NextSteps::bars() const
{
    return {m_said, m_acts->undoPlace()};
}

void NextSteps::setView(const ContactView &view)
{
    m_view = view;
    m_acts->setView(view);
    const Procedure &procedure = m_desk.procedure();
    const bool contact = !view.file.referral;
    const bool open = view.file.isOpen();
    const bool held = isHeld(view);
    m_send->setVisible(contact && open && procedure.intakeWithRecorder && !view.file.contact.sentToTray);
    m_route->setVisible(contact && open && !procedure.routes.isEmpty());
    m_route->setText(view.file.contact.route.isEmpty() ? tr("Route…") : tr("Change route…"));
    m_allocate->setVisible(open);
    m_allocate->setText(held ? tr("Take back") : tr("Allocate…"));
    m_more->show();
    const std::pair<QPushButton *, QString> verbs[] = {{m_send, u"send-to-tray"_s},
                                                       {m_route, u"choose-route"_s},
                                                       {m_allocate, held ? u"unallocate"_s : u"allocate"_s}};
    for (const auto &[button, verb] : verbs) {
        const Findings why = view.refused.value(verb);
        button->setToolTip(findingsText(why));
        button->setAccessibleDescription(why.isEmpty() ? QString() : tr("You may not: %1").arg(findingsText(why)));
    }
    m_move->setVisible(open && procedure.teams.size() > 1);
    m_up->setVisible(contact && !open && !view.madeReferral && knows(procedure, u"step-up"_s));
    m_down->setVisible(!contact && !open && knows(procedure, u"step-down"_s));
    m_connect->setVisible(ConnectDialog::fits(view.file, procedure));
    const std::pair<QAction *, std::pair<QString, QString>> entries[] = {
        {m_move, {tr("Move to another team…"), u"reassign"_s}},
        {m_up, {tr("Step up to social work…"), u"step-up"_s}},
        {m_down, {tr("Step down to early help…"), u"step-down"_s}}};
    for (const auto &[entry, says] : entries) {
        // What is refused can be pressed all the same, and then says why: a grey entry would not be read out.
        const Findings why = view.refused.value(says.second);
        entry->setText(why.isEmpty() ? says.first : tr("%1 (why not?)").arg(says.first));
        entry->setToolTip(findingsText(why));
    }
    if (!open)
        closeSending();
}

bool NextSteps::sayRefusal(const QString &verb)
{
    const Findings why = m_view.refused.value(verb);
    if (why.isEmpty())
        return false;
    say(Tone::Overdue, tr("This is not possible."), findingsText(why));
    return true;
}

void NextSteps::say(Tone tone, const QString &headline, const QString &text)
{
    m_said->clearActions();
    m_said->setMessage(tone, headline, text);
    m_said->show();
}

void NextSteps::showTeams()
{
    QList<CodeItem> teams;
    for (const Team &team : m_desk.procedure().teams) {
        if (m_going == Going::ToTray || team.id != m_view.file.tray())
            teams.append({team.id, team.name});
    }
    m_team->setItems(teams);
}

void NextSteps::openSending(Going going)
{
    m_said->hide();
    const bool move = going == Going::ToTeam;
    if (sayRefusal(move ? u"reassign"_s : u"send-to-tray"_s))
        return;
    m_going = going;
    m_strip->clear();
    m_strip->setWording(move ? tr("It cannot be moved.") : tr("It cannot be sent yet."),
                        move ? tr("Move with these reasons") : tr("Send with these reasons"));
    m_reasonField->setVisible(move);
    m_go->setText(move ? tr("Move") : tr("Send to tray"));
    showTeams();
    const QList<Team> &teams = m_desk.procedure().teams;
    const auto door = std::ranges::find(teams, u"front-door"_s, &Team::kind);
    m_team->choose(move || door == teams.cend() ? QString() : door->id);
    show();
    refresh();
    m_team->setFocus(Qt::OtherFocusReason);
}

void NextSteps::closeSending()
{
    QPushButton *from = m_going == Going::ToTeam ? m_more : m_send;
    m_going = Going::Nowhere;
    if (isHidden())
        return;
    m_strip->clear();
    hide();
    if (from->isVisible())
        from->setFocus(Qt::OtherFocusReason);
}

void NextSteps::send()
{
    if (m_going == Going::ToTeam)
        m_strip->submit(Reassign{m_view.file.subject, m_team->chosenId(), m_reason->text().trimmed()});
    else
        m_strip->submit(SendToTray{m_view.file.contact.id, m_team->chosenId()});
}

void NextSteps::connectCaller()
{
    if (m_connecting)
        m_connecting->reject();
    const Person &child = m_view.file.child;
    m_connecting = new ConnectDialog(m_desk, child.id, child.name(), this);
    connect(m_connecting, &CommandDialog::carriedOut, this, [this] { m_desk.say(tr("The caller was put through.")); });
    m_connecting->open();
}

void NextSteps::refresh()
{
    const bool chosen = !m_team->chosenId().isEmpty();
    m_go->setEnabled(chosen && !m_strip->isBusy());
    m_go->setToolTip(chosen ? QString() : tr("Choose a team first."));
    m_go->setAccessibleDescription(m_go->toolTip());
}

} // namespace frontdoor
