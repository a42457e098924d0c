// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/genogram/genogram_layout.h"
#include "ui/style/theme.h"

#include <QFont>

class QPagedPaintDevice;
class QPainter;

namespace frontdoor {

/// Fonts and colours to draw with: of the screen's theme, or of paper, which is always light.
struct GenogramLook {
    QFont name;
    QFont small;
    QFont strong;
    QFont title;
    QColor ground;
    QColor text;
    QColor muted;
    QColor line;
    QColor fill;
    QColor subjectFill;
    QColor accent;
    QColor focus;
    QColor householdEdge;
    QColor householdFill;
    qreal scale = 1; ///< of gaps and pens: 1 at 100 % text

    explicit GenogramLook(const Theme &theme);
    static GenogramLook ofPaper();
    GenogramMetrics metrics() const;
};

struct GenogramPerson {
    GenogramNode node;
    QString name;
    QString birth;    ///< "born 1 Mar 2016", "expected 3 Aug 2026"
    QString rights;   ///< "PR", "PR: Ben"
    QString inside;   ///< of the symbol: "10", "7 m"
    QString sentence; ///< all of it, and how they stand to the subject
    bool withheld = false;
};

/// A genogram that is ready to be drawn, on a screen as on paper, on any thread.
struct GenogramPicture {
    QList<GenogramPerson> people;
    QList<GenogramLine> lines;
    struct Household {
        GenogramHousehold shape;
        QString words; ///< where it is
    };
    QList<Household> households;
    QRectF bounds;

    bool isEmpty() const { return people.isEmpty(); }
};

GenogramPicture pictureOf(const FamilyGraph &family, QDate today, const GenogramMetrics &metrics);

void paintHouseholds(QPainter *painter, const GenogramPicture &picture, const GenogramLook &look);
void paintLines(QPainter *painter, const GenogramPicture &picture, const GenogramLook &look);
/// How somebody is marked while a person looks round in the picture.
enum class GenogramMark { None, Current, Focused };
void paintPerson(QPainter *painter, const GenogramPerson &person, const GenogramLook &look,
                 GenogramMark mark = GenogramMark::None);

/// What the signs mean, in as many lines as the width asks for; returns the height. Without a painter it only measures.
qreal paintLegend(QPainter *painter, const QPointF &at, qreal width, const GenogramLook &look);
/// The same in words.
QString legendText();

/// One page, as large as it fits: title, picture, legend and what stands beneath it.
void paintPage(QPagedPaintDevice &device, const GenogramPicture &picture, const GenogramLook &look,
               const QString &title, const QString &foot);
/// The same on a page of that size, in pixels of a screen.
void paintPage(QPainter *painter, const QSizeF &size, const GenogramPicture &picture, const GenogramLook &look,
               const QString &title, const QString &foot);

} // namespace frontdoor
