// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reception.h"
#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "tests/app/bad_databases.h"
#include "tests/support/front_door.h"
#include "tests/support/must.h"
#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/message_bar.h"
#include "ui/shell/door_form.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/person_card.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/workspace.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(frontdoor::OpeningHelp)

/// The window when a database cannot be opened: the same words as at a terminal, and buttons that help.
class TestReception : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aSoundDatabaseIsOpenedWithoutMuchAdo();
    void aBadDatabaseIsToldWithWhatHelps_data();
    void aBadDatabaseIsToldWithWhatHelps();
    void aLockedDatabaseIsToldAndOpensWhenItIsFree();
    void itSaysThatItIsWaiting();
    void aFileThatComesBackOpensByTryingAgain();
    void whoWorkedHereBeforeTakesCallsWhileTheDataAreAway();
    void nobodyElseIsOfferedTo();
    void anotherFileCanBeChosen();
    void theDemoIsAlwaysOffered();
    void whatCannotBeWrittenOpensToReadOnlyAndSaysSo();
    void aFolderWithoutRightsOffersNoReading();
    void aDatabaseThatGoesWhileItIsOpenedIsTold();
    void closingEndsIt();
    void enterPressesTheFirstHelp();
    void everythingFits_data();
    void everythingFits();
    void noHalfOfADemoIsEverLeft();
    void theFirstStartMakesAFileForTheOffice();
    void whatIsThereIsNeverOverwritten();
    void aSharedFileIsToldBeforeItIsOpened();
    void whatIsNoDatabaseIsToldAsSuch();
    void theLastDatabaseIsRemembered();
    void theDemoDoesNotLockByItself();

private:
    Entrance entrance(int patienceMs = 300) const
    {
        return {path(), false, OpenMode::ReadWrite, {.patienceMs = patienceMs, .place = {}}};
    }
    QString path() const { return m_folder->path(u"office.frontdoor"_s); }
    void press(OpeningHelp help);
    void expectWindow();
    void expectTrouble(ErrorCode code, const QString &where);
    QString welcomeWords() const;
    WelcomePage &welcomed();

    /// What the page offers besides what helps; null while it does not.
    QPushButton *offer(const QString &text) const;
    void beginAnew();

    QByteArray m_sound;
    std::unique_ptr<DatabaseFolder> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Reception> m_reception;
};

namespace {

/// A database with one who may work in it.
QByteArray soundDatabase()
{
    const DatabaseFolder folder;
    {
        const Instant now = SystemClock().now();
        const std::unique_ptr<Store> store = must(createSqliteStore(folder.path()));
        must(adoptProcedure(*store, must(procedureTexts(u"leicester"_s)), {}, now));
        const User user{UserId::make(), 1, u"sw"_s, u"Sam Bell"_s, Role::SocialWorker, u"das"_s, 1.0, true, true};
        must(store->write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.add(user));
                return true;
            },
            {}, now));
    }
    return bytesOf(folder.path());
}

} // namespace

void TestReception::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_sound = soundDatabase();
}

void TestReception::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
    QVERIFY(QDir().mkdir(m_folder->path(u"mine"_s)));
    m_settings = std::make_unique<QSettings>(m_folder->path(u"mine/settings.ini"_s), QSettings::IniFormat);
    SettingsStore(*m_settings).setTheme(ThemeChoice::Light);
    beginAnew();
}

