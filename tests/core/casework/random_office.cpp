// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/casework/random_office.h"

#include "core/store/sqlite_store.h"
#include "tests/support/must.h"

#include <QSet>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant opening{1'777'622'400'000}; // a Friday morning before a bank holiday

} // namespace

quint64 Dice::roll()
{
    m_state += 0x9e3779b97f4a7c15U; // SplitMix64
    quint64 z = m_state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

QList<Subject> Snapshot::subjects() const
{
    QList<Subject> all;
    for (auto it = contacts.keyBegin(); it != contacts.keyEnd(); ++it)
        all << Subject(*it);
    for (auto it = referrals.keyBegin(); it != referrals.keyEnd(); ++it)
        all << Subject(*it);
    return all;
}

QSet<Subject> Snapshot::inTray(const QString &team) const
{
    QSet<Subject> open;
    for (const Contact &contact : contacts) {
        if (contact.isOpen() && contact.tray == team)
            open << Subject(contact.id);
    }
    for (const Referral &referral : referrals) {
        if (referral.isOpen() && referral.team == team)
            open << Subject(referral.id);
    }
    return open;
}

RandomOffice::RandomOffice(std::shared_ptr<const Procedure> procedure, std::unique_ptr<Store> store)
    : m_ids(1, opening)
    , m_store(store ? std::move(store) : must(openMemoryStore()))
    , m_rules{std::move(procedure), Calendar(BankHolidays::shipped())}
    , m_clock(opening)
{
    const QList<Team> teams = m_rules.procedure->teams;
    for (int i = 0; i < int(Choices<Role>::ids.size()); ++i) {
        employ(Role(i), teams.first().id);
        employ(Role(i), teams.at((i + 1) % teams.size()).id);
        employ(Role(i), teams.at((5 * i + 2) % teams.size()).id);
    }
    for (const Role alone : {Role::GroupManager, Role::HeadOfService, Role::Administrator})
        employ(alone, {});
    employ(Role::TeamManager, teams.first().id, false);
    addPasswords();
    addFamilies();
}

void RandomOffice::employ(Role role, const QString &team, bool active)
{
    User user;
    user.id = UserId::make();
    user.signIn = u"user%1"_s.arg(m_users.size());
    user.name = u"User %1"_s.arg(m_users.size());
    user.role = role;
    user.team = team;
    user.active = active;
    user.qualified = role != Role::CustomerServiceOfficer && role != Role::InformationOfficer;
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(user));
            return true;
        },
        {}, now()));
    m_users << user;
}

/// The first one's account is closed; all the others come in.
void RandomOffice::addPasswords()
{
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            for (const User &user : std::as_const(m_users)) {
                Credentials credentials;
                credentials.user = user.id;
                credentials.password = u"$argon2id$one"_s;
                if (user.id == m_users.first().id)
                    credentials.closedUntil = now().plusHours(10'000);
                FD_TRY(work.set(credentials));
            }
            return true;
        },
        {}, now()));
}

void RandomOffice::addFamilies()
{
    QString postcode = u"ZZ1 1ZZ"_s;
    for (const Team &team : m_rules.procedure->teams) {
        if (!team.areas.isEmpty())
            postcode = team.areas.first() + u" 1AA"_s;
    }
    const auto person = [&](const QString &name, const QString &household, QDate born, QDate expected = {}) {
        Person p;
        p.id = PersonId::make();
        p.givenName = name;
        p.familyName = u"Of "_s + household;
        p.household = HouseholdId(household);
        p.born = born;
        p.expected = expected;
        p.sex = expected.isValid() ? Sex::Unknown : Sex::Female;
        p.address = u"1 Some Street"_s;
        p.postcode = postcode;
        p.ethnicity = u"WBRI"_s;
        m_people << p.id;
        return p;
    };
    const QList<Person> people{
        person(u"Ann"_s, u"one"_s, {2015, 3, 1}),    person(u"Ben"_s, u"one"_s, {2017, 4, 2}),
        person(u"Cat"_s, u"one"_s, {2024, 12, 31}),  person(u"Dee"_s, u"one"_s, {1990, 1, 1}),
        person(u"Eli"_s, u"two"_s, {2012, 2, 29}),   person(u"Fay"_s, u"two"_s, {}, {2026, 9, 1}),
        person(u"Gus"_s, u"three"_s, {2009, 10, 10})};
    Episode closed;
    closed.id = EpisodeId::make();
    closed.person = people.at(4).id;
    closed.team = m_rules.procedure->teams.last().id;
    closed.opened = QDate(2026, 1, 5);
    closed.closed = QDate(2026, 4, 20);
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            for (const Person &p : people)
                FD_TRY(work.add(p));
            FD_TRY(work.add(closed));
            return true;
        },
        {}, now()));
}

