// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/match_list.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

QLatin1String idOf(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely: return "likely"_L1;
    case Likelihood::Possible: return "possible"_L1;
    case Likelihood::Unlikely: return "unlikely"_L1;
    }
    return {};
}

Expected<QList<MatchedRow>> matched(Views &views, const QList<PersonRow> &rows, int most, const Viewer &viewer)
{
    QList<MatchedRow> found;
    found.reserve(rows.size());
    for (const PersonRow &row : rows) {
        MatchedRow one{row, {}};
        if (row.refused.isEmpty()) {
            // Its id is the other agency's; whoever has the same here is not the person who is looked for by it.
            Likeness likeness = row.likeness;
            likeness.person.id = {};
            FD_ASSIGN(one.hits, views.peopleLike(likeness, most, viewer));
        }
        found.append(one);
    }
    return found;
}

MatchWriter::MatchWriter(QIODevice &device, std::function<QDate(Instant)> dayOf, CsvWriter::Mark mark)
    : m_csv(device, mark)
    , m_dayOf(std::move(dayOf))
{
}

Expected<void> MatchWriter::writeHeading()
{
    QStringList heading{u"query"_s, u"rank"_s, u"id"_s, u"score"_s, u"why"_s};
    if (m_dayOf)
        heading << u"open_case"_s << u"last_contact"_s;
    return m_csv.write(heading);
}

Expected<void> MatchWriter::write(const MatchedRow &matched)
{
    for (qsizetype i = 0; i < matched.hits.size(); ++i) {
        const PersonHit &hit = matched.hits[i];
        QStringList line{matched.query(), QString::number(i + 1), hit.person.id.text(),
                         QString::number(hit.weight, 'f', 3), hit.why};
        if (m_dayOf) {
            line << (hit.openCase ? u"yes"_s : QString())
                 << (hit.lastContact ? m_dayOf(*hit.lastContact).toString(Qt::ISODate) : QString());
        }
        FD_TRY(m_csv.write(line));
    }
    return {};
}

} // namespace frontdoor
