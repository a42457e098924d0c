// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_radar.h"
#include "ui/common/pop_out_window.h"

class QScrollArea;

namespace frontdoor {

class Desk;
class RadarList;

/// All lines of a radar in a window beside the form, so that they can be read while the caller talks. Escape closes it and
/// goes back to where the focus was.
class RadarWindow final : public PopOutWindow {
    Q_OBJECT

public:
    RadarWindow(Desk &desk, QWidget *owner);

    void set(const FamilyRadar &radar);
    /// Puts the focus on the first line.
    void focusFirst();

private:
    RadarList *m_list;
    QScrollArea *m_scroll;
};

} // namespace frontdoor
