// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/command.h"
#include "ui/contact/person_picker.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace frontdoor {

class CodeCombo;
class LabelledField;
class LinkButton;
class NewPersonForm;

/// A parent, carer or other grown-up of the child a call is about: somebody on file, found while typing, or somebody new; how
/// they stand to the child, whether they hold parental responsibility, whether they live with the child.
class NamedAdult final : public QWidget {
    Q_OBJECT

public:
    explicit NamedAdult(Desk &desk, QWidget *parent = nullptr);

    /// As far as they are known by now; none while nobody was chosen.
    std::optional<Person> person() const;
    bool isResponsible() const;
    bool livesWithChild() const;
    /// Empty when it can be recorded, else what is missing or wrong, in words.
    QString problem() const;
    /// `child` has the household in which those live who live with the child.
    QList<Command> commands(const Person &child) const;

    void focusFirst();
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

signals:
    void edited();
    void leftOut();

private:
    enum class Who { Searching, OnFile, New };

    void build();
    void connectParts();
    void choose(const PersonHit &hit);
    void chooseOnFile(const PersonId &id);
    void startNew(const QString &typed);
    void setWho(Who who);
    void refresh();

    Desk &m_desk;
    ReadSlot m_slot;
    Who m_who = Who::Searching;
    PersonId m_awaited; ///< chosen before, and not read yet: the data may be away
    Person m_known;
    PersonPicker *m_picker;
    LabelledField *m_search;
    QWidget *m_chosen;
    QLabel *m_name;
    LinkButton *m_another;
    LinkButton *m_gone;
    NewPersonForm *m_new;
    CodeCombo *m_kind;
    LabelledField *m_kindField;
    QCheckBox *m_responsible;
    QCheckBox *m_together;
};

/// The adults of a family that are named while a contact is taken.
class NamedAdults final : public QWidget {
    Q_OBJECT

public:
    explicit NamedAdults(Desk &desk, QWidget *parent = nullptr);

    bool isEmpty() const { return m_rows.isEmpty(); }
    QString problem() const;
    /// Names of those who hold parental responsibility.
    QStringList responsible() const;
    /// What puts them on file, after the contact. `child` is on file then; `household` is theirs if they have none yet.
    QList<Command> commands(const Person &child, const HouseholdId &household) const;

    QJsonArray draft() const;
    void restore(const QJsonArray &draft);

signals:
    void edited();

private:
    NamedAdult *add();

    Desk &m_desk;
    QVBoxLayout *m_layout;
    QWidget *m_more;
    QList<NamedAdult *> m_rows;
};

} // namespace frontdoor
