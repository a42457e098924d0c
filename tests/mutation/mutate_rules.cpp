// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/runner.h"
#include "core/store/sqlite_store.h"
#include "tests/mutation/switch_off.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTextStream>

#include <algorithm>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// The scenarios of a folder, and whether each still holds when a rule is switched off.
class Mutations {
public:
    explicit Mutations(QTextStream &err) : m_err(err) {}

    bool read(const QString &folder)
    {
        QDirIterator files(folder, {u"*.toml"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList paths;
        while (files.hasNext())
            paths << files.next();
        paths.sort();
        for (const QString &path : std::as_const(paths)) {
            const Expected<Scenario> scenario = readScenario(path);
            if (!scenario || !holds(*scenario, scenario->procedure)) {
                m_err << path << ": this scenario does not hold as it is." << Qt::endl;
                return false;
            }
            m_scenarios.append(*scenario);
        }
        return !m_scenarios.isEmpty();
    }

    /// Rule id -> the first scenario that fails without it; empty where none does.
    QMap<QString, QString> run()
    {
        QMap<QString, QString> missed;
        for (const Scenario &scenario : std::as_const(m_scenarios)) {
            for (const Rule &rule : scenario.procedure->rules) {
                if (!missed.value(rule.id).isEmpty() || !canBeSwitchedOff(*scenario.procedure, rule))
                    continue;
                const auto changed = std::make_shared<const Procedure>(without(*scenario.procedure, rule.id));
                missed.insert(rule.id, holds(scenario, changed) ? QString() : scenario.file);
            }
        }
        return missed;
    }

private:
    static bool holds(Scenario scenario, const std::shared_ptr<const Procedure> &procedure)
    {
        scenario.procedure = procedure;
        const Expected<ScenarioResult> result = playScenario(scenario, openMemoryStore);
        return result && result->holds();
    }

    QTextStream &m_err;
    QList<Scenario> m_scenarios;
};

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString id = line.section(u'#', 0, 0).trimmed();
        if (!id.isEmpty())
            lines << id;
    }
    return lines;
}

} // namespace

/// mutate_rules FOLDER [KNOWN]: switches every rule off, one at a time, and plays the scenarios. Prints the rules that no
/// scenario misses; with KNOWN, a list of those that are known to be missed by none, fails where the two differ.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QStringList arguments = application.arguments().mid(1);
    if (arguments.isEmpty()) {
        err << "Usage: mutate_rules FOLDER [KNOWN]" << Qt::endl;
        return 2;
    }
    Mutations mutations(err);
    if (!mutations.read(arguments.first()))
        return 1;
    const QMap<QString, QString> missed = mutations.run();
    QStringList unmissed;
    for (auto it = missed.cbegin(); it != missed.cend(); ++it) {
        if (it.value().isEmpty())
            unmissed << it.key();
    }
    out << missed.size() - unmissed.size() << " of " << missed.size() << " rules are missed by a scenario." << Qt::endl;
    for (const QString &id : std::as_const(unmissed))
        out << id << Qt::endl;
    if (arguments.size() < 2)
        return 0;
    const QStringList known = linesOf(arguments.at(1));
    bool same = true;
    for (const QString &id : std::as_const(unmissed)) {
        if (!known.contains(id)) {
            err << id << ": no scenario fails without this rule. Write one." << Qt::endl;
            same = false;
        }
    }
    for (const QString &id : known) {
        if (!unmissed.contains(id)) {
            err << id << ": a scenario misses this rule now. Take it off the list." << Qt::endl;
            same = false;
        }
    }
    return same ? 0 : 1;
}
