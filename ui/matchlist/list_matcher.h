// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/match_list.h"
#include "ui/desk/desk.h"

#include <QElapsedTimer>

#include <atomic>
#include <memory>

namespace frontdoor {

/// A list as it was read from its file.
struct ReadList {
    QString path;
    QStringList known;   ///< headings that were understood
    QStringList unknown; ///< and those that were left out
    QString encoding;
    QList<PersonRow> rows; ///< at most ListMatcher::mostRows
    bool isCut = false;    ///< there are more
};

/// Reads a list beside the thread of the window, then looks its rows up, a few at a time, so that every other read of this
/// session comes in between.
class ListMatcher final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype mostRows = 50'000; ///< longer lists are for the command line
    static constexpr int hitsForEach = 5;

    explicit ListMatcher(Desk &desk, QObject *parent = nullptr);
    ~ListMatcher() override;

    /// Begins again with this file, whatever was going on.
    void start(const QString &path);
    void cancel();
    /// After trouble with the data: with the rows that are left.
    void goOn();

    bool isReading() const { return m_reading; }
    bool isMatching() const { return m_matching; }
    const ReadList &list() const { return m_list; }
    qsizetype done() const { return m_done; } ///< of the list's rows

signals:
    void readDone();                                        ///< the list is there, and is looked up from now on
    void readFailed(const frontdoor::Error &error);         ///< it is no list, or could not be read
    void matched(const QList<frontdoor::MatchedRow> &rows); ///< some more
    void matchFailed(const frontdoor::Error &error);        ///< the data's trouble: goOn()
    void finished();                                        ///< all rows were looked up, or it was cancelled

private:
    void take(const Expected<ReadList> &read);
    void next();

    Desk &m_desk;
    ReadSlot m_slot;
    ReadList m_list;
    std::shared_ptr<std::atomic_bool> m_stop;
    QElapsedTimer m_sliceTime;
    qsizetype m_done = 0;
    int m_slice = 0; ///< rows of the next read
    int m_run = 0;   ///< answers of an earlier one are not taken
    bool m_reading = false;
    bool m_matching = false;
};

} // namespace frontdoor
