// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/outcome_panel.h"

#include "core/procedure/help_places.h"
#include "ui/common/checklist.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/radio_cards.h"
#include "ui/desk/finding_text.h"
#include "ui/outcome/need_rows.h"
#include "ui/outcome/outcome_fields.h"
#include "ui/outcome/outcome_words.h"
#include "ui/outcome/past_decisions.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString rationaleField = u"input.rationale"_s;

/// What refuses an outcome, as one line for its card, and the first rule for its link.
RadioCards::Card refusedCard(const OutcomeOffer &offer)
{
    QStringList reasons;
    for (const Finding &finding : offer.refusals) {
        const QString words = finding.missing.isEmpty() ? finding.says : finding.missing;
        if (!reasons.contains(words))
            reasons << words;
    }
    return {offer.outcome, offer.label, offer.explains, true, reasons.join(u' '), offer.refusals.first().rule};
}

} // namespace

OutcomePanel::OutcomePanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    build();
    connectParts();
}

QString OutcomePanel::chosenOutcome() const
{
    return m_work->isHidden() ? QString() : m_cards->chosenId();
}

void OutcomePanel::setView(const ContactView &view)
{
    const bool first = !m_known;
    const Decision *before = first ? nullptr : m_view.file.pendingRecommendation();
    const DecisionId pendingBefore = before ? before->id : DecisionId();
    m_view = view;
    m_known = true;
    m_past->set(view);
    const bool open = view.file.isOpen();
    const QString chosenBefore = m_cards->chosenId();
    m_work->setVisible(open);
    fillCards();
    const Decision *pending = view.file.pendingRecommendation();
    if (pending) {
        m_fields->suggest(pending->outcome, pending->fields);
        if (pending->id != pendingBefore && m_cards->chosenId().isEmpty())
            m_cards->choose(pending->outcome);
    }
    const bool useRecommended = pending && pending->outcome == m_cards->chosenId();
    m_rationaleField->setHint(useRecommended ? tr("Left empty, the recommended rationale stands.") : QString());

    QStringList after;
    for (const Obligation &followUp : view.followUps) {
        if (!followUp.done)
            after << tr("To do: %1.").arg(followUpWords(followUp.kind));
    }
    m_afterText->setText(after.join(u'\n'));
    m_afterText->setVisible(!after.isEmpty());
    m_openReferral->setVisible(view.madeReferral.has_value());
    if (view.madeReferral)
        m_openReferral->setText(tr("Open referral %1").arg(view.madeReferral->number));
    m_openReferral->updateGeometry();
    m_after->setVisible(!after.isEmpty() || view.madeReferral);
    // Somebody's note must not close a summary, or take away reasons that are being typed.
    if (m_cards->chosenId() != chosenBefore || !open)
        stopActing();
    showOutcome(m_cards->chosenId());
}

void OutcomePanel::setDetail(const ContactDetail &detail)
{
    if (!m_known || m_view.file.contact.detail == detail)
        return;
    m_view.file.contact.detail = detail;
    const Rulebook &rules = m_desk.session().rulebook();
    m_view.authoriseOffers = outcomeOffers(m_view.file, rules, m_view.actor, m_desk.now(), u"authorise"_s);
    m_view.recommendOffers = outcomeOffers(m_view.file, rules, m_view.actor, m_desk.now(), u"recommend"_s);
    fillCards();
    refresh();
}

bool OutcomePanel::isAnyOffered(const QList<OutcomeOffer> &offers) const
{
    return std::ranges::any_of(offers, &OutcomeOffer::isOffered);
}

const OutcomeOffer *OutcomePanel::offer(const QList<OutcomeOffer> &offers, const QString &outcome) const
{
    const auto found = std::ranges::find(offers, outcome, &OutcomeOffer::outcome);
    return found == offers.cend() ? nullptr : &*found;
}

void OutcomePanel::fillCards()
{
    const bool decides = isAnyOffered(m_view.authoriseOffers);
    const QList<OutcomeOffer> &first = decides ? m_view.authoriseOffers : m_view.recommendOffers;
    const QList<OutcomeOffer> &second = decides ? m_view.recommendOffers : m_view.authoriseOffers;
    QList<RadioCards::Card> cards;
    for (const OutcomeOffer &one : first) {
        const OutcomeOffer *other = offer(second, one.outcome);
        if (one.isOffered() || (other && other->isOffered()))
            cards.append({one.outcome, one.label, one.explains, false, {}, {}});
        else
            cards.append(refusedCard(one));
    }
    const Procedure &procedure = m_desk.procedure();
    for (RadioCards::Card &card : cards) {
        if (const QString place = helpPlaceOfOutcome(card.id); !helpAt(procedure, place).isEmpty())
            card.help = helpHeading(procedure, place);
    }
    m_cards->setCards(cards);
}

void OutcomePanel::choose(const QString &outcome)
{
    stopActing();
    showOutcome(outcome);
}

void OutcomePanel::stopActing()
{
    hideSummary();
    m_strip->clear();
    m_bar->hide();
    m_refused.clear();
}

