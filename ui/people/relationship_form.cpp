// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/relationship_form.h"

#include "core/casework/casefile/siblings.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/new_person_form.h"
#include "ui/outcome/submit_strip.h"
#include "ui/people/people_words.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// After the id of a kind: the person of the page is that to the other one.
constexpr auto turned = "-of"_L1;

constexpr RelationshipKind kindsOfOthers[] = {
    RelationshipKind::Mother,      RelationshipKind::Father,      RelationshipKind::StepParent,
    RelationshipKind::Carer,       RelationshipKind::Grandparent, RelationshipKind::Sibling,
    RelationshipKind::HalfSibling, RelationshipKind::StepSibling, RelationshipKind::Other,
};

QString turnedWords(RelationshipKind kind, const QString &name)
{
    switch (kind) {
    case RelationshipKind::Mother: return RelationshipForm::tr("Child (%1 is the mother)").arg(name);
    case RelationshipKind::Father: return RelationshipForm::tr("Child (%1 is the father)").arg(name);
    case RelationshipKind::StepParent: return RelationshipForm::tr("Stepchild (%1 is the step-parent)").arg(name);
    case RelationshipKind::Carer: return RelationshipForm::tr("In the care of %1").arg(name);
    case RelationshipKind::Grandparent: return RelationshipForm::tr("Grandchild (%1 is the grandparent)").arg(name);
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling:
    case RelationshipKind::Other: return {};
    }
    return {};
}

bool fits(RelationshipKind kind, Sex sex)
{
    return !(kind == RelationshipKind::Mother && sex == Sex::Male)
           && !(kind == RelationshipKind::Father && sex == Sex::Female);
}

QList<CodeItem> kindItems(const Person &person, const Person &other, QDate today)
{
    QList<CodeItem> items;
    for (const RelationshipKind kind : kindsOfOthers) {
        if (!fits(kind, other.sex))
            continue;
        QString text = RelationshipForm::tr("%1 of %2").arg(kindWords(kind, other.sex), shortName(person));
        text[0] = text.at(0).toUpper();
        items.append({idOf(kind), text});
    }
    // Parents may be children themselves, but not that young.
    constexpr int youngestParent = 10;
    const bool mayBeParent = !person.isUnborn()
                             && (!person.born.isValid() || person.born.addYears(youngestParent) < today);
    for (const RelationshipKind kind : kindsOfOthers) {
        const QString text = turnedWords(kind, shortName(person));
        if (mayBeParent && !text.isEmpty() && fits(kind, person.sex))
            items.append({idOf(kind) + turned, text});
    }
    return items;
}

} // namespace

RelationshipForm::RelationshipForm(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode")))
    , m_search(new LabelledField(tr("Who is it?"), m_picker))
    , m_chosen(new QWidget)
    , m_name(makeWrappedLabel({}, TextRole::Strong))
    , m_another(new LinkButton(tr("Somebody else")))
    , m_new(new NewPersonForm(desk, NewPersonForm::Size::Brief))
    , m_kind(new CodeCombo({}))
    , m_kindField(new LabelledField(tr("How do they stand to each other?"), m_kind))
    , m_responsibility(new QCheckBox)
    , m_together(new QCheckBox)
    , m_strip(new SubmitStrip(desk))
    , m_confirm(makeButton(tr("Add"), ButtonKind::Primary))
{
    m_search->setHint(tr("Enter takes who was found, Ctrl+Enter records somebody new."));
    auto *chosen = new QHBoxLayout(m_chosen);
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->addWidget(m_name, 1);
    chosen->addWidget(m_another, 0, Qt::AlignTop);
    m_strip->setWording(tr("This cannot be recorded."), tr("Record with these reasons"));
    auto *cancel = makeButton(tr("Cancel"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_confirm);
    row->addWidget(cancel);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const QList<QWidget *> parts{m_search,         m_chosen,   m_new,   m_kindField,
                                 m_responsibility, m_together, m_strip, buttons};
    for (QWidget *part : parts)
        column->addWidget(part);
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(12));
        row->setSpacing(theme.space(8));
    });
    hide();

    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) { choose(hit.person); });
    connect(m_picker, &PersonPicker::newPersonWanted, this,
            [this](const QString &typed) { startPerson(typedName(typed, m_desk.calendar().localDate(m_desk.now()))); });
    connect(m_new, &NewPersonForm::knownInstead, this, [this](const PersonHit &hit) { choose(hit.person); });
    connect(m_new, &NewPersonForm::edited, this, [this] {
        fillKinds();
        refresh();
    });
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        setWho(Who::Searching);
        m_picker->setFocus(Qt::OtherFocusReason);
    });
    connect(m_kind, &CodeCombo::chosen, this, &RelationshipForm::refresh);
    connect(m_confirm, &QPushButton::clicked, this, &RelationshipForm::submit);
    connect(cancel, &QPushButton::clicked, this, &RelationshipForm::stop);
    connect(m_strip, &SubmitStrip::busyChanged, this, &RelationshipForm::refresh);
    connect(m_strip, &SubmitStrip::done, this, &RelationshipForm::next);
}

