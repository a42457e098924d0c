// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/spelling.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTimer>

namespace frontdoor {

/// Underlines what is not spelt right in a text field, but not the word that is being typed.
class SpellHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// The checker must outlive the field, or be null from its end on (QPointer).
    SpellHighlighter(SpellChecker &checker, QPlainTextEdit &field);

    SpellChecker *checker() const { return m_checker; }
    /// The word at that place if it is wrong, else a cursor without selection.
    QTextCursor wrongWordAt(const QTextCursor &place) const;
    /// How many words are underlined.
    int wrongWords() const;
    /// The cursor or the focus has moved: what was left out because it was being typed is looked at.
    void settle();

protected:
    void highlightBlock(const QString &text) override;

private:
    void again();
    void gatherNames();
    bool isWrong(const SpelledWord &word) const;
    bool isBeingTyped(const QTextBlock &block, const SpelledWord &word) const;

    QPointer<SpellChecker> m_checker;
    QPlainTextEdit &m_field;
    QSet<QString> m_names;
    QTimer m_pause;
    int m_spared = -1; ///< where the wrong word ends that is being typed
    bool m_waits = false;
};

} // namespace frontdoor
