// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts inside a database that somebody else made, and files that an administrator may replace: field values, what a command
// made, what was taken from a joined entry, bank holidays, the words of a letter. The first byte says which.

#include "core/base/value.h"
#include "core/calendar/bank_holidays.h"
#include "core/casework/commands/command_json.h"
#include "core/domain/taken_fields.h"
#include "core/letters/edited.h"
#include "core/letters/templates.h"
#include "fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

void readValues(const QString &text)
{
    const FieldValues values = fieldValuesFromJson(text);
    require(fieldValuesFromJson(toJson(values)) == values, "what was read is written and read again as it was");
    for (const Value &value : values)
        static_cast<void>(displayed(value));
}

void readCreated(const QString &text)
{
    const QList<Created> created = createdFromJson(text);
    require(createdFromJson(createdToJson(created)) == created, "what was read is written and read again as it was");
}

void readTaken(const QString &text)
{
    JoinedEntry joined;
    joined.taken = text;
    const TakenFields taken = takenFields(joined);
    Person person;
    for (auto it = taken.begin(); it != taken.end(); ++it) {
        setPersonField(person, it.key(), it.value().before);
        static_cast<void>(personField(person, it.key()));
    }
    joined.taken = takenText(taken);
    require(takenFields(joined) == taken, "what was read is written and read again as it was");
}

void readHolidays(const QByteArray &bytes)
{
    if (const auto holidays = BankHolidays::fromJson(bytes, u"fuzz"_s); !holidays)
        require(holidays.error().code == ErrorCode::InvalidInput, "what is no list is told as such");
}

void readTemplate(const QString &text)
{
    const Expected<LetterWording> wording = parseLetterTemplate(text, u"fuzz.txt"_s, u"parents-reply"_s);
    if (!wording) {
        require(wording.error().code == ErrorCode::InvalidInput, "what is no letter is told as such");
        require(wording.error().detail.contains("fuzz.txt:"_L1), "a fault says where it is");
    }
    static_cast<void>(sentPage(text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const QString text = QString::fromUtf8(bytes);
    switch (data[0] % 5) {
    case 0: readValues(text); break;
    case 1: readCreated(text); break;
    case 2: readTaken(text); break;
    case 3: readHolidays(bytes); break;
    case 4: readTemplate(text); break;
    }
    return 0;
}
