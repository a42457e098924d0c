// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/archive_sizes.h"

#include <QBuffer>
#include <QProcess>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// How large the members of an archive are.
class TestArchiveSizes : public QObject {
    Q_OBJECT

private slots:
    void membersHaveTheirUnpackedSize()
    {
        QByteArray archive = packed();
        QBuffer buffer(&archive);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto sizes = archiveSizes(buffer);
        QVERIFY(sizes);
        QCOMPARE(*sizes, (QHash<QByteArray, qint64>{{"a/one.xml", 100'000}, {"two", 3}, {"none", 0}}));
    }

    void whatIsNoArchiveIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("short") << QByteArray("PK");
        QTest::newRow("text") << QByteArray(500, 'x');
        QTest::newRow("cut off") << packed().chopped(1);
        QByteArray elsewhere = packed();
        elsewhere[elsewhere.size() - 6] = char(elsewhere[elsewhere.size() - 6] + 1);
        QTest::newRow("its list is elsewhere") << elsewhere;
    }

    void whatIsNoArchiveIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto sizes = archiveSizes(buffer);
        QVERIFY(!sizes);
        QCOMPARE(sizes.error().code, ErrorCode::InvalidInput);
    }

private:
    static QByteArray packed()
    {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s, u"import io, sys, zipfile\n"
                                             "out = io.BytesIO()\n"
                                             "with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:\n"
                                             "    z.writestr('a/one.xml', 'x' * 100000)\n"
                                             "    z.writestr('two', 'abc')\n"
                                             "    z.writestr('none', '')\n"
                                             "sys.stdout.buffer.write(out.getvalue())\n"_s});
        python.waitForFinished();
        return python.readAllStandardOutput();
    }
};

QTEST_GUILESS_MAIN(TestArchiveSizes)
#include "test_archive_sizes.moc"
