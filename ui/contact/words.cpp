// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/words.h"

#include "ui/desk/kin_words.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::Words", text);
}

} // namespace

QString words(ContactMethod method)
{
    switch (method) {
    case ContactMethod::Phone: return tr("Phone");
    case ContactMethod::Email: return tr("E-mail");
    case ContactMethod::Letter: return tr("Letter");
    case ContactMethod::InPerson: return tr("In person");
    case ContactMethod::Portal: return tr("Portal");
    }
    return {};
}

QString inSentence(ContactMethod method)
{
    switch (method) {
    case ContactMethod::Phone: return tr("by phone");
    case ContactMethod::Email: return tr("by e-mail");
    case ContactMethod::Letter: return tr("by letter");
    case ContactMethod::InPerson: return tr("in person");
    case ContactMethod::Portal: return tr("through the portal");
    }
    return {};
}

QString words(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Concern: return tr("Concern about a child");
    case ContactKind::RequestForService: return tr("Request for a service");
    case ContactKind::Advice: return tr("Advice");
    case ContactKind::InformationRequest: return tr("Information request");
    case ContactKind::OpenCaseInformation: return tr("Information on an open case");
    }
    return {};
}

QString words(ContactState state)
{
    switch (state) {
    case ContactState::New: return tr("New");
    case ContactState::Allocated: return tr("Allocated");
    case ContactState::AwaitingAuthorisation: return tr("Awaiting authorisation");
    case ContactState::AwaitingParent: return tr("Waiting for the parents");
    case ContactState::Closed: return tr("Closed");
    case ContactState::Void: return tr("Void");
    }
    return {};
}

QString words(ReferralState state)
{
    switch (state) {
    case ReferralState::AwaitingDecision: return tr("Awaiting a decision");
    case ReferralState::AwaitingAuthorisation: return tr("Awaiting authorisation");
    case ReferralState::Decided: return tr("Decided");
    case ReferralState::Closed: return tr("Closed");
    }
    return {};
}

QString words(ReferrerType type)
{
    switch (type) {
    case ReferrerType::Professional: return tr("Professional");
    case ReferrerType::Public: return tr("Member of the public");
    }
    return {};
}

QString words(Threshold threshold)
{
    switch (threshold) {
    case Threshold::None: return tr("None");
    case Threshold::EarlyHelp: return tr("Early help");
    case Threshold::ChildInNeed: return tr("Child in need");
    case Threshold::SignificantHarm: return tr("Significant harm");
    }
    return {};
}

QString words(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::CallFamily: return tr("Call to the family");
    case ActivityKind::CallReferrer: return tr("Call to the referrer");
    case ActivityKind::AgencyCheck: return tr("Check with an agency");
    case ActivityKind::Visit: return tr("Visit");
    case ActivityKind::DirectWork: return tr("Direct work");
    case ActivityKind::PartnerWork: return tr("Work with partners");
    case ActivityKind::Note: return tr("Note");
    }
    return {};
}

QString words(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Answered: return tr("Answered");
    case ActivityResult::NoAnswer: return tr("No answer");
    case ActivityResult::LeftMessage: return tr("Left a message");
    }
    return {};
}

QString words(EntryKind kind)
{
    switch (kind) {
    case EntryKind::RadarAcknowledged: return tr("Earlier contacts considered");
    case EntryKind::EnquiryRequested: return tr("Enquiry without the parents: asked for");
    case EntryKind::EnquiryAuthorised: return tr("Enquiry without the parents: authorised");
    case EntryKind::Discussion: return tr("Discussion");
    case EntryKind::StrategyDiscussion: return tr("Strategy discussion");
    case EntryKind::Disagreement: return tr("An agency does not agree");
    case EntryKind::SiblingConsidered: return tr("Another child considered");
    case EntryKind::SteppedUp: return tr("Stepped up to social work");
    case EntryKind::SteppedDown: return tr("Stepped down to early help");
    }
    return {};
}

QString words(DiscussionWith with)
{
    switch (with) {
    case DiscussionWith::Referrer: return tr("The referrer");
    case DiscussionWith::EarlyHelpTeamManager: return tr("Early help team manager");
    case DiscussionWith::HeadOfService: return tr("Head of service");
    case DiscussionWith::Police: return tr("Police");
    case DiscussionWith::OtherProfessional: return tr("Another professional");
    case DiscussionWith::QualifiedSocialWorker: return tr("A qualified social worker, with the referrer");
    }
    return {};
}

QString words(SiblingDecision made)
{
    switch (made) {
    case SiblingDecision::Refer: return tr("Referral");
    case SiblingDecision::NotRefer: return tr("No referral");
    }
    return {};
}

QString words(Sex sex)
{
    switch (sex) {
    case Sex::Female: return tr("Female");
    case Sex::Male: return tr("Male");
    case Sex::Unknown: return tr("Not known");
    }
    return {};
}

QString words(RelationshipKind kind, Sex sex)
{
    return kind == RelationshipKind::Other ? tr("another relation") : kinWords(kind, sex);
}

} // namespace frontdoor
