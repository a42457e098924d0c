// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/outcome_fields.h"

#include "ui/common/field_layout.h"
#include "ui/common/flow_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/moment_edit.h"
#include "ui/common/segmented_control.h"
#include "ui/outcome/outcome_words.h"
#include "ui/outcome/text_line.h"

#include <QCheckBox>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto inputPrefix = "input."_L1;

class ClockOfDesk final : public Clock {
public:
    explicit ClockOfDesk(const Desk &desk) : m_desk(desk) {}
    Instant now() const override { return m_desk.now(); }

private:
    const Desk &m_desk;
};

QString textOf(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

Value valueOf(const QString &text)
{
    return text.trimmed().isEmpty() ? Value() : Value(text);
}

/// A field that a rule wants although the outcome does not list it; its question is its label.
OutcomeField fieldOf(const Finding &need)
{
    OutcomeField field;
    field.id = need.field.mid(inputPrefix.size());
    field.label = need.missing.isEmpty() ? choiceWords(field.id.section(u'.', -1)) : need.missing;
    field.kind = field.id == "assessment"_L1 ? OutcomeField::Kind::YesNo : OutcomeField::Kind::LongText;
    field.required = need.severity == Severity::Block;
    field.rule = need.rule;
    return field;
}

} // namespace

OutcomeFields::OutcomeFields(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(std::make_shared<ClockOfDesk>(desk))
{
    new FieldLayout(this);
}

void OutcomeFields::setOutcome(const OutcomeRule *outcome, const Findings &needs)
{
    QList<OutcomeField> fields;
    if (outcome)
        fields = outcome->fields;
    // Never find() == cend() here: the list is shared with the rule, and find() detaches it after the end was taken.
    const auto has = [&fields](const QString &id) {
        return std::ranges::any_of(std::as_const(fields), [&](const OutcomeField &field) { return field.id == id; });
    };
    for (const Finding &need : needs) {
        if (!outcome || !need.field.startsWith(inputPrefix) || need.field == "input.rationale"_L1)
            continue;
        const OutcomeField extra = fieldOf(need);
        if (!has(extra.id))
            fields.append(extra);
    }
    // What the outcome sets by itself may be decided otherwise.
    const bool optionalAssessment = outcome && outcome->assessment.has_value() && !*outcome->assessment
                                    && outcome->effect == OutcomeRule::Effect::Progress;
    if (optionalAssessment && !has(u"assessment"_s))
        fields.append({u"assessment"_s, tr("Start an assessment?"), OutcomeField::Kind::YesNo, {}, false, {}});

    QStringList shape;
    for (const OutcomeField &field : std::as_const(fields))
        shape << field.id;
    const QString id = outcome ? outcome->id : QString();
    if (id == m_outcome && shape == m_shape)
        return;
    keep();
    for (const Row &row : std::as_const(m_rows)) {
        row.field->hide();
        row.field->deleteLater();
    }
    m_rows.clear();
    m_outcome = id;
    m_shape = shape;
    for (const OutcomeField &field : std::as_const(fields))
        addRow(field);
    const FieldValues known = m_values.value(id);
    for (const Row &row : std::as_const(m_rows)) {
        row.show(known.value(row.id));
        row.setReadOnly(m_readOnly);
    }
    setVisible(!m_rows.isEmpty());
}

void OutcomeFields::addRow(const OutcomeField &field)
{
    Row row;
    row.id = field.id;
    row.field = new LabelledField(field.label, makeEdit(field, row));
    row.field->setKey(inputPrefix + field.id);
    row.field->setNeed(field.required ? LabelledField::Need::Required : LabelledField::Need::Optional);
    if (auto *line = qobject_cast<TextLine *>(row.field->field()))
        connect(line, &TextLine::problemChanged, row.field, &LabelledField::setProblem);
    layout()->addWidget(row.field);
    m_rows.append(row);
}

QWidget *OutcomeFields::makeEdit(const OutcomeField &field, Row &row)
{
    switch (field.kind) {
    case OutcomeField::Kind::Text:
    case OutcomeField::Kind::Amount: {
        auto *edit = new TextLine;
        if (field.kind == OutcomeField::Kind::Amount)
            edit->setValidator(
                new QRegularExpressionValidator(QRegularExpression(u"£? ?\\d{0,7}([.,]\\d{0,2})?"_s), edit));
        connect(edit, &QLineEdit::textEdited, this, &OutcomeFields::somethingTyped);
        row.read = [edit] { return valueOf(edit->text()); };
        row.show = [edit](const Value &value) { edit->setText(textOf(value)); };
        row.setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); };
        return edit;
    }
    case OutcomeField::Kind::LongText: {
        auto *edit = new GrowingTextEdit;
        edit->setLines(2, 16);
        edit->setCharacterLimit(GrowingTextEdit::narrative);
        connect(edit, &GrowingTextEdit::edited, this, &OutcomeFields::somethingTyped);
        row.read = [edit] { return valueOf(edit->text()); };
        row.show = [edit](const Value &value) { edit->setText(textOf(value)); };
        row.setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); };
        return edit;
    }
    case OutcomeField::Kind::YesNo: {
        auto *edit = new SegmentedControl({{u"yes"_s, tr("Yes"), {}}, {u"no"_s, tr("No"), {}}});
        connect(edit, &SegmentedControl::chosen, this, &OutcomeFields::somethingTyped);
        row.read = [edit]() -> Value {
            return edit->chosenId().isEmpty() ? Value() : Value(edit->chosenId() == "yes"_L1);
        };
        row.show = [edit](const Value &value) {
            const bool *yes = std::get_if<bool>(&value);
            edit->choose(!yes ? QString() : *yes ? u"yes"_s : u"no"_s);
        };
        row.setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); };
        return edit;
    }
    case OutcomeField::Kind::Choices: {
        auto *edit = new QWidget;
        auto *flow = new FlowLayout(edit);
        flow->setGaps(16, 6);
        QList<QCheckBox *> boxes;
        for (const QString &choice : field.choices) {
            auto *box = new QCheckBox(choiceWords(choice));
            box->setObjectName(choice);
            connect(box, &QCheckBox::clicked, this, &OutcomeFields::somethingTyped);
            flow->addWidget(box);
            boxes.append(box);
        }
        row.read = [boxes]() -> Value {
            QStringList chosen;
            for (const QCheckBox *box : boxes) {
                if (box->isChecked())
                    chosen << box->objectName();
            }
            return chosen.isEmpty() ? Value() : Value(chosen);
        };
        row.show = [boxes](const Value &value) {
            const auto *chosen = std::get_if<QStringList>(&value);
            for (QCheckBox *box : boxes)
                box->setChecked(chosen && chosen->contains(box->objectName()));
        };
        row.setReadOnly = [boxes](bool readOnly) {
            for (QCheckBox *box : boxes)
                box->setEnabled(!readOnly);
        };
        return edit;
    }
    case OutcomeField::Kind::Moment: {
        auto *edit = new MomentEdit(*m_clock, m_desk.calendar());
        connect(edit, &MomentEdit::edited, this, &OutcomeFields::somethingTyped);
        row.read = [edit]() -> Value { return edit->moment() ? Value(*edit->moment()) : Value(); };
        row.show = [edit](const Value &value) {
            const auto *instant = std::get_if<Instant>(&value);
            edit->setMoment(instant ? std::optional(*instant) : std::nullopt);
        };
        row.setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); };
        return edit;
    }
    }
    return new TextLine;
}

