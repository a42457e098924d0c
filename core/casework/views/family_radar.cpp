// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/family_radar.h"

#include "core/casework/casefile/restricted.h"
#include "core/casework/casefile/windows.h"
#include "core/casework/views/radar_people.h"
#include "core/procedure/help_places.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = RadarLine::Kind;

/// The rule that guards by this fact, or lets somebody do something by it; empty: the procedure has none.
QString ruleAbout(const Procedure &procedure, const QString &fact)
{
    const auto names = [&](const Conditions &conditions) {
        return std::ranges::any_of(conditions, [&](const Condition &c) { return c.fact == fact; });
    };
    for (const Rule &rule : procedure.rules) {
        if (std::ranges::any_of(rule.guards, [&](const Guard &guard) { return names(guard.when); }))
            return rule.id;
    }
    for (const Rule &rule : procedure.rules) {
        if (std::ranges::any_of(rule.advice, [&](const Advice &advice) { return names(advice.when); }))
            return rule.id;
    }
    return {};
}

QString openCaseRule(const Procedure &procedure)
{
    if (!procedure.openCaseRule.isEmpty())
        return procedure.openCaseRule;
    const QList<const Rule *> help = helpAt(procedure, u"contact.open-case"_s);
    return help.isEmpty() ? QString() : help.first()->id;
}

/// Of what is looked at itself nothing is earlier: it, its copies, its call and what was made of them.
struct Itself {
    QSet<QString> ids;
    std::optional<Contact> contact;
};

Expected<Itself> itself(Records &records, const Subject &subject)
{
    Itself itself;
    ContactId contact = subject.contact();
    if (subject.kind == SubjectKind::Referral && !subject.id.isEmpty()) {
        FD_ASSIGN(const std::optional<Referral> referral, records.referral(subject.referral()));
        if (referral) {
            itself.ids << referral->id.text() << referral->copiedFrom.text();
            contact = referral->contact;
        }
    }
    if (!contact)
        return itself;
    FD_ASSIGN(itself.contact, records.contact(contact));
    if (!itself.contact)
        return itself;
    QList<Contact> same{*itself.contact};
    if (itself.contact->call) {
        FD_ASSIGN(const QList<Contact> call, records.contactsOfCall(itself.contact->call));
        same += call;
    }
    for (const Contact &one : std::as_const(same))
        itself.ids << one.id.text() << one.copiedFrom.text() << one.referral.text();
    itself.ids.remove(QString());
    return itself;
}

/// Reads what is on file about those who were found, and puts it in order.
class RadarReading {
public:
    RadarReading(Views &views, const RadarQuestion &question, const Rulebook &rules)
        : m_views(views)
        , m_question(question)
        , m_rules(rules)
        , m_contactRule(ruleAbout(*rules.procedure, u"repeat-contacts"_s))
        , m_referralRule(ruleAbout(*rules.procedure, u"repeat-referrals"_s))
        , m_openCaseRule(openCaseRule(*rules.procedure))
    {
    }

    Expected<void> read(const RadarPeople &people, const Itself &itself, FamilyRadar &radar);

private:
    Expected<void> readContacts(const QList<PersonId> &entries, const Itself &itself);
    Expected<void> readReferrals(const QList<PersonId> &entries, const Itself &itself);
    Expected<void> readCases();
    RadarLine *append(Kind kind, const PersonId &entry, Instant at);
    void addCase(const Episode &episode, qsizetype place);
    void joinCalls();
    void cut(FamilyRadar &radar);
    Expected<void> fillDetails(QList<RadarLine> &lines);
    void markWindow(RadarLine &line, const Within &window, const QString &rule);
    bool countsAsClosure(const Episode &episode) const;
    int rank(const RadarLine &line) const;

    Views &m_views;
    const RadarQuestion &m_question;
    const Rulebook &m_rules;
    QString m_contactRule;
    QString m_referralRule;
    QString m_openCaseRule;
    QList<RadarPeople::Found> m_found;
    QHash<PersonId, qsizetype> m_places;
    QList<RadarLine> m_lines;
    QHash<qsizetype, RecordId> m_calls; ///< of contacts, by place in m_lines
    QSet<RadarGroup> m_restricted;
};

