// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/bank_holidays.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The resource lives in a static library, so nothing but this call makes the linker keep it. Q_INIT_RESOURCE must stand
// outside every namespace.
static void initCalendarResources()
{
    Q_INIT_RESOURCE(frontdoor_calendar);
}

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto division = "england-and-wales"_L1;
constexpr auto fileName = "bank-holidays.json"_L1;

Unexpected wrong(const QString &where, const QString &detail)
{
    return failure(ErrorCode::InvalidInput, where, detail);
}

} // namespace

Expected<BankHolidays> BankHolidays::fromJson(const QByteArray &json, const QString &where)
{
    // Windows editors put a byte order mark in front, which JSON does not allow.
    const QByteArray text = json.startsWith("\xEF\xBB\xBF") ? json.sliced(3) : json;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = text.first(qBound(0, error.offset, int(text.size()))).count('\n') + 1;
        return wrong(where, u"line %1: not valid JSON (%2)"_s.arg(line).arg(error.errorString()));
    }

    const QJsonValue found = document.object().value(division);
    if (!found.isObject())
        return wrong(where, u"there is no section \"%1\"; use the bank-holidays.json of gov.uk"_s.arg(division));
    const QJsonValue events = found.toObject().value("events"_L1);
    if (!events.isArray())
        return wrong(where, u"the section \"%1\" has no list \"events\""_s.arg(division));

    BankHolidays holidays;
    int number = 0;
    for (const QJsonValue &event : events.toArray()) {
        ++number;
        const QString dateText = event.toObject().value("date"_L1).toString();
        const QString title = event.toObject().value("title"_L1).toString().simplified();
        const QDate date = QDate::fromString(dateText, u"yyyy-MM-dd"_s);
        if (!date.isValid()) {
            return wrong(where, u"event %1 of \"%2\": the date \"%3\" is not a day written like 2026-05-04"_s.arg(
                                    QString::number(number), division, dateText));
        }
        if (title.isEmpty()) {
            return wrong(
                where, u"event %1 of \"%2\" (%3) has no \"title\""_s.arg(QString::number(number), division, dateText));
        }
        if (!holidays.m_titles.contains(date))
            holidays.m_titles.insert(date, title);
    }
    if (holidays.m_titles.isEmpty())
        return wrong(where, u"the section \"%1\" lists no bank holiday"_s.arg(division));
    return holidays;
}

Expected<BankHolidays> BankHolidays::load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    return fromJson(text, path);
}

BankHolidays BankHolidays::shipped()
{
    static const BankHolidays holidays = [] {
        initCalendarResources();
        const auto loaded = load(u":/frontdoor/calendar/"_s + fileName);
        if (!loaded)
            qFatal("The bank holidays compiled into this program cannot be read: %s",
                   qPrintable(loaded.error().detail));
        return *loaded;
    }();
    return holidays;
}

Expected<BankHolidays> BankHolidays::administratorsOrShipped(const QString &directory)
{
    if (directory.isEmpty())
        return shipped();
    const QString path = QDir(directory).filePath(fileName);
    if (!QFile::exists(path))
        return shipped();
    return load(path);
}

} // namespace frontdoor
