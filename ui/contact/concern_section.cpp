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

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::ConcernSection", text);
}

constexpr int helpIconWidth = 26;      // at 100 % text
constexpr int longestConcern = 50'000; // far beyond any referral form, and still quick to lay out

} // namespace

void buildConcernSection(const FormParts &parts)
{
    FormSection *section = parts.page.addSection(sectionConcern, tr("Concern"));
    FieldMaker make(parts.form, *section, parts.asked);
    make.text(u"concern"_s, tr("What is the worry? What was seen or said, when, where, by whom?"), 4, longestConcern);
    make.line(u"prompts.allegation-by"_s, tr("Who saw it or says so?"));
    make.line(u"prompts.allegation-when"_s, tr("When was it?"));
    make.line(u"prompts.allegation-where"_s, tr("Where was it?"));
    make.line(u"prompts.alleged-perpetrator"_s, tr("Who is said to have done it?"));
    make.line(u"prompts.location"_s, tr("Where is the child now?"));
    make.text(u"prompts.condition"_s, tr("How is the child, in body and in feeling?"), 1, FieldMaker::answer)
        ->setWide(false);
    make.text(u"prompts.events"_s, tr("Significant events, recent or past"), 1, FieldMaker::answer);
    make.segments(u"scope"_s, tr("Concerns"),
                  {{u"child"_s, tr("This child only"), {}}, {u"all-children"_s, tr("All children at home"), {}}},
                  false);
    make.yesNo(u"immediate-protection"_s, tr("Immediate protection needed?"));
    make.yesNo(u"significant-harm"_s, tr("Is significant harm suspected?"));
    make.levels(u"level"_s, tr("Level of need"), 4);
    make.ticks(u"crime-suspected"_s, tr("Is a crime suspected?"),
               {{u"sexual-assault"_s, tr("Sexual assault")},
                {u"physical-assault"_s, tr("Physical assault")},
                {u"neglect"_s, tr("Neglect")},
                {u"other"_s, tr("Other crime")}});
    make.reserveCorner(helpIconWidth);
    LabelledField *threshold = make.segments(u"threshold"_s, tr("Threshold"), optionsOf<Threshold>(words));
    threshold->setWide(true);
    HelpLink::addTo(*threshold, *threshold->words(), parts.desk, {u"contact.threshold"_s}, HelpLink::Look::Icon);

    QLabel *asked = makeLabel(tr("Asked the caller about home life"), TextRole::Strong);
    auto *title = new QWidget;
    auto *line = new QVBoxLayout(title);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(asked);
    section->addWidget(title);
    const QList<LabelledField *> prompts{
        make.prompt(u"prompts.domestic-abuse"_s, tr("Domestic abuse")),
        make.prompt(u"prompts.mental-illness"_s, tr("Mental illness")),
        make.prompt(u"prompts.substance-misuse"_s, tr("Substance misuse")),
        make.prompt(u"prompts.learning-difficulties"_s, tr("Learning difficulties")),
    };
    HelpLink::addTo(*section, parts.desk, {u"contact.concern"_s});
    if (HelpLink *help = HelpLink::addTo(*title, *asked, parts.desk, {u"contact.prompts"_s}, HelpLink::Look::Icon)) {
        for (LabelledField *prompt : prompts)
            help->serve(prompt);
    }
}

} // namespace frontdoor
