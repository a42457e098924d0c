// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QLineEdit>
#include <QTimer>

namespace frontdoor {

class KeyHint;

/// A line edit with a magnifying glass, a way to clear it and its keys at the right while it is empty. Escape clears.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    /// Shows the keys only; whoever owns the window makes the shortcut.
    void setKeyHint(const QKeySequence &keys);
    /// How long the person must pause before searchChanged(); 150 ms unless set.
    void setPause(int ms) { m_pause.setInterval(ms); }

    /// Cut short where there is no room for it; the tool tip has the whole then.
    void setPlaceholderText(const QString &text);

    QSize sizeHint() const override;

signals:
    void searchChanged(const QString &text); ///< trimmed; after a pause in typing, at once when cleared
    void moveDown();                         ///< Down: on to the results

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeHint();
    void fitWords();

    QString m_words; ///< the whole placeholder

    KeyHint *m_hint = nullptr;
    QTimer m_pause;
    QString m_told;
};

} // namespace frontdoor
