// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/list_matcher.h"

#include "core/session/on_result.h"

#include <QFile>
#include <QtConcurrent>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstSlice = 5;
constexpr int largestSlice = 200;
/// So long, in ms, another read of this session may have to wait for one of ours.
constexpr qint64 wantedSliceMs = 80;

Expected<ReadList> readList(const QString &path, QDate today, const std::shared_ptr<std::atomic_bool> &stop)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    PeopleFile people(file, today);
    FD_TRY(people.readHeading());
    ReadList list;
    list.path = path;
    list.known = people.known();
    list.unknown = people.unknown();
    while (!*stop) {
        FD_ASSIGN(const std::optional<PersonRow> row, people.next());
        if (!row)
            break;
        list.isCut = list.rows.size() >= ListMatcher::mostRows;
        if (list.isCut)
            break;
        list.rows.append(*row);
    }
    list.encoding = encodingName(people.csv().encoding());
    return list;
}

} // namespace

ListMatcher::ListMatcher(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

ListMatcher::~ListMatcher()
{
    if (m_stop)
        *m_stop = true;
}

void ListMatcher::start(const QString &path)
{
    cancel();
    m_list = {};
    m_done = 0;
    m_slice = firstSlice;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_reading = true;
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    const auto read = QtConcurrent::run([path, today, stop = m_stop] { return readList(path, today, stop); });
    onResult(this, read, [this, run = m_run](const Expected<ReadList> &list) {
        if (run == m_run)
            take(list);
    });
}

void ListMatcher::cancel()
{
    const bool wasAtWork = m_reading || m_matching;
    ++m_run;
    if (m_stop)
        *m_stop = true;
    m_desk.session().cancel(m_slot);
    m_reading = false;
    m_matching = false;
    if (wasAtWork)
        emit finished();
}

void ListMatcher::take(const Expected<ReadList> &read)
{
    m_reading = false;
    if (!read) {
        emit readFailed(read.error());
        return;
    }
    m_list = *read;
    m_matching = true;
    emit readDone();
    next();
}

void ListMatcher::goOn()
{
    if (m_matching || m_reading || m_done >= m_list.rows.size())
        return;
    m_matching = true;
    next();
}

void ListMatcher::next()
{
    if (m_done >= m_list.rows.size()) {
        m_matching = false;
        emit finished();
        return;
    }
    const QList<PersonRow> some = m_list.rows.mid(m_done, m_slice);
    const auto look = [some, viewer = m_desk.viewer()](Views &views) {
        return frontdoor::matched(views, some, hitsForEach, viewer);
    };
    m_sliceTime.start();
    onResult(this, m_desk.session().read<QList<MatchedRow>>(m_slot, look),
             [this, run = m_run](const Expected<QList<MatchedRow>> &rows) {
                 if (run != m_run)
                     return;
                 if (!rows) {
                     m_matching = false;
                     emit matchFailed(rows.error());
                     return;
                 }
                 const double each = double(std::max<qint64>(m_sliceTime.elapsed(), 1)) / double(rows->size());
                 m_slice = std::clamp(int(double(wantedSliceMs) / each), 1, std::min(m_slice * 4, largestSlice));
                 m_done += rows->size();
                 emit this->matched(*rows);
                 if (run == m_run) // nobody cancelled in the meantime
                     next();
             });
}

} // namespace frontdoor
