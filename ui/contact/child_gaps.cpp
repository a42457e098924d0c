// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/child_gaps.h"

#include "core/domain/identifiers.h"
#include "core/domain/information_set.h"
#include "ui/common/date_edit.h"
#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/child_reasons.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/field_advice.h"
#include "ui/contact/field_maker.h"
#include "ui/contact/not_known.h"
#include "ui/contact/words.h"
#include "ui/desk/desk_clock.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// In the order in which they are asked.
QStringList childFacts()
{
    return {u"child.name"_s,     u"child.birth"_s,       u"child.sex"_s,           u"child.address"_s,
            u"child.postcode"_s, u"child.school"_s,      u"child.ethnicity"_s,     u"child.disability"_s,
            u"child.religion"_s, u"child.nationality"_s, u"child.first-language"_s};
}

QStringList listed(const QString &typed)
{
    QStringList parts;
    for (const QString &part : typed.split(u',')) {
        if (const QString word = part.simplified(); !word.isEmpty())
            parts << word;
    }
    return parts;
}

} // namespace

ChildGaps::ChildGaps(DetailForm &form, const QSet<QString> &asked, Desk *fills, QWidget *parent)
    : QWidget(parent)
    , m_reasons(new ChildReasons(form, asked, this))
    , m_facts(new QWidget)
    , m_clock(fills ? std::make_unique<DeskClock>(*fills) : nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
    new FieldLayout(m_facts);
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    for (const QString &fact : childFacts()) {
        if (m_reasons->has(fact))
            addGap(fact, fills);
    }
    buildFamily(form, asked);
    setPerson({}, false);
}

ChildGaps::~ChildGaps() = default;

void ChildGaps::addGap(const QString &fact, Desk *fills)
{
    Gap gap;
    gap.fact = fact;
    QWidget *edit = fills ? editFor(gap, *fills) : nullptr;
    if (!edit)
        edit = makeLabel(tr("Not on file"), TextRole::Body, ColourRole::Muted);
    gap.field = new LabelledField(childFactName(fact), edit);
    gap.field->setKey(fact);
    gap.notKnown = new NotKnown(*gap.field);
    m_reasons->attach(fact, gap.notKnown);
    m_facts->layout()->addWidget(gap.field);
    if (auto *line = qobject_cast<TextLine *>(edit))
        connect(line, &TextLine::problemChanged, gap.field, &LabelledField::setProblem);
    if (auto *line = qobject_cast<TextLine *>(edit); line && fact == "child.postcode"_L1) {
        LabelledField *field = gap.field;
        connect(line, &QLineEdit::editingFinished, field,
                [field, line] { setAdvice(*field, postcodeProblem(line->text()), u"GEN-13"_s); });
    }
    m_gaps.append(gap);
}

QWidget *ChildGaps::lineFor(Gap &gap, const QString &personField, QString Person::*member)
{
    auto *line = new TextLine;
    line->setCharacterLimit(200);
    gap.personField = personField;
    gap.text = [line] { return line->text(); };
    gap.setText = [line](const QString &text) { line->setText(text); };
    gap.apply = [line, member](Person &person) { person.*member = line->text().simplified(); };
    connect(line, &QLineEdit::textEdited, this, [this, fact = gap.fact] { typed(fact); });
    return line;
}

QWidget *ChildGaps::editFor(Gap &gap, Desk &desk)
{
    const QString what = gap.fact.mid(6);
    if (what == "address"_L1)
        return lineFor(gap, what, &Person::address);
    if (what == "postcode"_L1)
        return lineFor(gap, what, &Person::postcode);
    if (what == "school"_L1)
        return lineFor(gap, what, &Person::school);
    if (what == "first-language"_L1)
        return lineFor(gap, what, &Person::firstLanguage);
    if (what == "religion"_L1)
        return lineFor(gap, what, &Person::religion);
    if (what == "nationality"_L1)
        return lineFor(gap, what, &Person::nationality);
    if (what == "disability"_L1) {
        auto *line = static_cast<TextLine *>(lineFor(gap, u"disabilities"_s, nullptr));
        gap.apply = [line](Person &person) { person.disabilities = listed(line->text()); };
        return line;
    }
    if (what == "ethnicity"_L1) {
        auto *combo = new CodeCombo(ethnicGroups());
        gap.personField = what;
        gap.text = [combo] { return combo->chosenId(); };
        gap.setText = [combo](const QString &id) { combo->choose(id); };
        gap.apply = [combo](Person &person) { person.ethnicity = combo->chosenId(); };
        connect(combo, &CodeCombo::chosen, this, [this, fact = gap.fact] { typed(fact); });
        return combo;
    }
    if (what == "sex"_L1) {
        auto *sex = new SegmentedControl(
            {{idOf(Sex::Female), words(Sex::Female), {}}, {idOf(Sex::Male), words(Sex::Male), {}}});
        gap.personField = what;
        gap.text = [sex] { return sex->chosenId(); };
        gap.setText = [sex](const QString &id) { sex->choose(id); };
        gap.apply = [sex](Person &person) { person.sex = choiceOf<Sex>(sex->chosenId()).value_or(Sex::Unknown); };
        connect(sex, &SegmentedControl::chosen, this, [this, fact = gap.fact] { typed(fact); });
        return sex;
    }
    if (what == "birth"_L1) {
        auto *born = new DateEdit(*m_clock, desk.calendar());
        born->setRange({}, desk.calendar().localDate(desk.now()));
        gap.personField = u"born"_s;
        gap.text = [born] { return born->typedText(); };
        gap.setText = [born](const QString &typed) { born->setTypedText(typed); };
        gap.apply = [born](Person &person) { person.born = born->date().value_or(QDate()); };
        connect(born, &DateEdit::edited, this, [this, fact = gap.fact] { typed(fact); });
        return born;
    }
    return nullptr;
}

