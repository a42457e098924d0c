// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/downtime/pack_html.h"

#include "core/calendar/phrases.h"
#include "ui/desk/clock_words.h"
#include "ui/dutytray/tray_words.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::DowntimePack)
};

QString stepWords(PackStep step)
{
    switch (step) {
    case PackStep::Allocate: return Words::tr("allocate it");
    case PackStep::Finish: return Words::tr("finish recording it");
    case PackStep::Recommend: return Words::tr("recommend an outcome");
    case PackStep::Authorise: return Words::tr("authorise or return the outcome");
    case PackStep::WaitForParents: return Words::tr("wait for the parents' reply");
    case PackStep::Decide: return Words::tr("decide the referral");
    case PackStep::CarryOut: return Words::tr("do what follows from the decision");
    }
    return {};
}

QString lines(QStringList texts)
{
    texts.removeAll(QString());
    return "<td valign=\"top\">"_L1 + texts.join("<br>"_L1) + "</td>"_L1;
}

QString rowHtml(const PackLine &line, const Rulebook &rules, Instant at)
{
    const TrayRow &row = line.row;
    const Calendar &calendar = rules.calendar;
    const QString born = row.withheld || !row.born.isValid()
                             ? QString()
                             : Words::tr("born %1").arg(englishDate(row.born, u"d MMM yyyy"));
    const QString protection = row.immediateProtection
                                   ? "<b>"_L1 + Words::tr("Immediate protection").toHtmlEscaped() + "</b>"_L1
                                   : QString();
    const QString due =
        row.nextDue ? Words::tr("%1 due %2").arg(clockTitle(row.nextDueKind), fullMoment(*row.nextDue, calendar))
                    : QString();
    const QString late = row.nextDue && *row.nextDue <= at ? "<b>"_L1 + Words::tr("overdue").toHtmlEscaped() + "</b>"_L1
                                                           : QString();
    const QString holder = row.workerName.isEmpty() ? Words::tr("not allocated") : row.workerName;
    const QString caller = line.referrer.isEmpty() ? QString()
                           : line.referrerPhone.isEmpty()
                               ? line.referrer
                               : Words::tr("%1, phone %2").arg(line.referrer, line.referrerPhone);
    return "<tr>"_L1
           + lines({row.number.toHtmlEscaped(), "<b>"_L1 + childWords(row).toHtmlEscaped() + "</b>"_L1,
                    born.toHtmlEscaped(), ageWords(row, calendar.localDate(at)).toHtmlEscaped()})
           + lines({protection, row.withheld ? QString() : concernWords(row).toHtmlEscaped(), caller.toHtmlEscaped()})
           + lines({stageWords(row).toHtmlEscaped(), holder.toHtmlEscaped(), late, due.toHtmlEscaped()})
           + lines({stepWords(line.next).toHtmlEscaped()}) + lines({u"&nbsp;"_s}) + "</tr>"_L1;
}

QString teamHtml(const PackTeam &team, const Rulebook &rules, Instant at)
{
    QStringList about;
    if (!team.phone.isEmpty())
        about << Words::tr("Phone %1").arg(team.phone);
    if (!team.duty.isEmpty())
        about << Words::tr("On duty: %1").arg(team.duty);
    if (!team.dutyNext.isEmpty())
        about << Words::tr("Next working day: %1").arg(team.dutyNext);
    QString html = u"<h3>%1</h3><p>%2</p>"_s.arg(team.name.toHtmlEscaped(), about.join(u" · "_s).toHtmlEscaped());
    if (team.lines.isEmpty())
        return html + u"<p>%1</p>"_s.arg(Words::tr("Nothing is open.").toHtmlEscaped());
    QString head;
    for (const auto &[title, percent] :
         {std::pair(Words::tr("Child"), 20), std::pair(Words::tr("Concern and referrer"), 30),
          std::pair(Words::tr("Where it stands"), 20), std::pair(Words::tr("Next step"), 14),
          std::pair(Words::tr("Done during downtime, when, by whom"), 16)})
        head += u"<th align=\"left\" width=\"%1%\">%2</th>"_s.arg(percent).arg(title.toHtmlEscaped());
    QString rows;
    for (const PackLine &line : team.lines)
        rows += rowHtml(line, rules, at);
    return html
           + u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" style=\"margin-top: 8px; "
             u"border-collapse: collapse\">"
             u"<thead><tr>%1</tr></thead>%2</table>"_s.arg(head, rows);
}

} // namespace

KeptPack keptPack(const DowntimePack &pack, const Rulebook &rules, const QString &by)
{
    KeptPack kept;
    kept.at = pack.at;
    kept.asOf = englishDateTime(pack.at, rules.calendar, u"ddd d MMM yyyy, HH:mm");
    kept.records = pack.records();
    QString body;
    for (const PackTeam &team : pack.teams) {
        body += teamHtml(team, rules, pack.at);
        for (const PackLine &line : team.lines) {
            if (!line.row.withheld)
                kept.people.append({line.row.child, line.row.subject});
        }
    }
    const QString intro =
        Words::tr(
            "As of %1, seen by %2. What was recorded since is not on it. Contacts that come in are taken in Frontdoor under a "
            "provisional number, or on paper with the time; record them when the data can be reached again.")
            .arg(kept.asOf, by);
    kept.html = u"<h2>%1</h2><p>%2</p>%3<p>%4</p>"_s.arg(
        Words::tr("Open contacts and referrals").toHtmlEscaped(), intro.toHtmlEscaped(), body,
        Words::tr("Confidential: keep it with the team and destroy it when it is done with. History up to entry %1:%2.")
            .arg(pack.history.sequence)
            .arg(pack.history.hash.left(16))
            .toHtmlEscaped());
    return kept;
}

QString packAge(const KeptPack &pack, Instant now)
{
    const qint64 minutes = std::max<qint64>(0, (now.ms - pack.at.ms) / 60'000);
    if (minutes < 2)
        return Words::tr("just now");
    if (minutes < 60)
        return Words::tr("%1 min ago").arg(minutes);
    if (minutes < 48 * 60)
        return Words::tr("%1 h %2 min ago").arg(minutes / 60).arg(minutes % 60);
    return Words::tr("%n days ago", nullptr, int(minutes / (24 * 60)));
}

} // namespace frontdoor
