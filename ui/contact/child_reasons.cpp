// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/child_reasons.h"

#include "ui/contact/detail_form.h"
#include "ui/contact/not_known.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

QString childFactName(const QString &fact)
{
    if (fact == "child.name"_L1)
        return ChildReasons::tr("Name");
    if (fact == "child.birth"_L1)
        return ChildReasons::tr("Date of birth or expected date");
    if (fact == "child.sex"_L1)
        return ChildReasons::tr("Sex");
    if (fact == "child.address"_L1)
        return ChildReasons::tr("Address");
    if (fact == "child.postcode"_L1)
        return ChildReasons::tr("Postcode");
    if (fact == "child.school"_L1)
        return ChildReasons::tr("School or nursery");
    if (fact == "child.ethnicity"_L1)
        return ChildReasons::tr("Ethnicity");
    if (fact == "child.disability"_L1)
        return ChildReasons::tr("Disability");
    if (fact == "child.first-language"_L1)
        return ChildReasons::tr("First language");
    if (fact == "child.religion"_L1)
        return ChildReasons::tr("Religion");
    if (fact == "child.nationality"_L1)
        return ChildReasons::tr("Nationality");
    return {};
}

ChildReasons::ChildReasons(DetailForm &form, const QSet<QString> &facts, QObject *parent)
    : QObject(parent)
    , m_form(form)
{
    for (const QString &fact : facts) {
        const QString name = childFactName(fact);
        if (name.isEmpty())
            continue;
        m_places.insert(fact, {});
        form.bind({"not-known."_L1 + fact, DetailForm::tr("%1: not known because").arg(name),
                   [this, fact](const Value &value) {
                       const auto *reason = std::get_if<QString>(&value);
                       show(fact, reason ? *reason : QString());
                   },
                   [this, fact]() -> Value {
                       const QString reason = m_reasons.value(fact);
                       return reason.isEmpty() ? Value() : Value(reason);
                   },
                   [this, fact](bool readOnly) {
                       m_readOnly = readOnly;
                       for (NotKnown *place : m_places.value(fact))
                           place->setReadOnly(readOnly);
                   }});
    }
}

void ChildReasons::attach(const QString &fact, NotKnown *place)
{
    m_places[fact].append(place);
    place->setReason(m_reasons.value(fact));
    place->setReadOnly(m_readOnly);
    connect(place, &QObject::destroyed, this, [this, fact, place] { m_places[fact].removeAll(place); });
    connect(place, &NotKnown::edited, this, [this, fact, place] {
        m_reasons.insert(fact, place->reason());
        for (NotKnown *other : m_places.value(fact)) {
            if (other != place)
                other->setReason(place->reason());
        }
        m_form.touch("not-known."_L1 + fact);
    });
}

void ChildReasons::show(const QString &fact, const QString &reason)
{
    m_reasons.insert(fact, reason);
    for (NotKnown *place : m_places.value(fact))
        place->setReason(reason);
}

} // namespace frontdoor
