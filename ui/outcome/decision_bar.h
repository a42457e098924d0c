// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class Desk;

/// What waits for the person who decides, always in view: "Sophie Hopkins recommends: Progress to referral.", with the ways
/// to answer it. Hidden from those who may not answer.
class DecisionBar final : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBar(Desk &desk, QWidget *parent = nullptr);

    void setView(const ContactView &view);

signals:
    void authoriseRequested();
    void returnRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Desk &m_desk;
    QLabel *m_words;
    QPushButton *m_authorise;
    QPushButton *m_return;
};

} // namespace frontdoor
