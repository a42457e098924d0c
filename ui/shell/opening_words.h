// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QList>

namespace frontdoor {

/// What somebody can do when a database could not be opened.
enum class OpeningHelp { TryAgain, ReadOnly, ChooseFile, Demo, Close };

QString words(OpeningHelp help);

/// Why a database could not be opened, as the window tells it: the sentences are those of describe(), so that terminal
/// and window say the same.
struct OpeningTrouble {
    QString headline;
    QString text;             ///< what happened and what to do
    QString details;          ///< for whoever is asked for help; may be empty
    QList<OpeningHelp> helps; ///< the most helpful first
};

/// `toReadOnly`: it was to be opened for reading only, so that this is no way out any more.
OpeningTrouble openingTrouble(const Error &error, bool toReadOnly);

} // namespace frontdoor
