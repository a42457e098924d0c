// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/common/page_stack.h"
#include "ui/shell/detached_window.h"
#include "ui/style/roles.h"

#include <QEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int longestHistory = 50;

/// A quiet cross for a tab, reached by pointer; the keyboard has Ctrl+W.
QToolButton *makeCloseButton(const QString &title)
{
    auto *button = new QToolButton;
    button->setIcon(icon(Icon::Cross, ColourRole::Muted));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(Pages::tr("Close (Ctrl+W)"));
    button->setAccessibleName(Pages::tr("Close %1").arg(title));
    followTheme(button, [button](const Theme &theme) {
        button->setIconSize(QSize(theme.px(14), theme.px(14)));
        button->setFixedSize(theme.px(20), theme.px(20));
    });
    return button;
}

} // namespace

Pages::Pages(QWidget *parent) : QWidget(parent), m_tabs(new QTabBar), m_stack(new PageStack)
{
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tabs->setAccessibleName(tr("Open pages"));
    m_tabs->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    followTheme(this, [this](const Theme &theme) {
        // The bar does not hear of it when the buttons in its tabs grow: once they have.
        const QSize side(theme.px(16), theme.px(16));
        QMetaObject::invokeMethod(
            this, [this, side] { m_tabs->setIconSize(side); }, Qt::QueuedConnection);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_switching && tab >= 0)
            show(widgetOfTab(tab));
    });
    connect(m_tabs, &QWidget::customContextMenuRequested, this, &Pages::tabMenu);
}

Pages::~Pages()
{
    // Their going needs no answer any more.
    for (const Page &page : std::as_const(m_pages))
        page.widget->disconnect(this);
    for (const QPointer<DetachedWindow> &window : std::as_const(m_windows)) {
        if (window && window->page())
            window->page()->disconnect(this);
        delete window.data();
    }
}

void Pages::showPanel(QWidget *panel, const QString &title, Icon panelIcon)
{
    const QScopedValueRollback guard(m_switching, true);
    if (m_tabs->count() == 0)
        m_tabs->addTab(title);
    panel->setWindowTitle(title);
    panel->setWindowIcon(icon(panelIcon, ColourRole::Muted));
    if (m_stack->indexOf(panel) < 0)
        m_stack->addWidget(panel);
    takePanelTab(panel);
    show(panel);
}

void Pages::takePanelTab(QWidget *panel)
{
    m_panel = panel;
    m_tabs->setTabText(0, panel->windowTitle());
    m_tabs->setTabIcon(0, panel->windowIcon());
}

void Pages::open(QWidget *page, const QString &key)
{
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->installEventFilter(this);
    connect(page, &QObject::destroyed, this, [this, page] { forget(page); });
    add({page, key});
    show(page);
}

void Pages::add(const Page &page)
{
    const QScopedValueRollback guard(m_switching, true);
    m_pages.append(page);
    m_stack->addWidget(page.widget);
    const int tab = m_tabs->addTab(icon(Icon::User, ColourRole::Muted), QString());
    QToolButton *close = makeCloseButton(page.widget->windowTitle());
    connect(close, &QToolButton::clicked, page.widget, &QWidget::close);
    m_tabs->setTabButton(tab, QTabBar::RightSide, close);
    name(page.widget);
    m_tabs->show();
}

/// The page is gone, or has moved into a window of its own.
void Pages::forget(QWidget *page)
{
    const auto found = std::find_if(m_pages.cbegin(), m_pages.cend(),
                                    [page](const Page &p) { return p.widget == page; });
    if (found == m_pages.cend())
        return;
    const int tab = int(found - m_pages.cbegin()) + 1;
    const bool wasShown = m_tabs->currentIndex() == tab;
    m_pages.erase(found);
    {
        const QScopedValueRollback guard(m_switching, true);
        m_tabs->removeTab(tab);
    }
    m_history.removeIf([page](const QPointer<QWidget> &w) { return w.isNull() || w == page; });
    m_tabs->setVisible(!m_pages.isEmpty());
    if (!wasShown)
        return;
    QWidget *next = m_panel;
    while (!m_history.isEmpty()) {
        QWidget *candidate = m_history.takeLast();
        if (tabOf(candidate) >= 0) {
            next = candidate;
            break;
        }
    }
    if (next)
        show(next, false);
}

bool Pages::goTo(const QString &key)
{
    for (const Page &page : std::as_const(m_pages)) {
        if (!page.key.isEmpty() && page.key == key) {
            show(page.widget);
            return true;
        }
    }
    for (const QPointer<DetachedWindow> &window : std::as_const(m_windows)) {
        if (window && window->key() == key) {
            window->show();
            window->raise();
            window->activateWindow();
            return true;
        }
    }
    return false;
}

QList<QWidget *> Pages::openPages() const
{
    QList<QWidget *> open;
    for (const Page &page : m_pages)
        open.append(page.widget);
    for (const QPointer<DetachedWindow> &window : m_windows) {
        if (window && window->page())
            open.append(window->page());
    }
    return open;
}

