// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/command.h"
#include "core/session/draft_file.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace frontdoor {

/// What list() finds. A file that cannot be read stays where it is.
struct DraftList {
    QList<Draft> drafts;     ///< the last saved first
    QList<Error> unreadable; ///< one for each file: Corrupt, Newer, AccessDenied
};

/// Keeps what is being typed on the local disk, so that neither a crash nor a lost share loses it. Used from one thread,
/// with an event loop; files are written and read on another, so that a slow disk never holds up the typing.
class DraftJournal : public QObject {
    Q_OBJECT

public:
    /// `folder` is made if it is missing, for its owner only.
    DraftJournal(const QString &folder, std::shared_ptr<const Clock> clock,
                 std::shared_ptr<const DraftCodec> codec = std::make_shared<PlainDraftCodec>(),
                 QObject *parent = nullptr);
    /// Writes what is not written yet and waits for it, at most 10 s.
    ~DraftJournal() override;

    /// A new key was pressed: the draft as it now is. It is on the disk within a second, however fast the typing goes
    /// on. `started` is kept from the first edit if it is {}; `saved` is set here. Ignored once the draft was removed.
    void edit(Draft draft);

    /// Writes at once what is not written yet: when the focus leaves, on closing and locking. The first error, if any.
    QFuture<Expected<void>> flushNow();

    QFuture<Expected<DraftList>> list();
    /// std::nullopt if there is none.
    QFuture<Expected<std::optional<Draft>>> load(const DraftId &id);

    /// Gives the draft a provisional number, this moment and the key of its command, unless it has them, and writes it.
    /// The number may be told to somebody once this is answered: then the draft is on the disk.
    QFuture<Expected<Draft>> takeDown(Draft draft, const CommandId &key);

    /// Gone for good, with what was not written yet. No error if there is none.
    QFuture<Expected<void>> remove(const DraftId &id);
    /// Removes the draft when the command made from it is Done, whether or not the screen still lives; otherwise it stays.
    /// To be destroyed after the session, so that what is saved on closing counts as well.
    void removeWhenDone(const DraftId &id, const QFuture<Expected<CommandResult>> &submitted);

signals:
    void draftSaved(const frontdoor::DraftId &id, frontdoor::Instant at);
    /// The draft could not be written; it is tried again with the next key and every 5 s.
    void draftFailed(const frontdoor::DraftId &id, const frontdoor::Error &error);
    void takenDown(const frontdoor::Draft &draft);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace frontdoor
