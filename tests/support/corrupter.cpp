// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/corrupter.h"

#include "core/demo/identifiers.h"
#include "core/matching/name_forms.h"

#include <array>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

/// The keys beside a key.
QString neighboursOf(QChar key)
{
    static const QStringList rows{u"1234567890"_s, u"qwertyuiop"_s, u"asdfghjkl"_s, u"zxcvbnm"_s};
    QString near;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const qsizetype at = rows[row].indexOf(key);
        if (at < 0)
            continue;
        for (const qsizetype beside : {at - 1, at + 1}) {
            if (beside >= 0 && beside < rows[row].size())
                near += rows[row][beside];
        }
        const bool isDigit = key.isDigit();
        if (row > 1 && at < rows[row - 1].size() && !isDigit)
            near += rows[row - 1][at];
        if (row + 1 < rows.size() && at < rows[row + 1].size() && !isDigit)
            near += rows[row + 1][at];
    }
    return near;
}

QChar sameCase(QChar wanted, QChar like)
{
    return like.isUpper() ? wanted.toUpper() : wanted;
}

struct ByEar {
    QString written;
    QString instead;
};

/// How English ears write what they hear; most have a way back.
const QList<ByEar> &spellings()
{
    static const QList<ByEar> list{
        {u"ph"_s, u"f"_s},    {u"f"_s, u"ph"_s},   {u"ck"_s, u"k"_s},  {u"c"_s, u"k"_s},    {u"k"_s, u"c"_s},
        {u"ie"_s, u"y"_s},    {u"y"_s, u"ie"_s},   {u"i"_s, u"y"_s},   {u"ey"_s, u"ie"_s},  {u"ee"_s, u"ea"_s},
        {u"ea"_s, u"ee"_s},   {u"ai"_s, u"ay"_s},  {u"ay"_s, u"ai"_s}, {u"ei"_s, u"ie"_s},  {u"s"_s, u"z"_s},
        {u"z"_s, u"s"_s},     {u"tt"_s, u"t"_s},   {u"ll"_s, u"l"_s},  {u"nn"_s, u"n"_s},   {u"n"_s, u"nn"_s},
        {u"l"_s, u"ll"_s},    {u"mm"_s, u"m"_s},   {u"ss"_s, u"s"_s},  {u"th"_s, u"t"_s},   {u"gh"_s, u""_s},
        {u"ou"_s, u"u"_s},    {u"oo"_s, u"u"_s},   {u"u"_s, u"oo"_s},  {u"kh"_s, u"k"_s},   {u"q"_s, u"k"_s},
        {u"j"_s, u"g"_s},     {u"sh"_s, u"sch"_s}, {u"wr"_s, u"r"_s},  {u"kn"_s, u"n"_s},   {u"ah"_s, u"a"_s},
        {u"a"_s, u"ah"_s},    {u"e"_s, u"a"_s},    {u"o"_s, u"u"_s},   {u"mac"_s, u"mc"_s}, {u"mc"_s, u"mac"_s},
        {u"son"_s, u"sen"_s}, {u"er"_s, u"ar"_s},  {u"ow"_s, u"ou"_s}, {u"w"_s, u"wh"_s},   {u"cz"_s, u"ch"_s}};
    return list;
}

} // namespace

QString Corrupter::mistyped(const QString &text)
{
    if (text.isEmpty())
        return text;
    QString typed = text;
    const qsizetype at = m_dice.below(int(text.size()));
    const QString near = neighboursOf(text[at].toLower());
    switch (m_dice.below(5)) {
    case 0:
        if (!near.isEmpty())
            typed[at] = sameCase(near[m_dice.below(int(near.size()))], text[at]);
        break;
    case 1:
        if (text.size() > 2)
            typed.remove(at, 1);
        break;
    case 2: typed.insert(at, text[at].toLower()); break;
    case 3:
        if (at + 1 < text.size()) {
            const QChar first = text[at];
            typed[at] = sameCase(text[at + 1].toLower(), first);
            typed[at + 1] = sameCase(first.toLower(), text[at + 1]);
        }
        break;
    default:
        if (!near.isEmpty())
            typed.insert(at + 1, near[m_dice.below(int(near.size()))]);
    }
    return typed;
}

