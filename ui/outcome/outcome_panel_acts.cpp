// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/outcome_panel.h"

#include "core/procedure/help_places.h"
#include "ui/common/accessible.h"
#include "ui/common/checklist.h"
#include "ui/common/divider.h"
#include "ui/common/flow_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/radio_cards.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"
#include "ui/outcome/outcome_fields.h"
#include "ui/outcome/outcome_words.h"
#include "ui/outcome/past_decisions.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

// How the panel is put together, and the acts: recommend, authorise, return.

void OutcomePanel::build()
{
    m_past = new PastDecisions(m_desk);
    m_work = new QWidget;
    m_cards = new RadioCards;
    m_cards->setAccessibleName(tr("Outcome"));
    m_fields = new OutcomeFields(m_desk);
    m_rationale = new GrowingTextEdit;
    m_rationale->setLines(3, 16);
    m_rationale->setCharacterLimit(GrowingTextEdit::narrative);
    m_rationaleField = new LabelledField(tr("Rationale"), m_rationale);
    m_rationaleField->setKey(u"input.rationale"_s);
    m_needsTitle = makeLabel(tr("Needed before this can be authorised"), TextRole::SmallStrong);
    m_needs = new Checklist;
    m_needs->setAccessibleName(m_needsTitle->text());
    m_followsTitle = makeLabel(tr("What will follow"), TextRole::SmallStrong);
    m_follows = makeWrappedLabel({});
    for (QLabel *title : {m_needsTitle, m_followsTitle})
        setAccessibleRole(title, QAccessible::Heading);

    m_acts = new QWidget;
    m_authorise = makeButton(tr("Authorise…"), ButtonKind::Primary);
    m_recommend = makeButton(tr("Recommend…"), ButtonKind::Primary);
    m_return = makeButton(tr("Return…"));
    m_why = new LinkButton(tr("Why can't I authorise?"));
    m_why->setRole(TextRole::Body);
    m_why->setFlush(true);
    m_whyNot = new MessageBar;
    m_whyNot->hide();
    auto *acts = new FlowLayout(m_acts);
    for (QWidget *button : {m_authorise, m_recommend, m_return})
        acts->addWidget(button);

    m_summary = new QWidget;
    m_summaryTitle = makeWrappedLabel({}, TextRole::Strong);
    m_summaryText = makeWrappedLabel({});
    m_comment = new GrowingTextEdit;
    m_comment->setLines(2, 10);
    m_comment->setCharacterLimit(GrowingTextEdit::narrative);
    m_commentField = new LabelledField(tr("What should be looked at again?"), m_comment);
    m_commentField->setKey(u"comment"_s);
    m_confirm = makeButton({}, ButtonKind::Primary);
    m_back = makeButton(tr("Not yet"), ButtonKind::Quiet);
    auto *summary = new QVBoxLayout(m_summary);
    summary->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    summary->addWidget(new Divider);
    summary->addWidget(m_summaryTitle);
    summary->addWidget(m_summaryText);
    summary->addWidget(m_commentField);
    summary->addLayout(buttons);
    setAccessibleRole(m_summary, QAccessible::Grouping);
    m_summary->setAccessibleName(tr("Summary"));
    m_strip = new SubmitStrip(m_desk);
    m_bar = new MessageBar;
    m_bar->hide();

    m_after = new QWidget;
    m_afterText = makeWrappedLabel({});
    m_openReferral = new LinkButton({});
    m_openReferral->setRole(TextRole::Body);
    m_openReferral->setFlush(true);
    auto *after = new QVBoxLayout(m_after);
    after->setContentsMargins(0, 0, 0, 0);
    after->addWidget(m_afterText);
    after->addWidget(m_openReferral, 0, Qt::AlignLeft);

    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part :
         {static_cast<QWidget *>(m_cards), static_cast<QWidget *>(m_fields), static_cast<QWidget *>(m_rationaleField)})
        work->addWidget(part);
    auto *needs = new QVBoxLayout;
    needs->addWidget(m_needsTitle);
    needs->addWidget(m_needs);
    auto *follows = new QVBoxLayout;
    follows->addWidget(m_followsTitle);
    follows->addWidget(m_follows);
    work->addLayout(needs);
    work->addLayout(follows);
    work->addWidget(m_bar);
    work->addWidget(m_acts);
    work->addWidget(m_why, 0, Qt::AlignLeft);
    work->addWidget(m_whyNot);
    work->addWidget(m_summary);
    work->addWidget(m_strip);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_past);
    column->addWidget(m_after);
    column->addWidget(m_work);
    m_summary->hide();
    m_after->hide();
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(16));
        work->setSpacing(theme.space(12));
        needs->setSpacing(theme.space(4));
        follows->setSpacing(theme.space(4));
        summary->setSpacing(theme.space(12));
        buttons->setSpacing(theme.space(8));
        after->setSpacing(theme.space(4));
    });
}

