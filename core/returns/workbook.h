// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/returns/new_file.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace frontdoor {

/// Empty, a text, a day or a number. A text is never taken for a formula, whatever it begins with.
using Cell = std::variant<std::monostate, QString, QDate, qint64>;

/// A workbook (.xlsx) that is written row by row, of which no more than a row is held in memory.
/// It is written once finish() has said so; until then the rows lie in nameless files of the same folder.
class Workbook {
public:
    /// `file` has begun, and outlives this.
    explicit Workbook(const NewFile &file);
    ~Workbook();
    Q_DISABLE_COPY_MOVE(Workbook)

    /// AccessDenied, DiskFull, Internal.
    Expected<void> addSheet(const QString &name);
    /// To the end of that sheet, the first being 0. InvalidInput when the sheet is full.
    Expected<void> addRow(qsizetype sheet, const QList<Cell> &cells);
    /// In bold, and as wide as what it says.
    Expected<void> addHeadings(qsizetype sheet, const QStringList &headings);
    /// One cell across so many columns.
    Expected<void> addTitle(qsizetype sheet, const QString &title, qsizetype columns);
    Expected<void> finish();

    static constexpr qint64 mostRows = 1'048'576;

private:
    struct Sheet {
        lxw_worksheet *sheet = nullptr;
        qint64 rows = 0;
    };
    Unexpected trouble(int code) const;
    Unexpected diskFull() const;
    Expected<qint64> bytesOf(Sheet &sheet) const;
    Expected<void> requireRoom(qint64 bytes) const;
    Expected<void> requireWhole(const QList<qint64> &bytes) const;

    const NewFile &m_file;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr; ///< the library's; none once it is finished
    lxw_format *m_bold = nullptr;
    lxw_format *m_day = nullptr;
    std::vector<Sheet> m_sheets;
};

} // namespace frontdoor