QString Corrupter::spelledByEar(const QString &name)
{
    QList<std::pair<qsizetype, ByEar>> possible;
    const QString lower = name.toLower();
    for (const ByEar &each : spellings()) {
        for (qsizetype at = lower.indexOf(each.written); at >= 0; at = lower.indexOf(each.written, at + 1))
            possible.append({at, each});
    }
    if (possible.isEmpty())
        return mistyped(name);
    const auto &[at, spelling] = possible.at(m_dice.below(int(possible.size())));
    QString heard = lower;
    heard.replace(at, spelling.written.size(), spelling.instead);
    if (!heard.isEmpty() && !name.isEmpty())
        heard[0] = sameCase(heard[0], name[0]);
    return heard;
}

QString Corrupter::otherForm(const QString &name)
{
    QStringList others;
    for (const QString &each : formsOf(name.toLower()))
        others += allFormsOf(each);
    others.removeAll(name.toLower());
    if (others.isEmpty())
        return spelledByEar(name);
    QString form = m_dice.oneOf(others);
    form[0] = sameCase(form[0], name[0]);
    return form;
}

QDate Corrupter::misread(QDate date)
{
    if (!date.isValid())
        return date;
    switch (m_dice.below(5)) {
    case 0:
        if (QDate(date.year(), date.day(), date.month()).isValid() && date.day() != date.month())
            return QDate(date.year(), date.day(), date.month());
        [[fallthrough]];
    case 1:
    case 2: {
        for (int tries = 0; tries < 20; ++tries) {
            const QString digits = withDigitSlip(date.toString(u"yyyyMMdd"_s));
            const QDate read = QDate::fromString(digits, u"yyyyMMdd"_s);
            if (read.isValid() && read.year() > 1890 && read.year() < 2030 && read != date)
                return read;
        }
        return date.addDays(1);
    }
    case 3: return date.addDays(m_dice.chance(0.5) ? 1 : -1);
    default: return date.addYears(m_dice.chance(0.5) ? 1 : -1);
    }
}

QString Corrupter::withDigitSlip(const QString &text)
{
    QList<qsizetype> digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isDigit())
            digits << i;
    }
    if (digits.isEmpty())
        return mistyped(text);
    QString slipped = text;
    const qsizetype at = m_dice.oneOf(digits);
    if (m_dice.chance(0.4) && digits.contains(at + 1) && text[at] != text[at + 1]) {
        slipped[at] = text[at + 1];
        slipped[at + 1] = text[at];
    } else {
        slipped[at] = QChar(u'0' + (text[at].digitValue() + m_dice.between(1, 9)) % 10);
    }
    return slipped;
}

void Corrupter::changeGivenName(Person &person)
{
    QString &name = person.givenName;
    if (name.isEmpty())
        return;
    const double throwOf = m_dice.unit();
    if (throwOf < 0.35)
        name = mistyped(name);
    else if (throwOf < 0.60)
        name = spelledByEar(name);
    else if (throwOf < 0.85)
        name = otherForm(name);
    else if (throwOf < 0.93)
        name = name.left(1);
    else
        name.clear();
}

QString Corrupter::anotherFamilyName()
{
    static const QStringList names{u"Smith"_s,   u"Jones"_s,  u"Taylor"_s, u"Khan"_s,    u"Brown"_s,  u"Patel"_s,
                                   u"Wilson"_s,  u"Ahmed"_s,  u"Evans"_s,  u"Nowak"_s,   u"Walker"_s, u"Wood"_s,
                                   u"Hussain"_s, u"Turner"_s, u"Cooper"_s, u"Okonkwo"_s, u"Carter"_s, u"Marsden"_s};
    return m_dice.oneOf(names);
}

void Corrupter::changeFamilyName(Likeness &like)
{
    QString &name = like.person.familyName;
    if (name.isEmpty())
        return;
    const double throwOf = m_dice.unit();
    if (throwOf < 0.40) {
        name = mistyped(name);
    } else if (throwOf < 0.70) {
        name = spelledByEar(name);
    } else if (throwOf < 0.85) { // married, or the other parent's; half of the time somebody noted the name before
        const QString before = name;
        name = m_dice.chance(0.2) ? QString(name + u'-' + anotherFamilyName()) : anotherFamilyName();
        if (m_dice.chance(0.5))
            like.otherNames.append({{}, like.person.givenName, before});
    } else if (throwOf < 0.95) {
        std::swap(like.person.givenName, name);
    } else {
        name.clear();
    }
}

