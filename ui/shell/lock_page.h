// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/sign_in_page.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class Avatar;
class DoorForm;
class MessageBar;

/// What stands in front of the work while nobody is at the desk: who is signed in, and nothing else.
class LockPage final : public QWidget {
    Q_OBJECT

public:
    explicit LockPage(Doorkeeper &door, QWidget *parent = nullptr);

    /// `role` in the procedure's words; `proof` is how they came in, and what lets them in again.
    void showFor(const User &user, const QString &role, Proof proof);
    /// Why somebody else cannot sign in just now.
    void showTrouble(const QString &text);

    QPushButton *goOn() const { return m_goOn; }
    QPushButton *somebodyElse() const { return m_other; }
    DoorForm *door() const { return m_form; }

signals:
    void continued();
    void somebodyElseWanted();

private:
    Doorkeeper &m_door;
    User m_user;
    Proof m_proof = Proof::None;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_role;
    QPushButton *m_goOn;
    QPushButton *m_other;
    DoorForm *m_form;
    QLabel *m_honest;
    MessageBar *m_trouble;
};

} // namespace frontdoor
