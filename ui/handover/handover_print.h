// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"

#include <QByteArray>

class QWidget;

namespace frontdoor {

class Desk;

// A handover on paper. What is printed is put on record for each child who is named.

/// The whole as a page: whose, from whom to whom, and each record with its note and who acknowledged it.
QString handoverHtml(const HandoverRecord &record, const Desk &desk);
/// The same as a PDF, A4.
QByteArray handoverPdf(const HandoverRecord &record, const Desk &desk);

/// Asks for a printer, without waiting.
void printHandover(Desk &desk, const HandoverRecord &record, QWidget *parent);
/// Asks for a file, without waiting; the file is written on another thread.
void saveHandover(Desk &desk, const HandoverRecord &record, QWidget *parent);

} // namespace frontdoor
