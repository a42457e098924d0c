// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/toml/document.h"

#include <QFile>

#include <toml++/toml.h>

#include <algorithm>

namespace frontdoor::toml {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;

Position positionOf(const ::toml::source_region &source, const QString &file)
{
    return {file, int(source.begin.line), int(source.begin.column)};
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QDate dateOf(const ::toml::date &date)
{
    return QDate(date.year, date.month, date.day);
}

QTime timeOf(const ::toml::time &time)
{
    return QTime(time.hour, time.minute, time.second, int(time.nanosecond / 1'000'000));
}

Node convert(const ::toml::node &source, const QString &file);

Table convertTable(const ::toml::table &source, const QString &file)
{
    Table table;
    for (const auto &[key, node] : source)
        table.members.append({textOf(key.str()), positionOf(key.source(), file), convert(node, file)});
    // toml++ sorts by key; a reader expects the order of the file.
    std::stable_sort(table.members.begin(), table.members.end(), [](const Member &a, const Member &b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
    return table;
}

Node convert(const ::toml::node &source, const QString &file)
{
    Node node{positionOf(source.source(), file), Scalar()};
    if (const auto *table = source.as_table()) {
        node.value = convertTable(*table, file);
    } else if (const auto *array = source.as_array()) {
        Array list;
        for (const ::toml::node &item : *array)
            list.items.append(convert(item, file));
        node.value = std::move(list);
    } else if (const auto *text = source.as_string()) {
        node.value = Scalar(textOf(text->get()));
    } else if (const auto *integer = source.as_integer()) {
        node.value = Scalar(qint64(integer->get()));
    } else if (const auto *number = source.as_floating_point()) {
        node.value = Scalar(number->get());
    } else if (const auto *boolean = source.as_boolean()) {
        node.value = Scalar(boolean->get());
    } else if (const auto *date = source.as_date()) {
        node.value = Scalar(dateOf(date->get()));
    } else if (const auto *time = source.as_time()) {
        node.value = Scalar(timeOf(time->get()));
    } else if (const auto *moment = source.as_date_time()) {
        const ::toml::date_time &dt = moment->get();
        QDateTime value(dateOf(dt.date), timeOf(dt.time), Qt::LocalTime);
        if (dt.offset)
            value = QDateTime(dateOf(dt.date), timeOf(dt.time), Qt::OffsetFromUTC, dt.offset->minutes * 60);
        node.value = Scalar(value);
    }
    return node;
}

} // namespace

const Node *Table::find(QStringView key) const
{
    for (const Member &member : members) {
        if (member.key == key)
            return &member.node;
    }
    return nullptr;
}

const QString *Node::text() const
{
    const Scalar *s = scalar();
    return s ? std::get_if<QString>(s) : nullptr;
}

QString Node::kindName() const
{
    if (table())
        return u"a table"_s;
    if (array())
        return u"a list"_s;
    switch (scalar()->index()) {
    case 0: return u"a text"_s;
    case 1: return u"a whole number"_s;
    case 2: return u"a number"_s;
    case 3: return u"true or false"_s;
    case 4: return u"a date"_s;
    case 5: return u"a date and time"_s;
    default: return u"a time"_s;
    }
}

Expected<Document> parse(const QString &text, const QString &file)
{
    try {
        const QByteArray utf8 = text.toUtf8();
        const ::toml::table root = ::toml::parse(std::string_view(utf8.constData(), size_t(utf8.size())));
        return Document{file, convertTable(root, file)};
    } catch (const ::toml::parse_error &error) {
        const Position at = positionOf(error.source(), file);
        // It quotes the character it stumbled over, which may be a line break.
        const QString what = textOf(error.description()).simplified();
        return failure(ErrorCode::InvalidInput, file,
                       u"%1:%2:%3: %4"_s.arg(file).arg(at.line).arg(at.column).arg(what));
    }
}

Expected<Document> parseFile(const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return failure(source.exists() ? ErrorCode::AccessDenied : ErrorCode::NotFound, path, source.errorString());
    }
    if (source.size() > largestFile)
        return failure(ErrorCode::InvalidInput, path, u"%1:1:1: larger than 16 MiB"_s.arg(path));
    const QByteArray bytes = source.readAll();
    if (source.error() != QFileDevice::NoError)
        return failure(ErrorCode::AccessDenied, path, source.errorString());
    return parse(QString::fromUtf8(bytes), path);
}

} // namespace frontdoor::toml
