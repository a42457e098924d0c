// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/genogram_canvas.h"

#include <QGraphicsScene>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace frontdoor {

namespace {

constexpr double zoomStep = 1.2;
constexpr qreal margin = 24;

} // namespace

GenogramCanvas::GenogramCanvas(QWidget *parent) : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorViewCenter);
    setAlignment(Qt::AlignCenter);
    setCacheMode(QGraphicsView::CacheNone);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate); // a ring round somebody, a few dozen shapes in all
    setMinimumSize(120, 120);
}

void GenogramCanvas::show(const GenogramPicture &picture, const PersonId &subject)
{
    m_picture = picture;
    if (m_subject != subject) {
        m_subject = subject;
        m_current = subject;
        m_size = Size::Legible;
    }
    if (!personOf(m_current))
        m_current = subject;
    scene()->setSceneRect(m_picture.bounds.adjusted(-margin, -margin, margin, margin));
    follow();
    viewport()->update();
}

const GenogramPerson *GenogramCanvas::personOf(const PersonId &person) const
{
    const auto found = std::find_if(m_picture.people.begin(), m_picture.people.end(),
                                    [&](const GenogramPerson &p) { return p.node.person == person; });
    return found == m_picture.people.end() ? nullptr : &*found;
}

const GenogramPerson *GenogramCanvas::personAt(const QPoint &position) const
{
    const QPointF at = mapToScene(position);
    const auto found = std::find_if(m_picture.people.begin(), m_picture.people.end(),
                                    [&](const GenogramPerson &p) { return p.node.box().contains(at); });
    return found == m_picture.people.end() ? nullptr : &*found;
}

void GenogramCanvas::setCurrent(const PersonId &person)
{
    const GenogramPerson *found = personOf(person);
    if (!found || m_current == person)
        return;
    m_current = person;
    ensureVisible(found->node.box());
    viewport()->update();
}

void GenogramCanvas::choose(const GenogramPerson *person)
{
    if (!person || person->node.person == m_current)
        return;
    setCurrent(person->node.person);
    emit currentChosen(m_current);
}

/// In the row, or in the nearest row that way the one that stands nearest.
const GenogramPerson *GenogramCanvas::neighbour(int key) const
{
    const GenogramPerson *from = personOf(m_current);
    if (!from)
        return nullptr;
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const GenogramPerson *best = nullptr;
    const auto distance = [&](const GenogramPerson &to) {
        const QPointF way = to.node.symbol.center() - from->node.symbol.center();
        return across ? std::pair(0.0, std::abs(way.x())) : std::pair(std::abs(way.y()), std::abs(way.x()));
    };
    for (const GenogramPerson &person : m_picture.people) {
        const QPointF way = person.node.symbol.center() - from->node.symbol.center();
        const qreal along = across ? way.x() : way.y();
        if (person.node.person == m_current || (across && person.node.row != from->node.row)
            || (forward ? along <= 0 : along >= 0))
            continue;
        if (!best || distance(person) < distance(*best))
            best = &person;
    }
    return best;
}

void GenogramCanvas::zoomBy(double factor)
{
    const double wanted = std::clamp(zoom() * factor, leastZoom, mostZoom);
    m_size = Size::Chosen;
    setTransform(QTransform::fromScale(wanted, wanted));
    if (const GenogramPerson *current = personOf(m_current))
        ensureVisible(current->node.box());
    emit zoomChanged();
}

void GenogramCanvas::fit()
{
    m_size = Size::Whole;
    follow();
}

void GenogramCanvas::follow()
{
    const QRectF whole = scene()->sceneRect();
    if (whole.isEmpty() || m_size == Size::Chosen)
        return;
    const double wanted = std::min(viewport()->width() / whole.width(), viewport()->height() / whole.height());
    const double scale = std::clamp(wanted, m_size == Size::Whole ? leastZoom : leastLegible, 1.0);
    setTransform(QTransform::fromScale(scale, scale));
    if (const GenogramPerson *current = personOf(m_current))
        ensureVisible(current->node.box());
    emit zoomChanged();
}

void GenogramCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!control) {
            choose(neighbour(event->key()));
            return;
        }
        break;
    case Qt::Key_Home: choose(personOf(m_subject)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            emit openRequested(m_current);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return zoomBy(zoomStep);
        break;
    case Qt::Key_Minus:
        if (control)
            return zoomBy(1 / zoomStep);
        break;
    case Qt::Key_0:
        if (control)
            return fit();
        break;
    default: break;
    }
    QGraphicsView::keyPressEvent(event);
}

void GenogramCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void GenogramCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(personAt(event->pos()));
    QGraphicsView::mousePressEvent(event);
}

void GenogramCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const GenogramPerson *person = personAt(event->pos()); person && event->button() == Qt::LeftButton)
        emit openRequested(person->node.person);
}

bool GenogramCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    // Long names are shortened in the picture.
    const auto *help = static_cast<QHelpEvent *>(event);
    const GenogramPerson *person = personAt(help->pos());
    QToolTip::showText(help->globalPos(), person ? person->sentence : QString(), viewport());
    return true;
}

void GenogramCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    follow();
}

void GenogramCanvas::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        viewport()->update();
}

void GenogramCanvas::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void GenogramCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void GenogramCanvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    const GenogramLook look(themeOf(this));
    painter->fillRect(rect, look.ground);
    paintHouseholds(painter, m_picture, look);
    paintLines(painter, m_picture, look);
}

void GenogramCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    const GenogramLook look(themeOf(this));
    for (const GenogramPerson &person : m_picture.people) {
        const GenogramMark mark = person.node.person != m_current ? GenogramMark::None
                                  : hasFocus()                    ? GenogramMark::Focused
                                                                  : GenogramMark::Current;
        paintPerson(painter, person, look, mark);
    }
}

} // namespace frontdoor