void Corrupter::changeBirth(Person &person)
{
    if (m_dice.chance(0.12))
        person.born = QDate();
    else
        person.born = misread(person.born);
}

void Corrupter::changeAddress(Likeness &like)
{
    Person &person = like.person;
    if (person.address.isEmpty())
        return;
    const double throwOf = m_dice.unit();
    if (throwOf < 0.35) {
        person.address = mistyped(person.address);
    } else if (throwOf < 0.55) {
        person.address = withDigitSlip(person.address);
    } else if (throwOf < 0.80) { // moved house
        static const QStringList streets{u"Station Road"_s, u"Church Lane"_s, u"Victoria Street"_s, u"Park Avenue"_s,
                                         u"Mill Close"_s,   u"Queensway"_s,   u"Orchard Drive"_s,   u"Elm Grove"_s};
        if (m_dice.chance(0.3))
            like.addresses.append({person.address, person.postcode, {}, {}});
        person.address = QString::number(m_dice.between(1, 180)) + u' ' + m_dice.oneOf(streets);
        person.postcode = person.postcode.isEmpty() || person.postcode[0].isDigit()
                              ? QString::number(m_dice.between(2000, 8000))
                              : QString(u"SN%1 %2"_s.arg(m_dice.between(1, 26)).arg(m_dice.between(1, 9)) + u"XY"_s);
    } else {
        person.address.clear();
    }
}

void Corrupter::changePostcode(Person &person)
{
    if (m_dice.chance(0.2))
        person.postcode.clear();
    else if (m_dice.chance(0.5))
        person.postcode = withDigitSlip(person.postcode);
    else
        person.postcode = mistyped(person.postcode);
}

void Corrupter::changeNumbers(Person &person)
{
    for (QString *number : {&person.nhsNumber, &person.upn, &person.laChildId}) {
        if (number->isEmpty())
            continue;
        if (m_dice.chance(0.5))
            number->clear();
        else if (m_dice.chance(0.5))
            *number = withDigitSlip(*number);
    }
}

void Corrupter::changePhone(Person &person)
{
    if (person.phone.isEmpty())
        return;
    const double throwOf = m_dice.unit();
    if (throwOf < 0.4)
        person.phone = demo::mobileNumber(m_dice);
    else if (throwOf < 0.7)
        person.phone = withDigitSlip(person.phone);
    else
        person.phone.clear();
}

Likeness Corrupter::corrupted(const Likeness &original)
{
    Likeness like = original;
    like.person.id = PersonId();
    like.person.household = HouseholdId();
    like.person.mother = PersonId();
    like.addresses.clear();
    if (m_dice.chance(0.5))
        like.otherNames.clear();
    // Whoever writes it down again rarely has the numbers.
    if (m_dice.chance(0.7) && like.person.laChildId.size() == 7 && !like.person.nhsNumber.isEmpty()) {
        like.person.nhsNumber.clear();
        like.person.upn.clear();
        like.person.laChildId.clear();
    }
    const int fields = m_dice.between(1, 3);
    std::array<bool, 7> done{};
    for (int i = 0; i < fields;) {
        static const demo::Weights weights({25, 25, 18, 20, 12, 8, 6});
        const std::size_t field = std::size_t(weights.pick(m_dice));
        if (done[field])
            continue;
        done[field] = true;
        ++i;
        for (int times = m_dice.chance(0.25) ? 2 : 1; times > 0; --times) {
            switch (field) {
            case 0: changeGivenName(like.person); break;
            case 1: changeFamilyName(like); break;
            case 2: changeBirth(like.person); break;
            case 3: changeAddress(like); break;
            case 4: changePostcode(like.person); break;
            case 5: changeNumbers(like.person); break;
            default: changePhone(like.person); break;
            }
        }
    }
    return like;
}

} // namespace frontdoor::test
