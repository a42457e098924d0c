// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace frontdoor {

/// One line of text. What is pasted is never cut: line ends become blanks, control characters go, and text over the limit
/// stays and is complained about. A book is not taken at all, because a line would need seconds for every key in it; what
/// stood there stays, and it is said that the rest is still on the clipboard.
class TextLine final : public QLineEdit {
    Q_OBJECT

public:
    explicit TextLine(QWidget *parent = nullptr);

    /// In characters; 500 unless set.
    void setCharacterLimit(int limit);
    /// "12 characters too many: at most 500 can be kept." or empty.
    QString problem() const { return m_problem; }

signals:
    void problemChanged(const QString &problem);

private:
    void clean(const QString &text);
    void check();
    void complain(const QString &problem);

    int m_limit = 500;
    QString m_problem;
    QString m_accepted; ///< the last text that was not a book
    bool m_refusing = false;
};

} // namespace frontdoor
