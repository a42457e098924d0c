// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/added_children.h"

#include "ui/common/link_button.h"
#include "ui/contact/new_person_form.h"
#include "ui/contact/person_hits.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

AddedChildren::AddedChildren(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        makeWrappedLabel(tr("Brothers and sisters on file are ticked above, beside the child. A child who is "
                            "not on file yet is added here; the family's name and address are taken over."),
                         TextRole::Small, ColourRole::Muted));
    column->addLayout(m_layout);
    QPushButton *more = makeButton(tr("Add a child of this family"));
    column->addWidget(more, 0, Qt::AlignLeft);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_layout->setSpacing(theme.space(16));
    });
    connect(more, &QPushButton::clicked, this, [this] {
        NewPersonForm *form = add();
        Person child;
        child.familyName = m_familyName;
        form->setPerson(child);
        form->focusFirst();
        emit edited();
    });
}

QList<ContactChild> AddedChildren::children(const Person &about) const
{
    QList<ContactChild> children;
    for (const Row &row : m_rows) {
        if (row.person) {
            children.append({row.person, std::nullopt});
            continue;
        }
        Person person = row.form->person();
        person.household = about.household;
        person.address = about.address;
        person.postcode = about.postcode;
        children.append({person.id, person});
    }
    return children;
}

QString AddedChildren::problem() const
{
    for (const Row &row : m_rows) {
        if (const QString problem = row.form->problem(); !row.person && !problem.isEmpty())
            return problem;
    }
    return {};
}

void AddedChildren::setReceived(QDate day)
{
    m_received = day;
    for (const Row &row : std::as_const(m_rows))
        row.form->setReceived(day);
}

QJsonArray AddedChildren::draft() const
{
    QJsonArray drafts;
    for (const Row &row : m_rows) {
        if (row.person)
            drafts.append(QJsonObject{{u"person"_s, row.person.text()}, {u"name"_s, row.known->text()}});
        else
            drafts.append(row.form->draft());
    }
    return drafts;
}

void AddedChildren::restore(const QJsonArray &draft)
{
    for (const QJsonValue value : draft) {
        const QJsonObject child = value.toObject();
        NewPersonForm *form = add();
        if (const PersonId person(child["person"_L1].toString()); person)
            take(m_rows.last().widget, person, child["name"_L1].toString());
        else
            form->restore(child);
    }
}

NewPersonForm *AddedChildren::add()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new NewPersonForm(m_desk, NewPersonForm::Size::Brief);
    auto *gone = new LinkButton(tr("Leave this child out"));
    auto *heading = new QHBoxLayout;
    heading->addWidget(makeLabel(tr("Another child"), TextRole::Strong));
    heading->addStretch(1);
    heading->addWidget(gone);
    column->addLayout(heading);
    column->addWidget(form);
    QLabel *known = makeWrappedLabel({});
    known->hide();
    column->addWidget(known);
    m_layout->addWidget(whole);
    m_rows.append({whole, form, known, {}});
    connect(form, &NewPersonForm::knownInstead, this, [this, whole](const PersonHit &hit) {
        const QDate today = m_desk.calendar().localDate(m_desk.now());
        QStringList name{hit.person.name(), ageWords(hit.person, today)};
        name.removeAll(QString());
        take(whole, hit.person.id, name.join(", "_L1));
        emit edited();
    });
    form->setReceived(m_received);
    connect(form, &NewPersonForm::edited, this, &AddedChildren::edited);
    connect(gone, &QAbstractButton::clicked, this, [this, whole] {
        remove(whole);
        emit edited();
    });
    return form;
}

void AddedChildren::take(QWidget *widget, const PersonId &person, const QString &name)
{
    const auto row = std::ranges::find(m_rows, widget, &Row::widget);
    if (row == m_rows.end())
        return;
    row->person = person;
    row->known->setText(name);
    row->known->show();
    row->form->hide();
}

void AddedChildren::remove(QWidget *widget)
{
    erase_if(m_rows, [widget](const Row &row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater();
}

} // namespace frontdoor
