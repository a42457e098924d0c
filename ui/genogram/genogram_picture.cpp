// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/genogram_picture.h"

#include "core/calendar/phrases.h"
#include "ui/genogram/family_words.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Genogram)
};

QString birthWords(const FamilyMember &member)
{
    if (member.withheld)
        return Words::tr("open to a few only");
    const Person &person = member.person;
    if (person.born.isValid())
        return Words::tr("born %1").arg(englishDate(person.born, u"d MMM yyyy"));
    if (person.expected.isValid())
        return Words::tr("expected %1").arg(englishDate(person.expected, u"d MMM yyyy"));
    return Words::tr("birth not known");
}

/// What fits into a symbol: years, of small children months or weeks.
QString insideWords(const FamilyMember &member, QDate today)
{
    const QDate born = member.person.born;
    if (member.withheld || !born.isValid() || today < born)
        return {};
    const int months = (today.year() - born.year()) * 12 + today.month() - born.month()
                       - (today.day() < born.day() ? 1 : 0);
    if (months >= 24)
        return QString::number(months / 12);
    if (months >= 2)
        return Words::tr("%1 m").arg(months);
    return Words::tr("%1 wk").arg(born.daysTo(today) / 7);
}

QString rightsWords(const FamilyGraph &family, const PersonId &person)
{
    bool subject = false;
    const QStringList others = responsibleFor(family, person, &subject);
    if (subject)
        return Words::tr("PR");
    return others.isEmpty() ? QString() : Words::tr("PR: %1").arg(others.join(u", "_s));
}

QPainterPath shapeOf(GenogramNode::Shape shape, const QRectF &box)
{
    QPainterPath path;
    switch (shape) {
    case GenogramNode::Shape::Square: path.addRect(box); break;
    case GenogramNode::Shape::Circle: path.addEllipse(box); break;
    case GenogramNode::Shape::Rhombus:
        path.addPolygon(QPolygonF{{box.center().x(), box.top()},
                                  {box.right(), box.center().y()},
                                  {box.center().x(), box.bottom()},
                                  {box.left(), box.center().y()}});
        path.closeSubpath();
        break;
    case GenogramNode::Shape::Triangle:
        path.addPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
        path.closeSubpath();
        break;
    }
    return path;
}

