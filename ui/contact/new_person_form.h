// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/segmented_control.h"
#include "ui/contact/person_picker.h"
#include "ui/desk/desk_clock.h"

#include <QBoxLayout>
#include <QTimer>
#include <QWidget>

namespace frontdoor {

class ChildReasons;
class CodeCombo;
class DateEdit;
class FieldLayout;
class LabelledField;
class LinkButton;
class NotKnown;
class PossiblePeople;
class TextLine;

/// A person who is not on file yet: what is known of them. Says who it may be that is on file already, and never insists.
class NewPersonForm final : public QWidget {
    Q_OBJECT

public:
    /// Brief: name, birth and sex only; the rest is the family's.
    enum class Size { Whole, Brief };

    NewPersonForm(Desk &desk, Size size, QWidget *parent = nullptr);

    /// As it stands; the id is made once.
    Person person() const;
    /// Empty when it can be recorded, else what is wrong, in words.
    QString problem() const;
    void setPerson(const Person &person);
    void setName(const TypedName &name);
    void setHousehold(const HouseholdId &household) { m_household = household; }
    /// The day on which the call came: a birth after it is pointed out.
    void setReceived(QDate day);
    /// "Not known because ..." at the fields that have a fact about the child.
    void offerNotKnown(ChildReasons &reasons);

    void focusFirst();
    /// Puts the focus into the field that a finding names ("child.birth"); false if it has none.
    bool goToFact(const QString &fact);

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

signals:
    void edited();
    void knownInstead(const frontdoor::PersonHit &hit); ///< it is this person, who is on file

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    LabelledField *line(const QString &key, const QString &label, QString Person::*member, QWidget *into);
    LabelledField *place(const QString &key, const QString &label, QWidget *edit, QWidget *into);
    static QList<SegmentedControl::Option> optionsOfSex(Size size);
    void build(Size size);
    void buildMore();
    void openMore();
    void checkNumbers();
    void checkBirth();
    void showKnown();
    void arrangeBirth();
    void swapNames();
    void look();
    void arrangeLikely();
    void takeMother(const PersonHit &hit);

    Desk &m_desk;
    DeskClock m_clock;
    ReadSlot m_slot;
    PersonId m_id;
    HouseholdId m_household;
    PersonId m_mother;
    QList<std::pair<QString Person::*, TextLine *>> m_lines;
    QWidget *m_main; ///< name and birth
    QWidget *m_rest;
    QWidget *m_more = nullptr;
    LinkButton *m_moreLink = nullptr;
    TextLine *m_given = nullptr;
    TextLine *m_family = nullptr;
    SegmentedControl *m_state = nullptr;
    DateEdit *m_born = nullptr;
    DateEdit *m_expected = nullptr;
    LabelledField *m_bornField = nullptr;
    LabelledField *m_expectedField = nullptr;
    SegmentedControl *m_sex = nullptr;
    LabelledField *m_sexField = nullptr;
    CodeCombo *m_ethnicity = nullptr;
    PersonPicker *m_motherPicker = nullptr;
    LabelledField *m_motherField = nullptr;
    PossiblePeople *m_likely;
    QBoxLayout *m_top; ///< the names, and who it may be
    QTimer m_pause;    ///< of the typing, before looking for the person on file
    QDate m_received;
    LabelledField *m_postcodeField = nullptr;
    LabelledField *m_nhsField = nullptr;
    LabelledField *m_upnField = nullptr;
    TextLine *m_disabilities = nullptr;
    QList<std::pair<QString, NotKnown *>> m_notKnown; ///< by the field's key
};

} // namespace frontdoor
