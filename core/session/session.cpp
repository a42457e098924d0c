// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/session.h"

#include "core/casework/access.h"
#include "core/session/change_feed.h"
#include "core/session/once.h"
#include "core/session/outlet.h"
#include "core/session/store_lane.h"
#include "core/session/waiting_meter.h"

#include <QDeadlineTimer>
#include <QPromise>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace frontdoor {

using namespace Qt::StringLiterals;

using Health = ConnectionState::Health;

namespace {

constexpr std::chrono::milliseconds closingLook{20};
constexpr std::chrono::milliseconds sameLook = std::chrono::minutes(10); // as the store has it

using LookedAt = QStringList; ///< who, what they did, the record, the person, the rest

} // namespace

struct Session::Private {
    Private(Session &owner, StoreFactory factory, Rulebook rulebook, std::shared_ptr<const Clock> time,
            const SessionTimings &sessionTimings)
        : session(owner)
        , rules(std::move(rulebook))
        , clock(std::move(time))
        , timings(sessionTimings)
        , outlet(std::make_shared<Outlet>(&owner))
        , meter(sessionTimings)
        , writer(u"frontdoor-writer"_s, factory, waitingListener())
        , reader(u"frontdoor-reader"_s, factory)
        , feed(std::move(factory), sessionTimings, listener())
    {
    }

    ChangeFeed::Listener listener();
    std::function<void(const LockHolder &)> waitingListener();
    void setHolder(std::optional<LockHolder> holder);
    void setState(ConnectionState next);
    Error closingError() const;

    void openLane(StoreLane &lane, std::function<void()> then);
    void openFeed();
    void opened(const Expected<void> &result);
    void tryToOpen();

    void beginClosing();
    void goOnClosing();
    void closed(bool saved);

    void saveEnded(const ReadSlot &slot, quint64 request);
    void readEnded(const ReadSlot &slot, quint64 request, bool connectionLost);

    Session &session;
    Rulebook rules;
    std::shared_ptr<const Clock> clock;
    SessionTimings timings;
    std::shared_ptr<Outlet> outlet;
    WaitingMeter meter;
    ConnectionState state;
    std::optional<Instant> recorded;
    QSet<ReadSlot> saves;           ///< not answered yet
    QHash<LookedAt, Instant> looks; ///< noted already

    std::shared_ptr<Answer<void>> opening; ///< while open() is on its way
    bool waitsForData = false;             ///< since openWhenThere(), until it was opened

    std::optional<QPromise<bool>> closing; ///< once close() was called
    bool isClosed = false;
    QTimer closingTimer;
    QDeadlineTimer writerDeadline;
    QDeadlineTimer othersDeadline;

    StoreLane writer;
    StoreLane reader;
    ChangeFeed feed;
};

ChangeFeed::Listener Session::Private::listener()
{
    // Called on the feed's thread; what is posted runs on the session's, if it still lives, and so does this Private.
    return {[this, door = outlet](Instant at) { door->post([this, at] { recorded = at; }); },
            [this, door = outlet](const QList<Change> &changes) {
                door->post([this, changes] {
                    recorded = changes.last().at;
                    emit session.changed(changes);
                });
            },
            [this, door = outlet] { door->post([this] { emit session.everythingChanged(); }); },
            [this, door = outlet](const ConnectionState &next) { door->post([this, next] { setState(next); }); }};
}

std::function<void(const LockHolder &)> Session::Private::waitingListener()
{
    return [this, door = outlet](const LockHolder &holder) {
        door->post([this, holder] {
            if (!saves.isEmpty())
                setHolder(holder);
        });
    };
}

void Session::Private::setHolder(std::optional<LockHolder> holder)
{
    if (state.holder == holder)
        return;
    state.holder = std::move(holder);
    emit session.connectionChanged(state);
}

void Session::Private::setState(ConnectionState next)
{
    next.holder = state.holder;
    next.lastContact = next.detail.isEmpty() ? clock->now() : state.lastContact;
    if (next.place.isEmpty())
        next.place = state.place;
    const bool same = next.health == state.health && next.place == state.place && next.detail == state.detail
                      && isFar(next) == isFar(state);
    state = next;
    if (!same)
        emit session.connectionChanged(state);
}

