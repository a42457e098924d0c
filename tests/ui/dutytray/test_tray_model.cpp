// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/tray_rows.h"
#include "ui/dutytray/tray_model.h"
#include "ui/dutytray/tray_view.h"
#include "ui/dutytray/tray_words.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTrayModel : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_model = std::make_unique<TrayModel>(test::procedure(u"leicester"_s), test::calendar());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
        m_rows = {test::row(u"1"_s, u"Ava Sample"_s, u"2026-05-01T17:00"_s),
                  test::row(u"2"_s, u"Eli Novak"_s, u"2026-05-01T18:00"_s),
                  test::row(u"3"_s, u"Gil Abara"_s, u"2026-05-05T09:00"_s)};
        m_model->setTray(m_rows, m_now);
    }

    void cleanup() { QCOMPARE(m_resets->size(), 0); }

    void rawValuesStandBesideTheWords()
    {
        const QModelIndex index = m_model->index(0, TrayModel::ClockColumn);
        QCOMPARE(index.data().toString(), u"10 min left"_s);
        QCOMPARE(index.data(TrayModel::SubjectRole).toString(), u"1"_s);
        QCOMPARE(index.data(TrayModel::NumberRole).toString(), u"C-1"_s);
        QCOMPARE(index.data(TrayModel::DueRole).toLongLong(), test::at(u"2026-05-01T17:00"_s).ms);
        QCOMPARE(index.data(TrayModel::ToneRole).toInt(), int(Tone::Soon));
        QCOMPARE(index.data(TrayModel::SeenRole).toBool(), false);
        QCOMPARE(index.data(TrayModel::StateRole).toString(), u"new"_s);
        QCOMPARE(index.data(TrayModel::WorkerRole).toString(), QString());
        QCOMPARE(index.data(TrayModel::FamilyRole).toBool(), false);
    }

    void theClocksFollowTheTimeWithoutTouchingOtherCells()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setNow(m_now.plusMs(30'000));
        QCOMPARE(m_model->index(0, 0).data().toString(), u"9 min left"_s);
        QVERIFY(changed.size() >= 1);
        for (const QList<QVariant> &signal : changed)
            QCOMPARE(signal.at(1).toModelIndex().column(), int(TrayModel::ClockColumn));
        m_model->setNow(m_now.plusHours(1));
        QCOMPARE(m_model->index(0, 0).data(TrayModel::ToneRole).toInt(), int(Tone::Overdue));
        QCOMPARE(m_model->counts().overdue, 1);
    }

    void aRowThatBecomesOverdueEntersTheFilter()
    {
        m_model->setQuestion({TrayFilter::Overdue, {}, true});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setNow(m_now.plusHours(1));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void theSelectionFollowsItsRowWhenTheOrderChanges()
    {
        QItemSelectionModel selection(m_model.get());
        selection.setCurrentIndex(m_model->index(2, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        m_rows[2].nextDue = test::at(u"2026-05-01T16:00"_s);
        m_model->setTray(m_rows, m_now);
        QCOMPARE(selection.currentIndex().row(), 0);
        QCOMPARE(selection.currentIndex().data(TrayModel::SubjectRole).toString(), u"3"_s);
        QVERIFY(selection.isRowSelected(0));
    }

    void onlyWhatChangedIsTold()
    {
        QSignalSpy refreshed(m_model.get(), &TrayModel::rowsRefreshed);
        m_model->setTray(m_rows, m_now);
        QCOMPARE(refreshed.size(), 0);
        m_rows[1].workerName = u"Lee Wong"_s;
        m_rows.append(test::row(u"4"_s, u"Jo Brandt"_s));
        m_model->setTray(m_rows, m_now);
        QCOMPARE(refreshed.size(), 1);
        QCOMPARE(refreshed.first().first().toStringList(), (QStringList{u"2"_s, u"4"_s}));
    }

    void theFirstTrayDoesNotLightUp()
    {
        m_model->clear();
        QSignalSpy refreshed(m_model.get(), &TrayModel::rowsRefreshed);
        m_model->setTray(m_rows, m_now);
        QCOMPARE(refreshed.size(), 0);
    }

    void headingsAreNotRows()
    {
        m_rows[0].household = HouseholdId(u"h"_s);
        m_rows[1].household = HouseholdId(u"h"_s);
        m_model->setTray(m_rows, m_now);
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->index(0, 0).data().toString(), u"Sample and Novak family · 2 children"_s);
        QVERIFY(m_model->index(0, 0).data(TrayModel::FamilyRole).toBool());
        QVERIFY(!(m_model->index(0, 0).flags() & Qt::ItemIsEnabled));
        QVERIFY(!m_model->trayRowAt(0));
        QVERIFY(m_model->trayRowAt(1));
    }

    void arrowsPassOverHeadings()
    {
        m_rows[1].household = HouseholdId(u"h"_s);
        m_rows[2].household = HouseholdId(u"h"_s);
        m_model->setTray(m_rows, m_now);
        TrayView view(m_model.get());
        view.resize(900, 400);
        QVERIFY(showActive(view));
        view.setFocus();
        QCOMPARE(view.currentRow()->subject.id, u"1"_s);
        press(Qt::Key_Down);
        QCOMPARE(view.currentIndex().row(), 2); // 1 is the heading
        QCOMPARE(view.currentRow()->subject.id, u"2"_s);
        press(Qt::Key_Up);
        QCOMPARE(view.currentRow()->subject.id, u"1"_s);
    }

    void whatIsUnderTheEyesStaysThere()
    {
        QList<TrayRow> many;
        for (int i = 0; i < 60; ++i)
            many << test::row(QString::number(1000 + i), u"Child %1"_s.arg(i),
                              u"2026-05-05T09:%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        m_model->setTray(many, m_now);
        TrayView view(m_model.get());
        view.resize(900, 400);
        QVERIFY(showActive(view));
        view.goTo(many.at(30).subject);
        const int before = view.rowViewportPosition(view.currentIndex().row());
        QVERIFY(view.verticalScrollBar()->value() > 0);
        many.removeAt(3);
        for (int i = 0; i < 5; ++i)
            many << test::row(QString::number(2000 + i), u"New %1"_s.arg(i), u"2026-05-01T16:5%1"_s.arg(i));
        view.keepPlace([&] { m_model->setTray(many, m_now); });
        QCOMPARE(view.currentRow()->subject.id, u"1030"_s);
        QCOMPARE(view.rowViewportPosition(view.currentIndex().row()), before);
    }

    void atTheTopTheNewAndUrgentIsSeen()
    {
        TrayView view(m_model.get());
        view.resize(900, 120);
        QVERIFY(showActive(view));
        view.goTo(m_rows.at(0).subject);
        m_rows << test::row(u"9"_s, u"Jo Brandt"_s, u"2026-05-01T16:00"_s);
        view.keepPlace([&] { m_model->setTray(m_rows, m_now); });
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QCOMPARE(view.currentRow()->subject.id, u"1"_s);
    }

    void narrowTraysKeepEverythingInTheSecondLines()
    {
        TrayView view(m_model.get());
        view.show();
        view.resize(1000, 400);
        for (int column = 0; column < TrayModel::ColumnCount; ++column)
            QVERIFY(!view.isColumnHidden(column));
        view.resize(560, 400);
        QVERIFY(view.isColumnHidden(TrayModel::SourceColumn));
        QVERIFY(!view.isColumnHidden(TrayModel::ConcernColumn));
        view.resize(340, 400);
        QVERIFY(view.isColumnHidden(TrayModel::ConcernColumn));
        QVERIFY(!view.isColumnHidden(TrayModel::ChildColumn));
        int total = 0;
        for (int column = 0; column < TrayModel::ColumnCount; ++column)
            total += view.columnWidth(column);
        QCOMPARE(total, view.viewport()->width());
    }

private:
    const Instant m_now = test::at(u"2026-05-01T16:50"_s);
    std::unique_ptr<TrayModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
    QList<TrayRow> m_rows;
};

QTEST_MAIN(TestTrayModel)
#include "test_tray_model.moc"
