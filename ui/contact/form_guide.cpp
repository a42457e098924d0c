// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/form_guide.h"

#include "core/domain/contact_fields.h"
#include "core/domain/information_set.h"
#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/contact_aside.h"
#include "ui/contact/field_advice.h"
#include "ui/contact/form_parts.h"
#include "ui/contact/needs.h"
#include "ui/contact/page_frame.h"
#include "ui/desk/desk.h"
#include "ui/desk/rule_popover.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The key of the form's field for the field that a finding names.
QString keyOf(const QString &field)
{
    if (field == "born"_L1 || field == "expected"_L1)
        return u"child.birth"_s;
    if (field == "given-name"_L1)
        return u"child.name"_s;
    if (field == "sex"_L1)
        return u"child.sex"_s;
    return field;
}

bool isHomePrompt(const QString &key)
{
    return key.startsWith("prompts."_L1) && homePromptIds().contains(key.mid(8));
}

bool concerns(const Finding &finding, const LabelledField &field, const ContactView &view)
{
    if (finding.field.isEmpty() || field.key().isEmpty())
        return false;
    if (finding.field == "prompts"_L1)
        return isHomePrompt(field.key()) && !isKnown(contactField(view.file.contact.detail, field.key()));
    return keyOf(finding.field) == field.key();
}

QString wordsOf(const Finding &finding)
{
    return finding.missing.isEmpty() ? finding.says : finding.missing;
}

bool isAnswered(const QString &section, const ContactView &view)
{
    const ContactDetail &detail = view.file.contact.detail;
    // What everybody is asked is answered, or somebody said why not.
    for (const InformationItem &item : informationSet()) {
        for (const QString &fact : item.facts) {
            const bool unborn = fact.startsWith("child."_L1) && view.file.child.isUnborn();
            const bool onFile = fact == "prompts.household"_L1 && !view.file.family.isEmpty();
            if (sectionOfField(fact) == section && !unborn && !onFile && !isAnswered(fact, detail, view.file.child))
                return false;
        }
    }
    if (section == sectionChild)
        return !view.file.child.id.isEmpty();
    if (section == sectionCall)
        return !detail.referrer.name.isEmpty() || detail.referrer.type || !detail.source.isEmpty();
    if (section == sectionConcern || section == sectionParents)
        return true;
    if (section == sectionChecks)
        return !view.file.checks.isEmpty() || !view.file.activities.isEmpty();
    if (section == sectionSiblings)
        return view.sameCall.size() > 1;
    if (section == sectionOutcome)
        return !view.file.contact.outcome.isEmpty();
    return false;
}

} // namespace

QString sectionOfField(const QString &field)
{
    static const QHash<QString, QLatin1String> sections{
        {u"received"_s, sectionCall},   {u"received-reason"_s, sectionCall},
        {u"method"_s, sectionCall},     {u"kind"_s, sectionCall},
        {u"source"_s, sectionCall},     {u"referrer"_s, sectionCall},
        {u"child"_s, sectionChild},     {u"born"_s, sectionChild},
        {u"expected"_s, sectionChild},  {u"given-name"_s, sectionChild},
        {u"sex"_s, sectionChild},       {u"parents-informed"_s, sectionParents},
        {u"checks"_s, sectionChecks},   {u"activity"_s, sectionChecks},
        {u"police"_s, sectionChecks},   {u"input"_s, sectionOutcome},
        {u"outcome"_s, sectionOutcome}, {u"team"_s, sectionOutcome},
        {u"to"_s, sectionOutcome},
    };
    if (field.isEmpty())
        return {};
    static const QHash<QString, QLatin1String> prompts{
        {u"prompts.household"_s, sectionChild},
        {u"prompts.additional-needs"_s, sectionChild},
        {u"prompts.immigration-status"_s, sectionChild},
        {u"prompts.agencies"_s, sectionChild},
        {u"prompts.referrer-knowledge"_s, sectionCall},
        {u"prompts.parental-responsibility"_s, sectionParents},
        {u"prompts.responsibility-asked"_s, sectionParents},
        {u"prompts.parents-knowledge"_s, sectionParents},
        {u"prompts.consent-to-share"_s, sectionParents},
        {u"prompts.consent-reason"_s, sectionParents},
    };
    if (prompts.contains(field))
        return prompts.value(field);
    return sections.value(field.section(u'.', 0, 0), sectionConcern);
}

