// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/facts.h"

#include "core/domain/contact_fields.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

const Value &Facts::operator[](const QString &name) const
{
    static const Value unknown;
    const QHash<QString, Value> &values = isInput(name) ? m_input : m_values;
    const auto it = values.constFind(name);
    return it == values.constEnd() ? unknown : *it;
}

bool Facts::isTrue(const QString &name) const
{
    const bool *value = std::get_if<bool>(&(*this)[name]);
    return value && *value;
}

QString Facts::text(const QString &name) const
{
    const QString *value = std::get_if<QString>(&(*this)[name]);
    return value ? *value : QString();
}

qint64 Facts::number(const QString &name) const
{
    const qint64 *value = std::get_if<qint64>(&(*this)[name]);
    return value ? *value : 0;
}

bool Facts::isAnswered(const QString &name) const
{
    return isKnown((*this)[name]) || isKnown((*this)["not-known."_L1 + name]);
}

QStringList factNames()
{
    static const QStringList names = contactFieldIds()
                                     + QStringList{
                                         // where the contact or referral stands
                                         u"stage"_s,
                                         u"state"_s,
                                         u"tray"_s,
                                         u"tray.kind"_s,
                                         u"route"_s,
                                         u"outcome"_s,
                                         u"recommended"_s,
                                         u"decisions"_s,
                                         u"copied"_s,
                                         u"sibling.locked"_s,
                                         u"re-referral"_s,
                                         u"assessment"_s,
                                         u"letter.parents-reply"_s,
                                         u"letter.parents-advise"_s,
                                         u"parent.replied"_s,
                                         u"parent.reply-overdue"_s,
                                         u"police.notified"_s,
                                         u"family"_s,
                                         u"further-information"_s,
                                         // the child and the family
                                         u"child.unborn"_s,
                                         u"child.age"_s,
                                         u"child.disabled"_s,
                                         u"child.postcode"_s,
                                         u"child.open-case"_s,
                                         u"child.worker"_s,
                                         u"child.open-team"_s,
                                         u"child.open-team-kind"_s,
                                         u"family.open-case"_s,
                                         u"child.name"_s,
                                         u"child.birth"_s,
                                         u"child.address"_s,
                                         u"child.ethnicity"_s,
                                         u"child.sex"_s,
                                         u"child.school"_s,
                                         u"child.siblings"_s,
                                         // history
                                         u"repeat-contacts"_s,
                                         u"repeat-referrals"_s,
                                         u"closed-within-window"_s,
                                         u"closed-team"_s,
                                         u"reassigned"_s,
                                         u"history.unread"_s,
                                         // what was done
                                         u"checks.systems"_s,
                                         u"checks.summary"_s,
                                         u"family-attempted"_s,
                                         u"family-reached"_s,
                                         u"referrer-called"_s,
                                         u"agency-checked"_s,
                                         u"visited"_s,
                                         u"direct-work"_s,
                                         u"partner-work"_s,
                                         // what was talked over, considered or allowed
                                         u"radar.acknowledged"_s,
                                         u"enquiry.requested"_s,
                                         u"enquiry.authorised"_s,
                                         u"discussions"_s,
                                         u"discussions.agreed"_s,
                                         u"strategy.held"_s,
                                         u"strategy.participants"_s,
                                         u"disagreement"_s,
                                         u"siblings.unconsidered"_s,
                                         // a consultation
                                         u"consultation.professional.name"_s,
                                         u"consultation.professional.role"_s,
                                         u"consultation.professional.agency"_s,
                                         u"consultation.professional.phone"_s,
                                         u"consultation.consent"_s,
                                         u"consultation.child-name"_s,
                                         u"consultation.immediate-concern"_s,
                                         u"consultation.summary"_s,
                                         u"consultation.advice"_s,
                                         u"consultation.hypothetical"_s,
                                         // who acts
                                         u"actor.role"_s,
                                         u"actor.team"_s,
                                         u"actor.team-kind"_s,
                                         u"actor.qualified"_s,
                                         u"actor.in-tray"_s,
                                         u"actor.is-recommender"_s,
                                         u"actor.is-worker"_s,
                                         u"actor.duty-worker"_s,
                                         // the act
                                         u"worker.previous"_s,
                                         u"worker.absent"_s,
                                         u"worker.absence"_s,
                                         u"worker.load"_s,
                                         u"worker.at-cap"_s,
                                         u"worker.role"_s,
                                         u"worker.team"_s,
                                         u"worker.in-tray"_s,
                                         u"worker.is-allocated"_s,
                                         u"worker.is-duty"_s,
                                         u"target.team"_s,
                                         u"target.kind"_s,
                                         u"target.is-closed-team"_s,
                                         u"activity.kind"_s,
                                         u"activity.result"_s,
                                         u"letter"_s,
                                         u"sibling.same-household"_s,
                                         u"duplicate.outcome-copied"_s,
                                         u"duplicate.progressed"_s,
                                     };
    return names;
}

bool isFactName(const QString &name)
{
    for (const QLatin1String prefix : {"input."_L1, "prompts."_L1, "not-known."_L1}) {
        if (name.startsWith(prefix) && name.size() > prefix.size())
            return true;
    }
    return factNames().contains(name);
}

} // namespace frontdoor
