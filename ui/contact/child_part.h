// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/contacts.h"
#include "ui/contact/person_picker.h"

#include <QJsonObject>
#include <QSet>
#include <QWidget>

#include <optional>

class QLabel;

namespace frontdoor {

class ChildFacts;
class ChildGaps;
class DetailForm;
class FamilyTicks;
class LabelledField;
class LinkButton;
class NewPersonForm;

/// Who the call is about: found while typing, or a new person. Then the family, to record for them too.
class ChildPart final : public QWidget {
    Q_OBJECT

public:
    ChildPart(Desk &desk, DetailForm &form, const QSet<QString> &asked, QWidget *parent = nullptr);

    /// As typed so far; none while nobody was chosen.
    std::optional<Person> child() const;
    bool isNew() const;
    QString problem() const; ///< of a new person, in words
    /// The child, then those ticked.
    QList<ContactChild> children() const;

    /// `withheld`: the entry is restricted to others; only name and birth are known of it.
    void choose(const Person &person, bool withheld = false);
    /// The same, read by their id.
    void chooseOnFile(const PersonId &id);
    void startNew(const QString &typed);
    /// The family as the data knows it.
    void setFamily(const QList<Person> &family);
    /// The day on which the call came.
    void setReceived(QDate day);
    /// What the call tells about a child on file that was not there: to be carried out with it. The fields of Person.
    QStringList filledFields() const;

    void focusFirst();
    bool goToFact(const QString &fact);
    LabelledField *searchField() const { return m_search; }

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

signals:
    void childChanged(); ///< somebody else, or more is known
    void edited();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void searchAgain();
    void arrange();

    Desk &m_desk;
    ReadSlot m_slot;
    PersonPicker *m_picker;
    LabelledField *m_search;
    ChildFacts *m_facts;
    LinkButton *m_other = nullptr; ///< "Somebody else"
    QWidget *m_new;
    NewPersonForm *m_newPerson;
    FamilyTicks *m_ticks;
    ChildGaps *m_gaps;
    QLabel *m_odd; ///< what is odd about somebody on file
    std::optional<Person> m_known;
    PersonId m_awaited; ///< chosen before, and not read yet: the data may be away
    QDate m_received;
    bool m_withheld = false;
    bool m_isNew = false;
};

} // namespace frontdoor
