// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/people_file.h"
#include "fuzz/require.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>

using namespace frontdoor;

namespace {

/// Rows come in the order of the file, and nothing of them is what no store could keep.
void requireSound(const PersonRow &row, qint64 lineBefore, qint64 lines)
{
    require(row.line > lineBefore && row.line <= lines, "the line is in the file, behind the one before");
    const Person &person = row.likeness.person;
    for (const QString &text : {person.givenName, person.familyName, person.postcode, person.phone, person.nhsNumber}) {
        require(text.size() <= 500, "a text has a limit");
        for (const QChar c : text)
            require(c.category() != QChar::Other_Control, "a line has no control characters");
    }
    require(person.id.text().size() <= 64, "an id has a limit");
    require(!person.born.isValid() || person.born <= QDate(2026, 11, 22), "nobody is born in the future");
    for (const QString &said : row.left + row.notes)
        require(said.size() < 400, "what is said is short");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    PeopleFile people(buffer, QDate(2026, 11, 22));
    if (const Expected<void> heading = people.readHeading(); !heading) {
        require(heading.error().code == ErrorCode::InvalidInput, "what is no list is bad input");
        return 0;
    }
    qint64 line = 0;
    for (;;) {
        const Expected<std::optional<PersonRow>> row = people.next();
        require(row.has_value(), "a buffer can be read");
        if (!*row)
            return 0;
        requireSound(**row, line, qint64(size) + 1);
        line = (*row)->line;
    }
}
