// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/chronology.h"

#include "core/casework/casefile/disclosure.h"
#include "core/casework/casefile/restricted.h"
#include "core/casework/casefile/siblings.h"
#include "core/casework/casefile/standing.h"
#include "core/domain/field_values.h"

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfPregnancy = 280;

/// Whether somebody who stands so to the child, or to whom the child stands so, belongs to the family.
bool isClose(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling:
    case RelationshipKind::Mother:
    case RelationshipKind::Father:
    case RelationshipKind::StepParent:
    case RelationshipKind::Carer: return true;
    case RelationshipKind::Grandparent:
    case RelationshipKind::Other: return false;
    }
    return false;
}

Value onlyTrue(bool so)
{
    return so ? Value(true) : Value();
}

/// Who it was, then what was said: "Head teacher: breakfast club from Monday."
QString wordsOf(const CaseEntry &talk)
{
    QStringList who{talk.text(u"who"_s), talk.text(u"agency"_s)};
    QStringList said;
    for (const QString &field : {u"text"_s, u"note"_s, u"reason"_s, u"grounds"_s, u"rationale"_s})
        said << talk.text(field);
    who.removeAll(QString());
    said.removeAll(QString());
    QStringList parts{who.join(", "_L1), said.join(u'\n')};
    parts.removeAll(QString());
    return parts.join(": "_L1);
}

/// A contact or referral whose records are being told.
struct Case {
    Subject subject;
    QString number;
    PersonId child;
    QString childName;
    ContactDetail detail;
    bool guarded = false; ///< family and agencies may not know who made contact
};

class Teller {
public:
    Teller(Records &records, const Rulebook &rules, const Viewer &viewer)
        : m_records(records)
        , m_rules(rules)
        , m_procedure(*rules.procedure)
        , m_viewer(viewer)
    {
    }

    Expected<std::optional<Chronology>> tell(const PersonId &id, ChronologyScope scope);

private:
    Expected<QList<Person>> familyOf(const Person &child);
    Expected<void> tellPerson(const Person &person, bool isSubject);
    Expected<void> tellLife(const Person &person, const QList<PersonId> &entries, bool isSubject);
    Expected<void> tellContact(const PastContact &past, const Person &person, bool restricted);
    Expected<void> tellReferral(const PastReferral &past, const Person &person, bool restricted);
    Expected<void> tellRecords(const Case &its);
    Expected<void> tellTalks(const Case &its);
    Expected<void> nameStaff();

    Case caseOf(const Subject &subject, const QString &number, const Person &person, const ContactDetail &detail) const;
    void withhold(ChronologyKind kind, const Subject &subject, Instant at);
    void put(const Case &its, ChronologyEntry entry);
    void putDay(const Person &person, ChronologyKind kind, QDate day, const QString &key, const QString &title = {},
                const UserId &by = {});

    Records &m_records;
    const Rulebook &m_rules;
    const Procedure &m_procedure;
    Viewer m_viewer;
    Chronology m_told;
};

Expected<std::optional<Chronology>> Teller::tell(const PersonId &id, ChronologyScope scope)
{
    FD_ASSIGN(const std::optional<Person> child, standingEntry(m_records, id));
    if (!child)
        return std::optional<Chronology>();
    m_told.child = *child;
    FD_TRY(tellPerson(*child, true));
    // What ties a restricted child to others is restricted with it.
    if (scope == ChronologyScope::Family && !m_told.withheld) {
        FD_ASSIGN(const QList<Person> family, familyOf(*child));
        for (const Person &member : family)
            FD_TRY(tellPerson(member, false));
    }
    FD_TRY(nameStaff());
    std::stable_sort(m_told.entries.begin(), m_told.entries.end(),
                     [](const ChronologyEntry &a, const ChronologyEntry &b) {
                         return std::tie(a.at, a.kind, a.number) < std::tie(b.at, b.kind, b.number);
                     });
    return std::optional(std::move(m_told));
}

