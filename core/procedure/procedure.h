// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/calendar/duration.h"
#include "core/domain/choices.h"
#include "core/procedure/condition.h"
#include "core/procedure/finding.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace frontdoor {

/// A part of a rule that the program enforces: when somebody does one of `acts` and `when` holds, `require` must hold.
struct Guard {
    QStringList acts;
    std::optional<Stage> stage;
    QStringList outcomes; ///< empty: any
    Conditions when;
    Conditions require;
    bool forbid = false; ///< nothing can satisfy it
    QString field;       ///< which field to go to
    QString missing;     ///< what to say when it does not hold

    friend bool operator==(const Guard &, const Guard &) = default;
};

/// What the rule advises while `when` holds; it refuses nothing.
struct Advice {
    Conditions when;
    QString text;

    friend bool operator==(const Advice &, const Advice &) = default;
};

/// One entry of the procedure with its source. Without guards it is cited by clocks, permissions and so on, or is help.
struct Rule {
    QString id;
    Severity severity = Severity::Inform;
    QString document; ///< key of a Document
    QString section;
    QString says;
    QString assumption; ///< what we assumed where the source is silent or garbled
    QStringList help;   ///< places of the screens that show it, such as "contact.parents" (help_places.h)
    QList<Guard> guards;
    QList<Advice> advice;
};

/// A document the rules come from.
struct SourceDocument {
    QString id;
    QString title;
    QString version;
};

struct Team {
    QString id;
    QString name;
    QString kind;   ///< front-door, call-centre, assessment, social-work, looked-after, early-help
    QString number; ///< organisation number
    QString phone;
    QStringList areas; ///< postcode districts, such as "LS8"
};

/// Who may do what. An act is allowed when any permission for it fits.
struct Permission {
    QString id;
    QStringList acts;
    std::optional<Stage> stage;
    QStringList outcomes;
    QList<Role> roles;
    QStringList teamKinds;
    QStringList teams;
    bool ownTray = false; ///< only for what lies in the actor's own team
    Conditions when;
    QString rule;
};

/// A clock: when it starts, how long it runs, what stops it.
struct ClockRule {
    QString id;
    QString kind;
    SubjectKind subject = SubjectKind::Contact;
    QString starts;
    Within within;
    std::optional<WorkingDaySemantics> semantics;
    QStringList stops;
    Conditions when;
    QString rule;
};

/// One field of an outcome, as forms and scenario files know it.
struct OutcomeField {
    enum class Kind { Text, LongText, YesNo, Amount, Choices, Moment };
    QString id;
    QString label;
    Kind kind = Kind::Text;
    QStringList choices;
    bool required = false;
    QString rule; ///< cited when it is missing; empty: GEN-07
};

struct OutcomeRule {
    enum class Effect {
        Refer,    ///< makes a referral and closes the contact
        Close,    ///< closes the contact or referral
        Progress, ///< the referral is decided and work goes on
    };
    QString id;
    Stage stage = Stage::Contact;
    QString label;
    QString explains;
    Effect effect = Effect::Close;
    std::optional<bool> assessment; ///< what the outcome sets unless the decision says otherwise
    QList<OutcomeField> fields;
    QString rule;
};

/// A way a contact can take after triage (Wiltshire I-IV).
struct RouteRule {
    QString id;
    QString label;
    QString explains;
    QString rule;
};

/// Where a referral goes. The first entry that fits decides.
struct RoutingRule {
    QString id;
    bool byPostcode = false; ///< the team whose areas hold the child's postcode district
    QString team;
    Conditions when;
    QString rule;
};

struct LetterRule {
    QString id;
    QString label;
    bool toParents = false;
    bool awaitsReply = false; ///< the contact then waits for the parents
    std::optional<Within> replyWithin;
    QString rule;
    Conditions when;       ///< when the letter is due
    QStringList followUps; ///< kinds of follow-up that it carries out: due while one is open, done once it is sent
    QStringList asksFor;   ///< kinds that it asks somebody else for: due while one is open
    bool early = false;    ///< due before there is such a follow-up, too
    QString subject;       ///< the authority's own words, sound; empty: those that come with the program
    QString body;
};