Expected<void> RadarReading::read(const RadarPeople &people, const Itself &itself, FamilyRadar &radar)
{
    m_found = people.found();
    QList<PersonId> entries;
    for (qsizetype place = 0; place < m_found.size(); ++place) {
        for (const PersonId &entry : m_found.at(place).entries) {
            m_places.insert(entry, place);
            entries.append(entry);
        }
    }
    FD_TRY(readContacts(entries, itself));
    FD_TRY(readReferrals(entries, itself));
    FD_TRY(readCases());
    joinCalls();
    for (const RadarGroup group : std::as_const(m_restricted)) {
        RadarLine line;
        line.kind = Kind::Restricted;
        line.group = group;
        m_lines.append(line);
    }
    std::ranges::stable_sort(m_lines, [this](const RadarLine &a, const RadarLine &b) {
        return std::tuple(a.group, rank(a), b.at.ms) < std::tuple(b.group, rank(b), a.at.ms);
    });
    cut(radar);
    FD_TRY(fillDetails(m_lines));
    // Those who are restricted go, and the others move up.
    QList<qsizetype> shown(m_found.size(), -1);
    for (qsizetype place = 0; place < m_found.size(); ++place) {
        if (m_found.at(place).withheld)
            continue;
        shown[place] = radar.people.size();
        radar.people.append(m_found.at(place).person);
    }
    for (RadarLine &line : m_lines) {
        for (qsizetype &place : line.people)
            place = shown.at(place);
    }
    for (RadarRest &rest : radar.rests)
        rest.person = shown.at(rest.person);
    radar.lines = m_lines;
    return {};
}

/// Null if it is about somebody restricted, of which only that is told.
RadarLine *RadarReading::append(Kind kind, const PersonId &entry, Instant at)
{
    const qsizetype place = m_places.value(entry, -1);
    if (place < 0)
        return nullptr;
    const RadarPeople::Found &found = m_found.at(place);
    if (found.withheld) {
        m_restricted.insert(found.person.group);
        return nullptr;
    }
    RadarLine line;
    line.kind = kind;
    line.group = found.person.group;
    line.people.append(place);
    line.at = at;
    line.day = m_rules.calendar.localDate(at);
    line.later = at > m_question.received;
    m_lines.append(line);
    return &m_lines.last();
}

void RadarReading::markWindow(RadarLine &line, const Within &window, const QString &rule)
{
    if (!isWithin(line.at, m_question.received, window, m_rules.calendar))
        return;
    line.window = window;
    if (m_found.at(line.people.first()).person.counts)
        line.rule = rule;
}

Expected<void> RadarReading::readContacts(const QList<PersonId> &entries, const Itself &itself)
{
    FD_ASSIGN(const QList<PastContact> contacts, m_views.contactsAbout(entries, Instant()));
    for (const PastContact &past : contacts) {
        if (itself.ids.contains(past.id.text()))
            continue;
        RadarLine *line = append(Kind::Contact, past.child, past.received);
        if (!line)
            continue;
        line->subject = Subject(past.id);
        line->number = past.number;
        line->contactState = past.state;
        line->outcome = past.outcome;
        line->source = past.source;
        line->open = past.state != ContactState::Closed && past.state != ContactState::Void;
        markWindow(*line, m_rules.procedure->radar.contactWindow, m_contactRule);
        if (past.call)
            m_calls.insert(m_lines.size() - 1, past.call);
    }
    return {};
}

Expected<void> RadarReading::readReferrals(const QList<PersonId> &entries, const Itself &itself)
{
    FD_ASSIGN(const QList<PastReferral> referrals, m_views.referralsAbout(entries, Instant()));
    for (const PastReferral &past : referrals) {
        if (itself.ids.contains(past.id.text()))
            continue;
        RadarLine *line = append(Kind::Referral, past.child, past.date);
        if (!line)
            continue;
        line->subject = Subject(past.id);
        line->number = past.number;
        line->referralState = past.state;
        line->outcome = past.outcome;
        line->open = past.state == ReferralState::AwaitingDecision
                     || past.state == ReferralState::AwaitingAuthorisation;
        markWindow(*line, m_rules.procedure->radar.referralWindow, m_referralRule);
    }
    return {};
}

