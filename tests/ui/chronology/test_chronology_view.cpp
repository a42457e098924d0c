// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/chronology/chronology_table.h"
#include "ui/chronology/chronology_view.h"
#include "ui/common/elided_label.h"
#include "ui/common/search_field.h"
#include "ui/common/typed_line_edit.h"
#include "ui/paper/paper.h"
#include "ui/style/apply_theme.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The chronology of a child as a worker uses it.
class TestChronologyView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void itTellsWhatIsOnFile();
    void enterOpensTheContact();
    void theFamilyIsAKeyAway();
    void itIsNarrowedByTheKeyboard();
    void nothingFitsSaysSo();
    void whatColleaguesAddAppearsAndThePlaceStays();
    void whatIsRestrictedSaysThatItIsThere();
    void copyingIsPutOnRecord();
    void aPdfIsSavedAndPutOnRecord();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    void open(const QString &signIn, const QString &child);
    QStringList kinds() const;
    QString countWords() { return m_view->findChild<ElidedLabel *>()->text(); }
    bool isPrinted(const QString &givenName, AccessAct act);

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ChronologyView> m_view;
    ContactId m_contact;
};

void TestChronologyView::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_door->clock()->set(m_door->at(2026, 2, 12, 10, 5));
    m_door->contact(u"worker"_s, u"Ben"_s);
    m_door->clock()->set(m_door->at(2026, 4, 30, 14, 40));
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->carryOut(u"worker"_s, LogActivity{Subject(m_contact), ActivityKind::CallFamily,
                                              u"Jo Sample will come in tomorrow."_s, ActivityResult::Answered});
}

void TestChronologyView::cleanup()
{
    m_view.reset();
    m_seat.reset();
    m_door.reset();
}

void TestChronologyView::open(const QString &signIn, const QString &child)
{
    m_view.reset();
    m_seat = m_door->seat(signIn);
    m_view = std::make_unique<ChronologyView>(*m_seat->desk);
    m_view->resize(1000, 600);
    m_view->showPerson(m_door->person(child).id, m_door->person(child).name());
    QVERIFY(showActive(*m_view));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->model()->shownCount() > 0, 10'000);
    m_view->setFocus();
}

QStringList TestChronologyView::kinds() const
{
    QStringList kinds;
    for (const ChronologyLinePtr &line : m_view->model()->shown())
        kinds << words(line->entry.kind);
    return kinds;
}

bool TestChronologyView::isPrinted(const QString &givenName, AccessAct act)
{
    const QList<AccessEvent> events = m_door->accessTo(givenName);
    return std::any_of(events.begin(), events.end(), [act](const AccessEvent &event) {
        return event.act == act && event.detail.startsWith("chronology, "_L1);
    });
}

void TestChronologyView::itTellsWhatIsOnFile()
{
    open(u"worker"_s, u"Ava"_s);
    QCOMPARE(kinds(), (QStringList{u"Activity"_s, u"Contact"_s, u"Born"_s})); // newest first
    QCOMPARE(countWords(), u"3 entries"_s);
    const ChronologyLinePtr call = m_view->model()->shown().first();
    QCOMPARE(call->title, u"Call to the family, answered"_s);
    QCOMPARE(call->age, u"10 y 1 m"_s);
    QCOMPARE(call->entry.byName, u"Sam Bell"_s);
    QVERIFY(m_view->table()->hasFocus());
}

void TestChronologyView::enterOpensTheContact()
{
    open(u"worker"_s, u"Ava"_s);
    const QSignalSpy opened(m_seat->desk.get(), &Desk::openRequested);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Subject>(), Subject(m_contact));
    const QSignalSpy said(m_seat->desk.get(), &Desk::said);
    press(Qt::Key_Down);
    press(Qt::Key_Return); // her birth
    QCOMPARE(opened.size(), 1);
    QCOMPARE(said.size(), 1);
}

void TestChronologyView::theFamilyIsAKeyAway()
{
    open(u"worker"_s, u"Ava"_s);
    QVERIFY(m_view->table()->isColumnHidden(ChronologyModel::AboutColumn));
    awaitedButton(*m_view, u"Child"_s)->setFocus();
    press(Qt::Key_Right);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->model()->isNamed(), 10'000);
    QStringList names;
    for (const ChronologyLinePtr &line : m_view->model()->shown()) {
        if (line->entry.kind == ChronologyKind::Contact)
            names << line->entry.personName;
    }
    QCOMPARE(names, (QStringList{u"Ava Sample"_s, u"Ben Sample"_s}));
    QVERIFY(!m_view->table()->isColumnHidden(ChronologyModel::AboutColumn));
    QVERIFY(m_view->paper().text.contains(u"\nThe ages are those of Ava Sample.\n"_s));
}

void TestChronologyView::itIsNarrowedByTheKeyboard()
{
    open(u"worker"_s, u"Ava"_s);
    press(Qt::Key_Slash);
    auto *search = m_view->findChild<SearchField *>();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"tomorrow"_s);
    QTRY_COMPARE(countWords(), u"1 of 3 entries"_s);
    press(Qt::Key_Down);
    QVERIFY(m_view->table()->hasFocus());
    QCOMPARE(m_view->table()->currentLine()->title, u"Call to the family, answered"_s);
    search->clear();
    QTRY_COMPARE(countWords(), u"3 entries"_s);

    awaitedButton(*m_view, u"Dates"_s)->click();
    QWidget *from = QApplication::focusWidget();
    QTest::keyClicks(from, u"1/1/2026"_s);
    press(Qt::Key_Tab);
    QTRY_COMPARE(countWords(), u"2 of 3 entries"_s);
    awaitedButton(*m_view, u"Dates"_s)->click(); // what is not seen does not narrow
    QTRY_COMPARE(countWords(), u"3 entries"_s);
}

