// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/named_adults.h"

#include "core/session/on_result.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/new_person_form.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/person_on_file.h"
#include "ui/contact/words.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr RelationshipKind kindsOfAdults[] = {
    RelationshipKind::Mother, RelationshipKind::Father,      RelationshipKind::StepParent,
    RelationshipKind::Carer,  RelationshipKind::Grandparent, RelationshipKind::Other,
};

QList<CodeItem> kindItems(Sex sex)
{
    QList<CodeItem> items;
    for (const RelationshipKind kind : kindsOfAdults) {
        const bool unfit = (kind == RelationshipKind::Mother && sex == Sex::Male)
                           || (kind == RelationshipKind::Father && sex == Sex::Female);
        if (unfit)
            continue;
        QString text = words(kind, sex);
        text[0] = text.at(0).toUpper();
        items.append({idOf(kind), text});
    }
    return items;
}

} // namespace

NamedAdult::NamedAdult(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode")))
    , m_search(new LabelledField(tr("Who is the adult?"), m_picker))
    , m_chosen(new QWidget)
    , m_name(makeWrappedLabel({}, TextRole::Strong))
    , m_another(new LinkButton(tr("Somebody else")))
    , m_gone(new LinkButton(tr("Leave this adult out")))
    , m_new(new NewPersonForm(desk, NewPersonForm::Size::Brief))
    , m_kind(new CodeCombo(kindItems(Sex::Unknown)))
    , m_kindField(new LabelledField(tr("What are they to the child?"), m_kind))
    , m_responsible(new QCheckBox(tr("Holds parental responsibility for the child")))
    , m_together(new QCheckBox(tr("Lives with the child")))
{
    build();
    connectParts();
    setWho(Who::Searching);
}

void NamedAdult::build()
{
    auto *chosen = new QHBoxLayout(m_chosen);
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->addWidget(m_name, 1);
    chosen->addWidget(m_another);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *heading = new QHBoxLayout;
    heading->addWidget(makeLabel(tr("An adult"), TextRole::Strong));
    heading->addStretch(1);
    heading->addWidget(m_gone);
    column->addLayout(heading);
    for (QWidget *part : {static_cast<QWidget *>(m_search), m_chosen, static_cast<QWidget *>(m_new),
                          static_cast<QWidget *>(m_kindField), static_cast<QWidget *>(m_responsible),
                          static_cast<QWidget *>(m_together)})
        column->addWidget(part);
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(8));
        chosen->setSpacing(theme.space(12));
    });
}

