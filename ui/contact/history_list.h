// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class Desk;

/// Earlier contacts and referrals of the child and the family, the newest first; each opens.
class HistoryList final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryList(Desk &desk, QWidget *parent = nullptr);

    void set(const CaseFile &file, bool childKnown);

private:
    Desk &m_desk;
    QLabel *m_quiet;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
    QList<PastContact> m_contacts;
    QList<PastReferral> m_referrals;
    bool m_shown = false;
};

} // namespace frontdoor