QPen penOf(const QColor &colour, qreal width, bool dashed = false)
{
    QPen pen(colour, width);
    pen.setCapStyle(dashed ? Qt::FlatCap : Qt::SquareCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (dashed)
        pen.setDashPattern({4, 3});
    return pen;
}

void paintSymbol(QPainter *painter, GenogramNode::Shape shape, bool isSubject, const QRectF &box,
                 const GenogramLook &look)
{
    const qreal pen = 1.6 * look.scale;
    const qreal inset = pen / 2;
    painter->setPen(penOf(isSubject ? look.accent : look.text, isSubject ? pen * 1.3 : pen));
    painter->setBrush(isSubject ? look.subjectFill : look.fill);
    painter->drawPath(shapeOf(shape, box.adjusted(inset, inset, -inset, -inset)));
    if (!isSubject)
        return;
    // Twice drawn round, as genograms mark whom they are about.
    const qreal inner = 5 * look.scale;
    painter->setPen(penOf(look.accent, pen * 0.8));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(shapeOf(shape, box.adjusted(inner, inner, -inner, -inner)));
}

/// Not an icon: those are pictures of the screen, which another thread may not draw.
void paintLock(QPainter *painter, const QPointF &middle, const GenogramLook &look)
{
    const qreal s = look.scale;
    painter->setPen(penOf(look.muted, 1.4 * s));
    painter->setBrush(Qt::NoBrush);
    painter->drawArc(QRectF(middle.x() - 3.5 * s, middle.y() - 8 * s, 7 * s, 9 * s), 0, 180 * 16);
    painter->setBrush(look.muted);
    painter->drawRect(QRectF(middle.x() - 5.5 * s, middle.y() - 3 * s, 11 * s, 8.5 * s));
}

QPainterPath outlineOf(const GenogramHousehold &household, qreal radius)
{
    QPainterPath path;
    for (const QRectF &area : household.areas) {
        QPainterPath one;
        one.addRoundedRect(area, radius, radius);
        path = path.united(one);
    }
    // Over the round corners, so that the sides go straight on.
    for (const QRectF &join : household.joins) {
        QPainterPath one;
        one.addRect(join.adjusted(0, -radius, 0, radius));
        path = path.united(one);
    }
    return path;
}

enum class Sign { Male, Female, NotKnown, Unborn, Subject, Family, Dashed, Home, Rights };

QString signWords(Sign sign)
{
    switch (sign) {
    case Sign::Male: return Words::tr("male");
    case Sign::Female: return Words::tr("female");
    case Sign::NotKnown: return Words::tr("sex not known");
    case Sign::Unborn: return Words::tr("unborn");
    case Sign::Subject: return Words::tr("whom this is about");
    case Sign::Family: return Words::tr("parents and children");
    case Sign::Dashed: return Words::tr("step, half, carer, or with somebody between");
    case Sign::Home: return Words::tr("live together");
    case Sign::Rights: return Words::tr("has parental responsibility");
    }
    return {};
}

const QList<Sign> &allSigns()
{
    static const QList<Sign> signs{Sign::Male,   Sign::Female, Sign::NotKnown, Sign::Unborn, Sign::Subject,
                                   Sign::Family, Sign::Dashed, Sign::Home,     Sign::Rights};
    return signs;
}

QString deathWords()
{
    return Words::tr("Numbers are ages. Whether somebody has died is not recorded.");
}

void paintSign(QPainter *painter, Sign sign, const QRectF &box, const GenogramLook &look)
{
    const qreal middle = box.center().y();
    switch (sign) {
    case Sign::Male: paintSymbol(painter, GenogramNode::Shape::Square, false, box, look); break;
    case Sign::Female: paintSymbol(painter, GenogramNode::Shape::Circle, false, box, look); break;
    case Sign::NotKnown: paintSymbol(painter, GenogramNode::Shape::Rhombus, false, box, look); break;
    case Sign::Unborn: paintSymbol(painter, GenogramNode::Shape::Triangle, false, box, look); break;
    case Sign::Subject:
        painter->setPen(penOf(look.accent, 1.6 * look.scale));
        painter->setBrush(look.subjectFill);
        painter->drawRect(box);
        painter->drawRect(box.adjusted(4, 4, -4, -4));
        break;
    case Sign::Family:
    case Sign::Dashed:
        painter->setPen(penOf(look.line, 1.6 * look.scale, sign == Sign::Dashed));
        painter->drawLine(QPointF(box.left() - 4 * look.scale, middle), QPointF(box.right() + 2 * look.scale, middle));
        break;
    case Sign::Home:
        painter->setPen(penOf(look.householdEdge, 1.2 * look.scale, true));
        painter->setBrush(look.householdFill);
        painter->drawRoundedRect(box, 4, 4);
        break;
    case Sign::Rights:
        painter->setFont(look.strong);
        painter->setPen(look.text);
        painter->drawText(box.adjusted(-6 * look.scale, -4, 6 * look.scale, 4), Qt::AlignCenter, Words::tr("PR"));
        break;
    }
}

} // namespace

GenogramLook::GenogramLook(const Theme &theme)
    : name(theme.font(TextRole::Strong))
    , small(theme.font(TextRole::Small))
    , strong(theme.font(TextRole::SmallStrong))
    , title(theme.font(TextRole::Title))
    , ground(theme.tokens().raised)
    , text(theme.tokens().text)
    , muted(theme.tokens().muted)
    , line(theme.tokens().muted)
    , fill(theme.tokens().raised)
    , subjectFill(theme.tokens().accentSoft)
    , accent(theme.tokens().accentMark)
    , focus(theme.tokens().focus)
    , householdEdge(theme.tokens().control)
    , householdFill(theme.tokens().surface)
    , scale(theme.textPercent() / 100.0)
{
}

