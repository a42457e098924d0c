// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/compare.h"

#include "core/procedure/topics.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QList<Position> positionsOf(const Procedure &procedure, const Topic &topic)
{
    PositionList list(procedure);
    topic.fill(list);
    return list.positions();
}

Agreement agreementOf(const QList<QList<Position>> &sides)
{
    qsizetype silent = 0;
    bool words = false;
    QList<QSet<QString>> computed;
    for (const QList<Position> &side : sides) {
        silent += side.isEmpty() ? 1 : 0;
        QSet<QString> texts;
        for (const Position &position : side) {
            if (position.computed)
                texts.insert(position.text);
            else
                words = true;
        }
        computed << texts;
    }
    if (silent == sides.size())
        return Agreement::Silent;
    if (silent > 0)
        return Agreement::OneSided;
    if (std::any_of(computed.begin(), computed.end(), [&](const auto &texts) { return texts != computed.first(); }))
        return Agreement::Differ;
    return words ? Agreement::ToRead : Agreement::Same;
}

} // namespace

QString inWords(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Silent: return u"none says anything on it"_s;
    case Agreement::OneSided: return u"not all speak of it"_s;
    case Agreement::Same: return u"they agree"_s;
    case Agreement::Differ: return u"they differ"_s;
    case Agreement::ToRead: return u"compare the wording"_s;
    }
    return {};
}

QList<ComparedTopic> compareProcedures(const QList<Procedure> &procedures)
{
    QList<ComparedTopic> compared;
    for (const Topic &topic : comparisonTopics()) {
        ComparedTopic row{topic.id, topic.title, {}, Agreement::Silent};
        for (const Procedure &procedure : procedures)
            row.sides << positionsOf(procedure, topic);
        row.agreement = agreementOf(row.sides);
        compared << row;
    }
    return compared;
}

QList<Position> positionsOn(const Procedure &procedure, const QString &topicId)
{
    for (const Topic &topic : comparisonTopics()) {
        if (topic.id == topicId)
            return positionsOf(procedure, topic);
    }
    return {};
}

} // namespace frontdoor
