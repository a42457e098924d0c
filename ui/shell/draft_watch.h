// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/shell/factories.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace frontdoor {

/// A draft as it is told to the person who typed it.
struct DraftLine {
    Draft draft;
    QString title;          ///< "New contact about Ava Sample"
    QString detail;         ///< "Last typed today 14:40"
    bool canRecord = false; ///< taken under a provisional number, and the data can be reached now

    friend bool operator==(const DraftLine &, const DraftLine &) = default;
};

/// Knows which drafts the signed-in person has left and no page shows, and how many there are of others.
class DraftWatch final : public QObject {
    Q_OBJECT

public:
    /// The desk and what the factories name must outlive it.
    DraftWatch(Desk &desk, const Factories &factories, QObject *parent = nullptr);

    /// Those taken under a provisional number first, in the order of their taking; then the last saved first.
    const QList<DraftLine> &mine() const { return m_mine; }
    /// Those of them that were taken under a provisional number.
    QList<DraftLine> taken() const;
    /// How many of this person wait under a provisional number, also those that a page shows.
    int waiting() const { return m_waiting; }
    /// "2 contacts and 1 consultation"; empty without any.
    static QString countWords(const QList<DraftLine> &taken);
    int others() const { return m_others; }
    const QStringList &unreadable() const { return m_unreadable; } ///< what is wrong and what to do, one each
    bool isRead() const { return m_read; }

    /// Reads them again, in a moment.
    void refresh();

    // Discarding has a way back until it is made final.
    void discard(const DraftId &id);
    void bringBack(const DraftId &id);
    void discardForGood(const DraftId &id);

signals:
    void changed();

private:
    void read();
    void take(const DraftList &list);
    bool isReachable() const;
    void tell(const QList<Draft> &drafts, const QHash<QString, QString> &names);

    Desk &m_desk;
    Factories m_factories;
    ReadSlot m_slot;
    QTimer m_pause;
    QList<DraftLine> m_mine;
    QSet<QString> m_discarded;
    QStringList m_unreadable;
    int m_others = 0;
    int m_waiting = 0;
    bool m_read = false;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace frontdoor
