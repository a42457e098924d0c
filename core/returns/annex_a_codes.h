// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/choices.h"

#include <QString>

namespace frontdoor {

// What Ofsted's list of codes has, with its letters and brackets, as of August 2019.

/// The census has had a source 5D, early help, since 2022; Ofsted's list of 2019 has not.
enum class EarlyHelpSource {
    As5B, ///< "o) 5B: LA services", which every tool reads
    As5D, ///< "p1) 5D: LA services", which some authorities send
};

/// "b) Female".
QString annexAGender(Sex);
/// "a) WBRI". What is no code of the census, and nothing, is "s) NOBT", information not yet obtained.
QString annexAEthnicity(const QString &censusCode);
bool isAnnexAEthnicity(const QString &censusCode);
/// "q) 6: Police". What is no code of the census, and nothing, is "u) 10: Unknown".
QString annexASource(const QString &censusCode, EarlyHelpSource);
/// "a) Yes", "b) No".
QString annexAYesNo(bool);

} // namespace frontdoor
