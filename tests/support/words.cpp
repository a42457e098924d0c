// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translations.h"

#include <QCoreApplication>

// Tests have their main() from Qt: each application that they make speaks as the program does.
static void speakEnglish()
{
    frontdoor::loadTranslations(*QCoreApplication::instance(), QLocale::c());
}

Q_COREAPP_STARTUP_FUNCTION(speakEnglish)
