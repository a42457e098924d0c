// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/live_read.h"
#include "ui/settings/settings_page.h"

class QPushButton;

namespace frontdoor {

class CoverForm;
class TextTable;

/// Who covers for whom, now and to come.
class CoverPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit CoverPage(Desk &desk, QWidget *parent = nullptr);

private:
    struct Seen {
        QList<User> users;
        QList<Cover> covers;
    };
    void take(const Expected<Seen> &seen);

    TextTable *m_list;
    QPushButton *m_end;
    CoverForm *m_form;
    LiveRead<Seen> m_read;
};

} // namespace frontdoor
