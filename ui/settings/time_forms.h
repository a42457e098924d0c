// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"
#include "ui/desk/desk_clock.h"
#include "ui/settings/command_form.h"

namespace frontdoor {

class ChoiceBox;
class DateEdit;
class MomentEdit;
class SegmentedControl;

/// Adds an absence: of a certain person, or of whoever is chosen.
class AbsenceForm final : public CommandForm {
    Q_OBJECT

public:
    /// `who` is empty where it is to be chosen.
    AbsenceForm(Desk &desk, const UserId &who, QWidget *parent = nullptr);

    void setPeople(const QList<User> &users);
    void choosePerson(const UserId &who);

private:
    void add();

    DeskClock m_clock;
    UserId m_fixed;
    ChoiceBox *m_who = nullptr;
    SegmentedControl *m_kind;
    DateEdit *m_from;
    DateEdit *m_until;
};

/// Adds cover: for a certain person, or for whoever is chosen.
class CoverForm final : public CommandForm {
    Q_OBJECT

public:
    CoverForm(Desk &desk, const UserId &covered, QWidget *parent = nullptr);

    void setPeople(const QList<User> &users);

private:
    void add();

    DeskClock m_clock;
    UserId m_fixed;
    ChoiceBox *m_covered = nullptr;
    ChoiceBox *m_cover;
    MomentEdit *m_from;
    MomentEdit *m_until;
};

} // namespace frontdoor