Expected<void> RadarReading::readCases()
{
    for (qsizetype place = 0; place < m_found.size(); ++place) {
        const RadarPeople::Found found = m_found.at(place);
        for (const PersonId &entry : found.entries) {
            FD_ASSIGN(const QList<Episode> episodes, m_views.episodes(entry));
            if (found.withheld && !episodes.isEmpty())
                m_restricted.insert(found.person.group);
            if (found.withheld)
                continue;
            for (const Episode &episode : episodes)
                addCase(episode, place);
        }
    }
    return {};
}

void RadarReading::addCase(const Episode &episode, qsizetype place)
{
    const Procedure &procedure = *m_rules.procedure;
    const Calendar &calendar = m_rules.calendar;
    const QDate day = episode.isOpen() ? episode.opened : episode.closed;
    const Instant at = day.isValid() ? calendar.at(day, QTime(0, 0)) : Instant();
    const RadarPerson &person = m_found.at(place).person;
    RadarLine line;
    line.kind = episode.isOpen() ? Kind::OpenCase : Kind::Closure;
    line.group = episode.isOpen() ? RadarGroup::OpenCases : person.group;
    line.people.append(place);
    line.at = at;
    line.day = day;
    line.team = episode.team;
    line.worker = episode.worker;
    line.open = episode.isOpen();
    line.later = day > calendar.localDate(m_question.received);
    if (episode.isOpen()) {
        line.rule = person.counts ? m_openCaseRule : QString();
    } else {
        const bool isChild = place == 0;
        const std::optional<Within> &window = procedure.reReferral.window;
        if (window && isWithin(at, m_question.received, *window, calendar)) {
            line.window = window;
            line.rule = isChild && countsAsClosure(episode) ? procedure.reReferral.rule : QString();
        }
        // Of others a case that closed long ago tells nothing.
        if (!isChild && !line.window && !line.later
            && !isWithin(at, m_question.received, procedure.radar.referralWindow, calendar))
            return;
    }
    m_lines.append(line);
}

bool RadarReading::countsAsClosure(const Episode &episode) const
{
    const QStringList &kinds = m_rules.procedure->reReferral.teamKinds;
    return kinds.isEmpty() || kinds.contains(m_rules.procedure->teamKind(episode.team));
}

/// Of contacts about several children of one call that came to the same, one line names them all.
void RadarReading::joinCalls()
{
    QHash<RecordId, QList<qsizetype>> byCall;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_calls.contains(i))
            byCall[m_calls.value(i)].append(i);
    }
    QSet<qsizetype> gone;
    for (QList<qsizetype> &places : byCall) {
        std::ranges::sort(places, {}, [this](qsizetype i) { return m_lines.at(i).people.first(); });
        for (qsizetype i = 0; i < places.size(); ++i) {
            RadarLine &first = m_lines[places.at(i)];
            for (qsizetype j = i + 1; j < places.size() && !gone.contains(places.at(i)); ++j) {
                const RadarLine &other = m_lines.at(places.at(j));
                if (gone.contains(places.at(j)) || other.outcome != first.outcome
                    || other.contactState != first.contactState)
                    continue;
                first.people += other.people;
                first.rule = first.rule.isEmpty() ? other.rule : first.rule;
                gone.insert(places.at(j));
            }
        }
    }
    QList<RadarLine> kept;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!gone.contains(i))
            kept.append(m_lines.at(i));
    }
    m_lines = kept;
}

/// The lower, the more it matters.
int RadarReading::rank(const RadarLine &line) const
{
    if (line.group == RadarGroup::OpenCases)
        return int(m_found.at(line.people.first()).person.group);
    if (line.open)
        return 0;
    if (!line.rule.isEmpty())
        return line.kind == Kind::Closure ? 1 : line.kind == Kind::Referral ? 2 : 3;
    return line.kind == Kind::Restricted ? 4 : 5;
}

