// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/load_client.h"

#include "app/commands/database.h"
#include "core/casework/setup.h"
#include "core/procedure/questions.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int attemptsAtOnce = 8; ///< of commands that the procedure refuses, until one goes through
constexpr int looksBetween = 4;   ///< the tray is read again after so many saves

/// Somebody of the office who is always busy.
class Hand {
public:
    Hand(Store &store, const Rulebook &rules, quint32 seed) : m_store(store), m_rules(rules), m_random(seed) {}

    Expected<void> look();
    /// A command that may well be accepted, and that leaves its key in the history whenever it is.
    std::optional<Envelope> next();

private:
    template<class T>
    const T &oneOf(const QList<T> &list)
    {
        return list.at(m_random.bounded(int(list.size())));
    }
    std::optional<UserId> whoMay(const char *verb, const QString &team, std::optional<Stage> stage);
    Command record(const TrayRow &about);
    Command consult();
    QString words(int sentences);

    Store &m_store;
    const Rulebook &m_rules;
    QRandomGenerator m_random;
    QList<User> m_users;
    QList<TrayRow> m_rows;
    QHash<Subject, QString> m_teams;
};

Expected<void> Hand::look()
{
    return m_store.read([&](Views &views) -> Expected<void> {
        if (m_users.isEmpty()) {
            FD_ASSIGN(m_users, views.users());
        }
        m_rows.clear();
        m_teams.clear();
        for (const Team &team : m_rules.procedure->teams) {
            FD_ASSIGN(const QList<TrayRow> rows, views.tray({team.id, {}, 200, {}}));
            for (const TrayRow &row : rows)
                m_teams.insert(row.subject, team.id);
            m_rows += rows;
        }
        return {};
    });
}

std::optional<UserId> Hand::whoMay(const char *verb, const QString &team, std::optional<Stage> stage)
{
    QList<UserId> near, others;
    for (const User &user : std::as_const(m_users)) {
        if (mayEver(*m_rules.procedure, {QString::fromLatin1(verb), stage, {}}, user.role, user.team))
            (user.team == team ? near : others) << user.id;
    }
    if (near.isEmpty() && others.isEmpty())
        return {};
    return oneOf(near.isEmpty() ? others : near);
}

QString Hand::words(int sentences)
{
    static const QStringList some{u"The school has noticed that she is tired and hungry in the mornings."_s,
                                  u"A neighbour heard shouting late at night, for the third time this month."_s,
                                  u"The mother rang back and would like help with the boys' bedtimes."_s,
                                  u"No answer; a message was left with the office's number."_s,
                                  u"The health visitor has seen the baby, who gains weight well."_s};
    QStringList text;
    for (int i = 0; i < sentences; ++i)
        text << oneOf(some);
    return text.join(u' ');
}

Command Hand::record(const TrayRow &about)
{
    RecordContact contact;
    contact.children = {{about.child, {}}};
    ContactDetail &detail = contact.detail;
    detail.method = ContactMethod::Phone;
    detail.source = u"2A"_s;
    detail.referrer.type = ReferrerType::Professional;
    detail.referrer.name = u"Test Caller"_s;
    detail.referrer.agency = u"Test School"_s;
    detail.referrer.role = u"Teacher"_s;
    detail.referrer.phone = u"01632 960001"_s;
    detail.referrer.anonymous = false;
    detail.referrer.consentToDisclose = true;
    detail.concern = words(12);
    detail.immediateProtection = false;
    detail.significantHarm = false;
    detail.parentsInformed = true;
    for (const char *prompt : {"domestic-abuse", "mental-illness", "substance-misuse", "learning-difficulties"})
        detail.prompts.insert(QString::fromLatin1(prompt), u"Not known of."_s);
    detail.threshold = Threshold::EarlyHelp;
    detail.level = 2;
    return contact;
}

Command Hand::consult()
{
    LogConsultation talk;
    talk.detail.professionalName = u"Test Caller"_s;
    talk.detail.professionalRole = u"Nurse"_s;
    talk.detail.professionalAgency = u"Test Practice"_s;
    talk.detail.professionalPhone = u"01632 960002"_s;
    talk.detail.consent = true;
    talk.detail.immediateConcern = false;
    talk.detail.summary = words(3);
    return talk;
}

