// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/acting.h"
#include "app/commands/database.h"
#include "app/commands/people_command.h"
#include "app/commands/people_list.h"
#include "app/commands/progress.h"
#include "core/casework/setup.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/people_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>


namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 500;
/// What is said of people who are taken all the same; a report has all of it.
constexpr int mostSaid = 20;

/// Every row that needs a word, at the terminal and in the report.
class Words {
public:
    Words(Terminal &terminal, const ImportArguments &arguments) : m_err(terminal.err), m_path(arguments.file)
    {
        if (!arguments.report.isEmpty())
            m_file = std::make_unique<QSaveFile>(arguments.report);
    }

    Expected<void> begin()
    {
        if (!m_file)
            return {};
        if (!m_file->open(QIODevice::WriteOnly))
            return failure(ErrorCode::AccessDenied, m_file->fileName(), m_file->errorString());
        m_csv.emplace(*m_file);
        return m_csv->write({u"line"_s, u"id"_s, u"what"_s, u"why"_s});
    }

    Expected<void> refused(const PersonRow &row, const QString &why)
    {
        m_err << u"%1:%2: refused: %3"_s.arg(m_path).arg(row.line).arg(why) << Qt::endl;
        return report(row, u"refused"_s, why);
    }

    /// Somebody was taken, with less than the row says or as it stands.
    Expected<void> taken(const PersonRow &row)
    {
        for (const QString &left : row.left) {
            say(row, u"taken without: "_s + left);
            FD_TRY(report(row, u"left out"_s, left));
        }
        for (const QString &note : row.notes) {
            say(row, note);
            FD_TRY(report(row, u"note"_s, note));
        }
        return {};
    }

    Expected<void> there(const PersonRow &row) { return report(row, u"there already"_s, {}); }

    Expected<void> end()
    {
        if (m_said > mostSaid)
            m_err << u"%1: ... and %2 more remarks on people who were taken%3."_s.arg(m_path)
                         .arg(m_said - mostSaid)
                         .arg(m_file ? u", all in the report"_s : u"; --report FILE.csv has all"_s)
                  << Qt::endl;
        if (m_file && !m_file->commit())
            return failure(ErrorCode::AccessDenied, m_file->fileName(), m_file->errorString());
        return {};
    }

private:
    void say(const PersonRow &row, const QString &what)
    {
        if (++m_said <= mostSaid)
            m_err << u"%1:%2: %3"_s.arg(m_path).arg(row.line).arg(what) << Qt::endl;
    }
    Expected<void> report(const PersonRow &row, const QString &what, const QString &why)
    {
        return m_csv ? m_csv->write({QString::number(row.line), row.id, what, why}) : Expected<void>();
    }

    QTextStream &m_err;
    QString m_path;
    std::unique_ptr<QSaveFile> m_file;
    std::optional<CsvWriter> m_csv;
    qint64 m_said = 0;
};

struct Counts {
    qint64 taken = 0;
    qint64 without = 0; ///< of them, those that were taken without a field
    qint64 there = 0;
    qint64 refused = 0;
};

/// Why the row is not to be put on record, as far as the file tells; empty: it may be.
QString refusalOf(const PersonRow &row)
{
    if (!row.refused.isEmpty())
        return row.refused;
    if (!row.doubt.isEmpty())
        return row.doubt;
    return row.sameIdAs > 0 ? u"has the same id as line %1"_s.arg(row.sameIdAs) : QString();
}

class Import {
public:
    Import(Terminal &terminal, const ImportArguments &arguments)
        : m_terminal(terminal)
        , m_arguments(arguments)
        , m_words(terminal, arguments)
        , m_progress(terminal.err, u"Taking people in"_s, Progress::stderrIsTerminal())
    {
    }

    Expected<void> run()
    {
        FD_ASSIGN(const StoreFactory factory, storeAt(m_arguments.database, OpenMode::ReadWrite));
        FD_ASSIGN(const Calendar calendar, officeCalendar());
        FD_ASSIGN(m_store, factory());
        FD_ASSIGN(const Rulebook rules, rulebookOf(*m_store, calendar));
        FD_ASSIGN(const User user, actingUser(*m_store, m_arguments.signIn));
        QFile file(m_arguments.file);
        FD_TRY(openList(file));
        PeopleFile people(file, calendar.localDate(m_clock.now()));
        FD_TRY(readHeading(people, m_arguments.file, m_terminal.err));
        FD_TRY(m_words.begin());
        const Expected<void> taken = takeAll(people, file, rules, user.id);
        FD_TRY(m_words.end()); // also what was refused before trouble came
        m_encoding = encodingName(people.csv().encoding());
        return taken;
    }

