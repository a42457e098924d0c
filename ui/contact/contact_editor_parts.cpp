// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/contact_editor.h"

#include "ui/common/form_page.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/contact/activity_part.h"
#include "ui/contact/call_section.h"
#include "ui/contact/checks_part.h"
#include "ui/contact/child_facts.h"
#include "ui/contact/child_gaps.h"
#include "ui/contact/contact_aside.h"
#include "ui/contact/draft_keeper.h"
#include "ui/contact/follow_up_part.h"
#include "ui/contact/history_list.h"
#include "ui/contact/merge_panel.h"
#include "ui/contact/next_steps.h"
#include "ui/contact/page_frame.h"
#include "ui/contact/page_help.h"
#include "ui/contact/radar_part.h"
#include "ui/contact/siblings_part.h"
#include "ui/contact/talk_part.h"
#include "ui/desk/help_link.h"
#include "ui/letters/letters_part.h"
#include "ui/outcome/decision_bar.h"
#include "ui/outcome/outcome_panel.h"
#include "ui/outcome/submit_strip.h"

#include <QAction>
#include <QPushButton>

namespace frontdoor {

using namespace Qt::StringLiterals;

// How the page is put together.

void ContactEditor::build()
{
    FormPage *page = m_frame->page();
    FormSection *child = page->addSection(sectionChild, tr("Child and family"));
    m_facts = new ChildFacts(m_desk);
    m_gaps = new ChildGaps(m_form, m_parts.asked);
    m_person = new LinkButton(tr("Open the child's page"));
    m_facts->setAction(m_person);
    child->addWidget(m_facts);
    child->addWidget(m_gaps);
    addChildHelp(*child, m_desk);
    m_call = new CallSection(m_parts, {}, this);
    buildConcernSection(m_parts);
    buildParentsSection(m_parts);
    FormSection *checks = page->addSection(sectionChecks, tr("Checks and history"));
    m_history = new HistoryList(m_desk);
    m_checks = new ChecksPart(m_desk);
    m_activities = new ActivityPart(m_desk);
    m_talks = new TalkPart(m_desk);
    checks->addWidget(m_history);
    checks->addWidget(m_checks);
    checks->addWidget(m_activities);
    checks->addWidget(m_talks);
    addChecksHelp(*checks, m_desk);
    m_siblings = new SiblingsPart(m_desk);
    FormSection *siblings = page->addSection(sectionSiblings, tr("Other children"));
    siblings->addWidget(m_siblings);
    addSiblingsHelp(*siblings, m_desk);
    m_outcome = new OutcomePanel(m_desk);
    FormSection *outcome = page->addSection(sectionOutcome, tr("Outcome"));
    outcome->addWidget(new RadarGlance(m_aside->radar(), RadarGlance::When::Always));
    outcome->addWidget(m_outcome);
    addOutcomeHelp(*outcome, m_desk, m_subject.kind, false);
    buildTelling();
    addHeadingHelp(*m_frame, m_desk, m_subject.kind);

    const QList<QPushButton *> buttons = m_next->buttons();
    for (QPushButton *button : buttons) {
        button->hide();
        m_frame->addAction(button);
    }
    m_frame->addStrip(m_decision);
    m_frame->addStrip(m_bar);
    m_frame->addStrip(m_readOnly);
    m_frame->addStrip(m_advice);
    m_frame->addStrip(m_merge);
    const QList<QWidget *> bars = m_next->bars();
    for (QWidget *bar : bars)
        m_frame->addStrip(bar);
    m_frame->addStrip(m_next);
    m_frame->addStrip(m_strip);
    m_bar->hide();
    m_readOnly->hide();
    m_advice->hide();
    m_strip->setWording(tr("The changes cannot be saved."), tr("Save with these reasons"));
    m_frame->mainButton()->setText(tr("Save changes"));
    m_frame->mainButton()->setKeys(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_frame->mainButton()->hide();
    addToMenu();
    m_frame->finish();
}

void ContactEditor::buildTelling()
{
    FormSection *telling = m_frame->page()->addSection(u"telling"_s, tr("Follow-ups, letters"));
    m_followUps = new FollowUpPart(m_desk);
    m_letters = new LettersPart(m_desk);
    telling->addWidget(m_followUps);
    telling->addWidget(m_letters);
    HelpLink::addTo(*telling, m_desk, {u"contact.follow-ups"_s});
    connect(m_followUps, &FollowUpPart::letterWanted, m_letters, &LettersPart::write);
    connect(m_followUps, &FollowUpPart::edited, this, &ContactEditor::somethingTyped);
    connect(m_letters, &LettersPart::edited, this, &ContactEditor::somethingTyped);
    connect(m_followUps, &FollowUpPart::recorded, m_loader, &ContactLoader::load);
    connect(m_letters, &LettersPart::recorded, m_loader, &ContactLoader::load);
    connect(m_siblings, &SiblingsPart::edited, this, &ContactEditor::somethingTyped);
    connect(m_siblings, &SiblingsPart::recorded, m_loader, &ContactLoader::load);
}

void ContactEditor::addToMenu()
{
    if (!m_desk.procedure().letters.isEmpty())
        connect(m_next->addToMenu(tr("Write a letter…")), &QAction::triggered, this, [this] { m_letters->write(); });
    connect(m_next->addToMenu(tr("Decide about the other children…")), &QAction::triggered, this, [this] {
        m_frame->page()->goToSection(sectionSiblings);
        m_siblings->decide();
    });
    if (!isReferral())
        connect(m_next->addToMenu(tr("Recorded twice…")), &QAction::triggered, m_siblings, &SiblingsPart::takeOut);
}

void ContactEditor::connectTyping()
{
    connect(&m_form, &DetailForm::edited, this, &ContactEditor::somethingTyped);
    connect(&m_form, &DetailForm::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_checks, &ChecksPart::edited, this, &ContactEditor::somethingTyped);
    connect(m_activities, &ActivityPart::edited, this, &ContactEditor::somethingTyped);
    connect(m_talks, &TalkPart::edited, this, &ContactEditor::somethingTyped);
    connect(m_outcome, &OutcomePanel::edited, this, &ContactEditor::somethingTyped);
}

/// Where something that is needed is answered: many needs are answered outside the form's fields.
void ContactEditor::goToNeed(const QString &field)
{
    if (field == "siblings"_L1) {
        m_frame->page()->goToSection(sectionSiblings);
        m_siblings->focusDecision();
        return;
    }
    if (m_talks->goTo(field) || (field == "police"_L1 && m_activities->goToPolice()) || m_talks->sayWhyNot(field))
        return;
    m_guide.goTo(field);
}

void ContactEditor::connectParts()
{
    connect(m_loader, &ContactLoader::loaded, this, &ContactEditor::take);
    connect(m_loader, &ContactLoader::failed, this, [this](const Error &error) {
        m_bar->clearActions();
        m_bar->setMessage(Tone::Overdue, tr("This could not be read."), describe(error));
        connect(m_bar->addAction(tr("Try again")), &QAbstractButton::clicked, m_loader, &ContactLoader::load);
        m_bar->show();
    });
    connectTyping();
    connect(m_checks, &ChecksPart::recorded, m_loader, &ContactLoader::load);
    connect(m_activities, &ActivityPart::recorded, m_loader, &ContactLoader::load);
    connect(m_talks, &TalkPart::recorded, m_loader, &ContactLoader::load);
    connect(m_next, &NextSteps::done, m_loader, &ContactLoader::load);
    connect(m_outcome, &OutcomePanel::needsChanged, this, &ContactEditor::refresh);
    connect(m_next, &NextSteps::entryWanted, this, &ContactEditor::goToNeed);
    connect(m_person, &QAbstractButton::clicked, this, [this] {
        if (m_view)
            m_desk.askToOpenPerson(m_view->file.child.id);
    });
    connect(m_outcome, &OutcomePanel::goToField, this, &ContactEditor::goToNeed);
    connect(m_outcome, &OutcomePanel::decided, this, [this] {
        m_loader->load();
        emit decided(m_subject);
    });
    connect(m_outcome, &OutcomePanel::summaryShown, m_frame->page(), &FormPage::bringIntoView);
    connect(m_decision, &DecisionBar::authoriseRequested, m_outcome, &OutcomePanel::askToAuthorise);
    connect(m_decision, &DecisionBar::returnRequested, m_outcome, &OutcomePanel::askToReturn);
    m_outcome->setBeforeDeciding([this](std::function<void()> proceed) { beforeDeciding(std::move(proceed)); });
    connect(m_aside, &ContactAside::needActivated, this, [this](const QString &field) {
        if (!m_outcome->goTo(field))
            goToNeed(field);
    });
    connect(m_drafts, &DraftKeeper::stateChanged, this, &ContactEditor::refreshHeading);
    connect(&m_ticking, &QTimer::timeout, this, [this] {
        m_aside->tick();
        m_followUps->tick();
        refreshHeading();
    });
    connect(m_frame->mainButton(), &QPushButton::clicked, this, &ContactEditor::save);
    connect(m_merge, &MergePanel::resolved, this, [this](const QStringList &theirs) {
        for (const QString &id : theirs)
            m_form.takeTheirs(id);
        refresh();
        refreshHeading();
    });
    m_strip->setWatcher([this](const QFuture<Expected<CommandResult>> &answer) { m_drafts->watch(answer); });
    connect(m_strip, &SubmitStrip::busyChanged, this, &ContactEditor::refreshHeading);
    connect(m_strip, &SubmitStrip::done, this, &ContactEditor::saved);
    connect(m_strip, &SubmitStrip::refused, this, [this](const Findings &findings) {
        m_refused = findings;
        m_proceed = {};
        refresh();
        if (!findings.isEmpty())
            m_guide.goTo(findings.first().field);
    });
    connect(m_strip, &SubmitStrip::conflicted, this, [this] {
        m_conflicted = true;
        m_proceed = {};
        m_loader->load();
    });
}

} // namespace frontdoor
