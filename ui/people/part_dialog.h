// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/compare_people.h"
#include "ui/desk/latest_read.h"
#include "ui/dutytray/command_dialog.h"

class QLabel;

namespace frontdoor {

/// "Part from…": says what will be recorded for whom again, and which values go back, before it happens.
class PartDialog final : public CommandDialog {
    Q_OBJECT

public:
    PartDialog(Desk &desk, const PersonId &keep, const PersonId &merge, QWidget *parent);

protected:
    Command command() const override;
    void lookAgain() override;

private:
    void show(const Expected<std::optional<Parting>> &parting);

    PersonId m_keep;
    PersonId m_merge;
    QLabel *m_when;
    QLabel *m_what;
    QLabel *m_values;
    LatestRead<std::optional<Parting>> m_read;
};

} // namespace frontdoor
