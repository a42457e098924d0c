// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QTemporaryFile>

namespace frontdoor {

/// A file that others see under its name only once it is whole: until then it is a hidden one beside it, which goes away with
/// this object. Only its owner may read it.
class NewFile {
public:
    enum class IfThere { Refuse, Replace };

    NewFile(const QString &path, IfThere ifThere);

    /// AlreadyExists, NotFound where there is no such folder, AccessDenied.
    Expected<void> begin();
    /// What to write meanwhile, by whoever writes it; closed.
    QString temporaryPath() const { return m_file.fileName(); }
    /// Gives it its name. AlreadyExists if somebody was quicker, DiskFull, AccessDenied.
    Expected<void> appear();

private:
    QString m_path;
    IfThere m_ifThere;
    QTemporaryFile m_file;
};

} // namespace frontdoor
