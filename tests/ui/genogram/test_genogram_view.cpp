// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/dutytray/text_fits.h"
#include "tests/ui/genogram/families.h"
#include "ui/genogram/family_list.h"
#include "ui/genogram/genogram_canvas.h"
#include "ui/genogram/genogram_view.h"
#include "ui/paper/paper.h"
#include "ui/style/apply_theme.h"

#include <QFile>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The genogram as a worker uses it.
class TestGenogramView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void theFamilyIsDrawnAndTold();
    void arrowsMoveAmongThePeople();
    void enterOpensAPerson();
    void pictureAndWordsGoTogether();
    void itIsMadeLargerAndSmaller();
    void newRelativesAppear();
    void nobodyButTheChildSaysSo();
    void aRestrictedChildSaysSo();
    void aPdfIsSavedAndPutOnRecord();
    void itIsDrawnInEveryTheme_data();
    void itIsDrawnInEveryTheme();
    void nothingIsCutOff();

private:
    void relate(const QString &from, const QString &to, RelationshipKind kind, bool responsible = false)
    {
        m_door->carryOut(u"manager"_s, RelatePeople{{RecordId::make(), m_door->person(from).id, m_door->person(to).id,
                                                     kind, responsible}});
    }
    void open(const QString &signIn, const QString &child);
    PersonId id(const QString &name) { return m_door->person(name).id; }

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<GenogramView> m_view;
};

void TestGenogramView::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    for (const QString &child : {u"Ava"_s, u"Ben"_s, u"Cora"_s})
        relate(u"Jo"_s, child, RelationshipKind::Mother, child == "Ava"_L1);
}

void TestGenogramView::cleanup()
{
    m_view.reset();
    m_seat.reset();
    m_door.reset();
}

void TestGenogramView::open(const QString &signIn, const QString &child)
{
    m_view.reset();
    m_seat = m_door->seat(signIn);
    m_view = std::make_unique<GenogramView>(*m_seat->desk);
    m_view->resize(1100, 600);
    m_view->showPerson(id(child));
    QVERIFY(showActive(*m_view));
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->family().people.isEmpty(), 10'000);
    m_view->setFocus();
}

void TestGenogramView::theFamilyIsDrawnAndTold()
{
    open(u"worker"_s, u"Ava"_s);
    QVERIFY2(sees(*m_view, u"Family of Ava Sample · 5 people · 2 generations"_s), qPrintable(seenText(*m_view)));
    const QString told = m_view->canvas()->accessibleDescription();
    QVERIFY2(told.contains(u"Jo Sample, mother, 37 years, parental responsibility."_s), qPrintable(told));
    QVERIFY(told.contains(u"Ben Sample, brother, 6 years."_s));
    QVERIFY(told.contains(u"Dan Sample, lives in the household, 4 years."_s));
    const QAbstractItemModel *words = m_view->list()->model();
    QCOMPARE(words->rowCount(), 5);
    QCOMPARE(words->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Ava Sample, whom this is about, 10 years"_s);
}

void TestGenogramView::arrowsMoveAmongThePeople()
{
    open(u"worker"_s, u"Ava"_s);
    QVERIFY(m_view->canvas()->hasFocus());
    QCOMPARE(m_view->canvas()->current(), id(u"Ava"_s));
    press(Qt::Key_Right);
    QCOMPARE(m_view->canvas()->current(), id(u"Ben"_s));
    press(Qt::Key_Up);
    QCOMPARE(m_view->canvas()->current(), id(u"Jo"_s));
    press(Qt::Key_Up); // nobody there
    QCOMPARE(m_view->canvas()->current(), id(u"Jo"_s));
    press(Qt::Key_Home);
    QCOMPARE(m_view->canvas()->current(), id(u"Ava"_s));
    press(Qt::Key_Left);
    QCOMPARE(m_view->canvas()->current(), id(u"Cora"_s));
}

void TestGenogramView::enterOpensAPerson()
{
    open(u"worker"_s, u"Ava"_s);
    const QSignalSpy opened(m_seat->desk.get(), &Desk::personRequested);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<PersonId>(), id(u"Jo"_s));
    m_view->list()->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last().first().value<PersonId>(), id(u"Ava"_s));
}

void TestGenogramView::pictureAndWordsGoTogether()
{
    open(u"worker"_s, u"Ava"_s);
    press(Qt::Key_Up);
    QCOMPARE(m_view->list()->current(), id(u"Jo"_s));
    m_view->list()->setFocus();
    press(Qt::Key_Home);
    QCOMPARE(m_view->canvas()->current(), id(u"Ava"_s));
}

void TestGenogramView::itIsMadeLargerAndSmaller()
{
    open(u"worker"_s, u"Ava"_s);
    GenogramCanvas *canvas = m_view->canvas();
    const double fitted = canvas->zoom();
    QVERIFY(fitted <= 1);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(canvas->zoom() > fitted);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(canvas->zoom(), fitted);
    press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(canvas->zoom() < fitted);
    for (int i = 0; i < 60; ++i)
        press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(canvas->zoom(), GenogramCanvas::leastZoom);
    named<QAbstractButton>(*m_view, u"Larger"_s)->click();
    QVERIFY(canvas->zoom() > GenogramCanvas::leastZoom);
}

