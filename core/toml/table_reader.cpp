// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/toml/table_reader.h"

namespace frontdoor::toml {

using namespace Qt::StringLiterals;

QString suggestion(const QString &word, const QStringList &candidates)
{
    const QString meant = didYouMean(word, candidates);
    return meant.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(meant);
}

TableReader::TableReader(const Table &table, Position at, Problems &problems)
    : m_table(table)
    , m_at(std::move(at))
    , m_problems(problems)
{
}

Position TableReader::at(QStringView key) const
{
    for (const Member &member : m_table.members) {
        if (member.key == key)
            return member.at;
    }
    return m_at;
}

bool TableReader::has(QStringView key)
{
    m_asked.insert(key.toString());
    return m_table.find(key) != nullptr;
}

const Node *TableReader::node(const QString &key)
{
    m_asked.insert(key);
    return m_table.find(key);
}

template<class T>
const T *TableReader::scalar(const QString &key, const QString &wanted)
{
    const Node *found = node(key);
    if (!found)
        return nullptr;
    if (const Scalar *s = found->scalar()) {
        if (const T *value = std::get_if<T>(s))
            return value;
    }
    m_problems.add(found->at, u"\"%1\" must be %2, not %3"_s.arg(key, wanted, found->kindName()));
    return nullptr;
}

QString TableReader::text(const QString &key, const QString &otherwise)
{
    const QString *value = scalar<QString>(key, u"a text"_s);
    return value ? *value : otherwise;
}

QString TableReader::requiredText(const QString &key)
{
    if (!has(key)) {
        m_asked.insert(key);
        problem(u"\"%1\" is missing"_s.arg(key));
        return {};
    }
    const QString value = text(key);
    if (value.trimmed().isEmpty() && node(key)->text())
        problem(key, u"\"%1\" is empty"_s.arg(key));
    return value;
}

qint64 TableReader::integer(const QString &key, qint64 otherwise)
{
    const qint64 *value = scalar<qint64>(key, u"a whole number"_s);
    return value ? *value : otherwise;
}

double TableReader::number(const QString &key, double otherwise)
{
    const Node *found = node(key);
    if (found && found->scalar()) {
        if (const auto *whole = std::get_if<qint64>(found->scalar()))
            return double(*whole);
    }
    const double *value = scalar<double>(key, u"a number"_s);
    return value ? *value : otherwise;
}

bool TableReader::boolean(const QString &key, bool otherwise)
{
    const bool *value = scalar<bool>(key, u"true or false"_s);
    return value ? *value : otherwise;
}

std::optional<bool> TableReader::optionalBoolean(const QString &key)
{
    const bool *value = scalar<bool>(key, u"true or false"_s);
    return value ? std::optional(*value) : std::nullopt;
}

QDate TableReader::date(const QString &key)
{
    const QDate *value = scalar<QDate>(key, u"a date such as 2026-05-01"_s);
    if (value && !value->isValid())
        problem(key, u"\"%1\" is not a date of the calendar"_s.arg(key));
    return value ? *value : QDate();
}

QDateTime TableReader::dateTime(const QString &key)
{
    const Node *found = node(key);
    if (found && found->scalar()) {
        if (const auto *day = std::get_if<QDate>(found->scalar()))
            return QDateTime(*day, QTime(0, 0), Qt::LocalTime);
    }
    const QDateTime *value = scalar<QDateTime>(key, u"a date and time such as 2026-05-01T15:00:00"_s);
    return value ? *value : QDateTime();
}

QTime TableReader::time(const QString &key, QTime otherwise)
{
    const Node *found = node(key);
    if (!found)
        return otherwise;
    if (const QString *written = found->text()) {
        const QTime parsed = QTime::fromString(*written, u"HH:mm"_s);
        if (parsed.isValid())
            return parsed;
        problem(key, u"\"%1\" must be a time such as \"09:00\""_s.arg(key));
        return otherwise;
    }
    const QTime *value = scalar<QTime>(key, u"a time such as \"09:00\""_s);
    return value ? *value : otherwise;
}

QStringList TableReader::texts(const QString &key)
{
    const Node *found = node(key);
    if (!found)
        return {};
    if (const QString *single = found->text())
        return {*single};
    if (const Array *array = found->array()) {
        QStringList list;
        for (const Node &item : array->items) {
            if (const QString *itemText = item.text())
                list << *itemText;
            else
                m_problems.add(item.at, u"\"%1\" must be a list of texts; this is %2"_s.arg(key, item.kindName()));
        }
        return list;
    }
    m_problems.add(found->at, u"\"%1\" must be a list of texts, not %2"_s.arg(key, found->kindName()));
    return {};
}

QString TableReader::oneOf(const QString &key, const QStringList &allowed, const QString &otherwise)
{
    const QString value = text(key, otherwise);
    if (has(key) && node(key)->text() && !allowed.contains(value)) {
        problem(key, u"\"%1\" cannot be \"%2\"%3"_s.arg(key, value, suggestion(value, allowed)));
        return otherwise;
    }
    return value;
}

QStringList TableReader::someOf(const QString &key, const QStringList &allowed)
{
    QStringList good;
    for (const QString &value : texts(key)) {
        if (allowed.contains(value))
            good << value;
        else
            problem(key, u"\"%1\" cannot hold \"%2\"%3"_s.arg(key, value, suggestion(value, allowed)));
    }
    return good;
}

void TableReader::tables(const QString &key, const std::function<void(TableReader &)> &read)
{
    const Node *found = node(key);
    if (!found)
        return;
    if (const Table *table = found->table()) {
        TableReader reader(*table, found->at, m_problems);
        read(reader);
        reader.finish();
        return;
    }
    if (const Array *array = found->array()) {
        for (const Node &item : array->items) {
            if (const Table *table = item.table()) {
                TableReader reader(*table, item.at, m_problems);
                read(reader);
                reader.finish();
            } else {
                m_problems.add(item.at, u"\"%1\" must be a list of tables; this is %2"_s.arg(key, item.kindName()));
            }
        }
        return;
    }
    m_problems.add(found->at, u"\"%1\" must be a table, not %2"_s.arg(key, found->kindName()));
}

void TableReader::members(const QString &key, const std::function<void(const Member &)> &read)
{
    const Node *found = node(key);
    if (!found)
        return;
    const Table *table = found->table();
    if (!table) {
        m_problems.add(found->at, u"\"%1\" must be a table, not %2"_s.arg(key, found->kindName()));
        return;
    }
    for (const Member &member : table->members)
        read(member);
}

std::optional<Value> TableReader::value(const Node &source,
                                        const std::function<std::optional<Instant>(const QDateTime &)> &instant)
{
    if (const Array *array = source.array()) {
        QStringList list;
        for (const Node &item : array->items) {
            if (const QString *itemText = item.text()) {
                list << *itemText;
            } else {
                m_problems.add(item.at, u"only texts may stand in this list"_s);
                return std::nullopt;
            }
        }
        return Value(list);
    }
    if (const Scalar *s = source.scalar()) {
        if (const auto *v = std::get_if<QString>(s))
            return Value(*v);
        if (const auto *v = std::get_if<qint64>(s))
            return Value(*v);
        if (const auto *v = std::get_if<bool>(s))
            return Value(*v);
        if (const auto *v = std::get_if<QDate>(s))
            return Value(*v);
        if (const auto *v = std::get_if<QDateTime>(s); v && instant) {
            if (const std::optional<Instant> moment = instant(*v))
                return Value(*moment);
        }
    }
    m_problems.add(source.at, u"%1 cannot stand here"_s.arg(source.kindName()));
    return std::nullopt;
}

void TableReader::finish()
{
    const QStringList known(m_asked.cbegin(), m_asked.cend());
    for (const Member &member : m_table.members) {
        if (!m_asked.contains(member.key))
            m_problems.add(member.at, u"unknown key \"%1\"%2"_s.arg(member.key, suggestion(member.key, known)));
    }
}

} // namespace frontdoor::toml
