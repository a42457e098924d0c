// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/vocabulary.h"

#include "core/domain/choices.h"
#include "core/domain/information_set.h"
#include "core/domain/referral_source.h"
#include "core/procedure/acts.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = FieldKind;
using Fields = QList<FieldRule>;

FieldRule field(const QString &key, Kind kind = Kind::Text)
{
    return {key, kind, {}, {}, {}, false};
}

FieldRule required(FieldRule rule)
{
    rule.required = true;
    return rule;
}

FieldRule choice(const QString &key, const QStringList &allowed)
{
    return {key, Kind::Choice, allowed, {}, {}, false};
}

FieldRule keyed(const QString &key, Kind kind, const QStringList &allowed)
{
    return {key, kind, allowed, {}, {}, false};
}

FieldRule label(const QString &key, const QList<LabelKind> &kinds, Kind kind = Kind::Label)
{
    return {key, kind, {}, kinds, {}, false};
}

FieldRule of(const QList<LabelKind> &kinds)
{
    return required(label(u"of"_s, kinds));
}

FieldRule makes(const QString &key, LabelKind kind)
{
    return label(key, {kind}, Kind::Makes);
}

FieldRule members(const QString &key, const Fields &fields)
{
    return {key, Kind::Members, {}, {}, fields, false};
}

const QList<LabelKind> contact{LabelKind::Contact};
const QList<LabelKind> referral{LabelKind::Referral};
const QList<LabelKind> record{LabelKind::Contact, LabelKind::Referral};
const QList<LabelKind> consultation{LabelKind::Consultation};
const QList<LabelKind> letter{LabelKind::Letter};
const QList<LabelKind> handover{LabelKind::Handover};

Fields contactFields()
{
    return {
        field(u"received"_s, Kind::Moment),
        field(u"received-reason"_s),
        choice(u"method"_s, choiceIds<ContactMethod>()),
        choice(u"kind"_s, choiceIds<ContactKind>()),
        choice(u"source"_s, sourceCodes()),
        members(u"referrer"_s, {choice(u"type"_s, choiceIds<ReferrerType>()), field(u"name"_s), field(u"agency"_s),
                                field(u"role"_s), field(u"phone"_s), field(u"email"_s), field(u"relationship"_s),
                                field(u"anonymous"_s, Kind::YesNo), field(u"consent-to-disclose"_s, Kind::YesNo)}),
        field(u"concern"_s),
        choice(u"scope"_s, choiceIds<ConcernScope>()),
        field(u"immediate-protection"_s, Kind::YesNo),
        field(u"significant-harm"_s, Kind::YesNo),
        keyed(u"crime-suspected"_s, Kind::Choices, crimeIds()),
        members(u"parents-informed"_s, {field(u"informed"_s, Kind::YesNo), choice(u"reason"_s, parentsReasonIds())}),
        keyed(u"prompts"_s, Kind::Answers, promptIds()),
        choice(u"threshold"_s, choiceIds<Threshold>()),
        keyed(u"level"_s, Kind::Whole, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}),
        field(u"straight-to-assessment"_s, Kind::YesNo),
        field(u"not-known"_s, Kind::Answers),
    };
}

Fields consultationFields()
{
    return {
        members(u"professional"_s, {field(u"name"_s), field(u"role"_s), field(u"agency"_s), field(u"phone"_s)}),
        field(u"consent"_s, Kind::YesNo),
        field(u"child-name"_s),
        field(u"immediate-concern"_s, Kind::YesNo),
        field(u"summary"_s),
        field(u"advice"_s),
    };
}

StepRule contactVerbs(const QString &verb, const Fields &fields)
{
    return {verb, Fields{of(contact)} + fields};
}

StepRule recordVerbs(const QString &verb, const Fields &fields = {})
{
    return {verb, Fields{of(record)} + fields};
}

