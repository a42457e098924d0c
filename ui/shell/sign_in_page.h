// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/doorkeeper.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

class DoorForm;
class EmptyState;
class PasswordForm;
class PersonCard;
class SearchField;

/// What proved who somebody is; what unlocks the screen later.
enum class Proof { None, Password, Account };

/// Who is working? Where the database asks for a password: name and password, or whose the computer's account is. Else
/// everybody with an account as a card, by team: type to filter; Enter signs in the marked one.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    SignInPage(Session &session, Doorkeeper &door, QWidget *parent = nullptr);

    /// Who is signed in to this computer; empty: nobody knows.
    void setOsAccount(const QString &account);

    /// Reads the people again.
    void refresh();
    /// Those that the filter leaves, in the order shown.
    QList<PersonCard *> shownCards() const;
    SearchField *filter() const { return m_filter; }
    DoorForm *door() const { return m_form; }
    PasswordForm *newPassword() const { return m_newPassword; }
    QPushButton *byAccount() const { return m_byAccount; }

    /// Whoever was let in while the data were away may not be here.
    void showRevoked(const QString &says);
    /// The doorkeeper has learnt whom this computer knows.
    void doorChanged();

signals:
    void chosen(const frontdoor::User &user, frontdoor::Proof proof);
    void otherDatabaseRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Group {
        QWidget *widget;
        QList<PersonCard *> cards;
    };

    /// What stands on the page.
    enum class Way { Choosing, Proving, NewPassword };

    QWidget *makeDoor();
    void show(Way way);
    void fitWidth();
    void take(const Expected<WaysIn> &ways);
    QString note() const;
    void takePeople(const QList<User> &users, const std::optional<Error> &error);
    void letIn(const User &user, bool mustChange);
    /// Whether passwords are asked for meanwhile; what is being typed stays.
    void lookAgain();
    void addGroup(const QString &title, const QList<User> &users);
    void applyFilter();
    void mark(PersonCard *card);
    void moveFocus(int key);

    Session &m_session;
    Doorkeeper &m_door;
    ReadSlot m_slot;
    ReadSlot m_againSlot;
    QString m_osAccount;
    WaysIn m_ways;
    bool m_isUnread = false; ///< the data cannot be read, and nothing is known of them here
    bool m_isAway = false;   ///< the data cannot be reached; what stands here is what this computer has kept
    Way m_way = Way::Choosing;
    Proof m_proof = Proof::None; ///< that was given last
    QString m_typed;             ///< the password that was right and has to be changed
    QLabel *m_title;
    QLabel *m_note;
    QWidget *m_content;
    QWidget *m_choosing;
    QWidget *m_proving;
    QPushButton *m_byAccount;
    QLabel *m_or;
    DoorForm *m_form;
    PasswordForm *m_newPassword;
    SearchField *m_filter;
    QScrollArea *m_scroll;
    QVBoxLayout *m_groupsLayout;
    EmptyState *m_nothing;
    QList<Group> m_groups;
    QList<User> m_users;
    PersonCard *m_marked = nullptr;
};

} // namespace frontdoor
