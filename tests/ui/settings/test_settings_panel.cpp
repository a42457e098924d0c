// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/acts.h"
#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/chip_bar.h"
#include "ui/common/labelled_field.h"
#include "ui/common/password_field.h"
#include "ui/common/search_field.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/desk.h"
#include "ui/desk/password_form.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/act_words.h"
#include "ui/settings/adopt_view.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/command_form.h"
#include "ui/settings/cover_page.h"
#include "ui/settings/database_page.h"
#include "ui/settings/holidays_page.h"
#include "ui/settings/my_account_page.h"
#include "ui/settings/procedure_page.h"
#include "ui/settings/roles_page.h"
#include "ui/settings/rota_page.h"
#include "ui/settings/rules_view.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/text_table.h"
#include "ui/style/apply_theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>

#include <mutex>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The settings as people use them: keys, and a session over a real file.
class TestSettingsPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        // Popups make the offscreen platform warn of what it cannot do.
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_kept = {};
        m_copies.clear();
        m_copyResult = {};
        m_office = std::make_unique<test::FrontDesk>();
        m_office->fill();
        m_office->employ(u"Ada Admin"_s, Role::Administrator, u"das"_s);
    }

    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
        m_session.reset();
        m_office.reset();
    }

    void everySectionHasAPageReachedByKeys()
    {
        work(u"Ada Admin"_s);
        m_panel->sections()->setFocus();
        QStringList titles{m_panel->page()->title()};
        for (qsizetype i = 1; i < m_panel->sectionIds().size(); ++i) {
            press(Qt::Key_Down);
            titles << m_panel->page()->title();
        }
        QCOMPARE(titles, (QStringList{u"How it looks"_s, u"My account"_s, u"My absences and cover"_s, u"Rota"_s,
                                      u"Absences"_s, u"Cover"_s, u"People who work here"_s, u"Teams and roles"_s,
                                      u"Procedure"_s, u"Bank holidays"_s, u"This database"_s}));
    }

    void whatIsChosenHoldsAtOnce()
    {
        m_kept.textPercent = 125;
        work(u"Sam Bell"_s);
        m_panel->showSection(u"looks"_s);
        auto *colours = named<SegmentedControl>(u"Colours"_s);
        QCOMPARE(colours->chosenId(), u"system"_s);
        QCOMPARE(named<SegmentedControl>(u"Size of the text"_s)->chosenId(), u"125"_s);
        colours->setFocus();
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QCOMPARE(m_kept.theme, ThemeChoice::Dark);
        QCOMPARE(m_kept.textPercent, 125); // the others stay as they were
        auto *lock = named<SegmentedControl>(u"Lock the screen when nobody has touched it for"_s);
        lock->setFocus();
        press(Qt::Key_Home);
        QCOMPARE(m_kept.lockAfterMinutes, 0);
        auto *spelling = named<SegmentedControl>(u"Spelling"_s);
        spelling->setFocus();
        press(Qt::Key_End);
        QVERIFY(!m_kept.checkSpelling);
    }

    void anAbsenceOfMineIsAddedAndRemoved()
    {
        work(u"Sam Bell"_s);
        m_panel->showSection(u"my-time"_s);
        type(u"First day"_s, u"4/5"_s);
        type(u"Last day"_s, u"6/5"_s);
        click(u"Add absence"_s);
        TextTable *list = table(u"My absences"_s);
        QTRY_COMPARE(list->textRows().size(), 1);
        QCOMPARE(list->textRows().first().cells, (QStringList{u"Mon 4 May to Wed 6 May 2026"_s, u"Leave"_s}));
        list->setFocus();
        click(u"Remove"_s);
        QTRY_COMPARE(list->textRows().size(), 0);
    }

    void anAbsenceWithoutADayIsExplainedAtTheField()
    {
        work(u"Sam Bell"_s);
        m_panel->showSection(u"my-time"_s);
        click(u"Add absence"_s);
        QTRY_VERIFY(field(u"First day"_s)->message().contains("first and the last day"_L1));
    }

    void anAccountIsAddedByKeys()
    {
        work(u"Ada Admin"_s);
        AccountsPage *page = open<AccountsPage>(u"accounts"_s);
        QTRY_VERIFY(button(u"Add somebody"_s));
        QTRY_VERIFY(!page->list()->textRows().isEmpty());
        const qsizetype before = page->list()->textRows().size();
        click(u"Add somebody"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Nia Vale"_s);
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"nia"_s);
        click(u"Add"_s);
        QTRY_COMPARE(page->list()->textRows().size(), before + 1);
        const TextRow row = rowOf(page->list(), u"Nia Vale"_s);
        QCOMPARE(row.cells.mid(1, 2), (QStringList{u"nia"_s, u"Social worker"_s}));
        QCOMPARE(row.cells.last(), u"yes"_s);
    }

    void aSignInNameThatIsTakenIsRefusedAtItsField()
    {
        work(u"Ada Admin"_s);
        open<AccountsPage>(u"accounts"_s);
        QTRY_VERIFY(button(u"Add somebody"_s));
        click(u"Add somebody"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Sam Other"_s);
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"sam"_s);
        click(u"Add"_s);
        QTRY_VERIFY(field(u"Signs in as"_s)->message().contains("Sam Bell signs in with this name already"_L1));
    }

    void somebodyWhoLeavesIsMadeInactive()
    {
        work(u"Ada Admin"_s);
        AccountsPage *page = open<AccountsPage>(u"accounts"_s);
        QTRY_VERIFY(button(u"Add somebody"_s));
        QTRY_VERIFY(!page->list()->textRows().isEmpty());
        page->list()->choose(m_office->user(u"Dev Kaur"_s).id.text());
        for (QCheckBox *box : m_panel->page()->findChildren<QCheckBox *>()) {
            if (box->text().startsWith("Works here"_L1))
                box->click();
        }
        click(u"Save"_s);
        QTRY_COMPARE(rowOf(page->list(), u"Dev Kaur"_s).cells.last(), u"no"_s);
    }

    void somebodyLeavesOnADay()
    {
        work(u"Ada Admin"_s);
        AccountsPage *page = open<AccountsPage>(u"accounts"_s);
        QTRY_VERIFY(button(u"Add somebody"_s));
        QTRY_VERIFY(!page->list()->textRows().isEmpty());
        page->list()->choose(m_office->user(u"Dev Kaur"_s).id.text());
        field(u"Leaves on"_s)->focusField();
        QTest::keyClicks(QApplication::focusWidget(), u"1/5/2026"_s); // today
        press(Qt::Key_Tab);
        click(u"Save"_s);
        QTRY_COMPARE(rowOf(page->list(), u"Dev Kaur"_s).cells.last(), u"left"_s);
        QCOMPARE(storedUser(u"Dev Kaur"_s).leaves, QDate(2026, 5, 1));
    }

    void theFirstPasswordOfTheOfficeIsAnAdministrators()
    {
        work(u"Sam Bell"_s);
        MyAccountPage *sam = open<MyAccountPage>(u"my-account"_s);
        QTRY_VERIFY(sees(u"as soon as an administrator has set theirs"_s));
        QVERIFY(!sam->form()->isVisible());
        work(u"Ada Admin"_s);
        MyAccountPage *page = open<MyAccountPage>(u"my-account"_s);
        QTRY_VERIFY(page->form()->isVisible());
        QVERIFY(sees(u"asks nobody for a password yet"_s));
        QVERIFY(!page->form()->oldOne()->isVisible());
        choosePassword(*page->form(), u"three brown umbrellas"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page->form()->oldOne()->isVisible(), 10'000); // from now on there is an old one
        QVERIFY(kept(u"Ada Admin"_s).password.startsWith("$argon2id$"_L1));
        // It is changed by who knows it.
        page->form()->oldOne()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"wrong"_s);
        choosePassword(*page->form(), u"four green kettles"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sees(u"The old password is wrong"_s), 10'000);
    }

    void anAdministratorLetsSomebodyIn()
    {
        work(u"Ada Admin"_s);
        AccountsPage *page = open<AccountsPage>(u"accounts"_s);
        QTRY_VERIFY(button(u"Add somebody"_s));
        QTRY_VERIFY(!page->list()->textRows().isEmpty());
        page->list()->choose(m_office->user(u"Sam Bell"_s).id.text());
        QTRY_VERIFY(page->firstPassword()->isVisible());
        choosePassword(*page->firstPassword(), u"three brown umbrellas"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sees(u"Has a first password and has to choose their own"_s), 10'000);
        QVERIFY(kept(u"Sam Bell"_s).mustChange);
        field(u"Account of the computer"_s)->focusField();
        QTest::keyClicks(QApplication::focusWidget(), u"SBell@office"_s);
        click(u"Save the account"_s);
        QTRY_COMPARE(kept(u"Sam Bell"_s).osAccount, u"sbell@office"_s);
        // Too many wrong passwords closed it.
        Credentials closed = kept(u"Sam Bell"_s);
        closed.closedUntil = m_office->now().plusHours(1);
        m_office->write([&](Work &work) { return work.set(closed); });
        QTRY_VERIFY(button(u"Open the account again"_s));
        click(u"Open the account again"_s);
        QTRY_VERIFY(!kept(u"Sam Bell"_s).closedUntil);
    }

    void theLastAdministratorStaysOne()
    {
        work(u"Ada Admin"_s);
        AccountsPage *page = open<AccountsPage>(u"accounts"_s);
        QTRY_VERIFY(button(u"Add somebody"_s));
        QTRY_VERIFY(!page->list()->textRows().isEmpty());
        page->list()->choose(m_office->user(u"Ada Admin"_s).id.text());
        auto *role = static_cast<ChoiceBox *>(field(u"Role"_s)->field());
        role->choose(idOf(Role::SocialWorker));
        click(u"Save"_s);
        QTRY_VERIFY(field(u"Role"_s)->message().contains("Somebody has to stay administrator"_L1));
    }

    void whoMayNotReadsOnlyAndWhy()
    {
        work(u"Sam Bell"_s);
        for (const QString &section : {u"accounts"_s, u"rota"_s, u"absences"_s, u"cover"_s, u"procedure"_s}) {
            m_panel->showSection(section);
            QTRY_VERIFY2(m_panel->page()->refusal().contains("Open to"_L1), qPrintable(section));
        }
        m_panel->showSection(u"accounts"_s);
        QVERIFY(!button(u"Add somebody"_s));
    }

    void theDutyWorkersOfTheWeeksAreSetByKeys()
    {
        work(u"Morgan Reid"_s);
        RotaPage *page = open<RotaPage>(u"rota"_s);
        QTRY_VERIFY(page->person()->count() > 2);
        page->grid()->setFocus();
        QCOMPARE(page->grid()->day(), QDate(2026, 5, 1)); // today
        QTest::keyClicks(page->grid(), u"l"_s);           // Lee Wong
        QVERIFY(page->person()->hasFocus());
        QCOMPARE(page->person()->currentText(), u"Lee Wong"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(page->grid()->rota()->nameOn(QDate(2026, 5, 1)), u"Lee Wong"_s);
        // On to the next working day: Monday is a bank holiday.
        QTRY_COMPARE(page->grid()->day(), QDate(2026, 5, 5));
        QVERIFY(page->grid()->hasFocus());
        const QModelIndex monday = page->grid()->rota()->indexOf(QDate(2026, 5, 4));
        const QString said = monday.data(Qt::AccessibleTextRole).toString();
        QCOMPARE(said, u"Mon 4 May 2026, Early May bank holiday, nobody on duty"_s);
    }

    void whoIsAwayIsSaidBesideTheName()
    {
        work(u"Morgan Reid"_s);
        RotaPage *page = open<RotaPage>(u"rota"_s);
        QTRY_VERIFY(page->person()->count() > 2);
        page->grid()->goTo(QDate(2026, 5, 5));
        QTRY_VERIFY(page->person()->findText(u"Dev Kaur (away: leave)"_s) >= 0);
    }

    void coverIsAddedAndEnded()
    {
        work(u"Morgan Reid"_s);
        open<CoverPage>(u"cover"_s);
        auto *who = static_cast<ChoiceBox *>(awaitedField(u"For"_s)->field());
        QTRY_VERIFY(who->count() > 2);
        QTRY_VERIFY(who->isEnabled());
        who->choose(m_office->user(u"Morgan Reid"_s).id.text());
        static_cast<ChoiceBox *>(field(u"Who covers"_s)->field())->choose(m_office->user(u"Kit Osei"_s).id.text());
        type(u"Until"_s, u"5/5 5pm"_s);
        click(u"Add cover"_s);
        TextTable *list = table(u"Cover"_s);
        QTRY_COMPARE(list->textRows().size(), 1);
        QCOMPARE(list->textRows().first().cells.mid(0, 2), (QStringList{u"Morgan Reid"_s, u"Kit Osei"_s}));
        list->choose(list->textRows().first().key);
        click(u"End now"_s);
        QTRY_COMPARE(list->textRows().size(), 0);
    }

    void whatARoleMayDoIsListedWithItsRules()
    {
        work(u"Sam Bell"_s);
        RolesPage *page = open<RolesPage>(u"roles"_s);
        const qsizetype all = page->permissions()->textRows().size();
        QCOMPARE(all, m_office->rules().procedure->permissions.size());
        page->role()->setCurrentIndex(page->role()->findData(idOf(Role::SocialWorker)));
        QVERIFY(!page->permissions()->textRows().isEmpty());
        QVERIFY(page->permissions()->textRows().size() < all);
    }

    void whatARoleMayDoIsSaidInPlainWords()
    {
        work(u"Sam Bell"_s);
        RolesPage *page = open<RolesPage>(u"roles"_s);
        QStringList shown;
        QStringList toolTips;
        for (const TextRow &row : page->permissions()->textRows()) {
            shown << row.cells << row.sentence;
            toolTips << row.toolTip;
        }
        QVERIFY(shown.join(u'\n').contains("hange what is on file about a person"_L1));
        for (const QString &act : actIds()) {
            QVERIFY2(!actWords(act).isEmpty() && actWords(act) != act, qPrintable(act));
            QVERIFY2(!act.contains(u'-') || !shown.join(u'\n').contains(act), qPrintable(act));
        }
        QVERIFY(toolTips.join(u'\n').contains("update-person"_L1)); // for those who write procedures
    }

    void everyRuleIsFoundByItsWords()
    {
        work(u"Sam Bell"_s);
        ProcedurePage *page = open<ProcedurePage>(u"procedure"_s);
        page->parts()->setFocus();
        press(Qt::Key_Right);
        TextTable *list = page->rules()->list();
        const qsizetype all = list->textRows().size();
        QVERIFY(all > m_office->rules().procedure->rules.size()); // with those that hold everywhere
        page->rules()->filter()->setFocus();
        QTest::keyClicks(page->rules()->filter(), u"LEI-26"_s);
        QTRY_COMPARE(list->textRows().size(), 1);
        press(Qt::Key_Down);
        QVERIFY(list->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(page->rules()->whole()->hasFocus());
        QVERIFY(page->rules()->whole()->toPlainText().startsWith("LEI-26"_L1));
        page->rules()->filter()->clear();
        QTRY_COMPARE(list->textRows().size(), all);
    }

    void theClocksAloneCanBeSeen()
    {
        work(u"Sam Bell"_s);
        ProcedurePage *page = open<ProcedurePage>(u"procedure"_s);
        page->parts()->setFocus();
        press(Qt::Key_Right);
        page->rules()->kinds()->findChildren<QAbstractButton *>().first()->setFocus();
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Right);
        QCOMPARE(page->rules()->kinds()->chosenIds(), QStringList{u"clock"_s});
        QSet<QString> cited;
        for (const ClockRule &clock : m_office->rules().procedure->clocks)
            cited.insert(clock.rule);
        const QStringList shown = keysOf(page->rules()->list());
        QCOMPARE(QSet<QString>(shown.begin(), shown.end()), cited);
    }

    void anotherProcedureIsCheckedComparedAndAdopted()
    {
        work(u"Ada Admin"_s);
        ProcedurePage *page = open<ProcedurePage>(u"procedure"_s);
        page->parts()->setFocus();
        press(Qt::Key_End);
        AdoptView *view = page->another();
        view->base()->choose(u"leicester"_s);
        QListWidget *overlays = view->overlays();
        QCOMPARE(overlays->count(), 1);
        overlays->setFocus();
        overlays->setCurrentRow(0);
        press(Qt::Key_Space);
        QCOMPARE(view->parts(), (QStringList{u"leicester"_s, u"re-referrals"_s}));
        view->checkButton()->click();
        QTRY_VERIFY(view->changes()->isVisible());
        QVERIFY(keysOf(view->changes()).contains(u"rule REU-17"_s));
        // Nothing is adopted by one press.
        QTRY_VERIFY(view->adoptButton()->isVisible());
        QVERIFY(!view->adoptButton()->isEnabled());
        view->confirmation()->setFocus();
        press(Qt::Key_Space);
        QVERIFY(view->adoptButton()->isEnabled());
        view->adoptButton()->click();
        QTRY_COMPARE(m_adopted, 1);
        QTRY_COMPARE(table(u"Files"_s, false)->textRows().size(), 2);
    }

    void whoMayNotAdoptCanCheckAllTheSame()
    {
        work(u"Sam Bell"_s);
        ProcedurePage *page = open<ProcedurePage>(u"procedure"_s);
        page->parts()->setFocus();
        press(Qt::Key_End);
        page->another()->base()->choose(u"walsall"_s);
        page->another()->checkButton()->click();
        QTRY_VERIFY(page->another()->changes()->isVisible());
        QVERIFY(!page->another()->adoptButton()->isVisible());
    }

    void theBankHolidaysSayHowFarTheyReach()
    {
        work(u"Sam Bell"_s);
        HolidaysPage *page = open<HolidaysPage>(u"holidays"_s);
        QVERIFY(keysOf(page->list()).contains(u"2026-05-04"_s));
        QVERIFY(sees(u"/etc/frontdoor/bank-holidays.json"_s));
    }

    void theDatabaseIsCopiedWhileOneWorksOn()
    {
        work(u"Ada Admin"_s);
        DatabasePage *page = open<DatabasePage>(u"database"_s);
        QTRY_VERIFY(sees(u"1.5 MB"_s));
        QTRY_VERIFY(sees(u"version 7, database abcdef01"_s));
        page->copyTo(u"/tmp/copy.frontdoor"_s);
        QTRY_VERIFY2(page->status().contains("Copied and looked through."_L1), qPrintable(page->status()));
        QCOMPARE(m_copies, QStringList{u"/tmp/copy.frontdoor"_s});
        QVERIFY(page->copyButton()->isEnabled());
        m_copyResult = failure(ErrorCode::AlreadyExists, u"copy"_s);
        page->copyTo(u"/tmp/copy.frontdoor"_s);
        QTRY_VERIFY2(page->status().contains("There is a file of that name."_L1), qPrintable(page->status()));
    }

    void aLongPathIsCopiedWhole()
    {
        work(u"Ada Admin"_s);
        open<DatabasePage>(u"database"_s);
        QTRY_VERIFY(button(u"Copy"_s));
        click(u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(u"/srv/front.frontdoor"_s));
    }

    /// Cells may end in "…", their headings not: where there is no room for these the table moves, by the keys too.
    void headingsOfANarrowTableStayWhole()
    {
        TextTable table(u"Cover"_s, {u"For"_s, u"Who covers them"_s, u"From when"_s, u"Now"_s}, {9, 1, 1, 0});
        table.setTextRows({{u"1"_s, {u"Sam Bell"_s, u"Lee Wong"_s, u"Monday"_s, u"yes"_s}, {}}});
        table.resize(600, 200);
        QVERIFY(showActive(table));
        const auto areWhole = [&] {
            for (int i = 0; i < 4; ++i) {
                if (table.columnWidth(i) < table.horizontalHeader()->sectionSizeHint(i))
                    return false;
            }
            return true;
        };
        QVERIFY(areWhole());
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        table.resize(160, 200);
        QVERIFY(areWhole());
        QVERIFY(table.horizontalScrollBar()->maximum() > 0);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Right);
        QVERIFY(table.horizontalScrollBar()->value() > 0);
        QTest::keyClick(&table, Qt::Key_Left);
        QCOMPARE(table.horizontalScrollBar()->value(), 0);
    }

    void nothingIsClippedAtAnySize_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }

    void nothingIsClippedAtAnySize()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        work(u"Ada Admin"_s);
        QStringList clipped;
        for (const QString &section : m_panel->sectionIds()) {
            m_panel->showSection(section);
            QTest::qWait(60);
            for (const QString &line : test::clippedIn(m_panel.get()))
                clipped << section + ": "_L1 + line;
        }
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }

