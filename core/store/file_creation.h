// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>

#include <functional>
#include <utility>

namespace frontdoor {

/// The name of a database that is made on the way. What is left there goes with this, journals and all.
class Leftover {
public:
    explicit Leftover(QString path) : m_path(std::move(path)) {}
    ~Leftover();
    Q_DISABLE_COPY_MOVE(Leftover)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// Lets `make(temporary)` write a file under a temporary name beside `path`, then moves it there in one step.
/// AlreadyExists if something stands there, before or after the making; DiskFull if the database's log could not be written
/// into it. Whatever goes wrong, nothing is left behind. Where a note says that `path` is encrypted `temporary` has one too, and
/// what was made without being encrypted is refused (Internal).
Expected<void> createFile(const QString &path, const std::function<Expected<void>(const QString &temporary)> &make);

} // namespace frontdoor
