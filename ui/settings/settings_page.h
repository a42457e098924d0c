// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/desk/desk.h"

#include <QScrollArea>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace frontdoor {

class MessageBar;

/// One page of the settings: a title, what it is for, and its body, which scrolls where it has no room.
class SettingsPage : public QScrollArea {
    Q_OBJECT

public:
    SettingsPage(Desk &desk, const QString &title, const QString &about, QWidget *parent = nullptr);

    QString title() const;
    /// Says why the page is only for reading; empty while it is not, or not known yet.
    QString refusal() const;

protected:
    Desk &desk() const { return m_desk; }
    QVBoxLayout *body() const { return m_body; }
    MessageBar *message() const { return m_message; }
    /// At the right end of the title's line.
    void addToTitle(QWidget *widget);
    /// Looks up whether the signed-in person may do this, says so if not, and tells `known`.
    void askWhetherMay(const QString &verb, const std::function<void(bool may)> &known);
    /// A part of the page with a small heading.
    QLabel *addHeading(const QString &text);
    void complain(const QString &headline, const QString &text);

private:
    Desk &m_desk;
    QLabel *m_title;
    QHBoxLayout *m_titleLine;
    MessageBar *m_refusal;
    MessageBar *m_message;
    QVBoxLayout *m_body;
    ReadSlot m_maySlot;
};

/// A list, as wide as there is room, and beside it a form; one under the other where it is narrow.
class SideBySide final : public QWidget {
    Q_OBJECT

public:
    enum class Order { ListFirst, FormFirst };

    SideBySide(QWidget *list, QWidget *form, Order order = Order::ListFirst, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QWidget *m_list;
    QWidget *m_form;
};

} // namespace frontdoor
