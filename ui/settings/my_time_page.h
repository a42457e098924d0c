// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/live_read.h"
#include "ui/settings/settings_page.h"

class QPushButton;

namespace frontdoor {

class AbsenceForm;
class CoverForm;
class TextTable;

/// When the signed-in person is away, and who covers for them.
class MyTimePage final : public SettingsPage {
    Q_OBJECT

public:
    explicit MyTimePage(Desk &desk, QWidget *parent = nullptr);

private:
    struct Seen {
        QList<Absence> absences;
        QList<Cover> covers;
        QList<User> users;
    };
    void take(const Expected<Seen> &seen);
    void remove();
    void end();

    TextTable *m_absences;
    QPushButton *m_remove;
    AbsenceForm *m_absenceForm;
    TextTable *m_covers;
    QPushButton *m_end;
    CoverForm *m_coverForm;
    LiveRead<Seen> m_read;
};

} // namespace frontdoor
