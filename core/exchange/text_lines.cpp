// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/text_lines.h"

#include <QIODevice>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype piece = 256 * 1024; // bytes
constexpr qsizetype sample = 512;

/// UTF-16 that does not say so: every second byte of plain text is NUL.
std::optional<QStringDecoder::Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    qsizetype nul[2] = {};
    const qsizetype size = std::min(bytes.size(), sample);
    for (qsizetype i = 0; i < size; ++i)
        nul[i % 2] += bytes[i] == '\0' ? 1 : 0;
    const auto isMost = [&](qsizetype many, qsizetype few) {
        return size >= 8 && many * 8 > size * 3 && few * 20 < size;
    };
    if (isMost(nul[1], nul[0]))
        return QStringDecoder::Utf16LE;
    if (isMost(nul[0], nul[1]))
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

} // namespace

TextLines::TextLines(QIODevice &device, qsizetype longest) : m_device(device), m_longest(longest) {}

/// By the first bytes, which are in the buffer.
void TextLines::begin()
{
    m_begun = true;
    std::optional<QStringDecoder::Encoding> utf16;
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_buffer.remove(0, 3);
    else if (m_buffer.startsWith("\xFF\xFE"))
        utf16 = QStringDecoder::Utf16LE;
    else if (m_buffer.startsWith("\xFE\xFF"))
        utf16 = QStringDecoder::Utf16BE;
    else
        utf16 = unmarkedUtf16(m_buffer);
    if (!utf16)
        return;
    m_utf16.emplace(*utf16); // leaves the mark out
    m_buffer = QString((*m_utf16)(m_buffer)).toUtf8();
}

/// Another piece behind what is left of the buffer.
Expected<void> TextLines::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    QByteArray more(piece, Qt::Uninitialized);
    const qint64 size = m_device.read(more.data(), more.size());
    if (size < 0)
        return failure(ErrorCode::AccessDenied, u"CSV"_s, m_device.errorString());
    more.truncate(size);
    m_ended = size == 0;
    if (!m_begun) {
        m_buffer = more;
        begin();
    } else if (m_utf16) {
        m_buffer += QString((*m_utf16)(more)).toUtf8();
    } else {
        m_buffer += more;
    }
    return {};
}

Expected<std::optional<TextLine>> TextLines::next()
{
    TextLine line;
    const auto take = [&](qsizetype end) {
        const qsizetype room = m_longest - line.bytes.size();
        const qsizetype size = end - m_at;
        line.bytes.append(m_buffer.constData() + m_at, std::min(size, room));
        line.isCut = line.isCut || size > room;
        m_at = end;
    };
    for (bool isWhole = false; !isWhole;) {
        const char *begin = m_buffer.constData();
        const char *end = begin + m_buffer.size();
        const char *found = std::find_if(begin + m_at, end, [](char c) { return c == '\n' || c == '\r'; });
        // A carriage return at the very end may be the first half of a line end.
        const bool isSure = found != end && (*found == '\n' || found + 1 != end || m_ended);
        if (isSure) {
            const bool isTwo = *found == '\r' && found + 1 != end && found[1] == '\n';
            take(found - begin + (isTwo ? 2 : 1));
            isWhole = true;
        } else if (m_ended) {
            if (m_at == m_buffer.size() && line.bytes.isEmpty() && !line.isCut)
                return std::optional<TextLine>();
            take(m_buffer.size());
            isWhole = true;
        } else {
            take(found - begin);
            FD_TRY(fill());
        }
    }
    line.number = ++m_number;
    line.bytes.replace(QByteArrayView("\0", 1), QByteArrayView());
    if (line.isCut || !(line.bytes.endsWith('\n') || line.bytes.endsWith('\r')))
        line.bytes.append('\n');
    return std::optional(std::move(line));
}

} // namespace frontdoor
