// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/letters/letter_words.h"

#include "core/calendar/phrases.h"
#include "ui/desk/desk.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Letters)
};

} // namespace

QString letterLabel(const QString &letter, const Procedure &procedure)
{
    const LetterRule *rule = procedure.letter(letter);
    return rule ? rule->label : letter;
}

QString sentWords(const Letter &letter, const ContactView &view, const Desk &desk)
{
    QStringList parts{moment(letter.sent, desk.now(), desk.calendar())};
    if (const QString by = view.nameOf(letter.by); !by.isEmpty())
        parts << Words::tr("by %1").arg(by);
    if (letter.replyBy.isValid())
        parts << Words::tr("reply by %1").arg(englishDate(letter.replyBy, u"ddd d MMM yyyy"));
    if (letter.content.isEmpty())
        parts << Words::tr("written elsewhere");
    return parts.join(", "_L1);
}

QString replyByWords(QDate replyBy)
{
    return Words::tr("The parents are asked to reply by %1.").arg(englishDate(replyBy, u"dddd d MMMM yyyy"));
}

QString replyByReason(const LetterRule &rule, const Rulebook &rules, Instant sent)
{
    if (!rule.replyWithin)
        return {};
    const DueTime due = rules.calendar.due(sent, *rule.replyWithin, rules.procedure->workingDay);
    const QString why = sentences(due.steps, rules.calendar).join(". "_L1) + u'.';
    return rule.rule.isEmpty() ? why : u"%1 (%2)"_s.arg(why, rule.rule);
}

} // namespace frontdoor
