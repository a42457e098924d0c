// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

namespace frontdoor {

class InboxList;
class TrayPanel;

/// What waits for the signed-in person over the work they hold.
class MyWorkPanel final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(bool badgeAlert READ badgeAlert NOTIFY badgeChanged)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY badgeChanged)

public:
    explicit MyWorkPanel(Desk &desk, QWidget *parent = nullptr);

    InboxList *inbox() const { return m_inbox; }
    TrayPanel *tray() const { return m_tray; }

    /// What is held; recommendations that came back are among it, and call for attention.
    int badge() const;
    bool badgeAlert() const;
    QString badgeText() const;

signals:
    void badgeChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    int returned() const;

    InboxList *m_inbox;
    TrayPanel *m_tray;
};

} // namespace frontdoor
