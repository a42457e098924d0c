// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "tests/core/session/scripted_store.h"
#include "tests/ui/shell/desk_window.h"
#include "ui/common/message_bar.h"
#include "ui/downtime/pack_keeper.h"
#include "ui/downtime/pack_page.h"
#include "ui/shell/status_strip.h"

#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What the window offers while the data cannot be reached, and what the foot says of the backups.
class TestDowntime : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_pc = std::make_unique<test::DeskWindow>();
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_pc.reset();
    }

    void thePackIsOpenedByItsName()
    {
        m_pc->work(u"Sam Bell"_s);
        m_pc->search(u">downtime"_s);
        QTRY_COMPARE(m_pc->found(), QStringList{u"Print a pack for downtime"_s});
        press(Qt::Key_Return);
        PackPage *page = nullptr;
        QTRY_VERIFY((page = m_pc->window->findChild<PackPage *>()));
        QVERIFY2(page->text().contains(u"Ava Sample"_s), qPrintable(page->text()));
        QVERIFY(m_pc->pages().currentTitle().startsWith(u"Open contacts as of"_s));
    }

    void printingIsNoted()
    {
        m_pc->work(u"Sam Bell"_s);
        m_pc->window->workspace()->openPack();
        PackPage *page = nullptr;
        QTRY_VERIFY((page = m_pc->window->findChild<PackPage *>()));
        QVERIFY(page->pack().people.size() > 2);
        const PersonId about = page->pack().people.first().first;
        emit page->printed(page->pack());
        QTRY_VERIFY(printsOf(about) == 1);
    }

    void whileTheDataAreAwayItIsAtHand()
    {
        workOverAScript();
        PackKeeper *keeper = m_window->workspace()->packKeeper();
        QSignalSpy renewed(keeper, &PackKeeper::renewed);
        keeper->renew();
        QVERIFY(renewed.wait(20'000));
        QVERIFY(!awayBar());
        for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
            m_script->at(step, []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the file"_s); });
        QTRY_VERIFY_WITH_TIMEOUT(awayBar(), 30'000);
        QAbstractButton *open = nullptr;
        for (QAbstractButton *each : awayBar()->findChildren<QAbstractButton *>()) {
            if (each->text().startsWith("Open contacts as of"_L1))
                open = each;
        }
        QVERIFY(open);
        open->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(m_window->findChild<PackPage *>());
        QVERIFY(m_window->findChild<PackPage *>()->text().contains(u"Ava Sample"_s));
        for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
            m_script->at(step, {});
        QTRY_VERIFY_WITH_TIMEOUT(!awayBar(), 60'000);
    }

    void theFootSaysThatTheBackupIsTooOld()
    {
        workOverAScript();
        QVERIFY(!says(u"! No backup since Mon 27 Apr"_s));
        m_concern.set(u"No backup since Mon 27 Apr"_s, u"Tell whoever looks after this database."_s);
        QVERIFY(says(u"! No backup since Mon 27 Apr"_s));
        m_concern.set({}, {});
        QVERIFY(!says(u"! No backup since Mon 27 Apr"_s));
    }

private:
    void workOverAScript()
    {
        SessionTimings timings;
        timings.poll = std::chrono::milliseconds(30);
        timings.rarePoll = timings.rarestPoll = std::chrono::milliseconds(60);
        m_session = std::make_unique<Session>(
            scripted([path = m_pc->office.database()] { return openSqliteStore(path, OpenMode::ReadWrite); }, m_script),
            m_pc->office.rules(), m_pc->clock, nullptr, timings);
        const auto opened = m_session->open();
        QTRY_VERIFY(opened.isFinished() && opened.result());
        Factories factories;
        factories.panels = {
            {u"tray"_s, Icon::Tray, u"Duty tray"_s, {}, [](Desk &, QWidget *parent) { return new QWidget(parent); }}};
        factories.packs = std::make_shared<PackShelf>(m_pc->folder.filePath(u"other"_s),
                                                      std::make_shared<PlainDraftCodec>());
        factories.backups = &m_concern;
        m_window = std::make_unique<MainWindow>(*m_session, factories, SettingsStore(m_pc->settings));
        m_window->resize(1366, 768);
        m_window->signIn(m_pc->office.user(u"Sam Bell"_s));
        QVERIFY(showActive(*m_window));
    }
    MessageBar *awayBar()
    {
        for (MessageBar *bar : m_window->findChildren<MessageBar *>()) {
            if (bar->isVisible() && bar->headline() == "You can go on without the data."_L1)
                return bar;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (QWidget *each : m_window->findChild<StatusStrip *>()->findChildren<QWidget *>()) {
            if (each->isVisible() && each->accessibleName() == words.mid(2))
                return true;
        }
        return false;
    }
    int printsOf(const PersonId &person)
    {
        const auto answer = m_pc->session->read<QList<AccessEvent>>(
            ReadSlot(), [person](Views &views) { return views.accessTo(person); });
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000) || !answer.result())
            return -1;
        const QList<AccessEvent> events = *answer.result();
        int prints = 0;
        for (const AccessEvent &event : events)
            prints += event.act == AccessAct::Printed && event.detail == "downtime pack"_L1 ? 1 : 0;
        return prints;
    }

    std::unique_ptr<test::DeskWindow> m_pc;
    std::shared_ptr<StoreScript> m_script = std::make_shared<StoreScript>();
    StandingConcern m_concern;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestDowntime)
#include "test_downtime.moc"
