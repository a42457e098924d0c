// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/genogram_unions.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <tuple>

namespace frontdoor {

namespace {

constexpr double nowhere = std::numeric_limits<double>::max();

class Sorter {
public:
    explicit Sorter(const FamilyGraph &family) : m_family(family)
    {
        for (int i = 0; i < int(family.people.size()); ++i)
            m_places.insert(family.people.at(i).person.id, i);
    }

    GenogramUnions sort()
    {
        findUnions();
        findOthers();
        findBrothers();
        findBlocks();
        orderRows();
        return m_found;
    }

private:
    const FamilyMember &member(int place) const { return m_family.people.at(place); }
    int generation(int place) const { return member(place).generation; }
    bool isBornBefore(int a, int b) const
    {
        return std::tuple(birthOrder(member(a).person), a) < std::tuple(birthOrder(member(b).person), b);
    }
    void sortByBirth(QList<int> &people) const
    {
        std::sort(people.begin(), people.end(), [this](int a, int b) { return isBornBefore(a, b); });
    }

    void findUnions();
    void findOthers();
    void findBrothers();
    void findBlocks();
    GenogramUnions::Block chain(const QList<int> &people) const;
    GenogramUnions::Block chainFrom(int start) const;
    int nearness(const GenogramUnions::Block &row) const;
    bool isTied(int place) const;
    bool liveTogether(int a, int b) const
    {
        const HouseholdId household = member(a).person.household;
        return household && household == member(b).person.household;
    }
    void orient(GenogramUnions::Block &block) const;
    void orderRows();
    void putRow(int generation, const QHash<int, double> &wish);
    QHash<int, double> wishesFromAbove(int generation) const;
    QHash<int, double> wishesFromBelow(int generation) const;
    double unionPlace(const GenogramUnions::Union &of) const;
    bool isParentOfParent(int grandparent, int child) const;

