// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/chip_bar.h"
#include "ui/matchlist/match_detail.h"
#include "ui/matchlist/match_list_panel.h"
#include "ui/matchlist/match_table.h"
#include "ui/style/apply_theme.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// A list that another agency sent, looked up at the desk.
class TestMatchListPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_panel.reset();
        m_seat.reset();
        m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    }

    void atFirstItSaysWhatToDo()
    {
        open();
        QVERIFY(sees(*m_panel, u"Who of a list is on file?"_s));
        m_panel->setFocus(Qt::TabFocusReason);
        QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
        QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Choose a file…"_s);
    }

    void aListIsLookedUp()
    {
        lookUp("Incident;Surname;Forename;DOB\nA/1;Nemo;Otto;1/1/2001\nA/2;Sample;Ava;1/3/2016\n");
        QCOMPARE(m_panel->model()->rowCount(), 2);
        QVERIFY(sees(*m_panel, u"Columns that are not known were left out: Incident."_s));
        const QModelIndex first = m_panel->model()->index(0, MatchModel::FileColumn);
        QCOMPARE(first.data(MatchRoles::Upper).toString(), u"Ava Sample"_s);
        QCOMPARE(first.siblingAtColumn(MatchModel::LineColumn).data().toInt(), 3);
        QVERIFY2(first.siblingAtColumn(0)
                     .data(Qt::AccessibleTextRole)
                     .toString()
                     .startsWith("Line 3, Ava Sample, born 1 Mar 2016"_L1),
                 qPrintable(first.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString()));
        QVERIFY(!m_panel->isAtWork());
    }

    void whoHasContactsComesFirst()
    {
        m_door->contact(u"worker"_s, u"Ben"_s);
        lookUp("name,dob\nAva Sample,1/3/2016\nBen Sample,9/6/2019\n");
        const QModelIndex first = m_panel->model()->index(0, MatchModel::FlagsColumn);
        QCOMPARE(first.data(MatchRoles::Tags).toStringList(), QStringList(u"Contact today"_s));
        QCOMPARE(first.siblingAtColumn(MatchModel::FileColumn).data(MatchRoles::Upper).toString(), u"Ben Sample"_s);
        // Of those long ago nothing stands out.
        m_door->clock()->set(m_door->clock()->now().plusMs(qint64(40) * 24 * 3'600'000));
        auto *days = m_panel->findChild<QSpinBox *>();
        days->setFocus();
        QTest::keyClick(days, Qt::Key_Up);
        QTRY_COMPARE(m_panel->model()->index(0, MatchModel::FlagsColumn).data(MatchRoles::Tags).toStringList(),
                     QStringList());
        days->setValue(60);
        QTRY_COMPARE(m_panel->model()->index(0, MatchModel::FlagsColumn).data(MatchRoles::Tags).toStringList().size(),
                     1);
    }

    void enterOpensThePerson()
    {
        lookUp("name,dob\nAva Sample,1/3/2016\n");
        QSignalSpy opened(m_seat->desk.get(), &Desk::personRequested);
        QVERIFY(m_panel->table()->hasFocus());
        QTest::keyClick(m_panel->table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<PersonId>(), m_door->person(u"Ava"_s).id);
    }

    void aContactBeginsWithWhoeverIsMeant()
    {
        lookUp("name,dob\nAva Sample,1/3/2016\n");
        QSignalSpy wanted(m_seat->desk.get(), &Desk::newContactRequested);
        button(*m_panel, u"&New contact"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<PersonId>(), m_door->person(u"Ava"_s).id);
    }

    void noneOfThoseFoundMayBeMeant()
    {
        lookUp("name,dob\nAva Sample,1/3/2016\n");
        button(*m_panel, u"None o&f these"_s)->click();
        QCOMPARE(m_panel->model()->index(0, MatchModel::FileColumn).data().toString(), u"None of those found"_s);
        QVERIFY(!button(*m_panel, u"&Open"_s)->isEnabled());
        // And somebody after all.
        m_panel->detail()->hits()->setFocus();
        QTRY_COMPARE(m_panel->model()->index(0, MatchModel::FileColumn).data(MatchRoles::Upper).toString(),
                     u"Ava Sample"_s);
    }

    void restrictedPeopleAreWithheld()
    {
        m_door->contact(u"worker"_s, u"Dan"_s);
        m_door->carryOut(u"manager"_s, RestrictRecord{m_door->person(u"Dan"_s).id, u"Child of a colleague."_s, {}});
        lookUp("name,dob\nDan Sample,2/11/2021\n", u"officer"_s);
        const QModelIndex row = m_panel->model()->index(0, MatchModel::FileColumn);
        QVERIFY(row.data(MatchRoles::Restricted).toBool());
        QVERIFY(row.siblingAtColumn(MatchModel::FlagsColumn).data(MatchRoles::Tags).toStringList().isEmpty());
        QVERIFY(!row.data().toString().contains("Orchard"_L1));
    }

    void onlySomeLinesMayBeShown()
    {
        lookUp("name,dob\nAva Sample,1/3/2016\nOtto Nemo,1/1/2001\n");
        auto *filters = m_panel->findChild<ChipBar *>();
        filters->choose({u"nobody"_s});
        emit filters->chosenChanged({u"nobody"_s});
        QCOMPARE(m_panel->model()->rowCount(), 1);
        filters->choose({u"flagged"_s});
        emit filters->chosenChanged({u"flagged"_s});
        QVERIFY(sees(*m_panel, u"No line of the list is like this"_s));
        button(*m_panel, u"Show all lines"_s)->click();
        QCOMPARE(m_panel->model()->rowCount(), 2);
    }

    void theResultIsSavedAndNoted()
    {
        lookUp("id,name,dob\nA/1,Ava Sample,1/3/2016\n");
        const QString path = m_folder.filePath(u"found.csv"_s);
        QSignalSpy saved(m_panel.get(), &MatchListPanel::saved);
        m_panel->saveTo(path);
        QVERIFY(saved.wait(10'000));
        QCOMPARE(saved[0][0].toBool(), true);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.contains("2,A/1,Ava Sample,2016-03-01"), bytes.constData());
        QSignalSpy complained(m_seat->desk.get(), &Desk::complained);
        m_panel->saveTo(u"/nowhere/at/all/found.csv"_s);
        QVERIFY(saved.wait(10'000));
        QCOMPARE(saved[1][0].toBool(), false);
        QCOMPARE(complained.size(), 1);
    }

    void whatIsNoListIsSaidPlainly()
    {
        open();
        m_panel->readFile(write("Dear all,\nplease find attached\n"));
        QTRY_VERIFY(sees(*m_panel, u"This list could not be read"_s));
        QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Choose another file…"_s);
        m_panel->readFile(m_folder.filePath(u"missing.csv"_s));
        QTRY_VERIFY(sees(*m_panel, u"was not found"_s) && !m_panel->isAtWork());
        m_panel->readFile(write("name,dob\n"));
        QTRY_VERIFY(sees(*m_panel, u"There is nobody in this list"_s));
    }

    void itCanBeStoppedAndGoesOn()
    {
        open();
        QByteArray list = "name,dob\n";
        for (int i = 0; i < 4000; ++i)
            list += "Ava Sample,1/3/2016\n";
        m_panel->readFile(write(list));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->model()->rowCount() > 0 || !m_panel->isAtWork(), 10'000);
        QVERIFY(m_panel->isAtWork());
        button(*m_panel, u"&Cancel"_s)->click();
        QVERIFY(!m_panel->isAtWork());
        const int before = m_panel->model()->rowCount();
        QVERIFY(before < 4000);
        button(*m_panel, u"Go on"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->model()->rowCount(), 4000, 60'000);
    }

    void badRowsSayWhy()
    {
        lookUp("name,dob,phone\n,,\nAva Sample,31/2/2016,\nBen,\"9/6/2019,\n");
        const QStringList words = allCells();
        QVERIFY2(words.contains(u"This row has no name and nothing else to know a person by."_s)
                     || words.contains(u"This row says nothing of anybody."_s),
                 qPrintable(words.join(u'\n')));
        QVERIFY(sees(*m_panel, u"Rows that could not be read as they should: 2. They say why."_s));
    }

    void noWordsAreCutOff_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        for (const int percent : {100, 125, 150, 200}) {
            QTest::addRow("1366x768 at %d", percent) << percent << QSize(1190, 660);
            QTest::addRow("1920x1080 at %d", percent) << percent << QSize(1740, 960);
        }
    }

    void noWordsAreCutOff()
    {
        QFETCH(int, percent);
        QFETCH(QSize, size);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        open();
        m_panel->resize(size);
        QTRY_COMPARE(test::clippedIn(m_panel.get()), QStringList());
        m_panel->readFile(write("name,dob,phone,incident\nAva Sample,1/3/2016,07700 900123,A/1\n,,,\n"));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->isDone(), 10'000);
        QTRY_COMPARE(test::clippedIn(m_panel.get()), QStringList());
        QCOMPARE(m_panel->size(), size); // nothing in it asks for more
        m_panel->readFile(write("Dear all,\n"));
        QTRY_VERIFY(sees(*m_panel, u"This list could not be read"_s));
        QTRY_COMPARE(test::clippedIn(m_panel.get()), QStringList());
        applyTheme(*qApp, ThemeChoice::Light, 100);
    }

    void theModelsAreSound()
    {
        open();
        const QAbstractItemModelTester tester(m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel->readFile(write("name,dob\nAva Sample,1/3/2016\nOtto Nemo,1/1/2001\nBen Sample,9/6/2019\n"));
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->model()->rowCount(), 3, 10'000);
    }

private:
    void open(const QString &signIn = u"worker"_s)
    {
        m_seat = m_door->seat(signIn);
        m_panel = std::make_unique<MatchListPanel>(*m_seat->desk);
        m_panel->resize(1100, 700);
        QVERIFY(showActive(*m_panel));
    }

    void lookUp(const QByteArray &list, const QString &signIn = u"worker"_s)
    {
        open(signIn);
        const int rows = int(list.count('\n')) - 1;
        m_panel->readFile(write(list));
        QVERIFY(QTest::qWaitFor([&] { return m_panel->model()->rowCount() >= rows && !m_panel->isAtWork(); }, 10'000));
    }

    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the list");
        return file.fileName();
    }

    QStringList allCells() const
    {
        QStringList words;
        for (int row = 0; row < m_panel->model()->rowCount(); ++row)
            words << m_panel->model()->index(row, MatchModel::FileColumn).data().toString();
        return words;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<MatchListPanel> m_panel;
};

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestMatchListPanel)
#include "test_match_list_panel.moc"
