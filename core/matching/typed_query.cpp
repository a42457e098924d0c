// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/typed_query.h"

#include "core/base/text.h"
#include "core/domain/place_words.h"
#include "core/matching/name_keys.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200; // nobody types more to find somebody; a pasted letter is read by its beginning
constexpr qsizetype mostParts = 8;
constexpr int oldest = 120;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::TypedQuery)
};

QString two(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

/// 1 to 12 for "sep", "sept", "september"; 0 for anything else.
int monthOf(const QString &word)
{
    static const QStringList months{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                    u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                    u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    if (word.size() < 3)
        return 0;
    for (int i = 0; i < months.size(); ++i) {
        if (months[i].startsWith(word))
            return i + 1;
    }
    return 0;
}

/// 2014, or 201 on the way to it.
bool isYearSoFar(const QString &word)
{
    return (word.size() == 3 || word.size() == 4) && (word.startsWith("19"_L1) || word.startsWith("20"_L1))
           && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int fullYear(const QString &typed, QDate today)
{
    const int year = typed.toInt();
    if (typed.size() != 2)
        return year;
    const int century = today.year() / 100 * 100;
    return century + year <= today.year() + 1 ? century + year : century - 100 + year;
}

/// Takes what is understood out of the text and makes parts of it, the surest first.
class Parser {
public:
    Parser(const QString &text, QDate today) : m_text(text.left(longestText)), m_today(today) {}

    TypedQuery parse()
    {
        static const QRegularExpression number(u"^\\s*([CRK])\\s*[-\\x{2013} ]?\\s*0*(\\d{1,9})\\s*$"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        if (const auto match = number.match(m_text); match.hasMatch()) {
            m_query.recordNumber = match.captured(1).toUpper() + u'-' + match.captured(2).rightJustified(6, u'0');
            // Somebody may as well have begun to type a postcode.
        }
        takeDates();
        takeAges();
        takePostcodes();
        takePhones();
        takeNumbers();
        takeWords();
        std::stable_sort(m_places.begin(), m_places.end(),
                         [](const Placed &a, const Placed &b) { return a.place < b.place; });
        for (Placed &each : m_places)
            m_query.parts << std::move(each.part);
        if (m_query.parts.size() > mostParts)
            m_query.parts.resize(mostParts);
        return m_query;
    }

private:
    void add(TypedPart part)
    {
        const auto isSame = [&](const Placed &each) { return each.part.typed == part.typed; };
        if (std::none_of(m_places.begin(), m_places.end(), isSame))
            m_places.append({m_place, std::move(part)});
    }

    static QRegularExpression pattern(const QString &text)
    {
        return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption);
    }

    template<class Understand>
    void take(const QRegularExpression &expression, Understand understand)
    {
        qsizetype from = 0;
        for (auto match = expression.match(m_text, from); match.hasMatch(); match = expression.match(m_text, from)) {
            from = match.capturedEnd();
            m_place = match.capturedStart();
            if (understand(match))
                m_text.replace(m_place, match.capturedLength(), QString(match.capturedLength(), u' '));
            if (from >= m_text.size())
                break;
        }
    }

    static bool isDayAndMonth(int day, int month) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

    /// A whole date, typed as day, month and year; also read the other way round, for what came out of an American program.
    bool addDate(int day, int month, int year, const QString &typed)
    {
        TypedPart part{typed, {}, false, {}, {}, {}};
        if (QDate::isValid(year, month, day)) {
            part.readings << Reading{two(day) + two(month) + QString::number(year)};
            part.readings << Reading{u'#' + QString::number(year) + two(month), false, 6,
                                     Words::tr("another day of that month")};
        }
        if (day != month && QDate::isValid(year, day, month)) {
            part.readings << Reading{two(month) + two(day) + QString::number(year), false, 4,
                                     Words::tr("day and month of birth swapped")};
        }
        if (part.readings.isEmpty())
            return false;
        if (part.readings.first().word.size() == 8) { // the same day of another year
            part.readings << Reading{part.readings.first().word.left(4), true, 6,
                                     Words::tr("that day of another year")};
        }
        add(part);
        return true;
    }

    bool addMonthOfYear(int month, int year, const QString &typed)
    {
        if (month < 1 || month > 12 || year < 1850 || year > 2199)
            return false;
        add({typed,
             {Reading{u'#' + QString::number(year) + two(month), false, 0, Words::tr("that month of birth")}},
             false,
             {},
             {},
             {}});
        return true;
    }

    bool addDayOfMonth(int day, int month, const QString &typed)
    {
        if (!isDayAndMonth(day, month))
            return false;
        TypedPart part{typed, {Reading{two(day) + two(month), true}}, false, {}, {}, {}};
        if (day <= 12 && day != month)
            part.readings << Reading{two(month) + two(day), true, 4, Words::tr("day and month of birth swapped")};
        add(part);
        return true;
    }

    void takeDates()
    {
        const auto year = [this](const QString &typed) { return fullYear(typed, m_today); };
        // What stands before a date says nothing more.
        static const QRegularExpression leadIn = pattern(
            u"\\b(?:d\\.?o\\.?b\\.?|born|date of birth)\\s*:?\\s*(?=\\d)"_s);
        take(leadIn, [](const QRegularExpressionMatch &) { return true; });
        static const QRegularExpression yearFirst = pattern(u"\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"_s);
        take(yearFirst, [&](const QRegularExpressionMatch &m) {
            return addDate(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt(), m.captured());
        });
        static const QRegularExpression dayMonthWord = pattern(
            u"\\b(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\\d{4}|\\d{2})(?!\\d)"_s);
        take(dayMonthWord, [&](const QRegularExpressionMatch &m) {
            const int month = monthOf(m.captured(2).toLower());
            return month && addDate(m.captured(1).toInt(), month, year(m.captured(3)), m.captured());
        });
        static const QRegularExpression monthWordFirst = pattern(
            u"\\b([a-z]{3,9})[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4})(?!\\d)"_s);
        take(monthWordFirst, [&](const QRegularExpressionMatch &m) {
            const int month = monthOf(m.captured(1).toLower());
            return month && addDate(m.captured(2).toInt(), month, m.captured(3).toInt(), m.captured());
        });
        static const QRegularExpression dayMonthYear = pattern(
            u"\\b(?<!\\d )(\\d{1,2})([/. -])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/.-]| \\d)"_s);
        take(dayMonthYear, [&](const QRegularExpressionMatch &m) {
            return addDate(m.captured(1).toInt(), m.captured(3).toInt(), year(m.captured(4)), m.captured());
        });
        // A year that is only begun: the day and the month, and as much of the year as there is.
        static const QRegularExpression dayMonth = pattern(
            u"\\b(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{0,3}))?(?![\\d/.-])"_s);
        take(dayMonth, [&](const QRegularExpressionMatch &m) {
            const QString digits = two(m.captured(1).toInt()) + two(m.captured(2).toInt()) + m.captured(3);
            if (m.captured(3).isEmpty())
                return addDayOfMonth(m.captured(1).toInt(), m.captured(2).toInt(), m.captured());
            add({m.captured(), {Reading{digits, true}}, false, {}, {}, {}});
            return true;
        });
        static const QRegularExpression monthWordYear = pattern(u"\\b([a-z]{3,9})\\b[ /.,-]*(\\d{4})(?!\\d)"_s);
        take(monthWordYear, [&](const QRegularExpressionMatch &m) {
            const int month = monthOf(m.captured(1).toLower());
            return month && addMonthOfYear(month, m.captured(2).toInt(), m.captured());
        });
        static const QRegularExpression monthYear = pattern(u"\\b(\\d{1,2})/(\\d{4})(?!\\d)"_s);
        take(monthYear, [&](const QRegularExpressionMatch &m) {
            return addMonthOfYear(m.captured(1).toInt(), m.captured(2).toInt(), m.captured());
        });
        static const QRegularExpression dayAndMonthWord = pattern(
            u"\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+([a-z]{3,9})\\b"_s);
        take(dayAndMonthWord, [&](const QRegularExpressionMatch &m) {
            const int month = monthOf(m.captured(2).toLower());
            return month && addDayOfMonth(m.captured(1).toInt(), month, m.captured());
        });
        static const QRegularExpression yearFirstInOne = pattern(u"\\b(\\d{4})(\\d{2})(\\d{2})\\b(?!\\s*\\d)"_s);
        take(yearFirstInOne, [&](const QRegularExpressionMatch &m) {
            const int inYear = m.captured(1).toInt();
            const int month = m.captured(2).toInt();
            const int day = m.captured(3).toInt();
            if (inYear < 1900 || inYear > m_today.year() + 1 || !QDate::isValid(inYear, month, day)
                || !addDate(day, month, inYear, m.captured()))
                return false;
            m_places.last().part.readings << Reading{m.captured(), true, 1};
            return true;
        });
        // In one go: 05092014, 050914. It may as well be the beginning of a number.
        static const QRegularExpression inOne = pattern(u"\\b(\\d{2})(\\d{2})(\\d{4}|\\d{2})\\b(?!\\s*\\d)"_s);
        take(inOne, [&](const QRegularExpressionMatch &m) {
            const int day = m.captured(1).toInt();
            const int month = m.captured(2).toInt();
            if (!isDayAndMonth(day, month) || !addDate(day, month, year(m.captured(3)), m.captured()))
                return false;
            m_places.last().part.readings << Reading{m.captured(), true, 1};
            return true;
        });
    }

    void takeAges()
    {
        const auto addAge = [this](const QRegularExpressionMatch &m) {
            const int years = m.captured(1).toInt();
            if (years > oldest)
                return false;
            TypedPart part{m.captured().simplified(), {}, false, {}, {}, years};
            for (const int year : {m_today.year() - years, m_today.year() - years - 1})
                part.readings << Reading{u'#' + QString::number(year), true, 0,
                                         Words::tr("%n years old", nullptr, years)};
            add(part);
            return true;
        };
        static const QRegularExpression agedSo = pattern(u"\\baged?\\s*(\\d{1,3})\\b"_s);
        take(agedSo, addAge);
        static const QRegularExpression yearsOld = pattern(
            u"\\b(\\d{1,3})\\s*(?:years?\\s*old|years?|yrs?\\s*old|yrs?|y/?o|y)\\b"_s);
        take(yearsOld, addAge);
    }

    void takePostcodes()
    {
        static const QRegularExpression wholePostcode = pattern(u"\\b([a-z]{1,2}\\d[a-z\\d]?)\\s*(\\d[a-z]{2})\\b"_s);
        take(wholePostcode, [&](const QRegularExpressionMatch &m) {
            add({m.captured(), {Reading{joinedWord(m.captured())}}, false, {}, {}, {}});
            return true;
        });
        static const QRegularExpression begunPostcode = pattern(u"\\b([a-z]{1,2}\\d[a-z\\d]?)\\s+(\\d[a-z]?)\\s*$"_s);
        take(begunPostcode, [&](const QRegularExpressionMatch &m) {
            add({m.captured(), {Reading{joinedWord(m.captured()), true}}, false, {}, {}, {}});
            return true;
        });
    }

    void takePhones()
    {
        static const QRegularExpression phoneAbroad = pattern(u"(?:\\+44|\\b0044|\\(0\\d{2,5}\\))[ ()0-9-]*"_s);
        take(phoneAbroad, [&](const QRegularExpressionMatch &m) {
            add({m.captured(), {Reading{phoneWord(m.captured()), true}}, false, {}, {}, {}});
            return true;
        });
    }

    /// Numbers are written in groups: "943 476 5919". The groups are read as one number and each as its own.
    void takeNumbers()
    {
        static const QRegularExpression groups = pattern(u"\\b\\d+(?:[ -]+\\d+)+\\b"_s);
        take(groups, [&](const QRegularExpressionMatch &m) {
            QString digits = m.captured();
            digits.remove(QRegularExpression(u"\\D"_s));
            if (digits.size() < 6)
                return false;
            add({m.captured(), {Reading{digits, true}}, false, {}, {}, {}});
            return true;
        });
    }

    void takeWords()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            qsizetype end = m_text.indexOf(u' ', at);
            end = end < 0 ? m_text.size() : end;
            m_place = at;
            for (const QString &word : searchWords(m_text.sliced(at, end - at)))
                addWord(word);
            at = end + 1;
        }
    }

    void addWord(const QString &typed)
    {
        const QString word = typed.left(longestWord);
        if (word[0].isDigit()) {
            TypedPart number{word, {Reading{word, true}}, false, {}, {}, {}};
            if (isYearSoFar(word))
                number.readings.prepend({u'#' + word, true, 0, word});
            return add(number);
        }
        TypedPart part{word, {Reading{word, true}, Reading{u'/' + word, true, 2.5}}, true, {}, {}, {}};
        const bool hasDigit = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        if (hasDigit) { // an id or the beginning of a postcode
            part.isName = false;
            part.readings.removeLast();
        } else if (word.size() >= 3) {
            part.keys = nameKeys(word);
            part.keyBeginnings = soundKeysOfBeginning(word);
        }
        add(part);
    }

    struct Placed {
        qsizetype place = 0;
        TypedPart part;
    };

    QString m_text;
    QDate m_today;
    qsizetype m_place = 0;  ///< of what is being understood
    QList<Placed> m_places; ///< what was understood, to be put in the order in which it was typed
    TypedQuery m_query;
};

/// What a likeness costs when searching: an exact hit stays above one that only sounds so.
double lossOf(NameLikeness likeness)
{
    switch (likeness) {
    case NameLikeness::Same: return 0;
    case NameLikeness::OneName: return 3;
    case NameLikeness::SoundsSo: return 3.5;
    case NameLikeness::Mistyped: return 4;
    case NameLikeness::Near: return 5.5;
    case NameLikeness::Initial:
    case NameLikeness::Beginning: return 1;
    case NameLikeness::Different: return 100;
    }
    return 100;
}

} // namespace

