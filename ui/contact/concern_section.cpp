// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/form_parts.h"
#include "ui/contact/words.h"
#include "ui/desk/help_link.h"
#include "ui/style/roles.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::ConcernSection)
};

constexpr int helpIconWidth = 26;      // at 100 % text
constexpr int longestConcern = 50'000; // far beyond any referral form, and still quick to lay out

} // namespace

void buildConcernSection(const FormParts &parts)
{
    FormSection *section = parts.page.addSection(sectionConcern, Words::tr("Concern"));
    FieldMaker make(parts.form, *section, parts.asked);
    make.text(u"concern"_s, Words::tr("What is the worry? What was seen or said, when, where, by whom?"), 4,
              longestConcern);
    make.line(u"prompts.allegation-by"_s, Words::tr("Who saw it or says so?"));
    make.line(u"prompts.allegation-when"_s, Words::tr("When was it?"));
    make.line(u"prompts.allegation-where"_s, Words::tr("Where was it?"));
    make.line(u"prompts.alleged-perpetrator"_s, Words::tr("Who is said to have done it?"));
    make.line(u"prompts.location"_s, Words::tr("Where is the child now?"));
    make.text(u"prompts.condition"_s, Words::tr("How is the child, in body and in feeling?"), 1, FieldMaker::answer)
        ->setWide(false);
    make.text(u"prompts.events"_s, Words::tr("Significant events, recent or past"), 1, FieldMaker::answer);
    make.segments(
        u"scope"_s, Words::tr("Concerns"),
        {{u"child"_s, Words::tr("This child only"), {}}, {u"all-children"_s, Words::tr("All children at home"), {}}},
        false);
    make.yesNo(u"immediate-protection"_s, Words::tr("Immediate protection needed?"));
    make.yesNo(u"significant-harm"_s, Words::tr("Is significant harm suspected?"));
    make.levels(u"level"_s, Words::tr("Level of need"), 4);
    make.ticks(u"crime-suspected"_s, Words::tr("Is a crime suspected?"),
               {{u"sexual-assault"_s, Words::tr("Sexual assault")},
                {u"physical-assault"_s, Words::tr("Physical assault")},
                {u"neglect"_s, Words::tr("Neglect")},
                {u"other"_s, Words::tr("Other crime")}});
    make.reserveCorner(helpIconWidth);
    LabelledField *threshold = make.segments(u"threshold"_s, Words::tr("Threshold"), optionsOf<Threshold>(words));
    threshold->setWide(true);
    HelpLink::addTo(*threshold, *threshold->words(), parts.desk, {u"contact.threshold"_s}, HelpLink::Look::Icon);

    QLabel *asked = makeLabel(Words::tr("Asked the caller about home life"), TextRole::Strong);
    auto *title = new QWidget;
    auto *line = new QVBoxLayout(title);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(asked);
    section->addWidget(title);
    const QList<LabelledField *> prompts{
        make.prompt(u"prompts.domestic-abuse"_s, Words::tr("Domestic abuse")),
        make.prompt(u"prompts.mental-illness"_s, Words::tr("Mental illness")),
        make.prompt(u"prompts.substance-misuse"_s, Words::tr("Substance misuse")),
        make.prompt(u"prompts.learning-difficulties"_s, Words::tr("Learning difficulties")),
    };
    HelpLink::addTo(*section, parts.desk, {u"contact.concern"_s});
    if (HelpLink *help = HelpLink::addTo(*title, *asked, parts.desk, {u"contact.prompts"_s}, HelpLink::Look::Icon)) {
        for (LabelledField *prompt : prompts)
            help->serve(prompt);
    }
}

} // namespace frontdoor
