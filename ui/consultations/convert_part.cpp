// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/convert_part.h"

#include "ui/common/flow_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/contact/new_person_form.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/person_picker.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

ConvertPart::ConvertPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode")))
    , m_new(new NewPersonForm(desk, NewPersonForm::Size::Whole))
    , m_chosen(makeWrappedLabel({}, TextRole::Strong))
    , m_again(new LinkButton(tr("Somebody else")))
    , m_problem(makeWrappedLabel({}, TextRole::Small, ColourRole::Overdue))
    , m_go(makeButton(tr("Make the contact"), ButtonKind::Primary))
    , m_cancel(makeButton(tr("Not now"), ButtonKind::Quiet))
{
    auto *search = new LabelledField(tr("Which child is it about?"), m_picker);
    search->setHint(tr("Ctrl+Enter records somebody new"));
    m_search = search;
    m_again->setFlush(true);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_chosen);
    column->addWidget(m_new);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(8)); });
    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) { pick(hit.person); });
    connect(m_picker, &PersonPicker::newPersonWanted, this, &ConvertPart::startNew);
    connect(m_new, &NewPersonForm::knownInstead, this, [this](const PersonHit &hit) { pick(hit.person); });
    connect(m_new, &NewPersonForm::edited, this, &ConvertPart::arrange);
    connect(m_again, &QAbstractButton::clicked, this, [this] {
        m_known.reset();
        m_isNew = false;
        arrange();
        m_picker->setFocus(Qt::OtherFocusReason);
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &ConvertPart::withdrawn);
    connect(m_go, &QAbstractButton::clicked, this, [this] {
        const QString problem = m_isNew ? m_new->problem() : QString();
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
        if (const std::optional<ContactChild> chosen = child(); chosen && problem.isEmpty())
            emit wanted(*chosen);
    });
    arrange();
}

void ConvertPart::begin(const QString &name)
{
    m_picker->setFocus(Qt::OtherFocusReason);
    if (!name.isEmpty() && m_picker->text().isEmpty())
        m_picker->setText(name);
}

void ConvertPart::setBusy(bool busy)
{
    m_go->setEnabled(!busy && child().has_value());
}

std::optional<ContactChild> ConvertPart::child() const
{
    if (m_known)
        return ContactChild{m_known->id, std::nullopt};
    if (!m_isNew)
        return std::nullopt;
    const Person person = m_new->person();
    return ContactChild{person.id, person};
}

void ConvertPart::pick(const Person &person)
{
    m_known = person;
    m_isNew = false;
    arrange();
    m_go->setFocus(Qt::OtherFocusReason);
}

void ConvertPart::startNew(const QString &typed)
{
    m_known.reset();
    m_isNew = true;
    m_new->setName(typedName(typed, m_desk.calendar().localDate(m_desk.now())));
    arrange();
    m_new->focusFirst();
}

void ConvertPart::arrange()
{
    const bool chosen = m_known || m_isNew;
    m_search->setVisible(!chosen);
    m_new->setVisible(m_isNew);
    m_again->setVisible(chosen);
    m_chosen->setVisible(m_known.has_value());
    m_problem->hide();
    if (m_known) {
        QStringList parts{m_known->name(), ageWords(*m_known, m_desk.calendar().localDate(m_desk.now())),
                          m_known->address};
        parts.removeAll(QString());
        m_chosen->setText(parts.join(u" · "_s));
    }
    m_go->setEnabled(chosen);
}

} // namespace frontdoor
