// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/history_watch.h"

#include "core/base/whole_file.h"
#include "core/base/within_reach.h"
#include "core/session/on_result.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

std::optional<RememberedHead> remembered(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? rememberedHead(file.read(500)) : std::nullopt;
}

} // namespace

/// What one look has found, and what this computer then has to remember.
struct HistoryWatch::Seen {
    QString path;
    std::optional<HistoryGap> gap;
    std::optional<HistoryHead> news; ///< farther than what was remembered
    bool forget = false;
};

namespace {

Expected<HistoryWatch::Seen> look(Views &views, const QString &folder, bool accepting)
{
    FD_ASSIGN(const DatabaseIdentity identity, views.identity());
    FD_ASSIGN(const HistoryHead head, views.historyHead());
    QString name = identity.instance; // from a file that somebody may have made to do harm
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-'; });
    HistoryWatch::Seen seen{folder + u'/' + name + ".head"_L1, {}, {}, false};
    const std::optional<RememberedHead> known = accepting ? std::nullopt : remembered(seen.path);
    if (known) {
        QString there = head.hash;
        if (known->head.sequence != head.sequence) {
            FD_ASSIGN(there, views.historyHash(known->head.sequence));
        }
        if (there != known->head.hash) {
            seen.gap = HistoryGap{known->head, known->seen, head};
            return seen;
        }
    }
    if (head.sequence > 0 && (!known || known->head.sequence < head.sequence))
        seen.news = head;
    seen.forget = accepting && head.sequence == 0;
    return seen;
}

/// Where it cannot be kept nothing is remembered: nobody is kept from working for that.
bool remember(const HistoryWatch::Seen &seen, Instant now)
{
    if (!seen.news)
        return QFile::remove(seen.path);
    QDir().mkpath(QFileInfo(seen.path).path());
    const QByteArray text = QByteArray::number(seen.news->sequence) + ' ' + seen.news->hash.toLatin1() + ' '
                            + QByteArray::number(now.ms) + '\n';
    return writeWhole(seen.path, text, Readers::OwnerOnly).has_value();
}

} // namespace

std::optional<RememberedHead> rememberedHead(const QByteArray &text)
{
    const QList<QByteArray> parts = text.simplified().split(' ');
    if (parts.size() != 3)
        return std::nullopt;
    const RememberedHead head{{parts.at(0).toLongLong(), QString::fromLatin1(parts.at(1))},
                              Instant{parts.at(2).toLongLong()}};
    return head.head.sequence < 1 || !isWithinReach(head.seen) ? std::nullopt : std::optional(head);
}

HistoryWatch::HistoryWatch(Session &session, QString folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(std::move(folder))
{
    connect(&session, &Session::changed, this, &HistoryWatch::look);
    connect(&session, &Session::everythingChanged, this, &HistoryWatch::look);
}

void HistoryWatch::look()
{
    // One at a time: a newer question would end the one before, and under many changes none would be answered.
    if (std::exchange(m_isLooking, true)) {
        m_lookAgain = true;
        return;
    }
    ask(false);
}

void HistoryWatch::accept()
{
    m_isLooking = true;
    ask(true);
}

void HistoryWatch::ask(bool accepting)
{
    const auto question = [folder = m_folder, accepting](Views &views) {
        return frontdoor::look(views, folder, accepting);
    };
    onResult(this, m_session.read<Seen>(m_slot, question), [this](const Expected<Seen> &seen) {
        if (!seen)
            return finish();
        take(seen->gap);
        if (!seen->news && !seen->forget)
            return finish();
        // Not on the reader's thread: the disk may take its time, and screens wait for that thread.
        onResult(this, QtConcurrent::run(remember, *seen, m_session.now()), [this](bool) { finish(); });
    });
}

void HistoryWatch::finish()
{
    m_isLooking = false;
    if (std::exchange(m_lookAgain, false))
        look();
}

void HistoryWatch::take(const std::optional<HistoryGap> &gap)
{
    const bool was = m_gap.has_value();
    const bool isNew = gap && (!m_gap || m_gap->remembered != gap->remembered);
    m_gap = gap;
    if (isNew) {
        m_isNoted = false;
        emit gapFound(*gap);
    } else if (was && !gap) {
        emit gapClosed();
    }
}

void HistoryWatch::note(const UserId &by)
{
    if (!m_gap || std::exchange(m_isNoted, true))
        return;
    onResult(this, m_session.submit({CommandId::make(), by, NoteHistoryGap{m_gap->remembered, m_gap->found}, {}, {}}),
             [this](const Expected<CommandResult> &result) {
                 // Whoever signs in next may be able to.
                 if (!result || !std::holds_alternative<Done>(*result))
                     m_isNoted = false;
             });
}

} // namespace frontdoor
