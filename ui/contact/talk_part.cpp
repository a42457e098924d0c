// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/talk_part.h"

#include "core/casework/casefile/siblings.h"
#include "core/casework/commands/entry_verbs.h"
#include "ui/common/field_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/segmented_control.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/field_maker.h"
#include "ui/contact/line_list.h"
#include "ui/contact/tick_list.h"
#include "ui/contact/words.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// What has to be done about a field that a finding names; none if it is none of ours.
std::optional<EntryKind> kindFor(const QString &field)
{
    if (field == "discussions"_L1)
        return EntryKind::Discussion;
    if (field == "radar.acknowledged"_L1)
        return EntryKind::RadarAcknowledged;
    if (field == "siblings"_L1)
        return EntryKind::SiblingConsidered;
    if (field == "strategy"_L1)
        return EntryKind::StrategyDiscussion;
    if (field == "enquiry"_L1)
        return EntryKind::EnquiryAuthorised;
    if (field == "step-up"_L1)
        return EntryKind::SteppedUp;
    if (field == "step-down"_L1)
        return EntryKind::SteppedDown;
    return std::nullopt;
}

QList<CodeItem> partners()
{
    return {{u"police"_s, TalkPart::tr("Police")},
            {u"health"_s, TalkPart::tr("Health")},
            {u"education"_s, TalkPart::tr("School or nursery")},
            {u"social-care"_s, TalkPart::tr("Social care")},
            {u"other"_s, TalkPart::tr("Others")}};
}

QString partnerNames(const QStringList &ids)
{
    const QList<CodeItem> items = partners();
    QStringList names;
    for (const QString &id : ids) {
        const auto known = std::find_if(items.begin(), items.end(), [&](const CodeItem &i) { return i.id == id; });
        names << (known == items.end() ? id : known->text);
    }
    return names.join(", "_L1);
}

std::optional<bool> yesOrNo(const QString &id)
{
    return id.isEmpty() ? std::nullopt : std::optional(id == "yes"_L1);
}

QList<CodeItem> teamsOf(const Procedure &procedure)
{
    QList<CodeItem> teams;
    for (const Team &team : procedure.teams)
        teams.append({team.id, team.name});
    return teams;
}

} // namespace

TalkPart::TalkPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new LineList(desk, tr("Nothing yet.")))
    , m_whyNot(new MessageBar)
    , m_entry(new QWidget)
    , m_kind(new CodeCombo({}))
    , m_kindField(new LabelledField(tr("What was done"), m_kind))
    , m_with(new CodeCombo(itemsOf<DiscussionWith>(words)))
    , m_withField(new LabelledField(tr("With whom"), m_with))
    , m_team(new CodeCombo(teamsOf(desk.procedure())))
    , m_teamField(new LabelledField(tr("To which team"), m_team))
    , m_sibling(new CodeCombo({}))
    , m_siblingField(new LabelledField(tr("Which child"), m_sibling))
    , m_decision(new SegmentedControl(optionsOf<SiblingDecision>(words)))
    , m_decisionField(new LabelledField(tr("Is there to be a referral?"), m_decision))
    , m_participants(new TickList(partners()))
    , m_participantsField(new LabelledField(tr("Who took part"), m_participants))
    , m_who(new TextLine)
    , m_whoField(new LabelledField(tr("Name and role"), m_who))
    , m_agreed(new SegmentedControl({{u"yes"_s, tr("Yes"), {}}, {u"no"_s, tr("No"), {}}}))
    , m_agreedField(new LabelledField(tr("Did they agree?"), m_agreed))
    , m_text(new GrowingTextEdit)
    , m_textField(new LabelledField(tr("What was said"), m_text))
    , m_add(makeButton(tr("Add")))
    , m_strip(new SubmitStrip(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("Discussions and considerations"), TextRole::SmallStrong));
    column->addWidget(m_lines);
    column->addWidget(m_whyNot);
    column->addWidget(m_entry);
    m_whyNot->setDismissible(true);
    m_whyNot->hide();
    auto *entry = new FieldLayout(m_entry);
    m_text->setLines(2, 16);
    m_text->setCharacterLimit(GrowingTextEdit::narrative);
    for (LabelledField *field : {m_kindField, m_withField, m_teamField, m_siblingField, m_decisionField,
                                 m_participantsField, m_whoField, m_agreedField, m_textField})
        entry->addWidget(field);
    entry->addWidget(m_strip);
    auto *button = new QWidget;
    auto *row = new QVBoxLayout(button);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_add, 0, Qt::AlignLeft);
    entry->addWidget(button);
    m_strip->setWording(tr("This cannot be added."), tr("Add with these reasons"));
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(8)); });
    connect(m_kind, &CodeCombo::chosen, this, [this] {
        arrange();
        emit edited();
    });
    for (CodeCombo *combo : {m_with, m_team, m_sibling})
        connect(combo, &CodeCombo::chosen, this, &TalkPart::edited);
    for (SegmentedControl *control : {m_decision, m_agreed})
        connect(control, &SegmentedControl::chosen, this, &TalkPart::edited);
    connect(m_participants, &TickList::edited, this, &TalkPart::edited);
    connect(m_who, &QLineEdit::textEdited, this, &TalkPart::edited);
    connect(m_text, &GrowingTextEdit::edited, this, &TalkPart::edited);
    connect(m_add, &QPushButton::clicked, this, &TalkPart::submit);
    connect(this, &TalkPart::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::done, this, &TalkPart::clear);
    connect(m_strip, &SubmitStrip::recordChanged, this, &TalkPart::recorded);
    m_strip->report(tr("Added."));
    arrange();
}

