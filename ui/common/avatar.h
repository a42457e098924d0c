// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace frontdoor {

/// Initials in a circle. The name belongs beside it; alone it is announced by name.
class Avatar final : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// Diameter at 100 % text; 20 unless set.
    void setDiameter(int px);

    QSize sizeHint() const override;

    /// "Sam Bell" -> "SB", "Cher" -> "C", "" -> "?".
    static QString initials(const QString &name);
    static int sizeFor(const Theme &theme);
    /// The same, as large as the square.
    static void paintLarge(QPainter *painter, const QRect &square, const QString &name, const Theme &theme);
    /// Name over role, each in one line, both together centred in the height of the rectangle.
    static void paintNameAndRole(QPainter *painter, const QRect &rect, const QString &name, const QColor &nameColour,
                                 const QString &role, const QColor &roleColour, const Theme &theme,
                                 Qt::LayoutDirection direction);
    /// In the square at the left of the rectangle, centred in its height.
    static void paint(QPainter *painter, const QRect &rect, const QString &name, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_name;
    int m_diameter = 20;
};

} // namespace frontdoor
