// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/field_maker.h"

#include "core/base/text.h"
#include "core/domain/information_set.h"
#include "core/procedure/procedure.h"
#include "ui/common/field_layout.h"
#include "ui/common/form_page.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/not_known.h"
#include "ui/contact/prompt_edit.h"
#include "ui/contact/tick_list.h"
#include "ui/outcome/text_line.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

Value valueOf(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

/// What is on file was tidied when it was saved. That must not move the cursor of somebody who goes on typing.
bool isSame(const QString &shown, const QString &value)
{
    return shown == value || (!value.isEmpty() && tidied(shown) == value);
}

/// A field whose answer is what stands in it.
template<class Edit>
DetailForm::Binding textBinding(const QString &id, const QString &label, Edit *edit)
{
    return {id, label,
            [edit](const Value &value) {
                if (const QString text = textOf(value); !isSame(edit->text(), text))
                    edit->setText(text);
            },
            [edit] { return valueOf(edit->text()); }, [edit](bool readOnly) { edit->setReadOnly(readOnly); }};
}

} // namespace

QSet<QString> factsAskedFor(const Procedure &procedure)
{
    QSet<QString> facts;
    for (const InformationItem &item : informationSet())
        facts.unite(QSet<QString>(item.facts.cbegin(), item.facts.cend()));
    for (const Rule &rule : procedure.rules) {
        for (const Guard &guard : rule.guards) {
            for (const Condition &condition : guard.require) {
                if (condition.test == Condition::Test::Answered && !condition.fact.startsWith("input."_L1))
                    facts.insert(condition.fact);
            }
        }
    }
    return facts;
}

FieldMaker::FieldMaker(DetailForm &form, FormSection &section, QSet<QString> asked)
    : m_form(form)
    , m_add([&section](LabelledField *field) { section.addField(field); })
    , m_asked(std::move(asked))
{
}

FieldMaker::FieldMaker(DetailForm &form, FieldLayout &fields, QSet<QString> asked)
    : m_form(form)
    , m_add([&fields](LabelledField *field) { fields.addWidget(field); })
    , m_asked(std::move(asked))
{
}

LabelledField *FieldMaker::place(const QString &id, const QString &label, QWidget *edit)
{
    auto *field = new LabelledField(label, edit);
    field->setKey(id);
    m_add(field);
    const int corner = std::exchange(m_corner, 0);
    if (!m_asked.contains(id))
        return field;
    auto *notKnown = new NotKnown(*field, corner);
    const QString reasonId = "not-known."_L1 + id;
    m_form.bind({reasonId, DetailForm::tr("%1: not known because").arg(label),
                 [notKnown](const Value &value) { notKnown->setReason(textOf(value)); },
                 [notKnown] { return valueOf(notKnown->reason()); },
                 [notKnown](bool readOnly) { notKnown->setReadOnly(readOnly); }});
    QObject::connect(notKnown, &NotKnown::edited, &m_form, [form = &m_form, reasonId] { form->touch(reasonId); });
    const auto answered = [form = &m_form, id, notKnown] { notKnown->setAnswered(isKnown(form->current(id))); };
    QObject::connect(&m_form, &DetailForm::shown, notKnown, answered);
    QObject::connect(&m_form, &DetailForm::edited, notKnown, [id, answered](const QString &edited) {
        if (edited == id)
            answered();
    });
    return field;
}

