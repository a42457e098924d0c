// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/stage.h"

#include "app/commands/demo_database.h"
#include "core/base/seeded_ids.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr quint64 propSeed = 20260430;

/// Puts on the stage what a demo database does not hold yet.
class Props {
public:
    Props(Store &store, const Rulebook &rules, const QList<User> &users, Cast &cast, Instant now)
        : m_store(store)
        , m_rules(rules)
        , m_users(users)
        , m_cast(cast)
        , m_now(now)
    {
    }

    Expected<QStringList> place(const QList<TrayRow> &tray)
    {
        FD_TRY(restriction(tray));
        FD_TRY(consultations());
        FD_TRY(handover(tray));
        FD_TRY(cover());
        FD_TRY(enteredTwice(tray));
        return m_refused;
    }

private:
    UserId first(Role role) const
    {
        for (const User &user : m_users) {
            if (user.role == role && user.team == m_cast.team)
                return user.id;
        }
        return {};
    }

    Expected<QList<Created>> act(Role role, const Command &command, int minutesAgo)
    {
        const Instant at = m_now.plusMs(-minutesAgo * minute);
        SeededIds ids(propSeed + m_acts++, at);
        const Envelope envelope{CommandId::make(), first(role), command, {}, u"For the picture."_s};
        FD_ASSIGN(const CommandResult result, submit(m_store, m_rules, envelope, at));
        if (const Done *done = std::get_if<Done>(&result))
            return done->created;
        QString why;
        if (const Rejected *rejected = std::get_if<Rejected>(&result)) {
            for (const Finding &finding : rejected->findings)
                why += u" "_s + finding.rule;
        }
        m_refused << verbOf(command) + u':' + why;
        return QList<Created>();
    }

    Expected<void> restriction(const QList<TrayRow> &tray)
    {
        for (const TrayRow &row : tray) {
            const bool contact = row.subject.kind == SubjectKind::Contact;
            if (!contact || !row.worker || !row.recommendedOutcome.isEmpty() || row.subject == m_cast.returned)
                continue;
            m_cast.restricted = row.subject;
            return act(Role::TeamManager, RestrictRecord{row.child, u"A colleague's niece."_s, {}}, 20)
                .map([](const auto &) {});
        }
        return {};
    }

    Expected<void> consultations()
    {
        struct Call {
            const char *name;
            const char *role;
            const char *agency;
            bool consent;
            const char *summary;
            const char *advice;
            int minutesAgo;
        };
        static constexpr Call calls[] = {
            {"Helen Marsh", "Health visitor", "Chippenham health visiting", false,
             "A toddler has missed three appointments; the mother seems low and does not open the door.",
             "Ring the GP practice today and try a joint visit. Call back with consent, or at once if the child is not "
             "seen by Friday.",
             26 * 60},
            {"Dev Anand", "Designated safeguarding lead", "Brambledown School", true,
             "A girl of eight says her father has moved back in and she is afraid of the weekends.", "", 55},
            {"Rosa Pike", "Community paediatric nurse", "Great Western Hospital", false,
             "Is a bruise behind the ear of a baby who cannot crawl yet enough to refer?", "", 18},
        };
        for (const Call &call : calls) {
            LogConsultation command;
            Consultation &detail = command.detail;
            detail.professionalName = QString::fromLatin1(call.name);
            detail.professionalRole = QString::fromLatin1(call.role);
            detail.professionalAgency = QString::fromLatin1(call.agency);
            detail.consent = call.consent;
            detail.summary = QString::fromLatin1(call.summary);
            detail.advice = QString::fromLatin1(call.advice);
            FD_TRY(act(Role::InformationOfficer, command, call.minutesAgo));
        }
        return {};
    }

    Expected<void> handover(const QList<TrayRow> &tray)
    {
        HandOver command{m_cast.team, first(Role::TeamManager), {}};
        const char *notes[] = {"Parents not reached yet; the grandmother rings back after four.",
                               "Waiting for the hospital's report.",
                               "Police will tell us the time of their visit by 17:30."};
        qsizetype next = 0;
        for (const TrayRow &row : tray) {
            if (next < qsizetype(std::size(notes)) && row.worker)
                command.notes.insert(row.subject, QString::fromLatin1(notes[next++]));
        }
        return act(Role::AssistantTeamManager, command, 35).map([](const auto &) {});
    }

    Expected<void> cover()
    {
        UserId away;
        for (const User &user : m_users) {
            if (user.role == Role::AssistantTeamManager && user.team == m_cast.team)
                away = user.id; // the last of them: the first is who looks
        }
        if (!away || away == first(Role::AssistantTeamManager))
            return {};
        const SetCover command{away, first(Role::AssistantTeamManager), m_now.plusMs(-6 * 60 * minute),
                               m_now.plusMs(3 * 24 * 60 * minute)};
        return act(Role::TeamManager, command, 15).map([](const auto &) {});
    }

