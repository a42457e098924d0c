// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/household_part.h"

#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/contact/person_picker.h"
#include "ui/outcome/submit_strip.h"
#include "ui/people/offer.h"
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

HouseholdPart::HouseholdPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_in(new Offer(tr("Moves in with somebody…"), tr("Why can't I change the household?")))
    , m_out(makeButton(tr("Moves out")))
    , m_form(new QWidget)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode")))
    , m_search(new LabelledField(tr("With whom?"), m_picker))
    , m_chosen(makeWrappedLabel({}, TextRole::Strong))
    , m_address(new QCheckBox)
    , m_confirm(makeButton(tr("Move in"), ButtonKind::Primary))
    , m_strip(new SubmitStrip(desk))
{
    m_picker->setOffersNew(false);
    auto *offers = new QWidget;
    auto *offerRow = new QHBoxLayout(offers);
    offerRow->setContentsMargins(0, 0, 0, 0);
    offerRow->addWidget(m_in);
    offerRow->addWidget(m_out);
    offerRow->addStretch(1);
    auto *cancel = makeButton(tr("Cancel"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_confirm);
    row->addWidget(cancel);
    row->addStretch(1);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_search);
    form->addWidget(m_chosen);
    form->addWidget(m_address);
    form->addWidget(buttons);
    m_form->hide();
    m_strip->setWording(tr("This cannot be recorded."), tr("Record with these reasons"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addWidget(offers);
    column->addWidget(m_form);
    column->addWidget(m_strip);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        form->setSpacing(theme.space(12));
        m_rows->setSpacing(theme.space(4));
        row->setSpacing(theme.space(8));
        offerRow->setSpacing(theme.space(8));
    });

    connect(m_in, &Offer::wanted, this, [this] {
        m_in->parentWidget()->hide();
        m_picker->clear();
        m_search->show();
        m_chosen->hide();
        m_address->hide();
        m_confirm->hide();
        m_form->show();
        m_picker->setFocus(Qt::OtherFocusReason);
    });
    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) { choose(hit.person); });
    connect(m_out, &QPushButton::clicked, this, &HouseholdPart::moveOut);
    connect(m_confirm, &QPushButton::clicked, this, &HouseholdPart::moveIn);
    connect(cancel, &QPushButton::clicked, this, &HouseholdPart::stop);
    connect(m_strip, &SubmitStrip::done, this, &HouseholdPart::next);
}

void HouseholdPart::set(const PersonView &view)
{
    const bool same = m_view && m_view->household == view.household && m_view->person == view.person;
    m_view = view;
    if (!same)
        rebuild();
    m_in->setRefused(view.refused.value(u"update-person"_s));
    m_out->setVisible(view.may(u"update-person"_s) && !view.household.isEmpty());
}

void HouseholdPart::rebuild()
{
    for (QWidget *gone : std::as_const(m_shown)) {
        gone->hide();
        gone->deleteLater();
    }
    m_shown.clear();
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    for (const Person &member : std::as_const(m_view->household)) {
        auto *line = new QWidget;
        auto *across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        auto *name = new LinkButton(personName(member));
        name->setRole(TextRole::Body);
        name->setFlush(true);
        name->setAccessibleDescription(tr("Lives with %1. Opens the page.").arg(shortName(m_view->person)));
        across->addWidget(name);
        across->addWidget(makeLabel(ageAndState(member, today), TextRole::Body, ColourRole::Muted));
        across->addStretch(1);
        followTheme(line, [across](const Theme &theme) { across->setSpacing(theme.space(8)); });
        connect(name, &QAbstractButton::clicked, this, [this, id = member.id] { m_desk.askToOpenPerson(id); });
        m_shown.append(line);
    }
    if (m_shown.isEmpty())
        m_shown.append(
            makeWrappedLabel(tr("Nobody else is recorded in the household."), TextRole::Body, ColourRole::Muted));
    for (QWidget *shown : std::as_const(m_shown))
        m_rows->addWidget(shown);
}

UpdatePerson HouseholdPart::asItIs() const
{
    UpdatePerson back;
    back.person = m_view->person.id;
    back.fields = {u"household"_s, u"address"_s, u"postcode"_s};
    back.detail = m_view->person;
    return back;
}

void HouseholdPart::moveOut()
{
    m_back = asItIs();
    m_doneWords = tr("%1 moved out. Record the new address under Details.").arg(shortName(m_view->person));
    m_rest.clear();
    UpdatePerson out;
    out.person = m_view->person.id;
    out.fields = {u"household"_s};
    m_strip->submit(out);
}

void HouseholdPart::choose(const Person &person)
{
    if (person.id == m_view->person.id) {
        m_search->setMessage(Tone::Soon, tr("This is %1. Choose who they move in with.").arg(shortName(person)));
        return;
    }
    m_search->clearMessage();
    m_with = person;
    m_search->hide();
    const QString place = addressLine(person.address, person.postcode);
    const bool elsewhere = !place.isEmpty() && place != addressLine(m_view->person.address, m_view->person.postcode);
    m_chosen->setText(tr("%1 moves in with %2.").arg(shortName(m_view->person), personName(person)));
    m_address->setText(tr("Take over the address: %1").arg(place));
    m_address->setChecked(elsewhere);
    m_chosen->show();
    m_address->setVisible(elsewhere);
    m_confirm->show();
    m_confirm->setFocus(Qt::OtherFocusReason);
}

void HouseholdPart::moveIn()
{
    const HouseholdId household = m_with.household ? m_with.household : HouseholdId::make();
    m_back = asItIs();
    m_doneWords = tr("%1 moved in with %2.").arg(shortName(m_view->person), personName(m_with));
    m_rest.clear();
    if (!m_with.household) {
        UpdatePerson host;
        host.person = m_with.id;
        host.fields = {u"household"_s};
        host.detail.household = household;
        m_rest.append(host);
    }
    UpdatePerson in;
    in.person = m_view->person.id;
    in.fields = {u"household"_s};
    in.detail.household = household;
    if (!m_address->isHidden() && m_address->isChecked()) {
        in.fields << u"address"_s << u"postcode"_s;
        in.detail.address = m_with.address;
        in.detail.postcode = m_with.postcode;
    }
    m_rest.append(in);
    m_strip->submit(m_rest.takeFirst());
}

void HouseholdPart::next()
{
    if (!m_rest.isEmpty()) {
        m_strip->submit(m_rest.takeFirst());
        return;
    }
    stop();
    m_desk.say(m_doneWords);
    emit undoOffered(m_doneWords, m_back);
    emit readAgainWanted();
}

void HouseholdPart::stop()
{
    m_form->hide();
    m_in->parentWidget()->show();
    m_in->setFocus(Qt::OtherFocusReason);
}

void HouseholdPart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form->isVisible())
        stop();
    else
        QWidget::keyPressEvent(event);
}

} // namespace frontdoor