    const Counts &counts() const { return m_counts; }
    QString encoding() const { return m_encoding; }

private:
    Expected<void> takeAll(PeopleFile &people, const QFile &file, const Rulebook &rules, const UserId &by)
    {
        QList<PersonRow> batch;
        for (;;) {
            FD_ASSIGN(const std::optional<PersonRow> row, people.next());
            const QString refused = row ? refusalOf(*row) : QString();
            if (!refused.isEmpty()) {
                ++m_counts.refused;
                FD_TRY(m_words.refused(*row, refused));
            } else if (row) {
                batch.append(*row);
            }
            if (batch.size() >= batchSize || (!row && !batch.isEmpty())) {
                FD_TRY(take(batch, rules, by));
                batch.clear();
                showRead(m_progress, file);
            }
            if (!row)
                return {};
        }
    }

    Expected<void> take(QList<PersonRow> &batch, const Rulebook &rules, const UserId &by)
    {
        ImportPeople command{QFileInfo(m_arguments.file).fileName(), {}};
        for (PersonRow &row : batch) {
            Likeness &likeness = row.likeness;
            if (!likeness.person.id)
                likeness.person.id = PersonId::make();
            for (PersonName &name : likeness.otherNames)
                name.person = likeness.person.id;
            command.people.append({likeness.person, likeness.otherNames, {}});
        }
        const Envelope envelope{CommandId::make(), by, command, {}, {}};
        FD_ASSIGN(const CommandResult result, carryOut(rules, envelope));
        const auto *done = std::get_if<Done>(&result);
        if (!done)
            return refusedAll(result);
        QHash<QString, Finding> refusals;
        for (const Finding &finding : done->told) {
            if (!finding.field.isEmpty())
                refusals.insert(finding.field, finding);
        }
        for (const PersonRow &row : batch)
            FD_TRY(count(row, refusals));
        return {};
    }

    Expected<void> count(const PersonRow &row, const QHash<QString, Finding> &refusals)
    {
        const auto refusal = refusals.constFind(row.likeness.person.id.text());
        if (refusal == refusals.constEnd()) {
            ++m_counts.taken;
            m_counts.without += row.left.isEmpty() ? 0 : 1;
            return m_words.taken(row);
        }
        if (refusal->rule == "GEN-05"_L1) {
            ++m_counts.there;
            return m_words.there(row);
        }
        ++m_counts.refused;
        return m_words.refused(row, refusal->missing.isEmpty() ? refusal->says : refusal->missing);
    }

    /// As if, where nothing is to change.
    Expected<CommandResult> carryOut(const Rulebook &rules, const Envelope &envelope)
    {
        if (!m_arguments.dryRun)
            return submit(*m_store, rules, envelope, m_clock.now());
        std::optional<CommandResult> result;
        const Instant now = m_clock.now();
        FD_TRY(m_store->write(
            [&](Work &work) -> Expected<bool> {
                FD_ASSIGN(result, handle(work, rules, envelope, now));
                return false;
            },
            envelope.actor, now));
        if (!result)
            return failure(ErrorCode::Internal, u"people import"_s, u"the store did not run the unit"_s);
        return *result;
    }

    static Expected<void> refusedAll(const CommandResult &result)
    {
        const QStringList reasons = reasonsIn(result);
        return failure(ErrorCode::AccessDenied, u"the import"_s,
                       reasons.isEmpty() ? u"somebody else changed the data meanwhile"_s : reasons.join(u' '));
    }

    Terminal &m_terminal;
    const ImportArguments &m_arguments;
    Words m_words;
    Progress m_progress;
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    Counts m_counts;
    QString m_encoding;
};

QString summaryOf(const Counts &counts, bool dryRun)
{
    return u"%1: %2, of them without a field that could not be read: %3\nThere already: %4\nRefused: %5"_s
        .arg(dryRun ? u"Would be taken"_s : u"Taken"_s)
        .arg(counts.taken)
        .arg(counts.without)
        .arg(counts.there)
        .arg(counts.refused);
}

} // namespace

int runPeopleImport(Terminal &terminal, const ImportArguments &arguments)
{
    Counts counts;
    QString encoding;
    Expected<void> done;
    {
        Import import(terminal, arguments); // its progress ends its line here
        done = import.run();
        counts = import.counts();
        encoding = import.encoding();
    }
    const bool begun = counts.taken + counts.there + counts.refused > 0;
    if (done || begun) {
        if (!encoding.isEmpty())
            terminal.out << u"Read as %1."_s.arg(encoding) << Qt::endl;
        terminal.out << summaryOf(counts, arguments.dryRun) << Qt::endl;
    }
    if (!done) {
        const int status = complain(terminal, done.error());
        if (counts.taken > 0 && !arguments.dryRun)
            terminal.err << u"Who was taken stays. Run the same command again to go on."_s << Qt::endl;
        return status;
    }
    return counts.refused > 0 && counts.taken + counts.there == 0 ? ExitNo : ExitDone;
}

} // namespace frontdoor