LabelledField *FieldMaker::line(const QString &id, const QString &label)
{
    auto *edit = new TextLine;
    LabelledField *field = place(id, label, edit);
    QObject::connect(edit, &TextLine::problemChanged, field, &LabelledField::setProblem);
    QObject::connect(edit, &QLineEdit::textEdited, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind(textBinding(id, label, edit));
    return field;
}

LabelledField *FieldMaker::text(const QString &id, const QString &label, int minLines, int limit)
{
    auto *edit = new GrowingTextEdit;
    edit->setLines(minLines, 24);
    edit->setCharacterLimit(limit);
    LabelledField *field = place(id, label, edit);
    QObject::connect(edit, &GrowingTextEdit::edited, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind(textBinding(id, label, edit));
    return field;
}

LabelledField *FieldMaker::segments(const QString &id, const QString &label,
                                    const QList<SegmentedControl::Option> &options, bool clearable)
{
    auto *control = new SegmentedControl(options);
    control->setClearable(clearable);
    LabelledField *field = place(id, label, control);
    QObject::connect(control, &SegmentedControl::chosen, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind({id, label, [control](const Value &value) { control->choose(textOf(value)); },
                 [control] { return valueOf(control->chosenId()); },
                 [control](bool readOnly) { control->setReadOnly(readOnly); }});
    return field;
}

LabelledField *FieldMaker::yesNo(const QString &id, const QString &label)
{
    auto *control = new SegmentedControl({{u"yes"_s, DetailForm::tr("Yes"), {}}, {u"no"_s, DetailForm::tr("No"), {}}});
    LabelledField *field = place(id, label, control);
    QObject::connect(control, &SegmentedControl::chosen, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind({id, label,
                 [control](const Value &value) {
                     const bool *yes = std::get_if<bool>(&value);
                     control->choose(!yes ? QString() : *yes ? u"yes"_s : u"no"_s);
                 },
                 [control]() -> Value {
                     const QString chosen = control->chosenId();
                     return chosen.isEmpty() ? Value() : Value(chosen == "yes"_L1);
                 },
                 [control](bool readOnly) { control->setReadOnly(readOnly); }});
    return field;
}

LabelledField *FieldMaker::levels(const QString &id, const QString &label, int count)
{
    QList<SegmentedControl::Option> options;
    for (int level = 1; level <= count; ++level)
        options.append({QString::number(level), QString::number(level), {}});
    auto *control = new SegmentedControl(options);
    LabelledField *field = place(id, label, control);
    QObject::connect(control, &SegmentedControl::chosen, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind({id, label,
                 [control](const Value &value) {
                     const qint64 *level = std::get_if<qint64>(&value);
                     control->choose(level ? QString::number(*level) : QString());
                 },
                 [control]() -> Value {
                     const QString chosen = control->chosenId();
                     return chosen.isEmpty() ? Value() : Value(chosen.toLongLong());
                 },
                 [control](bool readOnly) { control->setReadOnly(readOnly); }});
    return field;
}

LabelledField *FieldMaker::list(const QString &id, const QString &label, const QList<CodeItem> &items)
{
    auto *combo = new CodeCombo(items);
    LabelledField *field = place(id, label, combo);
    QObject::connect(combo, &CodeCombo::chosen, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind({id, label, [combo](const Value &value) { combo->choose(textOf(value)); },
                 [combo] { return valueOf(combo->chosenId()); },
                 [combo](bool readOnly) { combo->setReadOnly(readOnly); }});
    return field;
}

LabelledField *FieldMaker::ticks(const QString &id, const QString &label, const QList<CodeItem> &items)
{
    auto *ticks = new TickList(items);
    LabelledField *field = place(id, label, ticks);
    field->setWide(true);
    QObject::connect(ticks, &TickList::edited, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind({id, label,
                 [ticks](const Value &value) {
                     const auto *ids = std::get_if<QStringList>(&value);
                     ticks->setTicked(ids ? *ids : QStringList());
                 },
                 [ticks]() -> Value {
                     const QStringList ids = ticks->ticked();
                     return ids.isEmpty() ? Value() : Value(ids);
                 },
                 [ticks](bool readOnly) { ticks->setReadOnly(readOnly); }});
    return field;
}

LabelledField *FieldMaker::prompt(const QString &id, const QString &label)
{
    // "Not asked, because" is the prompt's own way of not knowing.
    const bool wasAsked = m_asked.remove(id);
    auto *edit = new PromptEdit(label);
    LabelledField *field = place(id, label, edit);
    if (wasAsked)
        m_asked.insert(id);
    QObject::connect(edit, &PromptEdit::edited, &m_form, [form = &m_form, id] { form->touch(id); });
    m_form.bind({id, label, [edit](const Value &value) { edit->setAnswer(textOf(value)); },
                 [edit] { return valueOf(edit->answer()); }, [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return field;
}

} // namespace frontdoor
