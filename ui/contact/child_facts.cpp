// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/child_facts.h"

#include "core/calendar/phrases.h"
#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/words.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

ChildFacts::ChildFacts(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new QHBoxLayout)
    , m_name(makeWrappedLabel({}, TextRole::Strong))
    , m_facts(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_heading->addWidget(m_name, 1);
    column->addLayout(m_heading);
    column->addWidget(m_facts);
    new FieldLayout(m_facts);
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
}

void ChildFacts::setAction(QWidget *action)
{
    m_heading->addWidget(action, 0, Qt::AlignTop);
}

void ChildFacts::setPerson(const Person &person)
{
    if (person == m_person)
        return;
    m_person = person;
    rebuild();
}

void ChildFacts::setFamily(const QList<Person> &family)
{
    if (family == m_family)
        return;
    m_family = family;
    rebuild();
}

void ChildFacts::rebuild()
{
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    QStringList heading{m_person.name().isEmpty() ? tr("No name yet") : m_person.name()};
    if (const QString age = ageWords(m_person, today); !age.isEmpty())
        heading << age;
    if (m_person.born.isValid())
        heading << tr("born %1").arg(englishDate(m_person.born, u"d MMM yyyy"));
    if (!m_person.isUnborn() && m_person.sex != Sex::Unknown)
        heading << words(m_person.sex).toLower();
    m_name->setText(heading.join(u" · "_s));

    QList<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append({label, value});
    };
    QString address = m_person.address;
    if (!m_person.postcode.isEmpty() && !address.contains(m_person.postcode))
        address = QString(address + u' ' + m_person.postcode).trimmed();
    add(tr("Address"), address);
    QStringList others;
    for (const Person &member : std::as_const(m_family)) {
        const QString age = ageWords(member, today);
        others << (age.isEmpty() ? member.name() : u"%1 (%2)"_s.arg(member.name(), age));
    }
    add(tr("Family on file"), others.join(", "_L1));
    add(tr("School or nursery"), m_person.school);
    add(tr("Ethnicity"), ethnicGroupName(m_person.ethnicity));
    add(tr("First language"), m_person.firstLanguage);
    add(tr("Phone"), m_person.phone);
    add(tr("NHS number"), m_person.nhsNumber);
    add(tr("Unique pupil number"), m_person.upn);
    add(tr("Disability"), m_person.disabilities.join(", "_L1));

    QLayout *layout = m_facts->layout();
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &[label, value] : std::as_const(facts)) {
        QLabel *text = makeWrappedLabel(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(new LabelledField(label, text));
    }
    m_facts->setVisible(!facts.isEmpty());
}

} // namespace frontdoor
