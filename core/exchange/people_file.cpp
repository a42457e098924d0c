// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/people_file.h"

#include "core/base/text.h"
#include "core/casework/handling/typed_text.h"
#include "core/domain/identifiers.h"
#include "core/exchange/birth_date.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestId = 64;
constexpr qsizetype mostUnknown = 50;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::PeopleFile)
};

/// The beginning of what was typed, in quotes.
QString quoted(const QString &cell)
{
    constexpr qsizetype most = 40;
    const QString line = cell.left(most * 2).simplified();
    return u'\u201C' + (line.size() > most ? QString(line.left(most) + u'\u2026') : line) + u'\u201D';
}

QString about(PersonColumn column, const QString &cell, const QString &what)
{
    return headingOf(column) + u' ' + quoted(cell) + u' ' + what;
}

/// On one line.
QString line(const QString &cell)
{
    return tidied(cell).simplified();
}

bool saysNothing(const QString &cell)
{
    static const QStringList words{u"-"_s,    u"--"_s,   u"?"_s,   u"n/a"_s, u"#n/a"_s,    u"n/k"_s,
                                   u"null"_s, u"none"_s, u"nan"_s, u"."_s,   u"unknown"_s, u"not known"_s};
    return words.contains(cell.toLower());
}

/// A long number as a spreadsheet shows it; its digits are lost.
bool isShortened(const QString &cell)
{
    static const QRegularExpression power(u"^[0-9]+([.,][0-9]+)?E\\+[0-9]+$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return power.match(cell).hasMatch();
}

/// A number that went through a program which takes all numbers for broken ones: "9990000018.0".
QString withoutFraction(const QString &cell)
{
    static const QRegularExpression fraction(u"^([0-9]{4,})\\.0$"_s);
    const auto match = fraction.match(cell);
    return match.hasMatch() ? match.captured(1) : cell;
}

std::optional<Sex> sexOf(const QString &cell)
{
    static const QStringList female{u"f"_s, u"female"_s, u"2"_s, u"girl"_s, u"woman"_s, u"w"_s};
    static const QStringList male{u"m"_s, u"male"_s, u"1"_s, u"boy"_s, u"man"_s};
    static const QStringList unknown{u"u"_s,           u"unknown"_s,
                                     u"0"_s,           u"3"_s,
                                     u"9"_s,           u"x"_s,
                                     u"i"_s,           u"indeterminate"_s,
                                     u"other"_s,       u"not specified"_s,
                                     u"unspecified"_s, u"non-binary"_s,
                                     u"not stated"_s,  u"unborn"_s};
    const QString word = line(cell).toLower();
    if (female.contains(word))
        return Sex::Female;
    if (male.contains(word))
        return Sex::Male;
    if (unknown.contains(word) || saysNothing(word))
        return Sex::Unknown;
    return std::nullopt;
}

/// "Smith, Ann" and "Ann Smith"; one word is a given name.
PersonName nameOf(const QString &text)
{
    PersonName name;
    const QString whole = line(text);
    if (const qsizetype comma = whole.indexOf(u','); comma >= 0) {
        name.familyName = whole.left(comma).trimmed();
        name.givenName = whole.mid(comma + 1).trimmed();
    } else if (const qsizetype blank = whole.lastIndexOf(u' '); blank >= 0) {
        name.givenName = whole.left(blank);
        name.familyName = whole.mid(blank + 1);
    } else {
        name.givenName = whole;
    }
    return name;
}

/// The parts of an address as it is written on one line: "12 High Street, Ely" of "12", "High Street" and "Ely".
QString addressOf(const QStringList &parts)
{
    static const QRegularExpression number(u"(?:^|[^0-9A-Za-z])[0-9]{1,5}[A-Za-z]?$"_s);
    QString address;
    for (const QString &part : parts) {
        if (!address.isEmpty())
            address += number.match(address).hasMatch() ? u" "_s : u", "_s;
        address += part;
    }
    return address;
}

quint64 shortHash(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Md5);
    quint64 number = 0;
    memcpy(&number, hash.constData(), sizeof number);
    return number;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isTooLong(PersonColumn column, const QString &cell, PersonRow &row, qsizetype limit = TextLimits::name)
{
    if (cell.size() <= limit)
        return false;
    row.left << about(column, cell, Words::tr("is longer than can be kept"));
    return true;
}

} // namespace

QList<PersonName> severalNames(const QString &cell)
{
    static const QRegularExpression between(u"[;|\\n\\r]"_s);
    QList<PersonName> names;
    for (const QString &one : cell.split(between, Qt::SkipEmptyParts)) {
        const PersonName name = nameOf(one);
        if (!(name.givenName.isEmpty() && name.familyName.isEmpty()) && !names.contains(name))
            names.append(name);
    }
    return names;
}

