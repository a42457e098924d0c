// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

class QPushButton;

namespace frontdoor {

class GrowingTextEdit;
class SubmitStrip;

/// In place of a contact, a referral or a person's page that is restricted to others: that there is one, whose turn it is, and
/// a way in for whoever needs it and says why.
class RestrictedPage final : public QWidget {
    Q_OBJECT

public:
    /// The view is withheld.
    RestrictedPage(Desk &desk, const ContactView &view, QWidget *parent = nullptr);
    /// Of a person: what may be seen of them all the same stands beneath the heading, in `facts`.
    RestrictedPage(Desk &desk, const PersonId &person, const QString &facts, QWidget *parent = nullptr);

    QString title() const;

signals:
    /// The record may be read now, or may be: look again.
    void lookAgain();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(const QString &facts);
    void open();

    Desk &m_desk;
    PersonId m_child;
    QString m_number;
    GrowingTextEdit *m_reason;
    QPushButton *m_open;
    SubmitStrip *m_strip;
};

} // namespace frontdoor
