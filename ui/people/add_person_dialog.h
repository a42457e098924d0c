// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/person_picker.h"
#include "ui/dutytray/command_dialog.h"

class QScrollArea;

namespace frontdoor {

class NewPersonForm;

/// A person who is not on file yet.
class AddPersonDialog final : public CommandDialog {
    Q_OBJECT

public:
    AddPersonDialog(Desk &desk, const TypedName &name, QWidget *parent);

    PersonId person() const;

signals:
    void knownInstead(const frontdoor::PersonId &person); ///< they are on file after all

protected:
    Command command() const override;
    QString problem() const override;

private:
    NewPersonForm *m_form;
    QScrollArea *m_scroll;
};

} // namespace frontdoor
