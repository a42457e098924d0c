// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/dutytray/front_desk.h"

#include "core/procedure/library.h"
#include "core/store/sqlite_store.h"

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

template<class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s %s", qPrintable(describe(value.error())), qPrintable(value.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

} // namespace

FrontDesk::FrontDesk(const QString &procedure)
    : m_store(must(createSqliteStore(m_folder.filePath(u"tray.frontdoor"_s))))
    , m_rules{std::make_shared<const Procedure>(must(loadProcedure(must(procedureTexts(procedure))))),
              Calendar(BankHolidays::shipped())}
{
    m_clock->set(at(u"2026-05-01T16:50"_s));
}

std::unique_ptr<Session> FrontDesk::session()
{
    const QString path = m_folder.filePath(u"tray.frontdoor"_s);
    SessionTimings timings;
    timings.poll = SessionTimings::ms(200);
    auto session = std::make_unique<Session>([path] { return openSqliteStore(path, OpenMode::ReadWrite); }, m_rules,
                                             m_clock, nullptr, timings);
    const QFuture<Expected<void>> opened = session->open();
    if (!QTest::qWaitFor([&] { return opened.isFinished(); }, 10'000))
        qFatal("the session did not open");
    must(opened.result());
    return session;
}

Instant FrontDesk::at(const QString &localTime) const
{
    return must(m_rules.calendar.parseLocal(localTime));
}

void FrontDesk::write(const std::function<Expected<void>(Work &)> &change)
{
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(change(work));
            return true;
        },
        {}, now()));
}

UserId FrontDesk::employ(const QString &name, Role role, const QString &team, double fte)
{
    User user;
    user.id = UserId::make();
    user.signIn = name.section(u' ', 0, 0).toLower();
    user.name = name;
    user.role = role;
    user.team = team;
    user.fte = fte;
    user.qualified = role != Role::CustomerServiceOfficer && role != Role::InformationOfficer;
    write([&](Work &work) { return work.add(user); });
    m_users.insert(name, user);
    return user.id;
}

PersonId FrontDesk::know(const QString &name, const QString &born, const QString &household, Sex sex)
{
    Person person;
    person.id = PersonId::make();
    person.givenName = name.section(u' ', 0, 0);
    person.familyName = name.section(u' ', 1);
    person.born = QDate::fromString(born, Qt::ISODate);
    person.sex = sex;
    person.household = HouseholdId(household);
    person.address = u"12 Orchard Row"_s;
    person.postcode = u"LE4 9AB"_s;
    write([&](Work &work) { return work.add(person); });
    return person.id;
}

PersonId FrontDesk::expect(const QString &familyName, const QString &due)
{
    Person person;
    person.id = PersonId::make();
    person.familyName = familyName;
    person.expected = QDate::fromString(due, Qt::ISODate);
    write([&](Work &work) { return work.add(person); });
    return person.id;
}

CommandResult FrontDesk::act(const QString &by, const Command &command, const QString &localTime)
{
    const Instant when = localTime.isEmpty() ? now() : at(localTime);
    const CommandResult result = must(
        submit(*m_store, m_rules, Envelope{CommandId::make(), user(by).id, command, {}, u"for the test"_s}, when));
    if (const auto *rejected = std::get_if<Rejected>(&result)) {
        for (const Finding &finding : rejected->findings)
            qCritical("%s: %s %s", qPrintable(verbOf(command)), qPrintable(finding.rule), qPrintable(finding.missing));
        qFatal("refused");
    }
    return result;
}

ContactId FrontDesk::record(const PersonId &child, const QString &concern, const QString &source,
                            const QString &localTime, bool immediate)
{
    ContactDetail detail;
    detail.source = source;
    detail.concern = concern;
    detail.referrer.type = source == "1A"_L1 ? ReferrerType::Public : ReferrerType::Professional;
    detail.referrer.name = u"Pat Jones"_s;
    detail.referrer.agency = u"Oak Primary School"_s;
    if (immediate)
        detail.immediateProtection = true;
    const CommandResult result = act(u"Sam Bell"_s, RecordContact{{{child, {}}}, detail, {}}, localTime);
    const auto *done = std::get_if<Done>(&result);
    if (!done)
        qFatal("the contact was refused");
    return ContactId(done->created.first().id);
}

ContactId FrontDesk::recordFor(const QList<PersonId> &children, const QString &concern, const QString &source,
                               const QString &localTime)
{
    RecordContact command;
    for (const PersonId &child : children)
        command.children.append({child, {}});
    command.detail.source = source;
    command.detail.concern = concern;
    const CommandResult result = act(u"Sam Bell"_s, command, localTime);
    const auto *done = std::get_if<Done>(&result);
    if (!done)
        qFatal("the contacts were refused");
    return ContactId(done->created.first().id);
}