bool Pages::goTo(QWidget *page)
{
    if (tabOf(page) > 0) {
        show(page);
        return true;
    }
    for (const QPointer<DetachedWindow> &window : std::as_const(m_windows)) {
        if (window && window->page() == page) {
            window->show();
            window->raise();
            window->activateWindow();
            return true;
        }
    }
    return false;
}

QWidget *Pages::current() const
{
    return m_stack->currentWidget();
}

QString Pages::currentTitle() const
{
    return current() ? current()->windowTitle() : QString();
}

void Pages::show(QWidget *widget, bool remember)
{
    if (!widget)
        return;
    QWidget *before = current();
    const int tab = tabOf(widget);
    const QScopedValueRollback guard(m_switching, true);
    if (before && before != widget && remember) {
        m_history.append(before);
        if (m_history.size() > longestHistory)
            m_history.removeFirst();
    }
    // The focus goes where it was in the page, or to the page, which hands it on. Asked first: the stack would give it to
    // whatever can have it first.
    QWidget *last = widget->focusWidget();
    if (tab >= 0)
        m_tabs->setCurrentIndex(tab);
    m_stack->setCurrentWidget(widget);
    if (before != widget && !m_tabs->hasFocus()) {
        (last ? last : widget)->setFocus(Qt::OtherFocusReason);
    }
    emit currentChanged();
}

void Pages::step(int by)
{
    const int count = m_tabs->count();
    if (count > 1)
        show(widgetOfTab((m_tabs->currentIndex() + by + count) % count));
}

void Pages::back()
{
    while (!m_history.isEmpty()) {
        QWidget *before = m_history.takeLast();
        if (!before || before == current() || m_stack->indexOf(before) < 0)
            continue;
        if (tabOf(before) >= 0) {
            show(before, false);
        } else { // a panel that gave its tab to another one
            const QScopedValueRollback guard(m_switching, true);
            takePanelTab(before);
            show(before, false);
        }
        return;
    }
}

void Pages::closeCurrent()
{
    if (current() && current() != m_panel)
        current()->close();
}

bool Pages::closeAll()
{
    const QList<Page> pages = m_pages;
    for (const Page &page : pages) {
        if (!page.widget->close()) {
            show(page.widget);
            return false;
        }
    }
    const QList<QPointer<DetachedWindow>> windows = m_windows;
    for (const QPointer<DetachedWindow> &window : windows) {
        if (window && !window->close()) {
            window->raise();
            return false;
        }
    }
    return true;
}

void Pages::detachCurrent()
{
    detach(m_tabs->currentIndex() - 1);
}

void Pages::detach(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    const Page page = m_pages.at(index);
    const QSize size = page.widget->size();
    m_stack->removeWidget(page.widget);
    forget(page.widget);
    auto *window = new DetachedWindow(page.widget, page.key);
    connect(window, &DetachedWindow::putBackRequested, this, [this, window] { attach(window); });
    m_windows.removeIf([](const QPointer<DetachedWindow> &w) { return w.isNull(); });
    m_windows.append(window);
    window->resize(size);
    window->show();
}

void Pages::attach(DetachedWindow *window)
{
    const QString key = window->key();
    QWidget *page = window->takePage();
    window->deleteLater();
    m_windows.removeOne(window);
    add({page, key});
    show(page);
    this->window()->raise();
    this->window()->activateWindow();
}

void Pages::tabMenu(const QPoint &at)
{
    const int tab = m_tabs->tabAt(at);
    QWidget *page = tab > 0 ? widgetOfTab(tab) : nullptr;
    if (!page)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *tear = menu->addAction(icon(Icon::PopOut), tr("Detach into its own window"));
    tear->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    connect(tear, &QAction::triggered, this, [this, page = QPointer(page)] {
        if (page)
            detach(tabOf(page) - 1);
    });
    QAction *close = menu->addAction(icon(Icon::Cross), tr("Close"));
    close->setShortcut(Qt::CTRL | Qt::Key_W);
    connect(close, &QAction::triggered, page, &QWidget::close);
    menu->popup(m_tabs->mapToGlobal(at));
}

bool Pages::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::WindowTitleChange)
        name(static_cast<QWidget *>(object));
    return QWidget::eventFilter(object, event);
}

void Pages::name(QWidget *page)
{
    const int tab = tabOf(page);
    if (tab <= 0)
        return;
    const QString title = page->windowTitle().isEmpty() ? tr("Contact") : page->windowTitle();
    m_tabs->setTabText(tab, QString(title).replace(u'&', QStringLiteral("&&")));
    m_tabs->setTabToolTip(tab, title);
    if (!page->windowIcon().isNull())
        m_tabs->setTabIcon(tab, page->windowIcon());
    if (QWidget *close = m_tabs->tabButton(tab, QTabBar::RightSide))
        close->setAccessibleName(tr("Close %1").arg(title));
    if (page == current())
        emit currentChanged();
}

QWidget *Pages::widgetOfTab(int tab) const
{
    if (tab == 0)
        return m_panel;
    return tab > 0 && tab <= m_pages.size() ? m_pages.at(tab - 1).widget : nullptr;
}

int Pages::tabOf(const QWidget *widget) const
{
    if (widget && widget == m_panel)
        return 0;
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).widget == widget)
            return i + 1;
    }
    return -1;
}

} // namespace frontdoor