QList<StepRule> contactRules()
{
    return {
        {u"record-contact"_s,
         Fields{makes(u"as"_s, LabelKind::Contact), field(u"child"_s, Kind::Person),
                field(u"new-person"_s, Kind::NewPerson), label(u"also"_s, contact, Kind::MakesForPeople),
                label(u"further-information-on"_s, contact)}
             + contactFields()},
        contactVerbs(u"update-contact"_s, contactFields()),
        contactVerbs(u"record-checks"_s, {keyed(u"systems"_s, Kind::Systems, checkSystemIds()), field(u"summary"_s)}),
        contactVerbs(u"send-to-tray"_s, {field(u"team"_s, Kind::Team)}),
        contactVerbs(u"choose-route"_s, {field(u"route"_s, Kind::Route), field(u"reason"_s)}),
        recordVerbs(u"reassign"_s, {field(u"team"_s, Kind::Team), field(u"reason"_s)}),
        recordVerbs(u"allocate"_s, {field(u"to"_s, Kind::User), field(u"reason"_s)}),
        recordVerbs(u"unallocate"_s, {field(u"reason"_s)}),
        contactVerbs(u"mark-seen"_s, {}),
        recordVerbs(u"log-activity"_s, {choice(u"kind"_s, choiceIds<ActivityKind>()), field(u"text"_s),
                                        choice(u"result"_s, choiceIds<ActivityResult>())}),
        recordVerbs(u"request-enquiry-without-parents"_s, {field(u"reason"_s)}),
        recordVerbs(u"authorise-enquiry-without-parents"_s, {field(u"reason"_s)}),
        {u"connect-call"_s, {field(u"child"_s, Kind::Person), field(u"to"_s, Kind::User), field(u"result"_s)}},
    };
}

QList<StepRule> decisionRules()
{
    const FieldRule outcome = field(u"outcome"_s, Kind::Outcome);
    const FieldRule rationale = field(u"rationale"_s);
    StepRule recommend = recordVerbs(u"recommend"_s, {outcome, rationale});
    StepRule authorise = recordVerbs(
        u"authorise"_s, {outcome, rationale, makes(u"creates"_s, LabelKind::Referral), field(u"team"_s, Kind::Team)});
    recommend.outcomeFields = true;
    authorise.outcomeFields = true;
    return {
        recommend,
        recordVerbs(u"return"_s, {field(u"comment"_s)}),
        authorise,
        recordVerbs(u"acknowledge-radar"_s, {field(u"note"_s)}),
        recordVerbs(u"record-discussion"_s,
                    {choice(u"with"_s, {u"referrer"_s, u"early-help-team-manager"_s, u"head-of-service"_s, u"police"_s,
                                        u"other-professional"_s, u"qualified-social-worker"_s}),
                     field(u"who"_s), field(u"agreed"_s, Kind::YesNo), field(u"text"_s)}),
        recordVerbs(u"notify-police"_s, {field(u"officer"_s), field(u"reference"_s)}),
        recordVerbs(u"strategy-discussion"_s, {field(u"participants"_s, Kind::Texts), field(u"text"_s)}),
        recordVerbs(u"raise-disagreement"_s, {field(u"agency"_s), field(u"grounds"_s)}),
        recordVerbs(u"copy-to-sibling"_s, {label(u"siblings"_s, record, Kind::MakesForPeople),
                                           label(u"contacts"_s, contact, Kind::MakesForPeople), rationale}),
        recordVerbs(u"consider-sibling"_s, {field(u"sibling"_s, Kind::Person),
                                            choice(u"decision"_s, {u"refer"_s, u"not-refer"_s}), rationale}),
        contactVerbs(u"void-duplicate"_s, {label(u"keep"_s, contact)}),
        contactVerbs(u"step-up"_s,
                     {field(u"team"_s, Kind::Team), field(u"reason"_s), makes(u"creates"_s, LabelKind::Referral)}),
        {u"step-down"_s, {of(referral), field(u"team"_s, Kind::Team), field(u"reason"_s)}},
    };
}

QList<StepRule> followingRules()
{
    return {
        recordVerbs(u"complete-follow-up"_s,
                    {choice(u"kind"_s, obligationKinds()),
                     choice(u"method"_s, {u"letter"_s, u"phone"_s, u"email"_s, u"in-person"_s}),
                     field(u"not-appropriate"_s)}),
        recordVerbs(u"send-letter"_s, {choice(u"letter"_s, letterIds()), makes(u"as"_s, LabelKind::Letter)}),
        contactVerbs(u"record-parent-reply"_s, {}),
        {u"log-consultation"_s, Fields{makes(u"as"_s, LabelKind::Consultation)} + consultationFields()},
        {u"update-consultation"_s, Fields{of(consultation)} + consultationFields()},
        {u"convert-consultation"_s,
         {of(consultation), field(u"child"_s, Kind::Person), field(u"new-person"_s, Kind::NewPerson),
          makes(u"as"_s, LabelKind::Contact)}},
    };
}

