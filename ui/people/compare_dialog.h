// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/people/compare_part.h"

#include <QDialog>

namespace frontdoor {

class LinkButton;
class PersonPicker;

/// "Compare with…": finds the other entry, shows both side by side, and says whether they are one person. Open it with
/// open().
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    /// `other` empty: it is looked for first.
    CompareDialog(Desk &desk, const Person &person, const PersonId &other, QWidget *parent);

    ComparePart *part() const { return m_part; }

signals:
    void joined(const frontdoor::PersonId &keep, const frontdoor::PersonId &merge, const QString &words);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void choose(const PersonId &other);
    void fit();

    PersonId m_person;
    PersonPicker *m_picker;
    LabelledField *m_search;
    LinkButton *m_another;
    ComparePart *m_part;
};

} // namespace frontdoor
