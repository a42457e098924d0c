// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace frontdoor {

class Desk;
class MessageBar;

/// Says what the desk wants to be said: confirmations as a bar over the foot of the pages that goes by itself,
/// trouble as a bar above them that stays until it is dismissed.
class Notices final : public QObject {
    Q_OBJECT

public:
    /// `over`: what the confirmations lie on.
    Notices(Desk &desk, QWidget *over);

    MessageBar *bar() const { return m_trouble; }
    MessageBar *confirmation() const { return m_confirmation; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void say(const QString &text);
    void complain(const QString &text);
    void place();

    QWidget *m_over;
    MessageBar *m_trouble;
    MessageBar *m_confirmation;
    QTimer m_leave;
};

} // namespace frontdoor