Expected<QList<Person>> Teller::familyOf(const Person &child)
{
    QSet<PersonId> known{child.id};
    QList<Person> family;
    const auto add = [&](const Person &member) {
        if (!known.contains(member.id)) {
            known.insert(member.id);
            family.append(member);
        }
    };
    FD_ASSIGN(const QList<Person> members, standingHousehold(m_records, child));
    for (const Person &member : members)
        add(member);
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_records, child.id));
    QList<PersonId> relatives;
    if (child.mother)
        relatives << child.mother;
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<Relationship> relationships, m_records.relationships(entry));
        for (const Relationship &relationship : relationships) {
            if (isClose(relationship.kind))
                relatives << (relationship.from == entry ? relationship.to : relationship.from);
        }
    }
    for (const PersonId &relative : std::as_const(relatives)) {
        FD_ASSIGN(const std::optional<Person> member, standingEntry(m_records, relative));
        if (member)
            add(*member);
    }
    return family;
}

Expected<void> Teller::tellPerson(const Person &person, bool isSubject)
{
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_records, person.id));
    m_told.people.unite({entries.begin(), entries.end()});
    FD_ASSIGN(const bool restricted, m_records.isWithheld(person.id, m_viewer));
    if (restricted && isSubject) {
        m_told.withheld = true;
        m_told.child = onlyIdentified(person);
    }
    if (!restricted)
        FD_TRY(tellLife(person, entries, isSubject));
    FD_ASSIGN(const QList<PastContact> contacts, m_records.contactsAbout(entries, {}));
    for (const PastContact &past : contacts)
        FD_TRY(tellContact(past, person, restricted));
    FD_ASSIGN(const QList<PastReferral> referrals, m_records.referralsAbout(entries, {}));
    for (const PastReferral &past : referrals)
        FD_TRY(tellReferral(past, person, restricted));
    return {};
}

Expected<void> Teller::tellLife(const Person &person, const QList<PersonId> &entries, bool isSubject)
{
    if (isSubject || isChild(person, m_rules.calendar.localDate(m_viewer.at))) {
        if (person.born.isValid())
            putDay(person, ChronologyKind::Born, person.born, u"born"_s);
        else if (person.expected.isValid())
            putDay(person, ChronologyKind::ExpectedBirth, person.expected, u"expected"_s);
    }
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<Episode> episodes, m_records.episodes(entry));
        for (const Episode &episode : episodes) {
            const Team *team = m_procedure.team(episode.team);
            const QString name = team ? team->name : episode.team;
            putDay(person, ChronologyKind::CaseOpened, episode.opened, episode.id.text(), name, episode.worker);
            if (!episode.isOpen())
                putDay(person, ChronologyKind::CaseClosed, episode.closed, episode.id.text(), name, episode.worker);
        }
    }
    if (!isSubject)
        return {}; // families move together
    QList<PastAddress> moves;
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<PastAddress> addresses, m_records.addresses(entry));
        // The oldest is where the child lived when they were entered here, which is no event.
        moves += addresses.mid(0, addresses.size() - 1);
    }
    for (const PastAddress &address : std::as_const(moves)) {
        QStringList words{address.address, address.postcode};
        words.removeAll(QString());
        if (words.isEmpty())
            continue;
        ChronologyEntry entry;
        entry.key = u"address/%1"_s.arg(address.since.ms);
        entry.at = address.since;
        entry.kind = ChronologyKind::Moved;
        entry.person = person.id;
        entry.personName = person.name();
        entry.title = words.join(", "_L1);
        m_told.entries.append(entry);
    }
    return {};
}