void OutcomePanel::showOutcome(const QString &outcome)
{
    const OutcomeRule *rule = m_desk.procedure().outcome(m_view.file.stage(), outcome);
    const Rulebook &rules = m_desk.session().rulebook();
    // Which fields rules want is asked with nothing typed, so that they stay when they are filled.
    CaseFile bare = m_view.file;
    erase_if(bare.decisions, [](const Decision &d) { return d.kind == DecisionKind::Recommendation; });
    m_fields->setOutcome(rule, rule ? outcomeNeeds(bare, rules, m_view.actor, m_desk.now(), outcome) : Findings());
    m_rationaleField->setVisible(rule);
    refresh();
}

void OutcomePanel::refresh()
{
    if (!m_known)
        return;
    refreshNeeds();
    const QStringList follows = chosenOutcome().isEmpty()
                                    ? QStringList()
                                    : consequenceWords(consequences(), m_view.file, m_desk.procedure());
    m_follows->setText(follows.join(u'\n'));
    refreshButtons();
    emit needsChanged();
}

Findings OutcomePanel::needsFor(Act act) const
{
    if (chosenOutcome().isEmpty())
        return {};
    const QString verb = act == Act::Recommend ? u"recommend"_s : u"authorise"_s;
    return outcomeNeeds(m_view.file, m_desk.session().rulebook(), m_view.actor, m_desk.now(), chosenOutcome(),
                        m_fields->values(), m_rationale->text(), verb);
}

Consequences OutcomePanel::consequences() const
{
    return consequencesOf(m_view.file, m_desk.session().rulebook(), m_view.actor, m_desk.now(), chosenOutcome(),
                          m_fields->values());
}

void OutcomePanel::refreshNeeds()
{
    const QString outcome = chosenOutcome();
    const Findings missing = needsFor(Act::Authorise);
    CaseFile bare = m_view.file;
    erase_if(bare.decisions, [](const Decision &d) { return d.kind == DecisionKind::Recommendation; });
    const Findings all = outcome.isEmpty()
                             ? Findings()
                             : outcomeNeeds(bare, m_desk.session().rulebook(), m_view.actor, m_desk.now(), outcome);
    QList<Checklist::Row> rows = needRows(all, missing);
    if (const OutcomeRule *rule = m_desk.procedure().outcome(m_view.file.stage(), outcome)) {
        // What is answered is not told by what was missing.
        for (Checklist::Row &row : rows) {
            const auto field = std::ranges::find(rule->fields, row.id.section(u'|', 0, 0).section(u'.', 1),
                                                 &OutcomeField::id);
            if (row.state == Checklist::State::Done && field != rule->fields.cend())
                row.text = field->label;
        }
    }
    m_needs->setRows(rows);
    m_needs->setVisible(!rows.isEmpty());
    m_needsTitle->setVisible(!rows.isEmpty());
    m_fields->setMessages(m_refused, Tone::Overdue);
    const auto rationale = std::ranges::find(m_refused, rationaleField, &Finding::field);
    if (rationale == m_refused.cend())
        m_rationaleField->clearMessage();
    else
        m_rationaleField->setMessage(Tone::Overdue, rationale->missing, rationale->rule);
}

void OutcomePanel::refreshButtons()
{
    const QString outcome = chosenOutcome();
    const OutcomeOffer *toAuthorise = offer(m_view.authoriseOffers, outcome);
    const OutcomeOffer *toRecommend = offer(m_view.recommendOffers, outcome);
    const bool decides = isAnyOffered(m_view.authoriseOffers);
    const bool recommends = isAnyOffered(m_view.recommendOffers);
    const bool summary = m_act != Act::None;
    m_follows->setVisible(!m_follows->text().isEmpty() && m_summary->isHidden()); // the summary says it
    m_followsTitle->setVisible(m_follows->isVisibleTo(m_work));
    m_acts->setVisible(!summary && (decides || recommends || m_view.may(u"return"_s)));
    m_authorise->setVisible(decides);
    m_authorise->setEnabled(toAuthorise && toAuthorise->isOffered());
    m_recommend->setVisible(recommends);
    m_recommend->setEnabled(toRecommend && toRecommend->isOffered());
    setButtonKind(m_recommend, decides ? ButtonKind::Secondary : ButtonKind::Primary);
    m_return->setVisible(m_view.may(u"return"_s));
    const bool mayNot = outcome.isEmpty() ? !decides : !(toAuthorise && toAuthorise->isOffered());
    m_why->setVisible(mayNot && m_view.file.isOpen());
    if (!mayNot)
        m_whyNot->hide();
    if (!m_whyNot->isHidden()) {
        const Findings why = toAuthorise ? toAuthorise->refusals : m_view.refused.value(u"authorise"_s);
        m_whyNot->setMessage(Tone::Info, {}, findingsText(why));
    }
    m_confirm->setEnabled(!m_strip->isBusy() && !m_strip->isAsking()
                          && (m_act != Act::Return || !m_comment->text().trimmed().isEmpty()));
}

QString OutcomePanel::outcomeName() const
{
    return m_desk.procedure().outcomeLabel(m_view.file.stage(), chosenOutcome());
}

bool OutcomePanel::goTo(const QString &field)
{
    if (m_work->isHidden())
        return false;
    if (field == "outcome"_L1) {
        m_cards->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (field == rationaleField && m_rationaleField->isVisibleTo(this)) {
        m_rationaleField->focusField();
        return true;
    }
    return m_fields->goTo(field);
}

} // namespace frontdoor
