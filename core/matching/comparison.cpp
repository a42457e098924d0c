// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/comparison.h"

#include "core/base/text.h"
#include "core/domain/place_words.h"
#include "core/matching/name_likeness.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// How often a field agrees for one person who was entered twice (m), and for two people at random (u). The values are
// of the order that record linkage of British registers reports; only their ratio counts, and only its logarithm.
constexpr double sameBirthdayByChance = 1.0 / 9000;      // 25 years of days
constexpr double sameFirstOfJanuaryByChance = 1.0 / 800; // a date for those who do not know theirs
constexpr double mostOfOneHome = 14;                     // a brother has all of it
constexpr double likelyOdds = 6.6;                       // bits: 99 in 100
constexpr double possibleOdds = -3.0;                    // bits: 1 in 9
constexpr int yearsOfAGeneration = 12;                   // a parent is at least so much older

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Comparison)
};

double bits(double ifSame, double byChance)
{
    return std::log2(ifSame / std::clamp(byChance, 1e-9, 0.999));
}

struct NamePart {
    double weight = 0;
    std::optional<NameLikeness> likeness; ///< none: missing on one side
    QString one;
    QString other;
};

struct NamesMatch {
    NamePart given;
    NamePart family;
    bool crossed = false;
    QString otherName;               ///< the former or other name by which they agree
    bool hasOtherSecondName = false; ///< Muhammad Ali, Muhammad Hasan

    double weight() const
    {
        return given.weight + family.weight - (crossed ? 2.0 : 0.0) - (otherName.isEmpty() ? 0.0 : 0.5)
               - (hasOtherSecondName ? 3.0 : 0.0);
    }

    /// The same whichever of the two people comes first.
    bool isBetterThan(const NamesMatch &other) const
    {
        const auto order = [](const NamesMatch &match) {
            const auto rank = [](const NamePart &each) { return each.likeness ? int(*each.likeness) : -1; };
            return std::tuple(-std::round(match.weight() * 1e6), match.hasOtherSecondName, rank(match.given),
                              rank(match.family), match.crossed);
        };
        return order(*this) < order(other);
    }
};

struct Name {
    QStringList given;
    QStringList family;
    QString other; ///< as written, if it is not the name they go by
};

QStringList withJoined(QStringList words)
{
    if (words.size() > 1)
        words << words.join(QString());
    return words;
}

/// What is written where a child has no name yet.
QStringList givenNamesOf(const QString &givenName)
{
    static const QStringList stands{u"unborn"_s,  u"baby"_s,  u"bump"_s, u"infant"_s,
                                    u"unknown"_s, u"child"_s, u"twin"_s};
    QStringList words = searchWords(givenName);
    words.removeIf([](const QString &word) { return stands.contains(word); });
    return words;
}

QList<Name> namesOf(const Likeness &like)
{
    constexpr qsizetype most = 6;
    QList<Name> names{
        {withJoined(givenNamesOf(like.person.givenName)), withJoined(searchWords(like.person.familyName)), {}}};
    for (const PersonName &name : like.otherNames.first(std::min(most, like.otherNames.size()))) {
        names.append({withJoined(searchWords(name.givenName)), withJoined(searchWords(name.familyName)),
                      QString(name.givenName + u' ' + name.familyName).trimmed()});
    }
    return names;
}

class Comparer {
public:
    Comparer(const Likeness &one, const Likeness &other, const WordCounts &counts)
        : m_one(one)
        , m_other(other)
        , m_counts(counts)
    {
    }

    Comparison result()
    {
        compareNames();
        compareBirth();
        compareSex();
        compareNumbers();
        compareHomes();
        judge();
        return m_result;
    }

private:
    void agree(double weight, const QString &words)
    {
        m_result.weight += weight;
        m_result.agreed << words;
    }
    void differ(double weight, const QString &words)
    {
        m_result.weight += weight;
        if (!words.isEmpty())
            m_result.differed << words;
    }

