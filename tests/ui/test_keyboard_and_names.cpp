// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/form_page.h"
#include "ui/contact/contact_pages.h"
#include "ui/dutytray/command_dialog.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_preview.h"
#include "ui/dutytray/tray_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"

#include <QAbstractButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Every screen as somebody meets it who has no mouse and perhaps no sight: what the Tab key reaches has a name, and comes
/// in the order in which the page is read.
class TestKeyboardAndNames final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void signIn();
    void dutyTray();
    void myWork();
    void dialogs();
    void newContact();
    void contactToDecide();
    void closedContact();
    void outcome();

private:
    void work(const QString &name);
    ContactPage *open(const ContactId &contact);
    void check(QWidget &window);
    QList<QWidget *> tabStops(QWidget &window) const;
    QAbstractButton *button(QWidget &in, const QString &words) const;

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<DraftJournal> m_journal;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TestKeyboardAndNames::init()
{
    m_office = std::make_unique<test::FrontDesk>();
    m_office->fill();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"look.ini"_s), QSettings::IniFormat);
    m_journal = std::make_unique<DraftJournal>(m_folder->path(), std::make_shared<SystemClock>());
    m_session = m_office->session();
    Factories factories;
    factories.panels = {{u"tray"_s,
                         Icon::Tray,
                         u"Duty tray"_s,
                         {},
                         [](Desk &desk, QWidget *parent) { return new TrayPanel(desk, parent); }},
                        {u"mine"_s, Icon::Work, u"My work"_s, {}, [](Desk &desk, QWidget *parent) {
                             return new TrayPanel(desk, TrayPanel::Scope::Mine, parent);
                         }}};
    factories.contact = [this](Desk &desk, const Subject &subject, QWidget *parent) {
        return contactPage(desk, *m_journal, subject, parent);
    };
    factories.newContact = [this](Desk &desk, const PersonId &about, QWidget *parent) {
        return newContactPage(desk, *m_journal, about, parent);
    };
    m_window = std::make_unique<MainWindow>(*m_session, factories, SettingsStore(*m_settings));
    m_window->resize(1366, 768);
    QVERIFY(showActive(*m_window));
}

void TestKeyboardAndNames::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_journal.reset();
}

void TestKeyboardAndNames::work(const QString &name)
{
    m_window->signIn(m_office->user(name));
    auto *panel = m_window->findChild<TrayPanel *>();
    QVERIFY(panel);
    QTRY_VERIFY(panel->view()->currentRow());
    QTRY_COMPARE(panel->preview()->text().subject, panel->view()->currentRow()->subject);
}

ContactPage *TestKeyboardAndNames::open(const ContactId &contact)
{
    m_window->desk()->askToOpen(Subject(contact));
    ContactPage *page = m_window->findChild<ContactPage *>();
    if (!page || !QTest::qWaitFor([&] { return page->title() != u"Contact"_s; }))
        qFatal("the contact did not open");
    QTest::qWait(50); // until the layouts have settled
    return page;
}

QList<QWidget *> TestKeyboardAndNames::tabStops(QWidget &window) const
{
    QList<QWidget *> stops;
    QWidget *widget = &window;
    do {
        if (window.isAncestorOf(widget) && widget->isVisibleTo(&window) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !stops.contains(widget))
            stops << widget;
        widget = widget->nextInFocusChain();
    } while (widget != &window);
    return stops;
}

void TestKeyboardAndNames::check(QWidget &window)
{
    const QList<QWidget *> stops = tabStops(window);
    QVERIFY(!stops.isEmpty());
    for (QWidget *stop : stops) {
        const QString what = u"%1 in %2"_s.arg(QLatin1String(stop->metaObject()->className()),
                                               QLatin1String(stop->parentWidget()->metaObject()->className()));
        QVERIFY2(!accessibleText(stop, QAccessible::Name).isEmpty(), qPrintable(u"no name: "_s + what));
    }
    // Section after section, as the page is read.
    for (const FormPage *page : window.findChildren<FormPage *>()) {
        qsizetype before = 0;
        for (QWidget *stop : stops) {
            for (qsizetype i = 0; i < page->sections().size(); ++i) {
                if (!page->sections().at(i)->isAncestorOf(stop))
                    continue;
                QVERIFY2(i >= before, qPrintable(u"out of order: %1 in %2"_s.arg(
                                          accessibleText(stop, QAccessible::Name), page->sections().at(i)->title())));
                before = i;
            }
        }
    }
}

QAbstractButton *TestKeyboardAndNames::button(QWidget &in, const QString &words) const
{
    for (QAbstractButton *button : in.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == words)
            return button;
    }
    return nullptr;
}

void TestKeyboardAndNames::signIn()
{
    check(*m_window);
}

void TestKeyboardAndNames::dutyTray()
{
    work(u"Morgan Reid"_s);
    check(*m_window);
    auto *panel = m_window->findChild<TrayPanel *>();
    const QWidget *focused = QApplication::focusWidget();
    QVERIFY2(panel->view()->hasFocus(), focused ? focused->metaObject()->className() : "nothing has the focus");
    // From the table on to what is told of the row, and back to what filters it.
    press(Qt::Key_Tab);
    QVERIFY(panel->preview()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Backtab);
    QVERIFY(panel->view()->hasFocus());
    press(Qt::Key_Backtab);
    QCOMPARE(accessibleText(QApplication::focusWidget(), QAccessible::Name), u"By family"_s);
}

void TestKeyboardAndNames::myWork()
{
    work(u"Dev Kaur"_s);
    m_window->showPanel(u"mine"_s);
    QTest::qWait(50);
    check(*m_window);
}

void TestKeyboardAndNames::dialogs()
{
    work(u"Morgan Reid"_s);
    auto *panel = m_window->findChild<TrayPanel *>();
    panel->view()->goTo(Subject(m_office->eli));
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_Escape}) {
        if (key == Qt::Key_A) {
            QTest::keyClick(panel->view(), key);
        } else {
            panel->view()->goTo(Subject(m_office->ava));
            QTRY_VERIFY(button(*panel, u"Return…"_s));
            button(*panel, u"Return…"_s)->click();
        }
        CommandDialog *dialog = panel->findChild<CommandDialog *>();
        QVERIFY(dialog);
        QTest::qWait(50);
        check(*dialog);
        dialog->reject();
        QTRY_VERIFY(!panel->findChild<CommandDialog *>());
    }
}

void TestKeyboardAndNames::newContact()
{
    work(u"Morgan Reid"_s);
    m_window->desk()->askForNewContact();
    QTest::qWait(50);
    QVERIFY(m_window->findChild<ContactPage *>());
    check(*m_window);
}

void TestKeyboardAndNames::contactToDecide()
{
    work(u"Morgan Reid"_s);
    open(m_office->ava);
    check(*m_window);
}

void TestKeyboardAndNames::outcome()
{
    work(u"Morgan Reid"_s);
    ContactPage *page = open(m_office->ava);
    QTRY_VERIFY(button(*page, u"Authorise…"_s));
    button(*page, u"Authorise…"_s)->click();
    QTest::qWait(50);
    check(*m_window);
}

void TestKeyboardAndNames::closedContact()
{
    m_office->act(
        u"Morgan Reid"_s,
        Authorise{Subject(m_office->ava), u"progress-to-referral"_s, u"An assessment may be required."_s, {}, {}});
    m_window->signIn(m_office->user(u"Morgan Reid"_s));
    open(m_office->ava);
    check(*m_window);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestKeyboardAndNames)
#include "test_keyboard_and_names.moc"
