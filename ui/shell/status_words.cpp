// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/status_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 freshMs = 2000;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::StatusStrip)
};

QString ago(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms / 1000, 0);
    if (seconds < 60)
        return Words::tr("%n s ago", nullptr, int(seconds));
    return Words::tr("%n min ago", nullptr, int(seconds / 60));
}

QString milliseconds(qint64 microseconds)
{
    return QString::number(double(microseconds) / 1000, 'f', microseconds < 10'000 ? 1 : 0);
}

} // namespace

ConnectionWords connectionWords(const ConnectionState &state, Instant now, const Calendar &calendar)
{
    const QString place = state.place.isEmpty() ? Words::tr("Data") : state.place;
    const bool never = state.lastContact == Instant{};
    ConnectionWords words;
    words.advice = state.detail;
    switch (state.health) {
    case ConnectionState::Health::Good:
        if (!never && isFar(state)) {
            words.tone = Tone::Soon;
            words.stable = Words::tr("%1 is far away").arg(place);
            words.text = Words::tr("%1 is far away (%2 ms)").arg(place, milliseconds(state.roundTrip));
            words.advice = Words::tr(
                               "Each question to it takes %1 ms, and saving asks some forty of them. Have the network "
                               "looked at; for an office that is far from its data, PostgreSQL is better than a file.")
                               .arg(milliseconds(state.roundTrip));
            break;
        }
        if (state.roundTrip > 0)
            words.advice = Words::tr("A question to it takes %1 ms.").arg(milliseconds(state.roundTrip));
        words.tone = never ? Tone::Calm : Tone::Done;
        words.stable = never ? Words::tr("%1, opening").arg(place) : Words::tr("%1, up to date").arg(place);
        // The moment of a look is not worth counting.
        words.text = never || now.ms - state.lastContact.ms < freshMs
                         ? words.stable
                         : Words::tr("%1, up to date %2").arg(place, ago(now.ms - state.lastContact.ms));
        break;
    case ConnectionState::Health::Slow:
        words.tone = Tone::Soon;
        words.stable = Words::tr("%1 is slow").arg(place);
        words.text = never ? words.stable
                           : Words::tr("%1 is slow, last answer %2").arg(place, ago(now.ms - state.lastContact.ms));
        break;
    case ConnectionState::Health::Unreachable:
        words.tone = Tone::Overdue;
        words.stable =
            never ? Words::tr("%1 cannot be reached").arg(place)
                  : Words::tr("%1 cannot be reached since %2").arg(place, moment(state.lastContact, now, calendar));
        words.text = words.stable;
        if (words.advice.isEmpty())
            words.advice = Words::tr(
                "Check the network. What you type is kept on this computer, and it is tried again and again.");
        break;
    }
    return words;
}

QString clockWords(Instant now, std::optional<Instant> recorded, const Calendar &calendar)
{
    if (!recorded || !isClearlyBehind(now, *recorded))
        return {};
    return clockBehind(now, *recorded, calendar) + u' '
           + Words::tr(
               "One of the two clocks is wrong: have it set right. Until then, do not rely on the times that are left.");
}

QString dayWords(Instant now, const Calendar &calendar)
{
    const QDate next = calendar.nextWorkingDay(calendar.localDate(now));
    return Words::tr("%1 · next working day %2")
        .arg(englishDateTime(now, calendar, u"ddd d MMM HH:mm"), englishDate(next, u"ddd d MMM"));
}

QString waitingWords(const Waiting &waiting, const ConnectionState &connection, const Calendar &calendar)
{
    const bool saving = waiting.what == Waiting::What::Saving;
    switch (waiting.level) {
    case Waiting::Level::None: return {};
    case Waiting::Level::Loading: return saving ? Words::tr("Saving…") : Words::tr("Loading…");
    case Waiting::Level::StillWaiting: break;
    }
    const QString place = connection.place.startsWith("Shared"_L1)  ? Words::tr("the shared file")
                          : connection.place.startsWith("Local"_L1) ? Words::tr("the file")
                          : connection.place.isEmpty()              ? Words::tr("the data")
                                                                    : connection.place;
    if (saving && connection.holder && connection.health != ConnectionState::Health::Unreachable) {
        const LockHolder &holder = *connection.holder;
        const QString who = holder.person.isEmpty() ? holder.computer
                                                    : Words::tr("%1 (%2)").arg(holder.person, holder.computer);
        return Words::tr("Waiting for %1, who has been saving since %2. Yours follows.")
            .arg(who, englishDateTime(holder.since, calendar, u"HH:mm:ss"));
    }
    switch (connection.health) {
    case ConnectionState::Health::Good:
        return saving ? Words::tr("Saving takes long: waiting for %1…").arg(place)
                      : Words::tr("Waiting for %1…").arg(place);
    case ConnectionState::Health::Slow:
        return saving ? Words::tr("Waiting for %1: somebody else may be saving. Yours follows.").arg(place)
                      : Words::tr("Waiting for %1: somebody else may be saving").arg(place);
    case ConnectionState::Health::Unreachable:
        return saving ? Words::tr("Not saved yet: %1 cannot be reached. It is tried again.").arg(place)
                      : Words::tr("%1 cannot be reached. It is tried again.").arg(place.at(0).toUpper() + place.mid(1));
    }
    return {};
}

} // namespace frontdoor
