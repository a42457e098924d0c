// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/ethnic_groups.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

namespace {

struct Group {
    const char *code;
    const char *name;
};

constexpr Group groups[] = {
    {"WBRI", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "White British")},
    {"WIRI", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "White Irish")},
    {"WIRT", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Traveller of Irish heritage")},
    {"WROM", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Gypsy or Roma")},
    {"WOTH", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Any other White background")},
    {"MWBC", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "White and Black Caribbean")},
    {"MWBA", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "White and Black African")},
    {"MWAS", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "White and Asian")},
    {"MOTH", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Any other mixed background")},
    {"AIND", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Indian")},
    {"APKN", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Pakistani")},
    {"ABAN", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Bangladeshi")},
    {"AOTH", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Any other Asian background")},
    {"BCRB", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Black Caribbean")},
    {"BAFR", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Black African")},
    {"BOTH", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Any other Black background")},
    {"CHNE", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Chinese")},
    {"OOTH", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Any other ethnic group")},
    {"REFU", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Refused")},
    {"NOBT", QT_TRANSLATE_NOOP("frontdoor::EthnicGroups", "Not yet obtained")},
};

} // namespace

QList<CodeItem> ethnicGroups()
{
    QList<CodeItem> items;
    for (const Group &group : groups)
        items.append(
            {QString::fromLatin1(group.code), QCoreApplication::translate("frontdoor::EthnicGroups", group.name)});
    return items;
}

QString ethnicGroupName(const QString &code)
{
    const QList<CodeItem> items = ethnicGroups();
    const auto found = std::ranges::find(items, code, &CodeItem::id);
    return found == items.cend() ? code : found->text;
}

} // namespace frontdoor
