// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace frontdoor {

class SegmentedControl;
class TextLine;

/// What the caller was asked about the home: "Yes" and what was said, "None known", or "Not asked" and why.
/// The answer is kept as scenario files write it: a text, "none", or "not-asked: why".
class PromptEdit final : public QWidget {
    Q_OBJECT

public:
    /// `what`: "Domestic abuse".
    explicit PromptEdit(const QString &what, QWidget *parent = nullptr);

    /// Empty while nothing is answered, and while the words are missing that make "Yes" or "Not asked" an answer.
    QString answer() const;
    void setAnswer(const QString &answer); ///< silent
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    void arrange();

    SegmentedControl *m_choice;
    TextLine *m_words;
};

} // namespace frontdoor
