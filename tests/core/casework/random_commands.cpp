// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/casework/random_commands.h"

#include "core/domain/contact_fields.h"
#include "core/procedure/acts.h"
#include "core/procedure/library.h"
#include "core/procedure/questions.h"

#include <array>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

template<class C>
Command RandomCommands::made()
{
    C command;
    fill(command);
    return command;
}

Envelope RandomCommands::make(size_t kind)
{
    const auto makers = []<size_t... I>(std::index_sequence<I...>)
    {
        return std::array{&RandomCommands::made<std::variant_alternative_t<I, Command>>...};
    }
    (std::make_index_sequence<std::variant_size_v<Command>>());
    const Command command = (this->*makers.at(kind))();
    Envelope envelope{CommandId::make(), {}, command, {}, {}};
    envelope.actor = actorFor(verbOf(command));
    if (m_dice.chance(85))
        envelope.acknowledgeAll = u"It has to be."_s;
    return envelope;
}

/// Mostly somebody to whom the procedure opens the act at all, and near the record; sometimes anybody.
UserId RandomCommands::actorFor(const QString &verb)
{
    if (m_dice.chance(2))
        return UserId(u"nobody"_s);
    if (m_actor && m_dice.chance(80))
        return m_actor;
    UserId found = user();
    if (m_dice.chance(15))
        return found;
    // These are judged as what they are part of.
    static const QHash<QString, QString> partOf{{u"relate-people"_s, u"update-person"_s},
                                                {u"unrelate-people"_s, u"update-person"_s},
                                                {u"keep-apart"_s, u"merge-people"_s},
                                                {u"remove-absence"_s, u"set-absence"_s},
                                                {u"end-cover"_s, u"set-cover"_s}};
    Act act{partOf.value(verb, verb), std::nullopt, {}};
    if (!m_about.id.isEmpty())
        act.stage = m_about.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    for (int tries = 0; tries < 60; ++tries) {
        const User &candidate = m_office.users().at(m_dice.below(int(m_office.users().size())));
        if (!mayEver(m_procedure, act, candidate.role, candidate.team))
            continue;
        found = candidate.id;
        if (m_tray.isEmpty() || candidate.team == m_tray)
            break;
    }
    return found;
}

Subject RandomCommands::subject()
{
    QList<Subject> open;
    const QList<Subject> all = m_snapshot.subjects();
    for (const Subject &each : all) {
        const Referral referral = m_snapshot.referrals.value(each.referral());
        const Contact contact = m_snapshot.contacts.value(each.contact());
        if (each.kind == SubjectKind::Referral ? referral.isOpen() : contact.isOpen())
            open << each;
    }
    m_about = m_dice.oneOf(open.isEmpty() || m_dice.chance(15) ? all : open);
    if (m_about.id.isEmpty() || m_dice.chance(1))
        m_about = Subject(ContactId(u"nothing"_s));
    m_tray = trayOf(m_about);
    return m_about;
}

ContactId RandomCommands::contact()
{
    for (int tries = 0; tries < 20 && subject().kind != SubjectKind::Contact; ++tries) {}
    return m_about.contact();
}

Subject RandomCommands::pendingOr(const Subject &otherwise)
{
    QList<Subject> pending;
    for (const Contact &contact : m_snapshot.contacts) {
        if (contact.state == ContactState::AwaitingAuthorisation)
            pending << Subject(contact.id);
    }
    for (const Referral &referral : m_snapshot.referrals) {
        if (referral.state == ReferralState::AwaitingAuthorisation)
            pending << Subject(referral.id);
    }
    if (!pending.isEmpty() && m_dice.chance(70))
        m_about = m_dice.oneOf(pending);
    else
        m_about = otherwise;
    m_tray = trayOf(m_about);
    return m_about;
}

const Contact *RandomCommands::contactOf(const Subject &subject) const
{
    ContactId id = subject.contact();
    if (subject.kind == SubjectKind::Referral)
        id = m_snapshot.referrals.value(subject.referral()).contact;
    const auto found = m_snapshot.contacts.constFind(id);
    return found == m_snapshot.contacts.constEnd() ? nullptr : &*found;
}