void TalkPart::set(const ContactView &view)
{
    m_subject = view.file.subject;
    m_refused = view.refused;
    showEntries(view);
    offer(view);
}

void TalkPart::offer(const ContactView &view)
{
    QList<CodeItem> kinds;
    for (size_t i = 0; i < Choices<EntryKind>::ids.size(); ++i) {
        const EntryKind kind = EntryKind(i);
        if (view.may(QString::fromLatin1(verbOf(kind))))
            kinds.append({idOf(kind), words(kind)});
    }
    m_kind->setItems(kinds);
    QList<CodeItem> siblings;
    const QDate on = m_desk.calendar().localDate(view.file.contact.detail.received);
    for (const Person &member : view.file.family) {
        if (isChild(member, on))
            siblings.append({member.id.text(), member.name().isEmpty() ? tr("Unborn child") : member.name()});
    }
    m_sibling->setItems(siblings);
    m_entry->setVisible(!kinds.isEmpty());
    setVisible(!kinds.isEmpty() || !m_entries.isEmpty());
    arrange();
}

void TalkPart::showEntries(const ContactView &view)
{
    if (view.file.entries == m_entries)
        return;
    m_entries = view.file.entries;
    QList<LineList::Line> lines;
    for (const CaseEntry &entry : std::as_const(m_entries))
        lines.append({entry.at, view.nameOf(entry.by), inWords(entry, view.file)});
    m_lines->set(lines);
}

QStringList TalkPart::inWords(const CaseEntry &entry, const CaseFile &file) const
{
    QStringList parts{words(entry.kind)};
    if (const auto with = choiceOf<DiscussionWith>(entry.text(u"with"_s)))
        parts << words(*with);
    if (const Team *team = m_desk.procedure().team(entry.text(u"team"_s)))
        parts << team->name;
    if (entry.person) {
        for (const Person &member : file.family) {
            if (member.id == entry.person)
                parts << member.name();
        }
    }
    if (const auto decision = choiceOf<SiblingDecision>(entry.text(u"decision"_s)))
        parts << words(*decision);
    const Value participants = entry.fields.value(u"participants"_s);
    if (const auto *ids = std::get_if<QStringList>(&participants))
        parts << partnerNames(*ids);
    const Value agreed = entry.fields.value(u"agreed"_s);
    if (const bool *yes = std::get_if<bool>(&agreed))
        parts << (*yes ? tr("agreed") : tr("did not agree"));
    for (const QString &field :
         {u"who"_s, u"agency"_s, u"text"_s, u"note"_s, u"reason"_s, u"grounds"_s, u"rationale"_s})
        parts << entry.text(field);
    return parts;
}

bool TalkPart::sayWhyNot(const QString &field)
{
    const std::optional<EntryKind> wanted = kindFor(field);
    if (!wanted)
        return false;
    const Findings why = m_refused.value(QString::fromLatin1(verbOf(*wanted)));
    if (why.isEmpty())
        return false;
    m_whyNot->setMessage(Tone::Soon, tr("%1: somebody else has to do this.").arg(words(*wanted)), findingsText(why));
    show();
    m_whyNot->show();
    m_whyNot->setFocus(Qt::OtherFocusReason);
    return true;
}

bool TalkPart::goTo(const QString &field)
{
    const std::optional<EntryKind> wanted = kindFor(field);
    if (!wanted || !m_kind->has(idOf(*wanted)))
        return false;
    m_whyNot->hide();
    m_kind->choose(idOf(*wanted));
    arrange();
    LabelledField *first = !m_withField->isHidden()           ? m_withField
                           : !m_teamField->isHidden()         ? m_teamField
                           : !m_siblingField->isHidden()      ? m_siblingField
                           : !m_participantsField->isHidden() ? m_participantsField
                                                              : m_textField;
    first->focusField();
    return true;
}

std::optional<EntryKind> TalkPart::kind() const
{
    return choiceOf<EntryKind>(m_kind->chosenId());
}

