// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/toml/text_position.h"

namespace frontdoor::toml {

using namespace Qt::StringLiterals;

namespace {

/// A place in a file that moves forward and knows its line and column.
class Cursor {
public:
    Cursor(const QString &source, Position at) : m_source(source), m_at(std::move(at))
    {
        for (int line = 1; line < m_at.line && m_index < m_source.size(); ++m_index)
            line += m_source[m_index] == u'\n' ? 1 : 0;
        for (int column = 1; column < m_at.column && m_index < m_source.size(); ++column)
            m_index += m_source[m_index].isHighSurrogate() ? 2 : 1;
    }

    const Position &at() const { return m_at; }
    bool atEnd() const { return m_index >= m_source.size(); }
    QChar now() const { return atEnd() ? QChar() : m_source[m_index]; }
    bool sees(QLatin1String text) const
    {
        return QStringView(m_source).sliced(qMin(m_index, m_source.size())).startsWith(text);
    }

    void skip(qsizetype units)
    {
        for (; units > 0 && !atEnd(); --units, ++m_index) {
            if (m_source[m_index] == u'\n') {
                ++m_at.line;
                m_at.column = 1;
            } else if (!m_source[m_index].isLowSurrogate()) {
                ++m_at.column;
            }
        }
    }
    void skipLineBreak()
    {
        if (sees("\r\n"_L1))
            skip(2);
        else if (sees("\n"_L1))
            skip(1);
    }

private:
    const QString &m_source;
    Position m_at;
    qsizetype m_index = 0;
};

} // namespace

Position positionInText(const QString &source, const Position &value, qsizetype offset)
{
    Cursor cursor(source, value);
    const bool literal = cursor.sees("'"_L1);
    if (!literal && !cursor.sees("\""_L1))
        return value;
    if (cursor.sees("\"\"\""_L1) || cursor.sees("'''"_L1)) {
        cursor.skip(3);
        cursor.skipLineBreak();
    } else {
        cursor.skip(1);
    }
    for (qsizetype counted = 0; !cursor.atEnd();) {
        if (!literal && (cursor.sees("\\\n"_L1) || cursor.sees("\\\r\n"_L1) || cursor.sees("\\ "_L1))) {
            cursor.skip(1); // a line's last backslash takes all white space after it away
            while (cursor.now().isSpace())
                cursor.skip(1);
            continue;
        }
        if (counted >= offset)
            break;
        if (!literal && cursor.sees("\\"_L1)) {
            const qsizetype digits = cursor.sees("\\u"_L1) ? 4 : cursor.sees("\\U"_L1) ? 8 : 0;
            counted += cursor.sees("\\U000"_L1) && !cursor.sees("\\U0000"_L1) ? 2
                                                                              : 1; // beyond the basic plane: two units
            cursor.skip(2 + digits);
        } else {
            cursor.skip(cursor.sees("\r\n"_L1) ? 2 : 1); // TOML reads either line end as one character
            ++counted;
        }
    }
    return cursor.at();
}

} // namespace frontdoor::toml