    double weightOf(NameLikeness likeness, const QString &one, const QString &other, bool isGiven) const
    {
        const double share = std::max(m_counts.share(one), m_counts.share(other));
        switch (likeness) {
        case NameLikeness::Same: return bits(0.80, share);
        case NameLikeness::OneName: return bits(0.08, 3 * share + 0.0005);
        case NameLikeness::SoundsSo: return bits(0.07, 3 * share + 0.0005);
        case NameLikeness::Mistyped: return bits(0.07, 2 * share + 0.0005);
        case NameLikeness::Near: return bits(0.03, 0.005);
        case NameLikeness::Initial: return bits(0.90, 0.08);
        case NameLikeness::Beginning: return bits(0.02, 0.003);
        case NameLikeness::Different: return isGiven ? bits(0.04, 0.97) : bits(0.08, 0.97); // people marry
        }
        return 0;
    }

    NamePart part(const QStringList &ones, const QStringList &others, bool isGiven) const
    {
        NamePart best;
        for (qsizetype i = 0; i < ones.size(); ++i) {
            for (qsizetype j = 0; j < others.size(); ++j) {
                const NameLikeness likeness = nameLikeness(ones[i], others[j]);
                const bool aside = i != j && likeness != NameLikeness::Different; // a second name for the first
                const double weight = weightOf(likeness, ones[i], others[j], isGiven) - (aside ? 0.7 : 0);
                const bool isEqual = best.likeness && std::abs(weight - best.weight) < 1e-9;
                if (!best.likeness || (isEqual ? likeness < *best.likeness : weight > best.weight))
                    best = {weight, likeness, ones[i], others[j]};
            }
        }
        return best;
    }

    /// Each has a word that is not the other's: brothers who are all called Muhammad first.
    static bool differInSecondName(const QStringList &ones, const QStringList &others)
    {
        const auto isThere = [](const QStringList &words, qsizetype at, const QStringList &among) {
            if (nameLikeness(words[at], among.value(at)) == NameLikeness::Initial)
                return true;
            return std::any_of(among.begin(), among.end(), [&](const QString &each) {
                const NameLikeness likeness = nameLikeness(words[at], each);
                return likeness == NameLikeness::Same || likeness == NameLikeness::OneName;
            });
        };
        const auto hasItsOwn = [&](const QStringList &words, const QStringList &among) {
            for (qsizetype i = 0; i < words.size(); ++i) {
                if (!isThere(words, i, among))
                    return true;
            }
            return false;
        };
        const bool several = ones.size() > 1 && others.size() > 1 && ones.last() != others.last();
        return several && hasItsOwn(ones.first(ones.size() - 1), others)
               && hasItsOwn(others.first(others.size() - 1), ones);
    }

    NamesMatch match(const Name &one, const Name &other) const
    {
        NamesMatch straight{part(one.given, other.given, true),
                            part(one.family, other.family, false),
                            false,
                            {},
                            differInSecondName(one.given, other.given)};
        // A name that is missing does not stand against it, but one has to be there.
        const NamesMatch crossed{
            part(one.given, other.family, true), part(one.family, other.given, false), true, {}, false};
        const auto agrees = [](const NamePart &each) { return each.likeness != NameLikeness::Different; };
        const bool isThere = crossed.given.likeness || crossed.family.likeness;
        if (isThere && agrees(crossed.given) && agrees(crossed.family) && crossed.weight() > straight.weight())
            straight = crossed;
        straight.otherName = other.other.isEmpty() ? one.other : other.other;
        return straight;
    }

    void tell(const NamePart &part, bool isGiven)
    {
        if (!part.likeness)
            return;
        const QString one = part.one.left(1).toUpper() + part.one.mid(1);
        const QString other = part.other.left(1).toUpper() + part.other.mid(1);
        switch (*part.likeness) {
        case NameLikeness::Same:
            m_result.agreed << (isGiven ? Words::tr("same first name") : Words::tr("same family name"));
            return;
        case NameLikeness::OneName: m_result.agreed << Words::tr("%1 is a form of %2").arg(one, other); return;
        case NameLikeness::SoundsSo: m_result.agreed << Words::tr("%1 sounds like %2").arg(one, other); return;
        case NameLikeness::Mistyped: m_result.agreed << Words::tr("%1 is one letter from %2").arg(one, other); return;
        case NameLikeness::Near: m_result.agreed << Words::tr("%1 is much like %2").arg(one, other); return;
        case NameLikeness::Initial: m_result.agreed << Words::tr("same initial"); return;
        case NameLikeness::Beginning: m_result.agreed << Words::tr("%1 begins like %2").arg(one, other); return;
        case NameLikeness::Different:
            m_result.differed << (isGiven ? Words::tr("other first name") : Words::tr("other family name"));
            return;
        }
    }

