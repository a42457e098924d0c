// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace frontdoor {

/// One sheet of Annex A as Ofsted's template of August 2019 has it, without the blanks that stand after three of its headings.
struct AnnexAList {
    QString title; ///< "List 1: Contacts"
    QStringList columns;
};

/// Lists 1 to 11, in their order.
const QList<AnnexAList> &annexALists();

} // namespace frontdoor