QString RandomCommands::trayOf(const Subject &subject) const
{
    if (subject.kind == SubjectKind::Referral)
        return m_snapshot.referrals.value(subject.referral()).team;
    return m_snapshot.contacts.value(subject.contact()).tray;
}

QString RandomCommands::team()
{
    return m_dice.chance(3) ? u"no-team"_s : m_dice.oneOf(m_procedure.teams).id;
}

UserId RandomCommands::user()
{
    return m_dice.oneOf(m_office.users()).id;
}

UserId RandomCommands::userIn(const QString &team)
{
    QList<UserId> there;
    for (const User &user : m_office.users()) {
        if (user.team == team && user.role == Role::SocialWorker)
            there << user.id;
    }
    return there.isEmpty() || m_dice.chance(20) ? user() : m_dice.oneOf(there);
}

PersonId RandomCommands::person()
{
    return m_dice.chance(3) ? PersonId(u"nobody"_s) : m_dice.oneOf(m_snapshot.people.keys());
}

PersonId RandomCommands::relativeOf(const Subject &subject)
{
    const Contact *about = contactOf(subject);
    if (!about)
        return person();
    const HouseholdId household = m_snapshot.people.value(about->child).person.household;
    QList<PersonId> family;
    for (const PersonRows &each : m_snapshot.people) {
        if (household && each.person.household == household && each.person.id != about->child)
            family << each.person.id;
    }
    return family.isEmpty() || m_dice.chance(10) ? person() : m_dice.oneOf(family);
}

QString RandomCommands::words(int percent)
{
    return m_dice.chance(percent) ? u"Words %1."_s.arg(m_dice.below(100)) : QString();
}

std::optional<bool> RandomCommands::answer()
{
    return m_dice.chance(15) ? std::nullopt : std::optional(m_dice.chance(50));
}