void RandomOffice::wait(qint64 ms)
{
    m_clock.set(m_clock.now().plusMs(ms));
    m_ids.setNow(m_clock.now());
}

const User *RandomOffice::user(const UserId &id) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(), [&](const User &u) { return u.id == id; });
    return found == m_users.end() ? nullptr : &*found;
}

CommandResult RandomOffice::send(const Envelope &envelope)
{
    const CommandResult result = must(submit(*m_store, m_rules, envelope, now()));
    const auto *done = std::get_if<Done>(&result);
    for (const Created &created : done ? done->created : QList<Created>()) {
        switch (created.kind) {
        case Created::Kind::Person:
            if (!m_people.contains(PersonId(created.id)))
                m_people << PersonId(created.id);
            break;
        case Created::Kind::Contact:
            if (!m_contacts.contains(ContactId(created.id)))
                m_contacts << ContactId(created.id);
            break;
        case Created::Kind::Referral:
            if (!m_referrals.contains(ReferralId(created.id)))
                m_referrals << ReferralId(created.id);
            break;
        case Created::Kind::Consultation:
            if (!m_consultations.contains(ConsultationId(created.id)))
                m_consultations << ConsultationId(created.id);
            break;
        case Created::Kind::Handover:
            if (!m_handovers.contains(HandoverId(created.id)))
                m_handovers << HandoverId(created.id);
            break;
        case Created::Kind::Letter:
        case Created::Kind::Episode: break; // found with their subject and their person
        }
    }
    return result;
}

Rows RandomOffice::rowsOf(Views &views, const Subject &subject, bool isContact) const
{
    Rows rows;
    if (isContact)
        rows.checks = must(views.checks(subject.contact()));
    rows.activities = must(views.activities(subject));
    rows.decisions = must(views.decisions(subject));
    rows.deadlines = must(views.deadlines(subject));
    rows.obligations = must(views.obligations(subject));
    rows.letters = must(views.letters(subject));
    rows.police = must(views.policeNotifications(subject));
    rows.entries = must(views.entries(subject));
    rows.history = must(views.history(subject));
    return rows;
}

Snapshot RandomOffice::look()
{
    Snapshot all;
    all.lastChange = must(m_store->lastChange());
    must(m_store->read([&](Views &views) -> Expected<void> {
        for (const ContactId &id : std::as_const(m_contacts)) {
            all.contacts.insert(id, must(views.contact(id)).value());
            all.rows.insert(Subject(id), rowsOf(views, Subject(id), true));
        }
        for (const ReferralId &id : std::as_const(m_referrals)) {
            all.referrals.insert(id, must(views.referral(id)).value());
            all.rows.insert(Subject(id), rowsOf(views, Subject(id), false));
        }
        for (const ConsultationId &id : std::as_const(m_consultations)) {
            all.consultations.insert(id, must(views.consultation(id)).value());
            all.rows.insert(Subject(id), rowsOf(views, Subject(id), false));
        }
        for (const PersonId &id : std::as_const(m_people)) {
            const std::optional<Restriction> restriction = must(views.restriction(id));
            all.people.insert(
                id, {must(views.person(id)).value(), must(views.otherNames(id)), must(views.relationships(id)),
                     must(views.episodes(id)), restriction,
                     restriction ? must(views.restrictionReaders(restriction->id)) : QList<RestrictionReader>(),
                     must(views.accessTo(id))});
        }
        for (const HandoverId &id : std::as_const(m_handovers))
            all.handovers.insert(id, {must(views.handover(id)).value(), must(views.handoverItems(id))});
        const QDate today = m_rules.calendar.localDate(now());
        for (const User &user : std::as_const(m_users)) {
            all.absences.insert(user.id, must(views.absences(user.id, today.addYears(-1), today.addYears(1))));
            all.covers.insert(user.id, must(views.coversBy(user.id, now())));
            all.undoPoints.insert(user.id, must(views.lastUndoPoint(user.id)));
        }
        for (const Team &team : m_rules.procedure->teams) {
            all.trayChecks.insert(team.id, must(views.lastTrayCheck(team.id)));
            all.dutyWorkers.insert(team.id, must(views.dutyWorker(team.id, today)));
        }
        all.loads = must(views.openLoads());
        all.summary = must(views.summary());
        all.lastRecorded = must(views.lastRecorded());
        return {};
    }));
    return all;
}

bool RandomOffice::historyIsUnbroken()
{
    bool unbroken = false;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(unbroken, views.historyIsUnbroken());
        return {};
    }));
    return unbroken;
}

} // namespace frontdoor::test
