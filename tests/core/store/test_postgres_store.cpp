// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "core/store/sql_text.h"
#include "tests/core/store/conformance.h"
#include "tests/core/store/postgres_server.h"
#include "tests/core/store/store_fixture.h"

#include <QCoreApplication>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What the conformance suite cannot ask: that every statement is one for the server too.
class TestPostgresStatements : public QObject {
    Q_OBJECT

public:
    explicit TestPostgresStatements(PostgresServer &server) : m_server(server) {}

private slots:
    void everyStatementPrepares()
    {
        const auto address = m_server.newDatabase();
        FD_VERIFY(address);
        FD_VERIFY(createPostgresStore(*address));
        const auto connection = PostgresConnection::open(*address);
        FD_VERIFY(connection);
        QStringList wrong;
        for (const QString &name : sqlNames()) {
            if (name.startsWith("sqlite/"_L1) || name.startsWith("transaction/"_L1))
                continue;
            if (const auto statement = (*connection)->statement(name); !statement)
                wrong << name + u": "_s + statement.error().detail;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

private:
    PostgresServer &m_server;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto server = PostgresServer::start();
    if (!server)
        qFatal("%s", qPrintable(describe(server.error())));
    TestPostgresStatements statements(**server);
    const int failed = QTest::qExec(&statements, QStringList{QCoreApplication::applicationFilePath()});
    StoreConformance onAServer([&]() -> Expected<std::unique_ptr<Store>> {
        FD_ASSIGN(const QString address, (*server)->newSchema());
        return createPostgresStore(address);
    });
    return failed + QTest::qExec(&onAServer, argc, argv);
}

#include "test_postgres_store.moc"
