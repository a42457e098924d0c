// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

/// A box in the preview: outlined, or filled as a warning with a bar at its side.
class PreviewCard final : public QWidget {
    Q_OBJECT

public:
    enum class Look { Outlined, Warning };

    explicit PreviewCard(Look look, QWidget *parent = nullptr);

    /// At the left, as wide as it likes up to the whole width.
    void add(QWidget *widget);
    /// Words, and a link behind them at the right.
    void addLine(QWidget *words, QWidget *link);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QVBoxLayout *m_column;
};

} // namespace frontdoor
