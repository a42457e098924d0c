// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/load_command.h"

#include "app/commands/database.h"
#include "app/commands/progress.h"
#include "core/store/database_check.h"
#include "core/store/file_copy.h"
#include "core/store/file_creation.h"
#include "core/store/postgres_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <memory>
#include <vector>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostClients = 200;
constexpr int mostSeconds = 24 * 3600;
constexpr int startingMs = 120'000;
constexpr int endingMs = 60'000;

/// What the clients said, kept here and not in the database.
struct Told {
    QList<CommandId> saved;
    QList<qint64> took;   ///< microseconds
    QList<qint64> waited; ///< of that, for others
    int refused = 0;
    int busy = 0;
    int unknown = 0;
    QStringList failures;
};

class Crowd {
public:
    explicit Crowd(const LoadArguments &arguments, const QString &database)
        : m_arguments(arguments)
        , m_database(database)
        , m_random(arguments.seed)
    {
    }

    bool start();
    void work(Progress &progress);
    void end();
    void killOne();

    const Told &told() const { return m_told; }
    int killed() const { return m_killed; }
    double seconds() const { return m_seconds; }

private:
    struct Client {
        QProcess process;
        bool isReady = false;
    };

    void startClient();
    void hear(Client &client);
    void take(Client &client, const QByteArray &line);
    /// Lets them talk for that long, or until `enough`.
    void listen(int ms, const std::function<bool()> &enough);
    bool isEverybodyReady() const;

    const LoadArguments &m_arguments;
    QString m_database;
    QRandomGenerator m_random;
    std::vector<std::unique_ptr<Client>> m_clients;
    Told m_told;
    quint32 m_started = 0;
    int m_killed = 0;
    double m_seconds = 0;
};

void Crowd::startClient()
{
    auto client = std::make_unique<Client>();
    Client *raw = client.get();
    client->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&client->process, &QProcess::readyReadStandardOutput, &client->process,
                     [this, raw] { hear(*raw); });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &each : m_arguments.environment)
        environment.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
    client->process.setProcessEnvironment(environment);
    QStringList words{u"load-client"_s, m_database,
                      u"--rate"_s,      QString::number(m_arguments.rate),
                      u"--seed"_s,      QString::number(m_arguments.seed * 1000 + ++m_started)};
    if (m_arguments.shared)
        words << u"--shared"_s;
    client->process.start(QCoreApplication::applicationFilePath(), words);
    m_clients.push_back(std::move(client));
}

void Crowd::hear(Client &client)
{
    while (client.process.canReadLine())
        take(client, client.process.readLine().trimmed());
}

void Crowd::take(Client &client, const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    if (words[0] == "ready") {
        client.isReady = true;
    } else if (words[0] == "saved" && words.size() == 4) {
        m_told.saved << CommandId(QString::fromLatin1(words[1]));
        m_told.took << words[2].toLongLong();
        m_told.waited << words[3].toLongLong();
    } else if (words[0] == "refused") {
        ++m_told.refused;
    } else if (words[0] == "busy") {
        ++m_told.busy;
    } else if (words[0] == "unknown") {
        ++m_told.unknown;
    } else {
        m_told.failures << QString::fromUtf8(line);
    }
}

void Crowd::listen(int ms, const std::function<bool()> &enough)
{
    QEventLoop loop;
    QTimer look, last;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (enough())
            loop.quit();
    });
    QObject::connect(&last, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(20);
    last.setSingleShot(true);
    last.start(ms);
    loop.exec();
}

bool Crowd::isEverybodyReady() const
{
    return std::all_of(m_clients.begin(), m_clients.end(), [](const auto &client) { return client->isReady; });
}

bool Crowd::start()
{
    for (int i = 0; i < m_arguments.clients; ++i)
        startClient();
    listen(startingMs, [this] {
        return isEverybodyReady() || std::any_of(m_clients.begin(), m_clients.end(), [](const auto &client) {
                   return client->process.state() == QProcess::NotRunning;
               });
    });
    // What was done while others were still starting says nothing about all of them.
    m_told.took.clear();
    m_told.waited.clear();
    return isEverybodyReady();
}

void Crowd::killOne()
{
    QList<Client *> alive;
    for (const auto &client : m_clients) {
        if (client->process.state() == QProcess::Running)
            alive << client.get();
    }
    if (alive.isEmpty())
        return;
    Client *victim = alive.at(m_random.bounded(int(alive.size())));
    victim->process.kill();
    victim->process.waitForFinished(5000);
    hear(*victim);
    ++m_killed;
    startClient();
}

void Crowd::work(Progress &progress)
{
    const qint64 all = qint64(m_arguments.seconds) * 1000;
    QList<qint64> kills;
    for (int i = 0; i < m_arguments.kills; ++i)
        kills << m_random.bounded(all);
    std::sort(kills.begin(), kills.end());
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < all) {
        const qint64 next = kills.isEmpty() ? all : std::min(all, kills.first());
        listen(int(std::clamp<qint64>(next - timer.elapsed(), 0, 500)), [] { return false; });
        progress.show(std::min(timer.elapsed(), all), all);
        while (!kills.isEmpty() && kills.first() <= timer.elapsed()) {
            kills.removeFirst();
            killOne();
        }
    }
    m_seconds = double(timer.elapsed()) / 1000;
}

