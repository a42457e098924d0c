// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/text_line.h"

#include <algorithm>

namespace frontdoor {

namespace {

/// Far beyond what anybody writes into a line; QLineEdit's own limit would cut silently.
constexpr int mostCharacters = 40'000'000;
/// From here on every key in the line would be felt.
constexpr qsizetype book = 200'000;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

} // namespace

TextLine::TextLine(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(mostCharacters);
    connect(this, &QLineEdit::textChanged, this, &TextLine::clean);
}

void TextLine::setCharacterLimit(int limit)
{
    m_limit = limit;
    check();
}

void TextLine::clean(const QString &text)
{
    if (m_refusing)
        return;
    if (text.size() > book) {
        m_refusing = true;
        setText(m_accepted);
        m_refusing = false;
        complain(
            tr("Not put in: these are %1 characters, and at most %2 can be kept here. They are still on the clipboard.")
                .arg(text.size())
                .arg(m_limit));
        return;
    }
    if (std::ranges::any_of(text, isControl)) {
        QString cleaned;
        cleaned.reserve(text.size());
        for (const QChar c : text) {
            if (!isControl(c))
                cleaned += c;
            else if (c.isSpace())
                cleaned += u' ';
        }
        const qsizetype after = text.size() - cursorPosition();
        setText(cleaned);
        setCursorPosition(int(std::max<qsizetype>(0, cleaned.size() - after)));
        return; // setText() came through here again
    }
    m_accepted = text;
    check();
}

void TextLine::check()
{
    const qsizetype over = text().size() - m_limit;
    const QString problem =
        over <= 0 ? QString() : tr("%n characters too many: at most %1 can be kept.", nullptr, int(over)).arg(m_limit);
    complain(problem);
}

void TextLine::complain(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged(m_problem);
}

} // namespace frontdoor