TypedQuery parseTyped(const QString &text, QDate today)
{
    return Parser(text, today).parse();
}

std::optional<Reading> readingOfName(const QString &typed, const QString &word)
{
    NameLikeness likeness = nameLikeness(typed, word);
    double loss = lossOf(likeness);
    if (likeness > NameLikeness::OneName && word.size() > typed.size()) { // typed so far
        const NameLikeness begun = nameLikeness(typed, word.left(typed.size()));
        if (lossOf(begun) + 0.5 < loss) {
            likeness = begun;
            loss = lossOf(begun) + 0.5;
        }
    }
    if (likeness == NameLikeness::Different || likeness == NameLikeness::Initial)
        return {};
    const QString one = typed.left(1).toUpper() + typed.mid(1);
    const QString other = word.left(1).toUpper() + word.mid(1);
    switch (likeness) {
    case NameLikeness::OneName: return Reading{word, false, loss, Words::tr("%1 (a form of %2)").arg(other, one)};
    case NameLikeness::SoundsSo: return Reading{word, false, loss, Words::tr("%1 (sounds like %2)").arg(other, one)};
    case NameLikeness::Mistyped:
    case NameLikeness::Near: return Reading{word, false, loss, Words::tr("%1 (much like %2)").arg(other, one)};
    case NameLikeness::Same:
    case NameLikeness::Initial:
    case NameLikeness::Beginning:
    case NameLikeness::Different: return Reading{word, false, loss, {}};
    }
    return {};
}

} // namespace frontdoor
