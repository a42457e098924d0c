// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/follow_up_row.h"

#include "core/calendar/phrases.h"
#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/clock_words.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"
#include "ui/outcome/outcome_words.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString methodWords(const QString &method)
{
    if (method == "letter"_L1)
        return FollowUpRow::tr("by letter");
    if (method == "phone"_L1)
        return FollowUpRow::tr("by phone");
    if (method == "email"_L1)
        return FollowUpRow::tr("by e-mail");
    if (method == "in-person"_L1)
        return FollowUpRow::tr("in person");
    return method;
}

} // namespace

FollowUpRow::FollowUpRow(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_chip(new Chip(Tone::Calm, {}))
    , m_what(makeWrappedLabel({}, TextRole::Strong))
    , m_rule(new LinkButton({}))
    , m_state(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_why(new LinkButton(tr("Why then?")))
    , m_actions(new QWidget)
    , m_letter(makeButton({}))
    , m_done(makeButton(tr("Done…")))
    , m_not(makeButton(tr("Not appropriate…"), ButtonKind::Quiet))
    , m_entry(new QWidget)
    , m_method(new SegmentedControl({{u"letter"_s, tr("Letter"), {}},
                                     {u"phone"_s, tr("Phone"), {}},
                                     {u"email"_s, tr("E-mail"), {}},
                                     {u"in-person"_s, tr("In person"), {}}}))
    , m_methodField(new LabelledField(tr("How was it done?"), m_method))
    , m_reason(new GrowingTextEdit)
    , m_reasonField(new LabelledField(tr("Why is it not appropriate?"), m_reason))
    , m_strip(new SubmitStrip(desk))
    , m_confirm(makeButton(tr("Record"), ButtonKind::Primary))
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_chip, 0, Qt::AlignTop);
    line->addWidget(m_what, 1);
    line->addWidget(m_rule, 0, Qt::AlignTop);
    auto *facts = new QHBoxLayout;
    facts->addWidget(m_state, 1);
    facts->addWidget(m_why, 0, Qt::AlignTop);
    new FlowLayout(m_actions);
    for (QPushButton *button : {m_letter, m_done, m_not})
        m_actions->layout()->addWidget(button);
    m_reason->setLines(2, 6);
    auto *buttons = new QHBoxLayout;
    QPushButton *back = makeButton(tr("Not now"), ButtonKind::Quiet);
    buttons->addWidget(m_confirm);
    buttons->addWidget(back);
    buttons->addStretch(1);
    auto *entry = new QVBoxLayout(m_entry);
    entry->addWidget(m_methodField);
    entry->addWidget(m_reasonField);
    entry->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addLayout(facts);
    column->addWidget(m_actions);
    column->addWidget(m_entry);
    column->addWidget(m_strip);
    m_entry->hide();
    m_strip->setWording(tr("This cannot be recorded."), tr("Record with these reasons"));
    m_strip->report(tr("Recorded."));
    setAccessibleRole(this, QAccessible::Grouping);
    followTheme(this, [=](const Theme &theme) {
        line->setSpacing(theme.space(8));
        facts->setSpacing(theme.space(8));
        column->setSpacing(theme.space(4));
        buttons->setSpacing(theme.space(8));
        entry->setSpacing(theme.space(8));
        entry->setContentsMargins(0, theme.space(4), 0, theme.space(4));
    });
    connect(m_rule, &QAbstractButton::clicked, this,
            [this] { RulePopover::open(m_desk.procedure(), m_followUp.obligation.rule, m_rule); });
    connect(m_why, &QAbstractButton::clicked, this, &FollowUpRow::explain);
    connect(m_letter, &QPushButton::clicked, this, [this] { emit letterWanted(m_followUp.letter); });
    connect(m_done, &QPushButton::clicked, this, [this] { ask(Asking::Method); });
    connect(m_not, &QPushButton::clicked, this, [this] { ask(Asking::Reason); });
    connect(back, &QPushButton::clicked, this, [this] { ask(Asking::Nothing); });
    connect(m_confirm, &QPushButton::clicked, this, &FollowUpRow::submit);
    connect(m_method, &SegmentedControl::chosen, this, &FollowUpRow::edited);
    connect(m_reason, &GrowingTextEdit::edited, this, &FollowUpRow::edited);
    connect(m_strip, &SubmitStrip::busyChanged, this, [this](bool busy) { m_confirm->setEnabled(!busy); });
    connect(this, &FollowUpRow::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::done, this, [this] {
        clear();
        emit edited();
    });
    connect(m_strip, &SubmitStrip::recordChanged, this, &FollowUpRow::recorded);
}

