// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/genogram_layout.h"

#include "ui/genogram/genogram_places.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace frontdoor {

namespace {

using Union = GenogramUnions::Union;
using Block = GenogramUnions::Block;

constexpr qreal coupleDepth = 14; ///< of the first couple's line below the symbols
constexpr qreal levelStep = 11;
constexpr qreal dropAbove = 36; ///< from the lowest bar to the symbols: a household's outline and words lie in between
constexpr qreal sideStep = 9;   ///< between the ends of lines at one symbol
constexpr qreal aroundHome = 9; ///< from a symbol to the outline of the household

/// Gives spans that overlap different levels, from 0; the same spans always get the same.
QList<int> levelsOf(const QList<std::pair<qreal, qreal>> &spans)
{
    QList<int> order(spans.size());
    for (int i = 0; i < int(order.size()); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const qreal first = spans.at(a).second - spans.at(a).first;
        const qreal second = spans.at(b).second - spans.at(b).first;
        return std::tuple(first, spans.at(a).first) < std::tuple(second, spans.at(b).first);
    });
    QList<int> levels(spans.size(), 0);
    for (qsizetype i = 0; i < order.size(); ++i) {
        QSet<int> taken;
        for (qsizetype j = 0; j < i; ++j) {
            const auto &a = spans.at(order.at(i));
            const auto &b = spans.at(order.at(j));
            if (a.first < b.second + levelStep && b.first < a.second + levelStep)
                taken << levels.at(order.at(j));
        }
        while (taken.contains(levels.at(order.at(i))))
            ++levels[order.at(i)];
    }
    return levels;
}

class Drawing {
public:
    Drawing(const FamilyGraph &family, const GenogramMetrics &metrics)
        : m_family(family)
        , m_metrics(metrics)
        , m_found(unionsOf(family))
        , m_x(placesAcross(family, m_found, metrics))
    {
        m_generations = m_found.rows.keys();
        std::sort(m_generations.begin(), m_generations.end());
    }

    GenogramLayout draw()
    {
        planGaps();
        placeNodes();
        drawUnions();
        drawOthers();
        drawBrothers();
        drawHouseholds();
        measure();
        return m_layout;
    }

private:
    struct Span {
        std::pair<qreal, qreal> reach;
        const Union *of;
        bool isCouple;
    };
    /// Between a row and the next.
    struct Gap {
        QHash<const Union *, int> coupleLevels;
        QHash<const Union *, int> barLevels;
        int couples = 0;
        int bars = 0;
    };

    int generation(int place) const { return m_family.people.at(place).generation; }
    const PersonId &idOf(int place) const { return m_family.people.at(place).person.id; }
    qreal pitch() const { return m_metrics.pitch(); }


    qreal dropOf(const Union &of) const { return frontdoor::dropOf(of, m_x, pitch()); }
    std::pair<qreal, qreal> coupleReach(const Union &of) const;
    std::pair<qreal, qreal> barReach(const Union &of) const;
    void planGaps();
    qreal topOf(int generation) const { return m_tops.value(generation); }
    qreal bottomOf(int generation) const { return topOf(generation) + m_metrics.nodeHeight(); }
    qreal coupleY(const Union &of) const;
    qreal barY(const Union &of) const;
    qreal endOffset(const Union &of, int place) const;
    GenogramNode::Shape shapeOf(int place) const;
    qreal topEdge(int place, qreal offset) const;
    qreal bottomEdge(int place, qreal offset) const;
    qreal freeChannel(int generation, qreal wanted) const;

    void placeNodes();
    void drawUnions();
    void drawOthers();
    void drawBrothers();
    void drawHouseholds();
    void outline(GenogramHousehold &home, const QList<int> &people) const;
    void descend(GenogramLine &line, const Union &of, qreal from, qreal top, qreal childOffset) const;
    QList<PersonId> idsOf(const QList<int> &places) const;
    void measure();

    const FamilyGraph &m_family;
    GenogramMetrics m_metrics;
    GenogramUnions m_found;
    QList<int> m_generations;
    QList<qreal> m_x; ///< middle of the symbol, by person
    QHash<int, qreal> m_tops;
    QHash<int, Gap> m_gaps; ///< above the row of that generation
    GenogramLayout m_layout;
};

