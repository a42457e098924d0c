// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/contact/person_picker.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace frontdoor {

class CodeCombo;
class LabelledField;
class LinkButton;
class NewPersonForm;
class SubmitStrip;

/// Who belongs to a person's family and how: somebody who is on file, found while typing, or somebody new.
class RelationshipForm final : public QWidget {
    Q_OBJECT

public:
    explicit RelationshipForm(Desk &desk, QWidget *parent = nullptr);

    void startNew(const PersonView &view);
    void startChange(const PersonView &view, const RelativeView &relative);
    bool isOpen() const { return m_view.has_value(); }
    void stop();

signals:
    void done(const QString &words); ///< "Jo Sample added."
    void stopped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Who { Searching, OnFile, New };

    void choose(const Person &person);
    void startPerson(const TypedName &name);
    void setWho(Who who);
    void fillKinds();
    void refresh();
    void submit();
    void next();
    Relationship relationship(const PersonId &other) const;
    QList<Command> commands() const;
    Person other() const; ///< as far as they are known by now

    Desk &m_desk;
    std::optional<PersonView> m_view;
    Who m_who = Who::Searching;
    Person m_other;
    std::optional<Relationship> m_changing;
    QList<Command> m_rest;
    PersonPicker *m_picker;
    LabelledField *m_search;
    QWidget *m_chosen;
    QLabel *m_name;
    LinkButton *m_another;
    NewPersonForm *m_new;
    CodeCombo *m_kind;
    LabelledField *m_kindField;
    QCheckBox *m_responsibility;
    QCheckBox *m_together;
    SubmitStrip *m_strip;
    QPushButton *m_confirm;
};

} // namespace frontdoor