void FormGuide::show(const ContactView &view, const QString &outcome, const Findings &refused)
{
    const Rulebook &rules = m_desk.session().rulebook();
    const Findings needs = outcome.isEmpty() ? Findings() : contactNeeds(view, rules, m_desk.now(), outcome);
    markFields(needs, refused, view);
    markSections(needs, refused, view);
    QList<Checklist::Row> rows = needRows(view, rules, m_desk.now(), outcome);
    const InformationState information = informationState(view.file.contact.detail, view.file.child,
                                                          !view.file.family.isEmpty());
    m_nextOpenFact = information.nextOpenFact;
    if (!outcome.isEmpty())
        rows.append(row(information, *rules.procedure));
    m_aside.setNeeds(ContactAside::tr("Needed before authorising"), rows);
}

Checklist::Row FormGuide::row(const InformationState &information, const Procedure &procedure)
{
    Checklist::Row row;
    row.id = informationRow;
    row.state = information.nextOpenFact.isEmpty() ? Checklist::State::Done : Checklist::State::Optional;
    row.text = ContactAside::tr("What is asked about everybody: %1 of %2 answered")
                   .arg(information.answered)
                   .arg(informationSet().size());
    // Where the list comes from, if the procedure has it.
    const auto rule = std::ranges::find(procedure.rules, u"LEE-25"_s, &Rule::id);
    if (rule != procedure.rules.cend())
        row.ruleId = rule->id;
    return row;
}

void FormGuide::markFields(const Findings &needs, const Findings &refused, const ContactView &view)
{
    const QList<LabelledField *> fields = m_frame.page()->findChildren<LabelledField *>();
    for (LabelledField *field : fields) {
        if (field->key().isEmpty() || field->key().startsWith("input."_L1))
            continue;
        connectRule(*field);
        const auto about = [&](const Finding &finding) { return concerns(finding, *field, view); };
        if (const auto no = std::ranges::find_if(refused, about); no != refused.cend())
            field->setMessage(no->severity == Severity::Block ? Tone::Overdue : Tone::Soon, wordsOf(*no), no->rule);
        else if (const auto need = std::ranges::find_if(needs, about); need != needs.cend())
            field->setMessage(Tone::Calm, wordsOf(*need), need->rule);
        else if (const QString advice = adviceText(*field); !advice.isEmpty())
            field->setMessage(Tone::Soon, advice, adviceRule(*field));
        else
            field->clearMessage();
    }
}

void FormGuide::connectRule(LabelledField &field)
{
    constexpr auto connected = "frontdoorRuleOpens";
    if (field.property(connected).toBool())
        return;
    field.setProperty(connected, true);
    QObject::connect(&field, &LabelledField::ruleActivated, &field, [&desk = m_desk, &field](const QString &rule) {
        RulePopover::open(desk.procedure(), rule, &field);
    });
}

void FormGuide::markSections(const Findings &needs, const Findings &refused, const ContactView &view)
{
    for (const FormSection *section : m_frame.page()->sections()) {
        const QString id = section->id();
        const auto inside = [&](const Finding &finding) { return sectionOfField(finding.field) == id; };
        QSet<QString> missing;
        for (const Findings &findings : {needs, refused}) {
            for (const Finding &finding : findings) {
                if (inside(finding) && finding.severity != Severity::Inform)
                    missing.insert(finding.field);
            }
        }
        if (id == sectionChild && view.file.child.id.isEmpty())
            missing = {u"child"_s};
        using State = SectionIndex::State;
        const State state = !missing.isEmpty()     ? State::Missing
                            : isAnswered(id, view) ? State::Complete
                                                   : State::Optional;
        m_frame.setSectionState(id, state, int(missing.size()));
    }
}

bool FormGuide::goTo(const QString &field)
{
    FormPage *page = m_frame.page();
    if (field == "prompts"_L1) {
        const QList<LabelledField *> fields = page->findChildren<LabelledField *>();
        const auto open = std::ranges::find_if(
            fields, [](const LabelledField *f) { return isHomePrompt(f->key()) && !f->message().isEmpty(); });
        return open != fields.cend() && page->goToField((*open)->key());
    }
    const QString key = keyOf(field);
    if (LabelledField *target = page->field(key); target && target->isVisible())
        return page->goToField(key);
    const QString section = sectionOfField(field);
    if (section.isEmpty())
        return false;
    page->goToSection(section);
    return true;
}

} // namespace frontdoor