void ChildGaps::buildFamily(DetailForm &form, const QSet<QString> &asked)
{
    auto *family = new QWidget;
    auto *fields = new FieldLayout(family);
    FieldMaker make(form, *fields, asked);
    make.text(u"prompts.household"_s, tr("Who lives in the household? Names and dates of birth"), 1,
              FieldMaker::answer);
    make.text(u"prompts.additional-needs"_s, tr("Additional needs of the children"), 1, FieldMaker::answer)
        ->setWide(false);
    make.text(u"prompts.immigration-status"_s, tr("Immigration status"), 1, FieldMaker::answer)->setWide(false);
    make.text(u"prompts.agencies"_s, tr("Which other agencies are involved? Who, since when, how to reach them"), 1,
              FieldMaker::answer);
    layout()->addWidget(family);
}

void ChildGaps::typed(const QString &fact)
{
    if (const Gap *filled = gap(fact))
        filled->notKnown->setAnswered(isFilled(*filled));
    emit edited();
}

const ChildGaps::Gap *ChildGaps::gap(const QString &fact) const
{
    const auto found = std::ranges::find(m_gaps, fact, &Gap::fact);
    return found == m_gaps.cend() ? nullptr : &*found;
}

bool ChildGaps::isFilled(const Gap &gap) const
{
    return gap.text && !gap.field->isHidden() && !gap.text().trimmed().isEmpty();
}

void ChildGaps::setPerson(const Person &person, bool showsGaps)
{
    const bool another = person.id != m_person.id;
    m_person = person;
    bool any = false;
    for (const Gap &gap : std::as_const(m_gaps)) {
        if (another && gap.setText && m_wanted.isEmpty())
            gap.setText({});
        const bool open = showsGaps && person.id && !isTold(gap.fact, {}, person);
        gap.field->setVisible(open);
        any = any || open;
    }
    m_facts->setVisible(any);
    if (another && showsGaps && !m_wanted.isEmpty())
        showWanted();
}

Person ChildGaps::filled() const
{
    Person person = m_person;
    for (const Gap &gap : m_gaps) {
        if (isFilled(gap))
            gap.apply(person);
    }
    return person;
}

QStringList ChildGaps::filledFields() const
{
    const Person person = filled();
    QStringList fields;
    for (const Gap &gap : m_gaps) {
        // What was typed may be no date yet.
        if (isFilled(gap) && isTold(gap.fact, {}, person))
            fields << gap.personField;
    }
    return fields;
}

QString ChildGaps::problem() const
{
    for (const Gap &gap : m_gaps) {
        if (isFilled(gap) && !gap.field->problem().isEmpty())
            return gap.field->problem();
    }
    return {};
}

bool ChildGaps::goToFact(const QString &fact)
{
    const Gap *wanted = gap(fact);
    if (!wanted || wanted->field->isHidden())
        return false;
    wanted->field->focusField();
    return true;
}

QJsonObject ChildGaps::draft() const
{
    QJsonObject draft;
    for (const Gap &gap : m_gaps) {
        if (isFilled(gap))
            draft.insert(gap.fact, gap.text());
    }
    return draft;
}

void ChildGaps::restore(const QJsonObject &draft)
{
    m_wanted.clear();
    for (auto it = draft.begin(); it != draft.end(); ++it)
        m_wanted.insert(it.key(), it.value().toString());
    if (m_person.id)
        showWanted();
}

void ChildGaps::showWanted()
{
    for (const Gap &gap : std::as_const(m_gaps)) {
        if (gap.setText && m_wanted.contains(gap.fact)) {
            gap.setText(m_wanted.value(gap.fact));
            gap.notKnown->setAnswered(isFilled(gap));
        }
    }
    m_wanted.clear();
}

} // namespace frontdoor