void NamedAdult::connectParts()
{
    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) {
        choose(hit);
        m_kind->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
    connect(m_picker, &PersonPicker::newPersonWanted, this, [this](const QString &typed) {
        startNew(typed);
        emit edited();
    });
    connect(m_picker, &PersonPicker::edited, this, &NamedAdult::edited);
    connect(m_new, &NewPersonForm::knownInstead, this, [this](const PersonHit &hit) {
        choose(hit);
        m_kind->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
    connect(m_new, &NewPersonForm::edited, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        setWho(Who::Searching);
        m_picker->clear();
        focusFirst();
        emit edited();
    });
    connect(m_gone, &QAbstractButton::clicked, this, &NamedAdult::leftOut);
    connect(m_kind, &CodeCombo::chosen, this, &NamedAdult::edited);
    connect(m_responsible, &QCheckBox::clicked, this, &NamedAdult::edited);
    connect(m_together, &QCheckBox::clicked, this, &NamedAdult::edited);
    connect(&m_desk.session(), &Session::connectionChanged, this, [this](const ConnectionState &state) {
        if (m_awaited && state.health == ConnectionState::Health::Good)
            chooseOnFile(m_awaited);
    });
}

void NamedAdult::choose(const PersonHit &hit)
{
    m_known = hit.person;
    setWho(Who::OnFile);
}

void NamedAdult::chooseOnFile(const PersonId &id)
{
    m_awaited = id;
    const auto answer = m_desk.session().read<std::optional<PersonHit>>(
        m_slot, [id, viewer = m_desk.viewer()](Views &views) { return personOnFile(views, id, viewer); });
    onResult(this, answer, [this](const Expected<std::optional<PersonHit>> &hit) {
        if (hit && *hit)
            choose(**hit);
        else if (hit)
            m_awaited = {};
    });
}

void NamedAdult::startNew(const QString &typed)
{
    m_new->setPerson({});
    setWho(Who::New);
    m_new->setName(typedName(typed, m_desk.calendar().localDate(m_desk.now())));
    m_new->focusFirst();
    refresh();
}

void NamedAdult::setWho(Who who)
{
    m_who = who;
    if (who != Who::Searching)
        m_awaited = {};
    refresh();
}

void NamedAdult::refresh()
{
    const bool hasWho = m_who != Who::Searching;
    m_search->setVisible(!hasWho);
    m_chosen->setVisible(hasWho);
    m_new->setVisible(m_who == Who::New);
    const std::optional<Person> who = person();
    QStringList name{who ? who->name() : QString()};
    if (m_who == Who::OnFile)
        name << ageWords(*who, m_desk.calendar().localDate(m_desk.now()));
    name.removeAll(QString());
    m_name->setText(m_who == Who::New ? tr("Somebody new") : name.join(", "_L1));
    m_kind->setItems(kindItems(who ? who->sex : Sex::Unknown));
    for (QWidget *part : {static_cast<QWidget *>(m_kindField), static_cast<QWidget *>(m_responsible),
                          static_cast<QWidget *>(m_together)})
        part->setVisible(hasWho);
    const QString whose = who && !who->name().isEmpty() ? who->name() : tr("the adult");
    m_kind->setAccessibleDescription(tr("About %1").arg(whose));
    m_responsible->setAccessibleDescription(m_kind->accessibleDescription());
    m_together->setAccessibleDescription(m_kind->accessibleDescription());
}

std::optional<Person> NamedAdult::person() const
{
    switch (m_who) {
    case Who::Searching: return std::nullopt;
    case Who::OnFile: return m_known;
    case Who::New: return m_new->person();
    }
    return std::nullopt;
}

bool NamedAdult::isResponsible() const
{
    return m_who != Who::Searching && m_responsible->isChecked();
}

bool NamedAdult::livesWithChild() const
{
    return m_who != Who::Searching && m_together->isChecked();
}

QString NamedAdult::problem() const
{
    if (m_who == Who::Searching)
        return m_picker->text().trimmed().isEmpty()
                   ? QString()
                   : tr("Say who the adult is: choose somebody who was found, or somebody new with Ctrl+Enter.");
    if (const QString problem = m_who == Who::New ? m_new->problem() : QString(); !problem.isEmpty())
        return problem;
    return m_kind->chosenId().isEmpty() ? tr("Say what %1 is to the child.").arg(person()->name()) : QString();
}

QList<Command> NamedAdult::commands(const Person &child) const
{
    std::optional<Person> adult = person();
    if (!adult)
        return {};
    const Relationship related{RecordId::make(), adult->id, child.id,
                               choiceOf<RelationshipKind>(m_kind->chosenId()).value_or(RelationshipKind::Other),
                               m_responsible->isChecked()};
    const bool moves = livesWithChild() && adult->household != child.household;
    if (moves && adult->address.isEmpty()) {
        adult->address = child.address;
        adult->postcode = child.postcode;
    }
    if (moves)
        adult->household = child.household;
    if (m_who == Who::New)
        return {AddPerson{*adult, {}, {related}}};
    QList<Command> all{RelatePeople{related}};
    if (moves) {
        UpdatePerson moved;
        moved.person = adult->id;
        moved.fields = {u"household"_s};
        moved.detail.household = adult->household;
        if (m_known.address.isEmpty() && !adult->address.isEmpty()) {
            moved.fields << u"address"_s << u"postcode"_s;
            moved.detail.address = adult->address;
            moved.detail.postcode = adult->postcode;
        }
        all.append(moved);
    }
    return all;
}

void NamedAdult::focusFirst()
{
    if (m_who == Who::New)
        m_new->focusFirst();
    else
        m_picker->setFocus(Qt::OtherFocusReason);
}

QJsonObject NamedAdult::draft() const
{
    QJsonObject draft{{u"kind"_s, m_kind->chosenId()},
                      {u"responsible"_s, m_responsible->isChecked()},
                      {u"together"_s, m_together->isChecked()}};
    switch (m_who) {
    case Who::Searching:
        draft.insert(u"search"_s, m_picker->text());
        if (m_awaited)
            draft.insert(u"person"_s, m_awaited.text());
        break;
    case Who::OnFile: draft.insert(u"person"_s, m_known.id.text()); break;
    case Who::New: draft.insert(u"new"_s, m_new->draft()); break;
    }
    return draft;
}

void NamedAdult::restore(const QJsonObject &draft)
{
    if (draft.contains("new"_L1)) {
        m_new->restore(draft["new"_L1].toObject());
        setWho(Who::New);
    } else if (const PersonId id(draft["person"_L1].toString()); id) {
        chooseOnFile(id);
    } else {
        m_picker->setText(draft["search"_L1].toString());
    }
    m_kind->choose(draft["kind"_L1].toString());
    m_responsible->setChecked(draft["responsible"_L1].toBool());
    m_together->setChecked(draft["together"_L1].toBool());
}

NamedAdults::NamedAdults(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_layout(new QVBoxLayout)
    , m_more(makeButton(tr("Name a parent or another adult")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_layout);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setToolTip(tr("Somebody on file or somebody new; they are put on the child's record with the contact"));
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_layout->setSpacing(theme.space(16));
    });
    connect(static_cast<QPushButton *>(m_more), &QPushButton::clicked, this, [this] {
        add()->focusFirst();
        emit edited();
    });
}