FieldValues OutcomeFields::values() const
{
    FieldValues values;
    for (const Row &row : m_rows) {
        if (const Value value = row.read(); isKnown(value))
            values.insert(row.id, value);
    }
    return values;
}

void OutcomeFields::suggest(const QString &outcome, const FieldValues &values)
{
    if (values.isEmpty() || !m_values.value(outcome).isEmpty() || (outcome == m_outcome && !this->values().isEmpty()))
        return;
    m_values.insert(outcome, values);
    if (outcome != m_outcome)
        return;
    for (const Row &row : std::as_const(m_rows))
        row.show(values.value(row.id));
}

void OutcomeFields::setMessages(const Findings &findings, Tone tone)
{
    for (const Row &row : std::as_const(m_rows)) {
        const auto about = std::ranges::find(findings, row.field->key(), &Finding::field);
        if (about == findings.cend())
            row.field->clearMessage();
        else
            row.field->setMessage(tone, about->missing == row.field->label() ? tr("Needed.") : about->missing,
                                  about->rule);
    }
}

bool OutcomeFields::goTo(const QString &field)
{
    const auto row = std::ranges::find_if(m_rows, [&](const Row &r) { return r.field->key() == field; });
    if (row == m_rows.cend())
        return false;
    row->field->focusField();
    return true;
}

void OutcomeFields::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Row &row : std::as_const(m_rows))
        row.setReadOnly(readOnly);
}

QString OutcomeFields::problem() const
{
    for (const Row &row : m_rows) {
        if (!row.field->problem().isEmpty())
            return row.field->problem();
    }
    return {};
}

QMap<QString, FieldValues> OutcomeFields::typed() const
{
    QMap<QString, FieldValues> typed = m_values;
    if (!m_outcome.isEmpty())
        typed.insert(m_outcome, values());
    typed.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return typed;
}

void OutcomeFields::restore(const QMap<QString, FieldValues> &typed)
{
    m_values = typed;
    const FieldValues known = m_values.value(m_outcome);
    for (const Row &row : std::as_const(m_rows))
        row.show(known.value(row.id));
}

void OutcomeFields::keep()
{
    if (!m_outcome.isEmpty())
        m_values.insert(m_outcome, values());
}

void OutcomeFields::somethingTyped()
{
    keep();
    emit edited();
}

} // namespace frontdoor
