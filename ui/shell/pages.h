// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/icons.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace frontdoor {

class DetachedWindow;

/// The panel that was chosen last and the contacts that are open, as tabs: the panel is the first and cannot be closed.
/// Panels stay alive while others are shown. A page may be torn off into a window of its own and put back.
class Pages final : public QWidget {
    Q_OBJECT

public:
    explicit Pages(QWidget *parent = nullptr);
    ~Pages() override;

    void showPanel(QWidget *panel, const QString &title, Icon icon);
    /// Takes the page and shows it; deletes it when it has closed. `key` finds it again; may be empty.
    void open(QWidget *page, const QString &key);
    /// Shows the page with that key, also where it stands in its own window. False if there is none.
    bool goTo(const QString &key);

    QWidget *current() const;
    QString currentTitle() const;
    /// Every open page, torn-off ones last.
    QList<QWidget *> openPages() const;
    bool goTo(QWidget *page);
    int pageCount() const { return int(m_pages.size()); } ///< without the panel and without torn-off pages

    void step(int by);   ///< to the next or previous tab, round the ends
    void back();         ///< to what was shown before
    void closeCurrent(); ///< nothing happens on a panel
    /// False if one of them, torn-off ones included, does not want to close.
    bool closeAll();
    void detachCurrent();

signals:
    void currentChanged();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Page {
        QWidget *widget;
        QString key;
    };

    void takePanelTab(QWidget *panel);
    void add(const Page &page);
    void forget(QWidget *page);
    void show(QWidget *widget, bool remember = true);
    void detach(int index);
    void attach(DetachedWindow *window);
    void tabMenu(const QPoint &at);
    QWidget *widgetOfTab(int tab) const;
    int tabOf(const QWidget *widget) const;
    void name(QWidget *page);

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QWidget *m_panel = nullptr;
    QList<Page> m_pages;
    QList<QPointer<DetachedWindow>> m_windows;
    QList<QPointer<QWidget>> m_history; ///< what was shown before, the latest last
    bool m_switching = false;
};

} // namespace frontdoor
