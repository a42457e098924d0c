// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/handover_print.h"

#include "core/calendar/phrases.h"
#include "ui/desk/clock_words.h"
#include "ui/desk/desk.h"
#include "ui/dutytray/tray_words.h"
#include "ui/handover/handover_words.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::HandoverPrint)
};

constexpr int textSize = 9; // points: a table of four columns
constexpr int hashSigns = 16;

QString cell(const QString &words)
{
    return "<td valign=\"top\">"_L1 + words + "</td>"_L1;
}

QString lineHtml(const HandoverLine &line, const Desk &desk)
{
    const TrayRow &row = line.row;
    const Calendar &calendar = desk.calendar();
    QStringList child{"<b>"_L1 + childWords(row).toHtmlEscaped() + "</b>"_L1,
                      ageWords(row, calendar.localDate(desk.now())).toHtmlEscaped(), row.number.toHtmlEscaped()};
    child.removeAll(QString());
    QStringList state{stageWords(row).toHtmlEscaped(),
                      row.workerName.isEmpty() ? Words::tr("not allocated") : row.workerName.toHtmlEscaped()};
    if (row.nextDue)
        state << Words::tr("%1 due %2")
                     .arg(clockTitle(row.nextDueKind), fullMoment(*row.nextDue, calendar))
                     .toHtmlEscaped();
    QString note = line.item.note.toHtmlEscaped().replace(u'\n', "<br>"_L1);
    if (!row.withheld && !row.headline.isEmpty())
        note = "<i>"_L1 + concernWords(row).toHtmlEscaped() + "</i>"_L1
               + (note.isEmpty() ? QString() : "<br>"_L1 + note);
    const QString taken = line.item.acknowledged ? Words::tr("%1, %2").arg(
                              line.acknowledgedBy, fullMoment(*line.item.acknowledged, calendar))
                                                 : Words::tr("not acknowledged");
    return "<tr>"_L1 + cell(child.join("<br>"_L1)) + cell(note) + cell(state.join("<br>"_L1))
           + cell(taken.toHtmlEscaped()) + "</tr>"_L1;
}

/// A piece of the history that nobody can change afterwards: it lies on paper.
QString historyHtml(const HistoryHead &head)
{
    if (head.sequence == 0)
        return {};
    return "<br>"_L1
           + Words::tr("History up to entry %1:%2").arg(head.sequence).arg(head.hash.left(hashSigns)).toHtmlEscaped();
}

QString fileName(const HandoverRecord &record, const Desk &desk)
{
    return Words::tr("Handover %1.pdf").arg(englishDateTime(record.handover.at, desk.calendar(), u"yyyy-MM-dd HHmm"));
}

} // namespace

QString handoverHtml(const HandoverRecord &record, const Desk &desk)
{
    const Team *team = desk.procedure().team(record.handover.team);
    QString rows;
    for (const HandoverLine &line : record.lines)
        rows += lineHtml(line, desk);
    QString head = "<tr>"_L1;
    for (const auto &[title, percent] :
         {std::pair(Words::tr("Child"), 18), std::pair(Words::tr("Concern and note"), 42),
          std::pair(Words::tr("Where it stands"), 24), std::pair(Words::tr("Acknowledged"), 16)})
        head += u"<th align=\"left\" width=\"%1%\">%2</th>"_s.arg(percent).arg(title.toHtmlEscaped());
    head += "</tr>"_L1;
    return u"<h2>%1</h2><p style=\"margin-bottom: 8px\">%2</p><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" "
           u"style=\"border-collapse: collapse\"><thead>%3</thead>%4</table><p style=\"margin-top: 8px\">%5</p>"_s.arg(
               Words::tr("Handover of %1").arg(team ? team->name : record.handover.team).toHtmlEscaped(),
               Words::tr("%1 to %2, %3. %4, %5 acknowledged.")
                   .arg(record.by, record.to, fullMoment(record.handover.at, desk.calendar()),
                        recordsWords(int(record.lines.size())))
                   .arg(record.acknowledged())
                   .toHtmlEscaped(),
               head, rows,
               Words::tr("Printed %1 by %2. Confidential: keep it with the team and destroy it when it is done with.")
                       .arg(fullMoment(desk.now(), desk.calendar()), desk.user().name)
                       .toHtmlEscaped()
                   + historyHtml(record.history));
}

PaperWork handoverPaper(const HandoverRecord &record, const Desk &desk)
{
    PaperWork work;
    work.title = Words::tr("Handover");
    work.fileName = fileName(record, desk);
    work.draw = [html = handoverHtml(record, desk)](QPagedPaintDevice &device) { drawHtml(device, html, textSize); };
    for (const HandoverLine &line : record.lines) {
        if (line.row.withheld)
            continue;
        work.people.append(line.row.child);
        work.records.insert(line.row.child, line.row.subject);
    }
    work.what = QStringLiteral("handover");
    return work;
}

} // namespace frontdoor
