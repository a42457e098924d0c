// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"
#include "core/session/read_slot.h"
#include "ui/dutytray/command_dialog.h"

namespace frontdoor {

class GrowingTextEdit;
class RadioCards;

/// A caller about a child with an open case is put through: to the child's worker, or to who is on duty in that team.
/// Nothing goes on the child's file but that it was done.
class ConnectDialog final : public CommandDialog {
    Q_OBJECT

public:
    ConnectDialog(Desk &desk, const PersonId &child, const QString &name, QWidget *parent);

    /// Whether a caller about this child is put through at all: the case is open, and the procedure knows of it.
    static bool fits(const CaseFile &file, const Procedure &procedure);

    RadioCards *cards() const { return m_cards; }

protected:
    Command command() const override;
    QString problem() const override;

private:
    struct Candidate {
        User user;
        QString why;
        QString away;
    };
    struct Found {
        QList<Candidate> candidates;
        Findings refused;
    };
    static Expected<Found> look(Views &views, const Rulebook &rules, const PersonId &child, const UserId &viewer,
                                Instant now);
    void take(const Found &found);

    PersonId m_child;
    RadioCards *m_cards;
    GrowingTextEdit *m_result;
    ReadSlot m_slot;
};

} // namespace frontdoor
