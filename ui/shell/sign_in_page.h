// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"
#include "core/session/session.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

class EmptyState;
class MessageBar;
class PersonCard;
class SearchField;

/// Who is working? Everybody with an account as a card, by team. Type to filter; Enter signs in the marked one.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(Session &session, QWidget *parent = nullptr);

    /// Reads the people again.
    void refresh();
    /// Those that the filter leaves, in the order shown.
    QList<PersonCard *> shownCards() const;
    SearchField *filter() const { return m_filter; }

signals:
    void chosen(const frontdoor::User &user);
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

    void take(const Expected<QList<User>> &users);
    void addGroup(const QString &title, const QList<User> &users);
    void applyFilter();
    void mark(PersonCard *card);
    void moveFocus(int key);

    Session &m_session;
    ReadSlot m_slot;
    SearchField *m_filter;
    QScrollArea *m_scroll;
    QVBoxLayout *m_groupsLayout;
    EmptyState *m_nothing;
    QList<Group> m_groups;
    QList<User> m_users;
    PersonCard *m_marked = nullptr;
};

} // namespace frontdoor
