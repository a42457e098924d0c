// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/loader.h"
#include "fuzz/refusal.h"

#include <cstddef>
#include <cstdint>

using namespace frontdoor;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Expected<Procedure> loaded = loadProcedure({{QStringLiteral("fuzz.toml"), text}});
    if (!loaded)
        requirePlaces(loaded.error());
    return 0;
}
