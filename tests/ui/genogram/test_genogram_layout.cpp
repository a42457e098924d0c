// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/genogram/families.h"
#include "ui/genogram/family_words.h"
#include "ui/genogram/genogram_layout.h"

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

using Kind = RelationshipKind;

/// Where somebody stands, by name.
const GenogramNode &at(const GenogramLayout &layout, const QString &name)
{
    const GenogramNode *node = layout.node(MadeFamily::id(name));
    if (!node)
        qFatal("%s is not there", qPrintable(name));
    return *node;
}

qreal x(const GenogramLayout &layout, const char *name)
{
    return at(layout, QString::fromLatin1(name)).symbol.center().x();
}

/// The names of a row from left to right.
QString row(const GenogramLayout &layout, int number)
{
    QStringList names;
    for (const GenogramNode &node : layout.nodes) {
        if (node.row == number)
            names << node.person.text();
    }
    return names.join(u' ');
}

const GenogramLine *lineTo(const GenogramLayout &layout, const char *child, const char *parent)
{
    const auto found = std::find_if(layout.lines.begin(), layout.lines.end(), [&](const GenogramLine &line) {
        return line.kind == GenogramLine::Kind::Descent && line.children.contains(MadeFamily::id(QLatin1String(child)))
               && line.parents.contains(MadeFamily::id(QLatin1String(parent)));
    });
    return found == layout.lines.end() ? nullptr : &*found;
}

/// Whether a line passes through somebody who is not at its end.
QString crossings(const GenogramLayout &layout)
{
    for (const GenogramLine &line : layout.lines) {
        for (const QPolygonF &stroke : line.strokes) {
            for (qsizetype i = 0; i + 1 < stroke.size(); ++i) {
                const QRectF reach = QRectF(stroke.at(i), stroke.at(i + 1)).normalized().adjusted(-1, -1, 1, 1);
                for (const GenogramNode &node : layout.nodes) {
                    // Lines end at symbols; through one, or through words, none goes.
                    if (reach.intersects(node.symbol.adjusted(8, 15, -8, -15))
                        || reach.intersects(node.label.adjusted(1, 2, -1, -2)))
                        return u"a line at %1,%2 goes through %3"_s.arg(reach.x()).arg(reach.y()).arg(
                            node.person.text());
                }
            }
        }
    }
    return {};
}

QString overlaps(const GenogramLayout &layout)
{
    for (const GenogramNode &a : layout.nodes) {
        for (const GenogramNode &b : layout.nodes) {
            if (a.person != b.person && a.box().adjusted(-2, -2, 2, 2).intersects(b.box()))
                return a.person.text() + u" over "_s + b.person.text();
        }
    }
    return {};
}

} // namespace

/// Where everybody stands in a genogram.
class TestGenogramLayout final : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void parentsStandAboveTheirChildren();
    void childrenStandInTheOrderOfTheirBirth();
    void aSingleParentStandsAboveTheChildren();
    void halfSiblingsStandBeneathTheirOwnParents();
    void grandparentsStandAboveTheirChild();
    void shapesTellSexAndUnborn();
    void stepParentsHaveDashedLines();
    void aGrandparentPastTheParentsHasALineOfItsOwn();
    void brothersWithoutParentsAreJoinedAbove();
    void householdsAreOutlinedWithoutOthers();
    void theLargeFamilyIsLegible();
    void theSameFamilyAlwaysLooksTheSame();
    void contradictionsHaveAPlaceToo();
    void manyRandomFamiliesAreLegible();
    void wordsTellHowTheyStand_data();
    void wordsTellHowTheyStand();
};

