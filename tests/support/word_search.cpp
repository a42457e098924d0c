// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/word_search.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringConverter>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::Stateless).encode(text);
}

/// What base64 makes of these bytes wherever they stand: the signs at both ends hang on their neighbours.
QByteArrayList base64Cores(const QByteArray &bytes)
{
    QByteArrayList cores;
    for (int before = 0; before < 3; ++before) {
        QByteArray padded = QByteArray(before, '\0') + bytes;
        const qsizetype whole = padded.size() / 3 * 3;
        const QByteArray encoded = padded.left(whole).toBase64();
        cores << encoded.mid(before == 0 ? 0 : 4);
    }
    return cores;
}

bool isPacked(const QByteArray &bytes)
{
    // zip and its kin, gzip, bzip2, xz, zstd, 7z
    static const QByteArrayList beginnings{"PK\x03\x04",  "\x1f\x8b",         "BZh9",
                                           "\xfd\x37zXZ", "\x28\xb5\x2f\xfd", "7z\xbc\xaf"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QByteArray &b) { return bytes.startsWith(b); });
}

QByteArray withoutSoftBreaks(QByteArray bytes)
{
    return bytes.replace("=\r\n", "").replace("=\n", "");
}

/// Whether it begins as zlib has it.
bool isDeflated(const QByteArray &bytes)
{
    return bytes.size() > 2 && (bytes[0] & 0x0f) == 8
           && (static_cast<unsigned char>(bytes[0]) * 256 + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

QByteArray inflated(const QByteArray &bytes)
{
    constexpr quint32 roughly = 1 << 20; // grows as it is needed
    std::array<char, 4> size{};
    qToBigEndian(roughly, size.data());
    return qUncompress(QByteArray(size.data(), 4) + bytes);
}

/// The unpacked streams of a PDF, one after the other.
QByteArrayList streamsOf(const QByteArray &pdf)
{
    QByteArrayList streams;
    for (qsizetype at = pdf.indexOf("stream"); at >= 0; at = pdf.indexOf("stream", at + 6)) {
        if (at >= 3 && pdf.mid(at - 3, 3) == "end")
            continue;
        qsizetype begin = at + 6;
        while (begin < pdf.size() && (pdf[begin] == '\r' || pdf[begin] == '\n'))
            ++begin;
        const qsizetype end = pdf.indexOf("endstream", begin);
        if (end < 0)
            break;
        const QByteArray packed = pdf.mid(begin, end - begin);
        streams << (isDeflated(packed) ? inflated(packed) : packed);
        at = end;
    }
    return streams;
}

using Glyphs = QHash<uint, QString>;

/// The font's own table from its glyphs to letters.
Glyphs glyphsOf(const QByteArray &stream)
{
    Glyphs glyphs;
    static const QRegularExpression range(
        u"<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>\\s*(<([0-9A-Fa-f]+)>|\\[([^\\]]*)\\])"_s);
    static const QRegularExpression single(u"<([0-9A-Fa-f]+)>"_s);
    const QString text = QString::fromLatin1(stream);
    const qsizetype begin = text.indexOf("beginbfrange"_L1);
    auto each = range.globalMatch(text, std::max<qsizetype>(begin, 0));
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        const uint from = match.captured(1).toUInt(nullptr, 16);
        const uint to = match.captured(2).toUInt(nullptr, 16);
        if (!match.captured(4).isEmpty()) {
            for (uint glyph = from; glyph <= to; ++glyph)
                glyphs.insert(glyph, QChar(char16_t(match.captured(4).toUInt(nullptr, 16) + glyph - from)));
            continue;
        }
        uint glyph = from;
        auto letters = single.globalMatch(match.captured(5));
        while (letters.hasNext())
            glyphs.insert(glyph++, QChar(char16_t(letters.next().captured(1).toUInt(nullptr, 16))));
    }
    return glyphs;
}

} // namespace

QByteArray unpackedPdf(const QByteArray &pdf)
{
    QByteArray all;
    QList<Glyphs> fonts;
    const QByteArrayList streams = streamsOf(pdf);
    for (const QByteArray &stream : streams) {
        all += stream + '\n';
        if (stream.contains("beginbfrange"))
            fonts << glyphsOf(stream);
    }
    // Which font a page means is not looked up: each page is read with all of them.
    static const QRegularExpression shown(u"<([0-9A-Fa-f]+)>\\s*Tj"_s);
    for (const QByteArray &stream : streams) {
        if (!stream.contains("Tj"))
            continue;
        for (const Glyphs &font : fonts) {
            QString text;
            auto each = shown.globalMatch(QString::fromLatin1(stream));
            while (each.hasNext()) {
                const QString hex = each.next().captured(1);
                for (qsizetype i = 0; i + 4 <= hex.size(); i += 4)
                    text += font.value(hex.mid(i, 4).toUInt(nullptr, 16), u"?"_s);
            }
            all += text.toUtf8() + '\n';
        }
    }
    return all;
}

QStringList waysIn(const QByteArray &bytes, const QString &word)
{
    QStringList ways;
    const QByteArray lower = bytes.toLower();
    const QByteArray wanted = word.toLower().toUtf8();
    if (lower.contains(wanted))
        ways << u"UTF-8"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        // Case is folded byte by byte: nothing else changes in letters of English.
        if (lower.contains(utf16(word.toLower(), encoding))) {
            ways << u"UTF-16"_s;
            break;
        }
    }
    if (bytes.contains('%') && QByteArray::fromPercentEncoding(bytes).toLower().contains(wanted)
        && !lower.contains(wanted))
        ways << u"percent"_s;
    if (bytes.contains('=')) {
        const QByteArray joined = withoutSoftBreaks(lower);
        if (!lower.contains(wanted)
            && (joined.contains(wanted) || QByteArray::fromPercentEncoding(joined, '=').contains(wanted)))
            ways << u"quoted-printable"_s;
    }
    QByteArray oneLine = bytes;
    oneLine.replace('\r', "").replace('\n', "");
    QByteArrayList cores = base64Cores(word.toUtf8());
    cores += base64Cores(utf16(word, QStringConverter::Utf16LE));
    for (QByteArray core : cores) {
        if (oneLine.contains(core) || oneLine.contains(core.replace('+', '-').replace('/', '_'))) {
            ways << u"base64"_s;
            break;
        }
    }
    if (lower.contains(word.toUtf8().toHex()) || lower.contains(utf16(word, QStringConverter::Utf16BE).toHex()))
        ways << u"hex"_s;
    if (bytes.startsWith("%PDF") && unpackedPdf(bytes).toLower().contains(wanted))
        ways << u"PDF"_s;
    if (isPacked(bytes))
        ways << u"packed"_s;
    return ways;
}

} // namespace frontdoor::test