void FollowUpRow::set(const FollowUp &followUp, const ContactView &view)
{
    m_subject = view.file.subject;
    m_followUp = followUp;
    const QString what = followUpWords(followUp.obligation.kind);
    m_what->setText(what);
    setAccessibleName(what);
    m_rule->setText(followUp.obligation.rule);
    m_rule->setAccessibleName(tr("Rule %1").arg(followUp.obligation.rule));
    m_rule->setVisible(!followUp.obligation.rule.isEmpty());
    m_rule->updateGeometry();
    const bool open = followUp.isOpen();
    m_actions->setVisible(open);
    m_letter->setVisible(open && !followUp.letter.isEmpty());
    m_letter->setText(tr("Write: %1…").arg(followUp.letterLabel));
    m_why->setVisible(open && followUp.clock.has_value());
    m_why->setAccessibleName(tr("Why then? How the time for “%1” is computed").arg(what));
    const QString refused = findingsText(view.refused.value(u"complete-follow-up"_s));
    m_done->setAccessibleName(tr("Done: %1").arg(what));
    m_not->setAccessibleName(tr("Not appropriate: %1").arg(what));
    for (QPushButton *button : {m_done, m_not}) {
        button->setToolTip(refused);
        button->setAccessibleDescription(refused.isEmpty() ? QString() : tr("You may not: %1").arg(refused));
    }
    if (!open)
        ask(Asking::Nothing);
    showState();
}

void FollowUpRow::tick()
{
    showState();
}

void FollowUpRow::showState()
{
    const Obligation &obligation = m_followUp.obligation;
    if (obligation.done) {
        const bool dropped = !obligation.notAppropriate.isEmpty();
        m_chip->set(dropped ? Tone::Neutral : Tone::Done, dropped ? tr("not appropriate") : tr("done"));
    } else if (m_followUp.clock) {
        const ClockWords words = clockWords(m_followUp.clock->deadline.due, m_desk.now(), m_desk.calendar());
        m_chip->set(words.tone, words.text);
    } else {
        m_chip->set(Tone::Calm, tr("to do"));
    }
    m_state->setText(stateWords());
    setAccessibleDescription(QString(m_chip->text() + u", "_s + m_state->text()));
}

QString FollowUpRow::stateWords() const
{
    const Obligation &obligation = m_followUp.obligation;
    const auto at = [this](Instant instant) { return moment(instant, m_desk.now(), m_desk.calendar()); };
    if (!obligation.done)
        return tr("asked for %1").arg(at(obligation.created));
    if (!obligation.notAppropriate.isEmpty())
        return tr("%1: “%2”").arg(at(*obligation.done), obligation.notAppropriate);
    return u"%1, %2"_s.arg(at(*obligation.done), methodWords(obligation.method));
}

void FollowUpRow::explain()
{
    if (!m_followUp.clock)
        return;
    Finding why = m_followUp.clock->source;
    why.missing = sentences(m_followUp.clock->steps, m_desk.calendar()).join(". "_L1) + u'.';
    RulePopover::open({why}, tr("Due %1").arg(fullMoment(m_followUp.clock->deadline.due, m_desk.calendar())), m_why);
}

void FollowUpRow::ask(Asking asking)
{
    m_asking = asking;
    m_strip->clear();
    m_entry->setVisible(asking != Asking::Nothing);
    m_methodField->setVisible(asking == Asking::Method);
    m_reasonField->setVisible(asking == Asking::Reason);
    switch (asking) {
    case Asking::Method: m_methodField->focusField(); break;
    case Asking::Reason: m_reasonField->focusField(); break;
    case Asking::Nothing: break;
    }
}

void FollowUpRow::submit()
{
    CompleteFollowUp command;
    command.subject = m_subject;
    command.kind = m_followUp.obligation.kind;
    if (m_asking == Asking::Method)
        command.method = m_method->chosenId();
    else
        command.notAppropriate = m_reason->text().trimmed();
    m_strip->submit(command);
}

void FollowUpRow::clear()
{
    m_method->choose({});
    m_reason->setText({});
    ask(Asking::Nothing);
}

QJsonObject FollowUpRow::draft() const
{
    if (m_reason->text().isEmpty())
        return {};
    return {{u"reason"_s, m_reason->text()}};
}

void FollowUpRow::restore(const QJsonObject &draft)
{
    if (!m_followUp.isOpen())
        return;
    ask(Asking::Reason);
    m_reason->setText(draft["reason"_L1].toString());
}

} // namespace frontdoor
