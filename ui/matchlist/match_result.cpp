// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_result.h"

#include "core/exchange/match_list.h"

#include <QSaveFile>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString dayOf(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QStringList cellsOf(const PersonHit &hit, const Calendar &calendar)
{
    const QStringList sure{QString(idOf(hit.likelihood)), QString::number(hit.weight, 'f', 1)};
    if (hit.withheld)
        return QStringList{{}, u"restricted record"_s, {}, {}, {}} + sure;
    const Person &person = hit.person;
    return QStringList{person.id.text(), person.name(), dayOf(person.born), person.address, person.postcode} + sure
           + QStringList{hit.why, hit.openCase ? u"yes"_s : u"no"_s,
                         hit.lastContact ? dayOf(calendar.localDate(*hit.lastContact)) : QString()};
}

} // namespace

Expected<void> writeMatches(const QString &path, const QList<MatchLine> &lines, const Calendar &calendar)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    CsvWriter csv(file, CsvWriter::Mark::ByteOrder);
    FD_TRY(csv.write({u"line"_s, u"reference"_s, u"name"_s, u"born"_s, u"found_id"_s, u"found_name"_s, u"found_born"_s,
                      u"found_address"_s, u"found_postcode"_s, u"likelihood"_s, u"score"_s, u"why"_s, u"open_case"_s,
                      u"last_contact"_s}));
    for (const MatchLine &line : lines) {
        const PersonRow &row = line.matched.row;
        QStringList cells{QString::number(row.line), row.id, row.likeness.person.name(),
                          dayOf(row.likeness.person.born)};
        if (const PersonHit *hit = line.hit())
            cells += cellsOf(*hit, calendar);
        FD_TRY(csv.write(cells));
    }
    if (!file.commit())
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    return {};
}

} // namespace frontdoor