void TestGenogramView::newRelativesAppear()
{
    open(u"worker"_s, u"Ava"_s);
    press(Qt::Key_Up);
    Person person;
    person.id = PersonId::make();
    person.givenName = u"Tom"_s;
    person.familyName = u"Sample"_s;
    m_door->carryOut(
        u"manager"_s,
        AddPerson{person, {}, {{RecordId::make(), person.id, id(u"Ava"_s), RelationshipKind::Father, true}}});
    QTRY_COMPARE_WITH_TIMEOUT(m_view->family().people.size(), 6, 10'000);
    QCOMPARE(m_view->list()->model()->rowCount(), 6);
    QCOMPARE(m_view->canvas()->current(), id(u"Jo"_s)); // where one was
}

void TestGenogramView::nobodyButTheChildSaysSo()
{
    open(u"worker"_s, u"Eva"_s);
    QTRY_VERIFY2(sees(*m_view, u"No relatives are recorded"_s), qPrintable(seenText(*m_view)));
    QVERIFY(!button(*m_view, u"Print"_s)->isEnabled());
}

void TestGenogramView::aRestrictedChildSaysSo()
{
    m_door->carryOut(u"manager"_s, RestrictRecord{id(u"Ava"_s), u"A witness."_s, {}});
    open(u"officer"_s, u"Ava"_s);
    QTRY_VERIFY2(sees(*m_view, u"Restricted record"_s), qPrintable(seenText(*m_view)));
    QVERIFY(!seenText(*m_view).contains(u"Ava"_s));
    open(u"officer"_s, u"Ben"_s);
    QVERIFY(!m_view->canvas()->accessibleDescription().contains(u"Ava"_s));
    QVERIFY(m_view->canvas()->accessibleDescription().contains(u"Restricted"_s));
}

void TestGenogramView::aPdfIsSavedAndPutOnRecord()
{
    applyTheme(*qApp, ThemeChoice::Dark); // paper is light all the same
    open(u"worker"_s, u"Ava"_s);
    QTemporaryDir folder;
    Paper paper(*m_seat->desk, m_view.get());
    const QSignalSpy written(&paper, &Paper::written);
    paper.writePdf(m_view->paper(), folder.filePath(u"genogram.pdf"_s));
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20'000);
    QVERIFY(written.first().first().toBool());
    QVERIFY(QFile(folder.filePath(u"genogram.pdf"_s)).size() > 1000);
    applyTheme(*qApp, ThemeChoice::Light);
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 const QList<AccessEvent> events = m_door->accessTo(u"Jo"_s);
                                 return std::any_of(events.begin(), events.end(), [](const AccessEvent &event) {
                                     return event.act == AccessAct::Printed && event.detail == "genogram, 5 people"_L1;
                                 });
                             })(),
                             10'000);
    QVERIFY(m_view->paper().text.contains(u"Jo Sample, mother, 37 years, parental responsibility\n"_s));
}

void TestGenogramView::itIsDrawnInEveryTheme_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("high contrast") << ThemeKind::HighContrast;
}

void TestGenogramView::itIsDrawnInEveryTheme()
{
    QFETCH(const ThemeKind, kind);
    const GenogramLook look{Theme(kind, 100)};
    const GenogramPicture picture = pictureOf(largeFamily().graph(), QDate(2026, 5, 1), look.metrics());
    for (const QColor &drawn : {look.text, look.line, look.muted, look.accent, look.focus, look.householdEdge})
        QVERIFY2(contrastRatio(drawn, look.ground) >= 3, qPrintable(drawn.name()));
    QVERIFY(contrastRatio(look.text, look.subjectFill) >= 4.5 && contrastRatio(look.muted, look.householdFill) >= 4.5);
    QImage image(picture.bounds.size().toSize() + QSize(40, 40), QImage::Format_RGB32);
    image.fill(look.ground);
    QPainter painter(&image);
    painter.translate(QPointF(20, 20) - picture.bounds.topLeft());
    paintHouseholds(&painter, picture, look);
    paintLines(&painter, picture, look);
    for (const GenogramPerson &person : picture.people)
        paintPerson(&painter, person, look, person.node.isSubject ? GenogramMark::Focused : GenogramMark::None);
    painter.end();
    for (const QColor &drawn : {look.text, look.line, look.accent, look.focus, look.householdFill})
        QVERIFY2(showsColour(image, drawn), qPrintable(drawn.name()));
}

void TestGenogramView::nothingIsCutOff()
{
    for (const int percent : {100, 150, 200}) {
        applyTheme(*qApp, ThemeChoice::Light, percent);
        open(u"worker"_s, u"Ava"_s);
        for (const int width : {1190, 700}) {
            m_view->resize(width, 600);
            QApplication::sendPostedEvents();
            const QStringList clipped = test::clippedIn(m_view.get());
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        }
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestGenogramView)
#include "test_genogram_view.moc"