QList<StepRule> dutyRules()
{
    return {
        {u"hand-over"_s,
         {field(u"team"_s, Kind::Team), field(u"to"_s, Kind::User), label(u"notes"_s, record, Kind::Notes),
          makes(u"as"_s, LabelKind::Handover)}},
        {u"acknowledge-handover"_s, {of(handover), label(u"contact"_s, record)}},
        {u"check-tray"_s, {field(u"team"_s, Kind::Team)}},
        {u"set-absence"_s,
         {field(u"user"_s, Kind::User), choice(u"kind"_s, choiceIds<AbsenceKind>()), field(u"from"_s, Kind::Day),
          field(u"until"_s, Kind::Day)}},
        {u"set-cover"_s,
         {field(u"for"_s, Kind::User), field(u"cover"_s, Kind::User), field(u"from"_s, Kind::DayOrMoment),
          field(u"until"_s, Kind::DayOrMoment)}},
        {u"set-duty-worker"_s, {field(u"team"_s, Kind::Team), field(u"user"_s, Kind::User), field(u"on"_s, Kind::Day)}},
        {u"open-episode"_s,
         {field(u"person"_s, Kind::Person), field(u"team"_s, Kind::Team), field(u"worker"_s, Kind::User),
          field(u"opened"_s, Kind::Day)}},
        {u"close-episode"_s,
         {field(u"person"_s, Kind::Person), field(u"team"_s, Kind::Team), field(u"worker"_s, Kind::User),
          field(u"closed"_s, Kind::Day)}},
        {u"add-person"_s, {}, true},
        {u"merge-people"_s, {field(u"keep"_s, Kind::Person), field(u"merge"_s, Kind::Person)}},
        {u"unmerge-people"_s, {field(u"keep"_s, Kind::Person), field(u"merge"_s, Kind::Person)}},
        {u"undo"_s, {}},
        {u"restrict-record"_s,
         {required(field(u"person"_s, Kind::Person)), field(u"reason"_s), field(u"readers"_s, Kind::Users)}},
        {u"lift-restriction"_s, {required(field(u"person"_s, Kind::Person)), field(u"reason"_s)}},
        {u"open-restricted"_s, {required(field(u"person"_s, Kind::Person)), field(u"reason"_s)}},
        recordVerbs(QString(openRecord)),
    };
}

QList<StepRule> recordExpectations()
{
    const FieldRule outcome = field(u"outcome"_s, Kind::Outcome);
    const Fields clocks{field(u"due"_s, Kind::Moment), keyed(u"deadlines"_s, Kind::DueTimes, deadlineKinds()),
                        keyed(u"met"_s, Kind::DueTimes, deadlineKinds()),
                        keyed(u"overdue"_s, Kind::Choices, deadlineKinds())};
    return {
        {u"contact"_s, Fields{of(contact), choice(u"state"_s, choiceIds<ContactState>()), field(u"tray"_s, Kind::Team),
                              field(u"worker"_s, Kind::UserOrNone), field(u"route"_s, Kind::Route), outcome,
                              field(u"received"_s, Kind::Moment), field(u"created"_s, Kind::Moment),
                              keyed(u"radar"_s, Kind::Choices,
                                    {u"repeat-contacts"_s, u"repeat-referrals"_s, u"closed-within-window"_s,
                                     u"open-case"_s, u"sibling-open"_s}),
                              label(u"outcome-copied-from"_s, contact), label(u"copied-from"_s, contact),
                              field(u"drift"_s, Kind::YesNo), field(u"locked"_s, Kind::YesNo),
                              label(u"family"_s, contact, Kind::Labels), field(u"decisions"_s, Kind::Whole)}
                           + clocks},
        {u"referral"_s,
         Fields{of(referral), choice(u"state"_s, choiceIds<ReferralState>()), field(u"date"_s, Kind::Moment),
                label(u"copied-from"_s, referral), field(u"team"_s, Kind::Team), field(u"worker"_s, Kind::UserOrNone),
                outcome, field(u"closed"_s, Kind::Moment), field(u"assessment"_s, Kind::YesNo),
                field(u"re-referral"_s, Kind::YesNo)}
             + clocks},
        {u"consultation"_s,
         {of(consultation), field(u"number"_s), choice(u"mode"_s, {u"named"_s, u"hypothetical"_s}),
          field(u"identity"_s, Kind::YesNo), field(u"due"_s, Kind::Moment), label(u"converted-to"_s, contact)}},
    };
}

