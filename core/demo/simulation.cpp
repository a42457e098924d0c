// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/simulation.h"

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 absenceDice = 5;
constexpr quint64 unitDice = 6;
constexpr quint64 rotaDice = 7;
constexpr quint64 earlierDice = 10;
constexpr qint64 earlierFamilies = 60;
constexpr qint64 hour = 3'600'000;
constexpr int stepsPerUnit = 150; // some hundreds of commands
constexpr int teamsBefore = 9;    // days before the first contact
constexpr int familiesBefore = 8; // likewise
constexpr int rotaKeptDays = 45;  // of the past
constexpr int rotaAheadDays = 14;
const QTime officeStart(8, 30);
const QTime rotaTime(8, 5);

/// Which part of today's contacts is not only here but done with: those of up to three hours ago.
double shareOver(const OfficeHours &hours, Instant now)
{
    const QTime time = hours.calendar().local(now.plusMs(-3 * hour)).time();
    if (hours.calendar().localDate(now.plusMs(-3 * hour)) != hours.calendar().localDate(now))
        return 0;
    return std::clamp(double(officeStart.secsTo(time)) / (9 * 3600.0), 0.0, 1.0);
}

QMap<QDate, int> rowsByDay(const QList<OpenCall> &tray, const Calendar &calendar)
{
    QMap<QDate, int> rows;
    for (const OpenCall &call : tray)
        rows[calendar.localDate(call.received)] += call.rows();
    return rows;
}

} // namespace

Simulation::Simulation(Store &store, const Rulebook &rules, const DemoOptions &options, const Library &library,
                       const Authority &authority)
    : m_store(store)
    , m_rules(rules)
    , m_procedure(*rules.procedure)
    , m_options(options)
    , m_library(library)
    , m_hours(rules.calendar)
    , m_today(rules.calendar.localDate(options.now))
    , m_planner(*rules.procedure, m_hours)
    , m_tray(todaysTray(rules, m_planner, m_hours, options.now, options.seed, options.contacts))
    , m_arrivals(library, rules.calendar, options.seed, m_today, options.contacts, shareOver(m_hours, options.now),
                 rowsByDay(m_tray, rules.calendar))
    , m_staff(library, *rules.procedure, options.seed,
              rules.calendar.at(m_arrivals.firstDay().addDays(-teamsBefore), officeStart))
    , m_families(library, authority, options.seed)
    , m_concerns(library, authority)
    , m_world{library, authority, rules, m_staff, m_families, Outcomes(library, *rules.procedure)}
{
    planAbsences();
}

Expected<void> Simulation::unit(Instant now, const std::function<Expected<void>(Desk &, Work &, State &)> &body)
{
    const quint64 number = m_units++;
    const UserId actor = m_staff.users().first().id;
    State kept;
    FD_TRY(m_store.write(
        [&](Work &work) -> Expected<bool> {
            State state = m_state;
            SeededIds ids(Dice::of(m_options.seed, unitDice, number).next(), now);
            Desk desk(m_world, state, work, ids);
            desk.setNow(now);
            FD_TRY(body(desk, work, state));
            kept = std::move(state);
            return true;
        },
        actor, now));
    m_state = std::move(kept);
    return {};
}

Expected<void> Simulation::run(const std::function<bool(qint64, qint64)> &progress)
{
    FD_TRY(hire());
    FD_TRY(takeOverCases());
    QDate first = m_arrivals.firstDay();
    if (!m_tray.isEmpty())
        first = std::min(first, m_rules.calendar.localDate(m_tray.first().received));
    for (QDate day = first; day <= m_today; day = day.addDays(1)) {
        arrive(day);
        FD_TRY(work(std::min(m_rules.calendar.at(day, rotaTime), m_options.now)));
        FD_TRY(morning(day));
        const Instant end = std::min(m_rules.calendar.at(day.addDays(1), QTime(0, 0)), m_options.now);
        FD_TRY(work(end));
        if (day.dayOfWeek() == Qt::Sunday)
            m_state.known.forgetBefore(day.addMonths(-18));
        if (progress && !progress(m_state.recorded, m_options.contacts))
            return failure(ErrorCode::Cancelled, u"demo"_s);
    }
    if (m_state.recorded != m_options.contacts)
        return failure(ErrorCode::Internal, u"demo"_s,
                       u"%1 contacts were made, not %2"_s.arg(m_state.recorded).arg(m_options.contacts));
    return {};
}

Expected<void> Simulation::hire()
{
    const Instant joined = m_rules.calendar.at(m_arrivals.firstDay().addDays(-teamsBefore), officeStart);
    return unit(joined, [&](Desk &, Work &work, State &) -> Expected<void> {
        FD_TRY(work.markAsDemo());
        for (const User &user : m_staff.users())
            FD_TRY(work.add(user));
        return {};
    });
}

Expected<void> Simulation::takeOverCases()
{
    // What the teams had before the first day: cases that are open, and cases that closed in the months before.
    const Instant at = m_rules.calendar.at(m_arrivals.firstDay().addDays(-familiesBefore), officeStart);
    QStringList teams;
    for (const Team &team : m_procedure.teams) {
        if (team.kind == "social-work"_L1 || team.kind == "assessment"_L1)
            teams << team.id;
    }
    const qint64 families = std::min<qint64>(earlierFamilies, m_options.contacts / 8);
    const User *manager = m_staff.first(Role::TeamManager, m_staff.frontDoor());
    if (teams.isEmpty() || !manager)
        return {};
    for (qint64 i = 0; i < families; ++i) {
        Dice dice = Dice::of(m_options.seed, earlierDice, quint64(i));
        KnownFamily known;
        known.key = m_families.next(m_arrivals.firstDay().addDays(-familiesBefore));
        const Family family = m_families.make(known.key);
        known.lastContact = m_arrivals.firstDay().addDays(-dice.between(10, 120));
        known.contacts = 1;
        known.children = int(family.children.size());
        FD_TRY(unit(at, [&](Desk &desk, Work &, State &state) -> Expected<void> {
            KnownFamily entry = known;
            FD_TRY(desk.takeOver(manager->id, family, teams, m_today, entry, dice));
            state.known.add(entry);
            return {};
        }));
    }
    return {};
}