void RelationshipForm::startNew(const PersonView &view)
{
    m_view = view;
    m_changing.reset();
    m_strip->clear();
    m_picker->clear();
    m_kind->choose({});
    m_responsibility->setChecked(false);
    m_together->setChecked(false);
    m_confirm->setText(tr("Add"));
    m_another->show();
    setWho(Who::Searching);
    show();
    m_picker->setFocus(Qt::OtherFocusReason);
}

void RelationshipForm::startChange(const PersonView &view, const RelativeView &relative)
{
    startNew(view);
    m_changing = relative.relationship;
    choose(relative.person);
    const bool isTurned = relative.relationship.from == view.person.id
                          && m_kind->has(idOf(relative.relationship.kind) + turned);
    m_kind->choose(idOf(relative.relationship.kind) + (isTurned ? QString(turned) : QString()));
    m_responsibility->setChecked(relative.relationship.parentalResponsibility);
    m_confirm->setText(tr("Save"));
    m_another->hide();
    refresh();
}

void RelationshipForm::stop()
{
    if (!m_view || m_strip->isBusy())
        return;
    m_view.reset();
    hide();
    emit stopped();
}

void RelationshipForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        stop();
    else
        QWidget::keyPressEvent(event);
}

void RelationshipForm::choose(const Person &person)
{
    m_other = person;
    setWho(Who::OnFile);
    m_kind->setFocus(Qt::OtherFocusReason);
}

void RelationshipForm::startPerson(const TypedName &name)
{
    m_new->setPerson({});
    setWho(Who::New);
    m_new->setName(name);
    m_new->focusFirst();
}

void RelationshipForm::setWho(Who who)
{
    m_who = who;
    m_search->setVisible(who == Who::Searching);
    m_chosen->setVisible(who != Who::Searching);
    m_new->setVisible(who == Who::New);
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    m_name->setText(who == Who::New ? tr("Somebody new")
                                    : u"%1 · %2"_s.arg(personName(m_other), bornAndAge(m_other, today)));
    fillKinds();
    refresh();
}

Person RelationshipForm::other() const
{
    return m_who == Who::New ? m_new->person() : m_other;
}

void RelationshipForm::fillKinds()
{
    if (!m_view)
        return;
    const QString before = m_kind->chosenId();
    QList<CodeItem> items = kindItems(m_view->person, other(), m_desk.calendar().localDate(m_desk.now()));
    if (m_changing) { // who stands to whom stays; only as what changes
        const bool isTurned = m_changing->from == m_view->person.id;
        erase_if(items, [isTurned](const CodeItem &item) {
            const bool mutual =
                turnedWords(choiceOf<RelationshipKind>(item.id).value_or(RelationshipKind::Mother), {}).isEmpty();
            return !mutual && item.id.endsWith(turned) != isTurned;
        });
    }
    m_kind->setItems(items);
    m_kind->choose(m_kind->has(before) ? before : QString());
}

