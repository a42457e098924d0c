// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class Desk;
class MessageBar;

/// "Decided by Morgan Reid, today 10:15: Progress to referral."
QString decisionWords(const Decision &decision, const ContactView &view, const Desk &desk);

/// What was recommended and decided so far, the latest first; decisions are added, never overwritten. A recommendation
/// that waits stands out.
class PastDecisions final : public QWidget {
    Q_OBJECT

public:
    explicit PastDecisions(Desk &desk, QWidget *parent = nullptr);

    void set(const ContactView &view);

private:
    QString details(const Decision &decision, const ContactView &view) const;

    Desk &m_desk;
    MessageBar *m_pending;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
    QList<Decision> m_shown;
};

} // namespace frontdoor
