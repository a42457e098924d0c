// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QTemporaryFile>

namespace frontdoor {

/// A file that others see under its name only once it is whole. Until then it has none where the file system can do that, so that
/// nothing is left of it even when the program is killed; elsewhere it is a hidden one beside it, which goes away with this
/// object. Only its owner may read it.
class NewFile {
public:
    enum class IfThere { Refuse, Replace };

    NewFile(const QString &path, IfThere ifThere);

    /// AlreadyExists, NotFound where there is no such folder, AccessDenied.
    Expected<void> begin();
    /// What it will be called.
    QString path() const { return m_path; }
    QString folder() const;
    /// What to write meanwhile, by whoever writes it.
    QString temporaryPath() const { return m_temporaryPath; }
    /// Gives it its name. AlreadyExists if somebody was quicker, DiskFull, AccessDenied.
    Expected<void> appear();

private:
    bool takeName();

    QString m_path;
    IfThere m_ifThere;
    QTemporaryFile m_file;
    QString m_temporaryPath;
};

} // namespace frontdoor