std::optional<Envelope> Hand::next()
{
    if (m_rows.isEmpty() || m_users.isEmpty())
        return {};
    const TrayRow &row = oneOf(m_rows);
    const QString team = m_teams.value(row.subject);
    const Stage stage = row.subject.kind == SubjectKind::Contact ? Stage::Contact : Stage::Referral;
    const int kind = m_random.bounded(100);
    Command command;
    const char *verb = nullptr;
    if (kind < 30) {
        command = record(row);
        verb = RecordContact::verb;
    } else if (kind < 65) {
        command = LogActivity{row.subject, ActivityKind::Note, words(2), {}};
        verb = LogActivity::verb;
    } else if (kind < 85) {
        command = Allocate{row.subject, oneOf(m_users).id, u"Nearest to the family"_s};
        verb = Allocate::verb;
    } else {
        command = consult();
        verb = LogConsultation::verb;
    }
    const bool ofRecord = kind >= 30 && kind < 85;
    const auto actor = whoMay(verb, team, ofRecord ? std::optional(stage) : std::nullopt);
    if (!actor)
        return {};
    return Envelope{CommandId::make(), *actor, command, {}, u"A test of the load."_s};
}

SqliteOptions optionsFor(const LoadClientArguments &arguments)
{
    SqliteOptions options;
    if (arguments.shared)
        options.place = FilePlace::Shared;
    return options;
}

/// What came back, in a word.
QByteArray wordFor(const Expected<CommandResult> &result)
{
    if (result)
        return std::holds_alternative<Done>(*result) ? "saved" : "refused";
    if (result.error().code == ErrorCode::Busy)
        return "busy";
    return result.error().code == ErrorCode::OutcomeUnknown
               ? QByteArray("unknown")
               : QByteArray("failed " + describe(result.error()).toUtf8().simplified());
}

/// Whole lines only: whoever is killed in the middle of one has not said it.
void tell(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    std::fputs(whole.constData(), stdout);
    std::fflush(stdout);
}

} // namespace

int runLoadClient(Terminal &terminal, const LoadClientArguments &arguments)
{
    const Expected<StoreFactory> factory = storeAt(arguments.database, OpenMode::ReadWrite, optionsFor(arguments));
    if (!factory)
        return complain(terminal, factory.error());
    const Expected<Calendar> calendar = officeCalendar();
    if (!calendar)
        return complain(terminal, calendar.error());
    const Expected<std::unique_ptr<Store>> store = (*factory)();
    if (!store)
        return complain(terminal, store.error());
    const Expected<Rulebook> rules = rulebookOf(**store, *calendar);
    if (!rules)
        return complain(terminal, rules.error());
    Hand hand(**store, *rules, arguments.seed);
    if (const Expected<void> looked = hand.look(); !looked)
        return complain(terminal, looked.error());

    std::atomic<bool> ended = false;
    std::thread listener([&] {
        while (std::fgetc(stdin) != EOF) {}
        ended = true;
    });
    tell("ready");
    const SystemClock clock;
    QElapsedTimer since;
    since.start();
    QRandomGenerator jitter(arguments.seed + 1);
    for (qint64 turn = 0; !ended; ++turn) {
        if (arguments.rate > 0) {
            const double due = (double(turn) + jitter.generateDouble()) * 1000 / arguments.rate;
            while (!ended && double(since.elapsed()) < due)
                QThread::msleep(quint64(std::clamp(due - double(since.elapsed()), 1.0, 50.0)));
        }
        if (turn % looksBetween == 0)
            static_cast<void>(hand.look());
        for (int attempt = 0; attempt < attemptsAtOnce && !ended; ++attempt) {
            const std::optional<Envelope> envelope = hand.next();
            if (!envelope)
                continue;
            QElapsedTimer timer;
            timer.start();
            const Expected<CommandResult> result = submit(**store, *rules, *envelope, clock.now());
            const qint64 took = timer.nsecsElapsed() / 1000;
            const QByteArray word = wordFor(result);
            if (word != "saved") {
                tell(word);
                continue;
            }
            tell("saved " + envelope->key.text().toUtf8() + ' ' + QByteArray::number(took) + ' '
                 + QByteArray::number((*store)->times().lockWait));
            break;
        }
    }
    listener.join();
    return ExitDone;
}

} // namespace frontdoor
