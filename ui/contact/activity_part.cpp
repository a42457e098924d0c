// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/activity_part.h"

#include "ui/common/field_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/segmented_control.h"
#include "ui/contact/field_maker.h"
#include "ui/contact/line_list.h"
#include "ui/contact/words.h"
#include "ui/desk/desk.h"
#include "ui/desk/help_link.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto police = "police"_L1; // not an activity: a record of its own, added in the same place

CodeItem policeItem()
{
    return {police, ActivityPart::tr("The police were told")};
}

} // namespace

ActivityPart::ActivityPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new LineList(desk, tr("No calls, visits or notes yet.")))
    , m_entry(new QWidget)
    , m_kind(new CodeCombo(itemsOf<ActivityKind>(words) + QList<CodeItem>{policeItem()}))
    , m_result(new SegmentedControl(optionsOf<ActivityResult>(words)))
    , m_resultField(new LabelledField(tr("Result"), m_result))
    , m_text(new GrowingTextEdit)
    , m_textField(new LabelledField(tr("What was said or done"), m_text))
    , m_officer(new TextLine)
    , m_officerField(new LabelledField(tr("Officer"), m_officer))
    , m_reference(new TextLine)
    , m_referenceField(new LabelledField(tr("Police reference"), m_reference))
    , m_add(makeButton(tr("Add")))
    , m_strip(new SubmitStrip(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QLabel *title = makeLabel(tr("Calls, visits and notes"), TextRole::SmallStrong);
    column->addWidget(title);
    column->addWidget(m_lines);
    column->addWidget(m_entry);
    auto *entry = new FieldLayout(m_entry);
    auto *kind = new LabelledField(tr("What kind"), m_kind);
    kind->setKey(u"activity"_s);
    m_text->setLines(2, 16);
    m_text->setCharacterLimit(GrowingTextEdit::narrative);
    m_officerField->setKey(u"police"_s);
    for (QWidget *part :
         {static_cast<QWidget *>(kind), static_cast<QWidget *>(m_resultField), static_cast<QWidget *>(m_officerField),
          static_cast<QWidget *>(m_referenceField), static_cast<QWidget *>(m_textField)})
        entry->addWidget(part);
    entry->addWidget(m_strip);
    auto *button = new QWidget;
    auto *buttonRow = new QHBoxLayout(button);
    buttonRow->setContentsMargins(0, 0, 0, 0);
    buttonRow->addWidget(m_add);
    buttonRow->addStretch(1);
    entry->addWidget(button);
    m_strip->setWording(tr("This cannot be added."), tr("Add with these reasons"));
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(8)); });
    connect(m_kind, &CodeCombo::chosen, this, [this] {
        arrange();
        emit edited();
    });
    connect(m_result, &SegmentedControl::chosen, this, &ActivityPart::edited);
    connect(m_text, &GrowingTextEdit::edited, this, &ActivityPart::edited);
    connect(m_officer, &QLineEdit::textEdited, this, &ActivityPart::edited);
    connect(m_reference, &QLineEdit::textEdited, this, &ActivityPart::edited);
    connect(m_add, &QPushButton::clicked, this, &ActivityPart::submit);
    connect(this, &ActivityPart::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::done, this, &ActivityPart::clear);
    connect(m_strip, &SubmitStrip::recordChanged, this, &ActivityPart::recorded);
    m_strip->report(tr("Added."));
    HelpLink::addTo(*this, *title, desk, {u"contact.activities"_s});
    m_kind->choose(idOf(ActivityKind::Note));
    arrange();
}

void ActivityPart::set(const ContactView &view, const QList<PoliceNotification> &told)
{
    m_subject = view.file.subject;
    offer(view);
    if (view.file.activities == m_activities && told == m_police)
        return;
    m_activities = view.file.activities;
    m_police = told;
    showLines(view.names);
}

void ActivityPart::showLines(const QHash<UserId, QString> &names)
{
    QList<LineList::Line> lines;
    for (const Activity &activity : std::as_const(m_activities)) {
        const QString result = activity.result ? words(*activity.result).toLower() : QString();
        lines.append({activity.at, names.value(activity.by), {words(activity.kind), result, activity.text}});
    }
    for (const PoliceNotification &told : std::as_const(m_police))
        lines.append({told.at,
                      names.value(told.by),
                      {policeItem().text, told.officer,
                       told.reference.isEmpty() ? QString() : tr("reference %1").arg(told.reference)}});
    std::ranges::stable_sort(lines, {}, &LineList::Line::at);
    m_lines->set(lines);
}

void ActivityPart::offer(const ContactView &view)
{
    QList<CodeItem> items;
    if (view.may(u"log-activity"_s))
        items = itemsOf<ActivityKind>(words);
    if (view.may(QString::fromLatin1(NotifyPolice::verb)))
        items.append(policeItem());
    m_entry->setVisible(!items.isEmpty());
    QStringList ids;
    for (const CodeItem &item : std::as_const(items))
        ids << item.id;
    if (ids == m_offered)
        return;
    m_offered = ids;
    m_kind->setItems(items);
    if (!items.isEmpty() && !m_kind->has(m_kind->chosenId()))
        m_kind->choose(items.size() == 1 ? items.first().id : idOf(ActivityKind::Note));
    arrange();
}

bool ActivityPart::goToPolice()
{
    if (m_entry->isHidden() || !m_kind->has(police))
        return false;
    m_kind->choose(police);
    arrange();
    m_officerField->focusField();
    return true;
}

QJsonObject ActivityPart::draft() const
{
    if (m_text->text().isEmpty() && m_officer->text().isEmpty() && m_reference->text().isEmpty())
        return {};
    return {{u"kind"_s, m_kind->chosenId()},
            {u"result"_s, m_result->chosenId()},
            {u"text"_s, m_text->text()},
            {u"officer"_s, m_officer->text()},
            {u"reference"_s, m_reference->text()}};
}

void ActivityPart::restore(const QJsonObject &draft)
{
    if (draft.isEmpty())
        return;
    m_kind->choose(draft["kind"_L1].toString());
    m_result->choose(draft["result"_L1].toString());
    m_text->setText(draft["text"_L1].toString());
    m_officer->setText(draft["officer"_L1].toString());
    m_reference->setText(draft["reference"_L1].toString());
    arrange();
}

void ActivityPart::arrange()
{
    const QString kind = m_kind->chosenId();
    const bool toPolice = kind == police;
    const bool isCall = kind == idOf(ActivityKind::CallFamily) || kind == idOf(ActivityKind::CallReferrer);
    m_resultField->setVisible(isCall);
    m_textField->setVisible(!toPolice);
    m_officerField->setVisible(toPolice);
    m_referenceField->setVisible(toPolice);
}

void ActivityPart::submit()
{
    if (m_kind->chosenId() == police) {
        m_strip->submit(NotifyPolice{m_subject, m_officer->text(), m_reference->text()});
        return;
    }
    LogActivity command;
    command.subject = m_subject;
    command.kind = choiceOf<ActivityKind>(m_kind->chosenId()).value_or(ActivityKind::Note);
    command.text = m_text->text();
    if (!m_resultField->isHidden())
        command.result = choiceOf<ActivityResult>(m_result->chosenId());
    m_strip->submit(command);
}

void ActivityPart::clear()
{
    m_kind->choose(m_kind->has(idOf(ActivityKind::Note)) ? idOf(ActivityKind::Note) : QString(police));
    m_result->choose({});
    m_text->setText({});
    m_officer->clear();
    m_reference->clear();
    arrange();
    emit edited();
}

} // namespace frontdoor
