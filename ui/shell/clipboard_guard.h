// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QMimeData;

namespace frontdoor {

/// What the program copies is marked as secret, so that clipboard managers do not keep it, and is gone after a while. What
/// another program put there is left alone.
class ClipboardGuard final : public QObject {
    Q_OBJECT

public:
    static constexpr int keptSeconds = 60;

    explicit ClipboardGuard(QObject *parent = nullptr);

    /// Takes what is still ours from the clipboard, now.
    void forget();
    /// After how long it is forgotten; `keptSeconds` unless set.
    void setPatience(int ms) { m_timer.setInterval(ms); }

private:
    void look();
    bool isOurs() const;

    QTimer m_timer;
    QPointer<const QMimeData> m_marked;
};

} // namespace frontdoor