GenogramLook GenogramLook::ofPaper()
{
    GenogramLook look{Theme(ThemeKind::Light, 100)};
    look.householdFill = QColor(250, 250, 250);
    return look;
}

GenogramMetrics GenogramLook::metrics() const
{
    GenogramMetrics metrics;
    metrics.symbol *= scale;
    metrics.labelWidth *= scale;
    metrics.labelGap *= scale;
    metrics.gap *= scale;
    metrics.groupGap *= scale;
    metrics.caption = QFontMetricsF(small).height();
    metrics.labelHeight = QFontMetricsF(name).height() + QFontMetricsF(small).height() + QFontMetricsF(strong).height();
    return metrics;
}

GenogramPicture pictureOf(const FamilyGraph &family, QDate today, const GenogramMetrics &metrics)
{
    const GenogramLayout layout = layOutGenogram(family, metrics);
    GenogramPicture picture;
    picture.lines = layout.lines;
    picture.bounds = layout.bounds;
    for (const GenogramNode &node : layout.nodes) {
        const FamilyMember *member = family.member(node.person);
        picture.people.append({node, nameWords(*member), birthWords(*member), rightsWords(family, node.person),
                               insideWords(*member, today), sentenceOf(family, node.person, today), member->withheld});
    }
    for (const GenogramHousehold &household : layout.households) {
        const auto address = [&] {
            for (const PersonId &person : household.people) {
                if (const QString where = family.member(person)->person.address; !where.isEmpty())
                    return where;
            }
            return QString();
        };
        picture.households.append({household, address()});
    }
    return picture;
}

void paintHouseholds(QPainter *painter, const GenogramPicture &picture, const GenogramLook &look)
{
    for (const GenogramPicture::Household &household : picture.households) {
        painter->setPen(penOf(look.householdEdge, 1.2 * look.scale, true));
        painter->setBrush(look.householdFill);
        painter->drawPath(outlineOf(household.shape, 8 * look.scale));
        painter->setFont(look.small);
        painter->setPen(look.muted);
        const QRectF &place = household.shape.caption;
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(look.small).elidedText(household.words, Qt::ElideRight, place.width()));
    }
}

void paintLines(QPainter *painter, const GenogramPicture &picture, const GenogramLook &look)
{
    painter->setBrush(Qt::NoBrush);
    for (const GenogramLine &line : picture.lines) {
        painter->setPen(penOf(look.line, 1.6 * look.scale, line.isDashed));
        for (const QPolygonF &stroke : line.strokes)
            painter->drawPolyline(stroke);
    }
}

void paintPerson(QPainter *painter, const GenogramPerson &person, const GenogramLook &look, GenogramMark mark)
{
    const QRectF &box = person.node.symbol;
    paintSymbol(painter, person.node.shape, person.node.isSubject, box, look);
    if (person.withheld) {
        paintLock(painter, box.center(), look);
    } else if (person.node.shape != GenogramNode::Shape::Triangle) {
        painter->setFont(look.strong);
        painter->setPen(look.text);
        painter->drawText(box, Qt::AlignCenter, person.inside);
    }
    const QRectF &label = person.node.label;
    qreal y = label.top();
    const auto write = [&](const QFont &font, const QColor &colour, const QString &words) {
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRectF(label.left(), y, label.width(), metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(words, Qt::ElideRight, label.width()));
        y += metrics.height();
    };
    write(look.name, person.withheld ? look.muted : look.text, person.name);
    write(look.small, look.muted, person.birth);
    write(look.strong, look.text, person.rights);
    if (mark == GenogramMark::None)
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(mark == GenogramMark::Focused ? QPen(look.focus, 2 * look.scale)
                                                  : QPen(look.householdEdge, 1.2 * look.scale));
    const qreal out = 4 * look.scale;
    painter->drawRoundedRect(person.node.box().adjusted(-out, -out, out, out), 5 * look.scale, 5 * look.scale);
}

