// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/common/tab_stops.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/inbox/inbox_list.h"
#include "ui/inbox/my_work_panel.h"
#include "ui/style/apply_theme.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// What waits for one person, over the work they hold.
class TestMyWorkPanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnWarnings(); }
    void cleanup();

    void withoutAnythingTheInboxIsAway();
    void aReturnedRecommendationStandsOnTop();
    void aHandoverWaits();
    void coverIsTold();

private:
    void sit(const QString &signIn);
    InboxList *inbox() const { return m_panel->inbox(); }
    QStringList sentences() const;

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<MyWorkPanel> m_panel;
};

void TestMyWorkPanel::cleanup()
{
    m_panel.reset();
    m_seat.reset();
    m_door.reset();
}

void TestMyWorkPanel::sit(const QString &signIn)
{
    m_seat = m_door->seat(signIn);
    m_panel = std::make_unique<MyWorkPanel>(*m_seat->desk);
    m_panel->resize(1000, 700);
    QVERIFY(showActive(*m_panel));
    m_panel->setFocus();
}

QStringList TestMyWorkPanel::sentences() const
{
    QStringList texts;
    for (const QAbstractButton *row : inbox()->findChildren<QAbstractButton *>()) {
        if (row->isVisible())
            texts << row->text();
    }
    return texts;
}

void TestMyWorkPanel::withoutAnythingTheInboxIsAway()
{
    m_door = std::make_unique<FrontDoor>(u"walsall"_s);
    const ContactId contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->carryOut(u"manager"_s, Allocate{Subject(contact), m_door->user(u"worker"_s), {}});
    sit(u"worker"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    QCOMPARE(m_panel->findChild<TrayPanel *>(), m_panel->tray());
    QVERIFY(!inbox()->isVisible());
    QVERIFY(!m_panel->badgeText().contains(u"returned"_s));
}

void TestMyWorkPanel::aReturnedRecommendationStandsOnTop()
{
    m_door = std::make_unique<FrontDoor>(u"walsall"_s);
    const ContactId contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->carryOut(u"manager"_s, Allocate{Subject(contact), m_door->user(u"worker"_s), {}});
    m_door->carryOut(u"worker"_s, Recommend{Subject(contact), u"no-further-action"_s, u"Nothing found."_s, {}});
    sit(u"worker"_s);
    const QSignalSpy badge(m_panel.get(), &MyWorkPanel::badgeChanged);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    QVERIFY(!inbox()->isVisible());
    m_door->carryOut(u"manager"_s, Return{Subject(contact), u"Ring the school first."_s});
    QTRY_VERIFY_WITH_TIMEOUT(inbox()->isVisible(), 10'000);
    QCOMPARE(sentences().size(), 1);
    QVERIFY2(sentences().first().startsWith(u"Kit Osei returned your recommendation for Ava Sample today 14:40: "_s),
             qPrintable(sentences().first()));
    QVERIFY(!badge.isEmpty());
    QVERIFY(inbox()->height() > themeOf(inbox()).px(40)); // the row is there to be seen
    QCOMPARE(test::unnamedTabStops(m_panel.get()), QStringList());
    QVERIFY(m_panel->badgeAlert());
    QVERIFY2(m_panel->badgeText().contains(u"1 returned"_s), qPrintable(m_panel->badgeText()));
    auto *row = inbox()->findChild<QAbstractButton *>();
    QCOMPARE(row->accessibleDescription(), u"Ring the school first."_s);
    const QSignalSpy opened(m_seat->desk.get(), &Desk::openRequested);
    row->setFocus();
    press(Qt::Key_Tab); // on to the worklist
    QVERIFY(m_panel->tray()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Backtab);
    QVERIFY(row->hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Subject>(), Subject(contact));
    // Answered, it goes.
    m_door->carryOut(u"worker"_s, Recommend{Subject(contact), u"no-further-action"_s, u"Rang."_s, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!inbox()->isVisible(), 10'000);
}

void TestMyWorkPanel::aHandoverWaits()
{
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    const ContactId contact = m_door->contact(u"officer"_s, u"Ava"_s);
    m_door->carryOut(u"officer"_s, RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"Nothing."_s});
    m_door->carryOut(u"officer"_s, SendToTray{contact, m_door->teamOf(u"manager"_s)});
    m_door->carryOut(u"manager"_s, HandOver{m_door->teamOf(u"manager"_s), m_door->user(u"atm"_s), {}});
    sit(u"atm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        sentences(), QStringList{u"Kit Osei handed 1 record over to you today 14:40: acknowledge each"_s}, 10'000);
    const QSignalSpy wanted(m_seat->desk.get(), &Desk::panelRequested);
    auto *row = inbox()->findChild<QAbstractButton *>();
    row->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"handover"_s);
}

void TestMyWorkPanel::coverIsTold()
{
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_door->carryOut(u"manager"_s, SetCover{m_door->user(u"manager"_s), m_door->user(u"atm"_s), m_door->clock()->now(),
                                            m_door->at(2026, 4, 30, 18, 0)});
    sit(u"atm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sentences(), QStringList{u"You stand in for Kit Osei (Team manager) until today 18:00"_s},
                              10'000);
    QCOMPARE(m_panel->badge(), 0); // nothing to do about it
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestMyWorkPanel)
#include "test_my_work_panel.moc"
