// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QString>

namespace frontdoor {

/// A page of toHtml() as an A4 PDF. Needs a QGuiApplication (fonts), which may be offscreen; without one it is an Internal
/// error. Nothing is loaded from disk or network.
Expected<QByteArray> toPdf(const QString &html);

} // namespace frontdoor
