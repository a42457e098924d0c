// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/office.h"
#include "app/window/scene.h"
#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "core/store/sqlite_store.h"
#include "tests/support/must.h"
#include "tests/ui/common/widget_test.h"
#include "ui/common/chip.h"
#include "ui/common/radio_cards.h"
#include "ui/common/search_field.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/route_dialog.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// One contact from the telephone to the decision, by real keys, at two PCs on one file: what one desk does the other
/// sees within two seconds.
class TestDayAtTheDesk final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theWholeDay();

private:
    /// A PC with a window of its own.
    struct Desktop {
        QTemporaryDir folder;
        std::unique_ptr<QSettings> settings;
        std::unique_ptr<Office> office;
        std::unique_ptr<MainWindow> window;
    };
    std::unique_ptr<Desktop> desktop();

    void recordAndSend(Desktop &pc);
    void routeAndAllocate(Desktop &pc);
    void recommend(Desktop &pc);
    void authorise(Desktop &pc);

    // Hands and eyes at the active window.
    void use(Desktop &pc, const User &user);
    QAbstractButton *button(Desktop &pc, const QString &words, bool last = false) const;
    bool sees(Desktop &pc, const QString &words) const;
    void typeInto(Desktop &pc, const QString &name, const QString &text);
    void pressButton(Desktop &pc, const QString &words, bool last = false);
    void giveReasons(Desktop &pc, const QString &words);
    void choose(RadioCards &cards, const QString &title);
    std::optional<TrayRow> rowOf(Desktop &pc, const QString &child) const;
    Contact stored();

    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<Premises> m_premises;
    User m_officer, m_manager, m_worker;
    ContactId m_contact;
};

void TestDayAtTheDesk::initTestCase()
{
    m_database = m_folder.filePath(u"office.frontdoor"_s);
    const Instant now = SystemClock().now();
    const std::unique_ptr<Store> store = must(createSqliteStore(m_database));
    const Procedure procedure = must(adoptProcedure(*store, must(procedureTexts(u"wiltshire"_s)), {}, now));
    m_officer = {UserId::make(), 1, u"io"_s, u"Iona Field"_s, Role::InformationOfficer, u"615"_s, 1.0, false, true};
    m_manager = {UserId::make(), 1, u"atm"_s, u"Morgan Reid"_s, Role::AssistantTeamManager, u"615"_s, 1.0, true, true};
    m_worker = {UserId::make(), 1, u"sw"_s, u"Sam Bell"_s, Role::SocialWorker, u"615"_s, 1.0, true, true};
    must(store->write(
        [&](Work &work) -> Expected<bool> {
            for (const User &user : {m_officer, m_manager, m_worker})
                FD_TRY(work.add(user));
            return true;
        },
        {}, now));
    const QString path = m_database;
    m_premises.reset(
        new Premises{path, [path] { return openSqliteStore(path, OpenMode::ReadWrite); },
                     Rulebook{std::make_shared<const Procedure>(procedure), Calendar(BankHolidays::shipped())}});
}

void TestDayAtTheDesk::cleanupTestCase()
{
    QCOMPARE(stored().state, ContactState::Closed);
}

std::unique_ptr<TestDayAtTheDesk::Desktop> TestDayAtTheDesk::desktop()
{
    auto pc = std::make_unique<Desktop>();
    pc->settings = std::make_unique<QSettings>(pc->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    pc->office = std::make_unique<Office>(*m_premises, std::make_shared<SystemClock>(),
                                          pc->folder.filePath(u"drafts"_s));
    pc->window = std::make_unique<MainWindow>(pc->office->session(), pc->office->factories(),
                                              SettingsStore(*pc->settings));
    pc->window->resize(1366, 768);
    pc->office->session().open();
    return pc;
}

void TestDayAtTheDesk::theWholeDay()
{
    const std::unique_ptr<Desktop> first = desktop();
    const std::unique_ptr<Desktop> second = desktop();
    second->window->signIn(m_manager);
    second->window->show();

    recordAndSend(*first);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(*second, u"Nell Ashdown"_s), 2000);
    QVERIFY(!rowOf(*second, u"Nell Ashdown"_s)->nextDue);

    routeAndAllocate(*second);
    QCOMPARE(stored().route, u"IV"_s);
    QCOMPARE(stored().worker, m_worker.id);
    QVERIFY(stored().nextDue.has_value());

    recommend(*first);
    QTRY_COMPARE_WITH_TIMEOUT(rowOf(*second, u"Nell Ashdown"_s)->state, u"awaiting-authorisation"_s, 2000);

    authorise(*second);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*first, u"Decided"_s), 2000); // the worker's page, left open
}

