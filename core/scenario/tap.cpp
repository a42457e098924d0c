// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/tap.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// A hash sign begins a directive in TAP.
QString escaped(const QString &title)
{
    QString text = title.simplified();
    text.replace(u'\\', u"\\\\"_s);
    return text.replace(u'#', u"\\#"_s);
}

void printField(QTextStream &out, const char *key, const QString &text)
{
    const QStringList lines = text.trimmed().split(u'\n');
    if (lines.size() == 1) {
        out << "    " << key << ": " << lines.first() << '\n';
        return;
    }
    out << "    " << key << ": |\n";
    for (const QString &line : lines)
        out << "      " << line << '\n';
}

/// Tells people about an error; true if the file itself is at fault.
void complain(QTextStream &err, const QString &file, const Error &error)
{
    if (error.code == ErrorCode::InvalidInput && !error.detail.isEmpty())
        err << error.detail << '\n';
    else
        err << file << ": " << describe(error) << '\n';
}

} // namespace

void printPlan(QTextStream &out, qsizetype count)
{
    out << "1.." << count << '\n';
}

void printResult(QTextStream &out, qsizetype number, const ScenarioResult &result)
{
    out << (result.holds() ? "ok " : "not ok ") << number << " - " << escaped(result.title) << '\n';
    if (result.holds())
        return;
    out << "  ---\n";
    for (const StepFailure &failure : result.failures) {
        out << "  - at: " << result.file << ':' << failure.line << '\n';
        printField(out, "step", failure.step);
        printField(out, "expected", failure.expected);
        printField(out, "found", failure.found);
    }
    out << "  ...\n";
}

int playFiles(const QStringList &files, const StoreFactory &openStore, QTextStream &out, QTextStream &err)
{
    printPlan(out, files.size());
    bool allHold = true;
    bool allPlayed = true;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Expected<Scenario> scenario = readScenario(files[i]);
        const Expected<ScenarioResult> result = scenario ? playScenario(*scenario, openStore)
                                                         : Expected<ScenarioResult>(tl::unexpected(scenario.error()));
        if (result) {
            printResult(out, i + 1, *result);
            allHold = allHold && result->holds();
        } else {
            out << "not ok " << i + 1 << " - " << escaped(scenario ? scenario->title : files[i]) << '\n';
            complain(err, files[i], result.error());
            allPlayed = false;
        }
        out.flush();
    }
    return !allPlayed ? 2 : allHold ? 0 : 1;
}

} // namespace frontdoor
