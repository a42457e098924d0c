// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/export_command.h"

#include "app/commands/acting.h"
#include "app/commands/database.h"
#include "app/version.h"
#include "core/casework/access.h"
#include "core/casework/setup.h"
#include "core/returns/cin_rules.h"
#include "core/returns/cin_source.h"
#include "core/returns/cin_writer.h"
#include "core/returns/new_file.h"
#include "core/store/return_source.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// A database out of which somebody takes something, and the file that they will have.
class Export {
public:
    explicit Export(const ExportArguments &arguments)
        : m_arguments(arguments)
        , m_file(arguments.output, arguments.overwrite ? NewFile::IfThere::Replace : NewFile::IfThere::Refuse)
    {
    }

    Expected<void> begin()
    {
        FD_ASSIGN(const StoreFactory factory, storeAt(m_arguments.database, OpenMode::ReadWrite)); // it goes on record
        FD_ASSIGN(const Calendar calendar, officeCalendar());
        FD_ASSIGN(m_store, factory());
        FD_ASSIGN(const Rulebook rules, rulebookOf(*m_store, calendar));
        m_rules.emplace(rules);
        FD_ASSIGN(m_user, actingUser(*m_store, m_arguments.signIn));
        m_now = SystemClock().now();
        return m_file.begin();
    }

    const Rulebook &rules() const { return *m_rules; }
    Instant now() const { return m_now; }
    const NewFile &file() const { return m_file; }

    Expected<void> read(const std::function<Expected<void>(ReturnSource &)> &look)
    {
        return m_store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const std::unique_ptr<ReturnSource> source, returnsIn(views, {m_user.id, m_now}));
            return look(*source);
        });
    }

    /// `what`: what it is and how many rows.
    Expected<void> handOver(const QString &what)
    {
        FD_TRY(noteAccess(*m_store, {RecordId::make(), m_user.id, m_now, AccessAct::Exported, {}, {}, what}));
        return m_file.appear();
    }

private:
    const ExportArguments &m_arguments;
    NewFile m_file;
    std::unique_ptr<Store> m_store;
    std::optional<Rulebook> m_rules;
    User m_user;
    Instant m_now;
};

int complainOfExport(Terminal &terminal, const Error &error, const QString &output)
{
    const int status = complain(terminal, error);
    if (error.code == ErrorCode::AlreadyExists && error.where == output)
        terminal.err << u"--overwrite replaces it."_s << Qt::endl;
    return status;
}

