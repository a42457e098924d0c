// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace frontdoor {

/// A small "Ctrl K" box. Decoration: whoever carries it puts the keys into its own accessible description.
class KeyHint final : public QWidget {
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;

    /// "Ctrl K" instead of "Ctrl+K".
    static QString textFor(const QKeySequence &keys);
    static QSize sizeFor(const QString &text, const Theme &theme);
    /// Draws in the middle of the rectangle; the colour is that of the text around it.
    static void paint(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour,
                      const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
};

} // namespace frontdoor
