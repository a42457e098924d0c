// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_words.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Tray)
};

QString inSentence(QString words)
{
    // "New" in the middle of a sentence; a name or a code keeps its capitals.
    if (words.size() > 1 && words.at(0).isUpper() && words.at(1).isLower())
        words[0] = words.at(0).toLower();
    while (words.endsWith(u'.'))
        words.chop(1);
    return words;
}

} // namespace

QString noClockWords(const TrayRow &row, const Procedure &procedure)
{
    return clockStartsWith(procedure, row.subject.kind, row.route).isEmpty() ? Words::tr("no clock")
                                                                             : Words::tr("no clock yet");
}

QString childWords(const TrayRow &row)
{
    if (row.withheld)
        return Words::tr("Restricted record");
    const bool unborn = !row.born.isValid() && row.expected.isValid();
    if (unborn && row.givenName.isEmpty())
        return row.familyName.isEmpty() ? Words::tr("Unborn child") : Words::tr("Unborn %1").arg(row.familyName);
    const QString name = row.childName();
    return name.isEmpty() ? Words::tr("Name not known") : name;
}

QString ageWords(const TrayRow &row, QDate today)
{
    if (row.withheld)
        return {};
    if (row.born.isValid())
        return age(row.born, today);
    if (!row.expected.isValid())
        return Words::tr("age not known");
    const QString due = englishDate(row.expected, u"d MMM yyyy");
    return row.givenName.isEmpty() ? Words::tr("due %1").arg(due) : Words::tr("Unborn, due %1").arg(due);
}

QString concernWords(const TrayRow &row)
{
    if (row.withheld)
        return Words::tr("Open it to say why you need it");
    if (row.headline.size() < TrayRow::longestHeadline)
        return row.headline;
    return row.headline.left(row.headline.lastIndexOf(u' ')) + u'…';
}

QString stageWords(const TrayRow &row)
{
    if (row.subject.kind == SubjectKind::Referral) {
        switch (choiceOf<ReferralState>(row.state).value_or(ReferralState::AwaitingDecision)) {
        case ReferralState::AwaitingDecision: return Words::tr("Referral to decide");
        case ReferralState::AwaitingAuthorisation: return Words::tr("Referral awaiting authorisation");
        case ReferralState::Decided: return Words::tr("Referral decided");
        case ReferralState::Closed: return Words::tr("Closed");
        }
    }
    switch (choiceOf<ContactState>(row.state).value_or(ContactState::New)) {
    case ContactState::New: return row.worker ? Words::tr("Being recorded") : Words::tr("New");
    case ContactState::Allocated: return Words::tr("Allocated");
    case ContactState::AwaitingAuthorisation: return Words::tr("Awaiting authorisation");
    case ContactState::AwaitingParent: return Words::tr("Waiting for the parents");
    case ContactState::Closed: return Words::tr("Closed");
    case ContactState::Void: return Words::tr("Void");
    }
    return {};
}

QString sourceWords(const TrayRow &row)
{
    return row.withheld ? QString() : row.source.isEmpty() ? Words::tr("not known") : referralSourceName(row.source);
}

QString routeWords(const TrayRow &row)
{
    return row.route.isEmpty() ? QString() : Words::tr("route %1").arg(row.route);
}

QList<FlagWords> flagsOf(const TrayRow &row, const Procedure &procedure)
{
    QList<FlagWords> flags;
    if (row.immediateProtection)
        flags.append({Words::tr("immediate protection"), Tone::Overdue, {}});
    if (row.withheld)
        flags.append({Words::tr("restricted"), Tone::Neutral, {}});
    if (row.copied)
        flags.append({Words::tr("sibling copy"), Tone::Neutral, {}});
    if (!row.recommendedOutcome.isEmpty()) {
        const Stage stage = row.subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
        const QString outcome = procedure.outcomeLabel(stage, row.recommendedOutcome);
        flags.append({Words::tr("recommended: %1").arg(outcome), Tone::Info, outcome});
    }
    if (!row.route.isEmpty())
        flags.append({routeWords(row), Tone::Neutral, {}});
    return flags;
}

QString shortName(const QString &name)
{
    const qsizetype blank = name.indexOf(u' ');
    return blank <= 0 ? name : u"%1 %2."_s.arg(name.left(blank), name.mid(name.lastIndexOf(u' ') + 1, 1));
}

QString rowSentence(const TrayRow &row, Instant now, const Calendar &calendar, const Procedure &procedure)
{
    QStringList parts{childWords(row), ageWords(row, calendar.localDate(now))};
    if (row.nextDue)
        parts
            << QString(clockKindWords(row.nextDueKind) + u' ' + clockWords(row.nextDue, now, calendar).text).trimmed();
    else if (const QString starts = clockStartsWith(procedure, row.subject.kind, row.route); !starts.isEmpty())
        parts << noClockWords(row, procedure) << inSentence(starts);
    else
        parts << noClockWords(row, procedure);
    if (!row.headline.isEmpty())
        parts << inSentence(row.headline);
    if (!row.source.isEmpty())
        parts << Words::tr("from %1").arg(inSentence(referralSourceName(row.source)));
    parts << Words::tr("received %1").arg(moment(row.received, now, calendar));
    for (const FlagWords &flag : flagsOf(row, procedure))
        parts << flag.text;
    if (!row.seen)
        parts << Words::tr("not seen yet");
    parts << inSentence(stageWords(row));
    parts << (row.workerName.isEmpty() ? Words::tr("not allocated") : Words::tr("with %1").arg(row.workerName));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace frontdoor
