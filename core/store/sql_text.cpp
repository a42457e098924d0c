// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const auto root = ":/frontdoor/store/sql/"_L1;

Expected<QString> resourceText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, path, u"not compiled in"_s);
    return QString::fromUtf8(file.readAll());
}

// The driver refuses text after the end of a statement, a comment too.
QString withoutComments(const QString &text)
{
    QStringList kept;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().startsWith("--"_L1))
            kept << line;
    }
    QString statement = kept.join(u'\n').trimmed();
    while (statement.endsWith(u';'))
        statement = statement.chopped(1).trimmed();
    return statement;
}

} // namespace

bool hasSqlText(const QString &name)
{
    return QFile::exists(root + name + ".sql"_L1);
}

Expected<QString> sqlText(const QString &name)
{
    FD_ASSIGN(const QString text, resourceText(root + name + ".sql"_L1));
    return withoutComments(text);
}

QStringList sqlNames()
{
    QStringList names;
    QDirIterator files(root, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next().mid(root.size()).chopped(4);
        const bool isApart = name.startsWith("migrations/"_L1) || name.startsWith("copying/"_L1)
                             || name.startsWith("postgres/"_L1);
        if (!isApart)
            names << name;
    }
    names.sort();
    return names;
}

Expected<Migration> parseMigration(int version, const QString &text)
{
    const QString where = u"migration %1"_s.arg(version);
    Migration migration{.version = version, .minCompatible = 0, .description = {}, .statements = {}};
    QStringList parts{QString()};
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed() == "-- statement"_L1)
            parts << QString();
        else
            parts.last() += line + u'\n';
    }
    for (const QString &line : parts.takeFirst().split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith("-- description:"_L1))
            migration.description = line.mid(15).trimmed();
        else if (line.startsWith("-- min_compatible:"_L1))
            migration.minCompatible = line.mid(18).trimmed().toInt();
        else if (!line.startsWith("--"_L1))
            return failure(ErrorCode::Internal, where, u"text before the first statement"_s);
    }
    for (const QString &part : parts) {
        const QString statement = withoutComments(part);
        if (statement.isEmpty())
            return failure(ErrorCode::Internal, where, u"an empty statement"_s);
        migration.statements << statement;
    }
    if (migration.description.isEmpty() || migration.statements.isEmpty() || migration.minCompatible < 1
        || migration.minCompatible > version)
        return failure(ErrorCode::Internal, where, u"description, min_compatible or statements are missing"_s);
    return migration;
}

Expected<QList<Migration>> migrations()
{
    QList<Migration> found;
    for (const QString &file : QDir(root + "migrations"_L1).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const int version = file.left(4).toInt();
        if (version != found.size() + 1)
            return failure(ErrorCode::Internal, file, u"migrations are not numbered without gaps"_s);
        FD_ASSIGN(const QString text, resourceText(root + "migrations/"_L1 + file));
        FD_ASSIGN(Migration migration, parseMigration(version, text));
        found << migration;
    }
    if (found.isEmpty())
        return failure(ErrorCode::Internal, u"migrations"_s, u"not compiled in"_s);
    return found;
}

Expected<Migration> firstRows()
{
    FD_ASSIGN(const QString text, resourceText(root + "migrations/postgres/first_rows.sql"_L1));
    return parseMigration(4, text);
}

Expected<QStringList> serverStatements(const QString &name)
{
    FD_ASSIGN(const QString text, resourceText(root + "migrations/postgres/"_L1 + name + ".sql"_L1));
    FD_ASSIGN(const Migration migration, parseMigration(1, text));
    return migration.statements;
}

} // namespace frontdoor
