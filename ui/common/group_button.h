// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QKeyEvent>

namespace frontdoor {

/// A button that is part of a composite with one tab stop: every key but Space is left to the parent.
class GroupButton : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space)
            QAbstractButton::keyPressEvent(event);
        else
            event->ignore();
    }
};

/// Only `stop` is reached by Tab; the others by the composite's own keys and by the pointer.
template<class Button>
void setTabStop(const QList<Button *> &buttons, const QWidget *stop)
{
    for (Button *button : buttons)
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

/// Which of them has the focus; -1 if none.
template<class Button>
qsizetype focusedIndex(const QList<Button *> &buttons)
{
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (buttons.at(i)->hasFocus())
            return i;
    }
    return -1;
}

/// The index that a key moves to in a row or column of `count` items: the neighbour, round the ends, or an end; -1 for
/// other keys.
inline qsizetype movedIndex(int key, qsizetype from, qsizetype count, bool mirrored = false)
{
    if (count == 0)
        return -1;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (key == Qt::Key_Right) != mirrored;
        return from < 0 ? (forward ? 0 : count - 1) : (from + (forward ? 1 : count - 1)) % count;
    }
    case Qt::Key_Down: return from < 0 ? 0 : (from + 1) % count;
    case Qt::Key_Up: return from < 0 ? count - 1 : (from + count - 1) % count;
    case Qt::Key_Home: return 0;
    case Qt::Key_End: return count - 1;
    default: return -1;
    }
}

} // namespace frontdoor
