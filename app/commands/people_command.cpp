// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/people_command.h"

#include "app/commands/database.h"
#include "app/commands/lookup_threads.h"
#include "app/commands/people_list.h"
#include "app/commands/progress.h"
#include "core/domain/field_values.h"
#include "core/exchange/match_list.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThread>

#include <algorithm>
#include <deque>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsInOneRead = 100;
constexpr int mostThreads = 4;
constexpr int peopleInOneLook = 500;

QString nameOf(const Person &person)
{
    return person.name().isEmpty() ? u"(no name)"_s : person.name();
}

QJsonObject jsonOf(const PersonHit &hit, const Calendar &calendar)
{
    const Person &person = hit.person;
    QJsonObject json{{u"id"_s, person.id.text()},
                     {u"name"_s, person.name()},
                     {u"born"_s, person.born.toString(Qt::ISODate)},
                     {u"sex"_s, idOf(person.sex)},
                     {u"address"_s, person.address},
                     {u"postcode"_s, person.postcode},
                     {u"nhs-number"_s, person.nhsNumber},
                     {u"weight"_s, hit.weight},
                     {u"likelihood"_s, idOf(hit.likelihood)},
                     {u"why"_s, hit.why},
                     {u"open-case"_s, hit.openCase},
                     {u"contacts"_s, hit.contacts}};
    if (hit.lastContact)
        json.insert(u"last-contact"_s, calendar.local(*hit.lastContact).toString(Qt::ISODate));
    if (!hit.otherNames.isEmpty())
        json.insert(u"other-names"_s, QJsonArray::fromStringList(hit.otherNames));
    if (hit.foundAs)
        json.insert(u"found-as"_s, hit.foundAs.text());
    if (hit.withheld)
        json.insert(u"restricted"_s, true);
    return json;
}

void print(QTextStream &out, const QJsonArray &array)
{
    out << QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented));
    out.flush();
}

/// "Ann Smith, born 2016-05-04, 12 High Street, LE4 9AB".
QString lineOf(const PersonHit &hit)
{
    const Person &person = hit.person;
    QStringList parts{nameOf(person)};
    if (person.born.isValid())
        parts << u"born "_s + person.born.toString(Qt::ISODate);
    if (hit.withheld)
        parts << u"(restricted)"_s;
    else
        parts << person.address.simplified() << person.postcode;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString score(double weight)
{
    return QString::number(weight, 'f', 1).rightJustified(6);
}

/// A database to look into, with what is needed to speak of it.
struct Opened {
    std::unique_ptr<Store> store;
    Calendar calendar;
    Instant now;

    /// Nobody in particular looks: what is restricted is withheld.
    Viewer viewer() const { return {{}, now}; }
};

Expected<Opened> openToRead(const QString &database)
{
    FD_ASSIGN(const StoreFactory factory, storeAt(database, OpenMode::ReadOnly));
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    FD_ASSIGN(std::unique_ptr<Store> store, factory());
    return Opened{std::move(store), calendar, SystemClock().now()};
}

Expected<Opened> matchInto(Terminal &terminal, const MatchArguments &arguments, qint64 &rows, qint64 &withHits)
{
    FD_ASSIGN(Opened opened, openToRead(arguments.database));
    QFile file(arguments.file);
    FD_TRY(openList(file));
    PeopleFile people(file, opened.calendar.localDate(opened.now));
    FD_TRY(readHeading(people, arguments.file, terminal.err));
    QSaveFile output(arguments.output);
    if (!output.open(QIODevice::WriteOnly))
        return failure(ErrorCode::AccessDenied, arguments.output, output.errorString());
    std::function<QDate(Instant)> dayOf;
    if (arguments.flags)
        dayOf = [&opened](Instant at) { return opened.calendar.localDate(at); };
    MatchWriter writer(output, dayOf);
    FD_TRY(writer.writeHeading());
    FD_ASSIGN(const StoreFactory factory, storeAt(arguments.database, OpenMode::ReadOnly));
    const int threads = std::clamp(QThread::idealThreadCount(), 1, mostThreads);
    LookupThreads lookup(factory, threads, arguments.top, opened.viewer());
    std::deque<std::future<LookupThreads::Found>> waiting; // in the order of the file
    const auto writeFirst = [&]() -> Expected<void> {
        FD_ASSIGN(const QList<MatchedRow> found, waiting.front().get());
        waiting.pop_front();
        for (const MatchedRow &row : found) {
            FD_TRY(writer.write(row));
            ++rows;
            withHits += row.hits.isEmpty() ? 0 : 1;
        }
        return {};
    };
    Progress progress(terminal.err, u"Matching"_s, Progress::stderrIsTerminal());
    for (bool atEnd = false; !atEnd;) {
        QList<PersonRow> some;
        while (some.size() < rowsInOneRead && !atEnd) {
            FD_ASSIGN(const std::optional<PersonRow> row, people.next());
            atEnd = !row;
            if (!row)
                break;
            const QString trouble = row->refused.isEmpty() ? row->doubt : row->refused;
            if (!trouble.isEmpty())
                terminal.err << u"%1:%2: %3"_s.arg(arguments.file).arg(row->line).arg(trouble) << Qt::endl;
            some.append(*row);
        }
        waiting.push_back(lookup.lookUp(some));
        // A few ahead, so that no thread waits for the file, and no more, so that a long list is not held in memory.
        while (waiting.size() > std::size_t(2 * threads) || (atEnd && !waiting.empty())) {
            FD_TRY(writeFirst());
            showRead(progress, file);
        }
    }
    if (!output.commit())
        return failure(ErrorCode::AccessDenied, arguments.output, output.errorString());
    return opened;
}

struct Duplicates {
    QList<LikePair> pairs;
    Calendar calendar;
};

Expected<Duplicates> duplicatesIn(Terminal &terminal, const QString &database)
{
    FD_ASSIGN(const Opened opened, openToRead(database));
    Duplicates answer{{}, opened.calendar};
    Progress progress(terminal.err, u"Looking for people who are entered twice"_s, Progress::stderrIsTerminal());
    qint64 total = 0;
    FD_TRY(opened.store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const DatabaseSummary summary, views.summary());
        total = summary.people;
        return {};
    }));
    std::optional<qint64> next;
    qint64 done = 0;
    do {
        LikePairs part;
        FD_TRY(opened.store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(part, views.likePairs(next, peopleInOneLook, opened.viewer()));
            return {};
        }));
        answer.pairs += part.pairs;
        next = part.next;
        done += peopleInOneLook;
        progress.show(std::min(done, total), total);
    } while (next);
    std::ranges::stable_sort(answer.pairs, [](const LikePair &a, const LikePair &b) { return a.weight > b.weight; });
    return answer;
}

} // namespace