void Crowd::end()
{
    for (const auto &client : m_clients)
        client->process.closeWriteChannel();
    listen(endingMs, [this] {
        return std::all_of(m_clients.begin(), m_clients.end(),
                           [](const auto &client) { return client->process.state() == QProcess::NotRunning; });
    });
    for (const auto &client : m_clients) {
        client->process.kill();
        client->process.waitForFinished(5000);
        hear(*client);
    }
}

/// How many of what was told to be saved is not there.
Expected<qsizetype> countLost(const QString &database, const QList<CommandId> &saved)
{
    FD_ASSIGN(const StoreFactory factory, storeAt(database, OpenMode::ReadOnly));
    FD_ASSIGN(const std::unique_ptr<Store> store, factory());
    qsizetype lost = 0;
    FD_TRY(store->read([&](Views &views) -> Expected<void> {
        for (const CommandId &key : saved) {
            FD_ASSIGN(const std::optional<AuditRecord> record, views.auditOf(key));
            lost += record ? 0 : 1;
        }
        return {};
    }));
    return lost;
}

QString milliseconds(qint64 microseconds)
{
    return QString::number(double(microseconds) / 1000, 'f', 1);
}

QString spread(const QList<qint64> &times)
{
    return u"p50 %1 ms, p95 %2 ms, p99 %3 ms, longest %4 ms"_s.arg(
        milliseconds(percentile(times, 50)), milliseconds(percentile(times, 95)), milliseconds(percentile(times, 99)),
        milliseconds(percentile(times, 100)));
}

void print(Terminal &terminal, const LoadArguments &arguments, const Crowd &crowd, qsizetype lost)
{
    const Told &told = crowd.told();
    terminal.out << u"%1 programs for %2 s: %3 saves, %4 a second"_s.arg(arguments.clients)
                        .arg(crowd.seconds(), 0, 'f', 1)
                        .arg(told.saved.size())
                        .arg(double(told.took.size()) / crowd.seconds(), 0, 'f', 1)
                 << Qt::endl
                 << u"a save:            "_s << spread(told.took) << Qt::endl
                 << u"waiting for others: "_s << spread(told.waited) << Qt::endl
                 << u"refused by rules %1, busy %2, unknown %3, failed %4, killed %5"_s.arg(told.refused)
                        .arg(told.busy)
                        .arg(told.unknown)
                        .arg(told.failures.size())
                        .arg(crowd.killed())
                 << Qt::endl
                 << u"told as saved %1, lost %2"_s.arg(told.saved.size()).arg(lost) << Qt::endl;
    for (const QString &failure : told.failures.mid(0, 5))
        terminal.err << "frontdoor: "_L1 << failure << Qt::endl;
}

/// Sound: true. Says what is wrong.
bool isSound(Terminal &terminal, const QString &database)
{
    const Expected<CheckReport> report = checkDatabase(database);
    if (!report) {
        complain(terminal, report.error());
        return false;
    }
    for (const CheckFinding &finding : report->findings)
        terminal.err << "frontdoor: "_L1 << finding.what << Qt::endl;
    terminal.out << (report->isSound() ? u"looked through: sound"_s : u"looked through: NOT sound"_s) << Qt::endl;
    return report->isSound();
}

int refuse(Terminal &terminal, const QString &why)
{
    terminal.err << "frontdoor: "_L1 << why << Qt::endl;
    return ExitUsage;
}

} // namespace

qint64 percentile(QList<qint64> values, int percent)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, values.size() * percent / 100));
}

int runLoad(Terminal &terminal, const LoadArguments &arguments)
{
    if (arguments.clients < 1 || arguments.clients > mostClients)
        return refuse(terminal, u"Between 1 and %1 clients can work at once."_s.arg(mostClients));
    if (arguments.seconds < 1 || arguments.seconds > mostSeconds)
        return refuse(terminal, u"Between 1 and %1 seconds, please."_s.arg(mostSeconds));
    if (arguments.rate < 0 || arguments.rate > 1000)
        return refuse(terminal, u"Between 0 and 1000 saves a second, please; 0 is one after the other."_s);
    const bool onServer = isServerAddress(arguments.database);
    if (onServer && !arguments.intoThis)
        return refuse(terminal,
                      u"A server's database cannot be copied beside itself, and invented records would stay in this "
                      "one. Make one for the test, and say --into-this."_s);

    QString database = arguments.database;
    std::unique_ptr<Leftover> copy;
    if (!onServer) {
        database += u".load-"_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
        copy = std::make_unique<Leftover>(database);
        if (const Expected<void> copied = copyDatabase(arguments.database, database); !copied)
            return complain(terminal, copied.error());
    }
    Crowd crowd(arguments, database);
    if (!crowd.start()) {
        crowd.end();
        return refuse(terminal, u"Not all clients could be started."_s);
    }
    {
        Progress progress(terminal.err, u"Saving"_s, Progress::stderrIsTerminal());
        crowd.work(progress);
    }
    crowd.end();
    const Expected<qsizetype> lost = countLost(database, crowd.told().saved);
    if (!lost)
        return complain(terminal, lost.error());
    print(terminal, arguments, crowd, *lost);
    const bool sound = isSound(terminal, database);
    const bool good = *lost == 0 && sound && crowd.told().busy == 0 && crowd.told().unknown == 0
                      && crowd.told().failures.isEmpty() && !crowd.told().saved.isEmpty();
    return good ? ExitDone : ExitNo;
}

} // namespace frontdoor