void TestGenogramLayout::parentsStandAboveTheirChildren()
{
    MadeFamily family;
    family.add(u"Ava"_s, Sex::Female, 0)
        .add(u"Jo"_s, Sex::Female, -1)
        .add(u"Tom"_s, Sex::Male, -1)
        .tie(u"Jo"_s, u"Ava"_s, Kind::Mother)
        .tie(u"Tom"_s, u"Ava"_s, Kind::Father);
    const GenogramLayout layout = layOutGenogram(family.graph());
    QCOMPARE(row(layout, 0), u"tom jo"_s); // he at the left
    QCOMPARE(row(layout, 1), u"ava"_s);
    QCOMPARE(x(layout, "Ava"), (x(layout, "Jo") + x(layout, "Tom")) / 2);
    QVERIFY(at(layout, u"Ava"_s).isSubject && !at(layout, u"Jo"_s).isSubject);
    QCOMPARE(layout.lines.size(), 2); // the couple, and from it
    QVERIFY(!lineTo(layout, "Ava", "Tom")->isDashed);
    QVERIFY(layout.bounds.contains(at(layout, u"Jo"_s).box()));
}

void TestGenogramLayout::childrenStandInTheOrderOfTheirBirth()
{
    MadeFamily family;
    family.add(u"Ava"_s, Sex::Female, 0, QDate(2016, 3, 1))
        .add(u"Baby"_s, Sex::Unknown, 0)
        .expected(QDate(2026, 8, 3))
        .add(u"Ben"_s, Sex::Male, 0, QDate(2019, 6, 9))
        .add(u"Unknown"_s, Sex::Male, 0)
        .add(u"Cora"_s, Sex::Female, 0, QDate(2013, 1, 20))
        .add(u"Jo"_s, Sex::Female, -1);
    for (const char *child : {"Ava", "Baby", "Ben", "Unknown", "Cora"})
        family.tie(u"Jo"_s, QString::fromLatin1(child), Kind::Mother);
    QCOMPARE(row(layOutGenogram(family.graph()), 1), u"cora ava ben baby unknown"_s);
}

void TestGenogramLayout::aSingleParentStandsAboveTheChildren()
{
    MadeFamily family;
    family.add(u"Ava"_s, Sex::Female, 0, QDate(2016, 3, 1))
        .add(u"Ben"_s, Sex::Male, 0, QDate(2019, 6, 9))
        .add(u"Jo"_s, Sex::Female, -1)
        .tie(u"Jo"_s, u"Ava"_s, Kind::Mother)
        .tie(u"Jo"_s, u"Ben"_s, Kind::Mother);
    const GenogramLayout layout = layOutGenogram(family.graph());
    QVERIFY(std::abs(x(layout, "Jo") - (x(layout, "Ava") + x(layout, "Ben")) / 2) <= 1);
    QCOMPARE(layout.lines.size(), 1);
}

void TestGenogramLayout::halfSiblingsStandBeneathTheirOwnParents()
{
    const GenogramLayout layout = layOutGenogram(largeFamily().graph());
    QVERIFY(x(layout, "Tom") < x(layout, "Jo"));
    // Dan is his with Una, Cora hers with Karl: outside, each on the side of their own.
    QVERIFY(x(layout, "Dan") < x(layout, "Ava"));
    QVERIFY(x(layout, "Cora") > x(layout, "Ava") && x(layout, "Baby") > x(layout, "Ava"));
    QVERIFY(lineTo(layout, "Dan", "Una") == lineTo(layout, "Dan", "Tom"));
    QVERIFY(lineTo(layout, "Cora", "Jo") != lineTo(layout, "Ava", "Jo"));
}

void TestGenogramLayout::grandparentsStandAboveTheirChild()
{
    const GenogramLayout layout = layOutGenogram(largeFamily().graph());
    QCOMPARE(at(layout, u"Gwen"_s).row, 0);
    QCOMPARE(at(layout, u"Jo"_s).row, 1);
    QCOMPARE(at(layout, u"Ava"_s).row, 2);
    const qreal middle = (x(layout, "Gwen") + x(layout, "Hugh")) / 2;
    QVERIFY(std::abs(middle - x(layout, "Jo")) < GenogramMetrics().nodeWidth());
}

void TestGenogramLayout::shapesTellSexAndUnborn()
{
    using Shape = GenogramNode::Shape;
    const GenogramLayout layout = layOutGenogram(largeFamily().graph());
    QCOMPARE(at(layout, u"Ava"_s).shape, Shape::Circle);
    QCOMPARE(at(layout, u"Ben"_s).shape, Shape::Square);
    QCOMPARE(at(layout, u"Lodger"_s).shape, Shape::Rhombus);
    QCOMPARE(at(layout, u"Baby"_s).shape, Shape::Triangle);
    QCOMPARE(at(layout, u"Secret"_s).shape, Shape::Rhombus); // not even that is told
}

