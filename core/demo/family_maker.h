// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/families.h"

namespace frontdoor::demo {

/// Makes one family from its dice: children by the statistics, adults and homes that fit them.
class FamilyMaker {
public:
    FamilyMaker(const Library &library, const Authority &authority, Dice dice, const FamilyKey &key);

    Family make();

private:
    void makeHome();
    void chooseBackground();
    void makeSubject();
    void makeSiblings();
    void makeParents();
    void makeStepParent();
    void makeGrandparent();
    void relate();
    void finishChild(Person &child, qint64 n);

    Person somebody(Sex sex, Era era, const Background &background, const QString &familyName);
    PersonId newId();
    QString familyNameFor(const Background &background, Sex sex);
    QString genderedName(const QString &name, Sex sex) const;
    QString freshGivenName(const Background &background, Sex sex);
    QDate bornAt(int years);
    std::pair<QString, QString> anAddress();
    QString schoolAt(int age, bool special);
    QStringList someDisabilities();
    void link(Member &from, const PersonId &to, RelationshipKind kind, bool responsible);

    const Library &m_library;
    const Authority &m_authority;
    Dice m_dice;
    FamilyKey m_key;
    Family m_family;
    QString m_ethnicity;
    const Background *m_mothers = nullptr;
    const Background *m_fathers = nullptr;
    QString m_childrensName;
    HouseholdId m_household;
    QString m_address;
    QString m_postcode;
    QString m_language;
    QString m_religion;
    QString m_nationality;
    QString m_stepName;
    QList<bool> m_half; ///< which children are the step-parent's
    int m_mother = -1;  ///< indexes into the adults
    int m_father = -1;
    int m_step = -1;
};

} // namespace frontdoor::demo
