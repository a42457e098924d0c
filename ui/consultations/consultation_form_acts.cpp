// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the buttons of a consultation do, and what is kept of it as a draft.

#include "ui/consultations/consultation_form.h"

#include "core/calendar/phrases.h"
#include "core/casework/commands/consultations.h"
#include "ui/common/form_page.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/consultations/consultation_values.h"
#include "ui/consultations/convert_part.h"
#include "ui/contact/draft_keeper.h"
#include "ui/contact/take_down_offer.h"
#include "ui/contact/taken_words.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"

#include <QAbstractButton>
#include <QPushButton>

#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

void ConsultationForm::save()
{
    if (m_strip->isBusy() || m_readOnly)
        return;
    for (const LabelledField *field : std::as_const(m_fields)) {
        if (field->problem().isEmpty())
            continue;
        m_message->clearActions();
        say(Tone::Overdue, tr("Not saved yet."), tr("%1: %2").arg(field->label(), field->problem()));
        m_page->goToField(field->key());
        return;
    }
    m_message->hide();
    if (isNew())
        return m_strip->submit(LogConsultation{typed()});
    if (const QStringList fields = changedFields(); !fields.isEmpty())
        m_strip->submit(UpdateConsultation{m_id, fields, typed()});
}

void ConsultationForm::giveAdvice()
{
    if (m_advice->text().trimmed().isEmpty()) {
        m_page->goToField(u"advice"_s);
        for (LabelledField *field : std::as_const(m_fields)) {
            if (field->key() == "advice"_L1)
                field->setMessage(Tone::Soon, tr("Write what was advised; saving it answers the consultation."));
        }
        return;
    }
    save();
}

void ConsultationForm::askToConvert()
{
    if (!m_view)
        return;
    // What stands against it is asked of what is typed, so that an answer given just now counts.
    Findings refusals;
    for (const Finding &finding : std::as_const(m_view->convertRefused)) {
        if (finding.permission)
            refusals.append(finding);
    }
    for (const Finding &finding :
         consultationFindings(m_desk.session().rulebook(), ConvertConsultation::verb, typed(), m_actor)) {
        if (finding.severity == Severity::Block)
            refusals.append(finding);
    }
    if (!refusals.isEmpty()) {
        m_message->clearActions();
        say(Tone::Soon, tr("It cannot become a contact as it stands."), findingsText(refusals));
        connect(m_message->addAction(tr("Why not?")), &QAbstractButton::clicked, this,
                [this, refusals] { RulePopover::open(refusals, tr("Why it cannot become a contact"), m_makeContact); });
        showFindings(refusals);
        return;
    }
    m_message->hide();
    m_convertSection->show();
    m_convert->begin(m_child->text());
    m_page->bringIntoView(m_convertSection);
}

void ConsultationForm::convert(const ContactChild &child)
{
    m_convertTo = child;
    // What is typed and not saved goes first, or it would be missing on the contact.
    if (!changedFields().isEmpty()) {
        m_then = Then::Convert;
        save();
        return;
    }
    m_strip->submit(ConvertConsultation{m_id, child});
}

void ConsultationForm::takeUp(const Draft &draft)
{
    if (!draft.taken || !isNew())
        return;
    const TakenDown taken = *draft.taken;
    m_takenAs = taken.number;
    m_drafts->adopt(draft);
    m_offer->goOnWith(taken);
    m_discard->setText(tr("Leave it waiting"));
    Consultation back = fromDraft(draft.content, m_base);
    const QString reason = takenWithMoment(taken, m_desk) + u'.';
    if (!back.summary.contains(taken.number))
        back.summary = back.summary.isEmpty() ? reason : reason + u'\n' + back.summary;
    fill(back, {});
    m_message->clearActions();
    m_message->setDismissible(false);
    say(Tone::Info, reason,
        tr("When it was taken stands in the summary, because the clock begins when it is saved. Look whether somebody logged "
           "the talk meanwhile; then save it."));
    showLock();
    showButtons();
}

void ConsultationForm::afterwards(const Done &done)
{
    m_drafts->resolve();
    for (const Created &created : done.created) {
        if (created.kind == Created::Kind::Consultation) {
            m_finished = true;
            m_desk.say(m_takenAs.isEmpty() ? tr("Saved. The number is %1.").arg(created.number)
                                           : tr("%1 is recorded as %2.").arg(m_takenAs, created.number));
            emit saved(ConsultationId(created.id));
            return;
        }
        if (created.kind == Created::Kind::Contact) {
            m_desk.say(tr("It became contact %1.").arg(created.number));
            m_convertTo.reset();
            refresh();
            m_desk.askToOpen(Subject(ContactId(created.id)));
            return;
        }
    }
    const Consultation after = typed();
    m_base = after;
    m_desk.say(after.advice.isEmpty() ? tr("Saved.") : tr("Saved. The consultation is answered."));
    if (std::exchange(m_then, Then::Nothing) == Then::Convert && m_convertTo)
        m_strip->submit(ConvertConsultation{m_id, *m_convertTo});
    refresh();
    showButtons();
}

/// At the fields they are about; the strip says all of them.
void ConsultationForm::showFindings(const Findings &findings)
{
    m_then = Then::Nothing;
    QString first;
    for (const Finding &finding : findings) {
        for (LabelledField *field : std::as_const(m_fields)) {
            if (field->key() != finding.field)
                continue;
            field->setMessage(finding.severity == Severity::Block ? Tone::Overdue : Tone::Soon,
                              finding.missing.isEmpty() ? finding.says : finding.missing, finding.rule);
            if (first.isEmpty())
                first = field->key();
        }
    }
    const bool blocks = hasBlock(findings);
    if (!first.isEmpty() && blocks)
        m_page->goToField(first);
}

QJsonObject ConsultationForm::draft() const
{
    return consultationDraft(typed());
}

void ConsultationForm::restore(const Draft &draft)
{
    if (!isNew() && !m_view) {
        m_waitingDraft = draft; // until it is known what it was typed over
        return;
    }
    if (!m_takenAs.isEmpty() || !changedFields().isEmpty())
        return; // somebody types already: the draft waits
    const Consultation back = fromDraft(draft.content, m_base);
    if (m_base.contact || differences(back, m_base).isEmpty())
        return m_drafts->discard(draft.id);
    fill(back, {});
    m_drafts->adopt(draft);
    m_message->clearActions();
    m_message->setDismissible(true);
    say(Tone::Info, tr("What you typed is back."),
        tr("It was typed %1 and not saved.").arg(moment(draft.saved, m_desk.now(), m_desk.calendar())));
    showLock();
    showButtons();
}

} // namespace frontdoor
