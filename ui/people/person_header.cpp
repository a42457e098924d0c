// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/person_header.h"

#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/primary_button.h"
#include "ui/contact/words.h"
#include "ui/people/offer.h"
#include "ui/people/people_words.h"
#include "ui/people/person_form.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

PersonHeader::PersonHeader(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(new ElidedLabel)
    , m_restricted(new Chip(Tone::Soon, tr("Restricted record")))
    , m_facts(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_place(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_case(makeWrappedLabel({}))
    , m_inOneLine(new ElidedLabel)
    , m_newContact(new Offer(tr("New contact"), tr("Why can't I record a contact?")))
    , m_edit(new Offer(tr("Edit"), tr("Why can't I edit?")))
    , m_more(makeButton(tr("More")))
    , m_cancel(makeButton(tr("Cancel")))
    , m_save(new PrimaryButton(tr("Save")))
    , m_views(new SegmentedControl)
{
    setTextRole(m_name, TextRole::Title);
    setTextRole(m_inOneLine, TextRole::Body, ColourRole::Muted);
    setAccessibleRole(m_name, QAccessible::Heading);
    for (QLabel *label : {m_facts, m_place, m_case})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_views->setClearable(false);
    m_views->setAccessibleName(tr("What is shown"));
    m_views->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_name);
    top->addWidget(m_restricted);
    top->addStretch(1);
    auto *left = new QVBoxLayout;
    left->addLayout(top);
    left->addWidget(m_facts);
    left->addWidget(m_place);
    left->addWidget(m_case);
    left->addWidget(m_inOneLine);
    auto *across = new QHBoxLayout;
    across->addLayout(left, 1);
    across->addWidget(makeActions(), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(across);
    column->addWidget(m_views, 0, Qt::AlignLeft);
    followTheme(this, [=](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        column->setSpacing(theme.space(8));
        left->setSpacing(theme.space(2));
        top->setSpacing(theme.space(12));
        across->setSpacing(theme.space(12));
    });
    connect(m_views, &SegmentedControl::chosen, this, &PersonHeader::viewChosen);
    showFacts();
    setEditing(false, false);
}

QWidget *PersonHeader::makeActions()
{
    m_newContact->button()->setToolTip(tr("A new contact about this person"));
    m_edit->button()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_edit->button()->setToolTip(tr("Edit what is on file (Ctrl+E)"));
    m_save->setKeys(QKeySequence(Qt::CTRL | Qt::Key_S));
    auto *menu = new QMenu(m_more);
    connect(menu->addAction(tr("Compare with…")), &QAction::triggered, this, &PersonHeader::compareWanted);
    m_more->setMenu(menu);
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_newContact, m_edit, m_cancel, m_save, m_more})
        row->addWidget(widget);
    followTheme(actions, [row](const Theme &theme) { row->setSpacing(theme.space(8)); });
    connect(m_newContact, &Offer::wanted, this, [this] { m_desk.askForNewContact(m_person); });
    connect(m_edit, &Offer::wanted, this, &PersonHeader::editWanted);
    connect(m_cancel, &QPushButton::clicked, this, &PersonHeader::cancelWanted);
    connect(m_save, &QPushButton::clicked, this, &PersonHeader::saveWanted);
    return actions;
}

void PersonHeader::set(const PersonView &view)
{
    const Person &person = view.person;
    m_person = person.id;
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    m_name->setText(personName(person));
    m_name->setAccessibleName(personName(person));
    QStringList facts{bornAndAge(person, today)};
    if (person.sex != Sex::Unknown && !person.isUnborn())
        facts << words(person.sex).toLower();
    const FieldValues values = formValues(person, view.otherNames);
    if (!person.nhsNumber.isEmpty())
        facts << tr("NHS %1").arg(shownField(u"nhs-number"_s, person.nhsNumber));
    if (!person.upn.isEmpty())
        facts << tr("UPN %1").arg(person.upn);
    if (!person.laChildId.isEmpty())
        facts << tr("LA %1").arg(person.laChildId);
    m_facts->setText(facts.join(u" · "_s));
    QStringList place{addressLine(person.address, person.postcode)};
    if (view.mother)
        place << tr("mother %1").arg(personName(*view.mother));
    if (!view.household.isEmpty())
        place << tr("lives with %1").arg(shortNames(view.household));
    place.removeAll(QString());
    m_place->setText(place.join(u" · "_s));
    const Episode *open = view.openCase();
    m_case->setText(open ? tr("Open case: %1").arg(caseWords(*open, view, m_desk.procedure())) : QString());
    showFacts();
    m_restricted->setVisible(view.restriction.has_value());
    m_newContact->setRefused(view.refused.value(u"record-contact"_s));
    m_edit->setRefused(view.refused.value(u"update-person"_s));
}

void PersonHeader::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    showFacts();
}

void PersonHeader::showFacts()
{
    for (QLabel *label : {m_facts, m_place, m_case})
        label->setVisible(!m_low && !label->text().isEmpty());
    QStringList all{m_facts->text(), m_case->text(), m_place->text()};
    all.removeAll(QString());
    m_inOneLine->setText(all.join(u" · "_s));
    m_inOneLine->setVisible(m_low);
}

void PersonHeader::setEditing(bool editing, bool canSave)
{
    m_newContact->setVisible(!editing);
    m_edit->setVisible(!editing);
    m_more->setVisible(!editing);
    m_cancel->setVisible(editing);
    m_save->setVisible(editing);
    m_save->setEnabled(canSave);
}

void PersonHeader::setViews(const QList<SegmentedControl::Option> &views)
{
    m_views->setOptions(views);
    m_views->setVisible(views.size() > 1);
}

void PersonHeader::focusFirst()
{
    if (m_views->isVisible())
        m_views->setFocus(Qt::OtherFocusReason);
    else if (m_save->isVisible())
        m_cancel->setFocus(Qt::OtherFocusReason);
    else
        m_edit->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
