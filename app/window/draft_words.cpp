// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/draft_words.h"

#include "core/domain/field_values.h"
#include "ui/contact/person_values.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Drafts)
};

QString whatOf(const Draft &draft)
{
    if (draft.kind == "new-contact"_L1)
        return Words::tr("New contact");
    if (draft.kind == "contact"_L1)
        return draft.subject.kind == SubjectKind::Referral ? Words::tr("Changes to a referral")
                                                           : Words::tr("Changes to a contact");
    if (draft.kind == "person"_L1)
        return Words::tr("Changes to a person");
    if (draft.kind.contains("consultation"_L1))
        return Words::tr("Consultation");
    if (draft.kind.contains("handover"_L1))
        return Words::tr("Handover");
    return {};
}

} // namespace

DraftAbout aboutDraft(const Draft &draft)
{
    DraftAbout about;
    about.what = whatOf(draft);
    if (draft.kind.contains("consultation"_L1))
        about.panel = u"consultations"_s;
    else if (draft.kind == "handover"_L1)
        about.panel = u"handover"_s;
    if (draft.kind == "person"_L1) {
        about.person = PersonId(draft.content["person"_L1].toString());
        return about;
    }
    const QJsonObject child = draft.content["child"_L1].toObject();
    if (child.contains("new"_L1)) {
        const QJsonObject person = child["new"_L1].toObject();
        about.name = personFromValues({}, fieldValuesFromJson(person["values"_L1].toString())).name();
    } else {
        about.person = PersonId(child["person"_L1].toString());
        about.name = child["search"_L1].toString();
    }
    return about;
}

} // namespace frontdoor