void TestReception::cleanup()
{
    m_reception.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestReception::press(OpeningHelp help)
{
    QPushButton *button = m_reception->page().button(help);
    QVERIFY2(button, qPrintable(words(help)));
    QVERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestReception::expectWindow()
{
    QTRY_VERIFY(m_reception->window() && m_reception->window()->isVisible());
    QVERIFY(!m_reception->page().isVisible());
    QTRY_COMPARE(m_reception->window()->findChild<SignInPage *>()->shownCards().size(), 1);
}

void TestReception::expectTrouble(ErrorCode code, const QString &where)
{
    QTRY_VERIFY(m_reception->page().isVisible() && m_reception->page().button(OpeningHelp::ChooseFile));
    QVERIFY(!m_reception->window());
    QCOMPARE(m_reception->page().text(), describe({code, where, {}}));
}

void TestReception::aSoundDatabaseIsOpenedWithoutMuchAdo()
{
    QVERIFY(writeBytes(path(), m_sound));
    QSignalSpy troubled(m_reception.get(), &Reception::troubled);
    m_reception->receive(entrance());
    expectWindow();
    QCOMPARE(troubled.size(), 0);
}

void TestReception::aBadDatabaseIsToldWithWhatHelps_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<OpeningHelp>("first");
    const auto firstHelp = [](const BadDatabase &bad) {
        if (bad.code == ErrorCode::ReadOnly)
            return OpeningHelp::ReadOnly;
        return bad.code == ErrorCode::NotFound || bad.code == ErrorCode::AccessDenied ? OpeningHelp::TryAgain
                                                                                      : OpeningHelp::ChooseFile;
    };
    for (int i = 0; i < badDatabases().size(); ++i)
        QTest::newRow(badDatabases()[i].name) << i << firstHelp(badDatabases()[i]);
}

void TestReception::aBadDatabaseIsToldWithWhatHelps()
{
    QFETCH(int, index);
    QFETCH(OpeningHelp, first);
    const BadDatabase &bad = badDatabases()[index];
    QVERIFY(bad.make(path(), m_sound));
    const QByteArray before = bytesOf(path());
    const QStringList names = m_folder->names();
    QSignalSpy troubled(m_reception.get(), &Reception::troubled);
    {
        const OrdinaryUser user;
        m_reception->receive(entrance());
        expectTrouble(bad.code, path());
    }
    QCOMPARE(troubled.size(), 1);
    OpeningPage &page = m_reception->page();
    QVERIFY(!page.headline().isEmpty());
    for (const OpeningHelp help : {first, OpeningHelp::TryAgain, OpeningHelp::Demo, OpeningHelp::Close})
        QVERIFY2(page.button(help) && page.button(help)->isVisible(), qPrintable(words(help)));
    QCOMPARE(page.button(OpeningHelp::ReadOnly) != nullptr, bad.code == ErrorCode::ReadOnly);
    // What helps most is what Enter presses, and what a screen reader comes to first.
    QCOMPARE(page.focusWidget(), page.button(first));
    QCOMPARE(accessibleText(&page, QAccessible::Name), page.headline());
    QCOMPARE(accessibleText(&page, QAccessible::Description), page.text());
    QCOMPARE(m_folder->names(), names);
    QCOMPARE(bytesOf(path()), before);
}

void TestReception::aLockedDatabaseIsToldAndOpensWhenItIsFree()
{
    QVERIFY(writeBytes(path(), m_sound));
    {
        const Locker locker(path());
        QVERIFY(locker.isLocked());
        m_reception->receive(entrance());
        expectTrouble(ErrorCode::Busy, path());
    }
    press(OpeningHelp::TryAgain);
    expectWindow();
}

void TestReception::itSaysThatItIsWaiting()
{
    QVERIFY(writeBytes(path(), m_sound));
    auto locker = std::make_unique<Locker>(path());
    QVERIFY(locker->isLocked());
    m_reception->receive(entrance(10'000));
    QTRY_VERIFY(m_reception->page().isVisible());
    QCOMPARE(m_reception->page().headline(), u"Opening office.frontdoor…"_s);
    QVERIFY(m_reception->page().button(OpeningHelp::Close));
    locker.reset();
    expectWindow();
}

void TestReception::aFileThatComesBackOpensByTryingAgain()
{
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotFound, path());
    press(OpeningHelp::TryAgain);
    expectTrouble(ErrorCode::NotFound, path()); // nothing was made by asking
    QVERIFY(!QFile::exists(path()));
    QVERIFY(writeBytes(path(), m_sound));
    press(OpeningHelp::TryAgain);
    expectWindow();
}

QPushButton *TestReception::offer(const QString &text) const
{
    for (QPushButton *each : m_reception->page().findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

void TestReception::beginAnew()
{
    m_reception = std::make_unique<Reception>(*m_settings, m_folder->path(u"mine/drafts"_s),
                                              m_folder->path(u"mine/demo.frontdoor"_s));
}

void TestReception::whoWorkedHereBeforeTakesCallsWhileTheDataAreAway()
{
    QVERIFY(writeBytes(path(), m_sound));
    m_reception->receive(entrance());
    expectWindow();
    m_reception->window()->findChild<SignInPage *>()->shownCards().first()->click();
    const auto shelf = Office::doorShelf(m_folder->path(u"mine/drafts"_s));
    QTRY_VERIFY(must(shelf->last(path())).has_value());
    // The next morning the share is not there.
    m_reception.reset();
    const QString elsewhere = m_folder->path(u"elsewhere"_s);
    QVERIFY(QFile::rename(path(), elsewhere));
    beginAnew();
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotFound, path());
    QTRY_VERIFY(offer(u"Take calls meanwhile"_s));
    offer(u"Take calls meanwhile"_s)->click();
    expectWindow();
    MainWindow &window = *m_reception->window();
    auto *signIn = window.findChild<SignInPage *>();
    QTRY_VERIFY(seenText(*signIn).contains("The data cannot be reached"_L1));
    signIn->shownCards().first()->click();
    QTRY_VERIFY(window.desk());
    window.desk()->askForNewContact();
    const auto take = [&]() -> QAbstractButton * { return button(window, u"Take it under a provisional number"_s); };
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), u"ava sample"_s);
    QTRY_VERIFY(take());
    QTest::qWait(300); // as long as a person needs to look up
    take()->click();
    QTRY_VERIFY(seenText(window).contains("P-"_L1));
    // It comes back, and everything that waits is there.
    QVERIFY(QFile::rename(elsewhere, path()));
    QTRY_COMPARE_WITH_TIMEOUT(m_reception->office()->session().connection().health, ConnectionState::Health::Good,
                              20'000);
    QVERIFY(window.desk());
    QTRY_VERIFY(window.workspace()->hasWaiting());
}

void TestReception::nobodyElseIsOfferedTo()
{
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotFound, path());
    QTest::qWait(200);
    QVERIFY(!offer(u"Take calls meanwhile"_s));
}

void TestReception::anotherFileCanBeChosen()
{
    const QString other = m_folder->path(u"other.frontdoor"_s);
    QVERIFY(writeBytes(path(), "Dear Sir,\n") && writeBytes(other, m_sound));
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotADatabase, path());
    press(OpeningHelp::ChooseFile);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_reception->page().findChild<QFileDialog *>()) && dialog->isVisible());
    dialog->selectFile(other);
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    expectWindow();
    QCOMPARE(bytesOf(path()), "Dear Sir,\n");
}

