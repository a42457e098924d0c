// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "tests/core/store/conformance.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    StoreConformance inMemory(openMemoryStore);
    int failed = QTest::qExec(&inMemory, argc, argv);

    QTemporaryDir folder;
    int made = 0;
    StoreConformance inFiles([&] { return createSqliteStore(folder.filePath(u"%1.frontdoor"_s.arg(++made))); });
    failed += QTest::qExec(&inFiles, argc, argv);
    return failed;
}
