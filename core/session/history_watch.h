// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/session.h"

namespace frontdoor {

/// An entry of the history that this computer remembers and that is not there any more.
struct HistoryGap {
    HistoryHead remembered;
    Instant seen; ///< when it was seen last
    HistoryHead found;

    friend bool operator==(const HistoryGap &, const HistoryGap &) = default;
};

/// The end of a history as a computer has seen it.
struct RememberedHead {
    HistoryHead head;
    Instant seen;
};

/// What stands in the file of a history; nothing if it is not what was written there.
std::optional<RememberedHead> rememberedHead(const QByteArray &text);

/// Remembers the end of a database's history on this computer and looks, when the session opens and whenever something
/// changed, whether it is still there. Who puts an old copy of the file in place, or cuts the history, cannot change what
/// every computer of the office remembers.
class HistoryWatch final : public QObject {
    Q_OBJECT

public:
    /// `folder` belongs to this person alone; a file is kept in it for each database. The session must outlive this.
    HistoryWatch(Session &session, QString folder, QObject *parent = nullptr);

    void look();
    const std::optional<HistoryGap> &gap() const { return m_gap; }
    /// The history as it is now is the right one: a backup was restored on purpose.
    void accept();
    /// Puts the gap on record, once, as seen by this person; nothing happens while there is none.
    void note(const UserId &by);

    struct Seen;

signals:
    void gapFound(const frontdoor::HistoryGap &gap);
    void gapClosed();

private:
    void ask(bool accepting);
    void finish();
    void take(const std::optional<HistoryGap> &gap);

    Session &m_session;
    const QString m_folder;
    ReadSlot m_slot;
    bool m_isLooking = false;
    bool m_lookAgain = false;
    bool m_isNoted = false;
    std::optional<HistoryGap> m_gap;
};

} // namespace frontdoor
