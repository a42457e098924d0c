// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/spell_highlighter.h"

#include "ui/style/theme.h"

#include <QTextBlock>
#include <QTextDocument>

namespace frontdoor {

namespace {

constexpr int namesPauseMs = 300;
constexpr int longestChecked = 60'000; // characters; what is pasted beyond that is no report

} // namespace

SpellHighlighter::SpellHighlighter(SpellChecker &checker, QPlainTextEdit &field)
    : QSyntaxHighlighter(field.document())
    , m_checker(&checker)
    , m_field(field)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(namesPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SpellHighlighter::gatherNames);
    connect(&checker, &SpellChecker::learned, this, [this] {
        if (m_waits)
            again();
    });
    connect(&checker, &SpellChecker::stateChanged, this, &SpellHighlighter::again);
    connect(document(), &QTextDocument::contentsChange, this, [this] { m_pause.start(); });
    connect(&field, &QPlainTextEdit::cursorPositionChanged, this, &SpellHighlighter::settle);
    checker.wake();
    gatherNames();
}

void SpellHighlighter::again()
{
    m_waits = false;
    rehighlight();
}

void SpellHighlighter::gatherNames()
{
    if (document()->characterCount() > longestChecked)
        return;
    const QSet<QString> names = namesIn(document()->toPlainText());
    if (names == m_names)
        return;
    m_names = names;
    again();
}

void SpellHighlighter::settle()
{
    if (m_spared < 0 || (m_field.hasFocus() && m_field.textCursor().position() == m_spared))
        return;
    const QTextBlock left = document()->findBlock(m_spared);
    m_spared = -1;
    if (left.isValid())
        rehighlightBlock(left);
}

bool SpellHighlighter::isBeingTyped(const QTextBlock &block, const SpelledWord &word) const
{
    return m_field.hasFocus() && m_field.textCursor().position() == block.position() + int(word.at + word.length);
}

bool SpellHighlighter::isWrong(const SpelledWord &word) const
{
    return m_checker && m_checker->isWorking() && m_checker->isRight(word.word) == false;
}

void SpellHighlighter::highlightBlock(const QString &text)
{
    if (!m_checker || !m_checker->isWorking() || document()->characterCount() > longestChecked)
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(themeOf(&m_field).colour(ColourRole::Overdue));
    for (const SpelledWord &word : wordsToSpell(text, m_names)) {
        const std::optional<bool> right = m_checker->isRight(word.word);
        m_waits = m_waits || !right;
        if (right == false && isBeingTyped(currentBlock(), word))
            m_spared = currentBlock().position() + int(word.at + word.length);
        else if (right == false)
            setFormat(int(word.at), int(word.length), wrong);
    }
}

QTextCursor SpellHighlighter::wrongWordAt(const QTextCursor &place) const
{
    QTextCursor cursor(place);
    cursor.clearSelection();
    const QTextBlock block = place.block();
    for (const SpelledWord &word : wordsToSpell(block.text(), m_names)) {
        const int from = block.position() + int(word.at);
        const int to = from + int(word.length);
        if (place.position() < from || place.position() > to || !isWrong(word))
            continue;
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        break;
    }
    return cursor;
}

int SpellHighlighter::wrongWords() const
{
    int count = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const SpelledWord &word : wordsToSpell(block.text(), m_names))
            count += isWrong(word) && !isBeingTyped(block, word) ? 1 : 0;
    }
    return count;
}

} // namespace frontdoor
