// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class LabelledField;
class LinkButton;
class Offer;
class PersonPicker;
class SubmitStrip;

/// Who lives with a person; moving out, and moving in with somebody else.
class HouseholdPart final : public QWidget {
    Q_OBJECT

public:
    explicit HouseholdPart(Desk &desk, QWidget *parent = nullptr);

    void set(const PersonView &view);

signals:
    void readAgainWanted();
    /// It was done; `back` takes it back.
    void undoOffered(const QString &words, const frontdoor::Command &back);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void choose(const Person &person);
    void moveOut();
    void moveIn();
    void next();
    void stop();
    UpdatePerson asItIs() const; ///< what takes a move back

    Desk &m_desk;
    std::optional<PersonView> m_view;
    Person m_with;
    QList<Command> m_rest;
    Command m_back;
    QString m_doneWords;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_shown;
    Offer *m_in;
    QPushButton *m_out;
    QWidget *m_form;
    PersonPicker *m_picker;
    LabelledField *m_search;
    QLabel *m_chosen;
    QCheckBox *m_address;
    QPushButton *m_confirm;
    SubmitStrip *m_strip;
};

} // namespace frontdoor
