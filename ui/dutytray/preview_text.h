// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "ui/style/tokens.h"

namespace frontdoor {

/// What may be done next with a row of the tray.
enum class TrayAction { Open, Authorise, Return, Allocate, TakeBack, Route, MarkSeen };

/// What the preview of a row says, as values: made on the way from the data, shown as it is.
struct PreviewText {
    struct Clock {
        QString kind; ///< "Outcome"
        Instant due;
        std::optional<Instant> met;
        QString explanation; ///< how it was computed
        Finding rule;

        friend bool operator==(const Clock &, const Clock &) = default;
    };
    struct Step {
        TrayAction action = TrayAction::Open;
        QString text;
        Findings refused; ///< why it is not offered; empty: it is

        friend bool operator==(const Step &, const Step &) = default;
    };

    Subject subject;
    QString name;
    QString aboutChild; ///< "10 years, born 1 Mar 2016, female, C-000217"
    QList<Clock> clocks;
    QString clockStarts; ///< without a clock: what starts it; may be empty
    QString concern;
    Findings needs;         ///< before it can be authorised
    QStringList history;    ///< at most three lines
    QString recommendedBy;  ///< "Recommended by Sam Bell, today 15:05"; empty: nothing waits
    QString recommendation; ///< the outcome's label
    QString rationale;
    QList<Step> steps; ///< the first is the one that is most likely wanted

    friend bool operator==(const PreviewText &, const PreviewText &) = default;
};

/// Runs on the reader thread, with a view that was just taken.
PreviewText previewText(const ContactView &view, const Rulebook &rules, Instant now);

/// What is missing before the pending recommendation can be authorised; without one, what every outcome asks for, without
/// what is typed with the decision itself.
Findings needsBeforeAuthorising(const ContactView &view, const Rulebook &rules, Instant now);

/// Whether somebody was given it; who merely recorded it does not hold it yet.
bool isHeld(const ContactView &view);

/// "Already allocated to Kit Osei at 14:10."; empty if nobody holds it.
QString holderWords(const ContactView &view, const Calendar &calendar);

} // namespace frontdoor