    /// Somebody in a hurry entered two children whom others knew.
    Expected<void> enteredTwice(const QList<TrayRow> &tray)
    {
        int entered = 0;
        for (const TrayRow &row : tray) {
            if (entered == 2 || !row.born.isValid() || row.familyName == m_cast.familyName
                || row.subject == m_cast.restricted)
                continue;
            Person again;
            again.id = PersonId::make();
            again.givenName = row.givenName;
            again.familyName = row.familyName;
            again.born = row.born;
            again.school = u"St Mary's Primary School"_s;
            again.phone = u"07700 900%1"_s.arg(120 + entered);
            FD_TRY(act(Role::InformationOfficer, AddPerson{again, {}, {}}, 95 - ++entered));
        }
        return {};
    }

    Store &m_store;
    const Rulebook &m_rules;
    const QList<User> &m_users;
    Cast &m_cast;
    Instant m_now;
    quint64 m_acts = 0;
    QStringList m_refused;
};

/// The first referral that waits for its decision, in whatever team it is.
Expected<void> findReferral(Views &views, const Procedure &procedure, Cast &cast)
{
    for (const Team &team : procedure.teams) {
        FD_ASSIGN(const QList<TrayRow> rows, views.tray({team.id, {}, 2000, {}}));
        for (const TrayRow &row : rows) {
            if (row.subject.kind != SubjectKind::Referral)
                continue;
            cast.referral = row.subject;
            cast.area = team.id;
            return {};
        }
    }
    return {};
}

Expected<Cast> castOf(Views &views, const Procedure &procedure, const QString &team, const QList<TrayRow> &tray)
{
    Cast cast;
    cast.team = team;
    const auto take = [](Subject &part, const TrayRow &row) {
        if (part.id.isEmpty())
            part = row.subject;
    };
    QList<PersonId> children;
    for (const TrayRow &row : tray) {
        children.append(row.child);
        if (row.subject.kind == SubjectKind::Referral)
            continue;
        if (row.copied)
            take(cast.copied, row);
        else if (!row.worker)
            take(cast.unallocated, row);
        if (!row.recommendedOutcome.isEmpty() && cast.toDecide.id.isEmpty()) {
            cast.familyName = row.familyName;
            take(cast.toDecide, row);
        }
        FD_ASSIGN(const QList<Decision> decisions, views.decisions(row.subject));
        if (!decisions.isEmpty() && decisions.last().state == RecommendationState::Returned)
            take(cast.returned, row);
    }
    FD_ASSIGN(const QList<PastContact> past, views.contactsAbout(children, Instant()));
    QHash<PersonId, int> contacts;
    for (const PastContact &contact : past) {
        if (contact.state == ContactState::Closed && cast.closed.id.isEmpty())
            cast.closed = Subject(contact.id);
        if (++contacts[contact.child] > contacts.value(cast.child))
            cast.child = contact.child;
    }
    FD_TRY(findReferral(views, procedure, cast));
    return cast;
}

} // namespace

Expected<DemoStage> setStage(const QString &folder, const QString &procedure, qint64 contacts)
{
    const QString database = QDir(folder).filePath(procedure + u".frontdoor"_s);
    // A Thursday afternoon: something is overdue, something is due today, and tomorrow is a working day.
    const Calendar calendar{BankHolidays::shipped()};
    const Instant now = calendar.at(QDate(2026, 4, 30), QTime(14, 40));
    DemoOptions options;
    options.contacts = contacts;
    options.procedure = procedure;
    options.now = now;
    FD_TRY(makeDemoDatabase(database, options, {}));
    FD_ASSIGN(Premises premises, enterNow({database}));

    DemoStage stage{premises, std::make_shared<ManualClock>(now), {}, {}};
    FD_ASSIGN(const std::unique_ptr<Store> store, premises.store());
    QString team;
    for (const Team &candidate : premises.rules.procedure->teams) {
        if (candidate.kind == "front-door"_L1 && team.isEmpty())
            team = candidate.id;
    }
    QList<User> users;
    QList<TrayRow> tray;
    FD_TRY(store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(users, views.users());
        FD_ASSIGN(tray, views.tray({team, {}, 2000, {}}));
        FD_ASSIGN(stage.cast, castOf(views, *premises.rules.procedure, team, tray));
        return {};
    }));
    FD_ASSIGN(stage.refused, Props(*store, premises.rules, users, stage.cast, now).place(tray));
    return stage;
}

} // namespace frontdoor
