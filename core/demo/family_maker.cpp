// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/family_maker.h"

#include "core/base/seeded_ids.h"
#include "core/demo/identifiers.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfYear = 365;
constexpr qint64 mostChildren = 6;
constexpr double twins = 0.03;

int ageAt(QDate born, QDate on)
{
    const int years = on.year() - born.year();
    return on < born.addYears(years) ? years - 1 : years;
}

} // namespace

FamilyMaker::FamilyMaker(const Library &library, const Authority &authority, Dice dice, const FamilyKey &key)
    : m_library(library)
    , m_authority(authority)
    , m_dice(dice)
    , m_key(key)
{
}

Family FamilyMaker::make()
{
    chooseBackground();
    makeHome();
    makeSubject();
    makeSiblings();
    makeParents();
    makeStepParent();
    makeGrandparent();
    for (qsizetype i = 0; i < m_family.children.size(); ++i)
        finishChild(m_family.children[i].person, i);
    relate();
    return m_family;
}

PersonId FamilyMaker::newId()
{
    const quint64 first = m_dice.next();
    return PersonId(
        uuid7Of(QDateTime(m_key.firstSeen, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch(), first, m_dice.next()));
}

void FamilyMaker::chooseBackground()
{
    m_ethnicity = m_library.ethnicities[m_library.ethnicityWeights.pick(m_dice)];
    if (const auto mixed = m_library.mixed.constFind(m_ethnicity); mixed != m_library.mixed.constEnd()) {
        m_mothers = &m_library.background(mixed->first);
        m_fathers = &m_library.background(mixed->second);
        if (m_dice.chance(0.3))
            std::swap(m_mothers, m_fathers);
    } else {
        QList<const Background *> fitting;
        for (const Background &background : m_library.backgrounds) {
            if (background.ethnicities.contains(m_ethnicity))
                fitting.append(&background);
        }
        m_mothers = fitting.isEmpty() ? &m_library.backgrounds.first() : m_dice.oneOf(fitting);
        m_fathers = m_mothers;
    }
    // The first of each list is the most frequent.
    const auto mostlyFirst = [&](const QStringList &list) {
        return m_dice.chance(0.6) ? list.first() : m_dice.oneOf(list);
    };
    m_language = mostlyFirst(m_mothers->languages);
    m_religion = mostlyFirst(m_mothers->religions);
    m_nationality = mostlyFirst(m_mothers->nationalities);
    m_childrensName = familyNameFor(*m_fathers, Sex::Male);
}

std::pair<QString, QString> FamilyMaker::anAddress()
{
    static const QString letters = u"ABDEFGHJLNPQRSTUWXYZ"_s; // of the last half of a postcode
    const auto &[district, town] = m_authority.districts.at(m_dice.below(int(m_authority.districts.size())));
    const QString street = m_dice.oneOf(m_library.streetWords) + u' ' + m_dice.oneOf(m_library.streetKinds);
    const QString house = m_dice.chance(0.14) ? u"Flat %1, %2 "_s.arg(m_dice.between(1, 24)).arg(m_dice.between(1, 90))
                                              : u"%1 "_s.arg(m_dice.between(1, 148));
    const QString postcode = district + u' ' + QString::number(m_dice.between(1, 9))
                             + letters[m_dice.below(int(letters.size()))] + letters[m_dice.below(int(letters.size()))];
    return {house + street + ", "_L1 + town, postcode};
}

void FamilyMaker::makeHome()
{
    m_household = HouseholdId(newId().text());
    std::tie(m_address, m_postcode) = anAddress();
}

QString FamilyMaker::genderedName(const QString &name, Sex sex) const
{
    if (sex == Sex::Male)
        return name == "Kaur"_L1 ? u"Singh"_s : name == "Begum"_L1 ? u"Miah"_s : name;
    return name == "Singh"_L1 ? u"Kaur"_s : name;
}

QString FamilyMaker::familyNameFor(const Background &background, Sex sex)
{
    return genderedName(m_dice.oneOf(background.familyNames), sex);
}

QString FamilyMaker::freshGivenName(const Background &background, Sex sex)
{
    const QStringList &names = background.given(sex, Era::Child);
    for (;;) {
        const QString name = m_dice.oneOf(names);
        const bool taken = std::any_of(m_family.children.begin(), m_family.children.end(),
                                       [&](const Member &m) { return m.person.givenName == name; });
        if (!taken)
            return name;
    }
}

QDate FamilyMaker::bornAt(int years)
{
    const QDate latest = m_key.firstSeen.addYears(-years);
    return latest.addDays(-m_dice.below(daysOfYear));
}

Person FamilyMaker::somebody(Sex sex, Era era, const Background &background, const QString &familyName)
{
    Person person;
    person.id = newId();
    person.sex = sex;
    person.givenName = era == Era::Child ? freshGivenName(background, sex) : m_dice.oneOf(background.given(sex, era));
    person.familyName = genderedName(familyName, sex);
    person.ethnicity = background.ethnicities.first();
    person.firstLanguage = m_language;
    person.religion = m_religion;
    person.nationality = m_nationality;
    person.address = m_address;
    person.postcode = m_postcode;
    person.household = m_household;
    return person;
}

void FamilyMaker::makeSubject()
{
    Person child;
    if (m_dice.chance(m_library.unborn)) {
        m_family.unborn = true;
        child.id = newId();
        child.familyName = m_childrensName;
        child.givenName = u"Unborn"_s;
        child.expected = m_key.firstSeen.addDays(m_dice.between(21, 180));
        child.address = m_address;
        child.postcode = m_postcode;
        child.household = m_household;
        m_family.children.append({child, {}, {}});
        return;
    }
    QList<double> weights;
    for (const AgeWeight &age : m_library.ages)
        weights << age.female << age.male;
    const int drawn = Weights(weights).pick(m_dice);
    const AgeWeight &band = m_library.ages[drawn / 2];
    child = somebody(drawn % 2 == 0 ? Sex::Female : Sex::Male, Era::Child, *m_mothers, m_childrensName);
    child.born = bornAt(m_dice.between(band.from, band.until));
    m_family.children.append({child, {}, {}});
}

void FamilyMaker::makeSiblings()
{
    static const Weights sizes({40, 33, 16, 7, 4});
    const int others = sizes.pick(m_dice);
    const Person subject = m_family.children.first().person;
    const QDate anchor = subject.isUnborn() ? subject.expected : subject.born;
    QDate oldest = anchor;
    QDate youngest = anchor;
    for (int i = 0; i < others; ++i) {
        const Sex sex = m_dice.chance(0.5) ? Sex::Female : Sex::Male;
        const int gap = m_dice.between(11 * 30, 46 * 30);
        QDate born = m_dice.chance(0.55) ? oldest.addDays(-gap) : youngest.addDays(gap);
        if (!subject.isUnborn() && i == 0 && m_dice.chance(twins))
            born = subject.born;
        if (born > m_key.firstSeen.addDays(-7))
            born = oldest.addDays(-gap);
        if (ageAt(born, m_key.firstSeen) > 17)
            continue;
        Person child = somebody(sex, Era::Child, *m_mothers, m_childrensName);
        child.born = born;
        oldest = std::min(oldest, born);
        youngest = std::max(youngest, born);
        m_family.children.append({child, {}, {}});
    }
    std::stable_sort(m_family.children.begin(), m_family.children.end(), [](const Member &a, const Member &b) {
        const auto when = [](const Person &p) { return p.isUnborn() ? p.expected : p.born; };
        return when(a.person) < when(b.person);
    });
    for (qsizetype i = 0; i < m_family.children.size(); ++i) {
        if (m_family.children[i].person.id == subject.id)
            m_family.subject = i;
    }
    m_half = QList<bool>(m_family.children.size(), false);
}

void FamilyMaker::makeParents()
{
    const Person &first = m_family.children.first().person;
    const QDate firstBirth = first.isUnborn() ? first.expected : first.born;
    if (m_dice.chance(0.94)) {
        const QString name = m_dice.chance(0.45) ? m_childrensName : familyNameFor(*m_mothers, Sex::Female);
        Person mother = somebody(Sex::Female, Era::Adult, *m_mothers, name);
        mother.born = firstBirth.addDays(-m_dice.between(17 * daysOfYear, 36 * daysOfYear));
        mother.phone = mobileNumber(m_dice);
        Member member{mother, {}, {}};
        if (m_dice.chance(0.15))
            member.otherNames.append({mother.id, mother.givenName, familyNameFor(*m_mothers, Sex::Female)});
        m_mother = int(m_family.adults.size());
        m_family.adults.append(member);
    }
    if (m_mother < 0 || m_dice.chance(0.62)) {
        Person father = somebody(Sex::Male, Era::Adult, *m_fathers, m_childrensName);
        father.born = firstBirth.addDays(-m_dice.between(18 * daysOfYear, 42 * daysOfYear));
        father.phone = mobileNumber(m_dice);
        if (m_mother >= 0 && m_dice.chance(0.45)) { // lives elsewhere
            father.household = HouseholdId(newId().text());
            std::tie(father.address, father.postcode) = anAddress();
        }
        m_father = int(m_family.adults.size());
        m_family.adults.append({father, {}, {}});
    }
}

void FamilyMaker::makeStepParent()
{
    const bool fatherAtHome = m_father >= 0 && m_family.adults[m_father].person.household == m_household;
    if (m_mother < 0 || fatherAtHome || !m_dice.chance(0.34))
        return;
    const Background &background = m_dice.chance(0.8) ? *m_mothers : m_dice.oneOf(m_library.backgrounds);
    m_stepName = familyNameFor(background, Sex::Male);
    Person step = somebody(Sex::Male, Era::Adult, background, m_stepName);
    step.born = m_family.adults[m_mother].person.born.addDays(m_dice.between(-8, 5) * daysOfYear);
    step.phone = mobileNumber(m_dice);
    m_step = int(m_family.adults.size());
    m_family.adults.append({step, {}, {}});
    // The younger children may be his.
    const int children = int(m_family.children.size());
    for (int i = m_dice.between(1, 3); i < children; ++i) {
        m_half[i] = true;
        m_family.children[i].person.familyName = genderedName(m_stepName, m_family.children[i].person.sex);
    }
}

void FamilyMaker::makeGrandparent()
{
    if (m_mother < 0 || !m_dice.chance(0.16))
        return;
    const Person mother = m_family.adults[m_mother].person;
    const Sex sex = m_dice.chance(0.75) ? Sex::Female : Sex::Male;
    Person grandparent = somebody(sex, Era::Elder, *m_mothers, mother.familyName);
    grandparent.born = mother.born.addDays(-m_dice.between(18 * daysOfYear, 34 * daysOfYear));
    grandparent.phone = mobileNumber(m_dice);
    if (m_dice.chance(0.55)) {
        grandparent.household = HouseholdId(newId().text());
        std::tie(grandparent.address, grandparent.postcode) = anAddress();
    }
    m_family.adults.append({grandparent, {}, {}});
}

QString FamilyMaker::schoolAt(int age, bool special)
{
    const auto named = [&](const char *kind, const char *ending) {
        const QStringList &names = m_library.schools[QString::fromLatin1(kind)];
        return names.isEmpty() ? QString() : m_dice.oneOf(names) + QLatin1String(ending);
    };
    if (age < 2)
        return {};
    if (special && age >= 4)
        return named("special", " School");
    if (age < 4)
        return m_dice.chance(0.5) ? named("nursery", " Nursery") : QString();
    if (age < 11)
        return named("primary", " Primary School");
    if (age < 16)
        return named("secondary", " Academy");
    return m_dice.chance(0.7) ? named("college", "") : QString();
}

QStringList FamilyMaker::someDisabilities()
{
    // One for certain; the others so much less often that each kind keeps its share.
    QList<double> shares;
    double sum = 0;
    for (const double share : m_library.disabilities) {
        shares << share;
        sum += share;
    }
    const int first = Weights(shares).pick(m_dice);
    QStringList codes;
    int i = 0;
    for (auto it = m_library.disabilities.cbegin(); it != m_library.disabilities.cend(); ++it, ++i) {
        const double asFirst = it.value() / sum;
        if (i == first || m_dice.chance((it.value() - asFirst) / (1 - asFirst)))
            codes << it.key();
    }
    return codes;
}

void FamilyMaker::finishChild(Person &child, qint64 n)
{
    if (m_mother >= 0)
        child.mother = m_family.adults[m_mother].person.id;
    child.laChildId = QString::number(1'000'001 + m_key.n * mostChildren + n);
    if (child.isUnborn())
        return;
    child.ethnicity = m_ethnicity;
    if (m_dice.chance(m_library.disability))
        child.disabilities = someDisabilities();
    const int age = ageAt(child.born, m_key.firstSeen);
    const bool special = child.disabilities.contains("LD"_L1) && m_dice.chance(0.4);
    child.school = schoolAt(age, special);
    if (m_dice.chance(0.8) && n < 3)
        child.nhsNumber = nhsNumber(m_key.n * 3 + n);
    if (age >= 4 && m_dice.chance(0.75))
        child.upn = upn(m_authority.la, child.born.year() + 4, m_key.n * mostChildren + n);
}

void FamilyMaker::link(Member &from, const PersonId &to, RelationshipKind kind, bool responsible)
{
    from.relationships.append({RecordId(newId().text()), from.person.id, to, kind, responsible});
}

void FamilyMaker::relate()
{
    for (qsizetype i = 1; i < m_family.children.size(); ++i) {
        for (qsizetype before = 0; before < i; ++before) {
            const bool half = m_half[i] != m_half[before];
            link(m_family.children[i], m_family.child(before).id,
                 half ? RelationshipKind::HalfSibling : RelationshipKind::Sibling, false);
        }
    }
    for (qsizetype a = 0; a < m_family.adults.size(); ++a) {
        Member &adult = m_family.adults[a];
        for (qsizetype i = 0; i < m_family.children.size(); ++i) {
            const PersonId &child = m_family.child(i).id;
            if (a == m_mother)
                link(adult, child, RelationshipKind::Mother, true);
            else if (a == m_father && !m_half[i])
                link(adult, child, RelationshipKind::Father, m_dice.chance(0.8));
            else if (a == m_step)
                link(adult, child, m_half[i] ? RelationshipKind::Father : RelationshipKind::StepParent, m_half[i]);
            else if (a != m_father)
                link(adult, child, RelationshipKind::Grandparent, false);
        }
    }
}

} // namespace frontdoor::demo
