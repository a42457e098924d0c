// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/scenario.h"
#include "fuzz/refusal.h"

#include <cstddef>
#include <cstdint>

using namespace frontdoor;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Expected<Scenario> parsed = parseScenario(text, QStringLiteral("fuzz.toml"));
    if (!parsed)
        requirePlaces(parsed.error());
    return 0;
}
