// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/child_gaps.h"

#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/detail_form.h"
#include "ui/contact/not_known.h"
#include "ui/contact/person_values.h"
#include "ui/style/roles.h"

#include <QLabel>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString label(const QString &fact)
{
    if (fact == "child.name"_L1)
        return ChildGaps::tr("Name");
    if (fact == "child.birth"_L1)
        return ChildGaps::tr("Date of birth or expected date");
    if (fact == "child.sex"_L1)
        return ChildGaps::tr("Sex");
    if (fact == "child.address"_L1)
        return ChildGaps::tr("Address");
    if (fact == "child.postcode"_L1)
        return ChildGaps::tr("Postcode");
    if (fact == "child.ethnicity"_L1)
        return ChildGaps::tr("Ethnicity");
    if (fact == "child.school"_L1)
        return ChildGaps::tr("School or nursery");
    return {};
}

} // namespace

ChildGaps::ChildGaps(DetailForm &form, const QSet<QString> &asked, QWidget *parent) : QWidget(parent)
{
    new FieldLayout(this);
    QStringList facts(asked.cbegin(), asked.cend());
    facts.sort();
    for (const QString &fact : std::as_const(facts)) {
        const QString name = label(fact);
        if (name.isEmpty())
            continue;
        auto *field = new LabelledField(name, makeLabel(tr("Not on file"), TextRole::Body, ColourRole::Muted));
        field->setKey(fact);
        auto *notKnown = new NotKnown(name);
        field->setBelow(notKnown);
        layout()->addWidget(field);
        m_fields.append(field);
        const QString id = "not-known."_L1 + fact;
        form.bind({id, DetailForm::tr("%1: not known because").arg(name),
                   [notKnown](const Value &value) {
                       const auto *reason = std::get_if<QString>(&value);
                       notKnown->setReason(reason ? *reason : QString());
                   },
                   [notKnown]() -> Value { return notKnown->reason().isEmpty() ? Value() : Value(notKnown->reason()); },
                   [notKnown](bool readOnly) { notKnown->setReadOnly(readOnly); }});
        connect(notKnown, &NotKnown::edited, &form, [&form, id] { form.touch(id); });
    }
    setPerson({});
}

void ChildGaps::setPerson(const Person &person)
{
    bool any = false;
    for (LabelledField *field : std::as_const(m_fields)) {
        const bool gap = person.id && !hasChildFact(person, field->key());
        field->setVisible(gap);
        any = any || gap;
    }
    setVisible(any);
}

} // namespace frontdoor
