// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/new_person_form.h"

#include "core/calendar/phrases.h"
#include "core/domain/identifiers.h"
#include "core/domain/information_set.h"
#include "core/session/on_result.h"
#include "ui/common/date_edit.h"
#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/contact/child_reasons.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/field_advice.h"
#include "ui/contact/not_known.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/person_values.h"
#include "ui/contact/possible_people.h"
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
constexpr int widthForBeside = 640; ///< px at 100 % text
constexpr int lookPauseMs = 250;

/// Too little to recognise anybody by yet.
bool isTooLittle(const Person &typed)
{
    return typed.givenName.size() + typed.familyName.size() < 3 && typed.phone.isEmpty() && typed.nhsNumber.isEmpty()
           && typed.upn.isEmpty();
}

Expected<QList<PersonHit>> likelyPeople(Views &views, const Person &typed, const Viewer &viewer)
{
    if (isTooLittle(typed))
        return QList<PersonHit>();
    FD_ASSIGN(QList<PersonHit> hits, views.peopleLike(Likeness{typed, {}, {}}, mostLikely, viewer));
    erase_if(hits, [](const PersonHit &hit) { return hit.likelihood == Likelihood::Unlikely; });
    return hits;
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

NewPersonForm::NewPersonForm(Desk &desk, Size size, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(desk)
    , m_id(PersonId::make())
    , m_main(new QWidget)
    , m_rest(new QWidget)
    , m_likely(new PossiblePeople)
    , m_top(new QBoxLayout(QBoxLayout::TopToBottom))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_top->addWidget(m_main, 3);
    m_top->addWidget(m_likely, 2);
    column->addLayout(m_top);
    column->addWidget(m_rest);
    new FieldLayout(m_main);
    new FieldLayout(m_rest);
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NewPersonForm::look);
    connect(m_likely, &PossiblePeople::taken, this, &NewPersonForm::knownInstead);
    followTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_top->setSpacing(theme.space(16));
        arrangeLikely();
    });
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
    connect(edit, &QLineEdit::textEdited, this, [this] {
        m_pause.start();
        showKnown();
        emit edited();
    });
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

    m_state = new SegmentedControl({{u"born"_s, tr("Born"), {}}, {u"unborn"_s, tr("Unborn"), {}}});
    m_state->setClearable(false);
    m_state->choose(u"born"_s);
    place(u"unborn"_s, tr("Born yet?"), m_state, m_main);
    connect(m_state, &SegmentedControl::chosen, this, [this] {
        arrangeBirth();
        checkBirth();
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
        connect(edit, &DateEdit::edited, this, [this] {
            checkBirth();
            showKnown();
            m_pause.start();
            emit edited();
        });

    m_sex = new SegmentedControl(optionsOfSex(size));
    m_sexField = place(u"sex"_s, tr("Sex"), m_sex, m_main);
    connect(m_sex, &SegmentedControl::chosen, this, [this] {
        m_pause.start();
        showKnown();
        emit edited();
    });
    if (size == Size::Brief)
        return;

    m_motherPicker = new PersonPicker(m_desk, tr("Name, date of birth, postcode"));
    m_motherPicker->setOffersNew(false);
    m_motherField = place(u"mother"_s, tr("Mother"), m_motherPicker, m_rest);
    m_motherField->setWide(true);
    connect(m_motherPicker, &PersonPicker::picked, this, &NewPersonForm::takeMother);
    line(u"address"_s, tr("Address"), &Person::address, m_rest);
    m_lines.last().second->setCharacterLimit(5000);
    m_postcodeField = line(u"postcode"_s, tr("Postcode"), &Person::postcode, m_rest);
    connect(m_lines.last().second, &QLineEdit::editingFinished, this, &NewPersonForm::checkNumbers);
    line(u"school"_s, tr("School or nursery"), &Person::school, m_rest);
    m_ethnicity = new CodeCombo(ethnicGroups());
    place(u"ethnicity"_s, tr("Ethnicity"), m_ethnicity, m_rest);
    connect(m_ethnicity, &CodeCombo::chosen, this, [this] {
        showKnown();
        emit edited();
    });
}

void NewPersonForm::buildMore()
{
    m_moreLink = new LinkButton(tr("More about the child"));
    m_more = new QWidget;
    new FieldLayout(m_more);
    line(u"phone"_s, tr("Phone"), &Person::phone, m_more);
    m_nhsField = line(u"nhs-number"_s, tr("NHS number"), &Person::nhsNumber, m_more);
    connect(m_lines.last().second, &QLineEdit::editingFinished, this, &NewPersonForm::checkNumbers);
    m_upnField = line(u"upn"_s, tr("Unique pupil number"), &Person::upn, m_more);
    connect(m_lines.last().second, &QLineEdit::editingFinished, this, &NewPersonForm::checkNumbers);
    m_disabilities = new TextLine;
    LabelledField *disability = place(u"disability"_s, tr("Disability"), m_disabilities, m_more);
    disability->setHint(tr("Several with commas between them"));
    connect(m_disabilities, &TextLine::problemChanged, disability, &LabelledField::setProblem);
    connect(m_disabilities, &QLineEdit::textEdited, this, [this] {
        showKnown();
        emit edited();
    });
    line(u"first-language"_s, tr("First language"), &Person::firstLanguage, m_more);
    line(u"religion"_s, tr("Religion"), &Person::religion, m_more);
    line(u"nationality"_s, tr("Nationality"), &Person::nationality, m_more);
    m_more->hide();
    layout()->addWidget(m_moreLink);
    static_cast<QVBoxLayout *>(layout())->setAlignment(m_moreLink, Qt::AlignLeft);
    layout()->addWidget(m_more);
    connect(m_moreLink, &QAbstractButton::clicked, this, [this] {
        openMore();
        m_more->findChild<LabelledField *>()->focusField(); // the first of them
    });
}

void NewPersonForm::openMore()
{
    if (!m_more)
        return;
    m_more->show();
    m_moreLink->hide();
}

void NewPersonForm::setReceived(QDate day)
{
    m_received = day;
    checkBirth();
}

void NewPersonForm::checkBirth()
{
    const std::optional<QDate> born = m_born->date();
    const bool later = m_state->chosenId() == "born"_L1 && born && m_received.isValid() && *born > m_received;
    setAdvice(
        *m_bornField,
        later ? tr("Born after the contact was received on %1. Check both; a child who was not born then is unborn.")
                    .arg(englishDate(m_received, u"d MMM yyyy"))
              : QString(),
        u"GEN-09"_s);
}

/// When a field is left: half a number is no mistake yet.
void NewPersonForm::checkNumbers()
{
    const Person typed = person();
    if (m_postcodeField)
        setAdvice(*m_postcodeField, postcodeProblem(typed.postcode), u"GEN-13"_s);
    if (m_nhsField)
        setAdvice(*m_nhsField, nhsNumberProblem(typed.nhsNumber), u"GEN-13"_s);
    if (m_upnField)
        setAdvice(*m_upnField, upnProblem(typed.upn), u"GEN-13"_s);
}

void NewPersonForm::offerNotKnown(ChildReasons &reasons)
{
    static const QHash<QString, QString> facts{
        {u"given-name"_s, u"child.name"_s},       {u"born"_s, u"child.birth"_s},
        {u"expected"_s, u"child.birth"_s},        {u"sex"_s, u"child.sex"_s},
        {u"address"_s, u"child.address"_s},       {u"postcode"_s, u"child.postcode"_s},
        {u"school"_s, u"child.school"_s},         {u"ethnicity"_s, u"child.ethnicity"_s},
        {u"disability"_s, u"child.disability"_s}, {u"first-language"_s, u"child.first-language"_s},
        {u"religion"_s, u"child.religion"_s},     {u"nationality"_s, u"child.nationality"_s},
    };
    const QList<LabelledField *> fields = findChildren<LabelledField *>();
    for (LabelledField *field : fields) {
        const QString fact = facts.value(field->key());
        if (!reasons.has(fact))
            continue;
        auto *notKnown = new NotKnown(*field);
        reasons.attach(fact, notKnown);
        m_notKnown.append({fact, notKnown});
    }
    showKnown();
}

void NewPersonForm::showKnown()
{
    if (m_notKnown.isEmpty())
        return;
    const Person typed = person();
    for (const auto &[fact, notKnown] : std::as_const(m_notKnown))
        notKnown->setAnswered(isTold(fact, {}, typed));
}

QList<SegmentedControl::Option> NewPersonForm::optionsOfSex(Size size)
{
    QList<SegmentedControl::Option> options{{idOf(Sex::Female), words(Sex::Female), {}},
                                            {idOf(Sex::Male), words(Sex::Male), {}}};
    // Where it can be said why it is not known, that is the answer.
    if (size == Size::Brief)
        options.append({idOf(Sex::Unknown), words(Sex::Unknown), {}});
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
    if (m_disabilities)
        person.disabilities = listed(m_disabilities->text());
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
    if (m_disabilities)
        m_disabilities->setText(person.disabilities.join(u", "_s));
    if (!person.phone.isEmpty() || !person.nhsNumber.isEmpty() || !person.upn.isEmpty()
        || !person.disabilities.isEmpty() || !person.firstLanguage.isEmpty() || !person.religion.isEmpty()
        || !person.nationality.isEmpty())
        openMore();
    arrangeBirth();
    checkNumbers();
    checkBirth();
    showKnown();
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
    if (fact.contains(u'.') && !fact.startsWith("child."_L1))
        return false; // the referrer has a name too
    QString key = fact.section(u'.', -1);
    if (key == "birth"_L1)
        key = m_state->chosenId() == "unborn"_L1 ? u"expected"_s : u"born"_s;
    else if (key == "name"_L1)
        key = u"given-name"_s;
    const QList<LabelledField *> fields = findChildren<LabelledField *>();
    const auto found = std::ranges::find(fields, key, &LabelledField::key);
    if (found == fields.cend())
        return false;
    if (m_more && m_more->isAncestorOf(*found))
        openMore();
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
    checkBirth();
    showKnown();
    look();
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
    showKnown();
    emit edited();
}

void NewPersonForm::look()
{
    m_pause.stop();
    const Person typed = person();
    const auto answer = m_desk.session().read<QList<PersonHit>>(
        m_slot, [typed, viewer = m_desk.viewer()](Views &views) { return likelyPeople(views, typed, viewer); });
    onResult(this, answer, [this, typed](const Expected<QList<PersonHit>> &hits) {
        if (hits)
            m_likely->show(typed, *hits, m_desk.calendar().localDate(m_desk.now()));
    });
}

/// Beside the names where there is room, else beneath them, where it pushes nothing away that is being typed into.
void NewPersonForm::arrangeLikely()
{
    const bool room = width() >= themeOf(this).px(widthForBeside);
    m_top->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NewPersonForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeLikely();
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
    showKnown();
    emit edited();
}

} // namespace frontdoor