void FrontDesk::fill()
{
    const QString das = m_rules.procedure->intakeTeam.isEmpty() ? m_rules.procedure->teams.first().id
                                                                : m_rules.procedure->intakeTeam;
    employ(u"Morgan Reid"_s, Role::TeamManager, das);
    employ(u"Kit Osei"_s, Role::DutyManager, das);
    employ(u"Dana Frost"_s, Role::ScreeningManager, das);
    employ(u"Sam Bell"_s, Role::SocialWorker, das);
    employ(u"Lee Wong"_s, Role::SocialWorker, das);
    employ(u"Dev Kaur"_s, Role::SocialWorker, das, 0.6);
    employ(u"Ros Ashworth"_s, Role::InformationOfficer, das);
    employ(u"Alex Moss"_s, Role::CustomerServiceOfficer, u"customer-service-centre"_s);

    const PersonId avaSample = know(u"Ava Sample"_s, u"2016-03-01"_s, u"sample"_s);
    const PersonId benSample = know(u"Ben Sample"_s, u"2018-11-12"_s, u"sample"_s, Sex::Male);
    const ContactId earlier = record(avaSample, u"Seen alone at the park after dark."_s, u"1B"_s,
                                     u"2026-02-12T11:00"_s);
    act(u"Morgan Reid"_s,
        Authorise{Subject(earlier),
                  u"information-advice"_s,
                  u"Spoke with the mother."_s,
                  {{u"advice"_s, u"Leaflet on safety"_s}},
                  {}},
        u"2026-02-12T15:00"_s);
    const PersonId gilAbara = know(u"Gil Abara"_s, u"2013-09-09"_s, {}, Sex::Male);
    const PersonId fay = know(u"Fay Lindqvist"_s, u"2014-07-22"_s);
    const PersonId cal = know(u"Cal Ferris"_s, u"2015-01-30"_s, {}, Sex::Male);
    const PersonId eliNovak = know(u"Eli Novak"_s, u"2011-10-02"_s, {}, Sex::Male);
    const PersonId sorel = expect(u"Sorel"_s, u"2026-09-20"_s);

    ava = record(
        avaSample,
        u"Bruising to the upper arm seen by the class teacher at registration. Ava says an adult at home did it on "
        "Wednesday. Mother not yet told."_s,
        u"2A"_s, u"2026-04-30T14:40"_s, true);
    ben = record(benSample, u"Lives with Ava, who has bruising. Not seen by the school today; absent since Tuesday."_s,
                 u"2A"_s, u"2026-04-30T17:38"_s);
    gil = record(gilAbara, u"Domestic abuse incident overnight; children were in the house and heard shouting."_s,
                 u"6"_s, u"2026-05-01T10:15"_s);
    const ContactId fayContact = record(fay, u"Came to school hungry again."_s, u"2A"_s, u"2026-05-01T11:40"_s);
    const ContactId calContact = record(cal, u"Missed appointments, weight loss noted since January."_s, u"3C"_s,
                                        u"2026-05-01T15:02"_s);
    eli = record(eliNovak, u"Missing overnight for the third time this month, found at the bus station."_s, u"6"_s,
                 u"2026-05-01T07:12"_s);
    record(sorel, u"Previous children removed; mother has booked late and lives with a new partner."_s, u"3F"_s,
           u"2026-04-30T18:22"_s);

    act(u"Morgan Reid"_s, Allocate{Subject(ava), user(u"Sam Bell"_s).id, {}}, u"2026-04-30T15:00"_s);
    act(u"Morgan Reid"_s, Allocate{Subject(gil), user(u"Lee Wong"_s).id, {}}, u"2026-05-01T10:40"_s);
    act(u"Kit Osei"_s, Allocate{Subject(fayContact), user(u"Dev Kaur"_s).id, {}}, u"2026-05-01T11:55"_s);
    act(u"Kit Osei"_s, Allocate{Subject(calContact), user(u"Dev Kaur"_s).id, {}}, u"2026-05-01T15:20"_s);
    act(u"Kit Osei"_s, MarkSeen{ben}, u"2026-05-01T09:10"_s);
    act(u"Sam Bell"_s, Recommend{Subject(ava), u"progress-to-referral"_s, u"An assessment may be required."_s, {}},
        u"2026-05-01T15:05"_s);
    write([&](Work &work) {
        return work.add(Absence{RecordId::make(), user(u"Dev Kaur"_s).id, AbsenceKind::Leave, QDate(2026, 5, 1),
                                QDate(2026, 5, 8)});
    });
}

} // namespace frontdoor::test
