// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/shell/detached_window.h"
#include "ui/shell/pages.h"
#include "ui/style/apply_theme.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>
#include <QVBoxLayout>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

class Page final : public QWidget {
public:
    explicit Page(const QString &title)
    {
        setWindowTitle(title);
        auto *column = new QVBoxLayout(this);
        column->addWidget(first = new QLineEdit);
        column->addWidget(second = new QLineEdit);
        setFocusProxy(first);
    }

    QLineEdit *first;
    QLineEdit *second;
    bool refusesToClose = false;
    QWidget *handsFocusTo = nullptr;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QWidget::focusInEvent(event);
        if (handsFocusTo)
            handsFocusTo->setFocus(event->reason());
    }
    void closeEvent(QCloseEvent *event) override { event->setAccepted(!refusesToClose); }
};

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        m_pages = std::make_unique<Pages>();
        m_tray = new Page(u"Duty tray"_s);
        m_people = new Page(u"People"_s);
        m_pages->showPanel(m_tray, u"Duty tray"_s, Icon::Tray);
        m_pages->resize(800, 500);
        QVERIFY(showActive(*m_pages));
        m_tabs = m_pages->findChild<QTabBar *>();
    }

    void withoutOpenPagesThereAreNoTabs()
    {
        QVERIFY(!m_tabs->isVisible());
        QCOMPARE(m_pages->current(), m_tray);
    }

    void aPageOpensAsATabAndClosesByItself()
    {
        auto *page = new Page(u"Ava Sample"_s);
        m_pages->open(page, u"ava"_s);
        QVERIFY(m_tabs->isVisible());
        QCOMPARE(m_tabs->tabText(1), u"Ava Sample"_s);
        QCOMPARE(m_pages->current(), page);
        page->setWindowTitle(u"Ava Sample-Jones & Co"_s);
        QCOMPARE(m_tabs->tabText(1), u"Ava Sample-Jones && Co"_s);
        QPointer<QWidget> alive(page);
        page->close();
        QTRY_VERIFY(!alive);
        QCOMPARE(m_pages->current(), m_tray);
        QVERIFY(!m_tabs->isVisible());
    }

    void theSameKeyOpensOnce()
    {
        m_pages->open(new Page(u"Ava"_s), u"ava"_s);
        m_pages->open(new Page(u"Ben"_s), u"ben"_s);
        QVERIFY(m_pages->goTo(u"ava"_s));
        QCOMPARE(m_pages->currentTitle(), u"Ava"_s);
        QVERIFY(!m_pages->goTo(u"eli"_s));
        QCOMPARE(m_pages->pageCount(), 2);
    }

    void backGoesWhereOneCameFrom()
    {
        m_pages->open(new Page(u"Ava"_s), u"ava"_s);
        m_pages->showPanel(m_people, u"People"_s, Icon::People);
        QCOMPARE(m_pages->currentTitle(), u"People"_s);
        m_pages->back();
        QCOMPARE(m_pages->currentTitle(), u"Ava"_s);
        m_pages->back();
        QCOMPARE(m_pages->currentTitle(), u"Duty tray"_s);
        QCOMPARE(m_tabs->tabText(0), u"Duty tray"_s);
        m_pages->back();
        QCOMPARE(m_pages->currentTitle(), u"Duty tray"_s);
    }

    void aPanelSaysItselfWhereTheFocusGoesFirst()
    {
        m_people->setFocusProxy(nullptr);
        m_people->setFocusPolicy(Qt::ClickFocus);
        m_people->handsFocusTo = m_people->second;
        m_tray->first->setFocus();
        m_pages->showPanel(m_people, u"People"_s, Icon::People);
        QVERIFY(m_people->second->hasFocus());
    }

    void panelsStayAliveAndKeepTheirFocus()
    {
        m_tray->second->setFocus();
        m_pages->showPanel(m_people, u"People"_s, Icon::People);
        m_pages->showPanel(m_tray, u"Duty tray"_s, Icon::Tray);
        QCOMPARE(QApplication::focusWidget(), m_tray->second);
    }

    void steppingGoesRoundTheTabs()
    {
        m_pages->open(new Page(u"Ava"_s), u"ava"_s);
        m_pages->step(1);
        QCOMPARE(m_pages->currentTitle(), u"Duty tray"_s);
        m_pages->step(-1);
        QCOMPARE(m_pages->currentTitle(), u"Ava"_s);
    }

    void aPanelIsNeverClosed()
    {
        m_pages->closeCurrent();
        QCOMPARE(m_pages->current(), m_tray);
        QVERIFY(m_tray->isVisible());
    }

    void aPageThatRefusesStaysAndIsShown()
    {
        auto *page = new Page(u"Ava"_s);
        page->refusesToClose = true;
        m_pages->open(page, u"ava"_s);
        m_pages->showPanel(m_tray, u"Duty tray"_s, Icon::Tray);
        QVERIFY(!m_pages->closeAll());
        QCOMPARE(m_pages->current(), page);
        page->refusesToClose = false;
        QVERIFY(m_pages->closeAll());
        QTRY_COMPARE(m_pages->pageCount(), 0);
    }

    void aPageIsTornOffAndPutBack()
    {
        auto *page = new Page(u"Ava"_s);
        m_pages->open(page, u"ava"_s);
        m_pages->detachCurrent();
        QCOMPARE(m_pages->pageCount(), 0);
        QCOMPARE(m_pages->current(), m_tray);
        auto *window = qobject_cast<DetachedWindow *>(page->window());
        QVERIFY(window && window->isVisible());
        QCOMPARE(window->windowTitle(), u"Ava - Frontdoor"_s);
        QVERIFY(m_pages->goTo(u"ava"_s)); // it is not opened twice
        QCOMPARE(m_pages->pageCount(), 0);
        emit window->putBackRequested();
        QCOMPARE(m_pages->current(), page);
        QCOMPARE(m_pages->pageCount(), 1);
    }

    void closingItsWindowClosesThePage()
    {
        auto *page = new Page(u"Ava"_s);
        m_pages->open(page, u"ava"_s);
        m_pages->detachCurrent();
        QPointer<QWidget> window(page->window());
        QPointer<QWidget> alive(page);
        window->close();
        QTRY_VERIFY(!alive);
        QTRY_VERIFY(!window);
        QVERIFY(!m_pages->goTo(u"ava"_s));
    }

    void aPageThatRefusesKeepsItsWindow()
    {
        auto *page = new Page(u"Ava"_s);
        page->refusesToClose = true;
        m_pages->open(page, u"ava"_s);
        m_pages->detachCurrent();
        QVERIFY(!page->window()->close());
        QVERIFY(page->isVisible());
        page->refusesToClose = false;
    }

private:
    std::unique_ptr<Pages> m_pages;
    Page *m_tray = nullptr;
    Page *m_people = nullptr;
    QTabBar *m_tabs = nullptr;
};

QTEST_MAIN(TestPages)
#include "test_pages.moc"
