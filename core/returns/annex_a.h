// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/returns/annex_a_rows.h"
#include "core/returns/return_source.h"

namespace frontdoor {

enum class AnnexALayout {
    Flat,   ///< sheets "List 1" with the headings in the first row, as every tool reads them
    Ofsted, ///< sheets "List_1" with a title above the headings, as in Ofsted's template
};

struct AnnexAOptions {
    QDate until;
    AnnexALayout layout = AnnexALayout::Flat;
    EarlyHelpSource earlyHelp = EarlyHelpSource::As5B;
};

/// What went into the workbook, and what about it somebody should know.
struct AnnexAReport {
    AnnexASpan span;
    qint64 contacts = 0; ///< rows of the list
    qint64 earlyHelp = 0;
    qint64 referrals = 0;
    qint64 withheld = 0;            ///< left out, because they are restricted
    qint64 withoutLaChildId = 0;    ///< rows in which this program's own id stands for the child
    qint64 withoutEthnicity = 0;    ///< rows with no census code of ethnicity
    qint64 withoutOrganisation = 0; ///< of early help
    qint64 undecided = 0;           ///< referrals of which it is not known yet whether they come to nothing

    qint64 rows() const { return contacts + earlyHelp + referrals; }
    friend bool operator==(const AnnexAReport &, const AnnexAReport &) = default;
};

/// Ofsted's Annex A as a workbook: Lists 1 to 3 filled, the others with their headings. AccessDenied, DiskFull, InvalidInput
/// where a list is longer than a sheet.
Expected<AnnexAReport> writeAnnexA(ReturnSource &, const Rulebook &, const AnnexAOptions &, const NewFile &);

} // namespace frontdoor
