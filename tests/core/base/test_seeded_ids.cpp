// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"
#include "core/base/seeded_ids.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frontdoor;

namespace {

using SomeId = Id<struct SomeTag>;
constexpr Instant moment{1'777'557'600'000};

QStringList some(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids << SomeId::make().text();
    return ids;
}

} // namespace

class TestSeededIds : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameIds();
    void idsAreVersionSevenOfTheirMoment();
    void chanceReturnsAfterTheScope();
    void theInnermostScopeCounts();
    void otherThreadsAreNotTouched();
};

void TestSeededIds::theSameSeedGivesTheSameIds()
{
    QStringList first, again, other;
    {
        const SeededIds ids(5, moment);
        first = some(1000);
    }
    {
        const SeededIds ids(5, moment);
        again = some(1000);
    }
    {
        const SeededIds ids(6, moment);
        other = some(1000);
    }
    QCOMPARE(again, first);
    QCOMPARE(QSet<QString>(first.begin(), first.end()).unite({other.begin(), other.end()}).size(), 2000);
}

void TestSeededIds::idsAreVersionSevenOfTheirMoment()
{
    static const QRegularExpression version7(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    SeededIds ids(1, moment);
    for (const QString &id : some(200)) {
        QVERIFY2(version7.match(id).hasMatch(), qPrintable(id));
        QCOMPARE(QString(id.left(8) + id.mid(9, 4)).toLongLong(nullptr, 16), moment.ms);
    }
    ids.setNow(moment.plusMs(1));
    QVERIFY(SomeId(uuid7Of(moment.ms, ~0ull, ~0ull)) < SomeId::make()); // they sort by time
}

void TestSeededIds::chanceReturnsAfterTheScope()
{
    QString seeded;
    {
        const SeededIds ids(5, moment);
        seeded = newUuid7();
    }
    const QString free = newUuid7();
    QVERIFY(free != seeded);
    QVERIFY(free.left(13) > seeded.left(13)); // of today
    QVERIFY(newUuid7() != newUuid7());
}

void TestSeededIds::theInnermostScopeCounts()
{
    QString alone;
    {
        const SeededIds ids(7, moment);
        alone = newUuid7();
    }
    const SeededIds outer(5, moment);
    {
        const SeededIds inner(7, moment);
        QCOMPARE(newUuid7(), alone);
    }
    QVERIFY(newUuid7() != alone);
}

void TestSeededIds::otherThreadsAreNotTouched()
{
    const SeededIds ids(5, moment);
    QString there;
    const std::unique_ptr<QThread> thread(QThread::create([&] { there = newUuid7(); }));
    thread->start();
    thread->wait();
    // By the clock, not by the moment.
    QVERIFY(QString(there.left(8) + there.mid(9, 4)).toLongLong(nullptr, 16) != moment.ms);
}

QTEST_APPLESS_MAIN(TestSeededIds)
#include "test_seeded_ids.moc"
