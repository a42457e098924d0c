// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/words.h"

#include "ui/desk/kin_words.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Words)
};

} // namespace

QString words(ContactMethod method)
{
    switch (method) {
    case ContactMethod::Phone: return Words::tr("Phone");
    case ContactMethod::Email: return Words::tr("E-mail");
    case ContactMethod::Letter: return Words::tr("Letter");
    case ContactMethod::InPerson: return Words::tr("In person");
    case ContactMethod::Portal: return Words::tr("Portal");
    }
    return {};
}

QString inSentence(ContactMethod method)
{
    switch (method) {
    case ContactMethod::Phone: return Words::tr("by phone");
    case ContactMethod::Email: return Words::tr("by e-mail");
    case ContactMethod::Letter: return Words::tr("by letter");
    case ContactMethod::InPerson: return Words::tr("in person");
    case ContactMethod::Portal: return Words::tr("through the portal");
    }
    return {};
}

QString words(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Concern: return Words::tr("Concern about a child");
    case ContactKind::RequestForService: return Words::tr("Request for a service");
    case ContactKind::Advice: return Words::tr("Advice");
    case ContactKind::InformationRequest: return Words::tr("Information request");
    case ContactKind::OpenCaseInformation: return Words::tr("Information on an open case");
    }
    return {};
}

QString words(ContactState state)
{
    switch (state) {
    case ContactState::New: return Words::tr("New");
    case ContactState::Allocated: return Words::tr("Allocated");
    case ContactState::AwaitingAuthorisation: return Words::tr("Awaiting authorisation");
    case ContactState::AwaitingParent: return Words::tr("Waiting for the parents");
    case ContactState::Closed: return Words::tr("Closed");
    case ContactState::Void: return Words::tr("Void");
    }
    return {};
}

QString words(ReferralState state)
{
    switch (state) {
    case ReferralState::AwaitingDecision: return Words::tr("Awaiting a decision");
    case ReferralState::AwaitingAuthorisation: return Words::tr("Awaiting authorisation");
    case ReferralState::Decided: return Words::tr("Decided");
    case ReferralState::Closed: return Words::tr("Closed");
    }
    return {};
}

QString words(ReferrerType type)
{
    switch (type) {
    case ReferrerType::Professional: return Words::tr("Professional");
    case ReferrerType::Public: return Words::tr("Member of the public");
    }
    return {};
}

QString words(Threshold threshold)
{
    switch (threshold) {
    case Threshold::None: return Words::tr("None");
    case Threshold::EarlyHelp: return Words::tr("Early help");
    case Threshold::ChildInNeed: return Words::tr("Child in need");
    case Threshold::SignificantHarm: return Words::tr("Significant harm");
    }
    return {};
}

QString words(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::CallFamily: return Words::tr("Call to the family");
    case ActivityKind::CallReferrer: return Words::tr("Call to the referrer");
    case ActivityKind::AgencyCheck: return Words::tr("Check with an agency");
    case ActivityKind::Visit: return Words::tr("Visit");
    case ActivityKind::DirectWork: return Words::tr("Direct work");
    case ActivityKind::PartnerWork: return Words::tr("Work with partners");
    case ActivityKind::Note: return Words::tr("Note");
    }
    return {};
}

QString words(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Answered: return Words::tr("Answered");
    case ActivityResult::NoAnswer: return Words::tr("No answer");
    case ActivityResult::LeftMessage: return Words::tr("Left a message");
    }
    return {};
}

QString words(EntryKind kind)
{
    switch (kind) {
    case EntryKind::RadarAcknowledged: return Words::tr("Earlier contacts considered");
    case EntryKind::EnquiryRequested: return Words::tr("Enquiry without the parents: asked for");
    case EntryKind::EnquiryAuthorised: return Words::tr("Enquiry without the parents: authorised");
    case EntryKind::Discussion: return Words::tr("Discussion");
    case EntryKind::StrategyDiscussion: return Words::tr("Strategy discussion");
    case EntryKind::Disagreement: return Words::tr("An agency does not agree");
    case EntryKind::SiblingConsidered: return Words::tr("Another child considered");
    case EntryKind::SteppedUp: return Words::tr("Stepped up to social work");
    case EntryKind::SteppedDown: return Words::tr("Stepped down to early help");
    }
    return {};
}

QString words(DiscussionWith with)
{
    switch (with) {
    case DiscussionWith::Referrer: return Words::tr("The referrer");
    case DiscussionWith::EarlyHelpTeamManager: return Words::tr("Early help team manager");
    case DiscussionWith::HeadOfService: return Words::tr("Head of service");
    case DiscussionWith::Police: return Words::tr("Police");
    case DiscussionWith::OtherProfessional: return Words::tr("Another professional");
    case DiscussionWith::QualifiedSocialWorker: return Words::tr("A qualified social worker, with the referrer");
    }
    return {};
}

QString words(SiblingDecision made)
{
    switch (made) {
    case SiblingDecision::Refer: return Words::tr("Referral");
    case SiblingDecision::NotRefer: return Words::tr("No referral");
    }
    return {};
}

QString words(Sex sex)
{
    switch (sex) {
    case Sex::Female: return Words::tr("Female");
    case Sex::Male: return Words::tr("Male");
    case Sex::Unknown: return Words::tr("Not known");
    }
    return {};
}

QString words(RelationshipKind kind, Sex sex)
{
    return kind == RelationshipKind::Other ? Words::tr("another relation") : kinWords(kind, sex);
}

} // namespace frontdoor