PeopleFile::PeopleFile(QIODevice &device, QDate today) : m_csv(device), m_today(today) {}

Expected<void> PeopleFile::readHeading()
{
    FD_ASSIGN(const std::optional<CsvRow> heading, m_csv.next());
    if (!heading)
        return failure(ErrorCode::InvalidInput, u"the list"_s, Words::tr("there is nothing in this file"));
    for (const QString &cell : heading->cells) {
        const std::optional<PersonColumn> column = personColumn(cell);
        m_columns.append(column);
        const QString shown = quoted(cell).mid(1).chopped(1);
        if (column)
            m_known << shown;
        else if (!shown.isEmpty() && !m_unknown.contains(shown) && m_unknown.size() < mostUnknown)
            m_unknown << shown;
    }
    if (m_known.isEmpty())
        return failure(
            ErrorCode::InvalidInput, u"the list"_s,
            Words::tr("its first line does not name the columns. Known are id, given_name, family_name, "
                      "date_of_birth, sex, address, postcode, phone, nhs_number, upn, la_child_id, other_names "
                      "and household"));
    return {};
}

PeopleFile::Cells PeopleFile::sorted(const CsvRow &row) const
{
    Cells cells;
    const qsizetype width = std::min(row.cells.size(), m_columns.size());
    for (qsizetype i = 0; i < width; ++i) {
        if (!m_columns[i])
            continue;
        if (const QString cell = tidied(row.cells[i]); !cell.isEmpty())
            cells[*m_columns[i]].append(cell);
    }
    return cells;
}

Expected<std::optional<PersonRow>> PeopleFile::next()
{
    FD_ASSIGN(const std::optional<CsvRow> csv, m_csv.next());
    if (!csv)
        return std::optional<PersonRow>();
    PersonRow row;
    row.line = csv->line;
    const Cells cells = sorted(*csv);
    takeId(cells, row);
    takeNames(cells, row);
    takeOtherNames(cells, row);
    takeBirth(cells, row);
    takeSex(cells, row);
    takePlaces(cells, row);
    takeNumbers(cells, row);
    judge(*csv, row);
    return std::optional(row);
}

void PeopleFile::takeId(const Cells &cells, PersonRow &row)
{
    const QString id = cells.value(PersonColumn::Id).value(0);
    if (id.isEmpty())
        return;
    if (id.size() > longestId || hasControls(id)) {
        row.doubt = about(PersonColumn::Id, id, Words::tr("is no id: at most 64 characters on one line"));
        return;
    }
    row.id = id;
    row.likeness.person.id = PersonId(id);
    const quint64 hash = shortHash(id);
    const auto before = m_ids.constFind(hash);
    if (before == m_ids.constEnd())
        m_ids.insert(hash, quint32(row.line));
    else
        row.sameIdAs = *before;
}

void PeopleFile::takeNames(const Cells &cells, PersonRow &row) const
{
    Person &person = row.likeness.person;
    const auto take = [&](PersonColumn column, QString &into) {
        const QString name = line(cells.value(column).join(u' '));
        if (!isTooLong(column, name, row))
            into = name;
    };
    take(PersonColumn::GivenName, person.givenName);
    take(PersonColumn::FamilyName, person.familyName);
    QString middle;
    take(PersonColumn::MiddleName, middle);
    if (!middle.isEmpty() && person.givenName.size() + middle.size() < TextLimits::name)
        person.givenName = QString(person.givenName + u' ' + middle).trimmed();
    QString whole;
    take(PersonColumn::FullName, whole);
    if (person.givenName.isEmpty() && person.familyName.isEmpty() && !whole.isEmpty()) {
        const PersonName name = nameOf(whole);
        person.givenName = name.givenName;
        person.familyName = name.familyName;
    }
}

void PeopleFile::takeOtherNames(const Cells &cells, PersonRow &row) const
{
    const Person &person = row.likeness.person;
    const auto take = [&](PersonColumn column, PersonName name) {
        const bool same = name.givenName == person.givenName && name.familyName == person.familyName;
        const bool tooLong = isTooLong(column, name.givenName, row) || isTooLong(column, name.familyName, row);
        name.person = person.id;
        if (!same && !tooLong && !row.likeness.otherNames.contains(name))
            row.likeness.otherNames.append(name);
    };
    for (const QString &cell : cells.value(PersonColumn::OtherNames)) {
        for (const PersonName &name : severalNames(cell))
            take(PersonColumn::OtherNames, name);
    }
    // A surname goes with the given name of today; a whole name stands for itself.
    for (const QString &cell : cells.value(PersonColumn::FormerFamilyName)) {
        for (const PersonName &name : severalNames(cell))
            take(PersonColumn::FormerFamilyName,
                 name.familyName.isEmpty() ? PersonName{{}, person.givenName, name.givenName} : name);
    }
}

