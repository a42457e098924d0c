// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"

#include "core/base/ids_of.h"
#include "core/toml/table_reader.h"

#include <QDir>
#include <QFile>

static void initialiseProcedures()
{
    Q_INIT_RESOURCE(frontdoor_procedures); // a static library's resources are not registered by themselves
}

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/frontdoor/procedures"_L1;

Expected<ProcedureText> readText(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::AccessDenied : ErrorCode::NotFound, name);
    return ProcedureText{name, QString::fromUtf8(file.readAll())};
}

} // namespace

QList<ShippedProcedure> shippedProcedures()
{
    initialiseProcedures();
    QList<ShippedProcedure> list;
    for (const QString &file : QDir(folder).entryList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
        const Expected<toml::Document> document = toml::parseFile(folder + u'/' + file);
        const toml::Node *heading = document ? document->root.find(u"procedure") : nullptr;
        if (!heading || !heading->table())
            continue;
        toml::Problems ignored;
        toml::TableReader reader(*heading->table(), heading->at, ignored);
        list.append(
            {reader.text(u"id"_s), reader.text(u"name"_s), reader.text(u"version"_s), reader.boolean(u"overlay"_s)});
    }
    return list;
}

Expected<QList<ProcedureText>> procedureTexts(const QString &name)
{
    return procedureTexts(name.split(u'+', Qt::SkipEmptyParts));
}

Expected<QList<ProcedureText>> procedureTexts(const QStringList &parts)
{
    initialiseProcedures();
    QList<ProcedureText> texts;
    for (const QString &part : parts) {
        const bool isPath = part.endsWith(".toml"_L1) || part.contains(u'/');
        const QString path = isPath ? part : folder + u'/' + part + ".toml"_L1;
        Expected<ProcedureText> text = readText(path, isPath ? part : part + ".toml"_L1);
        if (!text) {
            const QStringList known = idsOf(shippedProcedures());
            const QString meant = toml::suggestion(part, known);
            return failure(text.error().code, u"the procedure \"%1\""_s.arg(part),
                           u"known procedures: %1%2"_s.arg(known.join(", "_L1), meant));
        }
        texts.append(*text);
    }
    return texts;
}

Expected<Procedure> procedureNamed(const QString &name)
{
    FD_ASSIGN(const QList<ProcedureText> texts, procedureTexts(name));
    return loadProcedure(texts);
}

} // namespace frontdoor
