// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/tap.h"
#include "core/store/sqlite_store.h"
#include "tests/core/scenario/desk.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTap : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_desk.isValid()); }

    void holdingScenarioIsOneLine();
    void failureSaysWhereAndWhat();
    void hashSignsAreNoDirectives();
    void filesThatHoldGiveZero();
    void oneFailureGivesOne();
    void whatCannotBeReadGivesTwo();
    void whatCannotBeUnderstoodGivesTwo();
    void storeThatDoesNotOpenGivesTwo();

private:
    int play(const QStringList &names, const StoreFactory &factory = openMemoryStore);

    Desk m_desk;
    QString m_out;
    QString m_err;
};

int TestTap::play(const QStringList &names, const StoreFactory &factory)
{
    m_out.clear();
    m_err.clear();
    QStringList files;
    for (const QString &name : names)
        files << m_desk.path(name);
    QTextStream out(&m_out);
    QTextStream err(&m_err);
    return playFiles(files, factory, out, err);
}

void TestTap::holdingScenarioIsOneLine()
{
    QString text;
    QTextStream out(&text);
    printPlan(out, 3);
    printResult(out, 2, {u"a.toml"_s, u"All is well"_s, {}});
    out.flush();
    QCOMPARE(text, u"1..3\nok 2 - All is well\n"_s);
}

void TestTap::failureSaysWhereAndWhat()
{
    QString text;
    QTextStream out(&text);
    printResult(out, 4,
                {u"a.toml"_s,
                 u"Not so well"_s,
                 {{12, u"authorise of c1"_s, u"it goes through"_s, u"first line\nsecond line"_s}}});
    out.flush();
    QCOMPARE(text, uR"(not ok 4 - Not so well
  ---
  - at: a.toml:12
    step: authorise of c1
    expected: it goes through
    found: |
      first line
      second line
  ...
)"_s);
}

void TestTap::hashSignsAreNoDirectives()
{
    QString text;
    QTextStream out(&text);
    printResult(out, 1, {u"a.toml"_s, u"Rule # TODO 7"_s, {}});
    out.flush();
    QCOMPARE(text, u"ok 1 - Rule \\# TODO 7\n"_s);
}

void TestTap::filesThatHoldGiveZero()
{
    QVERIFY(m_desk.write(u"first.toml"_s, Desk::head(u"First"_s) + Desk::record()));
    QVERIFY(m_desk.write(u"second.toml"_s, Desk::head(u"Second"_s) + Desk::record()));
    QCOMPARE(play({u"first.toml"_s, u"second.toml"_s}), 0);
    QCOMPARE(m_out, u"1..2\nok 1 - First\nok 2 - Second\n"_s);
    QVERIFY(m_err.isEmpty());
}

void TestTap::oneFailureGivesOne()
{
    QVERIFY(m_desk.write(u"right.toml"_s, Desk::head(u"Right"_s) + Desk::record()));
    QVERIFY(m_desk.write(u"wrong.toml"_s,
                         Desk::head(u"Wrong"_s) + Desk::record()
                             + Desk::step(u"09:01"_s, u"expect = \"contact\"\nof = \"c1\"\nstate = \"closed\""_s)));
    QCOMPARE(play({u"wrong.toml"_s, u"right.toml"_s}), 1);
    QVERIFY(m_out.startsWith("1..2\nnot ok 1 - Wrong\n"_L1));
    QVERIFY(m_out.contains(m_desk.path(u"wrong.toml"_s) + u':'));
    QVERIFY(m_out.contains("    expected: state is closed\n    found: new\n"_L1));
    QVERIFY(m_out.endsWith("ok 2 - Right\n"_L1));
}

void TestTap::whatCannotBeReadGivesTwo()
{
    QVERIFY(m_desk.write(u"right.toml"_s, Desk::head(u"Right"_s) + Desk::record()));
    QCOMPARE(play({u"nowhere.toml"_s, u"right.toml"_s}), 2);
    QVERIFY(m_out.contains("not ok 1 - "_L1));
    QVERIFY(m_out.endsWith("ok 2 - Right\n"_L1)); // the others are played all the same
    QVERIFY(m_err.contains("nowhere.toml"_L1));
}

void TestTap::whatCannotBeUnderstoodGivesTwo()
{
    QVERIFY(
        m_desk.write(u"odd.toml"_s, Desk::head() + Desk::step(u"09:00"_s, u"by = \"sw\"\ndo = \"record-contract\""_s)));
    QCOMPARE(play({u"odd.toml"_s}), 2);
    QVERIFY2(m_err.contains("did you mean \"record-contact\"?"_L1), qPrintable(m_err));
    QVERIFY(m_err.startsWith(m_desk.path(u"odd.toml"_s) + u':'));
}

void TestTap::storeThatDoesNotOpenGivesTwo()
{
    QVERIFY(m_desk.write(u"right.toml"_s, Desk::head(u"Right"_s) + Desk::record()));
    QCOMPARE(
        play({u"right.toml"_s},
             []() -> Expected<std::unique_ptr<Store>> { return failure(ErrorCode::AccessDenied, u"the database"_s); }),
        2);
    QCOMPARE(m_out, u"1..1\nnot ok 1 - Right\n"_s);
    QVERIFY(!m_err.isEmpty());
}

QTEST_GUILESS_MAIN(TestTap)
#include "test_tap.moc"