Error Session::Private::closingError() const
{
    return {ErrorCode::Cancelled, state.place, u"the program is closing"_s};
}

// Opening: the writer first, because it may have to bring the database up to date; the feed last, because it tells of
// changes from then on.

void Session::Private::openLane(StoreLane &lane, std::function<void()> then)
{
    auto job = std::make_shared<LaneJob>();
    job->kind = LaneJob::Kind::Open;
    job->run = [this, door = outlet, then = std::move(then)](StoreHolder &holder, const LaneJob &) {
        const Expected<Store *> store = holder.store();
        const Expected<void> result = store ? Expected<void>() : Unexpected(store.error());
        door->post([this, result, then] {
            if (result)
                then();
            else
                opened(result);
        });
    };
    job->refuse = [](const Error &) {}; // only by closing, which answers itself
    lane.add(std::move(job));
}

void Session::Private::openFeed()
{
    feed.start([this, door = outlet](const Expected<void> &result) { door->post([this, result] { opened(result); }); });
}

void Session::Private::opened(const Expected<void> &result)
{
    if (!opening)
        return;
    if (!result)
        setState({Health::Unreachable, {}, {}, describe(result.error())});
    opening->give(result);
    opening.reset();
    if (!waitsForData || closing)
        return;
    if (!result) {
        QTimer::singleShot(timings.poll, &session, [this] { tryToOpen(); });
        return;
    }
    waitsForData = false;
    emit session.everythingChanged();
}

void Session::Private::tryToOpen()
{
    if (!closing)
        static_cast<void>(session.open());
}

// Closing

void Session::Private::beginClosing()
{
    closing.emplace();
    closing->start();
    writerDeadline = QDeadlineTimer(timings.shutdown, Qt::PreciseTimer);
    othersDeadline = QDeadlineTimer(timings.readsShutdown, Qt::PreciseTimer);
    if (opening) {
        opening->give(Unexpected(closingError()));
        opening.reset();
    }
    feed.end();
    reader.cancelIf([](const LaneJob &) { return true; }, closingError());
    reader.end();
    writer.end();
    QObject::connect(&closingTimer, &QTimer::timeout, &session, [this] { goOnClosing(); });
    closingTimer.start(closingLook);
}

void Session::Private::goOnClosing()
{
    const QDeadlineTimer now(0);
    const bool saved = writer.wait(now);
    if (!saved && !writerDeadline.hasExpired())
        return;
    const bool othersEnded = reader.wait(now) && feed.wait(now);
    if (!othersEnded && !othersDeadline.hasExpired())
        return;
    closed(saved);
}

void Session::Private::closed(bool saved)
{
    closingTimer.stop();
    if (!saved) {
        writer.giveUp(closingError(),
                      {ErrorCode::OutcomeUnknown, state.place, u"it was still being saved when the program closed"_s});
    }
    saves.clear();
    meter.dropAll();
    closing->addResult(saved);
    closing->finish();
    isClosed = true;
}

// Work

void Session::Private::saveEnded(const ReadSlot &slot, quint64 request)
{
    saves.remove(slot);
    setHolder({});
    meter.end(slot, request);
    feed.wake(); // for the own commit, or to find out about the connection
}

void Session::Private::readEnded(const ReadSlot &slot, quint64 request, bool connectionLost)
{
    meter.end(slot, request);
    if (connectionLost)
        feed.wake();
}

Session::Session(StoreFactory factory, Rulebook rules, std::shared_ptr<const Clock> clock, QObject *parent,
                 const SessionTimings &timings)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(factory), std::move(rules), std::move(clock), timings))
{
    connect(&d->meter, &WaitingMeter::changed, this, &Session::busyChanged);
}

Session::~Session()
{
    d->outlet->shut();
    d->meter.disconnect(this);
    if (!d->closing)
        d->beginClosing();
    if (d->isClosed)
        return;
    const bool saved = d->writer.wait(d->writerDeadline);
    d->reader.wait(d->othersDeadline);
    d->feed.wait(d->othersDeadline);
    d->closed(saved);
}

QFuture<Expected<void>> Session::open()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (d->opening)
        return d->opening->future();
    auto opening = std::make_shared<Answer<void>>();
    if (d->closing) {
        opening->give(Unexpected(d->closingError()));
        return opening->future();
    }
    d->opening = opening;
    d->openLane(d->writer, [this] { d->openLane(d->reader, [this] { d->openFeed(); }); });
    return opening->future();
}

