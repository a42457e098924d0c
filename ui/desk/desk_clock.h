// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

namespace frontdoor {

/// The session's time, for fields that read dates. The desk must outlive it.
class DeskClock final : public Clock {
public:
    explicit DeskClock(const Desk &desk) : m_desk(desk) {}
    Instant now() const override { return m_desk.now(); }

private:
    const Desk &m_desk;
};

} // namespace frontdoor
