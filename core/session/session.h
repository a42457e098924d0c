// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/session/answer.h"
#include "core/session/connection_state.h"
#include "core/session/read_slot.h"
#include "core/session/session_timings.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace frontdoor {

/// The one way from the screens to the data. A writer, a reader and a feed thread each have a Store of their own, made by
/// the factory on that thread and closed there. All functions are called on the session's own thread (the GUI's), return
/// at once, and all signals are sent on it. Business results are values; an Error is the store's trouble.
class Session : public QObject {
    Q_OBJECT

public:
    Session(StoreFactory factory, Rulebook rules, std::shared_ptr<const Clock> clock, QObject *parent = nullptr,
            const SessionTimings &timings = {});
    /// As close(), but waits for it, at most SessionTimings::shutdown since the first of both.
    ~Session() override;

    /// Opens the three stores, the writer's first, and starts the feed. May be called again after it failed. Reads and
    /// commands may be given before it has finished.
    QFuture<Expected<void>> open();
    /// The same for data that cannot be reached yet: tries until it succeeds, and then tells everythingChanged(). Until then
    /// the connection is Unreachable, and reads and commands fail.
    void openWhenThere();

    /// Carries a command out as of now, after those submitted before it and by the rulebook of this moment.
    /// If the connection fails, the session reopens, looks the command's key up and repeats it once if it was not saved.
    /// An Error OutcomeUnknown means that even the looking up failed: keep the draft and submit the same envelope again.
    /// Every command gets its result, also when the session is closed meanwhile; Cancelled: not begun, nothing was saved.
    QFuture<Expected<CommandResult>> submit(Envelope envelope);

    /// Puts on record that somebody looked at something, after the commands submitted before. The same within ten minutes
    /// is one look. Nobody waits for it: where nothing can be written (a file opened to read) nothing is noted.
    void note(AccessEvent event);

    /// Runs `look` on the reader thread inside a read transaction. It must hold what it needs by value, and may be run
    /// again after the connection was lost. A newer read with the same slot, or cancel(), stops it: its future is then
    /// finished with Error Cancelled at once. (So a view that refreshes after changed() asks again when its answer has
    /// come; asking at each change could go on for ever without an answer.)
    ///     session->read<QList<TrayRow>>(m_slot, [query](Views &views) { return views.tray(query); });
    template<class T>
    QFuture<Expected<T>> read(const ReadSlot &slot, std::function<Expected<T>(Views &)> look);
    void cancel(const ReadSlot &slot);
    void cancelReads();

    /// Replaced when the procedure changes; commands submitted from then on go by the new one.
    const Rulebook &rulebook() const;
    void setRulebook(Rulebook rules);
    Instant now() const;
    /// When the newest change that this session knows of was made, by the clock of whoever made it. If now() is clearly
    /// behind it (isClearlyBehind()), one of the two clocks is wrong.
    std::optional<Instant> lastRecorded() const;

    const ConnectionState &connection() const;
    const Waiting &waiting() const;
    int commandsWaiting() const; ///< submitted and not answered yet

    /// Stops the feed and the reads, takes no more commands, finishes those submitted, closes the stores.
    /// True: all of it is done. False: SessionTimings::shutdown was over first; commands not begun then got Cancelled, the
    /// one at work OutcomeUnknown.
    QFuture<bool> close();

signals:
    /// What this session and others have committed: each change once, in the order of the commits.
    void changed(const QList<frontdoor::Change> &changes);
    /// After a reconnection the data is not what it was (a backup was restored): read everything again.
    void everythingChanged();
    void connectionChanged(const frontdoor::ConnectionState &state);
    void busyChanged(const frontdoor::Waiting &waiting);

private:
    using Look = std::function<Expected<void>(Views &)>;
    struct ReadRequest {
        ReadSlot slot;
        Look look;                   ///< keeps what it found
        std::function<void()> found; ///< gives what `look` kept
        std::function<void(const Error &)> failed;
    };
    void enqueue(ReadRequest request);

    struct Private;
    std::unique_ptr<Private> d;
};

template<class T>
QFuture<Expected<T>> Session::read(const ReadSlot &slot, std::function<Expected<T>(Views &)> look)
{
    struct State {
        Answer<T> answer;
        std::optional<Expected<T>> kept;
    };
    auto state = std::make_shared<State>();
    enqueue({slot,
             [state, look = std::move(look)](Views &views) -> Expected<void> {
                 state->kept = look(views);
                 if (!*state->kept)
                     return Unexpected(state->kept->error());
                 return {};
             },
             [state] { state->answer.give(std::move(*state->kept)); },
             [state](const Error &error) { state->answer.give(Unexpected(error)); }});
    return state->answer.future();
}

} // namespace frontdoor
