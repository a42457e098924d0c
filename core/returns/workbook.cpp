// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/workbook.h"

#include "core/returns/archive_sizes.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <xlsxwriter.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Workbook)
};

/// Excel counts days from 1900 on and knows no day after 9999.
bool isDayOfSpreadsheet(QDate day)
{
    return day.year() >= 1900 && day.year() <= 9999;
}

lxw_error writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
{
    constexpr qsizetype mostCharacters = 32'767;
    return worksheet_write_string(sheet, row, column, text.left(mostCharacters).toUtf8().constData(), format);
}

} // namespace

Workbook::Workbook(const NewFile &file) : m_file(file), m_folder(QFile::encodeName(file.folder()))
{
    // Beside the workbook, not in the computer's common folder: names of children lie there for a while, and a full disk is
    // noticed when the workbook itself is put together.
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = m_folder.data(), .use_zip64 = LXW_FALSE};
    m_book = workbook_new_opt(QFile::encodeName(file.temporaryPath()).constData(), &options);
    if (!m_book)
        return;
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_day = workbook_add_format(m_book);
    format_set_num_format(m_day, "dd/mm/yyyy");
}

Workbook::~Workbook()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

Unexpected Workbook::trouble(int code) const
{
    const QString why = QString::fromUtf8(lxw_strerror(lxw_error(code)));
    switch (code) {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE: return failure(ErrorCode::AccessDenied, m_file.path(), why);
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE: return failure(ErrorCode::DiskFull, m_file.path(), why);
    default: return failure(ErrorCode::Internal, m_file.path(), why);
    }
}

Expected<void> Workbook::addSheet(const QString &name)
{
    if (!m_book)
        return trouble(LXW_ERROR_MEMORY_MALLOC_FAILED);
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!sheet)
        return trouble(LXW_ERROR_CREATING_TMPFILE);
    m_sheets.push_back({sheet, 0});
    return {};
}

Expected<void> Workbook::addRow(qsizetype number, const QList<Cell> &cells)
{
    Sheet &sheet = m_sheets[std::size_t(number)];
    if (sheet.rows >= mostRows)
        return failure(
            ErrorCode::InvalidInput, m_file.path(),
            Words::tr("frontdoor: A sheet holds %1 rows, and there are more. Take a shorter time.").arg(mostRows));
    const auto row = lxw_row_t(sheet.rows++);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto column = lxw_col_t(i);
        lxw_error done = LXW_NO_ERROR;
        if (const auto *text = std::get_if<QString>(&cells[i])) {
            if (!text->isEmpty())
                done = writeText(sheet.sheet, row, column, *text, nullptr);
        } else if (const auto *figure = std::get_if<qint64>(&cells[i])) {
            done = worksheet_write_number(sheet.sheet, row, column, double(*figure), nullptr);
        } else if (const auto *day = std::get_if<QDate>(&cells[i]); day && isDayOfSpreadsheet(*day)) {
            lxw_datetime moment{day->year(), day->month(), day->day(), 0, 0, 0};
            done = worksheet_write_datetime(sheet.sheet, row, column, &moment, m_day);
        } else if (day && day->isValid()) {
            done = writeText(sheet.sheet, row, column, day->toString(u"dd/MM/yyyy"_s), nullptr);
        }
        if (done != LXW_NO_ERROR)
            return trouble(done);
    }
    if (std::ferror(sheet.sheet->optimize_tmpfile) != 0)
        return diskFull();
    return {};
}

Expected<void> Workbook::addHeadings(qsizetype number, const QStringList &headings)
{
    constexpr double narrowest = 12;
    constexpr double widest = 40;
    Sheet &sheet = m_sheets[std::size_t(number)];
    const auto row = lxw_row_t(sheet.rows++);
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto column = lxw_col_t(i);
        const double width = std::clamp(double(headings[i].size()) + 2, narrowest, widest);
        if (const lxw_error done = worksheet_set_column(sheet.sheet, column, column, width, nullptr))
            return trouble(done);
        if (const lxw_error done = writeText(sheet.sheet, row, column, headings[i], m_bold))
            return trouble(done);
    }
    worksheet_freeze_panes(sheet.sheet, row + 1, 0);
    return {};
}

Expected<void> Workbook::addTitle(qsizetype number, const QString &title, qsizetype columns)
{
    Sheet &sheet = m_sheets[std::size_t(number)];
    const auto row = lxw_row_t(sheet.rows++);
    const lxw_error done = columns > 1 ? worksheet_merge_range(sheet.sheet, row, 0, row, lxw_col_t(columns - 1),
                                                               title.toUtf8().constData(), m_bold)
                                       : writeText(sheet.sheet, row, 0, title, m_bold);
    if (done != LXW_NO_ERROR)
        return trouble(done);
    return {};
}

// The library writes rows into files of its own and does not look whether the disk took them: it has to be looked here, or rows
// would be missing without a word.

Unexpected Workbook::diskFull() const
{
    return failure(ErrorCode::DiskFull, m_file.path());
}

/// How much the rows of a sheet come to.
Expected<qint64> Workbook::bytesOf(Sheet &sheet) const
{
    FILE *rows = sheet.sheet->optimize_tmpfile;
    lxw_worksheet_write_single_row(sheet.sheet); // the last one, which it still holds
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0)
        return diskFull();
    return std::ftell(rows);
}

Expected<void> Workbook::requireRoom(qint64 bytes) const
{
    QTemporaryFile room(m_file.folder() + "/.room.XXXXXX"_L1);
    if (!room.open() || posix_fallocate(room.handle(), 0, bytes) != 0)
        return diskFull();
    return {};
}

/// Each sheet is rows and something around them.
Expected<void> Workbook::requireWhole(const QList<qint64> &bytes) const
{
    QFile file(m_file.temporaryPath());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, m_file.path(), file.errorString());
    FD_ASSIGN(const auto sizes, archiveSizes(file));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (sizes.value("xl/worksheets/sheet" + QByteArray::number(i + 1) + ".xml") <= bytes[i])
            return diskFull();
    }
    return {};
}

Expected<void> Workbook::finish()
{
    if (!m_book)
        return trouble(LXW_ERROR_MEMORY_MALLOC_FAILED);
    constexpr qint64 aroundTheRows = 1'000'000;
    QList<qint64> bytes;
    qint64 all = 0;
    for (Sheet &sheet : m_sheets) {
        FD_ASSIGN(const qint64 rows, bytesOf(sheet));
        bytes << rows;
        all += rows;
    }
    // The library copies one sheet after the other and packs it, to a tenth or so.
    const qint64 largest = bytes.isEmpty() ? 0 : *std::max_element(bytes.cbegin(), bytes.cend());
    FD_TRY(requireRoom(largest + all / 2 + aroundTheRows));
    const lxw_error done = workbook_close(std::exchange(m_book, nullptr)); // also frees it
    if (done != LXW_NO_ERROR)
        return trouble(done);
    return requireWhole(bytes);
}

} // namespace frontdoor
