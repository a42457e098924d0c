// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/next_steps.h"

#include "core/session/on_result.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/radio_cards.h"
#include "ui/contact/code_combo.h"
#include "ui/desk/finding_text.h"
#include "ui/outcome/rule_popup.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

NextSteps::NextSteps(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_send(makeButton(tr("Send to tray")))
    , m_route(makeButton(tr("Route")))
    , m_allocate(makeButton(tr("Allocate")))
    , m_title(makeLabel({}, TextRole::Heading))
    , m_why(new MessageBar)
    , m_form(new QWidget)
    , m_team(nullptr)
    , m_teamField(nullptr)
    , m_cards(new RadioCards)
    , m_reason(new TextLine)
    , m_reasonField(new LabelledField(tr("Reason"), m_reason))
    , m_go(makeButton({}, ButtonKind::Primary))
    , m_strip(new SubmitStrip(desk))
{
    QList<CodeItem> teams;
    for (const Team &team : desk.procedure().teams)
        teams.append({team.id, team.name});
    m_team = new CodeCombo(teams);
    m_teamField = new LabelledField(tr("Team"), m_team);
    m_reasonField->setNeed(LabelledField::Need::Optional);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_why);
    column->addWidget(m_form);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_teamField);
    form->addWidget(m_cards);
    form->addWidget(m_reasonField);
    form->addWidget(m_strip);
    auto *buttons = new QHBoxLayout;
    QPushButton *back = makeButton(tr("Not now"), ButtonKind::Quiet);
    buttons->addWidget(m_go);
    buttons->addWidget(back);
    buttons->addStretch(1);
    column->addLayout(buttons);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        form->setSpacing(theme.space(12));
        buttons->setSpacing(theme.space(8));
        setMaximumWidth(theme.px(720));
    });
    connect(m_send, &QPushButton::clicked, this, [this] { open(Step::Send); });
    connect(m_route, &QPushButton::clicked, this, [this] { open(Step::Route); });
    connect(m_allocate, &QPushButton::clicked, this, [this] { open(Step::Allocate); });
    connect(back, &QPushButton::clicked, this, &NextSteps::close);
    connect(m_go, &QPushButton::clicked, this, &NextSteps::submit);
    connect(m_team, &CodeCombo::chosen, this, &NextSteps::refresh);
    connect(m_cards, &RadioCards::chosen, this, &NextSteps::refresh);
    connect(m_cards, &RadioCards::ruleActivated, this,
            [this](const QString &rule) { showRule(m_desk.procedure(), rule, m_cards); });
    connect(m_strip, &SubmitStrip::busyChanged, this, &NextSteps::refresh);
    connect(m_strip, &SubmitStrip::conflicted, this, [this] {
        m_why->setMessage(Tone::Soon, tr("Somebody changed it meanwhile."),
                          tr("It is read again. Look at it, then try once more."));
        m_why->show();
        emit done();
    });
    connect(m_strip, &SubmitStrip::done, this, [this] {
        const QString what = m_step == Step::Send    ? tr("Sent.")
                             : m_step == Step::Route ? tr("The route is chosen.")
                                                     : tr("Allocated.");
        close();
        m_desk.say(what);
        emit done();
    });
    hide();
}

QString NextSteps::verb(Step step) const
{
    switch (step) {
    case Step::None: return {};
    case Step::Send: return u"send-to-tray"_s;
    case Step::Route: return u"choose-route"_s;
    case Step::Allocate: return u"allocate"_s;
    }
    return {};
}

QPushButton *NextSteps::button(Step step) const
{
    switch (step) {
    case Step::None: return nullptr;
    case Step::Send: return m_send;
    case Step::Route: return m_route;
    case Step::Allocate: return m_allocate;
    }
    return nullptr;
}

void NextSteps::setView(const ContactView &view)
{
    m_view = view;
    const bool contact = !view.file.referral;
    m_send->setVisible(contact && view.file.isOpen() && m_desk.procedure().intakeWithRecorder
                       && !view.file.contact.sentToTray);
    m_route->setVisible(contact && view.file.isOpen() && !m_desk.procedure().routes.isEmpty());
    m_allocate->setVisible(view.file.isOpen());
    m_allocate->setText(view.file.worker() ? tr("Allocate anew") : tr("Allocate"));
    for (const Step step : {Step::Send, Step::Route, Step::Allocate}) {
        const Findings why = view.refused.value(verb(step));
        button(step)->setToolTip(findingsText(why));
        button(step)->setAccessibleDescription(why.isEmpty() ? QString()
                                                             : tr("You may not: %1").arg(findingsText(why)));
    }
    if (m_step != Step::None && !view.file.isOpen())
        close();
}

