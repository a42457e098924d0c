// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace frontdoor::test {

/// How a word stands in these bytes, one entry for each way: "UTF-8", "UTF-16", "percent", "quoted-printable", "base64",
/// "hex", "PDF". Upper and lower case are one, but in base64. What is packed and cannot be opened here is "packed": a new kind
/// of file wants a new way of looking.
QStringList waysIn(const QByteArray &bytes, const QString &word);

/// What the pages of a PDF say, by the fonts that it carries with it, and its streams unpacked.
QByteArray unpackedPdf(const QByteArray &pdf);

} // namespace frontdoor::test