QList<StepRule> workExpectations()
{
    const auto labels = [](const QString &key) { return label(key, record, Kind::Labels); };
    const FieldRule team = required(field(u"team"_s, Kind::Team));
    StepRule offers = recordVerbs(u"offers"_s,
                                  {field(u"outcomes"_s, Kind::Outcomes), field(u"refused"_s, Kind::Rules)});
    StepRule needs = recordVerbs(u"needs"_s, {required(field(u"outcome"_s, Kind::Outcome)),
                                              field(u"rules"_s, Kind::Texts), field(u"includes"_s, Kind::Texts)});
    StepRule withheld = recordVerbs(u"withheld"_s, {required(field(u"is"_s, Kind::YesNo))});
    withheld.needsActor = true;
    offers.needsActor = true;
    needs.needsActor = true;
    return {
        {u"tray"_s, {team, labels(u"contains"_s), labels(u"lacks"_s), labels(u"order"_s), labels(u"unseen"_s)}},
        offers,
        needs,
        recordVerbs(u"follow-ups"_s, {keyed(u"open"_s, Kind::Choices, obligationKinds()),
                                      keyed(u"done"_s, Kind::Choices, obligationKinds())}),
        {u"letter"_s,
         {of(letter), field(u"contains"_s, Kind::Texts), field(u"lacks"_s, Kind::Texts),
          field(u"reply-by"_s, Kind::Day)}},
        {u"handover"_s, {of(handover), labels(u"items"_s), labels(u"unacknowledged"_s)}},
        {u"worker"_s,
         {required(field(u"user"_s, Kind::User)), field(u"open"_s, Kind::Whole), field(u"cap"_s, Kind::Whole),
          field(u"available"_s, Kind::YesNo)}},
        recordVerbs(u"suggested"_s, {field(u"first"_s, Kind::User), field(u"not"_s, Kind::Users)}),
        {u"workload"_s,
         {team, field(u"open"_s, Kind::Whole), field(u"capacity"_s, Kind::Whole),
          choice(u"band"_s, {u"below"_s, u"within"_s, u"above"_s})}},
        {u"history"_s,
         {of({LabelKind::Contact, LabelKind::Referral, LabelKind::Consultation}),
          keyed(u"includes"_s, Kind::Choices, actIds())}},
        {u"audit"_s, {field(u"valid"_s, Kind::YesNo)}},
        recordVerbs(u"advice"_s, {field(u"rules"_s, Kind::Texts)}),
        {u"access"_s,
         {required(field(u"person"_s, Kind::Person)), field(u"opened-by"_s, Kind::Users),
          field(u"with-reason"_s, Kind::Users)}},
        withheld,
    };
}

} // namespace

QString inWords(LabelKind kind)
{
    switch (kind) {
    case LabelKind::Contact: return u"a contact"_s;
    case LabelKind::Referral: return u"a referral"_s;
    case LabelKind::Letter: return u"a letter"_s;
    case LabelKind::Consultation: return u"a consultation"_s;
    case LabelKind::Handover: return u"a handover"_s;
    }
    return {};
}

const QList<StepRule> &verbRules()
{
    static const QList<StepRule> rules = contactRules() + decisionRules() + followingRules() + dutyRules();
    return rules;
}

const QList<StepRule> &expectationRules()
{
    static const QList<StepRule> rules = recordExpectations() + workExpectations();
    return rules;
}

const QList<FieldRule> &commonOutcomeFields()
{
    static const Fields fields{
        field(u"advice"_s),
        field(u"service"_s),
        field(u"amount"_s, Kind::Amount),
        field(u"payee"_s),
        field(u"reason"_s),
        field(u"other-services"_s, Kind::YesNo),
        keyed(u"sub-outcomes"_s, Kind::Choices,
              {u"information"_s, u"advice"_s, u"signposting"_s, u"no-further-action"_s}),
        field(u"services"_s, Kind::Texts),
        field(u"starts"_s, Kind::DayOrMoment),
        field(u"basis"_s, Kind::TextOrTexts),
        field(u"summary"_s),
        field(u"assessment"_s, Kind::YesNo),
        field(u"early-help-considered"_s),
        members(u"parts"_s, {field(u"nature"_s), field(u"how-and-why"_s), field(u"needs"_s),
                             field(u"significant-harm"_s, Kind::Answer), field(u"urgent-action"_s, Kind::Answer)}),
    };
    return fields;
}

QStringList sourceCodes()
{
    QStringList codes;
    for (const ReferralSource &source : referralSources())
        codes << QString::fromLatin1(source.code);
    return codes;
}

} // namespace frontdoor
