// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_model.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/dutytray/tray_words.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

TrayModel::TrayModel(std::shared_ptr<const Procedure> procedure, Calendar calendar, QObject *parent)
    : RowListModel([](const TrayLine &line) { return line.key; }, parent)
    , m_procedure(std::move(procedure))
    , m_calendar(std::move(calendar))
{
}

void TrayModel::setTray(const QList<TrayRow> &rows, Instant now)
{
    QHash<QString, TrayRow> before;
    for (const TrayRow &row : std::as_const(m_tray))
        before.insert(row.subject.id, row);
    QStringList refreshed;
    for (const TrayRow &row : rows) {
        const auto known = before.constFind(row.subject.id);
        if (m_filled && (known == before.cend() || *known != row))
            refreshed << row.subject.id;
    }
    m_filled = true;
    m_tray = rows;
    m_now = now;
    arrange();
    if (!refreshed.isEmpty())
        emit rowsRefreshed(refreshed);
    emit countsChanged();
}

void TrayModel::clear()
{
    setTray({}, m_now);
    m_filled = false;
}

void TrayModel::setQuestion(const TrayQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    arrange();
}

void TrayModel::setNow(Instant now)
{
    const Instant before = m_now;
    const TrayCounts counted = counts();
    m_now = now;
    arrange();
    for (int line = 0; line < rowCount(); ++line) {
        const TrayRow &row = rowAt(line).row;
        if (rowAt(line).kind == TrayLine::Kind::Row
            && clockWords(row.nextDue, before, m_calendar) != clockWords(row.nextDue, now, m_calendar))
            emit dataChanged(index(line, ClockColumn), index(line, ClockColumn));
    }
    if (counts() != counted)
        emit countsChanged();
}

void TrayModel::arrange()
{
    setRows(arrangeTray(m_tray, m_question, m_now));
}

TrayCounts TrayModel::counts() const
{
    return countTray(m_tray, m_now, m_calendar);
}

std::optional<TrayRow> TrayModel::trayRowAt(int line) const
{
    if (line < 0 || line >= rowCount() || rowAt(line).kind != TrayLine::Kind::Row)
        return std::nullopt;
    return rowAt(line).row;
}

QVariant TrayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrayLine &line = rowAt(index.row());
    if (line.kind == TrayLine::Kind::Family)
        return familyData(line, index.column(), role);
    const TrayRow &row = line.row;
    switch (role) {
    case Qt::DisplayRole: return words(row, index.column());
    case Qt::ToolTipRole: return wholeWords(row, index.column());
    case Qt::AccessibleTextRole:
        // One sentence for the whole row, wherever in it the reader stands first; the other cells speak for themselves.
        return index.column() == ClockColumn ? rowSentence(row, m_now, m_calendar, *m_procedure)
                                             : wholeWords(row, index.column());
    case SubjectRole: return row.subject.id;
    case NumberRole: return row.number;
    case DueRole: return row.nextDue ? QVariant(row.nextDue->ms) : QVariant();
    case ToneRole: return int(clockWords(row.nextDue, m_now, m_calendar).tone);
    case SeenRole: return row.seen.has_value();
    case StateRole: return row.state;
    case WorkerRole: return row.worker.text();
    case FamilyRole: return false;
    case ReceivedRole: return row.received.ms;
    default: return {};
    }
}

QVariant TrayModel::familyData(const TrayLine &line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column != 0)
            return QString();
        return tr("%1 · %2").arg(line.title, tr("%n children", nullptr, line.children));
    case FamilyRole: return true;
    default: return {};
    }
}

QString TrayModel::words(const TrayRow &row, int column) const
{
    switch (Column(column)) {
    case ClockColumn:
        return row.nextDue ? clockWords(row.nextDue, m_now, m_calendar).text : noClockWords(row, *m_procedure);
    case ChildColumn: return childWords(row);
    case ConcernColumn: return concernWords(row);
    case SourceColumn: return sourceWords(row);
    case StageColumn: return stageWords(row);
    case WithColumn: return row.workerName.isEmpty() ? tr("not allocated") : row.workerName;
    case ColumnCount: break;
    }
    return {};
}

/// With what stands in the second line.
QString TrayModel::wholeWords(const TrayRow &row, int column) const
{
    const auto with = [](const QString &first, const QString &second) {
        return second.isEmpty() ? first : first.isEmpty() ? second : u"%1, %2"_s.arg(first, second);
    };
    const QString first = words(row, column);
    switch (Column(column)) {
    case ClockColumn:
        if (!row.nextDue) {
            const QString starts = clockStartsWith(*m_procedure, row.subject.kind, row.route);
            return starts.isEmpty() ? first : starts;
        }
        return tr("%1: %2, due %3").arg(clockKindWords(row.nextDueKind), first, fullMoment(*row.nextDue, m_calendar));
    case ChildColumn:
        return with(with(first, ageWords(row, m_calendar.localDate(m_now))), row.seen ? QString() : tr("not seen yet"));
    case ConcernColumn: {
        QStringList flags;
        for (const FlagWords &flag : flagsOf(row, *m_procedure))
            flags << flag.text;
        return with(first, flags.join(u", "_s));
    }
    case SourceColumn: return with(first, tr("received %1").arg(moment(row.received, m_now, m_calendar)));
    case StageColumn:
    case WithColumn:
    case ColumnCount: break;
    }
    return first;
}

QVariant TrayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case ClockColumn: return tr("Clock");
    case ChildColumn: return tr("Child");
    case ConcernColumn: return tr("Concern");
    case SourceColumn: return tr("Source");
    case StageColumn: return tr("Stage");
    case WithColumn: return tr("With");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags TrayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // Headings are passed over by the arrow keys.
    return rowAt(index.row()).kind == TrayLine::Kind::Family
               ? Qt::ItemNeverHasChildren
               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace frontdoor
