// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/family_ticks.h"

#include "ui/common/accessible.h"
#include "ui/contact/person_hits.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

FamilyTicks::FamilyTicks(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_heading(makeWrappedLabel(tr("Record for them too? Nothing is typed twice."), TextRole::SmallStrong))
    , m_all(new QCheckBox(tr("All of them")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_all);
    m_all->setAccessibleDescription(m_heading->text());
    m_all->hide();
    connect(m_all, &QCheckBox::clicked, this, &FamilyTicks::tickAll);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Other children of the family"));
    followTheme(this, [this](const Theme &theme) { m_layout->setSpacing(theme.space(6)); });
    hide();
}

void FamilyTicks::setFamily(const QList<Person> &family, QDate today)
{
    QList<Person> children;
    for (const Person &member : family) {
        const bool child = member.isUnborn() || (member.born.isValid() && member.born.addYears(18) > today);
        if (child)
            children.append(member);
    }
    const bool same = std::ranges::equal(children, m_rows, {}, {}, &Row::person);
    if (same)
        return;
    for (const Row &row : std::as_const(m_rows)) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    for (const Person &child : std::as_const(children)) {
        const QString age = ageWords(child, today);
        auto *box = new QCheckBox(age.isEmpty() ? child.name() : u"%1, %2"_s.arg(child.name(), age));
        box->setAccessibleDescription(m_heading->text());
        box->setChecked(m_ticked.contains(child.id));
        m_layout->addWidget(box);
        m_rows.append({child, box});
        connect(box, &QCheckBox::clicked, this, [this, id = child.id](bool on) {
            on ? (void)m_ticked.insert(id) : (void)m_ticked.remove(id);
            refreshAll();
            emit edited();
        });
    }
    m_all->setVisible(m_rows.size() > 1);
    refreshAll();
    setVisible(!m_rows.isEmpty());
}

void FamilyTicks::tickAll(bool on)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.box->setChecked(on);
        on ? (void)m_ticked.insert(row.person.id) : (void)m_ticked.remove(row.person.id);
    }
    emit edited();
}

void FamilyTicks::refreshAll()
{
    m_all->setChecked(std::ranges::all_of(m_rows, [](const Row &row) { return row.box->isChecked(); }));
}

QList<PersonId> FamilyTicks::ticked() const
{
    QList<PersonId> people;
    for (const Row &row : m_rows) {
        if (row.box->isChecked())
            people.append(row.person.id);
    }
    return people;
}

void FamilyTicks::setTicked(const QList<PersonId> &people)
{
    m_ticked = QSet<PersonId>(people.cbegin(), people.cend());
    for (const Row &row : std::as_const(m_rows))
        row.box->setChecked(m_ticked.contains(row.person.id));
    refreshAll();
}

} // namespace frontdoor
