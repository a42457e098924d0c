// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

namespace frontdoor {

class MessageBar;

/// Offers to take what is typed under a provisional number while the data cannot be reached; hidden otherwise.
class TakeDownOffer final : public QWidget {
    Q_OBJECT

public:
    /// `what` is taken: "The contact".
    TakeDownOffer(Desk &desk, const QString &what, QWidget *parent = nullptr);

    /// It has one already: the offer is to leave it as it is.
    void setNumber(const QString &number);
    /// It could not be saved.
    void failed(const Error &error);
    /// No number could be given.
    void complain(const Error &error);

signals:
    void wanted();

private:
    void refresh();

    Desk &m_desk;
    QString m_what;
    QString m_number;
    MessageBar *m_bar;
    bool m_failed = false;
    bool m_made = false; ///< the bar says it: whoever is about to press its button keeps it
};

} // namespace frontdoor
