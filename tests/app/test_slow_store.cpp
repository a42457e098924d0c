// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/demo_database.h"
#include "app/window/office.h"
#include "core/session/on_result.h"
#include "core/store/sqlite_store.h"
#include "tests/support/must.h"
#include "tests/ui/common/widget_test.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QMutex>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QWaitCondition>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

/// Every read and write waits here for five seconds, as on a share that hardly answers; or until the test is over.
class Slowness {
public:
    void set(bool slow)
    {
        const QMutexLocker lock(&m_mutex);
        m_slow = slow;
        m_free.wakeAll();
    }
    void wait()
    {
        const QMutexLocker lock(&m_mutex);
        QDeadlineTimer deadline(std::chrono::seconds(5));
        while (m_slow && m_free.wait(&m_mutex, deadline))
            ;
    }

private:
    QMutex m_mutex;
    QWaitCondition m_free;
    bool m_slow = false;
};

class SlowStore final : public Store {
public:
    SlowStore(std::unique_ptr<Store> store, Slowness &slowness) : m_store(std::move(store)), m_slowness(slowness) {}

    Expected<void> write(const Unit &unit, const UserId &actor, Instant now) override
    {
        m_slowness.wait();
        return m_store->write(unit, actor, now);
    }
    Expected<void> read(const std::function<Expected<void>(Views &)> &look) override
    {
        m_slowness.wait();
        return m_store->read(look);
    }
    void interrupt() override { m_store->interrupt(); }
    Expected<bool> somethingChanged() override { return m_store->somethingChanged(); }
    Expected<QList<Change>> changesAfter(qint64 sequence) override
    {
        m_slowness.wait();
        return m_store->changesAfter(sequence);
    }
    Expected<qint64> lastChange() override { return m_store->lastChange(); }
    QString place() const override { return u"Shared file"_s; }

private:
    std::unique_ptr<Store> m_store;
    Slowness &m_slowness;
};

/// The longest that the event loop was away from its turns.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_since.start();
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start();
    }
    void restart()
    {
        m_longest = 0;
        m_since.restart();
    }
    qint64 longest() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

/// Nobody waits at a key, however slow the data is.
class TestSlowStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyPanelAnswersKeysWhileTheDataSleeps();
    void itIsSaidWhatIsWaitedForAndItCanBeCancelled();
    void savingHoldsNobodyUp();

private:
    void showsNothingModal();
    QString foot() const;
    QAbstractButton *footButton(const QString &words) const;

    // What a person feels is 50 ms; this much a busy test machine is given.
    static constexpr qint64 limitMs = 250;

    QTemporaryDir m_folder;
    Slowness m_slowness;
    std::unique_ptr<Premises> m_premises;
    User m_manager;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<MainWindow> m_window;
};

void TestSlowStore::initTestCase()
{
    DemoOptions options;
    options.contacts = 60;
    options.procedure = u"wiltshire"_s;
    options.now = SystemClock().now();
    const QString database = m_folder.filePath(u"demo.frontdoor"_s);
    must(makeDemoDatabase(database, options, [](qint64, qint64) { return true; }));
    m_premises = std::make_unique<Premises>(must(enterNow({database, false})));
    must(must(m_premises->store())->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<User> users, views.users());
        for (const User &user : users) {
            if (user.role == Role::TeamManager && m_premises->rules.procedure->teamKind(user.team) == "front-door"_L1)
                m_manager = user;
        }
        return {};
    }));
    QVERIFY(m_manager.id);
    m_premises->store = [this, make = m_premises->store]() -> Expected<std::unique_ptr<Store>> {
        FD_ASSIGN(std::unique_ptr<Store> store, make());
        return std::unique_ptr<Store>(std::make_unique<SlowStore>(std::move(store), m_slowness));
    };
}

void TestSlowStore::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    SettingsStore(*m_settings).setTheme(ThemeChoice::Light);
    m_office = std::make_unique<Office>(*m_premises, std::make_shared<SystemClock>(), m_folder.filePath(u"drafts"_s));
    m_window = std::make_unique<MainWindow>(m_office->session(), m_office->factories(), SettingsStore(*m_settings));
    m_window->resize(1366, 768);
    m_office->session().open();
    QVERIFY(showActive(*m_window));
}

void TestSlowStore::cleanup()
{
    m_slowness.set(false);
    m_window.reset();
    m_office.reset();
}

void TestSlowStore::showsNothingModal()
{
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(QApplication::overrideCursor() == nullptr);
}