QJsonObject TalkPart::draft() const
{
    if (m_text->text().isEmpty() && m_who->text().isEmpty())
        return {};
    return {{u"kind"_s, m_kind->chosenId()},
            {u"with"_s, m_with->chosenId()},
            {u"team"_s, m_team->chosenId()},
            {u"sibling"_s, m_sibling->chosenId()},
            {u"decision"_s, m_decision->chosenId()},
            {u"participants"_s, QJsonArray::fromStringList(m_participants->ticked())},
            {u"who"_s, m_who->text()},
            {u"agreed"_s, m_agreed->chosenId()},
            {u"text"_s, m_text->text()}};
}

void TalkPart::restore(const QJsonObject &draft)
{
    if (draft.isEmpty())
        return;
    m_kind->choose(draft["kind"_L1].toString());
    m_with->choose(draft["with"_L1].toString());
    m_team->choose(draft["team"_L1].toString());
    m_sibling->choose(draft["sibling"_L1].toString());
    m_decision->choose(draft["decision"_L1].toString());
    QStringList participants;
    for (const QJsonValue id : draft["participants"_L1].toArray())
        participants << id.toString();
    m_participants->setTicked(participants);
    m_who->setText(draft["who"_L1].toString());
    m_agreed->choose(draft["agreed"_L1].toString());
    m_text->setText(draft["text"_L1].toString());
    arrange();
}

void TalkPart::arrange()
{
    const std::optional<EntryKind> chosen = kind();
    m_withField->setVisible(chosen == EntryKind::Discussion);
    m_whoField->setVisible(chosen == EntryKind::Discussion || chosen == EntryKind::Disagreement);
    m_whoField->setLabel(chosen == EntryKind::Disagreement ? tr("Agency") : tr("Name and role"));
    m_agreedField->setVisible(chosen == EntryKind::Discussion);
    m_participantsField->setVisible(chosen == EntryKind::StrategyDiscussion);
    m_siblingField->setVisible(chosen == EntryKind::SiblingConsidered);
    m_teamField->setVisible(chosen == EntryKind::SteppedUp || chosen == EntryKind::SteppedDown);
    m_decisionField->setVisible(chosen == EntryKind::SiblingConsidered);
    m_textField->setVisible(chosen.has_value());
    m_add->parentWidget()->setVisible(chosen.has_value());
    if (chosen)
        m_textField->setLabel(textLabel(*chosen));
}

QString TalkPart::textLabel(EntryKind kind)
{
    switch (kind) {
    case EntryKind::RadarAcknowledged: return tr("What you make of the earlier contacts");
    case EntryKind::EnquiryRequested:
    case EntryKind::EnquiryAuthorised: return tr("Why the parents are not to know");
    case EntryKind::Discussion:
    case EntryKind::StrategyDiscussion: return tr("What was said and agreed");
    case EntryKind::Disagreement: return tr("On what grounds");
    case EntryKind::SiblingConsidered: return tr("Rationale");
    case EntryKind::SteppedUp: return tr("Why early help is not enough any more");
    case EntryKind::SteppedDown: return tr("Why early help is enough now");
    }
    return {};
}

void TalkPart::submit()
{
    const QString text = m_text->text();
    const std::optional<EntryKind> chosen = kind();
    if (!chosen)
        return;
    switch (*chosen) {
    case EntryKind::RadarAcknowledged: return m_strip->submit(AcknowledgeRadar{m_subject, text});
    case EntryKind::EnquiryRequested: return m_strip->submit(RequestEnquiryWithoutParents{m_subject, text});
    case EntryKind::EnquiryAuthorised: return m_strip->submit(AuthoriseEnquiryWithoutParents{m_subject, text});
    case EntryKind::Discussion:
        return m_strip->submit(RecordDiscussion{m_subject, choiceOf<DiscussionWith>(m_with->chosenId()), m_who->text(),
                                                yesOrNo(m_agreed->chosenId()), text});
    case EntryKind::StrategyDiscussion:
        return m_strip->submit(RecordStrategyDiscussion{m_subject, m_participants->ticked(), text});
    case EntryKind::Disagreement: return m_strip->submit(RaiseDisagreement{m_subject, m_who->text(), text});
    case EntryKind::SiblingConsidered:
        return m_strip->submit(ConsiderSibling{m_subject, PersonId(m_sibling->chosenId()),
                                               choiceOf<SiblingDecision>(m_decision->chosenId()), text});
    case EntryKind::SteppedUp: return m_strip->submit(StepUp{m_subject, m_team->chosenId(), text});
    case EntryKind::SteppedDown: return m_strip->submit(StepDown{m_subject, m_team->chosenId(), text});
    }
}

void TalkPart::clear()
{
    m_kind->choose({});
    m_with->choose({});
    m_team->choose({});
    m_sibling->choose({});
    m_decision->choose({});
    m_participants->setTicked({});
    m_who->clear();
    m_agreed->choose({});
    m_text->setText({});
    arrange();
    emit edited();
}

} // namespace frontdoor
