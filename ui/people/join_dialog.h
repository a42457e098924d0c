// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/dutytray/command_dialog.h"

class QGridLayout;
class QLabel;
class QScrollArea;

namespace frontdoor {

class LabelledField;
class LinkButton;
class PersonPicker;
class RadioCards;

/// "This is the same person as…": finds the other entry, shows both side by side, and joins them.
class JoinDialog final : public CommandDialog {
    Q_OBJECT

public:
    JoinDialog(Desk &desk, const PersonView &view, QWidget *parent);

    PersonId keeps() const; ///< the entry that stays

protected:
    Command command() const override;
    QString problem() const override;

private:
    void choose(const PersonId &person);
    void compare(const PersonView &other);
    void addLine(const QString &field, const QString &left, const QString &right);
    void fillCards();
    void fit();
    void nameConfirm();

    PersonView m_view;
    std::optional<PersonView> m_other;
    ReadSlot m_slot;
    PersonPicker *m_picker;
    LabelledField *m_search;
    LinkButton *m_another;
    QScrollArea *m_scroll;
    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
    RadioCards *m_keep;
    LabelledField *m_keepField;
    int m_line = 0;
};

} // namespace frontdoor
