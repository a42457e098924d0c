// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/kin_words.h"

#include <QCoreApplication>

namespace frontdoor {

namespace {

class Kin {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Kin)
};

QString bySex(Sex sex, const QString &female, const QString &male, const QString &either)
{
    switch (sex) {
    case Sex::Female: return female;
    case Sex::Male: return male;
    case Sex::Unknown: return either;
    }
    return {};
}

} // namespace

QString kinWords(RelationshipKind kind, Sex sex)
{
    switch (kind) {
    case RelationshipKind::Sibling:
        return bySex(sex, Kin::tr("sister"), Kin::tr("brother"), Kin::tr("brother or sister"));
    case RelationshipKind::HalfSibling:
        return bySex(sex, Kin::tr("half-sister"), Kin::tr("half-brother"), Kin::tr("half-brother or half-sister"));
    case RelationshipKind::StepSibling:
        return bySex(sex, Kin::tr("stepsister"), Kin::tr("stepbrother"), Kin::tr("stepbrother or stepsister"));
    case RelationshipKind::Mother: return Kin::tr("mother");
    case RelationshipKind::Father: return Kin::tr("father");
    case RelationshipKind::StepParent:
        return bySex(sex, Kin::tr("stepmother"), Kin::tr("stepfather"), Kin::tr("step-parent"));
    case RelationshipKind::Carer: return Kin::tr("carer");
    case RelationshipKind::Grandparent:
        return bySex(sex, Kin::tr("grandmother"), Kin::tr("grandfather"), Kin::tr("grandparent"));
    case RelationshipKind::Other: return Kin::tr("related in another way");
    }
    return {};
}

QString inverseKinWords(RelationshipKind kind, Sex sex)
{
    switch (kind) {
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling:
    case RelationshipKind::Other: return kinWords(kind, sex);
    case RelationshipKind::Mother:
    case RelationshipKind::Father: return bySex(sex, Kin::tr("daughter"), Kin::tr("son"), Kin::tr("child"));
    case RelationshipKind::StepParent:
        return bySex(sex, Kin::tr("stepdaughter"), Kin::tr("stepson"), Kin::tr("stepchild"));
    case RelationshipKind::Carer: return Kin::tr("child cared for");
    case RelationshipKind::Grandparent: return Kin::tr("grandchild");
    }
    return {};
}

} // namespace frontdoor
