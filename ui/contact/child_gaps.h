// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

#include <QSet>
#include <QWidget>

namespace frontdoor {

class DetailForm;
class LabelledField;

/// What the procedure asks about the child and nobody has told yet: each with "Not known because ...".
class ChildGaps final : public QWidget {
    Q_OBJECT

public:
    ChildGaps(DetailForm &form, const QSet<QString> &asked, QWidget *parent = nullptr);

    /// Shows the gaps of this person only.
    void setPerson(const Person &person);

private:
    QList<LabelledField *> m_fields;
};

} // namespace frontdoor
