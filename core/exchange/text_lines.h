// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QStringDecoder>

#include <optional>

class QIODevice;

namespace frontdoor {

/// A line of a text file with its end.
struct TextLine {
    qint64 number = 0;  ///< from 1
    QByteArray bytes;   ///< without NUL; ends with a line end, also where the file does not
    bool isCut = false; ///< it was longer than is kept; the rest is left out
};

/// The lines of a text as bytes, a piece of the file at a time. Ends with "\n", "\r\n" or "\r". A byte order mark is left
/// out; UTF-16 comes as UTF-8.
class TextLines {
public:
    /// `longest`: of a line, in bytes.
    TextLines(QIODevice &device, qsizetype longest);

    /// Nothing at the end.
    Expected<std::optional<TextLine>> next();

    bool isUtf16() const { return m_utf16.has_value(); }

private:
    Expected<void> fill();
    void begin();

    QIODevice &m_device;
    qsizetype m_longest;
    std::optional<QStringDecoder> m_utf16;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< of the buffer, what comes next
    qint64 m_number = 0;
    bool m_begun = false;
    bool m_ended = false; ///< the device has no more
};

} // namespace frontdoor
