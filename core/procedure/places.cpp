// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/places.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &section, const QString &id, const QString &stage)
{
    return section + u'\n' + id + u'\n' + stage;
}

QString inWords(const toml::Position &at)
{
    return u"%1:%2:%3"_s.arg(at.file).arg(at.line).arg(at.column);
}

QString textUnder(const toml::Table &table, QStringView key)
{
    const toml::Node *node = table.find(key);
    return node && node->text() ? *node->text() : QString();
}

} // namespace

Places::Places(const QList<ProcedureText> &files)
{
    for (const ProcedureText &file : files) {
        const Expected<toml::Document> document = toml::parse(file.text, file.name);
        if (!document)
            continue;
        for (const toml::Member &member : document->root.members) {
            const toml::Array *entries = member.node.array();
            if (!entries) {
                m_places.insert(keyOf(member.key, {}, {}), inWords(member.at));
                continue;
            }
            for (const toml::Node &item : entries->items) {
                if (const toml::Table *entry = item.table()) {
                    const QString stage = member.key == "outcome"_L1 ? textUnder(*entry, u"stage") : QString();
                    m_places.insert(keyOf(member.key, textUnder(*entry, u"id"), stage), inWords(item.at));
                }
            }
        }
    }
}

QString Places::of(const QString &section, const QString &id, std::optional<Stage> stage) const
{
    return m_places.value(keyOf(section, id, stage ? idOf(*stage) : QString()));
}

} // namespace frontdoor
