// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/contact_editor.h"

#include "core/calendar/phrases.h"
#include "core/casework/access.h"
#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
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
#include "ui/contact/needs.h"
#include "ui/contact/next_steps.h"
#include "ui/contact/page_frame.h"
#include "ui/contact/radar_part.h"
#include "ui/contact/siblings_part.h"
#include "ui/contact/talk_part.h"
#include "ui/contact/words.h"
#include "ui/desk/finding_text.h"
#include "ui/letters/letters_part.h"
#include "ui/outcome/decision_bar.h"
#include "ui/outcome/outcome_panel.h"
#include "ui/outcome/past_decisions.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 5000;

} // namespace

ContactEditor::ContactEditor(Desk &desk, DraftJournal &journal, const Subject &subject, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_subject(subject)
    , m_aside(new ContactAside(desk))
    , m_frame(new PageFrame(m_aside))
    , m_guide(desk, *m_frame, *m_aside)
    , m_parts{desk, m_form, *m_frame->page(), factsAskedFor(desk.procedure())}
    , m_loader(new ContactLoader(desk, subject, this))
    , m_drafts(new DraftKeeper(
          desk, journal, u"contact"_s, subject, [this] { return collect(); }, this))
    , m_next(new NextSteps(desk))
    , m_decision(new DecisionBar(desk))
    , m_bar(new MessageBar)
    , m_readOnly(new MessageBar)
    , m_advice(new MessageBar)
    , m_merge(new MergePanel(desk.calendar()))
    , m_strip(new SubmitStrip(desk))
    , m_title(isReferral() ? tr("Referral") : tr("Contact"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    build();
    connectParts();
    m_ticking.start(tickMs);
    m_frame->setHeading(m_title, tr("Loading…"));
    m_frame->page()->setEnabled(false);
    m_loader->load();
}

ContactEditor::~ContactEditor()
{
    m_drafts->flush();
}

void ContactEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Not into a field: a key pressed too early must not change anything.
    if (!m_frame->isAncestorOf(QApplication::focusWidget()))
        m_frame->focusIndex();
}

void ContactEditor::take(const LoadedContact &loaded)
{
    if (!loaded.view) {
        m_bar->setMessage(Tone::Overdue, tr("This contact is not there any more."),
                          tr("It may have been made void. Close this page."));
        m_bar->show();
        m_frame->page()->setEnabled(false);
        return;
    }
    if (loaded.view->withheld) {
        emit restricted(*loaded.view);
        return;
    }
    const bool first = !m_view;
    m_view = loaded.view;
    m_changedBy = loaded.changedByName.isEmpty() ? tr("somebody") : loaded.changedByName;
    m_changedAt = englishDateTime(loaded.changedAt, m_desk.calendar(), u"HH:mm");
    if (first)
        m_desk.session().note(openedEvent(m_desk.user().id, m_subject, m_view->file.child.id, m_desk.now()));
    if (first) {
        m_form.reset(m_view->file.contact.detail);
        m_revision = m_view->file.contact.revision;
        m_frame->page()->setEnabled(true);
        m_drafts->findOthers(this, [this](const QList<Draft> &drafts) { restoreDraft(drafts.first()); });
    } else if (m_view->file.contact.revision != m_revision && !m_strip->isBusy()) {
        takeDetail(loaded);
    } else if (m_strip->isBusy()) {
        return; // the answer to our own save brings the next reading
    } else {
        m_form.merge(m_view->file.contact.detail); // our own save, tidied
    }
    m_drafts->setBasedOn(m_revision);
    showView(loaded);
}

void ContactEditor::takeDetail(const LoadedContact &loaded)
{
    QStringList merged;
    const QList<DetailForm::Overlap> overlaps = m_form.merge(m_view->file.contact.detail, &merged);
    m_revision = m_view->file.contact.revision;
    const bool others = loaded.changedBy != m_desk.user().id;
    if (!overlaps.isEmpty() || m_merge->isOpen())
        m_merge->setOverlaps(overlaps, m_changedBy, m_changedAt);
    if (!merged.isEmpty() && (others || m_conflicted)) {
        m_bar->clearActions();
        m_bar->setMessage(Tone::Info, tr("Changed by %1 at %2.").arg(m_changedBy, m_changedAt),
                          tr("Taken over here: %1. What you typed stands.").arg(merged.join(", "_L1)));
        m_bar->setDismissible(true);
        m_bar->show();
    } else if (m_conflicted && overlaps.isEmpty()) {
        m_bar->clearActions();
        m_bar->setMessage(Tone::Info, tr("Changed by %1 at %2.").arg(m_changedBy, m_changedAt),
                          tr("What you typed stands. Save again."));
        m_bar->setDismissible(true);
        m_bar->show();
    }
    m_conflicted = false;
}

void ContactEditor::showView(const LoadedContact &loaded)
{
    const CaseFile &file = m_view->file;
    m_facts->setPerson(file.child);
    m_facts->setFamily(file.family);
    m_gaps->setPerson(file.child);
    m_history->set(file, true);
    m_checks->setRecorded(file.contact.id, file.checks, m_view->names);
    m_activities->set(*m_view, loaded.police);
    m_talks->set(*m_view);
    m_siblings->set(loaded);
    m_followUps->set(*m_view);
    m_letters->set(*m_view);
    m_person->setAccessibleDescription(file.child.name());
    m_next->setView(*m_view);
    m_outcome->setView(*m_view);
    m_decision->setView(*m_view);
    m_aside->setClocks(*m_view, false);
    m_aside->setRadar(*m_view);
    m_aside->radar().ask({file.child, {}, m_subject, file.contact.detail.received, {}});
    showReadOnly();
    showAdvice();
    refresh();
    refreshHeading();
}

void ContactEditor::showAdvice()
{
    m_advice->setVisible(!m_view->advice.isEmpty());
    if (m_view->advice.isEmpty())
        return;
    QStringList lines;
    for (const Finding &advice : m_view->advice)
        lines << shortFindingText(advice);
    m_advice->setMessage(Tone::Info, tr("The procedure advises:"), lines.join(u'\n'));
}

void ContactEditor::showReadOnly()
{
    if (m_view->madeReferral && !m_openOther) {
        m_openOther = m_readOnly->addAction(tr("Open referral %1").arg(m_view->madeReferral->number));
        connect(m_openOther, &QAbstractButton::clicked, this,
                [this] { m_desk.askToOpen(Subject(m_view->madeReferral->id)); });
    } else if (isReferral() && !m_openOther) {
        m_openOther = m_readOnly->addAction(tr("Open contact %1").arg(m_view->file.contact.number));
        connect(m_openOther, &QAbstractButton::clicked, this,
                [this] { m_desk.askToOpen(Subject(m_view->file.contact.id)); });
    }
    const QString verb = u"update-contact"_s;
    const bool readOnly = isReferral() || !m_view->may(verb);
    m_form.setReadOnly(readOnly);
    m_checks->setReadOnly(isReferral() || !m_view->may(u"record-checks"_s));
    m_frame->mainButton()->setVisible(!readOnly);
    m_readOnly->setVisible(readOnly);
    if (!readOnly)
        return;
    const CaseFile &file = m_view->file;
    if (!file.isOpen()) {
        const bool isVoid = !file.referral && file.contact.state == ContactState::Void;
        m_readOnly->setMessage(
            Tone::Info,
            isVoid          ? tr("This contact was made void.")
            : file.referral ? tr("This referral is closed.")
                            : tr("This contact is closed."),
            (file.decisions.isEmpty() ? QString() : decisionWords(file.decisions.last(), *m_view, m_desk) + u' ')
                + tr("It can be read, not changed (GEN-08)."));
    } else if (isReferral() && m_view->may(verb))
        m_readOnly->setMessage(Tone::Info, tr("The facts of the contact are shown to read."),
                               tr("The referral was made from contact %1.").arg(m_view->file.contact.number));
    else
        m_readOnly->setMessage(Tone::Info, tr("To read only."), findingsText(m_view->refused.value(verb)));
}

void ContactEditor::refresh()
{
    if (!m_view)
        return;
    ContactView typed = *m_view;
    typed.file.contact.detail = m_form.detail();
    if (!m_checks->isEmpty())
        typed.file.checks.append(
            Check{{}, typed.file.contact.id, m_checks->systems(), m_checks->summary(), m_desk.user().id, m_desk.now()});
    m_outcome->setDetail(typed.file.contact.detail);
    const bool open = typed.file.isOpen();
    const QString chosen = m_outcome->chosenOutcome();
    m_guide.show(typed,
                 !open              ? QString()
                 : chosen.isEmpty() ? likelyOutcome(typed.file, m_desk.procedure())
                                    : chosen,
                 m_refused);
    if (!open)
        m_aside->setNeeds({}, {});
}

QString ContactEditor::headingFacts() const
{
    const CaseFile &file = m_view->file;
    QStringList facts{file.referral ? file.referral->number : file.contact.number};
    facts << (file.referral ? words(file.referral->state) : words(file.contact.state));
    if (file.worker())
        facts << tr("with %1").arg(m_view->nameOf(file.worker()));
    if (const Team *team = m_desk.procedure().team(file.tray()))
        facts << team->name;
    if (file.referral && file.referral->acknowledged)
        facts << tr("acknowledged %1").arg(moment(*file.referral->acknowledged, m_desk.now(), m_desk.calendar()));
    facts << m_call->inOneLine();
    return facts.join(u" · "_s);
}

void ContactEditor::refreshHeading()
{
    if (!m_view)
        return;
    const CaseFile &file = m_view->file;
    const QString name = file.child.name().isEmpty() ? tr("No name") : file.child.name();
    m_frame->setHeading(name, headingFacts());
    const bool changed = m_form.isChanged();
    m_frame->mainButton()->setEnabled(changed && !m_strip->isBusy());
    const QString draft = m_drafts->state();
    m_frame->setState(changed || !draft.isEmpty() ? draft
                      : m_form.isReadOnly()       ? QString()
                                                  : tr("Saved"),
                      m_drafts->isTroubled());
    const QString title = isReferral() ? tr("%1, referral").arg(name) : name;
    if (title == m_title)
        return;
    m_title = title;
    emit titleChanged(title);
}

void ContactEditor::somethingTyped()
{
    m_refused.clear();
    const QJsonObject typed = collect();
    if (typed.isEmpty())
        m_drafts->drop();
    else
        m_drafts->touch();
    refresh();
    refreshHeading();
}

void ContactEditor::save()
{
    if (!m_view || m_form.isReadOnly() || m_strip->isBusy() || !m_form.isChanged())
        return;
    QString problem = m_merge->isOpen() ? tr("Choose first which of the two changes are kept.") : m_call->problem();
    const QList<LabelledField *> fields = m_frame->page()->findChildren<LabelledField *>();
    for (const LabelledField *field : fields) {
        if (problem.isEmpty() && !field->problem().isEmpty())
            problem = tr("%1: %2").arg(field->label(), field->problem());
    }
    if (!problem.isEmpty()) {
        m_proceed = {};
        m_bar->clearActions();
        m_bar->setMessage(Tone::Overdue, tr("Not saved yet."), problem);
        m_bar->setDismissible(true);
        m_bar->show();
        return;
    }
    m_bar->hide();
    m_sent = m_form.detail();
    m_sentRevision = m_revision;
    UpdateContact command;
    command.contact = m_view->file.contact.id;
    command.revision = m_revision;
    command.fields = m_form.changed();
    command.detail = m_sent;
    m_strip->submit(command);
}

void ContactEditor::saved()
{
    m_form.saved(m_sent);
    m_revision = m_sentRevision + 1;
    m_drafts->drop();
    if (!collect().isEmpty()) // what was begun beside the fields is not saved with them
        m_drafts->touch();
    m_desk.say(tr("Saved."));
    m_loader->load();
    refreshHeading();
    if (const auto proceed = std::exchange(m_proceed, {}))
        proceed();
}

void ContactEditor::beforeDeciding(std::function<void()> proceed)
{
    // What is decided on is what is on file: typed answers are saved first.
    if (m_form.isReadOnly() || !m_form.isChanged()) {
        proceed();
        return;
    }
    m_proceed = std::move(proceed);
    save();
}

QJsonObject ContactEditor::collect() const
{
    QJsonObject content;
    if (const FieldValues typed = m_form.typed(); !typed.isEmpty())
        content.insert(u"detail"_s, toJson(typed));
    if (!m_call->problem().isEmpty())
        content.insert(u"received-typed"_s, m_call->typedReceived());
    for (const auto &[key, part] :
         {std::pair(u"checks"_s, m_checks->draft()), std::pair(u"activity"_s, m_activities->draft()),
          std::pair(u"talk"_s, m_talks->draft()), std::pair(u"outcome"_s, m_outcome->draft()),
          std::pair(u"follow-ups"_s, m_followUps->draft()), std::pair(u"letter"_s, m_letters->draft()),
          std::pair(u"siblings"_s, m_siblings->draft())}) {
        if (!part.isEmpty())
            content.insert(key, part);
    }
    return content;
}

void ContactEditor::restoreDraft(const Draft &draft)
{
    m_drafts->adopt(draft);
    const QList<DetailForm::Overlap> overlaps = m_form.restore(
        fieldValuesFromJson(draft.content["detail"_L1].toString()));
    if (!overlaps.isEmpty())
        m_merge->setOverlaps(overlaps, m_changedBy, m_changedAt);
    m_call->restoreReceived(draft.content["received-typed"_L1].toString());
    m_checks->restore(draft.content["checks"_L1].toObject());
    m_activities->restore(draft.content["activity"_L1].toObject());
    m_talks->restore(draft.content["talk"_L1].toObject());
    m_outcome->restore(draft.content["outcome"_L1].toObject());
    m_followUps->restore(draft.content["follow-ups"_L1].toObject());
    m_letters->restore(draft.content["letter"_L1].toObject());
    m_siblings->restore(draft.content["siblings"_L1].toObject());
    m_bar->clearActions();
    m_bar->setMessage(Tone::Info, tr("Your unsaved changes are back."),
                      (draft.basedOnRevision == m_revision
                           ? tr("Typed %1.")
                           : tr("Typed %1. The contact was changed since: compare before you save."))
                          .arg(moment(draft.saved, m_desk.now(), m_desk.calendar())));
    connect(m_bar->addAction(tr("Discard them")), &QAbstractButton::clicked, this, [this] {
        m_form.reset(m_view->file.contact.detail);
        m_merge->setOverlaps({}, {}, {});
        m_checks->clear();
        m_activities->clear();
        m_talks->clear();
        m_outcome->restore({});
        m_followUps->clear();
        m_letters->clear();
        m_siblings->clear();
        m_drafts->drop();
        m_bar->hide();
        refresh();
        refreshHeading();
    });
    m_bar->setDismissible(true);
    m_bar->show();
    refresh();
    refreshHeading();
}

void ContactEditor::announceAtTop(bool good, const QString &headline, const QString &text)
{
    m_bar->clearActions();
    m_bar->setMessage(good ? Tone::Done : Tone::Soon, headline, text);
    m_bar->setDismissible(true);
    m_bar->show();
}

void ContactEditor::restoreChecks(const QJsonObject &checks)
{
    m_checks->restore(checks);
    if (!m_checks->isEmpty())
        m_drafts->touch();
}

} // namespace frontdoor
