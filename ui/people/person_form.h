// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/casework/commands/people.h"
#include "ui/contact/detail_form.h"
#include "ui/desk/desk_clock.h"

#include <QWidget>

#include <functional>

namespace frontdoor {

class CodeCombo;
class DateEdit;
class FieldLayout;
class LabelledField;
class NamesEdit;
class SegmentedControl;

/// What is on file about a person, to change. Knows what was changed here, and joins it with what others change meanwhile.
class PersonForm final : public QWidget {
    Q_OBJECT

public:
    explicit PersonForm(Desk &desk, QWidget *parent = nullptr);

    /// Shows what is on file and forgets what was typed.
    void reset(const Person &person, const QList<PersonName> &otherNames);
    /// The ids of the fields that differ from what is on file.
    QStringList changed() const;
    bool isChanged() const { return !changed().isEmpty(); }
    /// What is wrong with what was typed, in words; empty when it can be saved.
    QString problem() const;
    /// As it stands, to be saved over the revision that was read last.
    UpdatePerson command() const;

    /// Takes over what others changed wherever nothing was changed here. Returns the fields that both changed, in which what
    /// was typed stays until takeTheirs(); `merged` receives the names of those taken over.
    QList<DetailForm::Overlap> merge(const Person &person, const QList<PersonName> &otherNames, QStringList *merged);
    void takeTheirs(const QString &id);

    /// What stands in the fields, and what stood there when it was begun: for drafts.
    FieldValues typed() const;
    const FieldValues &base() const { return m_base; }
    /// As it was then; merge() joins it with what is on file now.
    void restore(const Person &person, const FieldValues &base, const FieldValues &typed);

    /// At the fields that refusals are about; the focus goes to the first.
    void showFindings(const Findings &findings);
    void focusField(const QString &id);

signals:
    void edited();

private:
    struct Field {
        QString id;
        LabelledField *widget = nullptr;
        std::function<Value()> read;
        std::function<void(const Value &)> show; ///< silent
    };

    LabelledField *place(const QString &id, QWidget *edit, std::function<Value()> read,
                         std::function<void(const Value &)> show);
    LabelledField *line(const QString &id);
    void line(const QString &id, QString (*check)(const QString &));
    void build();
    void arrangeBirth();
    void takeBase(const Person &person, const QList<PersonName> &otherNames);
    const Field *field(const QString &id) const;
    bool isUnborn() const;
    void touched(const QString &id);

    Desk &m_desk;
    DeskClock m_clock;
    Person m_person;
    FieldValues m_base;
    FieldValues m_unsettled; ///< fields that both changed, and what stood there before
    QList<Field> m_fields;
    SegmentedControl *m_state;
    DateEdit *m_born;
    DateEdit *m_expected;
};

/// The fields of a person by their ids, with the other names; what is not known is left out.
FieldValues formValues(const Person &person, const QList<PersonName> &otherNames);

} // namespace frontdoor
