// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/pack_shelf.h"
#include "core/session/read_slot.h"
#include "ui/desk/desk.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace frontdoor {

/// Keeps a pack of what is open while the data can be reached, for when they cannot: at sign-in and every quarter of an hour.
class PackKeeper final : public QObject {
    Q_OBJECT

public:
    /// `database`: whose pack it is. The desk must outlive the keeper.
    PackKeeper(Desk &desk, std::shared_ptr<const PackShelf> shelf, const QString &database, QObject *parent = nullptr);

    /// The newest there is; nothing until one was made or found.
    const std::optional<KeptPack> &kept() const { return m_kept; }
    /// Reads it anew, if the data can be reached. Tells renewed() in any case.
    void renew();

signals:
    void changed();
    void renewed(bool well);

private:
    void keep(const KeptPack &pack);

    Desk &m_desk;
    std::shared_ptr<const PackShelf> m_shelf;
    QString m_database;
    ReadSlot m_slot;
    QTimer m_timer;
    std::optional<KeptPack> m_kept;
};

} // namespace frontdoor
