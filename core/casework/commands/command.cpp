// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/commands/command.h"

namespace frontdoor {

QString verbOf(const Command &command)
{
    return std::visit([](const auto &c) { return QString::fromLatin1(std::decay_t<decltype(c)>::verb); }, command);
}

} // namespace frontdoor
