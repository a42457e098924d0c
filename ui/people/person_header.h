// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class Chip;
class ElidedLabel;
class Offer;
class PrimaryButton;

/// Who the page is about, what is open about them, and what can be done here.
class PersonHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PersonHeader(Desk &desk, QWidget *parent = nullptr);

    void set(const PersonView &view);
    void setEditing(bool editing, bool canSave);
    /// Where the window is low: what there is to say about the person in one line.
    void setLow(bool low);
    /// "Record | Chronology | Genogram"; hidden while there is only one.
    void setViews(const QList<SegmentedControl::Option> &views);
    void chooseView(const QString &id) { m_views->choose(id); }
    /// Where nothing is to be typed first.
    void focusFirst();

signals:
    void editWanted();
    void saveWanted();
    void cancelWanted();
    void compareWanted();
    void viewChosen(const QString &id);

private:
    QWidget *makeActions();
    void showFacts();

    Desk &m_desk;
    ElidedLabel *m_name;
    Chip *m_restricted;
    QLabel *m_facts;
    QLabel *m_place;
    QLabel *m_case;
    ElidedLabel *m_inOneLine;
    Offer *m_newContact;
    Offer *m_edit;
    QPushButton *m_more;
    QPushButton *m_cancel;
    PrimaryButton *m_save;
    SegmentedControl *m_views;
    PersonId m_person;
    bool m_low = false;
};

} // namespace frontdoor