void Session::openWhenThere()
{
    d->waitsForData = true;
    d->tryToOpen();
}

QFuture<Expected<CommandResult>> Session::submit(Envelope envelope)
{
    Q_ASSERT(thread() == QThread::currentThread());
    auto answer = std::make_shared<Answer<CommandResult>>();
    if (d->closing) {
        answer->give(Unexpected(d->closingError()));
        return answer->future();
    }
    auto job = std::make_shared<LaneJob>();
    job->kind = LaneJob::Kind::Save;
    const quint64 request = d->meter.begin(job->slot, Waiting::What::Saving);
    d->saves.insert(job->slot);
    job->run = [answer, request, p = d.get(), door = d->outlet, rules = d->rules, envelope = std::move(envelope),
                now = now(), timings = d->timings](StoreHolder &holder, const LaneJob &self) {
        answer->give(saveOnce(holder, rules, envelope, now, timings));
        door->post([p, slot = self.slot, request] { p->saveEnded(slot, request); });
    };
    job->refuse = [answer](const Error &error) { answer->give(Unexpected(error)); };
    d->writer.add(std::move(job));
    return answer->future();
}

void Session::note(AccessEvent event)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (d->closing)
        return;
    const LookedAt look{event.by.text(), idOf(event.act), event.subject.id, event.person.text(), event.detail};
    const auto before = d->looks.constFind(look);
    if (before != d->looks.cend() && event.at < before->plusMs(sameLook.count()))
        return;
    d->looks.insert(look, event.at);
    auto job = std::make_shared<LaneJob>();
    job->kind = LaneJob::Kind::Save;
    job->run = [event = std::move(event)](StoreHolder &holder, const LaneJob &) {
        if (const Expected<Store *> store = holder.store())
            static_cast<void>(noteAccess(**store, event));
    };
    job->refuse = [](const Error &) {};
    d->writer.add(std::move(job));
}

void Session::enqueue(ReadRequest request)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (d->closing) {
        request.failed(d->closingError());
        return;
    }
    d->reader.cancelIf([&](const LaneJob &job) { return job.slot == request.slot; },
                       {ErrorCode::Cancelled, d->state.place, u"a newer request took its place"_s});
    auto job = std::make_shared<LaneJob>();
    job->slot = request.slot;
    job->refuse = request.failed;
    const quint64 number = d->meter.begin(job->slot, Waiting::What::Reading);
    job->run = [request = std::move(request), number, p = d.get(), door = d->outlet](StoreHolder &holder,
                                                                                     const LaneJob &self) {
        const Expected<void> result = readOnce(holder, request.look, self.refused);
        if (result)
            request.found();
        else
            request.failed(result.error());
        const bool connectionLost = !result && speaksOfConnection(result.error().code);
        door->post([p, slot = self.slot, number, connectionLost] { p->readEnded(slot, number, connectionLost); });
    };
    d->reader.add(std::move(job));
}

void Session::cancel(const ReadSlot &slot)
{
    d->reader.cancelIf([&](const LaneJob &job) { return job.slot == slot; },
                       {ErrorCode::Cancelled, d->state.place, u"nobody waits for it any more"_s});
    d->meter.drop(slot);
}

void Session::cancelReads()
{
    d->reader.cancelIf([](const LaneJob &job) { return job.kind == LaneJob::Kind::Read; },
                       {ErrorCode::Cancelled, d->state.place, u"nobody waits for it any more"_s});
    d->meter.dropReads();
}

const Rulebook &Session::rulebook() const
{
    return d->rules;
}

void Session::setRulebook(Rulebook rules)
{
    d->rules = std::move(rules);
}

Instant Session::now() const
{
    return d->clock->now();
}

std::optional<Instant> Session::lastRecorded() const
{
    return d->recorded;
}

const ConnectionState &Session::connection() const
{
    return d->state;
}

const Waiting &Session::waiting() const
{
    return d->meter.waiting();
}

int Session::commandsWaiting() const
{
    return int(d->saves.size());
}

QFuture<bool> Session::close()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (!d->closing)
        d->beginClosing();
    return d->closing->future();
}

} // namespace frontdoor
