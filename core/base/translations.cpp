// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

static void initialiseTranslations()
{
    Q_INIT_RESOURCE(frontdoor_compiled_translations); // a static library's resources are not registered by themselves
}

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The language that was found, empty if none was.
QString install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return {};
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.get());
    return translator.release()->language();
}

} // namespace

void loadTranslations(QCoreApplication &application, const QLocale &locale)
{
    initialiseTranslations();
    const QString ours = u":/frontdoor/translations"_s;
    install(application, QLocale(QLocale::English, QLocale::UnitedKingdom), u"frontdoor"_s, ours);
    const QString language = install(application, locale, u"frontdoor"_s, ours);
    // Qt's alone would mix two languages in one window.
    if (!language.isEmpty())
        install(application, QLocale(language), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace frontdoor
