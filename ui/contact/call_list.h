// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class Desk;

/// The contacts of the same call, and the children of the family who have none.
class CallList final : public QWidget {
    Q_OBJECT

public:
    explicit CallList(Desk &desk, QWidget *parent = nullptr);

    void set(const ContactView &view);

private:
    void addLine(const QString &text, const QString &number, const Subject &subject);

    Desk &m_desk;
    QLabel *m_quiet;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
};

} // namespace frontdoor
