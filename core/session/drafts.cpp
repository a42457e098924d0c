// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/drafts.h"

#include "core/session/answer.h"
#include "core/session/event_thread.h"
#include "core/session/on_result.h"
#include "core/session/outlet.h"
#include "core/session/taken_numbers.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// From the first key that is not on the disk yet; leaves the disk some time within the second that is promised.
/// Not from the last key: somebody who types without a pause would have nothing saved.
constexpr std::chrono::milliseconds saveAfter{700};
constexpr std::chrono::milliseconds tryAgainAfter{5000};
constexpr std::chrono::milliseconds lastChance{10000};

struct Written {
    Draft draft;
    Expected<void> result;
};

/// What is done on the journal's thread.
class DraftWriter {
public:
    DraftWriter(const QString &folder, std::shared_ptr<const DraftCodec> codec)
        : m_folder(folder)
        , m_codec(std::move(codec))
        , m_numbers(folder)
    {
    }

    QList<Written> write(const QList<Draft> &drafts)
    {
        QList<Written> written;
        for (const Draft &draft : drafts) {
            const Expected<void> result = m_folder.write(draft, *m_codec);
            if (result)
                m_failed.remove(draft.id);
            else
                m_failed.insert(draft.id, result.error());
            written.append({draft, result});
        }
        return written;
    }

    Expected<Draft> takeDown(Draft draft, const CommandId &key, Instant now)
    {
        draft.saved = now;
        if (!draft.taken) {
            FD_TRY(m_folder.write(draft, *m_codec)); // what was typed, should there be no number
            FD_ASSIGN(const QString number, m_numbers.next());
            draft.taken = TakenDown{number, now, key};
        }
        FD_TRY(m_folder.write(draft, *m_codec));
        m_failed.remove(draft.id);
        return draft;
    }

    Expected<void> allWritten() const
    {
        if (!m_failed.isEmpty())
            return Unexpected(m_failed.cbegin().value());
        return {};
    }

    DraftList list() const
    {
        m_folder.removeLeftovers();
        DraftList found;
        for (const DraftId &id : m_folder.ids()) {
            Expected<std::optional<Draft>> draft = load(id);
            if (!draft)
                found.unreadable << draft.error();
            else if (*draft)
                found.drafts << **draft;
        }
        std::sort(found.drafts.begin(), found.drafts.end(),
                  [](const Draft &a, const Draft &b) { return a.saved > b.saved; });
        return found;
    }

    Expected<std::optional<Draft>> load(const DraftId &id) const { return m_folder.read(id, *m_codec); }

    Expected<void> remove(const DraftId &id)
    {
        m_failed.remove(id);
        return m_folder.remove(id);
    }

private:
    DraftFolder m_folder;
    std::shared_ptr<const DraftCodec> m_codec;
    TakenNumbers m_numbers;
    QHash<DraftId, Error> m_failed; ///< drafts whose newest state is not on the disk
};

bool isDone(const QFuture<Expected<CommandResult>> &submitted)
{
    if (!submitted.isFinished() || submitted.resultCount() == 0)
        return false;
    const Expected<CommandResult> result = submitted.result();
    return result && std::holds_alternative<Done>(*result);
}

} // namespace

struct DraftJournal::Private {
    Private(DraftJournal &owner, const QString &folder, std::shared_ptr<const Clock> time,
            std::shared_ptr<const DraftCodec> codec)
        : journal(owner)
        , clock(std::move(time))
        , outlet(std::make_shared<Outlet>(&owner))
        , writer(std::make_shared<DraftWriter>(folder, std::move(codec)))
        , thread(u"frontdoor-drafts"_s)
    {
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
    }

    void write();
    void written(const QList<Written> &batch);
    template<class T, class Work>
    QFuture<Expected<T>> afterWriting(Work work);

    DraftJournal &journal;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<Outlet> outlet;
    std::shared_ptr<DraftWriter> writer; ///< used on the thread only
    QTimer timer;
    QHash<DraftId, Draft> pending; ///< not given to the writer yet
    QHash<DraftId, Instant> started;
    QHash<DraftId, QFuture<Expected<CommandResult>>> submitted; ///< what removeWhenDone() waits for
    QSet<DraftId> removed; ///< an editor may send one more key after its draft was removed
    int batches = 0;       ///< on their way to the disk
    bool again = false;    ///< the time was up while the disk was busy
    EventThread thread;
};

