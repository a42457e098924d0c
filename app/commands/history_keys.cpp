// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/history_keys.h"

#include <QSettings>
#include <QStandardPaths>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString fileNameOf(const QString &instance)
{
    return u"frontdoor/history-%1.key"_s.arg(instance);
}

} // namespace

HistoryKeys keysOfThisComputer()
{
    return [](const QString &instance, const QString &fingerprint) -> std::shared_ptr<const HistoryKey> {
        QStringList places;
        const QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"frontdoor"_s, u"frontdoor"_s);
        if (const QString named = settings.value(u"history/key-file"_s).toString(); !named.isEmpty())
            places << named;
        places << QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, fileNameOf(instance));
        for (const QString &place : places) {
            const Expected<HistoryKey> key = readHistoryKey(place);
            if (key && key->instance == instance && key->fingerprint == fingerprint)
                return std::make_shared<const HistoryKey>(*key);
        }
        return nullptr;
    };
}

QString usualKeyPath(const QString &instance)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + fileNameOf(instance);
}

} // namespace frontdoor
