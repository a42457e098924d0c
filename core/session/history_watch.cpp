// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/history_watch.h"

#include "core/base/within_reach.h"
#include "core/session/on_result.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

std::optional<RememberedHead> remembered(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? rememberedHead(file.read(500)) : std::nullopt;
}

void remember(const QString &path, const HistoryHead &head, Instant now)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QByteArray::number(head.sequence) + ' ' + head.hash.toLatin1() + ' ' + QByteArray::number(now.ms)
               + '\n');
    file.commit();
}

Expected<std::optional<HistoryGap>> compare(Views &views, const QString &folder, Instant now, bool accepting)
{
    FD_ASSIGN(const DatabaseIdentity identity, views.identity());
    FD_ASSIGN(const HistoryHead head, views.historyHead());
    QString name = identity.instance; // from a file that somebody may have made to do harm
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-'; });
    const QString path = folder + u'/' + name + ".head"_L1;
    const std::optional<RememberedHead> known = accepting ? std::nullopt : remembered(path);
    if (known) {
        QString there = head.hash;
        if (known->head.sequence != head.sequence) {
            FD_ASSIGN(there, views.historyHash(known->head.sequence));
        }
        if (there != known->head.hash)
            return std::optional(HistoryGap{known->head, known->seen, head});
    }
    if (head.sequence > 0 && (!known || known->head.sequence < head.sequence)) {
        QDir().mkpath(folder);
        remember(path, head, now);
    } else if (accepting && head.sequence == 0) {
        QFile::remove(path);
    }
    return std::optional<HistoryGap>();
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
    const auto question = [folder = m_folder, now = m_session.now(), accepting](Views &views) {
        return compare(views, folder, now, accepting);
    };
    onResult(this, m_session.read<std::optional<HistoryGap>>(m_slot, question),
             [this](const Expected<std::optional<HistoryGap>> &gap) {
                 m_isLooking = false;
                 if (gap)
                     take(*gap);
                 if (std::exchange(m_lookAgain, false))
                     look();
             });
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