    void compareNames()
    {
        std::optional<NamesMatch> best;
        for (const Name &one : namesOf(m_one)) {
            for (const Name &other : namesOf(m_other)) {
                const NamesMatch each = match(one, other);
                if (!best || each.isBetterThan(*best))
                    best = each;
            }
        }
        m_names = *best;
        m_given = m_names.given.likeness;
        m_family = m_names.family.likeness;
        if (m_names.crossed) // which of the two is the given name nobody can say: the worse counts for both
            m_given = m_family = std::max(m_given, m_family);
        m_result.weight += m_names.weight();
        const bool same = m_names.given.likeness == NameLikeness::Same && m_names.family.likeness == NameLikeness::Same;
        if (same && !m_names.crossed) {
            m_result.agreed << Words::tr("same name");
        } else {
            tell(m_names.given, true);
            tell(m_names.family, false);
        }
        m_otherSecondName = best->hasOtherSecondName;
        if (m_otherSecondName)
            m_result.differed << Words::tr("other second name");
        if (m_names.crossed)
            m_result.agreed << Words::tr("first and family name the other way round");
        if (!m_names.otherName.isEmpty())
            m_result.agreed << Words::tr("by the other name %1").arg(m_names.otherName);
    }

    void compareBirth()
    {
        const Person &one = m_one.person;
        const Person &other = m_other.person;
        if (one.born.isValid() && other.born.isValid())
            return compareBirthdays(one.born, other.born);
        const QDate first = one.born.isValid() ? one.born : one.expected;
        const QDate second = other.born.isValid() ? other.born : other.expected;
        if (!first.isValid() || !second.isValid())
            return;
        if (std::abs(first.daysTo(second)) <= 35)
            agree(bits(0.9, 70.0 * sameBirthdayByChance), Words::tr("expected at that time"));
        else
            differ(bits(0.1, 0.98), Words::tr("expected at another time"));
    }

    void compareBirthdays(QDate one, QDate other)
    {
        if (one == other) {
            m_sameBirthday = true;
            const bool isPlaceholder = one.day() == 1 && one.month() == 1;
            return agree(bits(0.92, isPlaceholder ? sameFirstOfJanuaryByChance : sameBirthdayByChance),
                         Words::tr("same date of birth"));
        }
        if (one.year() == other.year() && one.day() == other.month() && one.month() == other.day())
            return agree(bits(0.01, sameBirthdayByChance), Words::tr("day and month of birth swapped"));
        // Father and son may share a name and even the day: then a figure of the year is no slip.
        m_otherBirth = std::abs(one.year() - other.year()) >= yearsOfAGeneration;
        if (editDistance(one.toString(u"ddMMyyyy"_s), other.toString(u"ddMMyyyy"_s)) == 1)
            return agree(bits(0.03, 45 * sameBirthdayByChance), Words::tr("date of birth one figure apart"));
        const int same = int(one.year() == other.year()) + int(one.month() == other.month())
                         + int(one.day() == other.day());
        if (same == 2)
            return agree(m_otherBirth ? 0 : bits(0.02, 40 * sameBirthdayByChance),
                         Words::tr("two parts of the date of birth"));
        m_otherBirth = true;
        const qint64 days = std::abs(one.daysTo(other));
        if (one.year() == other.year() || days < 366)
            return differ(bits(0.012, 0.06), Words::tr("born at another time of that year"));
        m_otherBirthday = true;
        differ(bits(0.01, 0.93), Words::tr("other date of birth"));
    }

    void compareSex()
    {
        const Sex one = m_one.person.sex;
        const Sex other = m_other.person.sex;
        if (one == Sex::Unknown || other == Sex::Unknown)
            return;
        m_otherSex = one != other;
        if (m_otherSex)
            differ(bits(0.03, 0.5), Words::tr("other sex"));
        else
            m_result.weight += bits(0.97, 0.5);
    }

    void compareNumber(const QString &one, const QString &other, const QString &same, const QString &near,
                       const QString &different, double weight, double ifNear, double against)
    {
        const QString first = joinedWord(one);
        const QString second = joinedWord(other);
        if (first.isEmpty() || second.isEmpty())
            return;
        if (first == second) {
            m_sameNumber = true;
            agree(weight, same);
        } else if (first.size() >= 6 && editDistance(first, second) == 1) {
            agree(ifNear, near);
        } else {
            differ(against, different);
        }
    }