/// What is open and what closed cases count stay; of the rest the newest of each.
void RadarReading::cut(FamilyRadar &radar)
{
    QHash<qsizetype, QList<qsizetype>> ofPerson;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const RadarLine &line = m_lines.at(i);
        if (!line.open && line.kind != Kind::Restricted && !(line.kind == Kind::Closure && !line.rule.isEmpty()))
            ofPerson[line.people.first()].append(i);
    }
    QSet<qsizetype> gone;
    QHash<qsizetype, int> rests;
    for (auto it = ofPerson.begin(); it != ofPerson.end(); ++it) {
        std::ranges::stable_sort(it.value(), std::greater(), [this](qsizetype i) { return m_lines.at(i).at.ms; });
        const qsizetype most = it.key() == 0 ? FamilyRadar::mostOfChild : FamilyRadar::mostOfPerson;
        for (const qsizetype i : it.value().mid(most))
            gone.insert(i);
    }
    QList<RadarLine> kept;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!gone.contains(i) && kept.size() < FamilyRadar::mostLines)
            kept.append(m_lines.at(i));
        else if (m_lines.at(i).kind != Kind::Restricted)
            ++rests[m_lines.at(i).people.first()];
    }
    m_lines = kept;
    for (qsizetype place = 0; place < m_found.size(); ++place) {
        if (rests.contains(place))
            radar.rests.append({place, rests.value(place)});
    }
}

/// Who holds them: only of what is shown, because it takes a read each.
Expected<void> RadarReading::fillDetails(QList<RadarLine> &lines)
{
    QHash<UserId, QString> names;
    for (RadarLine &line : lines) {
        if (line.kind == Kind::Contact) {
            FD_ASSIGN(const std::optional<Contact> contact, m_views.contact(line.subject.contact()));
            line.team = contact ? contact->tray : QString();
            line.worker = contact ? contact->worker : UserId();
        } else if (line.kind == Kind::Referral) {
            FD_ASSIGN(const std::optional<Referral> referral, m_views.referral(line.subject.referral()));
            line.team = referral ? referral->team : QString();
            line.worker = referral ? referral->worker : UserId();
        }
        if (line.worker && !names.contains(line.worker)) {
            FD_ASSIGN(const std::optional<User> user, m_views.user(line.worker));
            names.insert(line.worker, user ? user->name : QString());
        }
        line.workerName = names.value(line.worker);
    }
    return {};
}

/// That there is something about a child who is restricted to others.
Expected<FamilyRadar> withheldRadar(Views &views, const PersonId &child, const Itself &itself)
{
    FamilyRadar radar;
    radar.childOnFile = true;
    radar.withheld = true;
    FD_ASSIGN(QList<PersonId> entries, views.mergedInto(child));
    entries.append(child);
    FD_ASSIGN(const QList<PastContact> contacts, views.contactsAbout(entries, Instant()));
    FD_ASSIGN(const QList<PastReferral> referrals, views.referralsAbout(entries, Instant()));
    bool any = std::ranges::any_of(contacts, [&](const PastContact &c) { return !itself.ids.contains(c.id.text()); })
               || std::ranges::any_of(referrals,
                                      [&](const PastReferral &r) { return !itself.ids.contains(r.id.text()); });
    for (const PersonId &entry : std::as_const(entries)) {
        FD_ASSIGN(const QList<Episode> episodes, views.episodes(entry));
        any = any || !episodes.isEmpty();
    }
    if (any) {
        RadarLine line;
        line.kind = Kind::Restricted;
        radar.lines.append(line);
    }
    return radar;
}

} // namespace

qsizetype FamilyRadar::count() const
{
    qsizetype all = lines.size();
    for (const RadarRest &rest : rests)
        all += rest.lines;
    return all;
}

Expected<FamilyRadar> familyRadarOf(Views &views, const RadarQuestion &question, const Rulebook &rules,
                                    const Viewer &viewer)
{
    FamilyRadar radar;
    if (!question.child.id && question.also.isEmpty())
        return radar;
    FD_ASSIGN(const Itself itself, frontdoor::itself(views, question.subject));
    // Whoever holds a contact about a restricted child sees what it rests on.
    FD_ASSIGN(const bool withheld, itself.contact ? isWithheld(views, *itself.contact, viewer)
                                                  : views.isWithheld(question.child.id, viewer));
    if (withheld)
        return withheldRadar(views, question.child.id, itself);
    RadarPeople people(views, question, viewer);
    FD_TRY(people.gather());
    radar.childOnFile = people.childOnFile();
    radar.address = people.child().address;
    radar.phone = people.child().phone;
    radar.notLooked = people.notLooked();
    FD_TRY(RadarReading(views, question, rules).read(people, itself, radar));
    return radar;
}

} // namespace frontdoor