NamedAdult *NamedAdults::add()
{
    auto *adult = new NamedAdult(m_desk);
    m_layout->addWidget(adult);
    m_rows.append(adult);
    connect(adult, &NamedAdult::edited, this, &NamedAdults::edited);
    connect(adult, &NamedAdult::leftOut, this, [this, adult] {
        m_rows.removeOne(adult);
        m_more->setFocus(Qt::OtherFocusReason);
        adult->hide();
        adult->deleteLater();
        emit edited();
    });
    return adult;
}

QString NamedAdults::problem() const
{
    for (const NamedAdult *adult : m_rows) {
        if (const QString problem = adult->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

QStringList NamedAdults::responsible() const
{
    QStringList names;
    for (const NamedAdult *adult : m_rows) {
        if (adult->isResponsible())
            names << adult->person()->name();
    }
    names.removeAll(QString());
    return names;
}

QList<Command> NamedAdults::commands(const Person &child, const HouseholdId &household) const
{
    QList<Command> all;
    Person housed = child;
    const bool needsHousehold = !child.household && std::ranges::any_of(m_rows, &NamedAdult::livesWithChild);
    if (needsHousehold) {
        housed.household = household;
        UpdatePerson own;
        own.person = child.id;
        own.fields = {u"household"_s};
        own.detail.household = household;
        all.append(own);
    }
    for (const NamedAdult *adult : m_rows)
        all += adult->commands(housed);
    return all;
}

QJsonArray NamedAdults::draft() const
{
    QJsonArray drafts;
    for (const NamedAdult *adult : m_rows)
        drafts.append(adult->draft());
    return drafts;
}

void NamedAdults::restore(const QJsonArray &draft)
{
    for (const QJsonValue value : draft)
        add()->restore(value.toObject());
}

} // namespace frontdoor
