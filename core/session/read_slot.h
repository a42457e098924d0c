// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>

#include <atomic>

namespace frontdoor {

/// Who asks. A view keeps one for each thing it shows; of several reads with the same slot only the newest counts.
/// Copies are the same slot, a default-made one is new.
class ReadSlot {
public:
    ReadSlot() : m_number(++s_last) {}

    friend bool operator==(const ReadSlot &, const ReadSlot &) = default;
    friend size_t qHash(const ReadSlot &slot, size_t seed = 0) { return ::qHash(slot.m_number, seed); }

private:
    inline static std::atomic<quint64> s_last = 0;
    quint64 m_number;
};

} // namespace frontdoor
