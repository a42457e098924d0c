// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace frontdoor {

/// A count in a pill. Alert is filled red. Hidden while the count is 0.
class Badge final : public QWidget {
    Q_OBJECT

public:
    enum class Look { Quiet, Alert };

    explicit Badge(int count = 0, Look look = Look::Quiet, QWidget *parent = nullptr);

    int count() const { return m_count; }
    void setCount(int count);
    void setLook(Look look);
    /// What is counted, for the accessible name: "overdue contacts" -> "4 overdue contacts".
    void setWhat(const QString &what);

    QSize sizeHint() const override;

    /// Up to 999, then "999+".
    static QString textFor(int count);
    static QSize sizeFor(int count, const Theme &theme);
    /// Fills the rectangle's centre.
    static void paint(QPainter *painter, const QRect &rect, int count, Look look, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    int m_count;
    Look m_look;
    QString m_what;
};

} // namespace frontdoor
