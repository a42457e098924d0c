// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_services.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace frontdoor {

class Desk;
class MessageBar;
class SegmentedControl;

/// The nightly backup of the office: how it went, and for an administrator how it is done.
class NightlyPart final : public QWidget {
    Q_OBJECT

public:
    NightlyPart(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);

    void refresh();
    QString standing() const; ///< how the backups are, in words
    QString result() const;   ///< what came of the last button

private:
    QWidget *makeForm();
    void take(const Expected<NightlyReport> &report);
    void show(const NightlyBackups &plan);
    NightlyBackups wanted() const;
    void save();
    void backUpNow();
    void setBusy(bool busy);
    void showButtons();

    Desk &m_desk;
    SettingsServices m_services;
    bool m_mayChange;
    bool m_busy = false;
    std::optional<NightlyBackups> m_stored;
    MessageBar *m_standing;
    QWidget *m_form;
    SegmentedControl *m_enabled;
    QLineEdit *m_folder;
    QTimeEdit *m_at;
    QSpinBox *m_days;
    QSpinBox *m_weeks;
    QSpinBox *m_months;
    QLineEdit *m_passphrase;
    QAbstractButton *m_save;
    QAbstractButton *m_now;
    MessageBar *m_result;
};

} // namespace frontdoor
