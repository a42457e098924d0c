// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/chip.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/common/search_field.h"
#include "ui/shell/finder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"
#include "ui/shell/person_card.h"
#include "ui/shell/procedure_dialog.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/status_strip.h"

#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// A panel with a badge, as the shell knows them: by properties only.
class CountingPanel final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(bool badgeAlert READ badgeAlert NOTIFY badgeChanged)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY badgeChanged)

public:
    using QWidget::QWidget;

    int badge() const { return m_count; }
    bool badgeAlert() const { return m_count > 5; }
    QString badgeText() const { return QStringLiteral("%1 open").arg(m_count); }

    void count(int number)
    {
        m_count = number;
        emit badgeChanged();
    }

signals:
    void badgeChanged();

private:
    int m_count = 0;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_office = std::make_unique<test::FrontDesk>();
        m_office->fill();
        m_session = m_office->session();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"look.ini"_s), QSettings::IniFormat);
        SettingsStore(*m_settings).setTheme(ThemeChoice::Light);
        m_opened.clear();
        m_window = std::make_unique<MainWindow>(*m_session, factories(), SettingsStore(*m_settings));
        m_window->resize(1366, 768);
        QVERIFY(showActive(*m_window));
        QTRY_COMPARE(signInPage()->shownCards().size(), 8);
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    // --- Sign-in

    void peopleStandByTeamWithTheirRoles()
    {
        const QList<PersonCard *> cards = signInPage()->shownCards();
        QCOMPARE(cards.first()->accessibleName(), u"Dana Frost, Screening manager"_s);
        QCOMPARE(cards.last()->accessibleName(), u"Alex Moss, Customer service officer"_s);
    }

    void typingFiltersAndEnterSignsIn()
    {
        QVERIFY(signInPage()->filter()->hasFocus());
        QTest::keyClicks(signInPage()->filter(), u"reid"_s);
        QCOMPARE(signInPage()->shownCards().size(), 1);
        press(Qt::Key_Return);
        QVERIFY(m_window->desk());
        QCOMPARE(m_window->desk()->user().name, u"Morgan Reid"_s);
    }

    void aRoleIsFoundToo()
    {
        QTest::keyClicks(signInPage()->filter(), u"social w"_s);
        QCOMPARE(signInPage()->shownCards().size(), 3);
    }

    void enterInAnEmptyFilterSignsNobodyIn()
    {
        press(Qt::Key_Return);
        QVERIFY(!m_window->desk());
    }

    void arrowsGoThroughTheCards()
    {
        press(Qt::Key_Down);
        const auto *card = qobject_cast<PersonCard *>(QApplication::focusWidget());
        QVERIFY(card);
        QCOMPARE(card->user().name, u"Dana Frost"_s);
        press(Qt::Key_Right);
        QCOMPARE(qobject_cast<PersonCard *>(QApplication::focusWidget())->user().name, u"Dev Kaur"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_window->desk()->user().name, u"Dev Kaur"_s);
    }

    void nobodyOfThatNameSaysSo()
    {
        QTest::keyClicks(signInPage()->filter(), u"zzz"_s);
        QVERIFY(signInPage()->shownCards().isEmpty());
        press(Qt::Key_Return);
        QVERIFY(!m_window->desk());
    }

    void changingThePersonAsksAgain()
    {
        work(u"Sam Bell"_s);
        QVERIFY(m_window->signOut());
        QVERIFY(!m_window->desk());
        QVERIFY(signInPage()->isVisible());
        work(u"Kit Osei"_s);
        QCOMPARE(m_window->desk()->user().name, u"Kit Osei"_s);
    }

    // --- Workspace

    void theFirstPanelIsShownAndTheRailSaysSo()
    {
        work(u"Morgan Reid"_s);
        QCOMPARE(m_pages->currentTitle(), u"Duty tray"_s);
        QVERIFY(rail(u"Duty tray"_s)->isChecked());
        QVERIFY(!rail(u"People"_s)->isChecked());
        shortcut(Qt::CTRL | Qt::Key_2);
        QCOMPARE(m_pages->currentTitle(), u"People"_s);
        QVERIFY(rail(u"People"_s)->isChecked());
        shortcut(Qt::ALT | Qt::Key_Left);
        QCOMPARE(m_pages->currentTitle(), u"Duty tray"_s);
        QVERIFY(rail(u"Duty tray"_s)->isChecked());
    }

    void aPanelThatCountsWaitingWorkIsThereFromSignIn()
    {
        work(u"Morgan Reid"_s);
        QTRY_COMPARE(rail(u"My work"_s)->accessibleName(), u"My work, 3 open"_s);
        QCOMPARE(m_pages->current()->objectName(), u"tray"_s); // nobody went there
        QVERIFY(!m_window->findChild<QWidget *>(u"people"_s)); // nor is any other made before it is shown
    }

    void theChosenChildGoesIntoANewContact()
    {
        work(u"Morgan Reid"_s);
        m_window->desk()->askForNewContact(PersonId(u"ava"_s));
        QTRY_COMPARE(m_about, PersonId(u"ava"_s));
        shortcut(Qt::CTRL | Qt::Key_N);
        QCOMPARE(m_about, PersonId());
    }

    void aBadgeFollowsItsPanel()
    {
        work(u"Morgan Reid"_s);
        auto *panel = m_window->findChild<CountingPanel *>(u"tray"_s);
        QVERIFY(panel);
        panel->count(41);
        QCOMPARE(rail(u"Duty tray"_s)->accessibleName(), u"Duty tray, 41 open"_s);
    }

    void theRailIsWorkedByArrows()
    {
        work(u"Morgan Reid"_s);
        rail(u"Duty tray"_s)->setFocus();
        press(Qt::Key_Down);
        QVERIFY(rail(u"People"_s)->hasFocus());
        QCOMPARE(m_pages->currentTitle(), u"Duty tray"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_pages->currentTitle(), u"People"_s);
    }

    void aContactOpensOnceAndIsClosedByCtrlW()
    {
        work(u"Morgan Reid"_s);
        m_window->desk()->askToOpen(Subject(m_office->ava));
        QCOMPARE(m_opened, QStringList{m_office->ava.text()});
        QCOMPARE(m_pages->pageCount(), 1);
        m_window->desk()->askToOpen(Subject(m_office->ben));
        m_window->desk()->askToOpen(Subject(m_office->ava));
        QCOMPARE(m_pages->pageCount(), 2);
        QCOMPARE(m_opened.size(), 2);
        shortcut(Qt::CTRL | Qt::Key_W);
        QTRY_COMPARE(m_pages->pageCount(), 1);
        shortcut(Qt::CTRL | Qt::Key_Tab);
        QVERIFY(m_window->windowTitle().endsWith(u" - Frontdoor"_s));
    }

    void whatTheProcedureSaysIsAlwaysAtHand()
    {
        work(u"Morgan Reid"_s);
        const auto dialogs = [this] { return m_window->findChildren<ProcedureDialog *>(); };
        shortcut(Qt::CTRL | Qt::Key_F1);
        QCOMPARE(dialogs().size(), 1);
        QVERIFY(dialogs().first()->isVisible());
        QVERIFY(!dialogs().first()->isModal());
        shortcut(Qt::CTRL | Qt::Key_F1);
        QCOMPARE(dialogs().size(), 1); // the same again
        dialogs().first()->reject();
        QTRY_VERIFY(dialogs().isEmpty());
        rail(u"Duty tray"_s)->setFocus();
        QTest::keyClick(rail(u"Duty tray"_s), Qt::Key_F1); // nothing has help of its own there
        QCOMPARE(dialogs().size(), 1);
        dialogs().first()->reject();
        QTRY_VERIFY(dialogs().isEmpty());
        for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName() == u"What the procedure says"_s)
                button->click();
        }
        QCOMPARE(dialogs().size(), 1);
        QVERIFY(m_window->signOut());
        QTRY_VERIFY(dialogs().isEmpty()); // the next person may work by other rules
    }

    void ctrlNMakesANewContact()
    {
        work(u"Sam Bell"_s);
        shortcut(Qt::CTRL | Qt::Key_N);
        QCOMPARE(m_pages->currentTitle(), u"New contact"_s);
        shortcut(Qt::CTRL | Qt::Key_N);
        QCOMPARE(m_pages->pageCount(), 2);
    }

    void whoMayNotRecordIsToldWhyAndByWhichRule()
    {
        work(u"Alex Moss"_s);
        auto *button = m_window->findChild<PrimaryButton *>();
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY2(button->accessibleDescription().contains(u"LEI-01"_s),
                     qPrintable(button->accessibleDescription()));
        shortcut(Qt::CTRL | Qt::Key_N);
        m_window->desk()->askForNewContact();
        QCOMPARE(m_pages->pageCount(), 0);
    }

    void whatTheDeskSaysIsShown()
    {
        work(u"Morgan Reid"_s);
        m_window->desk()->say(u"Route chosen."_s);
        m_window->desk()->complain(u"It could not be saved."_s);
        QStringList shown;
        for (const MessageBar *bar : m_window->findChildren<MessageBar *>()) {
            if (bar->isVisible())
                shown << bar->text();
        }
        QVERIFY(shown.contains(u"It could not be saved."_s));
        const auto *strip = m_window->findChild<StatusStrip *>();
        const auto *said = strip->findChild<Chip *>();
        QVERIFY(said->isVisible());
        QCOMPARE(said->text(), u"Route chosen."_s);
    }

    void aConfirmationCoversNothingAndMovesNothing()
    {
        work(u"Morgan Reid"_s);
        const QRect before = m_pages->geometry();
        m_window->desk()->say(u"Route chosen."_s);
        QTest::qWait(20);
        QCOMPARE(m_pages->geometry(), before);
        const auto *said = m_window->findChild<StatusStrip *>()->findChild<Chip *>();
        const QRect place(said->mapTo(m_window.get(), QPoint(0, 0)), said->size());
        QVERIFY(!place.intersects(QRect(m_pages->mapTo(m_window.get(), QPoint(0, 0)), m_pages->size())));
        QVERIFY(said->width() >= said->sizeHint().width());
    }

    void aClockThatIsBehindIsToldUntilItIsRight()
    {
        work(u"Morgan Reid"_s);
        const Instant right = m_session->now();
        QTRY_VERIFY(m_session->lastRecorded());
        m_office->setNow(m_session->lastRecorded()->plusHours(-24 * 365));
        const auto said = [this] {
            QStringList shown;
            for (const MessageBar *bar : m_window->findChildren<MessageBar *>()) {
                if (bar->isVisible())
                    shown << bar->text();
            }
            return shown.join(u'\n');
        };
        QTRY_VERIFY2(said().contains(u"This computer's clock says"_s), qPrintable(said()));
        const auto foot = [this] {
            QStringList words;
            for (const QLabel *label : m_window->findChild<StatusStrip *>()->findChildren<QLabel *>())
                words << label->text();
            return words.join(u'\n');
        };
        QTRY_VERIFY2(foot().contains(u"Clock to be checked"_s), qPrintable(foot()));
        m_office->setNow(right);
        QTRY_VERIFY2(!foot().contains(u"Clock to be checked"_s), qPrintable(foot()));
    }

    // --- Search

    void ctrlKFindsAPersonAndListsWhatIsOnFile()
    {
        work(u"Morgan Reid"_s);
        shortcut(Qt::CTRL | Qt::Key_K);
        auto *field = qobject_cast<SearchField *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"sam"_s);
        auto *finder = m_window->findChild<Finder *>();
        QTRY_VERIFY(finder && finder->isVisible());
        QTRY_COMPARE(finder->model()->rowCount(), 2);
        QCOMPARE(finder->list()->currentIndex().row(), 0);
        while (finder->model()->rowAt(finder->list()->currentIndex().row()).title != u"Ava Sample"_s)
            press(Qt::Key_Down);
        press(Qt::Key_Return); // her contacts: two
        QTRY_COMPARE(finder->model()->rowAt(0).kind, FinderRow::Kind::Record);
        QCOMPARE(finder->model()->rowCount(), 2);
        press(Qt::Key_Escape); // back to the people
        QTRY_COMPARE(finder->model()->rowAt(0).kind, FinderRow::Kind::Person);
        while (finder->model()->rowAt(finder->list()->currentIndex().row()).title != u"Ava Sample"_s)
            press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(finder->model()->rowAt(0).kind, FinderRow::Kind::Record);
        press(Qt::Key_Return);
        QCOMPARE(m_opened, QStringList{m_office->ava.text()});
        QVERIFY(!finder->isVisible());
    }

    void aContactIsFoundByItsNumber()
    {
        work(u"Morgan Reid"_s);
        shortcut(Qt::CTRL | Qt::Key_K);
        QTest::keyClicks(QApplication::focusWidget(), u"c-2"_s);
        auto *finder = m_window->findChild<Finder *>();
        QTRY_VERIFY(finder && finder->isVisible() && finder->model()->rowCount() > 0);
        QCOMPARE(finder->model()->rowAt(0).title, u"Ava Sample, contact C-000002"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_opened, QStringList{m_office->ava.text()});
    }

    void nobodyFoundSaysWhatToTry()
    {
        work(u"Morgan Reid"_s);
        shortcut(Qt::CTRL | Qt::Key_K);
        QTest::keyClicks(QApplication::focusWidget(), u"qqqq"_s);
        auto *finder = m_window->findChild<Finder *>();
        QTRY_VERIFY(finder && finder->isVisible());
        QCOMPARE(finder->model()->rowCount(), 0);
        QVERIFY(!finder->list()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!finder->isVisible());
    }

    // --- Looks

    void theTextSizeFollowsTheKeysAndIsKept()
    {
        work(u"Morgan Reid"_s);
        shortcut(Qt::CTRL | Qt::Key_Plus);
        QCOMPARE(SettingsStore(*m_settings).textPercent(), 125);
        QCOMPARE(themeOf(m_window.get()).textPercent(), 125);
        shortcut(Qt::CTRL | Qt::Key_0);
        QCOMPARE(themeOf(m_window.get()).textPercent(), 100);
        m_window->setAppearance(ThemeChoice::Dark, 100);
        QCOMPARE(themeOf(m_window.get()).kind(), ThemeKind::Dark);
        QCOMPARE(SettingsStore(*m_settings).theme(), ThemeChoice::Dark);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d", percent) << percent;
    }

    void nothingIsClipped()
    {
        QFETCH(int, percent);
        m_window->setAppearance(ThemeChoice::Light, percent);
        QTest::qWait(50);
        QStringList clipped = test::clippedIn(m_window.get());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        work(u"Morgan Reid"_s);
        m_window->desk()->askToOpen(Subject(m_office->ava));
        m_window->desk()->complain(
            u"The shared file cannot be reached. Check the network. What you type is kept on this computer, and it "
            "is tried again and again."_s);
        QTest::qWait(50);
        clipped = test::clippedIn(m_window.get());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        QVERIFY2(m_window->minimumSizeHint().width() <= 1366,
                 qPrintable(QString::number(m_window->minimumSizeHint().width())));
        QVERIFY2(m_window->minimumSizeHint().height() <= 768,
                 qPrintable(QString::number(m_window->minimumSizeHint().height())));
    }

    void theWindowComesBackWhereItWas()
    {
        m_window->resize(1111, 700);
        m_window->close();
        MainWindow again(*m_session, factories(), SettingsStore(*m_settings));
        QCOMPARE(again.size(), QSize(1111, 700));
    }

