// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/records.h"
#include "core/store/connection.h"

namespace frontdoor {

/// Columns<T>::visit(self, visit) calls visit(placeholder, member) for each column of a record, in the order in which
/// the SELECT statements name them. Inserting, updating and reading use the same list, so that they cannot disagree.
template<class T>
struct Columns;

template<>
struct Columns<Person> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":given_name"_s, self.givenName);
        visit(u":family_name"_s, self.familyName);
        visit(u":born"_s, self.born);
        visit(u":expected"_s, self.expected);
        visit(u":sex"_s, self.sex);
        visit(u":ethnicity"_s, self.ethnicity);
        visit(u":disabilities"_s, self.disabilities);
        visit(u":first_language"_s, self.firstLanguage);
        visit(u":religion"_s, self.religion);
        visit(u":nationality"_s, self.nationality);
        visit(u":school"_s, self.school);
        visit(u":address"_s, self.address);
        visit(u":postcode"_s, self.postcode);
        visit(u":phone"_s, self.phone);
        visit(u":nhs_number"_s, self.nhsNumber);
        visit(u":upn"_s, self.upn);
        visit(u":la_child_id"_s, self.laChildId);
        visit(u":household"_s, self.household);
        visit(u":mother"_s, self.mother);
        visit(u":merged_into"_s, self.mergedInto);
    }
};

template<>
struct Columns<PersonName> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":person_id"_s, self.person);
        visit(u":given_name"_s, self.givenName);
        visit(u":family_name"_s, self.familyName);
    }
};

template<>
struct Columns<Relationship> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":from_person"_s, self.from);
        visit(u":to_person"_s, self.to);
        visit(u":kind"_s, self.kind);
        visit(u":parental_responsibility"_s, self.parentalResponsibility);
    }
};

template<>
struct Columns<JoinedEntry> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":merged_id"_s, self.merged);
        visit(u":keep_id"_s, self.keep);
        visit(u":through_id"_s, self.through);
        visit(u":at"_s, self.at);
        visit(u":by_user"_s, self.by);
        visit(u":taken"_s, self.taken);
    }
};

template<>
struct Columns<KeptApart> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":one_id"_s, self.one);
        visit(u":other_id"_s, self.other);
        visit(u":by_user"_s, self.by);
        visit(u":at"_s, self.at);
        visit(u":reason"_s, self.reason);
    }
};

template<>
struct Columns<Episode> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":person_id"_s, self.person);
        visit(u":team"_s, self.team);
        visit(u":worker"_s, self.worker);
        visit(u":opened"_s, self.opened);
        visit(u":closed"_s, self.closed);
    }
};

/// The table contact; the narrative follows in Columns<ContactDetail>.
template<>
struct Columns<Contact> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":number"_s, self.number);
        visit(u":child"_s, self.child);
        visit(u":call"_s, self.call);
        visit(u":state"_s, self.state);
        visit(u":created"_s, self.created);
        visit(u":recorded_by"_s, self.recordedBy);
        visit(u":received"_s, self.detail.received);
        visit(u":method"_s, self.detail.method);
        visit(u":kind"_s, self.detail.kind);
        visit(u":source"_s, self.detail.source);
        visit(u":immediate_protection"_s, self.detail.immediateProtection);
        visit(u":tray"_s, self.tray);
        visit(u":route"_s, self.route);
        visit(u":worker"_s, self.worker);
        visit(u":sent_to_tray"_s, self.sentToTray);
        visit(u":routed"_s, self.routed);
        visit(u":seen"_s, self.seen);
        visit(u":allocated"_s, self.allocated);
        visit(u":letter_sent"_s, self.letterSent);
        visit(u":reply_by"_s, self.replyBy);
        visit(u":parent_replied"_s, self.parentReplied);
        visit(u":police_notified"_s, self.policeNotified);
        visit(u":transferred"_s, self.transferred);
        visit(u":decided"_s, self.decided);
        visit(u":closed"_s, self.closed);
        visit(u":outcome"_s, self.outcome);
        visit(u":copied_from"_s, self.copiedFrom);
        visit(u":outcome_copied_from"_s, self.outcomeCopiedFrom);
        visit(u":further_to"_s, self.furtherTo);
        visit(u":referral"_s, self.referral);
        visit(u":next_due"_s, self.nextDue);
    }
};

/// The table contact_detail: what the lists do not need.
template<>
struct Columns<ContactDetail> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":received_reason"_s, self.receivedReason);
        visit(u":referrer_type"_s, self.referrer.type);
        visit(u":referrer_name"_s, self.referrer.name);
        visit(u":referrer_agency"_s, self.referrer.agency);
        visit(u":referrer_role"_s, self.referrer.role);
        visit(u":referrer_phone"_s, self.referrer.phone);
        visit(u":referrer_email"_s, self.referrer.email);
        visit(u":referrer_relationship"_s, self.referrer.relationship);
        visit(u":referrer_anonymous"_s, self.referrer.anonymous);
        visit(u":referrer_consent"_s, self.referrer.consentToDisclose);
        visit(u":concern"_s, self.concern);
        visit(u":scope"_s, self.scope);
        visit(u":significant_harm"_s, self.significantHarm);
        visit(u":crime_suspected"_s, self.crimeSuspected);
        visit(u":parents_informed"_s, self.parentsInformed);
        visit(u":parents_informed_reason"_s, self.parentsInformedReason);
        visit(u":prompts"_s, self.prompts);
        visit(u":threshold"_s, self.threshold);
        visit(u":level"_s, self.level);
        visit(u":straight_to_assessment"_s, self.straightToAssessment);
        visit(u":not_known"_s, self.notKnown);
    }
};

template<>
struct Columns<Referral> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":number"_s, self.number);
        visit(u":child"_s, self.child);
        visit(u":contact"_s, self.contact);
        visit(u":state"_s, self.state);
        visit(u":made_at"_s, self.date);
        visit(u":made_by"_s, self.madeBy);
        visit(u":team"_s, self.team);
        visit(u":worker"_s, self.worker);
        visit(u":allocated"_s, self.allocated);
        visit(u":copied_from"_s, self.copiedFrom);
        visit(u":original_date"_s, self.originalDate);
        visit(u":acknowledged"_s, self.acknowledged);
        visit(u":decided"_s, self.decided);
        visit(u":closed"_s, self.closed);
        visit(u":outcome"_s, self.outcome);
        visit(u":assessment"_s, self.assessment);
        visit(u":re_referral"_s, self.reReferral);
        visit(u":next_due"_s, self.nextDue);
    }
};

template<>
struct Columns<PastContact> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":number"_s, self.number);
        visit(u":child"_s, self.child);
        visit(u":child_name"_s, self.childName);
        visit(u":received"_s, self.received);
        visit(u":state"_s, self.state);
        visit(u":outcome"_s, self.outcome);
        visit(u":source"_s, self.source);
        visit(u":call"_s, self.call);
    }
};

template<>
struct Columns<PastReferral> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":number"_s, self.number);
        visit(u":child"_s, self.child);
        visit(u":child_name"_s, self.childName);
        visit(u":made_at"_s, self.date);
        visit(u":state"_s, self.state);
        visit(u":outcome"_s, self.outcome);
        visit(u":closed"_s, self.closed);
    }
};

} // namespace frontdoor