void TestReception::theDemoIsAlwaysOffered()
{
    QVERIFY(writeBytes(m_folder->path(u"mine/demo.frontdoor"_s), m_sound));
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotFound, path());
    press(OpeningHelp::Demo);
    expectWindow();
}

void TestReception::whatCannotBeWrittenOpensToReadOnlyAndSaysSo()
{
    QVERIFY(writeBytes(path(), m_sound) && QFile::setPermissions(path(), nobodyWrites));
    const OrdinaryUser user;
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::ReadOnly, path());
    press(OpeningHelp::ReadOnly);
    expectWindow();
    MainWindow *window = m_reception->window();
    const auto bars = [window] {
        QStringList shown;
        for (const MessageBar *bar : window->findChildren<MessageBar *>()) {
            if (bar->isVisible())
                shown << bar->headline() + u' ' + bar->text();
        }
        return shown.join(u'\n');
    };
    QVERIFY2(bars().contains(u"Opened to read only."_s), qPrintable(bars()));

    // Signed in, the bar stays and the foot of the window says it too; a save is refused in plain words.
    window->signIn({UserId(u"x"_s), 1, u"sw"_s, u"Sam Bell"_s, Role::SocialWorker, u"das"_s, 1.0, true, true});
    QVERIFY(bars().contains(u"Opened to read only."_s));
    auto *strip = window->findChild<StatusStrip *>();
    QVERIFY(strip);
    const auto foot = [strip] {
        QStringList words;
        for (const QLabel *label : strip->findChildren<QLabel *>())
            words << label->accessibleName();
        return words.join(u'\n');
    };
    QTRY_VERIFY2(foot().contains(u"Local file, to read only"_s), qPrintable(foot()));
    QString said;
    bool answered = false;
    window->desk()->submit(this, LogActivity{Subject(ContactId(u"x"_s)), ActivityKind::Note, u"Rang."_s, {}},
                           [&](const Expected<CommandResult> &result) {
                               answered = true;
                               said = result ? u"saved"_s : describe(result.error());
                           });
    QTRY_VERIFY(answered);
    QVERIFY2(said.contains(u"cannot be written to"_s) && said.contains(u"Nothing was saved"_s), qPrintable(said));
    QCOMPARE(bytesOf(path()), m_sound);
    m_reception.reset();
}

void TestReception::aFolderWithoutRightsOffersNoReading()
{
    QVERIFY(QDir().mkdir(m_folder->path(u"theirs"_s)));
    const QString theirs = m_folder->path(u"theirs/office.frontdoor"_s);
    QVERIFY(writeBytes(theirs, m_sound));
    QVERIFY(QFile::setPermissions(m_folder->path(u"theirs"_s), nobodyWrites));
    const OrdinaryUser user;
    Entrance wanted = entrance();
    wanted.database = theirs;
    m_reception->receive(wanted);
    expectTrouble(ErrorCode::ReadOnly, theirs);
    press(OpeningHelp::ReadOnly);
    QTRY_COMPARE(m_reception->page().headline(), u"The database cannot be read where it lies"_s);
    QVERIFY(m_reception->page().text().contains(u"copy the file to a folder of your own"_s));
    QVERIFY(!m_reception->page().button(OpeningHelp::ReadOnly)); // it was tried
    QVERIFY(m_reception->page().button(OpeningHelp::ChooseFile));
}

