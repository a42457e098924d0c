// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/new_person_form.h"

#include "core/session/on_result.h"
#include "ui/common/date_edit.h"
#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/person_values.h"
#include "ui/contact/words.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLikely = 3;

} // namespace

NewPersonForm::NewPersonForm(Desk &desk, Size size, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(desk)
    , m_id(PersonId::make())
    , m_main(new QWidget)
    , m_likely(new MessageBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_likely);
    column->addWidget(m_main);
    new FieldLayout(m_main);
    m_likely->hide();
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    build(size);
    if (size == Size::Whole)
        buildMore();
    arrangeBirth();
}

LabelledField *NewPersonForm::place(const QString &key, const QString &label, QWidget *edit, QWidget *into)
{
    auto *field = new LabelledField(label, edit);
    field->setKey(key);
    into->layout()->addWidget(field);
    return field;
}

LabelledField *NewPersonForm::line(const QString &key, const QString &label, QString Person::*member, QWidget *into)
{
    auto *edit = new TextLine;
    edit->setCharacterLimit(200);
    m_lines.append({member, edit});
    LabelledField *field = place(key, label, edit, into);
    connect(edit, &TextLine::problemChanged, field, &LabelledField::setProblem);
    connect(edit, &QLineEdit::textEdited, this, &NewPersonForm::edited);
    return field;
}

void NewPersonForm::build(Size size)
{
    LabelledField *given = line(u"given-name"_s, tr("Given name"), &Person::givenName, m_main);
    m_given = m_lines.last().second;
    line(u"family-name"_s, tr("Family name"), &Person::familyName, m_main);
    m_family = m_lines.last().second;
    auto *swap = new LinkButton(tr("Swap the two names"));
    given->setBelow(swap);
    connect(swap, &QAbstractButton::clicked, this, &NewPersonForm::swapNames);
    connect(m_given, &QLineEdit::editingFinished, this, &NewPersonForm::look);
    connect(m_family, &QLineEdit::editingFinished, this, &NewPersonForm::look);

    m_state = new SegmentedControl({{u"born"_s, tr("Born"), {}}, {u"unborn"_s, tr("Unborn"), {}}});
    m_state->setClearable(false);
    m_state->choose(u"born"_s);
    place(u"unborn"_s, tr("Born yet?"), m_state, m_main);
    connect(m_state, &SegmentedControl::chosen, this, [this] {
        arrangeBirth();
        emit edited();
    });
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    m_born = new DateEdit(m_clock, m_desk.calendar());
    m_born->setRange({}, today);
    m_born->setPlaceholderText(tr("for example 4/5/2017"));
    m_bornField = place(u"born"_s, tr("Date of birth"), m_born, m_main);
    m_expected = new DateEdit(m_clock, m_desk.calendar());
    m_expected->setRange(today.addDays(-42), today.addDays(300));
    m_expectedField = place(u"expected"_s, tr("Expected date of delivery"), m_expected, m_main);
    for (DateEdit *edit : {m_born, m_expected})
        connect(edit, &DateEdit::edited, this, &NewPersonForm::edited);

    m_sex = new SegmentedControl(optionsOfSex());
    m_sexField = place(u"sex"_s, tr("Sex"), m_sex, m_main);
    connect(m_sex, &SegmentedControl::chosen, this, &NewPersonForm::edited);
    if (size == Size::Brief)
        return;

    m_motherPicker = new PersonPicker(m_desk, tr("Name, date of birth, postcode"));
    m_motherPicker->setOffersNew(false);
    m_motherField = place(u"mother"_s, tr("Mother"), m_motherPicker, m_main);
    m_motherField->setWide(true);
    connect(m_motherPicker, &PersonPicker::picked, this, &NewPersonForm::takeMother);
    line(u"address"_s, tr("Address"), &Person::address, m_main);
    line(u"postcode"_s, tr("Postcode"), &Person::postcode, m_main);
    line(u"school"_s, tr("School or nursery"), &Person::school, m_main);
    m_ethnicity = new CodeCombo(ethnicGroups());
    place(u"ethnicity"_s, tr("Ethnicity"), m_ethnicity, m_main);
    connect(m_ethnicity, &CodeCombo::chosen, this, &NewPersonForm::edited);
}

