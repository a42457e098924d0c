// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/scenario.h"
#include "core/scenario/step_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;
using toml::Node;
using toml::Position;
using toml::Problems;
using toml::TableReader;

namespace {

/// A procedure may stand beside the scenario that tries it.
QString besideFile(const QString &part, const QString &file)
{
    const bool isPath = part.endsWith(".toml"_L1) || part.contains(u'/');
    if (!isPath || QFileInfo(part).isAbsolute())
        return part;
    const QString beside = QFileInfo(file).path() + u'/' + part;
    return QFileInfo::exists(beside) ? beside : part;
}

QList<ProcedureText> procedureFiles(TableReader &root, const QString &file)
{
    const Node *node = root.node(u"procedure"_s);
    if (!node) {
        root.problem(u"\"procedure\" is missing"_s);
        return {};
    }
    QList<Position> places;
    if (const toml::Array *array = node->array()) {
        for (const Node &item : array->items)
            places << item.at;
    }
    const QStringList parts = root.texts(u"procedure"_s);
    if (parts.isEmpty() && (node->text() || node->array()))
        root.problem(u"procedure", u"\"procedure\" names none"_s);
    QList<ProcedureText> texts;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Expected<QList<ProcedureText>> found = procedureTexts(QStringList{besideFile(parts[i], file)});
        if (found)
            texts += *found;
        else
            root.problems().add(places.value(i, node->at),
                                u"there is no procedure \"%1\"; %2"_s.arg(parts[i], found.error().detail));
    }
    return texts.size() == parts.size() ? texts : QList<ProcedureText>();
}

/// What is wrong with the procedure or a setting, at the place where it stands.
void addFaults(Problems &problems, const Error &error, const Position &otherwise)
{
    static const QRegularExpression shape(u"^(.*?):([0-9]+):([0-9]+): (.*)$"_s);
    for (const QString &line : error.detail.split(u'\n')) {
        const auto match = shape.match(line);
        if (match.hasMatch())
            problems.add({match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()}, match.captured(4));
        else
            problems.add(otherwise, line.isEmpty() ? describe(error) : line);
    }
}

void readProcedure(TableReader &root, Scenario &scenario)
{
    scenario.procedureFiles = procedureFiles(root, scenario.file);
    QList<SettingOverride> settings;
    root.members(u"settings"_s, [&](const toml::Member &member) { settings.append({member.key, member.node}); });
    if (scenario.procedureFiles.isEmpty())
        return;
    Expected<Procedure> procedure = loadProcedure(scenario.procedureFiles, settings);
    if (procedure)
        scenario.procedure = std::make_shared<const Procedure>(std::move(*procedure));
    else
        addFaults(root.problems(), procedure.error(), root.at(u"procedure"));
}

void readSteps(TableReader &root, Scenario &scenario, CastReader &cast)
{
    StepReader steps(scenario, cast, root.problems());
    const Node *node = root.node(u"step"_s);
    if (!node) {
        root.problem(u"there are no steps; write [[step]]"_s);
        return;
    }
    if (const toml::Array *array = node->array()) {
        for (const Node &step : array->items)
            steps.read(step);
    } else {
        steps.read(*node);
    }
    steps.finish();
}

} // namespace

Expected<Scenario> parseScenario(const QString &text, const QString &file)
{
    FD_ASSIGN(const toml::Document document, toml::parse(text, file));
    Problems problems;
    TableReader root(document.root, {file, 1, 1}, problems);
    Scenario scenario;
    scenario.file = file;
    scenario.title = root.requiredText(u"scenario"_s);
    scenario.cites = root.texts(u"cites"_s);
    readProcedure(root, scenario);
    CastReader cast(scenario);
    cast.read(root);
    readSteps(root, scenario, cast);
    root.finish();
    if (!problems.isEmpty())
        return tl::unexpected(problems.error());
    return scenario;
}

Expected<Scenario> readScenario(const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(source.exists() ? ErrorCode::AccessDenied : ErrorCode::NotFound, path, source.errorString());
    const QByteArray bytes = source.readAll();
    if (source.error() != QFileDevice::NoError)
        return failure(ErrorCode::AccessDenied, path, source.errorString());
    return parseScenario(QString::fromUtf8(bytes), path);
}

} // namespace frontdoor