void RelationshipForm::refresh()
{
    if (!m_view)
        return;
    const bool hasWho = m_who != Who::Searching;
    const QString kind = m_kind->chosenId();
    const Person them = other();
    const QString they = shortName(them);
    const QString person = shortName(m_view->person);
    m_kindField->setVisible(hasWho);
    const bool isTurned = kind.endsWith(turned);
    m_responsibility->setVisible(hasWho && !kind.isEmpty());
    m_responsibility->setText(isTurned ? tr("%1 holds parental responsibility for %2").arg(person, they)
                                       : tr("%1 holds parental responsibility for %2").arg(they, person));
    const bool apart = !m_view->person.household || them.household != m_view->person.household;
    m_together->setVisible(hasWho && !kind.isEmpty() && !m_changing && apart);
    m_together->setText(tr("%1 lives with %2").arg(they, person));
    m_confirm->setVisible(hasWho);
    m_confirm->setEnabled(!kind.isEmpty() && !m_strip->isBusy());
}

Relationship RelationshipForm::relationship(const PersonId &id) const
{
    QString kind = m_kind->chosenId();
    const bool isTurned = kind.endsWith(turned);
    if (isTurned)
        kind.chop(turned.size());
    Relationship relationship;
    relationship.kind = choiceOf<RelationshipKind>(kind).value_or(RelationshipKind::Other);
    relationship.parentalResponsibility = m_responsibility->isChecked();
    if (m_changing) {
        relationship.id = m_changing->id;
        relationship.from = m_changing->from;
        relationship.to = m_changing->to;
        return relationship;
    }
    relationship.id = RecordId::make();
    relationship.from = isTurned ? m_view->person.id : id;
    relationship.to = isTurned ? id : m_view->person.id;
    return relationship;
}

/// The relationship first; then, where they live together from now on, the household, which one of them may have to bring.
QList<Command> RelationshipForm::commands() const
{
    const Person &person = m_view->person;
    Person them = other();
    QList<Command> all;
    const bool together = !m_together->isHidden() && m_together->isChecked();
    HouseholdId household = person.household;
    if (together && !household)
        household = them.household ? them.household : HouseholdId::make();
    const Relationship related = relationship(them.id);
    if (m_who == Who::New) {
        if (together) {
            them.household = household;
            them.address = person.address;
            them.postcode = person.postcode;
        }
        all.append(AddPerson{them, {}, {related}});
    } else {
        all.append(RelatePeople{related});
    }
    if (together && m_who == Who::OnFile && them.household != household) {
        UpdatePerson moves;
        moves.person = them.id;
        moves.fields = {u"household"_s};
        moves.detail.household = household;
        if (them.address.isEmpty() && !person.address.isEmpty()) {
            moves.fields << u"address"_s << u"postcode"_s;
            moves.detail.address = person.address;
            moves.detail.postcode = person.postcode;
        }
        all.append(moves);
    }
    UpdatePerson own;
    own.person = person.id;
    if (together && person.household != household) {
        own.fields << u"household"_s;
        own.detail.household = household;
    }
    if (related.kind == RelationshipKind::Mother && related.to == person.id && person.isUnborn() && !person.mother) {
        own.fields << u"mother"_s;
        own.detail.mother = related.from;
    }
    if (!own.fields.isEmpty())
        all.append(own);
    return all;
}

void RelationshipForm::submit()
{
    if (!m_view || m_strip->isBusy())
        return;
    if (m_who == Who::New) {
        if (const QString problem = m_new->problem(); !problem.isEmpty()) {
            m_desk.complain(problem);
            return;
        }
    }
    m_rest = commands();
    m_strip->submit(m_rest.takeFirst());
}

void RelationshipForm::next()
{
    if (!m_rest.isEmpty()) {
        m_strip->submit(m_rest.takeFirst());
        return;
    }
    const QString name = personName(other());
    const QString words = m_changing ? tr("Saved.") : tr("%1 added.").arg(name);
    m_view.reset();
    hide();
    m_desk.say(words);
    emit done(words);
}

} // namespace frontdoor