void NewPersonForm::buildMore()
{
    m_moreLink = new LinkButton(tr("More about the child"));
    m_more = new QWidget;
    new FieldLayout(m_more);
    line(u"phone"_s, tr("Phone"), &Person::phone, m_more);
    line(u"nhs-number"_s, tr("NHS number"), &Person::nhsNumber, m_more);
    line(u"upn"_s, tr("Unique pupil number"), &Person::upn, m_more);
    line(u"first-language"_s, tr("First language"), &Person::firstLanguage, m_more);
    line(u"religion"_s, tr("Religion"), &Person::religion, m_more);
    line(u"nationality"_s, tr("Nationality"), &Person::nationality, m_more);
    m_more->hide();
    layout()->addWidget(m_moreLink);
    static_cast<QVBoxLayout *>(layout())->setAlignment(m_moreLink, Qt::AlignLeft);
    layout()->addWidget(m_more);
    connect(m_moreLink, &QAbstractButton::clicked, this, [this] {
        m_more->show();
        m_moreLink->hide();
        m_lines.at(m_lines.size() - 6).second->setFocus(Qt::OtherFocusReason);
    });
}

QList<SegmentedControl::Option> NewPersonForm::optionsOfSex()
{
    QList<SegmentedControl::Option> options;
    for (const Sex sex : {Sex::Female, Sex::Male, Sex::Unknown})
        options.append({idOf(sex), words(sex), {}});
    return options;
}

Person NewPersonForm::person() const
{
    Person person;
    person.id = m_id;
    person.household = m_household;
    for (const auto &[member, edit] : m_lines)
        person.*member = edit->text().simplified();
    if (m_state->chosenId() == "unborn"_L1) {
        person.expected = m_expected->date().value_or(QDate());
        person.mother = m_mother;
    } else {
        person.born = m_born->date().value_or(QDate());
        person.sex = choiceOf<Sex>(m_sex->chosenId()).value_or(Sex::Unknown);
    }
    if (m_ethnicity)
        person.ethnicity = m_ethnicity->chosenId();
    return person;
}

QString NewPersonForm::problem() const
{
    for (const auto &[member, edit] : m_lines) {
        if (!edit->problem().isEmpty())
            return edit->problem();
    }
    const DateEdit *date = m_state->chosenId() == "unborn"_L1 ? m_expected : m_born;
    return !date->isEmpty() && !date->date() ? tr("The date \"%1\" is not understood.").arg(date->typedText())
                                             : QString();
}

void NewPersonForm::setPerson(const Person &person)
{
    m_id = person.id ? person.id : PersonId::make();
    m_household = person.household;
    m_mother = person.mother;
    for (const auto &[member, edit] : std::as_const(m_lines))
        edit->setText(person.*member);
    m_state->choose(person.isUnborn() ? u"unborn"_s : u"born"_s);
    m_born->setDate(person.born.isValid() ? std::optional(person.born) : std::nullopt);
    m_expected->setDate(person.expected.isValid() ? std::optional(person.expected) : std::nullopt);
    m_sex->choose(person.sex == Sex::Unknown ? QString() : idOf(person.sex));
    if (m_ethnicity)
        m_ethnicity->choose(person.ethnicity);
    arrangeBirth();
}

void NewPersonForm::setName(const TypedName &name)
{
    m_given->setText(name.givenName);
    m_family->setText(name.familyName);
    if (name.born.isValid())
        m_born->setDate(name.born);
    look();
    emit edited();
}