void NextSteps::open(Step step)
{
    if (m_step == step) {
        close();
        return;
    }
    m_step = step;
    m_strip->clear();
    m_reason->clear();
    m_cards->setCards({});
    m_title->setText(button(step)->text());
    const Findings why = m_view.refused.value(verb(step));
    m_why->setVisible(!why.isEmpty());
    m_why->setMessage(Tone::Info, tr("You may not do this now."), findingsText(why));
    m_form->setVisible(why.isEmpty());
    m_go->setVisible(why.isEmpty());
    m_teamField->setVisible(step == Step::Send);
    m_cards->setVisible(step != Step::Send);
    m_reasonField->setVisible(step != Step::Send);
    m_go->setText(button(step)->text());
    switch (step) {
    case Step::None: break;
    case Step::Send: fillTeams(); break;
    case Step::Route: fillRoutes(); break;
    case Step::Allocate: readWorkers(); break;
    }
    show();
    refresh();
    if (why.isEmpty())
        (step == Step::Send ? static_cast<QWidget *>(m_team) : m_cards)->setFocus(Qt::OtherFocusReason);
}

void NextSteps::close()
{
    QPushButton *from = button(m_step);
    m_step = Step::None;
    m_strip->clear();
    hide();
    if (from && from->isVisible())
        from->setFocus(Qt::OtherFocusReason);
}

void NextSteps::fillTeams()
{
    const QList<Team> &teams = m_desk.procedure().teams;
    const auto door = std::ranges::find(teams, u"front-door"_s, &Team::kind);
    m_team->choose(door == teams.cend() ? QString() : door->id);
}

void NextSteps::fillRoutes()
{
    m_strip->setWording(tr("The route cannot be chosen."), tr("Choose it with these reasons"));
    QList<RadioCards::Card> cards;
    for (const RouteRule &route : m_desk.procedure().routes)
        cards.append({route.id, route.label, route.explains, false, {}, route.rule});
    m_cards->setAccessibleName(tr("Routes"));
    m_cards->setCards(cards);
    m_cards->choose(m_view.file.contact.route);
}

void NextSteps::readWorkers()
{
    m_strip->setWording(tr("This cannot be allocated so."), tr("Allocate with these reasons"));
    m_cards->setAccessibleName(tr("Workers"));
    const Rulebook rules = m_desk.session().rulebook();
    const auto answer = m_desk.session().read<QList<Suggestion>>(
        m_slot, [rules, file = m_view.file, now = m_desk.now()](Views &views) {
            return suggestedWorkers(views, rules, file, now);
        });
    onResult(this, answer, [this](const Expected<QList<Suggestion>> &workers) {
        if (workers)
            showWorkers(*workers);
        else if (workers.error().code != ErrorCode::Cancelled)
            m_desk.complain(describe(workers.error()));
    });
}

void NextSteps::showWorkers(const QList<Suggestion> &workers)
{
    if (m_step != Step::Allocate)
        return;
    QList<RadioCards::Card> cards;
    for (const Suggestion &worker : workers) {
        const QString name = worker.worker.id == m_desk.user().id ? tr("%1 (you)").arg(worker.worker.name)
                                                                  : worker.worker.name;
        cards.append({worker.worker.id.text(), name, worker.reasons.join(u" · "_s), false, {}, {}});
    }
    m_cards->setCards(cards);
    m_why->setVisible(cards.isEmpty());
    if (cards.isEmpty())
        m_why->setMessage(Tone::Info, tr("Nobody in this team takes contacts."), tr("Move it to another team first."));
    m_cards->setFocus(Qt::OtherFocusReason);
    refresh();
}

void NextSteps::refresh()
{
    const bool ready = m_step == Step::Send ? !m_team->chosenId().isEmpty() : !m_cards->chosenId().isEmpty();
    m_go->setEnabled(ready && !m_strip->isBusy());
}

void NextSteps::submit()
{
    const ContactId contact = m_view.file.contact.id;
    switch (m_step) {
    case Step::None: return;
    case Step::Send:
        m_strip->setWording(tr("It cannot be sent yet."), tr("Send with these reasons"));
        m_strip->submit(SendToTray{contact, m_team->chosenId()});
        return;
    case Step::Route: m_strip->submit(ChooseRoute{contact, m_cards->chosenId(), m_reason->text()}); return;
    case Step::Allocate:
        m_strip->submit(Allocate{m_view.file.subject, UserId(m_cards->chosenId()), m_reason->text()});
        return;
    }
}

} // namespace frontdoor
