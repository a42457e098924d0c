// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"
#include "ui/settings/settings_services.h"

namespace frontdoor {

class TextTable;

/// The bank holidays that clocks skip, where they come from, and how far they reach.
class HolidaysPage final : public SettingsPage {
    Q_OBJECT

public:
    HolidaysPage(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);

    TextTable *list() const { return m_list; }

private:
    TextTable *m_list;
};

} // namespace frontdoor
