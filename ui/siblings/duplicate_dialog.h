// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/dutytray/command_dialog.h"

namespace frontdoor {

class RadioCards;
class SegmentedControl;

/// "This was recorded twice": which of the contacts about the child stays. The other is taken out and kept in the history.
class DuplicateDialog final : public CommandDialog {
    Q_OBJECT

public:
    /// `contact` is open on the screen.
    DuplicateDialog(Desk &desk, const ContactId &contact, const QString &about, QWidget *parent);

    /// The one that stays, as it is chosen.
    ContactId kept() const;
    /// Contacts about the child in this time before now are offered, the newest of them.
    static constexpr int monthsBack = 12;
    static constexpr int mostOffered = 6;

protected:
    Command command() const override;
    QString problem() const override;
    void lookAgain() override { ask(); }

private:
    struct Found {
        QList<Contact> contacts; ///< this one first
        Findings refused;
    };
    void ask();
    void take(const Found &found);

    ContactId m_contact;
    RadioCards *m_other; ///< the contact that it was recorded as too
    SegmentedControl *m_stays;
    ReadSlot m_slot;
};

} // namespace frontdoor