void TestGenogramLayout::stepParentsHaveDashedLines()
{
    const GenogramLayout layout = layOutGenogram(largeFamily().graph());
    const GenogramLine *step = lineTo(layout, "Ava", "Rick");
    QVERIFY(step && step->isDashed);
    QCOMPARE(step->children.size(), 2);
    QVERIFY(!lineTo(layout, "Baby", "Rick")->isDashed);
}

void TestGenogramLayout::aGrandparentPastTheParentsHasALineOfItsOwn()
{
    const GenogramLayout layout = layOutGenogram(largeFamily().graph());
    QVERIFY(lineTo(layout, "Ava", "Ida")->isDashed);
    // But not where the parent between is known.
    FamilyGraph family = largeFamily().graph();
    family.ties.append(
        {RecordId(u"x"_s), MadeFamily::id(u"Gwen"_s), MadeFamily::id(u"Ava"_s), Kind::Grandparent, false});
    QVERIFY(!lineTo(layOutGenogram(family), "Ava", "Gwen"));
}

void TestGenogramLayout::brothersWithoutParentsAreJoinedAbove()
{
    MadeFamily family;
    family.add(u"Ava"_s, Sex::Female, 0, QDate(2016, 3, 1))
        .add(u"Ben"_s, Sex::Male, 0, QDate(2014, 6, 9))
        .add(u"Cora"_s, Sex::Female, 0, QDate(2018, 6, 9))
        .tie(u"Ava"_s, u"Ben"_s, Kind::Sibling)
        .tie(u"Cora"_s, u"Ben"_s, Kind::Sibling);
    GenogramLayout layout = layOutGenogram(family.graph());
    QCOMPARE(layout.lines.size(), 1);
    QCOMPARE(layout.lines.first().kind, GenogramLine::Kind::Siblings);
    QCOMPARE(layout.lines.first().children,
             (QList{MadeFamily::id(u"Ben"_s), MadeFamily::id(u"Ava"_s), MadeFamily::id(u"Cora"_s)}));
    QVERIFY(!layout.lines.first().isDashed);
    family.add(u"Dan"_s, Sex::Male, 0).tie(u"Dan"_s, u"Ava"_s, Kind::HalfSibling);
    QVERIFY(layOutGenogram(family.graph()).lines.first().isDashed);
}

void TestGenogramLayout::householdsAreOutlinedWithoutOthers()
{
    const FamilyGraph family = largeFamily().graph();
    const GenogramLayout layout = layOutGenogram(family);
    QCOMPARE(layout.households.size(), 2);
    for (const GenogramHousehold &home : layout.households) {
        for (const GenogramNode &node : layout.nodes) {
            const bool lives = home.people.contains(node.person);
            const bool inside = std::any_of(home.areas.begin(), home.areas.end(),
                                            [&](const QRectF &area) { return area.intersects(node.box()); });
            QVERIFY2(lives == inside, qPrintable(node.person.text()));
        }
    }
}

void TestGenogramLayout::theLargeFamilyIsLegible()
{
    const GenogramLayout layout = layOutGenogram(largeFamily().graph());
    QCOMPARE(layout.nodes.size(), largeFamily().graph().people.size());
    QCOMPARE(overlaps(layout), QString());
    QCOMPARE(crossings(layout), QString());
}

void TestGenogramLayout::theSameFamilyAlwaysLooksTheSame()
{
    const FamilyGraph family = largeFamily().graph();
    const GenogramLayout first = layOutGenogram(family);
    const GenogramLayout second = layOutGenogram(family);
    for (const GenogramNode &node : first.nodes)
        QCOMPARE(second.node(node.person)->symbol, node.symbol);
    for (qsizetype i = 0; i < first.lines.size(); ++i)
        QCOMPARE(second.lines.at(i).strokes, first.lines.at(i).strokes);
}