void OutcomePanel::connectParts()
{
    const auto typed = [this] {
        refresh();
        emit edited();
    };
    connect(m_cards, &RadioCards::chosen, this, [this](const QString &outcome) {
        const Decision *pending = m_view.file.pendingRecommendation();
        m_rationaleField->setHint(
            pending && pending->outcome == outcome ? tr("Left empty, the recommended rationale stands.") : QString());
        choose(outcome);
        emit edited();
    });
    connect(m_cards, &RadioCards::ruleActivated, this,
            [this](const QString &rule) { RulePopover::open(m_desk.procedure(), rule, m_cards); });
    connect(m_cards, &RadioCards::helpRequested, this, [this](const QString &outcome, QWidget *at) {
        const QString place = helpPlaceOfOutcome(outcome);
        RulePopover::open(m_desk.procedure(), helpAt(m_desk.procedure(), place), helpHeading(m_desk.procedure(), place),
                          at);
    });
    connect(m_fields, &OutcomeFields::edited, this, typed);
    connect(m_rationale, &GrowingTextEdit::edited, this, typed);
    connect(m_comment, &GrowingTextEdit::edited, this, [this] {
        refreshButtons();
        emit edited();
    });
    connect(m_needs, &Checklist::rowActivated, this, [this](const QString &id) {
        const QString field = id.section(u'|', 0, 0);
        if (!goTo(field))
            emit goToField(field);
    });
    connect(m_needs, &Checklist::ruleActivated, this,
            [this](const QString &rule) { RulePopover::open(m_desk.procedure(), rule, m_needs); });
    connect(m_authorise, &QPushButton::clicked, this, [this] { ask(Act::Authorise); });
    connect(m_recommend, &QPushButton::clicked, this, [this] { ask(Act::Recommend); });
    connect(m_return, &QPushButton::clicked, this, [this] { ask(Act::Return); });
    connect(m_confirm, &QPushButton::clicked, this, &OutcomePanel::confirm);
    connect(m_back, &QPushButton::clicked, this, [this] {
        hideSummary();
        m_strip->clear();
        refreshButtons();
    });
    connect(m_why, &QAbstractButton::clicked, this, [this] {
        m_whyNot->setVisible(m_whyNot->isHidden());
        refreshButtons();
    });
    connect(m_openReferral, &QAbstractButton::clicked, this, [this] {
        if (m_view.madeReferral)
            m_desk.askToOpen(Subject(m_view.madeReferral->id));
    });
    connect(m_strip, &SubmitStrip::busyChanged, this, &OutcomePanel::refreshButtons);
    connect(this, &OutcomePanel::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::done, this, &OutcomePanel::finished);
    connect(m_strip, &SubmitStrip::withdrawn, this, [this] {
        hideSummary();
        refreshButtons();
    });
    connect(m_strip, &SubmitStrip::asked, this, [this] {
        m_summary->hide(); // the strip has the button now
        refreshButtons();
        emit summaryShown(m_strip);
    });
    connect(m_strip, &SubmitStrip::refused, this, [this](const Findings &findings) {
        m_refused = findings;
        hideSummary();
        refresh();
    });
    connect(m_strip, &SubmitStrip::conflicted, this, [this] {
        hideSummary();
        m_bar->setMessage(Tone::Soon, tr("Somebody changed this meanwhile."),
                          tr("It is read again. Look at it, then decide."));
        m_bar->show();
        emit outdated();
    });
}

void OutcomePanel::askToAuthorise()
{
    const Decision *pending = m_view.file.pendingRecommendation();
    if (pending && m_cards->chosenId() != pending->outcome) {
        m_cards->choose(pending->outcome);
        choose(pending->outcome);
    }
    ask(Act::Authorise);
}

void OutcomePanel::askToReturn()
{
    ask(Act::Return);
}

void OutcomePanel::ask(Act act)
{
    m_strip->clear();
    m_bar->hide();
    if (act == Act::Return) {
        showSummary(act);
        return;
    }
    Findings blocks = needsFor(act);
    erase_if(blocks, [](const Finding &finding) { return finding.severity != Severity::Block; });
    QString problem = m_fields->problem();
    if (problem.isEmpty())
        problem = m_rationale->problem();
    if (!blocks.isEmpty() || !problem.isEmpty()) {
        m_refused = blocks;
        refresh();
        m_bar->setMessage(Tone::Overdue,
                          act == Act::Recommend ? tr("It cannot be recommended yet.")
                                                : tr("It cannot be authorised yet."),
                          blocks.isEmpty() ? problem : findingsText(blocks));
        m_bar->show();
        if (!blocks.isEmpty() && !goTo(blocks.first().field))
            emit goToField(blocks.first().field);
        return;
    }
    if (m_before)
        m_before([this, act] { showSummary(act); });
    else
        showSummary(act);
}