Expected<void> Teller::tellContact(const PastContact &past, const Person &person, bool restricted)
{
    FD_ASSIGN(const std::optional<Contact> contact, m_records.contact(past.id));
    if (!contact)
        return {};
    if (restricted) {
        FD_ASSIGN(const bool isTheirs, isWithheld(m_records, *contact, m_viewer));
        if (isTheirs) {
            withhold(ChronologyKind::Contact, Subject(past.id), past.received);
            return {};
        }
    }
    const ContactDetail &detail = contact->detail;
    const Case its = caseOf(Subject(past.id), contact->number, person, detail);
    ChronologyEntry entry;
    entry.key = past.id.text();
    entry.at = detail.received;
    entry.kind = ChronologyKind::Contact;
    entry.text = detail.concern;
    entry.by = contact->recordedBy;
    entry.details = {{u"source"_s, toValue(detail.source)},
                     {u"method"_s, toValue(detail.method)},
                     {u"referrer"_s, toValue(detail.referrer.type)},
                     {u"copied"_s, onlyTrue(!contact->copiedFrom.isEmpty())}};
    if (const Disclosure disclosed = discloseReferrer(m_procedure.disclosure, detail, Audience::Agencies);
        disclosed.named && detail.referrer.type == ReferrerType::Professional)
        entry.details.insert(u"agency"_s, toValue(disclosed.shown.agency));
    put(its, entry);
    if (contact->parentReplied) {
        ChronologyEntry reply;
        reply.key = u"reply/"_s + past.id.text();
        reply.at = *contact->parentReplied;
        reply.kind = ChronologyKind::ParentReply;
        put(its, reply);
    }
    FD_ASSIGN(const QList<Check> checks, m_records.checks(past.id));
    for (const Check &check : checks) {
        ChronologyEntry told;
        told.key = check.id.text();
        told.at = check.at;
        told.kind = ChronologyKind::Check;
        told.text = check.summary;
        told.by = check.by;
        told.details.insert(u"systems"_s, toValue(check.systems));
        put(its, told);
    }
    return tellRecords(its);
}

Expected<void> Teller::tellReferral(const PastReferral &past, const Person &person, bool restricted)
{
    FD_ASSIGN(const std::optional<Referral> referral, m_records.referral(past.id));
    if (!referral)
        return {};
    FD_ASSIGN(const std::optional<Contact> contact, m_records.contact(referral->contact));
    if (restricted && !(m_viewer.user && referral->worker == m_viewer.user)) {
        bool isTheirs = true;
        if (contact) {
            FD_ASSIGN(isTheirs, isWithheld(m_records, *contact, m_viewer));
        }
        if (isTheirs) {
            withhold(ChronologyKind::Referral, Subject(past.id), past.date);
            return {};
        }
    }
    const Case its = caseOf(Subject(past.id), referral->number, person, contact ? contact->detail : ContactDetail());
    const Team *team = m_procedure.team(referral->team);
    ChronologyEntry entry;
    entry.key = past.id.text();
    entry.at = referral->date;
    entry.kind = ChronologyKind::Referral;
    entry.title = team ? team->name : referral->team;
    entry.by = referral->madeBy;
    entry.details = {{u"re-referral"_s, toValue(referral->reReferral)},
                     {u"copied"_s, onlyTrue(!referral->copiedFrom.isEmpty())}};
    put(its, entry);
    return tellRecords(its);
}