void PeopleFile::takeBirth(const Cells &cells, PersonRow &row) const
{
    const QString cell = cells.value(PersonColumn::Born).value(0);
    const BirthDate read = birthDate(cell, m_today);
    row.likeness.person.born = read.date;
    if (!read.problem.isEmpty())
        row.left << about(PersonColumn::Born, cell, read.problem);
}

void PeopleFile::takeSex(const Cells &cells, PersonRow &row) const
{
    const QString cell = cells.value(PersonColumn::Sex).value(0);
    if (cell.isEmpty())
        return;
    if (const std::optional<Sex> sex = sexOf(cell))
        row.likeness.person.sex = *sex;
    else
        row.left << about(PersonColumn::Sex, cell, Words::tr("is not understood: F, M or U"));
}

void PeopleFile::takePlaces(const Cells &cells, PersonRow &row) const
{
    Person &person = row.likeness.person;
    const QString address = addressOf(cells.value(PersonColumn::Address));
    if (!isTooLong(PersonColumn::Address, address, row, TextLimits::reason) && !saysNothing(address))
        person.address = address;
    const QString postcode = line(cells.value(PersonColumn::Postcode).value(0));
    if (!isTooLong(PersonColumn::Postcode, postcode, row) && !saysNothing(postcode))
        person.postcode = withoutFraction(postcode);
    const QString household = line(cells.value(PersonColumn::Household).value(0));
    if (household.size() > longestId)
        row.left << about(PersonColumn::Household, household, Words::tr("is longer than 64 characters"));
    else if (!saysNothing(household))
        person.household = HouseholdId(household);
}

void PeopleFile::takeNumbers(const Cells &cells, PersonRow &row) const
{
    const auto take = [&](PersonColumn column, QString &into) {
        const QString number = withoutFraction(line(cells.value(column).value(0)));
        if (saysNothing(number) || isTooLong(column, number, row))
            return;
        if (isShortened(number))
            row.left << about(column, number, Words::tr("is what a spreadsheet made of a long number"));
        else
            into = number;
    };
    Person &person = row.likeness.person;
    take(PersonColumn::Phone, person.phone);
    take(PersonColumn::NhsNumber, person.nhsNumber);
    take(PersonColumn::Upn, person.upn);
    take(PersonColumn::LaChildId, person.laChildId);
    // As they stand: a digit that is wrong does not make the others wrong.
    if (!nhsNumberProblem(person.nhsNumber).isEmpty())
        row.notes << about(PersonColumn::NhsNumber, person.nhsNumber,
                           Words::tr("does not look like one; taken as it stands"));
    if (!upnProblem(person.upn).isEmpty())
        row.notes << about(PersonColumn::Upn, person.upn, Words::tr("does not look like one; taken as it stands"));
}

void PeopleFile::judge(const CsvRow &csv, PersonRow &row) const
{
    const Person &person = row.likeness.person;
    const auto doubt = [&](const QString &why) {
        if (row.doubt.isEmpty())
            row.doubt = why;
    };
    switch (csv.fault) {
    case CsvRow::Fault::None: break;
    case CsvRow::Fault::UnclosedQuote: doubt(Words::tr("has a quote that is not closed")); break;
    case CsvRow::Fault::TooLong: row.refused = Words::tr("is longer than 16 MB"); return;
    case CsvRow::Fault::TooManyCells: doubt(Words::tr("has more than 4,096 cells")); break;
    }
    qsizetype last = csv.cells.size();
    while (last > 0 && csv.cells[last - 1].trimmed().isEmpty())
        --last;
    // An address with commas and no quotes around it moves everything after it into the wrong column.
    if (last > m_columns.size())
        doubt(Words::tr("has %1 cells under %2 headings, so that they may be in the wrong columns")
                  .arg(last)
                  .arg(m_columns.size()));
    const bool nothing = person.name().isEmpty() && row.likeness.otherNames.isEmpty() && !person.born.isValid()
                         && person.address.isEmpty() && person.postcode.isEmpty() && person.phone.isEmpty()
                         && person.nhsNumber.isEmpty() && person.upn.isEmpty() && person.laChildId.isEmpty();
    if (nothing)
        row.refused = row.id.isEmpty() && row.left.isEmpty()
                          ? Words::tr("says nothing of anybody")
                          : Words::tr("has no name and nothing else to know a person by");
}

} // namespace frontdoor
