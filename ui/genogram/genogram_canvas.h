// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/genogram/genogram_picture.h"

#include <QGraphicsView>

namespace frontdoor {

/// The picture of a family, to look round in. The arrow keys move among the people, Enter opens one, Home goes to whom it is
/// about; Ctrl with + and - makes it larger and smaller, Ctrl+0 fits it into the window.
class GenogramCanvas final : public QGraphicsView {
    Q_OBJECT

public:
    explicit GenogramCanvas(QWidget *parent = nullptr);

    void show(const GenogramPicture &picture, const PersonId &subject);
    PersonId current() const { return m_current; }
    void setCurrent(const PersonId &person); ///< silent

    double zoom() const { return transform().m11(); }
    void zoomBy(double factor);
    void fit(); ///< the whole family, however small

    static constexpr double leastLegible = 0.7;
    static constexpr double leastZoom = 0.25;
    static constexpr double mostZoom = 3;

signals:
    void currentChosen(const frontdoor::PersonId &person);
    void openRequested(const frontdoor::PersonId &person);
    void zoomChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    const GenogramPerson *personAt(const QPoint &position) const;
    const GenogramPerson *personOf(const PersonId &person) const;
    const GenogramPerson *neighbour(int key) const;
    void choose(const GenogramPerson *person);
    void follow(); ///< the size of the window, unless somebody has chosen one

    GenogramPicture m_picture;
    PersonId m_subject;
    PersonId m_current;
    /// How large it is: as large as somebody made it, or as the window lets it be. Unasked it is never made so small that
    /// it could not be read.
    enum class Size { Chosen, Legible, Whole };
    Size m_size = Size::Legible;
};

} // namespace frontdoor
