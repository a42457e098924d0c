// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"
#include "ui/settings/settings_services.h"

namespace frontdoor {

class SegmentedControl;

/// How the program looks and behaves for one person on this computer.
class LooksPage final : public SettingsPage {
    Q_OBJECT

public:
    LooksPage(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void keep();

    SettingsServices m_services;
    SegmentedControl *m_theme;
    SegmentedControl *m_text;
    SegmentedControl *m_lock;
    SegmentedControl *m_spelling;
};

} // namespace frontdoor