    void compareNumbers()
    {
        const Person &one = m_one.person;
        const Person &other = m_other.person;
        compareNumber(one.nhsNumber, other.nhsNumber, Words::tr("same NHS number"),
                      Words::tr("NHS number one figure apart"), Words::tr("other NHS number"), 26, 9, -6);
        compareNumber(one.upn, other.upn, Words::tr("same pupil number"), Words::tr("pupil number one figure apart"),
                      Words::tr("other pupil number"), 24, 9, -3);
        // Given out one after the other, to brothers and sisters on one day.
        const bool isCalledOtherwise = m_given && *m_given > NameLikeness::Mistyped;
        compareNumber(one.laChildId, other.laChildId, Words::tr("same number at the authority"),
                      Words::tr("number at the authority one figure apart"), Words::tr("other number at the authority"),
                      22, isCalledOtherwise ? -1 : 6, -3);
    }

    static bool isSameStreetWord(const QString &one, const QString &other)
    {
        return one == other
               || (one.size() > 4 && wordSimilarity(one, other) >= 0.9 && wordSimilarity(other, one) >= 0.9);
    }

    static bool isAmong(const QString &word, const QStringList &words)
    {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &each) { return isSameStreetWord(word, each); });
    }

    /// By its first word, so that two streets of one town are two.
    static bool isSameStreet(const QStringList &ones, const QStringList &others)
    {
        return (!ones.isEmpty() && isAmong(ones.first(), others))
               || (!others.isEmpty() && isAmong(others.first(), ones));
    }

    /// What the words of street and town that are in both say: the town little.
    double weightOfStreets(const QStringList &ones, const QStringList &others) const
    {
        constexpr double most = 6;
        double sum = 0;
        for (const QString &one : ones) {
            double best = 0;
            for (const QString &other : others) {
                if (!isSameStreetWord(one, other))
                    continue;
                const double share = std::max(m_counts.share(u'/' + one), m_counts.share(u'/' + other));
                best = std::max(best, bits(0.4, std::max(share, 0.01)));
            }
            sum += best;
        }
        return std::min(sum, most);
    }

    static bool sharesHouseNumber(const QString &one, const QString &other)
    {
        const auto numbers = [](const QString &address) {
            QStringList found;
            for (const QString &word : searchWords(address)) {
                if (word[0].isDigit() && word.size() < 6)
                    found << (word.toInt() > 0 ? QString::number(word.toInt()) : word); // 099
            }
            return found;
        };
        const QStringList others = numbers(other);
        const QStringList ones = numbers(one);
        return std::any_of(ones.begin(), ones.end(), [&](const QString &each) { return others.contains(each); });
    }

    double rarity(double ifSame, const QString &word, double atLeast) const
    {
        return bits(ifSame, std::max(m_counts.share(word), atLeast));
    }

    void compareHomes()
    {
        const Person &one = m_one.person;
        const Person &other = m_other.person;
        double home = 0;
        const QString place = placeWord(one.address, one.postcode);
        const QString otherPlace = placeWord(other.address, other.postcode);
        const QString postcode = joinedWord(one.postcode);
        const QString otherPostcode = joinedWord(other.postcode);
        const bool samePostcode = !postcode.isEmpty() && postcode == otherPostcode;
        const QStringList street = streetWords(one.address);
        const QStringList otherStreet = streetWords(other.address);
        const bool sameStreet = isSameStreet(street, otherStreet);
        // The same from both sides, though several words of the one may be like one of the other.
        const double streets = std::min(weightOfStreets(street, otherStreet), weightOfStreets(otherStreet, street));
        const bool sameHouse = sharesHouseNumber(one.address, other.address);
        const bool sameText = !one.address.isEmpty() && searchKey(one.address) == searchKey(other.address);
        QString words;
        const auto atLeast = [&](double weight, const QString &said) {
            if (weight > home) {
                home = weight;
                words = said;
            }
        };
        m_sameHome = (!place.isEmpty() && place == otherPlace) || (sameStreet && sameHouse);
        if (m_sameHome)
            atLeast(bits(0.5, 4.0 / double(std::clamp<qint64>(m_counts.people, 1000, 30'000))),
                    Words::tr("same address"));
        if (samePostcode) {
            const QString said = m_sameHome ? words : Words::tr("same postcode");
            atLeast(std::max(1.0, rarity(0.2, postcode, 0.0003)) + streets / 3, said);
        }
        if (livedTogether(place, otherPlace))
            atLeast(6, Words::tr("lived at the same address"));
        if (postcode.size() >= 5 && otherPostcode.size() >= 5 && editDistance(postcode, otherPostcode) == 1)
            atLeast(4, Words::tr("postcode one letter apart"));
        if (sameText)
            atLeast(3, Words::tr("same address"));
        if (streets > 0.5)
            atLeast(streets, sameStreet ? Words::tr("same street") : Words::tr("same place"));
        if (!words.isEmpty()) {
            m_result.agreed << words;
        } else if ((!postcode.isEmpty() && !otherPostcode.isEmpty())
                   || (!one.address.isEmpty() && !other.address.isEmpty())) {
            home -= 1;
            m_result.differed << Words::tr("other address");
        }
        const QString phone = phoneWord(one.phone);
        const QString otherPhone = phoneWord(other.phone);
        if (!phone.isEmpty() && phone == otherPhone) {
            m_samePhone = true;
            home += 8;
            m_result.agreed << Words::tr("same phone");
        } else if (!phone.isEmpty() && !otherPhone.isEmpty()) {
            home -= 0.4;
        }
        m_result.weight += std::min(home, mostOfOneHome);
    }

    bool livedTogether(const QString &place, const QString &otherPlace) const
    {
        const auto isAmong = [](const QString &wanted, const QList<PastAddress> &addresses) {
            return !wanted.isEmpty() && std::any_of(addresses.begin(), addresses.end(), [&](const PastAddress &each) {
                return placeWord(each.address, each.postcode) == wanted;
            });
        };
        return isAmong(place, m_other.addresses) || isAmong(otherPlace, m_one.addresses);
    }

    /// Exactly: Jayden and Hayden, Harry and Henry, Hassan and Hussain are the names of twins, and no likeness of letters
    /// or sounds tells them from a slip of the pen.
    bool isCalledTheSame() const { return m_given == NameLikeness::Same && !m_otherSecondName; }

    void judge()
    {
        const double odds = m_result.weight - std::log2(double(std::max(m_counts.people, WordCounts::leastPeople)));
        const bool calledOtherwise = m_given && !isCalledTheSame();
        m_result.twins = m_sameBirthday && calledOtherwise && !m_sameNumber
                         && (m_sameHome || m_family == NameLikeness::Same);
        // Two of one first name and birthday are met now and then where nothing else ties them together.
        const bool isTied = m_sameHome || m_samePhone || (m_family && m_family != NameLikeness::Different);
        const bool mayBe = isCalledTheSame() && isTied && !m_otherSex && !m_otherBirth;
        m_result.likely = m_sameNumber ? odds >= 0 : odds >= likelyOdds && mayBe;
        const bool otherName = m_given == NameLikeness::Different || m_otherSecondName;
        // Brothers, or mother and daughter, of names that are alike: only a number could say that they are one.
        const bool isRelative = calledOtherwise && m_otherBirthday && !m_sameNumber;
        const bool isAnother = (m_result.twins && otherName) || isRelative;
        m_result.possible = m_result.likely || (odds >= possibleOdds && !isAnother);
    }

    const Likeness &m_one;
    const Likeness &m_other;
    const WordCounts &m_counts;
    Comparison m_result;
    NamesMatch m_names;
    std::optional<NameLikeness> m_given;
    std::optional<NameLikeness> m_family;
    bool m_sameBirthday = false;
    bool m_otherBirthday = false;
    bool m_otherBirth = false;
    bool m_otherSecondName = false;
    bool m_otherSex = false;
    bool m_sameNumber = false;
    bool m_samePhone = false;
    bool m_sameHome = false;
};

} // namespace

double WordCounts::share(const QString &word) const
{
    const double all = double(std::max(people, leastPeople));
    return std::clamp((double(peopleByWord.value(word)) + 0.5) / all, 0.5 / all, 0.5);
}

QString Comparison::why() const
{
    QString words = agreed.join(u", "_s);
    if (!differed.isEmpty())
        words += (words.isEmpty() ? QString() : u"; "_s) + differed.join(u", "_s);
    return words;
}

Comparison compare(const Likeness &one, const Likeness &other, const WordCounts &counts)
{
    return Comparer(one, other, counts).result();
}

} // namespace frontdoor