/// Who may learn who the referrer is, besides the staff.
struct DisclosureSettings {
    enum class Mode {
        NeverWithoutConsent, ///< a member of the public only with consent, a professional unless they asked not to be
        UnlessPublicAndAnonymous ///< anybody but a member of the public who asked not to be named
    };
    Mode mode = Mode::NeverWithoutConsent;
    QString rule; ///< empty: nothing is said about it, and the safest holds
};

/// A follow-up that recording a contact, making a referral or a decision brings.
struct ObligationRule {
    QString id;
    QString kind;
    QString on; ///< record-contact, refer (a referral is made) or authorise
    std::optional<Stage> stage;
    QStringList outcomes;
    Conditions when;
    QString rule;
};

struct RadarSettings {
    int contacts = 2; ///< repeat-contacts from this many earlier ones
    Within contactWindow{6, Within::Unit::Months};
    int referrals = 1;
    Within referralWindow{12, Within::Unit::Months};
};

/// A contact soon after a case was closed.
struct ReReferralSettings {
    std::optional<Within> window;
    QStringList teamKinds; ///< closures to which teams count; empty: all
    QString rule;
};

struct CapacitySettings {
    std::optional<int> perWorker;
    std::optional<int> perDay;
    std::optional<double> establishment; ///< full-time equivalents
    std::optional<int> bandLow;
    std::optional<int> bandHigh;
    QString rule;
    QString perDayRule;
    QString establishmentRule;
    QString bandRule;
};

struct AllocationSettings {
    bool suggestPreviousWorker = false;
    bool dutyWorkerStepsIn = false; ///< when the previous worker is away
    QString previousRule;
    QString dutyRule;
};

/// A local authority's procedure, read from its files; immutable once loaded.
struct Procedure {
    QString id;
    QString name;
    QString version;
    QString hash; ///< of all files, hexadecimal
    QList<SourceDocument> documents;
    QList<Rule> rules;
    QList<Team> teams;
    QHash<Role, QString> roleNames;
    QList<Permission> permissions;
    QList<ClockRule> clocks;
    QList<OutcomeRule> outcomes;
    QList<RouteRule> routes;
    QList<RoutingRule> routing;
    QList<LetterRule> letters;
    QList<ObligationRule> obligations;
    QStringList checkSystems; ///< systems looked at before a contact goes to the tray
    QSet<Role> mayAuthoriseOwn;
    QString intakeTeam;                 ///< where contacts land; empty: the recorder's team
    bool copyOutcomeToSiblings = false; ///< a copy receives the outcome of the contact it was copied from
    QString siblingRule;
    std::optional<Within> siblingLockWithin; ///< after it a sibling's contact takes no new information
    QString siblingLockRule;
    bool openCaseToWorker = false; ///< a contact about a child with an open case goes to that child's worker
    QString openCaseRule;
    bool intakeWithRecorder = false; ///< contacts stay with who recorded them until sent to a tray
    WorkingDayRules workingDay;
    RadarSettings radar;
    ReReferralSettings reReferral;
    CapacitySettings capacity;
    AllocationSettings allocation;
    DisclosureSettings disclosure;

    const Rule *rule(const QString &id) const;
    const Team *team(const QString &id) const;
    const OutcomeRule *outcome(Stage stage, const QString &id) const;
    const RouteRule *route(const QString &id) const;
    const LetterRule *letter(const QString &id) const;
    QString teamKind(const QString &teamId) const;
    QString outcomeLabel(Stage stage, const QString &id) const;

    /// Call once after loading: builds the look-ups.
    void index();

private:
    QHash<QString, qsizetype> m_rules;
};

} // namespace frontdoor
