// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class Avatar;
class MessageBar;

/// What stands in front of the work while nobody is at the desk: who is signed in, and nothing else.
class LockPage final : public QWidget {
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);

    /// `role` in the procedure's words.
    void showFor(const User &user, const QString &role);
    /// Why somebody else cannot sign in just now.
    void showTrouble(const QString &text);

    QPushButton *goOn() const { return m_goOn; }
    QPushButton *somebodyElse() const { return m_other; }

signals:
    void continued();
    void somebodyElseWanted();

private:
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_role;
    QPushButton *m_goOn;
    QPushButton *m_other;
    MessageBar *m_trouble;
};

} // namespace frontdoor