void TestGenogramLayout::contradictionsHaveAPlaceToo()
{
    MadeFamily family;
    family.add(u"Ava"_s, Sex::Female, 0)
        .add(u"Jo"_s, Sex::Female, -1)
        .add(u"Eve"_s, Sex::Female, -1)
        .add(u"Tom"_s, Sex::Male, -1)
        .tie(u"Jo"_s, u"Ava"_s, Kind::Mother)
        .tie(u"Ava"_s, u"Jo"_s, Kind::Mother)
        .tie(u"Eve"_s, u"Ava"_s, Kind::Mother) // a second mother
        .tie(u"Tom"_s, u"Ava"_s, Kind::Father) // and one more
        .tie(u"Tom"_s, u"Eve"_s, Kind::Father) // of one beside him
        .tie(u"Jo"_s, u"Tom"_s, Kind::Sibling);
    const GenogramLayout layout = layOutGenogram(family.graph());
    QCOMPARE(layout.nodes.size(), 4);
    QCOMPARE(overlaps(layout), QString());
    QCOMPARE(layOutGenogram(FamilyGraph()).nodes.size(), 0);
}

void TestGenogramLayout::manyRandomFamiliesAreLegible()
{
    std::mt19937 random(20260430);
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    for (int round = 0; round < 300; ++round) {
        MadeFamily family;
        const int people = 2 + below(18);
        QList<int> generations{0};
        family.add(u"p0"_s, Sex(below(3)), 0, QDate(2010, 1, 1).addDays(below(4000)));
        for (int i = 1; i < people; ++i) {
            generations << below(5) - 2;
            family.add(u"p%1"_s.arg(i), Sex(below(3)), generations.last(), QDate(1950, 1, 1).addDays(below(20'000)),
                       below(3) == 0 ? u"home %1"_s.arg(below(2)) : QString());
        }
        const int ties = below(2 * people);
        for (int i = 0; i < ties; ++i) {
            const int from = below(people);
            const int to = below(people);
            if (from != to)
                family.tie(u"p%1"_s.arg(from), u"p%1"_s.arg(to), Kind(below(9)));
        }
        const GenogramLayout layout = layOutGenogram(family.graph());
        QCOMPARE(layout.nodes.size(), people);
        QCOMPARE(overlaps(layout), QString());
        for (const GenogramNode &node : layout.nodes)
            QVERIFY(layout.bounds.contains(node.box()));
    }
}

void TestGenogramLayout::wordsTellHowTheyStand_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("subject") << u"Ava"_s << u"Ava Sample, whom this is about, 10 years"_s;
    QTest::newRow("mother")
        << u"Jo"_s << u"Jo Sample, mother, 37 years, parental responsibility for Ava, Ben, Restricted and Cora"_s;
    QTest::newRow("father") << u"Tom"_s << u"Tom Sample, father, 41 years, parental responsibility"_s;
    QTest::newRow("brother") << u"Ben"_s << u"Ben Sample, brother, 6 years"_s;
    QTest::newRow("half-sister, recorded") << u"Cora"_s << u"Cora Sample, half-sister, 13 years"_s;
    QTest::newRow("half-brother, by the father") << u"Dan"_s << u"Dan Sample, half-brother, 4 years"_s;
    QTest::newRow("unborn") << u"Baby"_s << u"Unborn Sample, half-brother or half-sister, expected 3 Aug 2026"_s;
    QTest::newRow("stepfather") << u"Rick"_s << u"Rick Sample, stepfather, 35 years"_s;
    QTest::newRow("father of another") << u"Karl"_s << u"Karl Sample, father of Cora, 41 years"_s;
    QTest::newRow("grandmother") << u"Gwen"_s << u"Gwen Sample, grandmother, 65 years"_s;
    QTest::newRow("lodger") << u"Lodger"_s << u"Lodger Sample, lives in the household, 47 years"_s;
    QTest::newRow("restricted") << u"Secret"_s << u"Restricted, brother or sister"_s;
}

void TestGenogramLayout::wordsTellHowTheyStand()
{
    QFETCH(const QString, name);
    const FamilyGraph family = largeFamily().graph();
    QTEST(sentenceOf(family, MadeFamily::id(name), QDate(2026, 5, 1)), "sentence");
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestGenogramLayout)
#include "test_genogram_layout.moc"
