// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"

#include "core/procedure/library.h"
#include "core/store/sqlite_store.h"

#include <QAbstractButton>
#include <QLabel>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class T>
T must(Expected<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(QString(name(result.error().code))), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Expected<void> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(QString(name(result.error().code))), qPrintable(result.error().detail));
}

SessionTimings quickTimings()
{
    SessionTimings timings;
    timings.poll = std::chrono::milliseconds(30);
    return timings;
}

} // namespace

FrontDoor::FrontDoor(const QString &procedure)
    : m_rules{std::make_shared<Procedure>(must(loadProcedure(must(procedureTexts(procedure))))),
              Calendar(BankHolidays::shipped())}
    , m_clock(std::make_shared<ManualClock>())
{
    m_clock->set(at(2026, 4, 30, 14, 40));
    m_store = must(createSqliteStore(m_folder.filePath(u"frontdoor.db"_s)));
    fill();
}

FrontDoor::~FrontDoor() = default;

Instant FrontDoor::at(int year, int month, int day, int hour, int minute) const
{
    return m_rules.calendar.at(QDate(year, month, day), QTime(hour, minute));
}

void FrontDoor::addUser(const QString &signIn, const QString &name, Role role, const QString &team)
{
    User user;
    user.id = UserId::make();
    user.signIn = signIn;
    user.name = name;
    user.role = role;
    user.team = team;
    user.qualified = true;
    m_users.insert(signIn, user.id);
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(user));
            return true;
        },
        user.id, m_clock->now()));
}

void FrontDoor::addPerson(const QString &given, const QString &family, QDate born, Sex sex,
                          const HouseholdId &household, const QString &address, const QString &postcode)
{
    Person person;
    person.id = PersonId::make();
    person.givenName = given;
    person.familyName = family;
    person.born = born;
    person.sex = sex;
    person.household = household;
    person.address = address;
    person.postcode = postcode;
    m_people.insert(given, person);
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(person));
            return true;
        },
        m_users.value(u"worker"_s), m_clock->now()));
}

void FrontDoor::fill()
{
    QString door;
    for (const Team &team : m_rules.procedure->teams) {
        if (team.kind == "front-door"_L1 && door.isEmpty())
            door = team.id;
    }
    addUser(u"officer"_s, u"Ivy Cole"_s, Role::InformationOfficer, door);
    addUser(u"worker"_s, u"Sam Bell"_s, Role::SocialWorker, door);
    addUser(u"atm"_s, u"Ann Doyle"_s, Role::AssistantTeamManager, door);
    addUser(u"manager"_s, u"Kit Osei"_s, Role::TeamManager, door);
    for (const Team &team : m_rules.procedure->teams) {
        if (team.kind == "social-work"_L1 && !m_users.contains(u"area"_s))
            addUser(u"area"_s, u"Lee Ward"_s, Role::TeamManager, team.id);
    }
    const HouseholdId orchard = HouseholdId::make();
    const QString row = u"12 Orchard Row"_s;
    addPerson(u"Ava"_s, u"Sample"_s, QDate(2016, 3, 1), Sex::Female, orchard, row, u"LE4 9AB"_s);
    addPerson(u"Ben"_s, u"Sample"_s, QDate(2019, 6, 9), Sex::Male, orchard, row, u"LE4 9AB"_s);
    addPerson(u"Cora"_s, u"Sample"_s, QDate(2013, 1, 20), Sex::Female, orchard, row, u"LE4 9AB"_s);
    addPerson(u"Dan"_s, u"Sample"_s, QDate(2021, 11, 2), Sex::Male, orchard, row, u"LE4 9AB"_s);
    addPerson(u"Jo"_s, u"Sample"_s, QDate(1988, 7, 14), Sex::Female, orchard, row, u"LE4 9AB"_s);
    addPerson(u"Eva"_s, u"Semple"_s, QDate(2017, 2, 8), Sex::Female, HouseholdId::make(), u"3 Hill Close"_s,
              u"LE2 1AA"_s);
}

