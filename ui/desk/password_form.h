// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/doorkeeper.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class LabelledField;
class MessageBar;
class PasswordField;

/// A new password, twice: one's own with the old one, or the first of somebody else. What is wrong with it is said before it
/// is sent. The doorkeeper does the rest.
class PasswordForm final : public QWidget {
    Q_OBJECT

public:
    enum class For {
        Self,      ///< asks for the old one
        SelfFirst, ///< has just come in with one that somebody else chose, or has none
        Somebody,  ///< as administrator
    };

    /// `session` must outlive the form.
    PasswordForm(Session &session, For whom, QWidget *parent = nullptr);

    /// Whose; `actor` is who sets it. `old` is known where it was just typed.
    void begin(const User &user, const UserId &actor, const QString &old = {});
    /// Whether there is an old one to ask for.
    void setOldAsked(bool asked);
    void setWritable(bool may);

    PasswordField *oldOne() const { return m_old; }
    PasswordField *fresh() const { return m_fresh; }
    PasswordField *again() const { return m_again; }
    QPushButton *button() const { return m_button; }

signals:
    void changed(const frontdoor::User &user);

private:
    void send();
    void setBusy(bool busy);
    void clear();

    Doorkeeper m_door;
    For m_whom;
    User m_user;
    UserId m_actor;
    QString m_known; ///< the old one, where it need not be asked for
    PasswordField *m_old;
    PasswordField *m_fresh;
    PasswordField *m_again;
    LabelledField *m_oldField;
    LabelledField *m_freshField;
    LabelledField *m_againField;
    MessageBar *m_trouble;
    QPushButton *m_button;
};

} // namespace frontdoor
