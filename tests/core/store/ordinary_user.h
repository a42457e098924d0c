// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

#include <unistd.h>

namespace frontdoor {

/// Somebody who is not the administrator: their rights have bounds.
inline constexpr uid_t ordinaryUser = 65534;

/// Not the administrator for a while.
class OrdinaryUser {
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0)
            m_wasRoot = ::setresuid(ordinaryUser, ordinaryUser, 0) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("could not become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    bool m_wasRoot = false;
};

inline constexpr auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                  | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                                  | QFile::ExeOther;
inline constexpr auto nobodyWrites = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
                                     | QFile::ReadOther | QFile::ExeOther;

} // namespace frontdoor
