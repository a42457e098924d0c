// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/doorkeeper.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace frontdoor {

class LabelledField;
class MessageBar;
class PasswordField;

/// Name and password, or the password alone where it is known who is meant.
class DoorForm final : public QWidget {
    Q_OBJECT

public:
    enum class Asks { NameAndPassword, Password };

    DoorForm(Asks asks, const QString &button, QWidget *parent = nullptr);

    /// Empties the password; the name stays.
    void begin();
    void setBusy(bool busy);
    void showRefusal(const SignInRefusal &refusal);
    void showTrouble(const QString &headline, const QString &text);

    QLineEdit *name() const { return m_name; }
    PasswordField *password() const { return m_password; }
    QPushButton *button() const { return m_button; }
    MessageBar *message() const { return m_message; }

signals:
    void submitted(const QString &name, const QString &password);

private:
    void submit();

    QLineEdit *m_name;
    PasswordField *m_password;
    MessageBar *m_message;
    QPushButton *m_button;
    bool m_asksName;
};

} // namespace frontdoor
