// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_formula.h"

#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Whether it begins like a formula, after however many apostrophes; with at least `least` of them.
bool isFormula(QStringView cell, qsizetype least)
{
    qsizetype apostrophes = 0;
    while (apostrophes < cell.size() && cell[apostrophes] == u'\'')
        ++apostrophes;
    return apostrophes >= least && apostrophes < cell.size() && u"=+-@\t\r"_s.contains(cell[apostrophes]);
}

bool isNumber(const QString &cell)
{
    static const QRegularExpression number(u"^-[0-9]+(\\.[0-9]+)?\\z"_s);
    return number.match(cell).hasMatch();
}

} // namespace

QString withFormulaGuard(const QString &cell)
{
    return isFormula(cell, 0) && !isNumber(cell) ? QString(u'\'' + cell) : cell;
}

QString withoutFormulaGuard(const QString &cell)
{
    return isFormula(cell, 1) ? cell.mid(1) : cell;
}

} // namespace frontdoor