void TestReception::aDatabaseThatGoesWhileItIsOpenedIsTold()
{
    // Looked at and found good; then, before anybody has signed in, it is gone.
    QVERIFY(writeBytes(path(), m_sound));
    const Premises premises = must(enterNow(entrance()));
    QVERIFY(QFile::remove(path()));
    QSignalSpy troubled(m_reception.get(), &Reception::troubled);
    m_reception->receive(entrance(), QtFuture::makeReadyFuture(Expected<Premises>(premises)));
    QTRY_COMPARE(troubled.size(), 1);
    expectTrouble(ErrorCode::NotFound, path());
    QVERIFY(writeBytes(path(), m_sound));
    press(OpeningHelp::TryAgain);
    expectWindow();
}

void TestReception::closingEndsIt()
{
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotFound, path());
    press(OpeningHelp::Close);
    for (const QWidget *widget : QApplication::topLevelWidgets())
        QVERIFY(!widget->isVisible()); // the program ends with its last window
    QVERIFY(!m_reception->window());
}

void TestReception::enterPressesTheFirstHelp()
{
    m_reception->receive(entrance());
    expectTrouble(ErrorCode::NotFound, path());
    m_reception->page().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_reception->page()));
    QVERIFY(writeBytes(path(), m_sound));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    expectWindow();
}

void TestReception::everythingFits_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d", percent) << percent;
}

void TestReception::everythingFits()
{
    QFETCH(int, percent);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    OpeningPage page;
    page.resize(1366, 768);
    QVERIFY(showActive(page));
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        for (const bool toReadOnly : {false, true}) {
            const Error error{ErrorCode(code), u"/home/somebody/Documents/Front door/office of the city.frontdoor"_s,
                              u"PRAGMA schema_version: file is not a database (26)"_s};
            const OpeningTrouble trouble = openingTrouble(error, toReadOnly);
            page.showTrouble(trouble);
            QTest::qWait(1);
            QVERIFY(!trouble.headline.isEmpty() && !trouble.helps.isEmpty());
            QVERIFY(trouble.helps.contains(OpeningHelp::Close));
            const QStringList clipped = test::clippedIn(&page);
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        }
    }
    applyTheme(*qApp, ThemeChoice::Light, 100);
}

