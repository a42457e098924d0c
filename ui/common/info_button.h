// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace frontdoor {

/// A quiet "i", with or without a word, beside a title: tells more about it. In a row it takes the height that there is and
/// asks for none of its own. Enter and Space press it.
class InfoButton : public QAbstractButton {
    Q_OBJECT

public:
    /// `text` may be empty: the "i" only.
    explicit InfoButton(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
};

/// Keeps a small widget at the right end of the line of `words`, over the room that the line leaves. Nothing gets higher by
/// it, and by Tab it comes after all that `host` lays out. Takes the widget.
class CornerPlace final : public QObject {
    Q_OBJECT

public:
    CornerPlace(QWidget *host, QWidget *words, QWidget *widget);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void place();

    QWidget *m_host;
    QWidget *m_words;
    QWidget *m_widget;
};

} // namespace frontdoor
