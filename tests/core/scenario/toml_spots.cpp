// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/scenario/toml_spots.h"

#include "tests/support/must.h"

#include <algorithm>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

Spot::Kind kindOf(const toml::Node &node)
{
    if (node.array())
        return Spot::Kind::List;
    switch (node.scalar()->index()) {
    case 0: return Spot::Kind::Text;
    case 1: return Spot::Kind::Whole;
    case 2: return Spot::Kind::Number;
    case 3: return Spot::Kind::YesNo;
    case 4: return Spot::Kind::Date;
    case 5: return Spot::Kind::Moment;
    default: return Spot::Kind::Time;
    }
}

class Finder {
public:
    explicit Finder(const QString &text) : m_text(text)
    {
        m_lines << 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'\n')
                m_lines << i + 1;
        }
    }

    void table(const toml::Table &table, const QStringList &path)
    {
        for (const toml::Member &member : table.members) {
            const QStringList here = path + QStringList{member.key};
            key(member, here);
            node(member.node, here);
        }
    }

    QList<Spot> spots;

private:
    qsizetype offsetOf(const toml::Position &at) const { return m_lines.at(at.line - 1) + at.column - 1; }

    void key(const toml::Member &member, const QStringList &path)
    {
        const qsizetype offset = offsetOf(member.at);
        const bool isQuoted = m_text.mid(offset, 1) == "\""_L1;
        const QString written = isQuoted ? u'"' + member.key + u'"' : member.key;
        if (m_text.mid(offset, written.size()) != written)
            qFatal("line %d: there is no key \"%s\"", member.at.line, qPrintable(member.key));
        const bool isHeader = m_text.at(m_lines.at(member.at.line - 1)) == u'[';
        spots.append({isHeader ? Spot::Kind::Header : Spot::Kind::Key, path, member.key, offset + (isQuoted ? 1 : 0),
                      member.key.size(), member.at.line});
    }

    void node(const toml::Node &value, const QStringList &path)
    {
        if (const toml::Table *inner = value.table())
            return table(*inner, path);
        const toml::Array *array = value.array();
        const bool ofTables = array && !array->items.isEmpty() && array->items.first().table();
        if (!ofTables) {
            const qsizetype offset = offsetOf(value.at);
            spots.append({kindOf(value), path, value.text() ? *value.text() : QString(), offset, lengthAt(offset),
                          value.at.line});
        }
        for (const toml::Node &item : array ? array->items : QList<toml::Node>())
            node(item, path);
    }

    qsizetype lengthAt(qsizetype offset) const
    {
        for (const QString &quote : {u"\"\"\""_s, u"'''"_s, u"\""_s, u"'"_s}) {
            if (m_text.mid(offset, quote.size()) != quote)
                continue;
            qsizetype end = offset + quote.size();
            while (m_text.mid(end, quote.size()) != quote)
                end += m_text[end] == u'\\' && quote[0] == u'"' ? 2 : 1;
            return end + quote.size() - offset;
        }
        qsizetype end = offset;
        if (m_text[offset] == u'[') {
            for (++end; m_text[end] != u']';) {
                const bool isValue = m_text[end] == u'"' || m_text[end] == u'\'' || m_text[end] == u'[';
                end += isValue ? lengthAt(end) : 1;
            }
            return end + 1 - offset;
        }
        while (end < m_text.size() && !u",]}# \t\r\n"_s.contains(m_text[end]))
            ++end;
        return end - offset;
    }

    const QString &m_text;
    QList<qsizetype> m_lines;
};

} // namespace

QList<Spot> spotsOf(const QString &text)
{
    Finder finder(text);
    const toml::Document document = must(toml::parse(text, u"text"_s));
    finder.table(document.root, {});
    return finder.spots;
}

QString replaced(const QString &text, const Spot &spot, const QString &with)
{
    return text.left(spot.offset) + with + text.mid(spot.offset + spot.length);
}

QString oneLetterOff(const QString &word)
{
    // The last letter: a figure may well be one of several.
    qsizetype at = word.size() - 1;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].isLetter())
            at = i;
    }
    QString changed = word;
    changed[at] = word[at] == u'q' ? u'w' : u'q';
    return changed;
}

} // namespace frontdoor::test