qreal paintLegend(QPainter *painter, const QPointF &at, qreal width, const GenogramLook &look)
{
    const QFontMetricsF metrics(look.small);
    const qreal side = 14 * look.scale;
    const qreal height = std::max(metrics.height(), side) + 6 * look.scale;
    QPointF place = at;
    const auto next = [&](qreal needed) {
        if (place.x() > at.x() && place.x() + needed > at.x() + width)
            place = QPointF(at.x(), place.y() + height);
    };
    for (const Sign sign : allSigns()) {
        const QString words = signWords(sign);
        const qreal text = metrics.horizontalAdvance(words);
        const qreal needed = side + 8 * look.scale + text;
        next(needed);
        if (painter) {
            paintSign(painter, sign, QRectF(place.x(), place.y() + (height - side) / 2, side, side), look);
            painter->setFont(look.small);
            painter->setPen(look.muted);
            painter->drawText(QRectF(place.x() + side + 8 * look.scale, place.y(), text + 2, height),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
        }
        place.rx() += needed + 18 * look.scale;
    }
    const qreal text = metrics.horizontalAdvance(deathWords());
    next(text);
    if (painter) {
        painter->setFont(look.small);
        painter->setPen(look.muted);
        painter->drawText(QRectF(place.x(), place.y(), text + 2, height),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, deathWords());
    }
    return place.y() + height - at.y();
}

QString legendText()
{
    return Words::
        tr("Square: male. Circle: female. Rhombus: sex not known. Triangle: unborn. Twice drawn round: whom this is "
           "about. Dashed lines: step, half, carer, or with somebody between. Dashed outlines: live together. PR: has "
           "parental responsibility. %1")
            .arg(deathWords());
}

void paintPage(QPagedPaintDevice &device, const GenogramPicture &picture, const GenogramLook &look,
               const QString &title, const QString &foot)
{
    // Everything in the units of a screen at 100 %, so that words and signs have their usual sizes.
    constexpr qreal dotsOfScreen = 96;
    QPainter painter(&device);
    const qreal unit = device.logicalDpiX() / dotsOfScreen;
    painter.scale(unit, unit);
    paintPage(&painter, QSizeF(device.width() / unit, device.height() / unit), picture, look, title, foot);
}

void paintPage(QPainter *painter, const QSizeF &size, const GenogramPicture &picture, const GenogramLook &look,
               const QString &title, const QString &foot)
{
    constexpr qreal margin = 48;
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF page(QPointF(0, 0), size);
    const QRectF inner = page.adjusted(margin, margin, -margin, -margin);
    painter->setFont(look.title);
    painter->setPen(look.text);
    const qreal titleHeight = QFontMetricsF(look.title).height();
    painter->drawText(QRectF(inner.left(), inner.top(), inner.width(), titleHeight),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    const qreal footHeight = QFontMetricsF(look.small).height();
    painter->setFont(look.small);
    painter->setPen(look.muted);
    painter->drawText(QRectF(inner.left(), inner.bottom() - footHeight, inner.width(), footHeight),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, foot);
    const qreal legend = paintLegend(nullptr, {}, inner.width(), look);
    paintLegend(painter, {inner.left(), inner.bottom() - footHeight - legend - 8}, inner.width(), look);

    const QRectF room(inner.left(), inner.top() + titleHeight + 24, inner.width(),
                      inner.height() - titleHeight - footHeight - legend - 48);
    const QRectF bounds = picture.bounds.adjusted(-4, -4, 4, 4);
    const qreal scale = std::min({1.0, room.width() / bounds.width(), room.height() / bounds.height()});
    painter->translate(room.left() + (room.width() - bounds.width() * scale) / 2, room.top());
    painter->scale(scale, scale);
    painter->translate(-bounds.topLeft());
    paintHouseholds(painter, picture, look);
    paintLines(painter, picture, look);
    for (const GenogramPerson &person : picture.people)
        paintPerson(painter, person, look);
}

} // namespace frontdoor
