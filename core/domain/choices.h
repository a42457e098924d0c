// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace frontdoor {

/// Each enumeration below has stable ids (scenario files, the database, the census) in Choices<E>::ids, in the
/// order of the enumerators. What a person reads is made elsewhere.
template<class E>
struct Choices;

enum class Sex { Female, Male, Unknown };
enum class Role {
    CustomerServiceOfficer,
    InformationOfficer,
    SocialWorker,
    AssistantTeamManager,
    TeamManager,
    ScreeningManager,
    DutyManager,
    GroupManager,
    HeadOfService,
    Administrator,
    Auditor,
};
enum class Stage { Contact, Referral };
enum class ContactState { New, Allocated, AwaitingAuthorisation, AwaitingParent, Closed, Void };
enum class ReferralState { AwaitingDecision, AwaitingAuthorisation, Decided, Closed };
enum class ContactMethod { Phone, Email, Letter, InPerson, Portal };
enum class ContactKind { Concern, RequestForService, Advice, InformationRequest, OpenCaseInformation };
enum class ReferrerType { Professional, Public };
enum class ConcernScope { Child, AllChildren };
enum class Threshold { None, EarlyHelp, ChildInNeed, SignificantHarm };
enum class ActivityKind { CallFamily, CallReferrer, AgencyCheck, Visit, DirectWork, PartnerWork, Note };
enum class ActivityResult { Answered, NoAnswer, LeftMessage };
/// What was talked over, considered or allowed on a contact or referral, where rules ask for it.
enum class EntryKind {
    RadarAcknowledged,
    EnquiryRequested,
    EnquiryAuthorised,
    Discussion,
    StrategyDiscussion,
    Disagreement,
    SiblingConsidered,
    SteppedUp,
    SteppedDown
};
/// What was done with a record besides changing it.
enum class AccessAct { Opened, OpenedWithReason, Searched, Printed, Exported };
enum class DiscussionWith {
    Referrer,
    EarlyHelpTeamManager,
    HeadOfService,
    Police,
    OtherProfessional,
    QualifiedSocialWorker
};
enum class SiblingDecision { Refer, NotRefer };
enum class AbsenceKind { Sick, Leave, Court, Training };
enum class DecisionKind { Recommendation, Decision };
enum class RecommendationState { Pending, Accepted, Changed, Returned };
enum class RelationshipKind {
    Sibling,
    HalfSibling,
    StepSibling,
    Mother,
    Father,
    StepParent,
    Carer,
    Grandparent,
    Other
};
enum class SubjectKind { Contact, Referral, Consultation };

#define FD_CHOICES(E, ...) \
    template<> \
    struct Choices<E> { \
        static constexpr auto ids = std::to_array<const char *>({__VA_ARGS__}); \
    }

FD_CHOICES(Sex, "F", "M", "U");
FD_CHOICES(Role, "customer-service-officer", "information-officer", "social-worker", "assistant-team-manager",
           "team-manager", "screening-manager", "duty-manager", "group-manager", "head-of-service", "administrator",
           "auditor");
FD_CHOICES(Stage, "contact", "referral");
FD_CHOICES(ContactState, "new", "allocated", "awaiting-authorisation", "awaiting-parent", "closed", "void");
FD_CHOICES(ReferralState, "awaiting-decision", "awaiting-authorisation", "decided", "closed");
FD_CHOICES(ContactMethod, "phone", "email", "letter", "in-person", "portal");
FD_CHOICES(ContactKind, "concern", "request-for-service", "advice", "information-request", "open-case-information");
FD_CHOICES(ReferrerType, "professional", "public");
FD_CHOICES(ConcernScope, "child", "all-children");
FD_CHOICES(Threshold, "none", "early-help", "child-in-need", "significant-harm");
FD_CHOICES(ActivityKind, "call-family", "call-referrer", "agency-check", "visit", "direct-work", "partner-work",
           "note");
FD_CHOICES(ActivityResult, "answered", "no-answer", "left-message");
FD_CHOICES(AccessAct, "opened", "opened-with-reason", "searched", "printed", "exported");
FD_CHOICES(EntryKind, "radar-acknowledged", "enquiry-requested", "enquiry-authorised", "discussion",
           "strategy-discussion", "disagreement", "sibling-considered", "stepped-up", "stepped-down");
FD_CHOICES(DiscussionWith, "referrer", "early-help-team-manager", "head-of-service", "police", "other-professional",
           "qualified-social-worker");
FD_CHOICES(SiblingDecision, "refer", "not-refer");
FD_CHOICES(AbsenceKind, "sick", "leave", "court", "training");
FD_CHOICES(DecisionKind, "recommendation", "decision");
FD_CHOICES(RecommendationState, "pending", "accepted", "changed", "returned");
FD_CHOICES(RelationshipKind, "sibling", "half-sibling", "step-sibling", "mother", "father", "step-parent", "carer",
           "grandparent", "other");
FD_CHOICES(SubjectKind, "contact", "referral", "consultation");

#undef FD_CHOICES

template<class E>
concept Choice = requires
{
    Choices<E>::ids;
};

/// The stable id of a choice.
template<Choice E>
QString idOf(E value)
{
    return QString::fromLatin1(Choices<E>::ids[size_t(value)]);
}

/// The choice with this id, if there is one.
template<Choice E>
std::optional<E> choiceOf(QStringView id)
{
    for (size_t i = 0; i < Choices<E>::ids.size(); ++i) {
        if (id == QLatin1String(Choices<E>::ids[i]))
            return E(i);
    }
    return std::nullopt;
}

template<Choice E>
QStringList choiceIds()
{
    QStringList ids;
    for (const char *id : Choices<E>::ids)
        ids << QString::fromLatin1(id);
    return ids;
}

} // namespace frontdoor