void OutcomePanel::showSummary(Act act)
{
    m_act = act;
    const QString child = m_view.file.child.name().isEmpty() ? tr("the child") : m_view.file.child.name();
    QStringList words = consequenceWords(consequences(), m_view.file, m_desk.procedure());
    switch (act) {
    case Act::None: return;
    case Act::Recommend:
        m_summaryTitle->setText(tr("You recommend “%1” for %2.").arg(outcomeName(), child));
        words = {tr("A manager authorises it or returns it to you. Until then nothing else happens.")};
        m_confirm->setText(tr("Recommend"));
        m_strip->setWording(tr("It cannot be recommended."), tr("Recommend with these reasons"));
        break;
    case Act::Authorise:
        m_summaryTitle->setText(tr("You authorise “%1” for %2.").arg(outcomeName(), child));
        m_confirm->setText(tr("Authorise"));
        m_strip->setWording(tr("It cannot be authorised."), tr("Authorise with these reasons"));
        break;
    case Act::Return:
        m_summaryTitle->setText(tr("You return the recommendation."));
        words.clear();
        m_confirm->setText(tr("Return"));
        m_strip->setWording(tr("It cannot be returned."), tr("Return with these reasons"));
        break;
    }
    m_summaryText->setText(words.join(u'\n'));
    m_summaryText->setVisible(!words.isEmpty());
    m_commentField->setVisible(act == Act::Return);
    m_summary->show();
    refreshButtons();
    if (act == Act::Return)
        m_comment->setFocus(Qt::OtherFocusReason);
    else
        m_confirm->setFocus(Qt::OtherFocusReason);
    emit summaryShown(m_summary);
    announce(this, m_summaryTitle->text() + u' ' + m_summaryText->text());
}

void OutcomePanel::hideSummary()
{
    m_act = Act::None;
    m_summary->hide();
}

void OutcomePanel::confirm()
{
    const Subject subject = m_view.file.subject;
    switch (m_act) {
    case Act::None: return;
    case Act::Recommend:
        m_strip->submit(Recommend{subject, chosenOutcome(), m_rationale->text(), m_fields->values()});
        return;
    case Act::Authorise:
        m_strip->submit(Authorise{subject, chosenOutcome(), m_rationale->text(), m_fields->values(), {}});
        return;
    case Act::Return: m_strip->submit(Return{subject, m_comment->text()}); return;
    }
}

void OutcomePanel::finished()
{
    QString said;
    switch (m_act) {
    case Act::None: break;
    case Act::Recommend: said = tr("Recommended: %1.").arg(outcomeName()); break;
    case Act::Authorise: said = tr("Authorised: %1.").arg(outcomeName()); break;
    case Act::Return: said = tr("The recommendation was returned."); break;
    }
    hideSummary();
    clearTyped();
    m_desk.say(said);
    emit edited();
    emit decided();
}

void OutcomePanel::clearTyped()
{
    m_cards->choose({});
    m_fields->restore({});
    m_rationale->setText({});
    m_comment->setText({});
    choose({});
}

QJsonObject OutcomePanel::draft() const
{
    QJsonObject draft;
    const Decision *pending = m_view.file.pendingRecommendation();
    if (const QString chosen = m_cards->chosenId(); !chosen.isEmpty() && !(pending && pending->outcome == chosen))
        draft.insert(u"chosen"_s, chosen);
    if (!m_rationale->text().isEmpty())
        draft.insert(u"rationale"_s, m_rationale->text());
    if (!m_comment->text().isEmpty())
        draft.insert(u"comment"_s, m_comment->text());
    QJsonObject fields;
    const QMap<QString, FieldValues> typed = m_fields->typed();
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        if (!(pending && pending->outcome == it.key() && pending->fields == it.value()))
            fields.insert(it.key(), toJson(it.value()));
    }
    if (!fields.isEmpty())
        draft.insert(u"fields"_s, fields);
    return draft;
}

void OutcomePanel::restore(const QJsonObject &draft)
{
    if (draft.isEmpty()) {
        clearTyped();
        return;
    }
    QMap<QString, FieldValues> typed;
    const QJsonObject fields = draft["fields"_L1].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        typed.insert(it.key(), fieldValuesFromJson(it.value().toString()));
    if (draft.contains("chosen"_L1))
        m_cards->choose(draft["chosen"_L1].toString());
    choose(m_cards->chosenId());
    m_fields->restore(typed);
    m_rationale->setText(draft["rationale"_L1].toString());
    m_comment->setText(draft["comment"_L1].toString());
    refresh();
}

} // namespace frontdoor
