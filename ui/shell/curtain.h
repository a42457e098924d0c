// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace frontdoor {

class DetachedWindow;

/// Keeps everything out of sight but one window: menus close, dialogs and popped-out texts are hidden until it is drawn back,
/// detached pages stay where they are and show nothing. What opens meanwhile is hidden too.
class Curtain final : public QObject {
    Q_OBJECT

public:
    explicit Curtain(QWidget *except, QObject *parent = nullptr);
    ~Curtain() override;

    /// What is hidden stays so: it belongs to somebody who leaves.
    void forget() { m_hidden.clear(); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void cover(QWidget *window);

    struct Hidden {
        QPointer<QWidget> window;
        Qt::WindowModality modality;
    };
    QPointer<QWidget> m_except;
    QList<Hidden> m_hidden;
    QList<QPointer<DetachedWindow>> m_covered;
};

} // namespace frontdoor