ContactDetail RandomCommands::detail()
{
    ContactDetail detail;
    if (m_dice.chance(20)) {
        detail.received = m_office.now().plusMs(-qint64(m_dice.below(3 * 24 * 60)) * 60'000);
        detail.receivedReason = words();
    }
    if (m_dice.chance(3))
        detail.received = m_office.now().plusMs(60'000);
    detail.method = m_dice.any<ContactMethod>();
    detail.kind = m_dice.chance(75) ? ContactKind::Concern : m_dice.any<ContactKind>();
    if (m_dice.chance(95))
        detail.source = m_dice.chance(98) ? u"2A"_s : u"99"_s;
    if (m_dice.chance(95))
        detail.referrer.type = m_dice.any<ReferrerType>();
    detail.referrer.name = words(80);
    detail.referrer.agency = words(80);
    detail.referrer.role = words(80);
    detail.referrer.phone = words(80);
    detail.referrer.relationship = words(80);
    detail.referrer.anonymous = answer();
    detail.referrer.consentToDisclose = answer();
    detail.concern = words(95);
    detail.scope = m_dice.any<ConcernScope>();
    detail.immediateProtection = answer();
    detail.significantHarm = answer();
    if (m_dice.chance(40))
        detail.crimeSuspected = QStringList{u"neglect"_s};
    detail.parentsInformed = answer();
    detail.parentsInformedReason = m_dice.chance(80) ? u"risk-to-child"_s : QString();
    for (const char *prompt : {"domestic-abuse", "mental-illness", "substance-misuse", "learning-difficulties"}) {
        if (m_dice.chance(90))
            detail.prompts.insert(QString::fromLatin1(prompt), words(95));
    }
    if (m_dice.chance(85))
        detail.threshold = m_dice.any<Threshold>();
    if (m_dice.chance(85))
        detail.level = m_dice.below(100) == 0 ? 5 : 1 + m_dice.below(4);
    detail.straightToAssessment = answer();
    if (m_dice.chance(20))
        detail.notKnown.insert(u"level"_s, words());
    return detail;
}

Consultation RandomCommands::consultation()
{
    Consultation detail;
    detail.professionalName = words();
    detail.professionalRole = words();
    detail.professionalAgency = words();
    detail.professionalPhone = words(50);
    detail.consent = answer();
    detail.childName = words(40);
    detail.immediateConcern = answer();
    detail.summary = words();
    detail.advice = words(30);
    return detail;
}

QString RandomCommands::outcome(const Subject &subject)
{
    const Stage stage = subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    QStringList there, elsewhere;
    for (const OutcomeRule &each : m_procedure.outcomes) {
        (each.stage == stage ? there : elsewhere) << each.id;
        if (each.stage == stage && each.effect == OutcomeRule::Effect::Refer)
            there << each.id << each.id; // so that there are referrals to go on with
        if (each.stage == stage && each.id == "early-help"_L1)
            there << each.id << each.id; // and early help to step up from
    }
    return m_dice.chance(3) ? m_dice.oneOf(elsewhere) : m_dice.oneOf(there);
}

FieldValues RandomCommands::fieldsOf(const Subject &subject, const QString &outcome)
{
    const Stage stage = subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    FieldValues values;
    const OutcomeRule *rule = m_procedure.outcome(stage, outcome);
    for (const OutcomeField &field : rule ? rule->fields : QList<OutcomeField>()) {
        if (!m_dice.chance(field.required ? 95 : 60))
            continue;
        switch (field.kind) {
        case OutcomeField::Kind::Text:
        case OutcomeField::Kind::LongText: values.insert(field.id, words(98)); break;
        case OutcomeField::Kind::YesNo: values.insert(field.id, m_dice.chance(50)); break;
        case OutcomeField::Kind::Amount: values.insert(field.id, qint64(m_dice.below(500))); break;
        case OutcomeField::Kind::Choices: values.insert(field.id, QStringList{m_dice.oneOf(field.choices)}); break;
        case OutcomeField::Kind::Moment: values.insert(field.id, m_office.now()); break;
        }
    }
    if (m_dice.chance(20))
        values.insert(u"assessment"_s, m_dice.chance(50));
    return values;
}

void RandomCommands::fill(AddPerson &c)
{
    c.person.id = m_dice.chance(95) ? PersonId::make() : person();
    c.person.givenName = words();
    c.person.household = m_snapshot.people.first().person.household;
    c.person.born = QDate(2010, 1, 1).addDays(m_dice.below(6500));
    if (m_dice.chance(30))
        c.relationships << Relationship{RecordId::make(), c.person.id, person(), m_dice.any<RelationshipKind>(), false};
    if (!c.relationships.isEmpty() && !m_snapshot.people.contains(c.relationships.first().to))
        c.relationships.clear();
}

void RandomCommands::fill(UpdatePerson &c)
{
    c.person = person();
    c.revision = m_dice.chance(10) ? 1 : 0;
    c.detail.phone = words();
    c.detail.address = words();
    c.detail.school = words();
    c.fields = {m_dice.oneOf(QStringList{u"phone"_s, u"address"_s, u"school"_s})};
    if (m_dice.chance(30))
        c.otherNames = QList<PersonName>{{c.person, words(), words()}};
}

void RandomCommands::fill(RelatePeople &c)
{
    c.relationship = {RecordId::make(), person(), person(), m_dice.any<RelationshipKind>(), m_dice.chance(40)};
    if (const std::optional<Relationship> known = relationship(); known && m_dice.chance(30)) {
        c.relationship = *known;
        c.relationship.parentalResponsibility = !known->parentalResponsibility;
    }
}

void RandomCommands::fill(UnrelatePeople &c)
{
    const std::optional<Relationship> known = relationship();
    c.relationship = known ? known->id : RecordId(u"nothing"_s);
}

std::optional<Relationship> RandomCommands::relationship()
{
    QList<Relationship> all;
    for (const PersonRows &each : m_snapshot.people)
        all << each.relationships;
    return all.isEmpty() ? std::nullopt : std::optional(m_dice.oneOf(all));
}

void RandomCommands::fill(RemoveAbsence &c)
{
    QList<Absence> all;
    for (const QList<Absence> &absences : m_snapshot.absences)
        all << absences;
    c.absence = all.isEmpty() ? RecordId(u"nothing"_s) : m_dice.oneOf(all).id;
}

void RandomCommands::fill(EndCover &c)
{
    QList<Cover> all;
    for (const QList<Cover> &covers : m_snapshot.covers)
        all << covers;
    c.cover = all.isEmpty() ? RecordId(u"nothing"_s) : m_dice.oneOf(all).id;
}

/// Newcomers only: what the others may do stays as the game has it.
void RandomCommands::fill(SetUser &c)
{
    c.user.id = UserId::make();
    c.user.signIn = c.user.id.text();
    c.user.name = words();
    c.user.role = m_dice.any<Role>();
    c.user.team = team();
    c.user.fte = m_dice.chance(90) ? 0.5 : 7;
}

/// What the game goes by is decided at its beginning.
void RandomCommands::fill(AdoptProcedure &c)
{
    if (!m_dice.chance(50))
        return;
    const Expected<QList<ProcedureText>> texts = procedureTexts(u"leeds"_s);
    for (const ProcedureText &text : texts.value_or(QList<ProcedureText>()))
        c.files.append({text.name, text.text});
}

/// Few passwords, so that now and then one is right.
void RandomCommands::fill(SetPassword &c)
{
    const bool own = m_dice.chance(50);
    m_actor = own && m_dice.chance(30) ? user() : administrator();
    c.user = own ? m_actor : user();
    c.hash = m_dice.oneOf(QStringList{u"$argon2id$one"_s, u"$argon2id$two"_s, u"plain"_s, QString()});
    c.replaces = m_dice.oneOf(QStringList{QString(), u"$argon2id$one"_s, u"$argon2id$two"_s});
}

void RandomCommands::fill(LinkAccount &c)
{
    c.user = user();
    c.account = m_dice.oneOf(QStringList{QString(), u"kim"_s, u"Sam@Office"_s});
    m_actor = administrator();
}

/// The first one's account is closed from the beginning.
void RandomCommands::fill(OpenAccount &c)
{
    c.user = m_dice.chance(70) ? m_office.users().first().id : user();
    m_actor = administrator();
}

void RandomCommands::fill(SignIn &c)
{
    c.by = m_dice.chance(70) ? SignIn::By::Password : SignIn::By::Account;
    c.proof = m_dice.oneOf(QStringList{QString(), u"$argon2id$one"_s, u"$argon2id$two"_s, u"kim"_s});
    c.hash = m_dice.oneOf(QStringList{QString(), QString(), u"$argon2id$two"_s});
    m_actor = user();
}

void RandomCommands::fill(FailSignIn &)
{
    m_actor = user();
}

/// Mostly one; the others may do it as well, and be refused.
UserId RandomCommands::administrator()
{
    for (const User &each : m_office.users()) {
        if (each.role == Role::Administrator && m_dice.chance(60))
            return each.id;
    }
    return user();
}

/// The game's store has no key: nobody could go on.
void RandomCommands::fill(KeepHistoryWithKey &) {}

void RandomCommands::fill(NoteHistoryGap &c)
{
    c.remembered = {1 + m_dice.below(50), u"abc"_s};
}

void RandomCommands::fill(MergePeople &c)
{
    c = {person(), person(), {}};
    if (m_dice.chance(40))
        c.fields = m_dice.oneOf(QList<QStringList>{{u"address"_s, u"postcode"_s},
                                                   {u"household"_s},
                                                   {u"given-name"_s, u"school"_s},
                                                   {u"born"_s, u"expected"_s}});
}

void RandomCommands::fill(KeepApart &c)
{
    c = {person(), person(), words()};
}

void RandomCommands::fill(ImportPeople &c)
{
    c.file = words();
    for (int i = 0; i < 3; ++i)
        fill(c.people.emplaceBack());
}

void RandomCommands::fill(UnmergePeople &c)
{
    c = {person(), person()};
    for (const PersonRows &each : m_snapshot.people) {
        if (each.person.mergedInto && m_dice.chance(70))
            c = {each.person.mergedInto, each.person.id};
    }
}

void RandomCommands::fill(OpenEpisode &c)
{
    c = {person(), team(), m_dice.chance(80) ? user() : UserId(), {}};
}

void RandomCommands::fill(CloseEpisode &c)
{
    c = {person(), team(), {}};
    for (const PersonRows &each : m_snapshot.people) {
        for (const Episode &episode : each.episodes) {
            if (episode.isOpen() && m_dice.chance(60))
                c = {episode.person, episode.team, {}};
        }
    }
}

void RandomCommands::fill(SetAbsence &c)
{
    const QDate today = m_office.rules().calendar.localDate(m_office.now());
    c = {user(), m_dice.any<AbsenceKind>(), today.addDays(m_dice.below(3)), today.addDays(1 + m_dice.below(5))};
}

void RandomCommands::fill(SetDutyWorker &c)
{
    const QDate today = m_office.rules().calendar.localDate(m_office.now());
    c = {team(), user(), m_dice.chance(90) ? today.addDays(m_dice.below(3)) : QDate()};
}

void RandomCommands::fill(RecordContact &c)
{
    const int children = m_dice.chance(70) ? 1 : m_dice.below(4);
    for (int i = 0; i < children; ++i) {
        ContactChild child{person(), {}};
        if (m_dice.chance(10)) {
            child.newPerson = Person();
            child.newPerson->id = PersonId::make();
            child.newPerson->givenName = words();
            child.person = child.newPerson->id;
        }
        const bool again = std::any_of(c.children.begin(), c.children.end(),
                                       [&](const ContactChild &other) { return other.person == child.person; });
        if (!again)
            c.children << child;
    }
    c.detail = detail();
    if (m_dice.chance(10))
        c.furtherTo = contact();
}

void RandomCommands::fill(UpdateContact &c)
{
    c.contact = contact();
    c.detail = detail();
    c.revision = m_dice.chance(10) ? 1 : 0;
    const QStringList ids = contactFieldIds();
    for (int i = 0; i < 4; ++i)
        c.fields << m_dice.oneOf(ids);
    c.fields.removeDuplicates();
    if (c.fields.contains("received"_L1) && c.detail.received.ms == 0)
        c.fields.removeAll(u"received"_s);
}

void RandomCommands::fill(RecordChecks &c)
{
    c = {contact(), m_procedure.checkSystems, words(80)};
    if (c.systems.isEmpty())
        c.systems = QStringList{u"existing-records"_s};
}

void RandomCommands::fill(SendToTray &c)
{
    c = {contact(), team()};
}

void RandomCommands::fill(ChooseRoute &c)
{
    c = {contact(), m_dice.oneOf(m_procedure.routes).id, words(50)};
}

void RandomCommands::fill(Reassign &c)
{
    c = {subject(), team(), words()};
}

void RandomCommands::fill(Allocate &c)
{
    c = {subject(), {}, words(50)};
    c.to = userIn(m_tray);
}

void RandomCommands::fill(Unallocate &c)
{
    c = {subject()};
}

void RandomCommands::fill(MarkSeen &c)
{
    c = {contact()};
}

void RandomCommands::fill(LogActivity &c)
{
    c = {subject(), m_dice.any<ActivityKind>(), words(), {}};
    if (m_dice.chance(40)) // the call without which no letter goes out
        c.kind = ActivityKind::CallFamily;
    if (m_dice.chance(60))
        c.result = m_dice.any<ActivityResult>();
}

void RandomCommands::fill(NotifyPolice &c)
{
    c = {subject(), words(), words()};
}

void RandomCommands::fill(SendLetter &c)
{
    QStringList letters;
    for (const LetterRule &letter : m_procedure.letters) {
        letters << letter.id;
        if (letter.awaitsReply)
            letters << letter.id << letter.id;
    }
    c = {subject(), m_dice.chance(97) ? m_dice.oneOf(letters) : u"no-letter"_s, words()};
}

void RandomCommands::fill(RecordParentReply &c)
{
    c = {contact()};
    for (const Contact &each : m_snapshot.contacts) {
        if (each.state == ContactState::AwaitingParent && m_dice.chance(70)) {
            c = {each.id};
            m_about = Subject(each.id);
            m_tray = each.tray;
        }
    }
}

void RandomCommands::fill(CompleteFollowUp &c)
{
    c = {subject(), m_dice.oneOf(obligationKinds()), words(80), words(20)};
    for (auto it = m_snapshot.rows.cbegin(); it != m_snapshot.rows.cend(); ++it) {
        for (const Obligation &obligation : it->obligations) {
            if (!obligation.done && m_dice.chance(30)) {
                c.subject = m_about = obligation.subject;
                c.kind = obligation.kind;
                m_tray = trayOf(m_about);
            }
        }
    }
}

void RandomCommands::fill(Recommend &c)
{
    c.subject = subject();
    c.outcome = outcome(c.subject);
    c.rationale = words(95);
    c.fields = fieldsOf(c.subject, c.outcome);
}

void RandomCommands::fill(Return &c)
{
    c = {pendingOr(subject()), words()};
}

void RandomCommands::fill(Authorise &c)
{
    c.subject = pendingOr(subject());
    // Referrals are few: without this hardly one would ever be decided.
    for (const Referral &each : m_snapshot.referrals) {
        if (each.isOpen() && m_dice.chance(20)) {
            c.subject = m_about = Subject(each.id);
            m_tray = each.team;
        }
    }
    c.outcome = m_dice.chance(60) ? outcome(c.subject) : QString();
    c.rationale = words(90);
    c.fields = fieldsOf(c.subject, c.outcome);
    if (m_dice.chance(15))
        c.team = team();
}

void RandomCommands::fill(CopyToSibling &c)
{
    c.subject = subject();
    for (int i = m_dice.below(3); i >= 0; --i)
        c.siblings << relativeOf(c.subject);
    if (m_dice.chance(90))
        c.siblings = QList<PersonId>{c.siblings.first()};
    c.rationale = words();
}

void RandomCommands::fill(VoidDuplicate &c)
{
    c = {contact(), contact()};
    for (const Contact &one : m_snapshot.contacts) {
        for (const Contact &other : m_snapshot.contacts) {
            if (one.child == other.child && one.id != other.id && m_dice.chance(30)) {
                c = {one.id, other.id};
                m_about = Subject(one.id);
                m_tray = one.tray;
            }
        }
    }
}

void RandomCommands::fill(AcknowledgeRadar &c)
{
    c = {subject(), words()};
}

void RandomCommands::fill(RequestEnquiryWithoutParents &c)
{
    c = {subject(), words()};
}

void RandomCommands::fill(AuthoriseEnquiryWithoutParents &c)
{
    c = {subject(), words()};
}

void RandomCommands::fill(RecordDiscussion &c)
{
    c = {subject(), m_dice.any<DiscussionWith>(), words(), answer(), words()};
}

void RandomCommands::fill(RecordStrategyDiscussion &c)
{
    c = {subject(), {u"police"_s, u"health"_s}, words()};
}

void RandomCommands::fill(RaiseDisagreement &c)
{
    c = {subject(), words(), words()};
}

void RandomCommands::fill(ConsiderSibling &c)
{
    c.subject = subject();
    c.sibling = relativeOf(c.subject);
    c.decision = m_dice.any<SiblingDecision>();
    c.rationale = words();
}

void RandomCommands::fill(LogConsultation &c)
{
    c = {consultation()};
}

void RandomCommands::fill(UpdateConsultation &c)
{
    c.consultation = m_dice.oneOf(m_snapshot.consultations.keys());
    c.detail = consultation();
    const QStringList ids{u"consent"_s, u"child-name"_s, u"summary"_s, u"advice"_s, u"immediate-concern"_s};
    c.fields = QStringList{m_dice.oneOf(ids), m_dice.oneOf(ids)};
}

void RandomCommands::fill(ConvertConsultation &c)
{
    c.consultation = m_dice.oneOf(m_snapshot.consultations.keys());
    c.child.person = person();
}

void RandomCommands::fill(HandOver &c)
{
    c.team = m_tray = team();
    // Mostly somebody who may take it over.
    const Act takeOver{QString::fromLatin1(AcknowledgeHandover::verb), std::nullopt, {}};
    for (int tries = 0; tries < 20; ++tries) {
        const User &next = m_office.users().at(m_dice.below(int(m_office.users().size())));
        c.to = next.id;
        if (mayEver(m_procedure, takeOver, next.role, next.team) && next.active)
            break;
    }
    for (const Subject &open : m_snapshot.inTray(c.team)) {
        if (m_dice.chance(30))
            c.notes.insert(open, words());
    }
    if (m_dice.chance(3))
        c.notes.insert(subject(), words());
    m_about = {};
}

void RandomCommands::fill(AcknowledgeHandover &c)
{
    const HandoverRows handover = m_dice.oneOf(m_snapshot.handovers.values());
    c.handover = handover.handover.id;
    c.subject = m_dice.oneOf(handover.items).subject;
    m_actor = handover.handover.to;
}

void RandomCommands::fill(CheckTray &c)
{
    c.team = m_tray = team();
}

void RandomCommands::fill(SetCover &c)
{
    c = {user(), user(), m_office.now(), m_office.now().plusHours(m_dice.below(72))};
}

void RandomCommands::fill(ConnectCall &c)
{
    c = {person(), user(), words()};
}

void RandomCommands::fill(Undo &)
{
    QList<UserId> can;
    for (auto it = m_snapshot.undoPoints.cbegin(); it != m_snapshot.undoPoints.cend(); ++it) {
        if (*it)
            can << it.key();
    }
    m_actor = m_dice.oneOf(can);
}

/// Somebody whose record is restricted, mostly.
PersonId RandomCommands::restricted()
{
    QList<PersonId> closed;
    for (const PersonRows &each : m_snapshot.people) {
        if (each.restriction)
            closed << each.person.id;
    }
    return m_dice.chance(5) ? person() : m_dice.oneOf(closed);
}

void RandomCommands::fill(RestrictRecord &c)
{
    c = {person(), words(), {}};
    for (int i = m_dice.below(3); i > 0; --i)
        c.readers << user();
}

void RandomCommands::fill(LiftRestriction &c)
{
    c = {restricted(), words()};
    if (const std::optional<Restriction> standing = m_snapshot.people.value(c.person).restriction)
        m_actor = standing->by;
}

void RandomCommands::fill(OpenRestricted &c)
{
    c = {restricted(), words()};
}

void RandomCommands::fill(StepUp &c)
{
    c = {Subject(contact()), team(), words()};
    for (const Contact &each : m_snapshot.contacts) {
        if (each.outcome == "early-help"_L1 && !each.referral)
            c.subject = Subject(each.id);
    }
    for (const Team &each : m_procedure.teams) {
        if (each.kind == "social-work"_L1 && m_dice.chance(50))
            c.team = each.id;
    }
    m_about = c.subject;
}

void RandomCommands::fill(StepDown &c)
{
    c = {subject(), team(), words()};
    for (const Referral &each : m_snapshot.referrals) {
        if (!each.isOpen())
            c.subject = Subject(each.id);
    }
    m_about = c.subject;
    for (const Team &each : m_procedure.teams) {
        if (each.kind == "early-help"_L1)
            c.team = each.id;
    }
}

} // namespace frontdoor::test