void TestReception::noHalfOfADemoIsEverLeft()
{
    // Closed while the demo is being made: the next start must not find half of one.
    Entrance demo = entrance();
    demo.makeDemo = true;
    m_reception->receive(demo);
    QTRY_VERIFY(m_reception->page().isVisible());
    QCOMPARE(m_reception->page().headline(), u"Making the demo…"_s);
    QTRY_VERIFY(m_reception->page().text().contains(u"of 2000 invented contacts"_s));
    QVERIFY(!QFile::exists(path())); // it is not there before it is whole
    press(OpeningHelp::Close);
    QTRY_COMPARE_WITH_TIMEOUT(m_folder->names(), QStringList{u"mine"_s}, 20'000);
}

/// The page, shown, with its procedures.
WelcomePage &TestReception::welcomed()
{
    m_reception->welcome();
    WelcomePage &page = *m_reception->welcomePage();
    if (!showActive(page) || !QTest::qWaitFor([&] { return page.findChildren<QCheckBox *>().size() > 0; }, 20'000))
        qFatal("nobody is welcomed");
    return page;
}

QString TestReception::welcomeWords() const
{
    QStringList words;
    for (const MessageBar *bar : m_reception->welcomePage()->findChildren<MessageBar *>()) {
        if (bar->isVisible())
            words << bar->headline() + u' ' + bar->text();
    }
    return words.join(u'\n');
}

void TestReception::theFirstStartMakesAFileForTheOffice()
{
    WelcomePage &page = welcomed();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), path());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the second: Leicester
    QWidget *name = nullptr;
    for (QLineEdit *field : page.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Your name"_s)
            name = field;
    }
    QVERIFY(name);
    name->setFocus();
    QTest::keyClicks(name, u"Dana Frost"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_reception->window() && m_reception->window()->isVisible());
    QVERIFY(!page.isVisible());
    // Whoever made it comes in by their account of the computer; nobody else does.
    SignInPage *signIn = m_reception->window()->findChild<SignInPage *>();
    QTRY_VERIFY(signIn->byAccount()->isVisible());
    QCOMPARE(signIn->byAccount()->text(), u"Continue as Dana Frost"_s);
    QVERIFY(signIn->shownCards().isEmpty());
    QTest::keyClick(signIn->byAccount(), Qt::Key_Return);
    QTRY_VERIFY2(m_reception->window()->desk(), qPrintable(signIn->door()->message()->text()));
    QCOMPARE(m_reception->window()->desk()->user().role, Role::Administrator);
    QCOMPARE(must(enterNow(entrance())).rules.procedure->id, u"leicester"_s);
}

void TestReception::whatIsThereIsNeverOverwritten()
{
    QVERIFY(writeBytes(path(), "Dear Sir,\n"));
    WelcomePage &page = welcomed();
    emit page.officeWanted({path(), u"leeds"_s, u"Dana Frost"_s});
    QTRY_VERIFY2(welcomeWords().contains(u"The file was not made."_s), qPrintable(welcomeWords()));
    QVERIFY2(welcomeWords().contains(path()), qPrintable(welcomeWords()));
    QCOMPARE(bytesOf(path()), "Dear Sir,\n");
    const QString nowhere = m_folder->path(u"not/there/office.frontdoor"_s);
    emit page.officeWanted({nowhere, u"leeds"_s, u"Dana Frost"_s});
    QTRY_VERIFY2(welcomeWords().contains(m_folder->path(u"not/there"_s)), qPrintable(welcomeWords()));
    QVERIFY(!QFile::exists(m_folder->path(u"not"_s)));
}

void TestReception::aSharedFileIsToldBeforeItIsOpened()
{
    QVERIFY(writeBytes(path(), m_sound));
    WelcomePage &page = welcomed();
    page.go(WelcomePage::Step::OpenFile);
    QTest::keyClicks(QApplication::focusWidget(), path());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(welcomeWords().contains(u"procedure Leicester 2026-1"_s), qPrintable(welcomeWords()));
    QVERIFY2(welcomeWords().contains(u"0 contacts"_s) && welcomeWords().contains(u"1 person can sign in"_s),
             qPrintable(welcomeWords()));
    QVERIFY(!m_reception->window());
    QCOMPARE(bytesOf(path()), m_sound);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    expectWindow();
}

void TestReception::whatIsNoDatabaseIsToldAsSuch()
{
    QVERIFY(writeBytes(path(), "Dear Sir,\n"));
    WelcomePage &page = welcomed();
    page.go(WelcomePage::Step::OpenFile);
    QTest::keyClicks(QApplication::focusWidget(), path());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(welcomeWords().contains(u"This is not a Frontdoor database"_s), qPrintable(welcomeWords()));
    QVERIFY(page.isVisible());
    QCOMPARE(page.step(), WelcomePage::Step::OpenFile);
}

void TestReception::theLastDatabaseIsRemembered()
{
    const QString demo = m_folder->path(u"mine/demo.frontdoor"_s);
    QVERIFY(writeBytes(path(), m_sound) && writeBytes(demo, m_sound));
    const SettingsStore settings(*m_settings);
    Entrance toDemo = entrance();
    toDemo.database = demo;
    m_reception->receive(toDemo);
    expectWindow();
    QCOMPARE(settings.lastDatabase(), demo); // for want of anything else
    m_reception->receive(entrance());
    QTRY_COMPARE(settings.lastDatabase(), path());
    QTRY_COMPARE(m_reception->window()->findChild<SignInPage *>()->shownCards().size(), 1);
    m_reception->receive(toDemo); // looked at once more: the office's stays
    QTRY_VERIFY(m_reception->window()->idleWatch()->minutes() == 0);
    QCOMPARE(settings.lastDatabase(), path());
}

void TestReception::theDemoDoesNotLockByItself()
{
    const QString demo = m_folder->path(u"mine/demo.frontdoor"_s);
    QVERIFY(writeBytes(path(), m_sound) && writeBytes(demo, m_sound));
    m_reception->receive(entrance());
    expectWindow();
    QCOMPARE(m_reception->window()->idleWatch()->minutes(), 10);
    Entrance toDemo = entrance();
    toDemo.database = demo;
    m_reception->receive(toDemo);
    QTRY_COMPARE(m_reception->window()->idleWatch()->minutes(), 0);
}

QTEST_MAIN(TestReception)
#include "test_reception.moc"