private:
    Factories factories()
    {
        Factories all;
        all.panels = {{u"tray"_s, Icon::Tray, u"Duty tray"_s, QKeySequence(Qt::CTRL | Qt::Key_1),
                       [](Desk &, QWidget *parent) { return new CountingPanel(parent); }},
                      {u"people"_s, Icon::People, u"People"_s, QKeySequence(Qt::CTRL | Qt::Key_2),
                       [](Desk &, QWidget *parent) { return new QWidget(parent); }},
                      {u"work"_s,
                       Icon::Work,
                       u"My work"_s,
                       QKeySequence(Qt::CTRL | Qt::Key_3),
                       [](Desk &, QWidget *parent) {
                           auto *panel = new CountingPanel(parent);
                           panel->count(3);
                           return panel;
                       },
                       {},
                       true}};
        all.contact = [this](Desk &, const Subject &subject, QWidget *parent) {
            m_opened << subject.id;
            auto *page = new QWidget(parent);
            page->setWindowTitle(u"Contact"_s);
            return page;
        };
        all.newContact = [this](Desk &, const PersonId &about, QWidget *parent) {
            m_about = about;
            auto *page = new QWidget(parent);
            page->setWindowTitle(u"New contact"_s);
            return page;
        };
        return all;
    }

    void work(const QString &name)
    {
        m_window->signIn(m_office->user(name));
        m_pages = m_window->findChild<Pages *>();
        QVERIFY(m_pages);
        QTest::qWait(20);
    }

    SignInPage *signInPage() const { return m_window->findChild<SignInPage *>(); }

    RailButton *rail(const QString &title) const
    {
        for (RailButton *button : m_window->findChildren<RailButton *>()) {
            if (button->text() == title)
                return button;
        }
        qFatal("no such entry");
    }

    void shortcut(QKeyCombination keys) { QTest::keyClick(m_window.get(), keys.key(), keys.keyboardModifiers()); }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QPointer<Pages> m_pages;
    QStringList m_opened;
    PersonId m_about;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