/// What contacts and referrals have alike.
Expected<void> Teller::tellRecords(const Case &its)
{
    FD_ASSIGN(const QList<Activity> activities, m_records.activities(its.subject));
    for (const Activity &activity : activities) {
        ChronologyEntry entry;
        entry.key = activity.id.text();
        entry.at = activity.at;
        entry.kind = ChronologyKind::Activity;
        entry.text = activity.text;
        entry.by = activity.by;
        entry.details = {{u"kind"_s, toValue(activity.kind)}, {u"result"_s, toValue(activity.result)}};
        put(its, entry);
    }
    FD_ASSIGN(const QList<Decision> decisions, m_records.decisions(its.subject));
    const Stage stage = its.subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    for (const Decision &decision : decisions) {
        ChronologyEntry entry;
        entry.key = decision.id.text();
        entry.at = decision.at;
        entry.title = m_procedure.outcomeLabel(stage, decision.outcome);
        entry.text = decision.rationale;
        entry.by = decision.by;
        switch (decision.kind) {
        case DecisionKind::Decision: entry.kind = ChronologyKind::Decision; break;
        case DecisionKind::Recommendation:
            entry.kind = ChronologyKind::Recommendation;
            entry.details = {{u"state"_s, toValue(decision.state)}, {u"comment"_s, toValue(decision.comment)}};
            break;
        }
        put(its, entry);
    }
    FD_ASSIGN(const QList<Letter> letters, m_records.letters(its.subject));
    for (const Letter &letter : letters) {
        const LetterRule *rule = m_procedure.letter(letter.letter);
        ChronologyEntry entry;
        entry.key = letter.id.text();
        entry.at = letter.sent;
        entry.kind = ChronologyKind::Letter;
        entry.title = rule ? rule->label : letter.letter;
        entry.by = letter.by;
        entry.details.insert(u"reply-by"_s, toValue(letter.replyBy));
        put(its, entry);
    }
    FD_ASSIGN(const QList<PoliceNotification> police, m_records.policeNotifications(its.subject));
    for (const PoliceNotification &told : police) {
        QStringList words{told.officer, told.reference};
        words.removeAll(QString());
        ChronologyEntry entry;
        entry.key = told.id.text();
        entry.at = told.at;
        entry.kind = ChronologyKind::Police;
        entry.text = words.join(", "_L1);
        entry.by = told.by;
        put(its, entry);
    }
    FD_ASSIGN(const QList<Obligation> followUps, m_records.obligations(its.subject));
    for (const Obligation &followUp : followUps) {
        if (!followUp.done)
            continue;
        ChronologyEntry entry;
        entry.key = followUp.id.text();
        entry.at = *followUp.done;
        entry.kind = ChronologyKind::FollowUp;
        entry.text = followUp.notAppropriate.isEmpty() ? followUp.method : followUp.notAppropriate;
        entry.details = {{u"kind"_s, toValue(followUp.kind)},
                         {u"not-appropriate"_s, onlyTrue(!followUp.notAppropriate.isEmpty())}};
        put(its, entry);
    }
    return tellTalks(its);
}

Expected<void> Teller::tellTalks(const Case &its)
{
    FD_ASSIGN(const QList<CaseEntry> talks, m_records.entries(its.subject));
    for (const CaseEntry &talk : talks) {
        ChronologyEntry entry;
        entry.key = talk.id.text();
        entry.at = talk.at;
        entry.kind = ChronologyKind::Talk;
        entry.by = talk.by;
        entry.details.insert(u"kind"_s, toValue(talk.kind));
        for (const QString &choice : {u"with"_s, u"agreed"_s, u"participants"_s, u"decision"_s}) {
            if (const Value chosen = talk.fields.value(choice); isKnown(chosen))
                entry.details.insert(choice, chosen);
        }
        if (const QString id = talk.text(u"team"_s); !id.isEmpty()) {
            const Team *team = m_procedure.team(id);
            entry.details.insert(u"team"_s, team ? team->name : id);
        }
        entry.text = wordsOf(talk);
        if (talk.person) {
            FD_ASSIGN(const std::optional<Person> other, standingEntry(m_records, talk.person));
            FD_ASSIGN(const bool restricted, m_records.isWithheld(talk.person, m_viewer));
            if (restricted) {
                // That another child was considered; neither who nor what was thought.
                entry.text.clear();
                entry.details = {{u"kind"_s, toValue(talk.kind)}};
                entry.withheld = true;
            } else if (other) {
                entry.details.insert(u"person"_s, toValue(other->name()));
            }
        }
        put(its, entry);
    }
    return {};
}

Case Teller::caseOf(const Subject &subject, const QString &number, const Person &person,
                    const ContactDetail &detail) const
{
    const bool named = discloseReferrer(m_procedure.disclosure, detail, Audience::Parents).named
                       && discloseReferrer(m_procedure.disclosure, detail, Audience::Agencies).named;
    return {subject, number, person.id, person.name(), detail, !named};
}

void Teller::withhold(ChronologyKind kind, const Subject &subject, Instant at)
{
    ChronologyEntry entry;
    entry.key = subject.id;
    entry.at = at;
    entry.kind = kind;
    entry.subject = subject;
    entry.withheld = true;
    m_told.entries.append(entry);
}

