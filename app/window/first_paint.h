// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/session.h"

#include <QObject>

#include <functional>

namespace frontdoor {

class MainWindow;

/// Signs a manager of the front door in and calls `in`; ends the program if there is none.
void signInForMeasuring(Session &session, MainWindow &window, const std::function<void()> &in = {});

/// For the benchmark of the start: signs a front-door manager in, and ends the program when their tray is on the screen,
/// printing the memory in use as "resident N" (KiB).
class FirstPaint : public QObject {
    Q_OBJECT

public:
    FirstPaint(Session &session, MainWindow &window, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool m_seen = false;
};

} // namespace frontdoor