int runPeopleSearch(Terminal &terminal, const SearchArguments &arguments)
{
    const Expected<Opened> opened = openToRead(arguments.database);
    if (!opened)
        return complain(terminal, opened.error());
    QList<PersonHit> hits;
    const Expected<void> read = opened->store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(hits, views.findPeople(arguments.text, arguments.limit, opened->viewer()));
        return {};
    });
    if (!read)
        return complain(terminal, read.error());
    if (arguments.json) {
        QJsonArray array;
        for (const PersonHit &hit : hits)
            array.append(jsonOf(hit, opened->calendar));
        print(terminal.out, array);
        return ExitDone;
    }
    for (const PersonHit &hit : hits) {
        terminal.out << score(hit.weight) << "  "_L1 << lineOf(hit);
        if (!hit.why.isEmpty())
            terminal.out << " ("_L1 << hit.why << ')';
        terminal.out << Qt::endl;
    }
    if (hits.isEmpty())
        terminal.err << u"Nobody found."_s << Qt::endl;
    return ExitDone;
}

int runPeopleMatch(Terminal &terminal, const MatchArguments &arguments)
{
    qint64 rows = 0;
    qint64 withHits = 0;
    const Expected<Opened> done = matchInto(terminal, arguments, rows, withHits);
    if (!done)
        return complain(terminal, done.error());
    terminal.out << u"%1 rows looked up, %2 with somebody on file who may be meant. Written to %3."_s.arg(rows)
                        .arg(withHits)
                        .arg(arguments.output)
                 << Qt::endl;
    return ExitDone;
}

int runPeopleDuplicates(Terminal &terminal, const DuplicatesArguments &arguments)
{
    const Expected<Duplicates> found = duplicatesIn(terminal, arguments.database);
    if (!found)
        return complain(terminal, found.error());
    const QList<LikePair> pairs = arguments.limit > 0 ? found->pairs.mid(0, arguments.limit) : found->pairs;
    if (arguments.json) {
        QJsonArray array;
        for (const LikePair &pair : pairs)
            array.append(QJsonObject{{u"one"_s, jsonOf(pair.one, found->calendar)},
                                     {u"other"_s, jsonOf(pair.other, found->calendar)},
                                     {u"weight"_s, pair.weight},
                                     {u"likelihood"_s, idOf(pair.likelihood)},
                                     {u"why"_s, pair.why}});
        print(terminal.out, array);
        return ExitDone;
    }
    for (const LikePair &pair : pairs) {
        terminal.out << score(pair.weight) << "  "_L1 << idOf(pair.likelihood) << ": "_L1 << pair.why << Qt::endl
                     << "        "_L1 << lineOf(pair.one) << " ["_L1 << pair.one.person.id.text() << ']' << Qt::endl
                     << "        "_L1 << lineOf(pair.other) << " ["_L1 << pair.other.person.id.text() << ']'
                     << Qt::endl;
    }
    terminal.err << u"%1 pairs that may be one person."_s.arg(found->pairs.size()) << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
