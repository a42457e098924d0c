// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/elided_label.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QTextDocument>
#include <QWidget>

namespace frontdoor::test {

/// Labels and buttons in this widget whose words have less room than they need, with what is missing.
/// Labels that elide on purpose are left out; what lies in a scroll area may be out of sight, but must be whole.
inline QStringList clippedIn(const QWidget *whole)
{
    QStringList clipped;
    const auto complain = [&](const QWidget *widget, const QString &text, QSize has, QSize needs) {
        clipped << QStringLiteral("%1 \"%2\" has %3x%4, needs %5x%6")
                       .arg(QString::fromLatin1(widget->metaObject()->className()), text)
                       .arg(has.width())
                       .arg(has.height())
                       .arg(needs.width())
                       .arg(needs.height());
    };
    for (const QLabel *label : whole->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
            continue;
        if (label->wordWrap()) {
            const int needs = label->heightForWidth(label->width());
            if (label->height() < needs)
                complain(label, label->text(), label->size(), {label->width(), needs});
        } else if (label->width() < label->sizeHint().width() || label->height() < label->minimumSizeHint().height()) {
            complain(label, label->text(), label->size(), label->sizeHint());
        }
    }
    for (const QAbstractButton *button : whole->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const QSize needs = qobject_cast<const QPushButton *>(button) ? button->sizeHint() : button->minimumSizeHint();
        if (button->width() < needs.width() || button->height() < needs.height())
            complain(button, button->text(), button->size(), needs);
    }
    // Nothing may stick out of its parent, except inside a scroll area's own page.
    for (const QWidget *child : whole->findChildren<QWidget *>()) {
        const QWidget *parent = child->parentWidget();
        if (!child->isVisible() || child->isWindow() || !parent
            || parent->objectName() == QLatin1String("qt_scrollarea_viewport"))
            continue;
        const QRect box = child->geometry();
        if (box.right() > parent->width() + 1 && !child->size().isEmpty() && box.width() > 1)
            clipped << QStringLiteral("%1 sticks out of %2 by %3 px")
                           .arg(QString::fromLatin1(child->metaObject()->className()),
                                QString::fromLatin1(parent->metaObject()->className()))
                           .arg(box.right() - parent->width());
    }
    return clipped;
}

} // namespace frontdoor::test
