// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace frontdoor {

class Chip;
class Desk;
class MessageBar;

/// Says what the desk wants to be said: confirmations in the foot of the window, where they cover nothing, and which go by
/// themselves; trouble as a bar above the pages that stays until it is dismissed.
class Notices final : public QObject {
    Q_OBJECT

public:
    explicit Notices(Desk &desk, QObject *parent = nullptr);

    // Both belong to whom they are given to.
    MessageBar *bar() const { return m_trouble; }
    Chip *confirmation() const { return m_confirmation; }
    /// Another place says it now.
    void hush();

private:
    void say(const QString &text);
    void complain(const QString &text);

    MessageBar *m_trouble;
    Chip *m_confirmation;
    QTimer m_leave;
};

} // namespace frontdoor
