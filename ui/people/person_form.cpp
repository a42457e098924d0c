// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/person_form.h"

#include "core/domain/identifiers.h"
#include "ui/common/date_edit.h"
#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/segmented_control.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/field_maker.h"
#include "ui/contact/person_values.h"
#include "ui/contact/tick_list.h"
#include "ui/contact/words.h"
#include "ui/outcome/text_line.h"
#include "ui/people/names_edit.h"
#include "ui/people/people_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 200;

QString textOf(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

Value valueOf(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

std::optional<QDate> dateOf(const Value &value)
{
    const auto *date = std::get_if<QDate>(&value);
    return date ? std::optional(*date) : std::nullopt;
}

Value valueOf(const std::optional<QDate> &date)
{
    return date ? Value(*date) : Value();
}

QStringList listOf(const Value &value)
{
    const auto *list = std::get_if<QStringList>(&value);
    return list ? *list : QStringList();
}

Value valueOf(const QStringList &list)
{
    return list.isEmpty() ? Value() : Value(list);
}

/// Blanks that somebody typed long ago are no change of today.
bool isSame(const Value &a, const Value &b)
{
    const auto *left = std::get_if<QString>(&a);
    const auto *right = std::get_if<QString>(&b);
    if (left && right)
        return left->simplified() == right->simplified();
    return a == b || (!isKnown(a) && !isKnown(b));
}

} // namespace

FieldValues formValues(const Person &person, const QList<PersonName> &otherNames)
{
    FieldValues values = personValues(person);
    if (person.sex == Sex::Unknown)
        values.remove(u"sex"_s);
    QStringList names;
    for (const PersonName &name : otherNames)
        names << inOneLine(name);
    if (!names.isEmpty())
        values.insert(u"other-names"_s, names);
    return values;
}

PersonForm::PersonForm(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(desk)
    , m_state(new SegmentedControl({{u"born"_s, tr("Born"), {}}, {u"unborn"_s, tr("Unborn"), {}}}))
    , m_born(new DateEdit(m_clock, desk.calendar()))
    , m_expected(new DateEdit(m_clock, desk.calendar()))
{
    new FieldLayout(this);
    build();
    arrangeBirth();
}

LabelledField *PersonForm::place(const QString &id, QWidget *edit, std::function<Value()> read,
                                 std::function<void(const Value &)> show)
{
    auto *widget = new LabelledField(fieldName(id), edit);
    widget->setKey(id);
    layout()->addWidget(widget);
    m_fields.append({id, widget, std::move(read), std::move(show)});
    return widget;
}

LabelledField *PersonForm::line(const QString &id)
{
    auto *edit = new TextLine;
    edit->setCharacterLimit(longestLine);
    LabelledField *widget = place(
        id, edit, [edit] { return valueOf(edit->text().simplified()); },
        [edit](const Value &value) {
            if (!isSame(valueOf(edit->text()), value))
                edit->setText(textOf(value));
        });
    connect(edit, &TextLine::problemChanged, widget, &LabelledField::setProblem);
    connect(edit, &QLineEdit::textEdited, this, [this, id] { touched(id); });
    return widget;
}

/// A line whose number or code can be looked over; it is kept all the same, because it may be all that somebody said.
void PersonForm::line(const QString &id, QString (*check)(const QString &))
{
    LabelledField *widget = line(id);
    auto *edit = static_cast<TextLine *>(widget->field());
    connect(edit, &QLineEdit::editingFinished, this, [widget, edit, check] {
        const QString doubt = check(edit->text());
        if (doubt.isEmpty())
            widget->clearMessage();
        else
            widget->setMessage(Tone::Soon, tr("%1 It can be saved all the same, with a reason.").arg(doubt));
    });
}

void PersonForm::build()
{
    line(u"given-name"_s);
    line(u"family-name"_s);
    auto *names = new NamesEdit;
    place(
        u"other-names"_s, names, [names] { return valueOf(names->names()); },
        [names](const Value &value) { names->setNames(listOf(value)); })
        ->setHint(tr("Former, other and alias names, one a line."));
    connect(names, &NamesEdit::edited, this, [this] { touched(u"other-names"_s); });

    m_state->setClearable(false);
    m_state->choose(u"born"_s);
    layout()->addWidget(new LabelledField(tr("Born yet?"), m_state));
    connect(m_state, &SegmentedControl::chosen, this, [this] {
        arrangeBirth();
        touched(u"born"_s);
    });
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    m_born->setRange({}, today);
    m_born->setPlaceholderText(tr("for example 4/5/2017"));
    m_expected->setRange(today.addDays(-42), today.addDays(300));
    place(
        u"born"_s, m_born, [this] { return isUnborn() ? Value() : valueOf(m_born->date()); },
        [this](const Value &value) { m_born->setDate(dateOf(value)); });
    place(
        u"expected"_s, m_expected, [this] { return isUnborn() ? valueOf(m_expected->date()) : Value(); },
        [this](const Value &value) { m_expected->setDate(dateOf(value)); });
    connect(m_born, &DateEdit::edited, this, [this] { touched(u"born"_s); });
    connect(m_expected, &DateEdit::edited, this, [this] { touched(u"expected"_s); });

    auto *sex = new SegmentedControl(optionsOf<Sex>(words));
    place(
        u"sex"_s, sex,
        [this, sex] {
            const QString id = isUnborn() ? QString() : sex->chosenId();
            return id == idOf(Sex::Unknown) ? Value() : valueOf(id);
        },
        [sex](const Value &value) { sex->choose(textOf(value)); });
    connect(sex, &SegmentedControl::chosen, this, [this] { touched(u"sex"_s); });

    line(u"address"_s);
    line(u"postcode"_s, postcodeProblem);
    line(u"phone"_s);
    line(u"school"_s);
    auto *ethnicity = new CodeCombo(ethnicGroups());
    place(
        u"ethnicity"_s, ethnicity, [ethnicity] { return valueOf(ethnicity->chosenId()); },
        [ethnicity](const Value &value) { ethnicity->choose(textOf(value)); });
    connect(ethnicity, &CodeCombo::chosen, this, [this] { touched(u"ethnicity"_s); });
    line(u"first-language"_s);
    line(u"religion"_s);
    line(u"nationality"_s);
    line(u"nhs-number"_s, nhsNumberProblem);
    line(u"upn"_s, upnProblem);
    line(u"la-child-id"_s);

    QList<CodeItem> items;
    for (const QString &code : disabilityCodes())
        items.append({code, disabilityName(code)});
    auto *disabilities = new TickList(items);
    place(
        u"disabilities"_s, disabilities,
        [this, disabilities] {
            QStringList ticked = disabilities->ticked();
            for (const QString &other : listOf(m_base.value(u"disabilities"_s))) {
                if (!disabilityCodes().contains(other))
                    ticked << other;
            }
            return valueOf(ticked);
        },
        [disabilities](const Value &value) { disabilities->setTicked(listOf(value)); })
        ->setWide(true);
    connect(disabilities, &TickList::edited, this, [this] { touched(u"disabilities"_s); });
}

bool PersonForm::isUnborn() const
{
    return m_state->chosenId() == "unborn"_L1;
}

void PersonForm::arrangeBirth()
{
    for (const Field &one : std::as_const(m_fields)) {
        if (one.id == "born"_L1 || one.id == "sex"_L1)
            one.widget->setVisible(!isUnborn());
        else if (one.id == "expected"_L1)
            one.widget->setVisible(isUnborn());
    }
}

void PersonForm::touched(const QString &id)
{
    if (const Field *one = field(id); one && one->widget->message() != one->widget->problem())
        one->widget->clearMessage();
    emit edited();
}

const PersonForm::Field *PersonForm::field(const QString &id) const
{
    const auto found = std::ranges::find(m_fields, id, &Field::id);
    return found == m_fields.cend() ? nullptr : &*found;
}

void PersonForm::takeBase(const Person &person, const QList<PersonName> &otherNames)
{
    m_person = person;
    m_base = formValues(person, otherNames);
    // In the order of the list of codes, as the boxes give it.
    QStringList known = listOf(m_base.value(u"disabilities"_s));
    std::ranges::stable_sort(known, {}, [](const QString &code) {
        const qsizetype at = disabilityCodes().indexOf(code);
        return at < 0 ? disabilityCodes().size() : at;
    });
    if (!known.isEmpty())
        m_base.insert(u"disabilities"_s, known);
}

void PersonForm::reset(const Person &person, const QList<PersonName> &otherNames)
{
    takeBase(person, otherNames);
    m_unsettled.clear();
    m_state->choose(person.isUnborn() ? u"unborn"_s : u"born"_s);
    for (const Field &one : std::as_const(m_fields)) {
        one.show(m_base.value(one.id));
        one.widget->clearMessage();
    }
    arrangeBirth();
}

QStringList PersonForm::changed() const
{
    QStringList ids;
    for (const Field &one : m_fields) {
        if (!isSame(one.read(), m_base.value(one.id)))
            ids << one.id;
    }
    return ids;
}

QString PersonForm::problem() const
{
    for (const Field &one : m_fields) {
        if (!one.widget->isHidden() && !one.widget->problem().isEmpty())
            return tr("%1: %2").arg(one.widget->label(), one.widget->problem());
    }
    const DateEdit *date = isUnborn() ? m_expected : m_born;
    return !date->isEmpty() && !date->date() ? tr("The date \"%1\" is not understood.").arg(date->typedText())
                                             : QString();
}

UpdatePerson PersonForm::command() const
{
    UpdatePerson command;
    command.person = m_person.id;
    command.revision = m_person.revision;
    command.fields = changed();
    const FieldValues values = typed();
    if (command.fields.removeAll(u"other-names"_s) > 0) {
        QList<PersonName> names;
        for (const QString &line : listOf(values.value(u"other-names"_s))) {
            names.append(nameFromLine(line));
            names.last().person = m_person.id;
        }
        command.otherNames = names;
    }
    command.detail = personFromValues(m_person.id, values);
    return command;
}

QList<DetailForm::Overlap> PersonForm::merge(const Person &person, const QList<PersonName> &otherNames,
                                             QStringList *merged)
{
    const FieldValues before = m_base;
    QHash<QString, Value> mine;
    for (const Field &one : std::as_const(m_fields))
        mine.insert(one.id, one.read());
    takeBase(person, otherNames);
    const bool stateIsMine = isSame(mine.value(u"born"_s), before.value(u"born"_s))
                             && isSame(mine.value(u"expected"_s), before.value(u"expected"_s));
    if (stateIsMine)
        m_state->choose(person.isUnborn() ? u"unborn"_s : u"born"_s);
    QList<DetailForm::Overlap> overlaps;
    for (const Field &one : std::as_const(m_fields)) {
        const Value theirs = m_base.value(one.id);
        const Value typed = mine.value(one.id);
        if (isSame(theirs, typed)) {
            m_unsettled.remove(one.id);
            continue;
        }
        const bool isUnsettled = m_unsettled.contains(one.id);
        if (!isUnsettled && isSame(theirs, before.value(one.id)))
            continue;
        if (!isUnsettled && isSame(typed, before.value(one.id))) {
            one.show(theirs);
            if (merged)
                merged->append(fieldName(one.id));
            continue;
        }
        if (!isUnsettled)
            m_unsettled.insert(one.id, before.value(one.id));
        DetailForm::Overlap overlap;
        overlap.id = one.id;
        overlap.name = fieldName(one.id);
        overlap.was = shownField(one.id, m_unsettled.value(one.id));
        overlap.mine = shownField(one.id, typed);
        overlap.theirs = shownField(one.id, theirs);
        overlaps.append(overlap);
    }
    arrangeBirth();
    return overlaps;
}

FieldValues PersonForm::typed() const
{
    FieldValues values;
    for (const Field &one : m_fields) {
        if (const Value value = one.read(); isKnown(value))
            values.insert(one.id, value);
    }
    return values;
}

void PersonForm::restore(const Person &person, const FieldValues &base, const FieldValues &typed)
{
    m_person = person;
    m_base = base;
    m_unsettled.clear();
    m_state->choose(typed.contains(u"expected"_s) ? u"unborn"_s : u"born"_s);
    for (const Field &one : std::as_const(m_fields)) {
        one.show(typed.value(one.id));
        one.widget->clearMessage();
    }
    arrangeBirth();
}

void PersonForm::takeTheirs(const QString &id)
{
    if (id == "born"_L1 || id == "expected"_L1)
        m_state->choose(m_person.isUnborn() ? u"unborn"_s : u"born"_s);
    m_unsettled.remove(id);
    if (const Field *one = field(id))
        one->show(m_base.value(id));
    arrangeBirth();
}

void PersonForm::showFindings(const Findings &findings)
{
    bool first = true;
    for (const Finding &finding : findings) {
        const Field *one = field(finding.field);
        if (!one || one->widget->isHidden())
            continue;
        one->widget->setMessage(Tone::Overdue, finding.missing.isEmpty() ? finding.says : finding.missing);
        if (std::exchange(first, false))
            one->widget->focusField();
    }
}

void PersonForm::focusField(const QString &id)
{
    if (const Field *one = field(id))
        one->widget->focusField();
}

} // namespace frontdoor