void Teller::put(const Case &its, ChronologyEntry entry)
{
    entry.person = its.child;
    entry.personName = its.childName;
    entry.subject = its.subject;
    entry.number = its.number;
    if (its.guarded) {
        QStringList words{entry.title, entry.text};
        for (const QString &detail : {u"comment"_s, u"person"_s}) {
            if (const Value value = entry.details.value(detail); const auto *text = std::get_if<QString>(&value))
                words << *text;
        }
        entry.namesReferrer = mentionsReferrer(words.join(u'\n'), its.detail, {its.childName});
    }
    erase_if(entry.details, [](FieldValues::iterator it) { return !isKnown(it.value()); });
    m_told.entries.append(std::move(entry));
}

void Teller::putDay(const Person &person, ChronologyKind kind, QDate day, const QString &key, const QString &title,
                    const UserId &by)
{
    if (!day.isValid())
        return;
    ChronologyEntry entry;
    entry.key = u"%1/%2/%3"_s.arg(int(kind)).arg(person.id.text(), key);
    entry.at = m_rules.calendar.at(day, QTime(0, 0));
    entry.wholeDay = true;
    entry.kind = kind;
    entry.person = person.id;
    entry.personName = person.name();
    entry.title = title;
    entry.by = by;
    m_told.entries.append(entry);
}

Expected<void> Teller::nameStaff()
{
    QHash<UserId, QString> names;
    for (ChronologyEntry &entry : m_told.entries) {
        if (!entry.by)
            continue;
        auto name = names.constFind(entry.by);
        if (name == names.cend()) {
            FD_ASSIGN(const std::optional<User> user, m_records.user(entry.by));
            name = names.insert(entry.by, user ? user->name : QString());
        }
        entry.byName = *name;
    }
    return {};
}

} // namespace

Expected<std::optional<Chronology>> chronologyOf(Records &records, const Rulebook &rules, const PersonId &person,
                                                 ChronologyScope scope, const Viewer &viewer)
{
    return Teller(records, rules, viewer).tell(person, scope);
}

Expected<bool> isTouched(Records &records, const Chronology &told, const QList<Change> &changes)
{
    const QSet<PersonId> &people = told.people;
    for (const Change &change : changes) {
        if (change.entity == "episode"_L1 || change.entity == "procedure"_L1)
            return true; // whose it is stands nowhere, and it is rare
        if (change.entity == "person"_L1 || change.entity == "restriction"_L1) {
            if (people.contains(PersonId(change.id)))
                return true;
            // Somebody else may have been joined to one of them, or have moved in.
            FD_ASSIGN(const std::optional<Person> person, records.person(PersonId(change.id)));
            if (person
                && (people.contains(person->mergedInto)
                    || (person->household && person->household == told.child.household)))
                return true;
        } else if (change.entity == "contact"_L1) {
            FD_ASSIGN(const std::optional<Contact> contact, records.contact(ContactId(change.id)));
            if (contact && people.contains(contact->child))
                return true;
        } else if (change.entity == "referral"_L1) {
            FD_ASSIGN(const std::optional<Referral> referral, records.referral(ReferralId(change.id)));
            if (referral && people.contains(referral->child))
                return true;
        }
    }
    return false;
}

AgeThen ageThen(const Person &person, QDate on)
{
    AgeThen age;
    const QDate birth = person.born.isValid() ? person.born : person.expected;
    if (!birth.isValid() || !on.isValid())
        return age;
    if (!person.born.isValid() || on < birth) {
        age.stage = on.daysTo(birth) > daysOfPregnancy ? AgeThen::Stage::Before : AgeThen::Stage::Unborn;
        return age;
    }
    const int months = (on.year() - birth.year()) * 12 + on.month() - birth.month() - (on.day() < birth.day() ? 1 : 0);
    age.stage = AgeThen::Stage::Born;
    age.years = months / 12;
    age.months = months % 12;
    age.days = int(birth.daysTo(on));
    return age;
}

} // namespace frontdoor
