// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"

#include "core/exchange/csv_formula.h"
#include "core/exchange/text_lines.h"

#include <QIODevice>
#include <QStringDecoder>

#include <algorithm>
#include <deque>

#include <csv.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// So far people look for the end of the heading.
constexpr std::size_t mostHeaderLines = 50;
/// What one row may take after quotes were left open again and again: a file in which none is closed is still read in one go.
constexpr int fewestLines = 50;
constexpr qsizetype fewestBytes = 64 * 1024;

/// Of the bytes 0x80 to 0x9F; 0 where Windows has nothing.
constexpr char16_t windows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code >= 0x80 && code < 0xA0 && windows1252[code - 0x80] != 0)
            c = QChar(windows1252[code - 0x80]);
    }
    return text;
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isBlank(char c, char separator)
{
    return c == '\n' || c == '\r' || ((c == ' ' || c == '\t') && c != separator);
}

/// How often each separator stands outside quotes; the one that stands there most, the comma when none does.
char likeliestSeparator(QByteArrayView header)
{
    constexpr char candidates[] = {',', ';', '\t'};
    qsizetype counts[3] = {};
    bool quoted = false;
    for (const char c : header) {
        quoted = quoted != (c == '"');
        for (int i = 0; i < 3 && !quoted; ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto most = std::max_element(std::begin(counts), std::end(counts));
    return candidates[most - std::begin(counts)];
}

/// "sep=;" in the first line, as Excel understands it.
std::optional<char> namedSeparator(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    const bool named = text.startsWith("sep=") || text.startsWith("SEP=");
    if (!named || text.size() > 5)
        return std::nullopt;
    if (text.size() == 4) // the tab went with the white space
        return line.contains('\t') ? std::optional('\t') : std::nullopt;
    return text[4] == ',' || text[4] == ';' ? std::optional(text[4]) : std::nullopt;
}

/// libcsv with its memory, and the cells of the row at work.
class Parser {
public:
    Parser() { csv_init(&m_parser, 0); }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    void setSeparator(char separator) { csv_set_delim(&m_parser, static_cast<unsigned char>(separator)); }

    /// False: there is no memory.
    bool feed(QByteArrayView bytes)
    {
        const auto size = std::size_t(bytes.size());
        return csv_parse(&m_parser, bytes.data(), size, &Parser::takeCell, &Parser::endRow, this) == size;
    }
    bool isDone() const { return m_done; }
    /// Ends what is open: a quote, a cell, the row.
    void finish() { csv_fini(&m_parser, &Parser::takeCell, &Parser::endRow, this); }

    void clear()
    {
        csv_fini(&m_parser, nullptr, nullptr, nullptr);
        m_cells.clear();
        m_count = 0;
        m_done = false;
    }
    const QList<QByteArray> &cells() const { return m_cells; }
    qsizetype count() const { return m_count; } ///< those beyond mostCells too

private:
    static void takeCell(void *bytes, std::size_t size, void *self)
    {
        auto &parser = *static_cast<Parser *>(self);
        if (++parser.m_count <= CsvReader::mostCells)
            parser.m_cells.append(QByteArray(static_cast<const char *>(bytes), qsizetype(size)));
    }
    static void endRow(int, void *self) { static_cast<Parser *>(self)->m_done = true; }

    csv_parser m_parser;
    QList<QByteArray> m_cells;
    qsizetype m_count = 0;
    bool m_done = false;
};

} // namespace

struct CsvReader::Private {
    explicit Private(QIODevice &device) : lines(device, longestRow) {}

    TextLines lines;
    std::deque<TextLine> again; ///< to be read once more, before all others
    Parser parser;
    Parser probe;
    char separator = ',';
    bool begun = false;
    qsizetype width = 0; ///< cells of the first row
    int mostLinesNow = mostLines;
    qsizetype mostBytesNow = longestRow;
    bool sawUtf8 = false;
    bool sawOther = false;

    Expected<std::optional<TextLine>> nextLine()
    {
        if (again.empty())
            return lines.next();
        TextLine line = std::move(again.front());
        again.pop_front();
        return std::optional(std::move(line));
    }

    void putBack(std::deque<TextLine> &read, std::size_t from)
    {
        while (read.size() > from) {
            again.push_front(std::move(read.back()));
            read.pop_back();
        }
    }

    bool isEmpty(const TextLine &line) const
    {
        return std::all_of(line.bytes.begin(), line.bytes.end(), [this](char c) { return isBlank(c, separator); });
    }

    /// Looks at the heading, which may go over several lines, for what stands between the cells.
    Expected<void> begin()
    {
        begun = true;
        std::deque<TextLine> header;
        QByteArray text;
        while (header.size() < mostHeaderLines && (text.isEmpty() || text.count('"') % 2 == 1)) {
            FD_ASSIGN(std::optional<TextLine> line, nextLine());
            if (!line)
                break;
            if (text.isEmpty() && isEmpty(*line) && !line->bytes.contains('\t'))
                continue;
            const std::optional<char> named = text.isEmpty() ? namedSeparator(line->bytes) : std::nullopt;
            if (named) {
                separator = *named;
                parser.setSeparator(separator);
                probe.setSeparator(separator);
                return {};
            }
            text += line->bytes;
            header.push_back(std::move(*line));
        }
        separator = likeliestSeparator(text.count('"') % 2 == 0 || header.empty() ? text : header.front().bytes);
        parser.setSeparator(separator);
        probe.setSeparator(separator);
        putBack(header, 0);
        return {};
    }

    QString textOf(QByteArrayView bytes)
    {
        if (isAscii(bytes))
            return withoutFormulaGuard(QString::fromLatin1(bytes));
        QStringDecoder utf8(QStringDecoder::Utf8,
                            QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        QString text = utf8(bytes);
        if (utf8.hasError()) {
            sawOther = true;
            text = fromWindows1252(bytes);
        } else {
            sawUtf8 = true;
        }
        return withoutFormulaGuard(text);
    }

    CsvRow rowOf(qint64 line, CsvRow::Fault fault)
    {
        CsvRow row{line, {}, fault};
        row.cells.reserve(parser.cells().size());
        for (const QByteArray &cell : parser.cells())
            row.cells.append(textOf(cell));
        if (fault == CsvRow::Fault::None && parser.count() > mostCells)
            row.fault = CsvRow::Fault::TooManyCells;
        if (width == 0)
            width = parser.count();
        parser.clear();
        return row;
    }

    /// A row over several lines, whose second line is a row by itself and which has not as many cells as the heading, or
    /// the beginning of a quoted cell inside a cell: a quote was left open, and one of the next row's quotes ended it.
    bool isSwallowed(const std::deque<TextLine> &read)
    {
        if (read.size() < 2 || width < 2)
            return false;
        const char quotedCell[] = {separator, '"', '\0'};
        const bool isOdd = parser.count() != width || std::ranges::any_of(parser.cells(), [&](const QByteArray &cell) {
                               return cell.contains(quotedCell) && (cell.contains('\n') || cell.contains('\r'));
                           });
        if (!isOdd)
            return false;
        probe.clear();
        return probe.feed(read[1].bytes) && probe.isDone() && probe.count() == width;
    }

    /// What a quote was left open in: its first line alone. The others are read again.
    CsvRow giveUpQuote(std::deque<TextLine> &read)
    {
        mostLinesNow = std::max(fewestLines, mostLinesNow / 2);
        mostBytesNow = std::max(fewestBytes, mostBytesNow / 2);
        parser.clear();
        QByteArrayView first = read.front().bytes;
        while (first.endsWith('\n') || first.endsWith('\r'))
            first.chop(1);
        parser.feed(first);
        parser.finish();
        const qint64 line = read.front().number;
        putBack(read, 1);
        return rowOf(line, CsvRow::Fault::UnclosedQuote);
    }

    Expected<std::optional<CsvRow>> next()
    {
        if (!begun)
            FD_TRY(begin());
        std::deque<TextLine> read;
        qsizetype bytes = 0;
        for (;;) {
            FD_ASSIGN(std::optional<TextLine> line, nextLine());
            if (!line)
                return read.empty() ? std::nullopt : std::optional(giveUpQuote(read));
            if (read.empty() && isEmpty(*line) && !line->isCut)
                continue;
            if (line->isCut && read.empty())
                return CsvRow{line->number, {}, CsvRow::Fault::TooLong};
            bytes += line->bytes.size();
            read.push_back(std::move(*line));
            const bool isTooMuch = read.back().isCut
                                   || (read.size() > 1 && (int(read.size()) > mostLinesNow || bytes > mostBytesNow));
            if (isTooMuch)
                return giveUpQuote(read);
            if (!parser.feed(read.back().bytes))
                return failure(ErrorCode::Internal, u"CSV"_s, u"out of memory"_s);
            if (parser.isDone())
                return isSwallowed(read) ? giveUpQuote(read) : rowOf(read.front().number, CsvRow::Fault::None);
        }
    }
};

CsvReader::CsvReader(QIODevice &device) : d(std::make_unique<Private>(device)) {}

CsvReader::~CsvReader() = default;

Expected<std::optional<CsvRow>> CsvReader::next()
{
    return d->next();
}

CsvReader::Encoding CsvReader::encoding() const
{
    if (d->lines.isUtf16())
        return Encoding::Utf16;
    if (d->sawOther)
        return d->sawUtf8 ? Encoding::Mixed : Encoding::Windows1252;
    return Encoding::Utf8;
}

char CsvReader::separator() const
{
    return d->separator;
}

QString encodingName(CsvReader::Encoding encoding)
{
    switch (encoding) {
    case CsvReader::Encoding::Utf8: return u"UTF-8"_s;
    case CsvReader::Encoding::Utf16: return u"UTF-16"_s;
    case CsvReader::Encoding::Windows1252: return u"Windows-1252"_s;
    case CsvReader::Encoding::Mixed: return u"UTF-8 and Windows-1252"_s;
    }
    return {};
}

} // namespace frontdoor
