// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/overlay.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;
using toml::Array;
using toml::Member;
using toml::Node;
using toml::Problems;
using toml::Table;

namespace {

Member *findMember(Table &table, const QString &key)
{
    for (Member &member : table.members) {
        if (member.key == key)
            return &member;
    }
    return nullptr;
}

bool isListOfTables(const Node &node)
{
    const Array *array = node.array();
    return array && !array->items.isEmpty()
           && std::all_of(array->items.begin(), array->items.end(), [](const Node &item) { return item.table(); });
}

/// Lists that belong to one entry and are replaced as a whole.
bool isListOfParts(const QString &key)
{
    return key == "guard"_L1 || key == "advice"_L1 || key == "field"_L1;
}

QString textUnder(const Table &table, QStringView key)
{
    const Node *node = table.find(key);
    return node && node->text() ? *node->text() : QString();
}

bool flag(const Table &table, QStringView key)
{
    const Node *node = table.find(key);
    const auto *scalar = node ? node->scalar() : nullptr;
    const auto *value = scalar ? std::get_if<bool>(scalar) : nullptr;
    return value && *value;
}

QString entryKey(const Table &entry)
{
    const QString stage = textUnder(entry, u"stage");
    const QString id = textUnder(entry, u"id");
    return entry.find(u"effect") || entry.find(u"label") ? id + u'@' + stage : id;
}

Table without(const Table &table, QStringView key)
{
    Table rest;
    for (const Member &member : table.members) {
        if (member.key != key)
            rest.members.append(member);
    }
    return rest;
}

struct Merging {
    Problems &problems;
    Table *unused;
};

void mergeTable(Table &base, const Table &overlay, const Merging &merging);

void setAside(const QString &section, const Node &item, Table &unused)
{
    Member *same = findMember(unused, section);
    if (!same) {
        unused.members.append({section, item.at, Node{item.at, Array()}});
        same = &unused.members.last();
    }
    Node kept = item;
    kept.value = without(*item.table(), u"if-missing");
    std::get<Array>(same->node.value).items.append(kept);
}

void mergeEntries(const QString &section, Array &base, const Array &overlay, const Merging &merging)
{
    for (const Node &item : overlay.items) {
        const Table &entry = *item.table();
        const QString key = entryKey(entry);
        const QString id = textUnder(entry, u"id");
        auto same = std::find_if(base.items.begin(), base.items.end(), [&](const Node &candidate) {
            return candidate.table() && (entryKey(*candidate.table()) == key);
        });
        if (same == base.items.end() && (flag(entry, u"off") || !entry.find(u"stage"))) {
            same = std::find_if(base.items.begin(), base.items.end(), [&](const Node &candidate) {
                return candidate.table() && !id.isEmpty() && textUnder(*candidate.table(), u"id") == id;
            });
        }
        if (flag(entry, u"off")) {
            if (same == base.items.end())
                merging.problems.add(item.at, u"there is no \"%1\" to switch off"_s.arg(id));
            else
                base.items.erase(same);
            continue;
        }
        if (same == base.items.end()) {
            Node added = item;
            added.value = without(entry, u"if-missing");
            base.items.append(added);
        } else if (!flag(entry, u"if-missing")) {
            mergeTable(std::get<Table>(same->value), entry, merging);
        } else if (merging.unused) {
            setAside(section, item, *merging.unused);
        }
    }
}

void mergeTable(Table &base, const Table &overlay, const Merging &merging)
{
    for (const Member &member : overlay.members) {
        Member *same = findMember(base, member.key);
        if (!same) {
            if (isListOfTables(member.node) && !isListOfParts(member.key)) {
                Array entries;
                mergeEntries(member.key, entries, *member.node.array(), merging);
                Member added = member;
                added.node.value = entries;
                base.members.append(added);
            } else {
                base.members.append(member);
            }
        } else if (same->node.table() && member.node.table()) {
            mergeTable(std::get<Table>(same->node.value), *member.node.table(), merging);
        } else if (isListOfTables(same->node) && isListOfTables(member.node) && !isListOfParts(member.key)) {
            mergeEntries(member.key, std::get<Array>(same->node.value), *member.node.array(), merging);
        } else {
            *same = member;
        }
    }
}

} // namespace

void layOver(Table &base, const Table &overlay, Problems &problems, Table &unused)
{
    mergeTable(base, overlay, {problems, &unused});
}

void findDuplicates(const Table &root, Problems &problems)
{
    for (const Member &member : root.members) {
        if (!isListOfTables(member.node))
            continue;
        QSet<QString> seen;
        for (const Node &item : member.node.array()->items) {
            const QString key = entryKey(*item.table());
            if (!key.isEmpty() && seen.contains(key))
                problems.add(item.at,
                             u"a second [[%1]] with the id \"%2\""_s.arg(member.key, textUnder(*item.table(), u"id")));
            seen.insert(key);
        }
    }
}

void setDotted(Table &base, const QString &dottedKey, const Node &value, Problems &problems)
{
    const QStringList path = dottedKey.split(u'.');
    Node nested = value;
    for (qsizetype i = path.size() - 1; i > 0; --i) {
        Table table;
        table.members.append({path[i], value.at, nested});
        nested = Node{value.at, table};
    }
    Table overlay;
    overlay.members.append({path.first(), value.at, nested});
    mergeTable(base, overlay, {problems, nullptr});
}

} // namespace frontdoor
