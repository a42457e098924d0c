// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_models.h"

#include "ui/matchlist/match_words.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u", "_s);
}

/// What stands in the three columns about somebody on file, in both tables.
QVariant fileCell(const PersonHit &hit, const MatchTelling &telling, int role)
{
    switch (role) {
    case MatchRoles::Upper: return matchedName(hit.person);
    case MatchRoles::Lower: return aboutWords(hit.person, telling.today());
    case MatchRoles::Restricted: return hit.withheld;
    case Qt::DisplayRole: return joined({matchedName(hit.person), aboutWords(hit.person, telling.today())});
    default: return {};
    }
}

QVariant sureCell(const PersonHit &hit, int role)
{
    switch (role) {
    case MatchRoles::ChipText: return howSure(hit.likelihood);
    case MatchRoles::ChipTone: return int(toneOf(hit.likelihood));
    case MatchRoles::Lower: return hit.withheld ? QString() : hit.why;
    case Qt::DisplayRole: return joined({howSure(hit.likelihood), hit.withheld ? QString() : hit.why});
    default: return {};
    }
}

QVariant flagsCell(const PersonHit &hit, const MatchTelling &telling, int role)
{
    const QStringList words = flagWords(flagsOf(hit, telling.since), telling.calendar, telling.now);
    switch (role) {
    case MatchRoles::Tags: return words;
    case Qt::DisplayRole: return words.join(u", "_s);
    default: return {};
    }
}

} // namespace

MatchModel::MatchModel(const Calendar &calendar, QObject *parent)
    : RowListModel([](const MatchLine &line) { return line.number(); }, parent)
    , m_telling{calendar, {}, {}}
{
}

void MatchModel::setTelling(const MatchTelling &telling)
{
    m_telling = telling;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString MatchModel::sentence(const MatchLine &line) const
{
    const Person &person = line.matched.row.likeness.person;
    QStringList parts{tr("Line %1").arg(line.number()), matchedName(person), bornWords(person, m_telling.today())};
    const PersonHit *hit = line.hit();
    if (!hit) {
        parts << tr("nobody on file");
        return joined(parts);
    }
    parts << flagsCell(*hit, m_telling, Qt::DisplayRole).toString() << tr("on file: %1").arg(matchedName(hit->person))
          << aboutWords(hit->person, m_telling.today()) << (hit->withheld ? tr("restricted record") : QString())
          << sureCell(*hit, Qt::DisplayRole).toString();
    return joined(parts);
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MatchLine &line = rowAt(index.row());
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return sentence(line);
    const PersonHit *hit = line.hit();
    switch (Column(index.column())) {
    case LineColumn: return role == MatchRoles::Lower || role == Qt::DisplayRole ? QVariant(line.number()) : QVariant();
    case ListColumn: {
        const Person &person = line.matched.row.likeness.person;
        PersonHit asHit;
        asHit.person = person;
        return fileCell(asHit, m_telling, role);
    }
    case FileColumn:
        if (hit)
            return fileCell(*hit, m_telling, role);
        if (role == MatchRoles::Lower || role == Qt::DisplayRole)
            return !line.matched.row.refused.isEmpty() ? tr("This row %1.").arg(line.matched.row.refused)
                   : line.matched.hits.isEmpty()       ? tr("Nobody on file")
                                                       : tr("None of those found");
        return {};
    case SureColumn: return hit ? sureCell(*hit, role) : QVariant();
    case FlagsColumn: return hit ? flagsCell(*hit, m_telling, role) : QVariant();
    case ColumnCount: break;
    }
    return {};
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LineColumn: return tr("Line");
    case ListColumn: return tr("In the list");
    case FileColumn: return tr("On file");
    case SureColumn: return tr("How sure");
    case FlagsColumn: return tr("Look at first");
    case ColumnCount: break;
    }
    return {};
}

HitModel::HitModel(const Calendar &calendar, QObject *parent)
    : RowListModel([](const PersonHit &hit) { return hit.person.id.text(); }, parent)
    , m_telling{calendar, {}, {}}
{
}

void HitModel::setTelling(const MatchTelling &telling)
{
    m_telling = telling;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonHit &hit = rowAt(index.row());
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return joined({fileCell(hit, m_telling, Qt::DisplayRole).toString(),
                       hit.withheld ? tr("restricted record") : QString(), sureCell(hit, Qt::DisplayRole).toString(),
                       flagsCell(hit, m_telling, Qt::DisplayRole).toString()});
    switch (Column(index.column())) {
    case FileColumn: return fileCell(hit, m_telling, role);
    case SureColumn: return sureCell(hit, role);
    case FlagsColumn: return flagsCell(hit, m_telling, role);
    case ColumnCount: break;
    }
    return {};
}

QVariant HitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case FileColumn: return tr("Who may be meant");
    case SureColumn: return tr("How sure");
    case FlagsColumn: return tr("Look at first");
    case ColumnCount: break;
    }
    return {};
}

} // namespace frontdoor