QString TestSlowStore::foot() const
{
    QStringList words;
    for (const QLabel *label : m_window->findChild<StatusStrip *>()->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

QAbstractButton *TestSlowStore::footButton(const QString &words) const
{
    for (QAbstractButton *button : m_window->findChild<StatusStrip *>()->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == words)
            return button;
    }
    return nullptr;
}

void TestSlowStore::everyPanelAnswersKeysWhileTheDataSleeps()
{
    m_slowness.set(true);
    Heartbeat heart;
    m_window->signIn(m_manager);
    qint64 worst = 0;
    const auto measured = [&](const QString &what) {
        QTest::qWait(30); // what the keys have set going
        const qint64 longest = heart.longest();
        worst = std::max(worst, longest);
        qInfo("%-28s %4lld ms", qPrintable(what), longest);
        QVERIFY2(longest < limitMs, qPrintable(u"%1: %2 ms"_s.arg(what).arg(longest)));
        showsNothingModal();
        heart.restart();
    };
    const QList<PanelEntry> panels = m_office->factories().panels;
    for (const PanelEntry &panel : panels) {
        QElapsedTimer making;
        making.start();
        m_window->showPanel(panel.id); // made here for the first time
        QTest::qWait(1);
        qInfo("%-28s made in %lld ms", qPrintable(panel.title), making.elapsed());
        heart.restart();
        for (const Qt::Key key :
             {Qt::Key_Down, Qt::Key_Tab, Qt::Key_Down, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Space}) {
            QWidget *focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : m_window.get(), key);
            QTest::qWait(1);
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
        measured(panel.title);
    }
    for (const PanelEntry &panel : panels) { // going there again
        heart.restart();
        if (!panel.shortcut.isEmpty())
            QTest::keySequence(m_window.get(), panel.shortcut);
        measured(panel.title + u", again"_s);
    }
    m_window->desk()->askForNewContact();
    QTest::qWait(1);
    heart.restart();
    QTest::keyClicks(QApplication::focusWidget(), u"sample"_s);
    measured(u"a new contact, typed in"_s);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"hand"_s);
    measured(u"the finder"_s);
    qInfo("longest between two turns: %lld ms", worst);
}

void TestSlowStore::itIsSaidWhatIsWaitedForAndItCanBeCancelled()
{
    m_window->signIn(m_manager);
    QTRY_VERIFY_WITH_TIMEOUT(foot().contains(u"Shared file"_s), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_office->session().waiting(), Waiting(), 10'000);
    m_slowness.set(true);
    QElapsedTimer since;
    since.start();
    bool cancelled = false;
    onResult(
        m_window.get(), m_office->session().read<QList<User>>(ReadSlot(), [](Views &views) { return views.users(); }),
        [&](const Expected<QList<User>> &users) { cancelled = !users && users.error().code == ErrorCode::Cancelled; });
    QTRY_VERIFY(foot().contains(u"Loading…"_s));
    QVERIFY(since.elapsed() >= 300);
    QVERIFY(!footButton(u"Cancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(footButton(u"Cancel"_s), 4000);
    QVERIFY(since.elapsed() >= 3000);
    QVERIFY2(foot().contains(u"Waiting for the shared file"_s) || foot().contains(u"shared file cannot"_s),
             qPrintable(foot()));
    showsNothingModal();
    footButton(u"Cancel"_s)->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(cancelled);
    QTRY_VERIFY(!foot().contains(u"Waiting for"_s));
    QVERIFY(since.elapsed() < 5000); // the data sleeps on
}

void TestSlowStore::savingHoldsNobodyUp()
{
    m_window->signIn(m_manager);
    QTRY_COMPARE_WITH_TIMEOUT(m_office->session().waiting(), Waiting(), 10'000);
    m_slowness.set(true);
    Heartbeat heart;
    bool answered = false;
    m_window->desk()->submit(m_window.get(), CheckTray{m_manager.team}, [&](const auto &) { answered = true; });
    QTRY_VERIFY(foot().contains(u"Saving…"_s));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u">lock"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(m_window->isLocked());
    m_window->unlock();
    QVERIFY2(heart.longest() < limitMs, qPrintable(QString::number(heart.longest())));
    QVERIFY(!answered);
    m_slowness.set(false);
    QTRY_VERIFY(answered);
    QTRY_VERIFY(!foot().contains(u"Saving…"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestSlowStore)
#include "test_slow_store.moc"