std::unique_ptr<FrontDoor::Seat> FrontDoor::seat(const QString &signIn)
{
    auto seat = std::make_unique<Seat>();
    const QString path = m_folder.filePath(u"frontdoor.db"_s);
    seat->session = std::make_unique<Session>([path] { return openSqliteStore(path, OpenMode::ReadWrite); }, m_rules,
                                              m_clock, nullptr, quickTimings());
    const QFuture<Expected<void>> opened = seat->session->open();
    if (!QTest::qWaitFor([&] { return opened.isFinished(); }, 20'000))
        qFatal("the session did not open");
    must(opened.result());
    User who;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<User> user, views.user(m_users.value(signIn)));
        who = user.value_or(User());
        return {};
    }));
    seat->desk = std::make_unique<Desk>(*seat->session, who);
    seat->journal = std::make_unique<DraftJournal>(draftFolder(), m_clock);
    return seat;
}

QString FrontDoor::teamOf(const QString &signIn)
{
    QString team;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<User> user, views.user(m_users.value(signIn)));
        team = user ? user->team : QString();
        return {};
    }));
    return team;
}

CommandResult FrontDoor::submit(const QString &signIn, const Command &command)
{
    Envelope envelope;
    envelope.key = CommandId::make();
    envelope.actor = m_users.value(signIn);
    envelope.command = command;
    envelope.acknowledgeAll = u"test"_s;
    return must(frontdoor::submit(*m_store, m_rules, envelope, m_clock->now()));
}

Done FrontDoor::carryOut(const QString &signIn, const Command &command)
{
    const CommandResult result = submit(signIn, command);
    if (const auto *rejected = std::get_if<Rejected>(&result))
        qFatal("refused by %s: %s", qPrintable(rejected->findings.first().rule),
               qPrintable(rejected->findings.first().missing));
    if (!std::holds_alternative<Done>(result))
        qFatal("not done");
    return std::get<Done>(result);
}

ContactId FrontDoor::contact(const QString &signIn, const QString &givenName)
{
    RecordContact command;
    command.children = {{person(givenName).id, std::nullopt}};
    command.detail.referrer.type = ReferrerType::Professional;
    command.detail.referrer.name = u"Pat Jones"_s;
    command.detail.referrer.agency = u"Oak School"_s;
    command.detail.source = u"2A"_s;
    command.detail.concern = u"Bruising to the upper arm seen by the class teacher at registration."_s;
    const Done done = carryOut(signIn, command);
    return ContactId(done.created.last().id);
}

Contact FrontDoor::contact(const ContactId &id)
{
    Contact contact;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<Contact> found, views.contact(id));
        contact = found.value_or(Contact());
        return {};
    }));
    return contact;
}

QList<PersonHit> FrontDoor::find(const QString &text)
{
    QList<PersonHit> hits;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(hits, views.findPeople(text, 20, {}));
        return {};
    }));
    return hits;
}

QList<Contact> FrontDoor::contactsOf(const QString &givenName)
{
    QList<Contact> contacts;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<PastContact> past, views.contactsAbout({person(givenName).id}, Instant{}));
        for (const PastContact &one : past) {
            FD_ASSIGN(const std::optional<Contact> found, views.contact(one.id));
            contacts.append(*found);
        }
        return {};
    }));
    return contacts;
}

ContactView FrontDoor::view(const QString &signIn, const Subject &subject)
{
    ContactView view;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<ContactView> found,
                  viewContact(views, m_rules, subject, user(signIn), m_clock->now()));
        view = found.value_or(ContactView());
        return {};
    }));
    return view;
}

QList<AccessEvent> FrontDoor::accessTo(const QString &givenName)
{
    QList<AccessEvent> events;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(events, views.accessTo(person(givenName).id));
        return {};
    }));
    return events;
}

QAbstractButton *button(QWidget &in, const QString &text)
{
    const QList<QAbstractButton *> all = in.findChildren<QAbstractButton *>();
    for (QAbstractButton *one : all) {
        if (one->isVisible() && one->text() == text)
            return one;
    }
    return nullptr;
}

QAbstractButton *awaitedButton(QWidget &in, const QString &text)
{
    QAbstractButton *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = button(in, text)) != nullptr; }, 10'000))
        qFatal("there is no button \"%s\"", qPrintable(text));
    return found;
}

QString seenText(const QWidget &in)
{
    QStringList lines;
    const QList<QLabel *> labels = in.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            lines << label->text();
    }
    const QList<QAbstractButton *> buttons = in.findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : buttons) {
        if (one->isVisible() && !one->text().isEmpty())
            lines << one->text();
    }
    return lines.join(u'\n');
}

bool sees(const QWidget &in, const QString &words)
{
    return seenText(in).contains(words);
}

} // namespace frontdoor