/// Where a union's line ends at one of the parents: side by side where several do.
qreal Drawing::endOffset(const Union &of, int place) const
{
    QList<std::pair<qreal, const Union *>> ends;
    for (const QList<Union> *unions : {&m_found.unions, &m_found.others}) {
        for (const Union &other : *unions) {
            if (!other.parents.contains(place))
                continue;
            qreal towards = 0;
            for (const int parent : other.parents)
                towards += m_x.at(parent) - m_x.at(place);
            ends.append({towards, &other});
        }
    }
    std::stable_sort(ends.begin(), ends.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    const auto own = std::find_if(ends.begin(), ends.end(), [&](const auto &end) { return end.second == &of; });
    const qreal step = std::min(sideStep, (m_metrics.symbol - 6) / qreal(ends.size()));
    return (qreal(own - ends.begin()) - qreal(ends.size() - 1) / 2) * step;
}

GenogramNode::Shape Drawing::shapeOf(int place) const
{
    const FamilyMember &member = m_family.people.at(place);
    if (member.person.isUnborn())
        return GenogramNode::Shape::Triangle;
    if (!member.withheld && member.person.sex == Sex::Male)
        return GenogramNode::Shape::Square;
    return !member.withheld && member.person.sex == Sex::Female ? GenogramNode::Shape::Circle
                                                                : GenogramNode::Shape::Rhombus;
}

/// Where a line that comes from above beside the middle meets the symbol.
qreal Drawing::topEdge(int place, qreal offset) const
{
    const qreal half = m_metrics.symbol / 2;
    const qreal aside = std::min(std::abs(offset), half);
    const qreal top = topOf(generation(place));
    switch (shapeOf(place)) {
    case GenogramNode::Shape::Square: return top;
    case GenogramNode::Shape::Circle: return top + half - std::sqrt(half * half - aside * aside);
    case GenogramNode::Shape::Rhombus: return top + aside;
    case GenogramNode::Shape::Triangle: return top + 2 * aside;
    }
    return top;
}

qreal Drawing::bottomEdge(int place, qreal offset) const
{
    const qreal top = topOf(generation(place));
    const bool isFlat = shapeOf(place) == GenogramNode::Shape::Triangle;
    return top + m_metrics.symbol - (isFlat ? 0 : topEdge(place, offset) - top);
}

std::pair<qreal, qreal> Drawing::coupleReach(const Union &of) const
{
    const qreal a = m_x.at(of.parents.at(0)) + endOffset(of, of.parents.at(0));
    const qreal b = m_x.at(of.parents.at(1)) + endOffset(of, of.parents.at(1));
    return std::minmax(a, b);
}

std::pair<qreal, qreal> Drawing::barReach(const Union &of) const
{
    qreal left = m_x.at(of.children.first());
    qreal right = left;
    for (const int child : of.children) {
        left = std::min(left, m_x.at(child));
        right = std::max(right, m_x.at(child));
    }
    if (!of.parents.isEmpty()) {
        const qreal drop = of.parents.size() == 2 ? dropOf(of) : dropOf(of) + endOffset(of, of.parents.first());
        left = std::min(left, drop);
        right = std::max(right, drop);
    }
    return {left, right};
}

/// How high each gap between two rows has to be, so that no two lines lie on one another.
void Drawing::planGaps()
{
    QHash<int, QList<Span>> spans;
    for (const QList<Union> *unions : {&m_found.unions, &m_found.others, &m_found.brothersOnly}) {
        for (const Union &of : *unions) {
            const int below = generation(of.children.first());
            if (of.parents.size() == 2)
                spans[below].append({coupleReach(of), &of, true});
            spans[below].append({barReach(of), &of, false});
        }
    }
    for (auto it = spans.cbegin(); it != spans.cend(); ++it) {
        Gap &gap = m_gaps[it.key()];
        for (const bool couples : {true, false}) {
            QList<std::pair<qreal, qreal>> reaches;
            QList<const Union *> whose;
            for (const Span &span : it.value()) {
                if (span.isCouple != couples)
                    continue;
                reaches << span.reach;
                whose << span.of;
            }
            const QList<int> levels = levelsOf(reaches);
            for (qsizetype i = 0; i < levels.size(); ++i) {
                (couples ? gap.coupleLevels : gap.barLevels).insert(whose.at(i), levels.at(i));
                int &most = couples ? gap.couples : gap.bars;
                most = std::max(most, levels.at(i) + 1);
            }
        }
    }
    qreal top = 0;
    for (qsizetype i = 0; i < m_generations.size(); ++i) {
        const int generation = m_generations.at(i);
        const Gap gap = m_gaps.value(generation);
        if (i > 0)
            top += m_metrics.nodeHeight() + coupleDepth + levelStep * (gap.couples + gap.bars) + dropAbove
                   + m_metrics.caption / 2;
        m_tops.insert(generation, std::round(top));
    }
}

qreal Drawing::coupleY(const Union &of) const
{
    const int below = generation(of.children.first());
    return bottomOf(generation(of.parents.first())) + coupleDepth
           + levelStep * m_gaps.value(below).coupleLevels.value(&of);
}

qreal Drawing::barY(const Union &of) const
{
    const int below = generation(of.children.first());
    return topOf(below) - dropAbove - levelStep * m_gaps.value(below).barLevels.value(&of);
}

void Drawing::placeNodes()
{
    for (const int generation : std::as_const(m_generations)) {
        for (const Block &block : std::as_const(m_found.rows[generation])) {
            for (const int place : block) {
                const FamilyMember &member = m_family.people.at(place);
                GenogramNode node;
                node.person = member.person.id;
                node.row = int(m_generations.indexOf(generation));
                node.isSubject = member.person.id == m_family.subject;
                node.shape = shapeOf(place);
                const qreal left = m_x.at(place) - m_metrics.symbol / 2;
                node.symbol = QRectF(left, topOf(generation), m_metrics.symbol, m_metrics.symbol);
                node.label = QRectF(node.symbol.right() + m_metrics.labelGap, topOf(generation), m_metrics.labelWidth,
                                    m_metrics.labelHeight);
                m_layout.nodes.append(node);
            }
        }
    }
}

QList<PersonId> Drawing::idsOf(const QList<int> &places) const
{
    QList<PersonId> ids;
    for (const int place : places)
        ids << idOf(place);
    return ids;
}

/// From (from, top) to the bar of the union and on to each child.
void Drawing::descend(GenogramLine &line, const Union &of, qreal from, qreal top, qreal childOffset) const
{
    const qreal bar = barY(of);
    qreal left = from;
    qreal right = from;
    for (const int child : of.children) {
        const qreal x = m_x.at(child) + childOffset;
        left = std::min(left, x);
        right = std::max(right, x);
        line.strokes.append(QPolygonF{{x, bar}, {x, topEdge(child, childOffset)}});
    }
    if (top < bar)
        line.strokes.append(QPolygonF{{from, top}, {from, bar}});
    if (right > left)
        line.strokes.append(QPolygonF{{left, bar}, {right, bar}});
}

void Drawing::drawUnions()
{
    for (const Union &of : std::as_const(m_found.unions)) {
        GenogramLine descent;
        descent.kind = GenogramLine::Kind::Descent;
        descent.parents = idsOf(of.parents);
        descent.children = idsOf(of.children);
        if (of.parents.size() == 2) {
            GenogramLine couple;
            couple.kind = GenogramLine::Kind::Couple;
            couple.parents = descent.parents;
            const qreal y = coupleY(of);
            QPolygonF stroke;
            for (const int parent : of.parents) {
                const qreal offset = endOffset(of, parent);
                const qreal at = m_x.at(parent) + offset;
                if (stroke.isEmpty())
                    stroke << QPointF(at, bottomEdge(parent, offset)) << QPointF(at, y);
                else
                    stroke << QPointF(at, y) << QPointF(at, bottomEdge(parent, offset));
            }
            couple.strokes.append(stroke);
            m_layout.lines.append(couple);
            descend(descent, of, dropOf(of), y, 0);
        } else {
            const int parent = of.parents.first();
            const qreal offset = endOffset(of, parent);
            descend(descent, of, m_x.at(parent) + offset, bottomEdge(parent, offset), 0);
        }
        m_layout.lines.append(descent);
    }
}

/// The place nearest to the one wanted where a line can pass through a row.
qreal Drawing::freeChannel(int generation, qreal wanted) const
{
    QList<std::pair<qreal, qreal>> taken;
    for (const Block &block : m_found.rows.value(generation)) {
        for (const int place : block) {
            const qreal left = m_x.at(place) - m_metrics.symbol / 2;
            taken.append({left - aroundHome - 2, left + m_metrics.nodeWidth() + aroundHome + 2});
        }
    }
    const auto isFree = [&](qreal x) {
        return std::none_of(taken.begin(), taken.end(), [x](const auto &t) { return t.first < x && x < t.second; });
    };
    qreal best = wanted;
    bool found = isFree(wanted);
    for (const auto &[left, right] : std::as_const(taken)) {
        for (const qreal x : {left, right}) {
            if (isFree(x) && (!found || std::abs(x - wanted) < std::abs(best - wanted))) {
                best = x;
                found = true;
            }
        }
    }
    return best;
}

/// Step-parents and carers to the children, and grandparents past the row between.
void Drawing::drawOthers()
{
    QHash<int, int> endsAtChild;
    for (const Union &of : std::as_const(m_found.others)) {
        GenogramLine line;
        line.kind = GenogramLine::Kind::Descent;
        line.isDashed = true;
        line.parents = idsOf(of.parents);
        line.children = idsOf(of.children);
        const int parent = of.parents.first();
        const int above = generation(parent);
        const int below = generation(of.children.first());
        int most = 0;
        for (const int child : of.children)
            most = std::max(most, ++endsAtChild[child]);
        qreal from = m_x.at(parent) + endOffset(of, parent);
        qreal top = bottomEdge(parent, endOffset(of, parent));
        for (int row = above + 1; row < below; ++row) {
            if (!m_found.rows.contains(row))
                continue;
            const auto [left, right] = barReach(of);
            const qreal channel = freeChannel(row, (left + right) / 2);
            const qreal turn = topOf(row) - dropAbove * 0.75;
            line.strokes.append(QPolygonF{{from, top}, {from, turn}, {channel, turn}, {channel, bottomOf(row)}});
            from = channel;
            top = bottomOf(row);
        }
        descend(line, of, from, top, -std::min(sideStep * most, m_metrics.symbol / 2 - 2));
        m_layout.lines.append(line);
    }
}

void Drawing::drawBrothers()
{
    for (const Union &of : std::as_const(m_found.brothersOnly)) {
        GenogramLine line;
        line.kind = GenogramLine::Kind::Siblings;
        line.isDashed = of.isDashed;
        line.children = idsOf(of.children);
        descend(line, of, m_x.at(of.children.first()) + sideStep, barY(of), sideStep);
        m_layout.lines.append(line);
    }
}

/// One area for each run of neighbours in a row; areas of neighbouring rows grow together where they overlap.
void Drawing::outline(GenogramHousehold &home, const QList<int> &people) const
{
    QList<QRectF> &areas = home.areas;
    QList<QRectF> &joins = home.joins;
    QList<QRectF> above;
    for (const int generation : m_generations) {
        QList<QRectF> runs;
        bool goesOn = false;
        for (const Block &block : m_found.rows.value(generation)) {
            for (const int place : block) {
                if (!people.contains(place)) {
                    goesOn = false;
                    continue;
                }
                const QRectF box(m_x.at(place) - m_metrics.symbol / 2 - aroundHome,
                                 topOf(generation) - aroundHome - m_metrics.caption,
                                 m_metrics.nodeWidth() + 2 * aroundHome,
                                 m_metrics.nodeHeight() + 2 * aroundHome + m_metrics.caption);
                if (goesOn)
                    runs.last() = runs.last().united(box);
                else
                    runs.append(box);
                goesOn = true;
            }
        }
        for (const QRectF &upper : std::as_const(above)) {
            for (const QRectF &lower : std::as_const(runs)) {
                const qreal left = std::max(upper.left(), lower.left());
                const qreal right = std::min(upper.right(), lower.right());
                if (right - left > m_metrics.symbol)
                    joins.append(QRectF(QPointF(left, upper.bottom()), QPointF(right, lower.top())));
            }
        }
        areas += runs;
        above = runs;
    }
}

void Drawing::drawHouseholds()
{
    QList<HouseholdId> order;
    QHash<HouseholdId, QList<int>> homes;
    for (int place = 0; place < int(m_family.people.size()); ++place) {
        const HouseholdId household = m_family.people.at(place).person.household;
        if (!household)
            continue;
        if (!homes.contains(household))
            order << household;
        homes[household] << place;
    }
    for (const HouseholdId &household : std::as_const(order)) {
        const QList<int> people = homes.value(household);
        if (people.size() < 2)
            continue;
        GenogramHousehold home{household, idsOf(people), {}, {}, {}};
        outline(home, people);
        // At the upper right, over words: no line comes there.
        QRectF highest = home.areas.first();
        for (const QRectF &area : std::as_const(home.areas)) {
            if (area.top() < highest.top() || (area.top() == highest.top() && area.right() > highest.right()))
                highest = area;
        }
        const qreal width = std::min(highest.width() - aroundHome - m_metrics.symbol,
                                     m_metrics.labelWidth + aroundHome);
        home.caption = QRectF(highest.right() - aroundHome - width, highest.top() + 3, width, m_metrics.caption);
        m_layout.households.append(home);
    }
}

void Drawing::measure()
{
    QRectF bounds;
    for (const GenogramNode &node : std::as_const(m_layout.nodes))
        bounds = bounds.united(node.box());
    for (const GenogramLine &line : std::as_const(m_layout.lines)) {
        for (const QPolygonF &stroke : line.strokes) {
            // A straight stroke has an empty box, which united() would leave out.
            bounds = bounds.united(stroke.boundingRect().adjusted(-1, -1, 1, 1));
        }
    }
    for (const GenogramHousehold &home : std::as_const(m_layout.households)) {
        for (const QRectF &area : home.areas)
            bounds = bounds.united(area);
    }
    m_layout.bounds = bounds;
}

} // namespace

const GenogramNode *GenogramLayout::node(const PersonId &person) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const GenogramNode &node) { return node.person == person; });
    return found == nodes.end() ? nullptr : &*found;
}

GenogramLayout layOutGenogram(const FamilyGraph &family, const GenogramMetrics &metrics)
{
    return family.people.isEmpty() ? GenogramLayout() : Drawing(family, metrics).draw();
}

} // namespace frontdoor