    const FamilyGraph &m_family;
    QHash<PersonId, int> m_places;
    QHash<int, QList<int>> m_parents;  ///< birth parents of the generation above
    QHash<int, QList<int>> m_partners; ///< who stands beside whom
    GenogramUnions m_found;
};

void Sorter::findUnions()
{
    for (const Relationship &tie : m_family.ties) {
        if (!isBirthParent(tie.kind))
            continue;
        const int parent = m_places.value(tie.from);
        const int child = m_places.value(tie.to);
        QList<int> &parents = m_parents[child];
        if (generation(parent) == generation(child) - 1 && parents.size() < 2 && !parents.contains(parent))
            parents.append(parent);
    }
    QMap<QList<int>, QList<int>> children; // sorted, so that the same family always looks the same
    for (int child = 0; child < int(m_family.people.size()); ++child) {
        QList<int> parents = m_parents.value(child);
        if (parents.isEmpty())
            continue;
        std::sort(parents.begin(), parents.end());
        children[parents].append(child);
    }
    for (auto it = children.begin(); it != children.end(); ++it) {
        sortByBirth(it.value());
        m_found.unions.append({it.key(), it.value(), false});
        if (it.key().size() == 2) {
            m_partners[it.key().at(0)].append(it.key().at(1));
            m_partners[it.key().at(1)].append(it.key().at(0));
        }
    }
}

bool Sorter::isParentOfParent(int grandparent, int child) const
{
    const QList<int> parents = m_parents.value(child);
    return std::any_of(parents.begin(), parents.end(),
                       [&](int parent) { return m_parents.value(parent).contains(grandparent); });
}

void Sorter::findOthers()
{
    QMap<std::pair<int, int>, QList<int>> children; // by parent and generation
    for (const Relationship &tie : m_family.ties) {
        const int from = m_places.value(tie.from);
        const int to = m_places.value(tie.to);
        const bool isGrandparent = tie.kind == RelationshipKind::Grandparent && !isParentOfParent(from, to);
        const bool isParent = isParental(tie.kind) && !m_parents.value(to).contains(from);
        QList<int> &theirs = children[{from, generation(to)}];
        if ((isGrandparent || isParent) && generation(from) < generation(to) && !theirs.contains(to))
            theirs.append(to);
        if (!isParent || generation(from) != generation(to) - 1)
            continue;
        // Beside the parent with whom they live.
        for (const int parent : m_parents.value(to)) {
            if (liveTogether(from, parent) && !m_partners.value(from).contains(parent)) {
                m_partners[from].append(parent);
                m_partners[parent].append(from);
                break;
            }
        }
    }
    for (auto it = children.begin(); it != children.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        sortByBirth(it.value());
        m_found.others.append({{it.key().first}, it.value(), true});
    }
}

void Sorter::findBrothers()
{
    // Groups of people who are joined by such relationships.
    QList<int> group(m_family.people.size());
    std::iota(group.begin(), group.end(), 0);
    QSet<int> halves;
    const auto rootOf = [&](int place) {
        while (group.at(place) != place)
            place = group.at(place);
        return place;
    };
    for (const Relationship &tie : m_family.ties) {
        const int a = m_places.value(tie.from);
        const int b = m_places.value(tie.to);
        if (!isSiblingTie(tie.kind) || generation(a) != generation(b))
            continue;
        const QList<int> theirs = m_parents.value(b);
        const QList<int> ours = m_parents.value(a);
        if (std::any_of(ours.begin(), ours.end(), [&](int parent) { return theirs.contains(parent); }))
            continue;
        const int first = rootOf(a);
        const int second = rootOf(b);
        group[std::max(first, second)] = std::min(first, second);
        if (tie.kind != RelationshipKind::Sibling)
            halves << a << b;
    }
    QMap<int, QList<int>> members;
    for (int place = 0; place < int(group.size()); ++place)
        members[rootOf(place)].append(place);
    for (QList<int> &brothers : members) {
        if (brothers.size() < 2)
            continue;
        sortByBirth(brothers);
        const bool dashed = std::any_of(brothers.begin(), brothers.end(), [&](int b) { return halves.contains(b); });
        m_found.brothersOnly.append({{}, brothers, dashed});
    }
}

void Sorter::findBlocks()
{
    QSet<int> placed;
    for (int place = 0; place < int(m_family.people.size()); ++place) {
        if (placed.contains(place))
            continue;
        QList<int> together{place};
        placed << place;
        for (qsizetype i = 0; i < together.size(); ++i) {
            for (const int partner : m_partners.value(together.at(i))) {
                if (placed.contains(partner) || generation(partner) != generation(place))
                    continue;
                placed << partner;
                together << partner;
            }
        }
        m_found.rows[generation(place)].append(chain(together));
    }
}

/// Partners beside one another as far as a row can have it; the subject's parents before all.
GenogramUnions::Block Sorter::chain(const QList<int> &people) const
{
    GenogramUnions::Block best;
    int most = -1;
    for (const int start : people) {
        const GenogramUnions::Block row = chainFrom(start);
        const int worth = nearness(row);
        if (worth > most) {
            best = row;
            most = worth;
        }
    }
    orient(best);
    return best;
}

GenogramUnions::Block Sorter::chainFrom(int start) const
{
    GenogramUnions::Block row;
    QList<int> next{start};
    while (!next.isEmpty()) {
        const int place = next.takeLast();
        if (row.contains(place))
            continue;
        row << place;
        // With whom they live comes first; who has partners of their own last, so that these stand outside.
        QList<int> partners = m_partners.value(place);
        const auto rank = [&](int partner) {
            return std::tuple(m_partners.value(partner).size(), !liveTogether(place, partner), partner);
        };
        std::sort(partners.begin(), partners.end(), [&](int a, int b) { return rank(a) > rank(b); });
        for (const int partner : std::as_const(partners)) {
            if (generation(partner) == generation(start))
                next << partner;
        }
    }
    return row;
}

/// How many couples stand side by side.
int Sorter::nearness(const GenogramUnions::Block &row) const
{
    constexpr int ofParents = 100;
    int worth = 0;
    for (const GenogramUnions::Union &of : m_found.unions) {
        if (of.parents.size() == 2 && std::abs(row.indexOf(of.parents.at(0)) - row.indexOf(of.parents.at(1))) == 1
            && row.contains(of.parents.at(0)))
            worth += of.children.contains(0) ? ofParents : 2;
    }
    for (qsizetype i = 0; i + 1 < row.size(); ++i)
        worth += m_partners.value(row.at(i)).contains(row.at(i + 1)) ? 1 + int(liveTogether(row.at(i), row.at(i + 1)))
                                                                     : 0;
    return worth;
}

/// He at the left and she at the right, as genograms have it; the subject's parents come first.
void Sorter::orient(GenogramUnions::Block &block) const
{
    const auto isSwapped = [&](const GenogramUnions::Union &of) {
        const qsizetype a = block.indexOf(of.parents.at(0));
        const qsizetype b = block.indexOf(of.parents.at(1));
        const Sex left = member(of.parents.at(a < b ? 0 : 1)).person.sex;
        const Sex right = member(of.parents.at(a < b ? 1 : 0)).person.sex;
        return left == Sex::Female && right == Sex::Male;
    };
    const GenogramUnions::Union *first = nullptr;
    for (const GenogramUnions::Union &of : m_found.unions) {
        if (of.parents.size() < 2 || !block.contains(of.parents.first()))
            continue;
        if (!first || of.children.contains(0))
            first = &of;
    }
    if (first && isSwapped(*first))
        std::reverse(block.begin(), block.end());
}

double Sorter::unionPlace(const GenogramUnions::Union &of) const
{
    double sum = 0;
    for (const int parent : of.parents)
        sum += m_found.order.value(parent);
    return of.parents.isEmpty() ? nowhere : sum / double(of.parents.size());
}

QHash<int, double> Sorter::wishesFromAbove(int generation) const
{
    QHash<int, double> wish;
    const auto ask = [&](const QList<GenogramUnions::Union> &unions) {
        for (const GenogramUnions::Union &of : unions) {
            const bool isKnown = std::all_of(of.parents.begin(), of.parents.end(),
                                             [&](int parent) { return m_found.order.contains(parent); });
            for (const int child : of.children) {
                if (isKnown && !wish.contains(child) && this->generation(child) == generation)
                    wish.insert(child, unionPlace(of));
            }
        }
    };
    ask(m_found.unions);
    ask(m_found.others);
    for (const GenogramUnions::Union &of : m_found.brothersOnly) {
        const auto led = std::find_if(of.children.begin(), of.children.end(), [&](int c) { return wish.contains(c); });
        if (led == of.children.end())
            continue;
        for (const int child : of.children) {
            if (!wish.contains(child))
                wish.insert(child, wish.value(*led));
        }
    }
    return wish;
}

QHash<int, double> Sorter::wishesFromBelow(int generation) const
{
    QHash<int, double> wish;
    for (const QList<GenogramUnions::Union> &unions : {m_found.unions, m_found.others}) {
        for (const GenogramUnions::Union &of : unions) {
            double sum = 0;
            int count = 0;
            for (const int child : of.children) {
                if (this->generation(child) == generation + 1 && m_found.order.contains(child)) {
                    sum += m_found.order.value(child);
                    ++count;
                }
                // A grandparent stands above the parents between.
                for (const int parent : m_parents.value(child)) {
                    if (this->generation(child) == generation + 2 && m_found.order.contains(parent)) {
                        sum += m_found.order.value(parent);
                        ++count;
                    }
                }
            }
            for (const int parent : of.parents) {
                if (count > 0 && this->generation(parent) == generation && !wish.contains(parent))
                    wish.insert(parent, sum / count);
            }
        }
    }
    return wish;
}

bool Sorter::isTied(int place) const
{
    const PersonId &id = member(place).person.id;
    return std::any_of(m_family.ties.begin(), m_family.ties.end(),
                       [&](const Relationship &tie) { return tie.from == id || tie.to == id; });
}

/// Blocks by where their people want to be, then by birth; who only lives there stands at the end.
void Sorter::putRow(int generation, const QHash<int, double> &wish)
{
    if (!m_found.rows.contains(generation))
        return;
    QList<GenogramUnions::Block> &row = m_found.rows[generation];
    const auto wishOf = [&](int place) { return wish.value(place, nowhere); };
    for (GenogramUnions::Block &block : row) {
        // Nobody is crossed by the lines of a partner.
        const double left = wishOf(block.first());
        const double right = wishOf(block.last());
        if (left < nowhere && right < nowhere && left > right)
            std::reverse(block.begin(), block.end());
    }
    const auto leader = [&](const GenogramUnions::Block &block) {
        return *std::min_element(block.begin(), block.end(), [&](int a, int b) {
            if (wishOf(a) != wishOf(b))
                return wishOf(a) < wishOf(b);
            return isBornBefore(a, b);
        });
    };
    std::stable_sort(row.begin(), row.end(), [&](const GenogramUnions::Block &a, const GenogramUnions::Block &b) {
        const int first = leader(a);
        const int second = leader(b);
        if (wishOf(first) != wishOf(second))
            return wishOf(first) < wishOf(second);
        if (isTied(first) != isTied(second))
            return isTied(first);
        return isBornBefore(first, second);
    });
    int place = 0;
    for (const GenogramUnions::Block &block : std::as_const(row)) {
        for (const int person : block)
            m_found.order.insert(person, place++);
    }
}

/// From the parents' row, where the subject's lines meet, downwards and upwards.
void Sorter::orderRows()
{
    const QList<int> generations = m_found.rows.keys();
    const auto [lowest, highest] = std::minmax_element(generations.begin(), generations.end());
    const int start = std::clamp(-1, *lowest, *highest);
    QHash<int, double> first;
    for (const int parent : m_parents.value(0))
        first.insert(parent, 0);
    putRow(start, first);
    for (int generation = start + 1; generation <= *highest; ++generation)
        putRow(generation, wishesFromAbove(generation));
    for (int generation = start - 1; generation >= *lowest; --generation)
        putRow(generation, wishesFromBelow(generation));
}

} // namespace

QDate birthOrder(const Person &person)
{
    if (person.born.isValid())
        return person.born;
    return person.expected.isValid() ? person.expected : QDate(9999, 12, 31);
}

GenogramUnions unionsOf(const FamilyGraph &family)
{
    return Sorter(family).sort();
}

} // namespace frontdoor
