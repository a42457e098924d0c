// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace frontdoor {

/// A state in words, with a shape and a colour: "▲ 2 h 10 min over". Neutral has no shape.
class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(Tone tone, const QString &text, QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    QString text() const { return m_text; }
    void set(Tone tone, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For delegates: the size of the whole chip, and drawing it at the left of the rectangle, centred in its height;
    /// narrower rectangles elide the words. Returns the rectangle that was covered.
    static QSize sizeFor(Tone tone, const QString &text, const Theme &theme);
    static QRect paint(QPainter *painter, const QRect &rect, Tone tone, const QString &text, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Tone m_tone;
    QString m_text;
};

/// What a tone means in one word, for people who do not see it: "overdue", "soon", ...
QString toneWord(Tone tone);

} // namespace frontdoor