void NewPersonForm::focusFirst()
{
    TextLine *first = m_given->text().isEmpty() ? m_given : m_family->text().isEmpty() ? m_family : nullptr;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    else
        m_born->setFocus(Qt::OtherFocusReason);
}

bool NewPersonForm::goToFact(const QString &fact)
{
    QString key = fact.section(u'.', -1);
    if (key == "birth"_L1)
        key = m_state->chosenId() == "unborn"_L1 ? u"expected"_s : u"born"_s;
    else if (key == "name"_L1)
        key = u"given-name"_s;
    const QList<LabelledField *> fields = findChildren<LabelledField *>();
    const auto found = std::ranges::find(fields, key, &LabelledField::key);
    if (found == fields.cend())
        return false;
    (*found)->focusField();
    return true;
}

QJsonObject NewPersonForm::draft() const
{
    return {{u"id"_s, m_id.text()},
            {u"values"_s, toJson(personValues(person()))},
            {u"unborn"_s, m_state->chosenId() == "unborn"_L1},
            {u"born-typed"_s, m_born->typedText()},
            {u"expected-typed"_s, m_expected->typedText()}};
}

void NewPersonForm::restore(const QJsonObject &draft)
{
    setPerson(
        personFromValues(PersonId(draft["id"_L1].toString()), fieldValuesFromJson(draft["values"_L1].toString())));
    m_state->choose(draft["unborn"_L1].toBool() ? u"unborn"_s : u"born"_s);
    m_born->setTypedText(draft["born-typed"_L1].toString());
    m_expected->setTypedText(draft["expected-typed"_L1].toString());
    arrangeBirth();
}

void NewPersonForm::arrangeBirth()
{
    const bool unborn = m_state->chosenId() == "unborn"_L1;
    m_bornField->setVisible(!unborn);
    m_sexField->setVisible(!unborn);
    m_expectedField->setVisible(unborn);
    if (m_motherField)
        m_motherField->setVisible(unborn);
}

void NewPersonForm::swapNames()
{
    const QString given = m_given->text();
    m_given->setText(m_family->text());
    m_family->setText(given);
    emit edited();
}

void NewPersonForm::look()
{
    const QString name = QString(m_given->text() + u' ' + m_family->text()).simplified().left(200);
    if (name.size() < 3) {
        m_likely->hide();
        return;
    }
    const auto answer = m_desk.session().read<QList<PersonHit>>(
        m_slot, [name, viewer = m_desk.viewer()](Views &views) { return views.findPeople(name, mostLikely, viewer); });
    onResult(this, answer, [this](const Expected<QList<PersonHit>> &hits) {
        if (hits)
            showLikely(*hits);
    });
}

void NewPersonForm::showLikely(const QList<PersonHit> &hits)
{
    m_likely->clearActions();
    m_likely->setVisible(!hits.isEmpty());
    if (hits.isEmpty())
        return;
    m_likely->setMessage(Tone::Soon, tr("Perhaps already on file."),
                         tr("If it is one of these, choose them; else go on."));
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    for (const PersonHit &hit : hits) {
        QStringList parts{hit.person.name(), ageWords(hit.person, today), hit.person.postcode};
        parts.removeAll(QString());
        connect(m_likely->addAction(parts.join(", "_L1)), &QAbstractButton::clicked, this,
                [this, hit] { emit knownInstead(hit); });
    }
}

void NewPersonForm::takeMother(const PersonHit &hit)
{
    m_mother = hit.person.id;
    m_household = hit.person.household;
    m_motherField->setHint(tr("Mother: %1").arg(hit.person.name()));
    m_motherPicker->clear();
    for (const auto &[member, edit] : std::as_const(m_lines)) {
        if (member != &Person::address && member != &Person::postcode && member != &Person::familyName)
            continue;
        if (edit->text().isEmpty())
            edit->setText(hit.person.*member);
    }
    emit edited();
}

} // namespace frontdoor