void Simulation::planAbsences()
{
    QList<Absence> absences;
    const QDate last = m_today.addDays(30);
    for (qsizetype i = 0; i < m_staff.users().size(); ++i) {
        const User &user = m_staff.users()[i];
        Dice dice = Dice::of(m_options.seed, absenceDice, quint64(i));
        for (QDate from = m_arrivals.firstDay().addDays(dice.between(3, 60)); from < last;
             from = from.addDays(dice.between(20, 75))) {
            static const Weights kinds({22, 50, 10, 18}); // sick, leave, court, training
            const auto kind = AbsenceKind(kinds.pick(dice));
            const int days = kind == AbsenceKind::Leave  ? dice.between(2, 10)
                             : kind == AbsenceKind::Sick ? dice.between(1, 4)
                                                         : 1;
            absences.append({RecordId(), user.id, kind, from, from.addDays(days - 1)});
        }
    }
    std::stable_sort(absences.begin(), absences.end(),
                     [](const Absence &a, const Absence &b) { return a.from < b.from; });
    m_staff.setAbsences(absences);
}

Expected<void> Simulation::morning(QDate day)
{
    // Absences are entered on the morning they begin; those to come, on the last day.
    QList<Absence> entered;
    for (const Absence &absence : m_staff.absences()) {
        if (absence.from == day || (day == m_today && absence.from > day)
            || (day == m_arrivals.firstDay() && absence.from < day))
            entered.append(absence);
    }
    QList<QDate> rota;
    if (day.daysTo(m_today) <= rotaKeptDays && m_rules.calendar.isWorkingDay(day))
        rota << day;
    for (QDate ahead = day.addDays(1); day == m_today && ahead <= day.addDays(rotaAheadDays);
         ahead = ahead.addDays(1)) {
        if (m_rules.calendar.isWorkingDay(ahead))
            rota << ahead;
    }
    if (entered.isEmpty() && rota.isEmpty())
        return {};
    const Instant at = std::min(m_rules.calendar.at(day, rotaTime), m_options.now);
    return unit(at, [&](Desk &desk, Work &, State &) -> Expected<void> {
        Dice dice = Dice::of(m_options.seed, rotaDice, quint64(day.toJulianDay()));
        const User *manager = m_staff.first(Role::TeamManager, m_staff.frontDoor());
        if (!manager)
            return {};
        for (const Absence &absence : entered)
            FD_TRY(desk.run(manager->id, SetAbsence{absence.user, absence.kind, absence.from, absence.until}, dice));
        for (const QDate on : rota) {
            for (const Team &team : m_procedure.teams) {
                QList<UserId> there;
                for (const User *user : m_staff.ofTeam(team.id)) {
                    if (user->role == Role::SocialWorker && !m_staff.isAway(user->id, on))
                        there << user->id;
                }
                if (!there.isEmpty())
                    FD_TRY(desk.run(manager->id, SetDutyWorker{team.id, dice.oneOf(there), on}, dice));
            }
        }
        return {};
    });
}

Expected<void> Simulation::work(Instant until)
{
    while (!m_state.journeys.empty() && m_state.journeys.begin()->first.first <= until.ms) {
        const Instant now{m_state.journeys.begin()->first.first};
        FD_TRY(unit(now, [&](Desk &desk, Work &, State &state) -> Expected<void> {
            for (int i = 0;
                 i < stepsPerUnit && !state.journeys.empty() && state.journeys.begin()->first.first <= until.ms; ++i)
                FD_TRY(step(desk, state));
            return {};
        }));
    }
    return {};
}

Expected<void> Simulation::step(Desk &desk, State &state)
{
    auto node = state.journeys.extract(state.journeys.begin());
    Journey &journey = node.mapped();
    KnownFamily *family = state.known.find(journey.key.n);
    Step &step = journey.steps[journey.next];
    if (step.deed == Deed::CloseEpisode && family && family->busy) {
        step.at = step.at.plusHours(7 * 24); // nobody closes a case while something new is being looked at
    } else {
        FD_TRY(desk.perform(journey, step));
        const bool decided = std::none_of(journey.items.begin(), journey.items.end(),
                                          [](const Item &item) { return item.open; });
        if (decided && family)
            family->busy = false;
        if (++journey.next < journey.steps.size() && journey.steps[journey.next].deed == Deed::CloseEpisode) {
            // Weeks from now; the words are not needed any more.
            const bool nothingOpen = std::none_of(journey.items.begin(), journey.items.end(), [&](const Item &item) {
                return family && item.child < KnownFamily::mostChildren
                       && family->child[size_t(item.child)].openTeam >= 0;
            });
            if (nothingOpen)
                return {};
            journey.family.reset();
            journey.story.detail = {};
            journey.steps = {journey.steps[journey.next]};
            journey.next = 0;
        }
    }
    if (!journey.isDone()) {
        node.key() = {journey.due().ms, journey.n};
        state.journeys.insert(std::move(node));
    }
    return {};
}

} // namespace frontdoor::demo
