// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

#include <QMap>

#include <functional>

namespace frontdoor {

/// One thing that would have been otherwise under another procedure.
struct RehearsalDifference {
    enum class What {
        Due,        ///< a clock runs out at another time, or there is one more or less
        Breach,     ///< a limit that was kept is missed, or the other way round
        Route,      ///< a referral goes to another team, or a way through triage is not known
        Outcome,    ///< the outcome that was chosen is not to be had
        Permission, ///< who decided may not decide
        Need        ///< the decision lacks something, or lacks it no more
    };
    What what = What::Due;
    QString number; ///< of the contact or referral
    QString rule;   ///< that brings it about: of the new procedure where it has one
    QString kind;   ///< of the clock, or the outcome
    QString was;
    QString wouldBe;

    friend bool operator==(const RehearsalDifference &, const RehearsalDifference &) = default;
};

QString inWords(RehearsalDifference::What what);

/// What was recorded, looked at with the eyes of another procedure.
struct Rehearsal {
    qint64 contacts = 0;
    qint64 referrals = 0;
    qint64 decisions = 0;
    QMap<RehearsalDifference::What, qint64> counts;
    QMap<QString, qint64> byRule;      ///< differences by the rule that brings them about
    QList<RehearsalDifference> listed; ///< the first of them, in the order of receipt

    static constexpr qsizetype mostListed = 10'000;
};

/// Received from `from` until just before `until`.
struct RehearsalSpan {
    Instant from;
    Instant until;
};

/// Compares each contact received in the span, and its referral, as it stands on file: what was done and decided stays,
/// what the procedures make of it is compared. Reads only. `progress` is told how many of how many contacts are done, and
/// stops the rehearsal (Cancelled) by answering false.
Expected<Rehearsal> rehearse(Views &views, const Rulebook &rules, const Rulebook &other, const RehearsalSpan &span,
                             Instant now, const std::function<bool(qint64, qint64)> &progress = {});

} // namespace frontdoor
