// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/setup.h"
#include "core/demo/demo.h"
#include "core/demo/library.h"
#include "core/procedure/library.h"
#include "core/store/sqlite_store.h"

#include <QTest>

namespace frontdoor::demo {

inline QByteArray troubleText(const Error &error)
{
    return (QString(name(error.code)) + u' ' + error.where + u' ' + error.detail).toUtf8();
}

/// A procedure that comes with the program, with the shipped calendar.
inline Rulebook rulebook(const QString &procedure)
{
    const auto texts = procedureTexts(procedure);
    if (!texts)
        qFatal("%s", troubleText(texts.error()).constData());
    Expected<Procedure> loaded = loadProcedure(*texts);
    if (!loaded)
        qFatal("%s", troubleText(loaded.error()).constData());
    return {std::make_shared<const Procedure>(std::move(*loaded)), Calendar(BankHolidays::shipped())};
}

inline const Library &library()
{
    static const Library loaded = [] {
        Expected<Library> read = loadLibrary();
        if (!read)
            qFatal("%s", troubleText(read.error()).constData());
        return std::move(*read);
    }();
    return loaded;
}

inline const Authority &authority(const QString &procedure)
{
    for (const Authority &candidate : library().authorities) {
        if (candidate.procedure == procedure)
            return candidate;
    }
    qFatal("no places for this procedure");
}

/// The demo's options for an ordinary Wednesday afternoon unless told otherwise.
inline DemoOptions options(const QString &procedure, qint64 contacts,
                           const QString &localNow = QStringLiteral("2026-05-13T14:10"))
{
    DemoOptions made;
    made.contacts = contacts;
    made.seed = 7;
    made.procedure = procedure;
    made.now = *Calendar(BankHolidays::shipped()).parseLocal(localNow);
    return made;
}

inline std::unique_ptr<Store> memoryStore()
{
    auto store = openMemoryStore();
    if (!store)
        qFatal("%s", troubleText(store.error()).constData());
    return std::move(*store);
}

/// Makes a demo in memory; ends the program if that fails.
inline std::unique_ptr<Store> demoIn(const Rulebook &rules, const DemoOptions &wanted)
{
    auto store = memoryStore();
    if (const auto made = makeDemo(*store, rules, wanted); !made)
        qFatal("%s", troubleText(made.error()).constData());
    return store;
}

/// What `look` sees.
template<class T>
T seen(Store &store, const std::function<Expected<T>(Views &)> &look)
{
    T result{};
    const auto read = store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(result, look(views));
        return {};
    });
    if (!read)
        qFatal("%s", troubleText(read.error()).constData());
    return result;
}

} // namespace frontdoor::demo
