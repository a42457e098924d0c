// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/draft_file.h"

#include <QMutex>

#include <memory>
#include <optional>

namespace frontdoor {

/// One file for each database in this person's profile, sealed, for what has to be there while the data are not. From any
/// thread.
class SealedShelf {
public:
    /// `suffix`: what the files' names end with, ".pack".
    SealedShelf(QString folder, QLatin1StringView suffix, std::shared_ptr<const DraftCodec> codec)
        : m_folder(std::move(folder))
        , m_suffix(suffix)
        , m_codec(std::move(codec))
    {
    }

    /// In the place of the one before. DiskFull, AccessDenied, whatever the codec says.
    Expected<void> put(const QString &database, const QByteArray &content) const;
    /// std::nullopt if there is none. ConnectionLost, AccessDenied, whatever the codec says.
    Expected<std::optional<QByteArray>> get(const QString &database) const;
    void remove(const QString &database) const;
    /// What errors call it by.
    QString pathOf(const QString &database) const;

private:
    QString m_folder;
    QLatin1StringView m_suffix;
    std::shared_ptr<const DraftCodec> m_codec;
    mutable QMutex m_mutex;
};

} // namespace frontdoor
