// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// A letter as it goes out: words only, for whichever page or mail they are put on.
struct ComposedLetter {
    QString letter;         ///< id: parents-advise, ...
    QString label;          ///< what the procedure calls it
    QStringList letterhead; ///< who writes: service, team, phone
    QStringList recipient;  ///< name and address, line by line
    QString email;          ///< of the recipient; empty if it is not known
    QString date;
    QString reference;
    QString subject;
    QStringList paragraphs; ///< from the greeting on
    QStringList signature;
    QDate replyBy; ///< invalid if no reply is asked for

    friend bool operator==(const ComposedLetter &, const ComposedLetter &) = default;
};

/// The letter, with what the writer should know about it; or no letter, and why.
struct LetterResult {
    std::optional<ComposedLetter> letter;
    Findings findings;
};

} // namespace frontdoor
