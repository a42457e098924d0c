// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/added_children.h"

#include "ui/common/link_button.h"
#include "ui/contact/new_person_form.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

AddedChildren::AddedChildren(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        makeWrappedLabel(tr("Brothers and sisters on file are ticked above, beside the child. A child who is "
                            "not on file yet is added here; the family's address is taken over."),
                         TextRole::Small, ColourRole::Muted));
    column->addLayout(m_layout);
    QPushButton *more = makeButton(tr("Add a child of this family"));
    column->addWidget(more, 0, Qt::AlignLeft);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_layout->setSpacing(theme.space(16));
    });
    connect(more, &QPushButton::clicked, this, [this] {
        add()->focusFirst();
        emit edited();
    });
}

QList<ContactChild> AddedChildren::children(const Person &about) const
{
    QList<ContactChild> children;
    for (const Row &row : m_rows) {
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
        if (const QString problem = row.form->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

QJsonArray AddedChildren::draft() const
{
    QJsonArray drafts;
    for (const Row &row : m_rows)
        drafts.append(row.form->draft());
    return drafts;
}

void AddedChildren::restore(const QJsonArray &draft)
{
    for (const QJsonValue child : draft)
        add()->restore(child.toObject());
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
    m_layout->addWidget(whole);
    m_rows.append({whole, form});
    connect(form, &NewPersonForm::edited, this, &AddedChildren::edited);
    connect(gone, &QAbstractButton::clicked, this, [this, whole] {
        remove(whole);
        emit edited();
    });
    return form;
}

void AddedChildren::remove(QWidget *widget)
{
    erase_if(m_rows, [widget](const Row &row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater();
}

} // namespace frontdoor
