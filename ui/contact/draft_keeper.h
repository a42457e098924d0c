// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/desk/desk.h"

#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace frontdoor {

/// Which drafts some page of this program shows at the moment, so that no other page offers them. Hangs on the journal.
class OpenDrafts final : public QObject {
    Q_OBJECT

public:
    static OpenDrafts &of(DraftJournal &journal);

    bool isOpen(const DraftId &id) const { return m_open.contains(id.text()); }
    void open(const DraftId &id) { m_open.insert(id.text()); }
    void close(const DraftId &id) { m_open.remove(id.text()); }

private:
    explicit OpenDrafts(QObject *parent) : QObject(parent) {}

    QSet<QString> m_open;
};

/// Keeps what is typed on one page as a draft, and knows how that stands.
class DraftKeeper final : public QObject {
    Q_OBJECT

public:
    /// `collect` gathers what is typed; it is not called after flush() and the end of the keeper.
    DraftKeeper(Desk &desk, DraftJournal &journal, const QString &kind, const Subject &subject,
                std::function<QJsonObject()> collect, QObject *parent);
    ~DraftKeeper() override;

    void touch(); ///< something was typed
    void flush(); ///< hands what is typed to the journal now
    void adopt(const Draft &draft);
    void setBasedOn(qint64 revision) { m_revision = revision; }
    /// The draft goes away when this is Done.
    void watch(const QFuture<Expected<CommandResult>> &submitted);
    /// Nothing typed is worth keeping any more; typing starts a new draft. One under a provisional number stays: somebody
    /// was told it.
    void drop();
    /// What is typed is taken under a provisional number, and is on the disk when this is answered.
    QFuture<Expected<Draft>> takeDown(const CommandId &key);
    /// Of the draft that is gone on with; nothing if it was not taken under a number.
    const std::optional<TakenDown> &taken() const { return m_taken; }
    /// It was recorded: the draft goes, also one under a provisional number.
    void resolve();

    /// The drafts of this person that no page shows, of this kind and about this subject; not those taken under a
    /// provisional number, which are gone on with one by one.
    void findOthers(QObject *receiver, std::function<void(const QList<Draft> &)> found);

    void discard(const DraftId &id) { m_journal.remove(id); } ///< one of those found

    QString state() const; ///< "Draft saved 1 s ago", or empty
    bool isTroubled() const { return !m_trouble.isEmpty(); }

signals:
    void stateChanged();

private:
    void begin(const DraftId &id);
    Draft current() const;

    Desk &m_desk;
    DraftJournal &m_journal;
    QString m_kind;
    Subject m_subject;
    std::function<QJsonObject()> m_collect;
    DraftId m_id;
    qint64 m_revision = 0;
    QTimer m_pause;
    bool m_dirty = false;
    bool m_kept = false; ///< the journal may hold something
    std::optional<Instant> m_saved;
    std::optional<TakenDown> m_taken;
    QString m_trouble;
};

} // namespace frontdoor
