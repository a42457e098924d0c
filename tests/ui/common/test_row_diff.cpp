// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/row_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace frontdoor;

namespace {

struct Row {
    QString id;
    int value = 0;
    friend bool operator==(const Row &, const Row &) = default;
};

class RowModel final : public RowListModel<Row> {
public:
    RowModel() : RowListModel([](const Row &row) { return row.id; }) {}

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == 0 ? QVariant(rowAt(index.row()).id) : QVariant(rowAt(index.row()).value);
    }
};

QList<Row> named(const QString &letters)
{
    QList<Row> rows;
    for (const QChar letter : letters)
        rows.append({QString(letter), 0});
    return rows;
}

QString letters(const RowModel &model)
{
    QString text;
    for (const Row &row : model.rows())
        text += row.id;
    return text;
}

/// Rows with distinct ids out of a small alphabet, so that two lists share many.
QList<Row> arbitraryRows()
{
    const auto ids = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 24));
    QList<Row> rows;
    for (const int id : ids)
        rows.append({QString::number(id), *rc::gen::inRange(0, 3)});
    return rows;
}

} // namespace

class TestRowDiff : public QObject {
    Q_OBJECT

private slots:
    void insertsRunsAtOnce()
    {
        RowModel model;
        model.setRows(named(u"ae"_s));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows(named(u"abcdef"_s));
        QCOMPARE(letters(model), u"abcdef"_s);
        QCOMPARE(inserted.size(), 2); // b to d, and f
        QCOMPARE(inserted.at(0).at(1).toInt(), 1);
        QCOMPARE(inserted.at(0).at(2).toInt(), 3);
    }

    void removesRunsAtOnce()
    {
        RowModel model;
        model.setRows(named(u"abcdef"_s));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setRows(named(u"ae"_s));
        QCOMPARE(letters(model), u"ae"_s);
        QCOMPARE(removed.size(), 2);
    }

    void aRowThatGoesToTheEndIsMovedAlone()
    {
        RowModel model;
        model.setRows(named(u"abcdef"_s));
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        model.setRows(named(u"bcdefa"_s));
        QCOMPARE(letters(model), u"bcdefa"_s);
        QCOMPARE(moved.size(), 1);
    }

    void aRowThatGoesToTheTopIsMovedAlone()
    {
        RowModel model;
        model.setRows(named(u"abcdef"_s));
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        model.setRows(named(u"fabcde"_s));
        QCOMPARE(letters(model), u"fabcde"_s);
        QCOMPARE(moved.size(), 1);
    }

    void tellsOfChangedRowsOnly()
    {
        RowModel model;
        model.setRows({{u"a"_s, 1}, {u"b"_s, 1}, {u"c"_s, 1}, {u"d"_s, 1}});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 2}, {u"d"_s, 1}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
        QCOMPARE(changed.at(0).at(1).toModelIndex().column(), 1);
    }

    void sameRowsChangeNothing()
    {
        RowModel model;
        model.setRows(named(u"abc"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&model, &QAbstractItemModel::rowsMoved);
        model.setRows(named(u"abc"_s));
        QCOMPARE(changed.size() + layout.size(), 0);
    }

    void persistentIndexesFollowTheirRow()
    {
        RowModel model;
        model.setRows(named(u"abcd"_s));
        const QPersistentModelIndex c = model.index(2, 0);
        model.setRows(named(u"xcadyb"_s));
        QCOMPARE(c.row(), 1);
        QCOMPARE(c.data().toString(), u"c"_s);
    }

    void putRowReplacesOrAppends()
    {
        RowModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.putRow({u"a"_s, 1});
        model.putRow({u"b"_s, 1});
        model.putRow({u"a"_s, 5});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowAt(model.indexOfKey(u"a"_s)).value, 5);
        QCOMPARE(model.indexOfKey(u"z"_s), -1);
    }

    void anyListBecomesAnyOtherWithoutReset()
    {
        QVERIFY(rc::check("diff applied to the old rows gives the new ones", [] {
            const QList<Row> before = arbitraryRows();
            const QList<Row> after = arbitraryRows();
            RowModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            model.setRows(before);
            QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
            QHash<QString, QPersistentModelIndex> marks;
            for (int i = 0; i < model.rowCount(); ++i)
                marks.insert(model.rowAt(i).id, model.index(i, 0));
            model.setRows(after);
            RC_ASSERT(model.rows() == after);
            RC_ASSERT(reset.isEmpty());
            for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark)
                RC_ASSERT(mark.value().row() == model.indexOfKey(mark.key()));
        }));
    }

    void noMoreRowsMoveThanMust()
    {
        QVERIFY(rc::check("a permutation needs its length less a longest run in order", [] {
            const QList<Row> before = named(u"abcdefgh"_s);
            QList<Row> after;
            std::vector<int> left = {0, 1, 2, 3, 4, 5, 6, 7};
            while (!left.empty()) {
                const int at = *rc::gen::inRange(0, int(left.size()));
                after.append(before.at(left[size_t(at)]));
                left.erase(left.begin() + at);
            }
            RowModel model;
            model.setRows(before);
            QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
            model.setRows(after);
            RC_ASSERT(int(moved.size()) == int(after.size()) - longestRun(before, after));
        }));
    }

private:
    static int longestRun(const QList<Row> &before, const QList<Row> &after)
    {
        std::vector<int> best;
        int longest = 0;
        for (qsizetype i = 0; i < after.size(); ++i) {
            const auto place = [&](qsizetype k) { return before.indexOf(after.at(k)); };
            int run = 1;
            for (qsizetype j = 0; j < i; ++j) {
                if (place(j) < place(i))
                    run = std::max(run, best[size_t(j)] + 1);
            }
            best.push_back(run);
            longest = std::max(longest, run);
        }
        return longest;
    }
};

QTEST_GUILESS_MAIN(TestRowDiff)
#include "test_row_diff.moc"
