// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace frontdoor {

/// Where this program and the libraries under it put temporary files, such as what is on its way to a printer: a folder in
/// this person's profile, for its owner only, which goes with the program. What a program that was killed left there goes at
/// the next start.
class TemporaryPlace {
public:
    /// `folder` holds one place for each running program. If it cannot be made, temporary files are where they always are.
    explicit TemporaryPlace(const QString &folder);
    ~TemporaryPlace();
    Q_DISABLE_COPY_MOVE(TemporaryPlace)

    QString path() const { return m_path; }

private:
    QString m_path;
    QByteArray m_before; ///< of the environment
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace frontdoor