QString written(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

void tellWithheld(Terminal &terminal, qint64 number, const QString &one, const QString &several)
{
    if (number > 0)
        terminal.err << (number == 1 ? one : several.arg(number)) << Qt::endl;
}

void tell(Terminal &terminal, const AnnexAReport &report)
{
    tellWithheld(terminal, report.withheld, u"1 restricted record is left out."_s,
                 u"%1 restricted records are left out."_s);
    const auto note = [&](qint64 rows, const QString &what) {
        if (rows > 0)
            terminal.err << what.arg(rows) << Qt::endl;
    };
    note(report.withoutLaChildId, u"Rows whose child has no LA child ID; this program's own stands there: %1"_s);
    note(report.withoutEthnicity, u"Rows whose child has no code of ethnicity; written as not yet obtained: %1"_s);
    note(report.withoutOrganisation, u"Rows of early help that name no organisation: %1"_s);
    note(report.undecided, u"Referrals that are not decided; written as not NFA: %1"_s);
}

QString summary(const AnnexAReport &report)
{
    return u"Annex A, %1 to %2: contacts %3, early help %4, referrals %5"_s
        .arg(written(report.span.first), written(report.span.last))
        .arg(report.contacts)
        .arg(report.earlyHelp)
        .arg(report.referrals);
}

Expected<AnnexAReport> exportAnnexA(const AnnexAArguments &arguments)
{
    const QDate until = QDate::fromString(arguments.until, Qt::ISODate);
    if (!until.isValid())
        return failure(ErrorCode::InvalidInput, arguments.until,
                       u"frontdoor: \"%1\" is no day such as 2026-03-31."_s.arg(arguments.until));
    Export out(arguments.what);
    FD_TRY(out.begin());
    AnnexAReport report;
    FD_TRY(out.read([&](ReturnSource &source) -> Expected<void> {
        FD_ASSIGN(report, writeAnnexA(source, out.rules(), {until, arguments.layout, arguments.earlyHelp}, out.file()));
        return {};
    }));
    FD_TRY(out.handOver(summary(report)));
    return report;
}

/// The authorities whose procedures come with the program.
QString laCodeOf(const Procedure &procedure)
{
    static const QHash<QString, QString> codes{
        {u"leeds"_s, u"383"_s}, {u"leicester"_s, u"856"_s}, {u"walsall"_s, u"335"_s}, {u"wiltshire"_s, u"865"_s}};
    return codes.value(procedure.id.section(u'+', 0, 0));
}

Expected<CinHeader> headerOf(const CensusArguments &arguments, const Rulebook &rules, Instant now)
{
    CinHeader header;
    header.year = arguments.year;
    header.referenceDate = QDate(arguments.year, 3, 31);
    header.laCode = arguments.laCode.isEmpty() ? laCodeOf(*rules.procedure) : arguments.laCode;
    header.softwareCode = u"Frontdoor"_s;
    header.release = QStringLiteral(FRONTDOOR_VERSION);
    header.serialNo = arguments.serialNo;
    header.made = rules.calendar.local(now);
    static const QRegularExpression laCode(u"^[0-9]{3}$"_s);
    static const QRegularExpression serialNo(u"^[0-9]{3,}$"_s);
    if (!laCode.match(header.laCode).hasMatch())
        return failure(ErrorCode::InvalidInput, u"--la-code"_s,
                       u"frontdoor: Say with --la-code which authority returns this: its three digits."_s);
    if (!serialNo.match(header.serialNo).hasMatch())
        return failure(ErrorCode::InvalidInput, u"--serial-no"_s,
                       u"frontdoor: --serial-no has three digits or more, such as 001."_s);
    return header;
}

/// "rule 8610, child 1000123, referral R-000045: ..."
QString lineOf(const CinProblem &problem)
{
    QStringList where{(problem.isQuery() ? u"query "_s : u"rule "_s) + problem.rule};
    if (!problem.laChildId.isEmpty())
        where << u"child "_s + problem.laChildId;
    if (!problem.referral.isEmpty())
        where << u"referral "_s + problem.referral;
    return where.join(", "_L1) + ": "_L1 + problem.says;
}

struct CensusResult {
    CollectedCensus collected;
    qint64 errors = 0;
    qint64 queries = 0;
    bool isWritten = false;
};

Expected<CensusResult> exportCensus(Terminal &terminal, const CensusArguments &arguments)
{
    Export out(arguments.what);
    FD_TRY(out.begin());
    FD_ASSIGN(const CinHeader header, headerOf(arguments, out.rules(), out.now()));
    CensusResult result;
    FD_TRY(out.read([&](ReturnSource &source) -> Expected<void> {
        FD_ASSIGN(result.collected, collectCensus(source, out.rules(), header));
        return {};
    }));
    const CinReturn &census = result.collected.census;
    for (const CinProblem &problem : problemsOf(census, out.rules().calendar)) {
        terminal.err << lineOf(problem) << '\n';
        ++(problem.isQuery() ? result.queries : result.errors);
    }
    terminal.err.flush();
    if (census.children.isEmpty())
        return failure(ErrorCode::InvalidInput, u"cin-census"_s,
                       u"frontdoor: Nobody was referred in the year to 31 March %1: there is nothing to return."_s.arg(
                           arguments.year));
    if (result.errors > 0 && !arguments.force)
        return result;
    QFile file(out.file().temporaryPath());
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::AccessDenied, arguments.what.output, file.errorString());
    FD_TRY(writeCinCensus(file, census));
    file.close();
    FD_TRY(out.handOver(u"CIN census %1: children %2, referrals %3%4"_s.arg(arguments.year)
                            .arg(census.children.size())
                            .arg(census.referrals())
                            .arg(result.errors > 0 ? u", with rules broken"_s : QString())));
    result.isWritten = true;
    return result;
}

} // namespace

int runExportAnnexA(Terminal &terminal, const AnnexAArguments &arguments)
{
    const Expected<AnnexAReport> report = exportAnnexA(arguments);
    if (!report)
        return complainOfExport(terminal, report.error(), arguments.what.output);
    tell(terminal, *report);
    terminal.out << summary(*report) << u". Written to %1."_s.arg(arguments.what.output) << Qt::endl;
    return ExitDone;
}

int runExportCensus(Terminal &terminal, const CensusArguments &arguments)
{
    const Expected<CensusResult> result = exportCensus(terminal, arguments);
    if (!result)
        return complainOfExport(terminal, result.error(), arguments.what.output);
    tellWithheld(terminal, result->collected.withheld, u"1 restricted child is left out."_s,
                 u"%1 restricted children are left out."_s);
    if (result->collected.casesWithoutReferral > 0)
        terminal.err << u"Children a team worked with of whom no referral is on file, left out: %1"_s.arg(
            result->collected.casesWithoutReferral)
                     << Qt::endl;
    const CinReturn &census = result->collected.census;
    terminal.out << u"CIN census %1: children %2, referrals %3, rules broken %4, queries %5. "_s.arg(arguments.year)
                        .arg(census.children.size())
                        .arg(census.referrals())
                        .arg(result->errors)
                        .arg(result->queries);
    if (!result->isWritten) {
        terminal.out << u"Nothing was written: correct what is listed, or write it all the same with --force."_s
                     << Qt::endl;
        return ExitNo;
    }
    terminal.out << u"Written to %1%2."_s.arg(arguments.what.output,
                                              result->errors > 0 ? u", although rules are broken"_s : QString())
                 << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