void TestDayAtTheDesk::recordAndSend(Desktop &pc)
{
    use(pc, m_officer);
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : pc.window.get(), Qt::Key_N,
                    Qt::ControlModifier);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == "Who is it about?"_L1);
    QTest::keyClicks(QApplication::focusWidget(), u"nell ashdown"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Date of birth"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"04052017"_s);
    typeInto(pc, u"Postcode"_s, u"SN15 1QH"_s);
    typeInto(pc, u"Agency"_s, u"Brambledown School"_s);
    typeInto(pc, u"What is the worry? What was seen or said, when, where, by whom?"_s, u"No coat again, hungry."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(sees(pc, u"Recorded as"_s), 10'000);

    // Without the checks it does not go to the tray, and says by which rule.
    pressButton(pc, u"Send to tray"_s);
    pressButton(pc, u"Send to tray"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(sees(pc, u"WIL-11"_s), 5000);
    for (const QString &system : {u"Impulse"_s, u"CareFirst"_s, u"Closures of the last three months"_s})
        pressButton(pc, system);
    typeInto(pc, u"What they held: earlier involvement in short"_s, u"Nothing known."_s);
    pressButton(pc, u"Record these checks"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(pc, u"The checks are recorded."_s), 5000);
    pressButton(pc, u"Send to tray"_s, true);
}

void TestDayAtTheDesk::routeAndAllocate(Desktop &pc)
{
    use(pc, m_manager);
    auto *panel = shown<TrayPanel>(*pc.window);
    QVERIFY(panel);
    m_contact = rowOf(pc, u"Nell Ashdown"_s)->subject.contact();
    panel->view()->setFocus(Qt::TabFocusReason);
    panel->view()->goTo(Subject(m_contact));
    QTest::keyClick(panel->view(), Qt::Key_R);
    QTRY_VERIFY(shown<RouteDialog>(*pc.window));
    auto *route = shown<RouteDialog>(*pc.window);
    QVERIFY(QTest::qWaitForWindowActive(route));
    choose(*route->cards(), u"IV. To a social worker"_s);
    QCOMPARE(route->cards()->chosenId(), u"IV"_s);
    QTest::keyClick(route->confirmButton(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!shown<RouteDialog>(*pc.window), 5000);

    use(pc, m_manager);
    panel->view()->setFocus(Qt::TabFocusReason);
    panel->view()->goTo(Subject(m_contact));
    QTest::keyClick(panel->view(), Qt::Key_A);
    QTRY_VERIFY(shown<AllocateDialog>(*pc.window));
    auto *allocate = shown<AllocateDialog>(*pc.window);
    QVERIFY(QTest::qWaitForWindowActive(allocate));
    QTest::keyClicks(allocate->filter(), u"sam"_s);
    QTRY_VERIFY(allocate->chosen() && allocate->chosen()->id == m_worker.id);
    QTest::keyClick(allocate->filter(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!shown<AllocateDialog>(*pc.window), 5000);
    QTRY_COMPARE(stored().worker, m_worker.id);
}

void TestDayAtTheDesk::recommend(Desktop &pc)
{
    use(pc, m_worker);
    pc.window->desk()->askToOpen(Subject(m_contact));
    QTRY_VERIFY_WITH_TIMEOUT(
        outcomeCards(*pc.window) && !outcomeCards(*pc.window)->findChildren<QAbstractButton *>().isEmpty(), 5000);
    QVERIFY(!button(pc, u"Authorise…"_s));
    RadioCards *cards = outcomeCards(*pc.window);
    choose(*cards, u"Progress to referral"_s);
    QCOMPARE(cards->chosenId(), u"progress-to-referral"_s);
    typeInto(pc, u"Rationale"_s, u"Left alone overnight; an assessment is needed."_s);
    pressButton(pc, u"Recommend…"_s);
    pressButton(pc, u"Recommend"_s);
    giveReasons(pc, u"Recommend with these reasons"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stored().state, ContactState::AwaitingAuthorisation, 5000);
}

void TestDayAtTheDesk::authorise(Desktop &pc)
{
    use(pc, m_manager);
    pc.window->desk()->askToOpen(Subject(m_contact));
    pressButton(pc, u"Authorise…"_s);
    pressButton(pc, u"Authorise"_s);
    giveReasons(pc, u"Authorise with these reasons"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stored().state, ContactState::Closed, 5000);
}

void TestDayAtTheDesk::use(Desktop &pc, const User &user)
{
    if (!pc.window->desk() || pc.window->desk()->user().id != user.id) {
        if (pc.window->desk())
            QVERIFY(pc.window->signOut());
        pc.window->signIn(user);
    }
    QVERIFY(showActive(*pc.window));
}

QAbstractButton *TestDayAtTheDesk::button(Desktop &pc, const QString &words, bool last) const
{
    const QList<QAbstractButton *> found = buttonsOf(*pc.window, words);
    return found.isEmpty() ? nullptr : last ? found.last() : found.first();
}

bool TestDayAtTheDesk::sees(Desktop &pc, const QString &words) const
{
    const QList<QWidget *> all = pc.window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *text = qobject_cast<const QAbstractButton *>(widget);
        const auto *chip = qobject_cast<const Chip *>(widget);
        if ((chip && chip->text().contains(words)) || (label && label->text().contains(words))
            || (text && text->text().contains(words)))
            return true;
    }
    return false;
}

void TestDayAtTheDesk::typeInto(Desktop &pc, const QString &name, const QString &text)
{
    QTRY_VERIFY2(fieldNamed(*pc.window, name), qPrintable(name));
    fieldNamed(*pc.window, name)->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestDayAtTheDesk::pressButton(Desktop &pc, const QString &words, bool last)
{
    QTRY_VERIFY2_WITH_TIMEOUT(button(pc, words, last), qPrintable(words), 5000);
    QAbstractButton *found = button(pc, words, last);
    found->setFocus(Qt::TabFocusReason);
    QTest::keyClick(found, Qt::Key_Space);
}

void TestDayAtTheDesk::giveReasons(Desktop &pc, const QString &words)
{
    // Only where a warning asked for one.
    const auto asks = [&] { return sees(pc, words); };
    if (!QTest::qWaitFor(asks, 2000))
        return;
    const QList<QWidget *> all = pc.window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
            && widget->accessibleName().startsWith("Why go ahead"_L1)) {
            widget->setFocus(Qt::TabFocusReason);
            QTest::keyClicks(QApplication::focusWidget(), u"The caller did not know."_s);
        }
    }
    pressButton(pc, words);
}

void TestDayAtTheDesk::choose(RadioCards &cards, const QString &title)
{
    const QList<QAbstractButton *> all = cards.findChildren<QAbstractButton *>();
    for (QAbstractButton *card : all) {
        if (card->accessibleName() == title)
            QTest::keyClick(card, Qt::Key_Space);
    }
    QVERIFY2(!cards.chosenId().isEmpty(), qPrintable(title));
}

std::optional<TrayRow> TestDayAtTheDesk::rowOf(Desktop &pc, const QString &child) const
{
    auto *panel = shown<TrayPanel>(*pc.window);
    if (!panel)
        return std::nullopt;
    for (const TrayRow &row : panel->model()->tray()) {
        if (row.childName() == child)
            return row;
    }
    return std::nullopt;
}

Contact TestDayAtTheDesk::stored()
{
    const std::unique_ptr<Store> store = must(openSqliteStore(m_database, OpenMode::ReadOnly));
    Contact contact;
    must(store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<Contact> found, views.contact(m_contact));
        contact = found.value_or(Contact());
        return {};
    }));
    return contact;
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestDayAtTheDesk)
#include "test_day_at_the_desk.moc"
