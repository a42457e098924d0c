// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QWidget>

#include <functional>
#include <memory>

namespace frontdoor {

class ChildReasons;
class Desk;
class DeskClock;
class DetailForm;
class LabelledField;
class NotKnown;

/// What is asked about the child and nobody has told yet, each with "Not known"; then what is asked about the family as a
/// whole. On a recorded contact the gaps of the child's entry are only pointed out; on a new one they can be filled.
class ChildGaps final : public QWidget {
    Q_OBJECT

public:
    /// `fills`: the desk of whoever may fill gaps; null: they are only shown.
    ChildGaps(DetailForm &form, const QSet<QString> &asked, Desk *fills = nullptr, QWidget *parent = nullptr);

    ~ChildGaps() override;

    ChildReasons &reasons() { return *m_reasons; }

    /// Shows the gaps of this person; `showsGaps` is false where a new person is typed, and for an entry that is restricted to
    /// others, of which nobody knows what it lacks.
    void setPerson(const Person &person, bool showsGaps = true);

    /// The person with what was typed here.
    Person filled() const;
    /// The fields of Person that were typed here.
    QStringList filledFields() const;
    QString problem() const; ///< of what was typed, in words
    bool goToFact(const QString &fact);

    QJsonObject draft() const;
    void restore(const QJsonObject &draft); ///< before or after setPerson()

signals:
    void edited(); ///< a gap was filled, or emptied again

private:
    /// One fact and how it is typed.
    struct Gap {
        QString fact;
        QString personField; ///< of Person::fields(); empty: cannot be filled here
        LabelledField *field = nullptr;
        NotKnown *notKnown = nullptr;
        std::function<QString()> text = {};
        std::function<void(const QString &)> setText = {};
        std::function<void(Person &)> apply = {};
    };

    void addGap(const QString &fact, Desk *fills);
    QWidget *editFor(Gap &gap, Desk &desk);
    QWidget *lineFor(Gap &gap, const QString &personField, QString Person::*member);
    void buildFamily(DetailForm &form, const QSet<QString> &asked);
    void typed(const QString &fact);
    void showWanted();
    const Gap *gap(const QString &fact) const;
    bool isFilled(const Gap &gap) const;

    ChildReasons *m_reasons;
    QWidget *m_facts;
    QList<Gap> m_gaps;
    Person m_person;
    std::unique_ptr<DeskClock> m_clock; ///< of those who fill gaps
    QHash<QString, QString> m_wanted;   ///< of a draft whose person is not known yet: fact and what was typed
};

} // namespace frontdoor
