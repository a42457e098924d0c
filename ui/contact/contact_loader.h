// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/drift.h"
#include "ui/desk/desk.h"

#include <QObject>

#include <optional>

namespace frontdoor {

/// A contact or referral as it was read, and who changed it last.
struct LoadedContact {
    std::optional<ContactView> view; ///< none: there is no such record
    Drift drift;                     ///< beside its copies and what it was copied from
    QList<PoliceNotification> police;
    UserId changedBy;
    QString changedByName;
    Instant changedAt;
};

/// Reads a contact or referral, and again whenever it changed, one read at a time.
class ContactLoader final : public QObject {
    Q_OBJECT

public:
    ContactLoader(Desk &desk, const Subject &subject, QObject *parent);

    void load();

signals:
    void loaded(const frontdoor::LoadedContact &contact);
    void failed(const frontdoor::Error &error);

private:
    bool concerns(const Change &change) const;

    Desk &m_desk;
    Subject m_subject;
    ReadSlot m_slot;
    QSet<QString> m_related; ///< ids of the records that the view shows
    bool m_reading = false;
    bool m_again = false;
};

} // namespace frontdoor
