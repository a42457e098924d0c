// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/live_read.h"
#include "ui/settings/rota_grid.h"
#include "ui/settings/settings_page.h"

class QPushButton;

namespace frontdoor {

class ChoiceBox;
class CommandForm;

/// Who is on duty in a team, four weeks at a time.
class RotaPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit RotaPage(Desk &desk, QWidget *parent = nullptr);

    RotaGrid *grid() const { return m_grid; }
    ChoiceBox *person() const { return m_person; }

private:
    struct Seen {
        QString team;
        QDate monday;
        QList<DutyWorker> rota;
        QList<Absence> absences;
        QList<User> users;
    };
    void take(const Expected<Seen> &seen);
    void step(int weeks);
    void startChoice(QDate day, const QString &typed);
    void choose();
    void showDay(QDate day);

    bool m_may = false;
    QDate m_monday;
    QDate m_day;
    Seen m_seen;
    ChoiceBox *m_team;
    RotaModel *m_model;
    RotaGrid *m_grid;
    CommandForm *m_form;
    ChoiceBox *m_person;
    QPushButton *m_save;
    LiveRead<Seen> m_read;
};

} // namespace frontdoor