void TestChronologyView::nothingFitsSaysSo()
{
    open(u"worker"_s, u"Ava"_s);
    auto *search = m_view->findChild<SearchField *>();
    QTest::keyClicks(search, u"nowhere"_s);
    QTRY_VERIFY2(sees(*m_view, u"Nothing fits what you look for"_s), qPrintable(seenText(*m_view)));
    QVERIFY(sees(*m_view, u"3 entries are not shown."_s));
    awaitedButton(*m_view, u"Show all"_s)->click();
    QTRY_COMPARE(countWords(), u"3 entries"_s);
    QVERIFY(search->text().isEmpty());
}

void TestChronologyView::whatColleaguesAddAppearsAndThePlaceStays()
{
    for (int i = 0; i < 40; ++i)
        m_door->carryOut(u"worker"_s,
                         LogActivity{Subject(m_contact), ActivityKind::Note, u"Note %1."_s.arg(i), std::nullopt});
    open(u"worker"_s, u"Ava"_s);
    const int row = 20;
    m_view->table()->setCurrentIndex(m_view->model()->index(row, 0));
    const QString key = m_view->table()->currentLine()->entry.key;
    const int y = m_view->table()->rowViewportPosition(m_view->model()->rowOfKey(key));
    m_door->clock()->set(m_door->at(2026, 4, 30, 15, 0));
    m_door->carryOut(u"manager"_s,
                     LogActivity{Subject(m_contact), ActivityKind::Visit, u"Seen at home."_s, std::nullopt});
    QTRY_COMPARE_WITH_TIMEOUT(m_view->model()->shownCount(), 44, 10'000);
    QCOMPARE(m_view->table()->currentLine()->entry.key, key);
    QCOMPARE(m_view->table()->rowViewportPosition(m_view->model()->rowOfKey(key)), y);
    QVERIFY(m_view->model()->rowOfKey(key) > row); // the new one stands above
}

void TestChronologyView::whatIsRestrictedSaysThatItIsThere()
{
    m_door->carryOut(u"manager"_s, RestrictRecord{m_door->person(u"Ben"_s).id, u"A witness."_s, {}});
    open(u"officer"_s, u"Ava"_s);
    awaitedButton(*m_view, u"Child"_s)->setFocus();
    press(Qt::Key_Right);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->model()->isNamed(), 10'000);
    const QList<ChronologyLinePtr> lines = m_view->model()->shown();
    const auto restricted = std::find_if(lines.begin(), lines.end(),
                                         [](const ChronologyLinePtr &line) { return line->entry.withheld; });
    QVERIFY(restricted != lines.end());
    QCOMPARE((*restricted)->title, u"Restricted record"_s);
    QVERIFY(!m_view->paper().text.contains(u"Ben"_s));
    QVERIFY(!m_view->paper().people.contains(m_door->person(u"Ben"_s).id));
}

void TestChronologyView::copyingIsPutOnRecord()
{
    open(u"worker"_s, u"Ava"_s);
    QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"30 Apr 2026 14:40 · 10 y 1 m · Activity C-"_s), qPrintable(copied));
    QVERIFY2(copied.endsWith(u"\n    Jo Sample will come in tomorrow."_s), qPrintable(copied));
    QTRY_VERIFY_WITH_TIMEOUT(isPrinted(u"Ava"_s, AccessAct::Exported), 10'000);
}

void TestChronologyView::aPdfIsSavedAndPutOnRecord()
{
    open(u"worker"_s, u"Ava"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chronology.pdf"_s);
    Paper paper(*m_seat->desk, m_view.get());
    const QSignalSpy written(&paper, &Paper::written);
    paper.writePdf(m_view->paper(), path);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20'000);
    QVERIFY(written.first().first().toBool());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QTRY_VERIFY_WITH_TIMEOUT(isPrinted(u"Ava"_s, AccessAct::Printed), 10'000);

    const QSignalSpy complained(m_seat->desk.get(), &Desk::complained);
    paper.writePdf(m_view->paper(), folder.filePath(u"nowhere/at/all.pdf"_s));
    QTRY_COMPARE_WITH_TIMEOUT(complained.size(), 1, 20'000);
    QCOMPARE(m_view->paper().fileName, u"chronology-2026-04-30.pdf"_s); // no name of anybody
}

void TestChronologyView::nothingIsCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    QTest::newRow("wide") << 1190 << 100;
    QTest::newRow("narrow") << 760 << 100;
    QTest::newRow("large text") << 1190 << 150;
    QTest::newRow("twice as large") << 1190 << 200;
}

void TestChronologyView::nothingIsCutOff()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    open(u"worker"_s, u"Ava"_s);
    awaitedButton(*m_view, u"Dates"_s)->click();
    m_view->resize(width, 600);
    QTRY_COMPARE(m_view->width(), width);
    QApplication::sendPostedEvents();
    const QStringList clipped = test::clippedIn(m_view.get());
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestChronologyView)
#include "test_chronology_view.moc"