private:
    void choosePassword(const PasswordForm &form, const QString &password)
    {
        form.fresh()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), password);
        form.again()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), password);
        press(Qt::Key_Return);
    }
    template<class T>
    T look(const std::function<Expected<T>(Views &)> &question)
    {
        const auto found = m_session->read<T>(ReadSlot(), question);
        const bool came = QTest::qWaitFor([&] { return found.isFinished(); }, 10'000);
        return came && found.resultCount() > 0 ? found.result().value_or(T()) : T();
    }
    Credentials kept(const QString &name)
    {
        return look<std::optional<Credentials>>([id = m_office->user(name).id](Views &v) { return v.credentials(id); })
            .value_or(Credentials());
    }
    User storedUser(const QString &name)
    {
        return look<std::optional<User>>([id = m_office->user(name).id](Views &v) { return v.user(id); })
            .value_or(User());
    }
    SettingsServices services()
    {
        SettingsServices services;
        services.preferences = [this] { return m_kept; };
        services.setPreferences = [this](const Preferences &wanted) { m_kept = wanted; };
        services.databaseFacts = [] {
            return Expected<DatabaseFacts>(
                DatabaseFacts{u"/srv/front.frontdoor"_s, 1'572'864, 7, u"abcdef0123"_s, false});
        };
        services.copyDatabase = [this](const QString &to, const std::function<bool(int, int)> &progress) {
            progress(1, 2);
            const std::lock_guard lock(m_mutex);
            m_copies << to;
            return m_copyResult;
        };
        services.holidayFile = u"/etc/frontdoor/bank-holidays.json"_s;
        services.procedureAdopted = [this] { ++m_adopted; };
        return services;
    }

    void work(const QString &who)
    {
        m_adopted = 0;
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(who));
        m_panel = std::make_unique<SettingsPanel>(*m_desk, services());
        m_panel->resize(1190, 694);
        QVERIFY(showActive(*m_panel));
    }

    template<class Page>
    Page *open(const QString &section)
    {
        m_panel->showSection(section);
        auto *page = qobject_cast<Page *>(m_panel->page());
        if (!page)
            qFatal("there is no page \"%s\"", qPrintable(section));
        return page;
    }

    template<class W>
    W *named(const QString &label)
    {
        return static_cast<W *>(field(label)->field());
    }

    LabelledField *fieldIfThere(const QString &label)
    {
        for (LabelledField *field : m_panel->page()->findChildren<LabelledField *>()) {
            if (field->isVisible() && field->label() == label)
                return field;
        }
        return nullptr;
    }
    LabelledField *field(const QString &label)
    {
        LabelledField *found = fieldIfThere(label);
        if (!found)
            qFatal("there is no field \"%s\"", qPrintable(label));
        return found;
    }
    LabelledField *awaitedField(const QString &label)
    {
        if (!QTest::qWaitFor([&] { return fieldIfThere(label) != nullptr; }, 5000))
            qFatal("there is no field \"%s\"", qPrintable(label));
        return fieldIfThere(label);
    }

    void type(const QString &label, const QString &text)
    {
        field(label)->focusField();
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *one : m_panel->page()->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    void click(const QString &text)
    {
        QAbstractButton *found = button(text);
        if (!found)
            qFatal("there is no button \"%s\"", qPrintable(text));
        QTRY_VERIFY2(found->isEnabled(), qPrintable(text));
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }

    TextTable *table(const QString &name, bool isVisible = true)
    {
        for (TextTable *one : m_panel->page()->findChildren<TextTable *>()) {
            if (one->accessibleName() == name && (one->isVisible() || !isVisible))
                return one;
        }
        qFatal("there is no table \"%s\"", qPrintable(name));
        return nullptr;
    }

    static TextRow rowOf(TextTable *table, const QString &firstCell)
    {
        for (const TextRow &row : table->textRows()) {
            if (row.cells.first() == firstCell)
                return row;
        }
        return {};
    }

    static QStringList keysOf(TextTable *table)
    {
        QStringList keys;
        for (const TextRow &row : table->textRows())
            keys << row.key;
        return keys;
    }

    bool sees(const QString &words)
    {
        const auto labels = m_panel->page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            const QString text = QString(label->text()).remove(QChar(0x200b)); // where it may break
            return label->isVisible() && text.contains(words);
        });
    }

    Preferences m_kept;
    int m_adopted = 0;
    std::mutex m_mutex;
    QStringList m_copies;
    Expected<void> m_copyResult;
    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SettingsPanel> m_panel;
};

QTEST_MAIN(TestSettingsPanel)
#include "test_settings_panel.moc"
