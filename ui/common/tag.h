// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace frontdoor {

/// A small outlined label: "sibling copy", "3 contacts in 6 months". A tone other than Neutral colours words and edge.
class Tag final : public QWidget {
    Q_OBJECT

public:
    explicit Tag(const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void set(const QString &text, Tone tone = Tone::Neutral);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static QSize sizeFor(const QString &text, const Theme &theme);
    /// Draws at the left of the rectangle, centred in its height, elided when too narrow. Returns what was covered.
    static QRect paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace frontdoor
