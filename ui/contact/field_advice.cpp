// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/field_advice.h"

#include "ui/common/labelled_field.h"

#include <QVariant>

namespace frontdoor {

namespace {

constexpr auto textProperty = "frontdoorAdvice";
constexpr auto ruleProperty = "frontdoorAdviceRule";

} // namespace

void setAdvice(LabelledField &field, const QString &text, const QString &rule)
{
    if (text == adviceText(field))
        return;
    field.setProperty(textProperty, text);
    field.setProperty(ruleProperty, rule);
    field.setMessage(Tone::Soon, text, text.isEmpty() ? QString() : rule);
}

QString adviceText(const LabelledField &field)
{
    return field.property(textProperty).toString();
}

QString adviceRule(const LabelledField &field)
{
    return field.property(ruleProperty).toString();
}

} // namespace frontdoor
