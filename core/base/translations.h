// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

class QCoreApplication;

namespace frontdoor {

/// Words in the first of the locale's languages that translations/ has, with Qt's own in the same language where they are
/// installed. English, in which the program is written, always gives its plurals and stands in for what is not translated.
/// To be called before anything is shown; holds until `application` goes.
void loadTranslations(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace frontdoor
