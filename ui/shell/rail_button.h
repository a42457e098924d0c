// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/group_button.h"
#include "ui/style/icons.h"

namespace frontdoor {

/// An entry of the rail: icon, word and count; only icon and count while the rail is collapsed.
class RailButton final : public GroupButton {
    Q_OBJECT

public:
    RailButton(Icon icon, const QString &title, const QKeySequence &shortcut, QWidget *parent);

    void setBadge(int count, bool alert, const QString &what);
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    Icon m_icon;
    QString m_keys;
    int m_count = 0;
    bool m_alert = false;
    QString m_what;
    bool m_collapsed = false;
};

/// Who is signed in, at the foot of the rail: opens a menu.
class PersonButton final : public QAbstractButton {
    Q_OBJECT

public:
    PersonButton(const QString &name, const QString &role, const QString &team, QWidget *parent);

    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_role;
    bool m_collapsed = false;
};

} // namespace frontdoor