void DraftJournal::Private::write()
{
    timer.stop();
    again = false;
    if (pending.isEmpty())
        return;
    QList<Draft> batch = pending.values();
    pending.clear();
    const Instant now = clock->now();
    for (Draft &draft : batch)
        draft.saved = now;
    ++batches;
    thread.post([this, door = outlet, writer = writer, batch] {
        const QList<Written> done = writer->write(batch);
        door->post([this, done] { written(done); });
    });
}

void DraftJournal::Private::written(const QList<Written> &batch)
{
    --batches;
    bool failed = false;
    for (const Written &one : batch) {
        if (removed.contains(one.draft.id))
            continue;
        if (one.result) {
            emit journal.draftSaved(one.draft.id, one.draft.saved);
            continue;
        }
        failed = true;
        if (!pending.contains(one.draft.id))
            pending.insert(one.draft.id, one.draft);
        emit journal.draftFailed(one.draft.id, one.result.error());
    }
    if (again)
        write();
    else if (failed && !timer.isActive())
        timer.start(tryAgainAfter);
}

/// The thread works in order: what was typed before is on the disk when `work` is done.
template<class T, class Work>
QFuture<Expected<T>> DraftJournal::Private::afterWriting(Work work)
{
    write();
    auto answer = std::make_shared<Answer<T>>();
    thread.post([answer, writer = writer, work = std::move(work)] { answer->give(work(*writer)); });
    return answer->future();
}

DraftJournal::DraftJournal(const QString &folder, std::shared_ptr<const Clock> clock,
                           std::shared_ptr<const DraftCodec> codec, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, folder, std::move(clock), std::move(codec)))
{
    connect(&d->timer, &QTimer::timeout, this, [this] {
        // A disk that is slower than the typing gets the newest state when it is ready, not each one in between.
        if (d->batches > 0)
            d->again = true;
        else
            d->write();
    });
}

DraftJournal::~DraftJournal()
{
    // What was confirmed while nobody listened any more, as when the session was closed just before.
    for (const auto &[id, result] : d->submitted.asKeyValueRange()) {
        if (isDone(result))
            remove(id);
    }
    d->outlet->shut();
    d->write();
    d->thread.end();
    d->thread.wait(QDeadlineTimer(lastChance));
}

void DraftJournal::edit(Draft draft)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (d->removed.contains(draft.id))
        return;
    Instant &started = d->started[draft.id];
    if (draft.started != Instant())
        started = draft.started;
    else if (started == Instant())
        started = d->clock->now();
    draft.started = started;
    d->pending.insert(draft.id, draft);
    if (!d->timer.isActive() || d->timer.remainingTimeAsDuration() > saveAfter)
        d->timer.start(saveAfter);
}

QFuture<Expected<void>> DraftJournal::flushNow()
{
    return d->afterWriting<void>([](DraftWriter &writer) { return writer.allWritten(); });
}

QFuture<Expected<DraftList>> DraftJournal::list()
{
    return d->afterWriting<DraftList>([](DraftWriter &writer) -> Expected<DraftList> { return writer.list(); });
}

QFuture<Expected<std::optional<Draft>>> DraftJournal::load(const DraftId &id)
{
    return d->afterWriting<std::optional<Draft>>([id](DraftWriter &writer) { return writer.load(id); });
}

QFuture<Expected<Draft>> DraftJournal::takeDown(Draft draft, const CommandId &key)
{
    const Instant now = d->clock->now();
    if (draft.started == Instant())
        draft.started = d->started.value(draft.id, now);
    d->started.insert(draft.id, draft.started);
    d->pending.remove(draft.id); // this is newer
    const auto answer = d->afterWriting<Draft>(
        [draft, key, now](DraftWriter &writer) { return writer.takeDown(draft, key, now); });
    onResult(this, answer, [this](const Expected<Draft> &taken) {
        if (taken)
            emit takenDown(*taken);
    });
    return answer;
}

QFuture<Expected<void>> DraftJournal::remove(const DraftId &id)
{
    d->removed.insert(id);
    d->pending.remove(id);
    d->started.remove(id);
    return d->afterWriting<void>([id](DraftWriter &writer) { return writer.remove(id); });
}

void DraftJournal::removeWhenDone(const DraftId &id, const QFuture<Expected<CommandResult>> &submitted)
{
    d->submitted.insert(id, submitted);
    onResult(this, submitted, [this, id, submitted](const Expected<CommandResult> &) {
        d->submitted.remove(id);
        if (isDone(submitted))
            remove(id);
    });
}

} // namespace frontdoor
