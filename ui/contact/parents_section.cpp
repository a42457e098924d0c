// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/form_parts.h"
#include "ui/desk/help_link.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::ParentsSection)
};

} // namespace

void buildParentsSection(const FormParts &parts)
{
    FormSection *section = parts.page.addSection(sectionParents, Words::tr("Consent and parents"));
    FieldMaker make(parts.form, *section, parts.asked);
    make.yesNo(u"parents-informed.informed"_s, Words::tr("Do the parents know about this contact?"));
    LabelledField *reason = make.segments(u"parents-informed.reason"_s, Words::tr("Why not?"),
                                          {{u"risk-to-child"_s, Words::tr("Risk to the child"), {}},
                                           {u"risk-to-vulnerable-adult"_s, Words::tr("Risk to a vulnerable adult"), {}},
                                           {u"not-contactable"_s, Words::tr("Cannot be reached"), {}},
                                           {u"other"_s, Words::tr("Another reason"), {}}});
    reason->setWide(true);
    LabelledField *said = make.text(u"prompts.parents-knowledge"_s,
                                    Words::tr("What do they know, and what did they say?"), 1, FieldMaker::answer);
    make.segments(u"prompts.consent-to-share"_s, Words::tr("Do they agree that other agencies are asked?"),
                  {{u"yes"_s, Words::tr("Yes"), {}},
                   {u"no"_s, Words::tr("No"), {}},
                   {u"not-asked"_s, Words::tr("Not asked"), {}}});
    LabelledField *ground = make.line(u"prompts.consent-reason"_s, Words::tr("Why are they asked without consent?"));
    make.line(u"prompts.parental-responsibility"_s, Words::tr("Who has parental responsibility?"));
    make.segments(
        u"prompts.responsibility-asked"_s, Words::tr("Were they asked?"),
        {{u"all"_s, Words::tr("All"), {}}, {u"some"_s, Words::tr("Some"), {}}, {u"none"_s, Words::tr("Nobody"), {}}});
    HelpLink::addTo(*section, parts.desk, {u"contact.parents"_s, u"contact.parents-exception"_s});
    const auto arrange = [form = &parts.form, reason, said, ground] {
        const ContactDetail detail = form->detail();
        reason->setVisible(detail.parentsInformed == false || !detail.parentsInformedReason.isEmpty());
        said->setVisible(detail.parentsInformed == true || detail.prompts.contains(u"parents-knowledge"_s));
        const QString consent = detail.prompts.value(u"consent-to-share"_s);
        ground->setVisible((!consent.isEmpty() && consent != "yes"_L1) || detail.prompts.contains(u"consent-reason"_s));
    };
    QObject::connect(&parts.form, &DetailForm::edited, reason, arrange);
    QObject::connect(&parts.form, &DetailForm::shown, reason, arrange);
    arrange();
}

} // namespace frontdoor
