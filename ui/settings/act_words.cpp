// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/act_words.h"

#include "core/procedure/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

struct Act {
    const char *id;
    const char *words;
};

constexpr Act known[] = {
    {"record-contact", QT_TRANSLATE_NOOP("frontdoor::Acts", "record a contact")},
    {"update-contact", QT_TRANSLATE_NOOP("frontdoor::Acts", "change a contact")},
    {"record-checks", QT_TRANSLATE_NOOP("frontdoor::Acts", "record checks")},
    {"send-to-tray", QT_TRANSLATE_NOOP("frontdoor::Acts", "send a contact to a tray")},
    {"choose-route", QT_TRANSLATE_NOOP("frontdoor::Acts", "choose a route")},
    {"reassign", QT_TRANSLATE_NOOP("frontdoor::Acts", "move it to another team")},
    {"allocate", QT_TRANSLATE_NOOP("frontdoor::Acts", "allocate to a worker")},
    {"unallocate", QT_TRANSLATE_NOOP("frontdoor::Acts", "take back from a worker")},
    {"mark-seen", QT_TRANSLATE_NOOP("frontdoor::Acts", "note that a contact was seen")},
    {"log-activity", QT_TRANSLATE_NOOP("frontdoor::Acts", "record calls, visits and notes")},
    {"request-enquiry-without-parents",
     QT_TRANSLATE_NOOP("frontdoor::Acts", "ask to enquire without the parents' knowledge")},
    {"authorise-enquiry-without-parents",
     QT_TRANSLATE_NOOP("frontdoor::Acts", "authorise enquiries without the parents' knowledge")},
    {"connect-call", QT_TRANSLATE_NOOP("frontdoor::Acts", "put a caller through")},
    {"recommend", QT_TRANSLATE_NOOP("frontdoor::Acts", "recommend an outcome")},
    {"return", QT_TRANSLATE_NOOP("frontdoor::Acts", "return a recommendation")},
    {"authorise", QT_TRANSLATE_NOOP("frontdoor::Acts", "authorise an outcome")},
    {"acknowledge-radar", QT_TRANSLATE_NOOP("frontdoor::Acts", "acknowledge earlier contacts")},
    {"record-discussion", QT_TRANSLATE_NOOP("frontdoor::Acts", "record a discussion")},
    {"notify-police", QT_TRANSLATE_NOOP("frontdoor::Acts", "record that the police were told")},
    {"strategy-discussion", QT_TRANSLATE_NOOP("frontdoor::Acts", "record a strategy discussion")},
    {"raise-disagreement", QT_TRANSLATE_NOOP("frontdoor::Acts", "raise a disagreement")},
    {"copy-to-sibling", QT_TRANSLATE_NOOP("frontdoor::Acts", "copy a record to a brother or sister")},
    {"consider-sibling", QT_TRANSLATE_NOOP("frontdoor::Acts", "decide about a brother or sister")},
    {"void-duplicate", QT_TRANSLATE_NOOP("frontdoor::Acts", "take out what was recorded twice")},
    {"complete-follow-up", QT_TRANSLATE_NOOP("frontdoor::Acts", "complete a follow-up")},
    {"send-letter", QT_TRANSLATE_NOOP("frontdoor::Acts", "send a letter")},
    {"record-parent-reply", QT_TRANSLATE_NOOP("frontdoor::Acts", "record that the parents replied")},
    {"log-consultation", QT_TRANSLATE_NOOP("frontdoor::Acts", "record a consultation")},
    {"update-consultation", QT_TRANSLATE_NOOP("frontdoor::Acts", "change a consultation")},
    {"convert-consultation", QT_TRANSLATE_NOOP("frontdoor::Acts", "make a contact of a consultation")},
    {"hand-over", QT_TRANSLATE_NOOP("frontdoor::Acts", "hand over")},
    {"acknowledge-handover", QT_TRANSLATE_NOOP("frontdoor::Acts", "acknowledge a handover")},
    {"check-tray", QT_TRANSLATE_NOOP("frontdoor::Acts", "note that the tray was looked through")},
    {"set-absence", QT_TRANSLATE_NOOP("frontdoor::Acts", "enter an absence")},
    {"remove-absence", QT_TRANSLATE_NOOP("frontdoor::Acts", "remove an absence")},
    {"set-cover", QT_TRANSLATE_NOOP("frontdoor::Acts", "arrange who stands in")},
    {"end-cover", QT_TRANSLATE_NOOP("frontdoor::Acts", "end who stands in")},
    {"set-duty-worker", QT_TRANSLATE_NOOP("frontdoor::Acts", "enter the rota")},
    {"open-episode", QT_TRANSLATE_NOOP("frontdoor::Acts", "open a case")},
    {"close-episode", QT_TRANSLATE_NOOP("frontdoor::Acts", "close a case")},
    {"add-person", QT_TRANSLATE_NOOP("frontdoor::Acts", "put a person on file")},
    {"update-person", QT_TRANSLATE_NOOP("frontdoor::Acts", "change what is on file about a person")},
    {"relate-people", QT_TRANSLATE_NOOP("frontdoor::Acts", "enter a relationship")},
    {"unrelate-people", QT_TRANSLATE_NOOP("frontdoor::Acts", "remove a relationship")},
    {"merge-people", QT_TRANSLATE_NOOP("frontdoor::Acts", "join two entries of one person")},
    {"unmerge-people", QT_TRANSLATE_NOOP("frontdoor::Acts", "part joined entries")},
    {"keep-apart", QT_TRANSLATE_NOOP("frontdoor::Acts", "say that two entries are two people")},
    {"import-people", QT_TRANSLATE_NOOP("frontdoor::Acts", "take people over from a file")},
    {"set-user", QT_TRANSLATE_NOOP("frontdoor::Acts", "change who works here")},
    {"adopt-procedure", QT_TRANSLATE_NOOP("frontdoor::Acts", "adopt a procedure")},
    {"undo", QT_TRANSLATE_NOOP("frontdoor::Acts", "take back an act")},
    {"step-up", QT_TRANSLATE_NOOP("frontdoor::Acts", "step up to social care")},
    {"step-down", QT_TRANSLATE_NOOP("frontdoor::Acts", "step down to early help")},
    {"restrict-record", QT_TRANSLATE_NOOP("frontdoor::Acts", "restrict a record")},
    {"lift-restriction", QT_TRANSLATE_NOOP("frontdoor::Acts", "lift a restriction")},
    {"open-restricted", QT_TRANSLATE_NOOP("frontdoor::Acts", "open a restricted record")},
};

} // namespace

QString actWords(const QString &act)
{
    const auto found = std::ranges::find_if(known, [&](const Act &each) { return act == QLatin1String(each.id); });
    return found == std::end(known) ? plainWords(act) : QCoreApplication::translate("frontdoor::Acts", found->words);
}

QString actWords(const QStringList &acts)
{
    QStringList words;
    for (const QString &act : acts)
        words << actWords(act);
    return capitalised(words.join(u", "_s));
}

} // namespace frontdoor
