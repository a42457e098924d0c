// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QApplication;

namespace frontdoor {

/// Tells when nobody has pressed a key or moved the pointer in this program for some minutes. A computer that slept counts
/// as left alone for as long.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    IdleWatch(QApplication &app, std::function<Instant()> now, QObject *parent = nullptr);

    void setMinutes(int minutes); ///< 0: never
    int minutes() const { return m_minutes; }
    /// Somebody is there.
    void stir();
    /// As every few seconds: is it time?
    void look();

signals:
    void idle();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    std::function<Instant()> m_now;
    Instant m_last;
    int m_minutes = 0;
    bool m_told = false;
    QTimer m_tick;
};

} // namespace frontdoor
