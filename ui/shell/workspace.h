// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/factories.h"
#include "ui/shell/settings_store.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

namespace frontdoor {

class NavigationRail;
class Notices;
class Pages;
class ProcedureDialog;
class StatusStrip;
class TopBar;

/// What a signed-in person works in: rail, top bar, pages, status.
class Workspace final : public QWidget {
    Q_OBJECT

public:
    Workspace(Desk &desk, const Factories &factories, SettingsStore settings, QWidget *parent = nullptr);

    /// Shows the first panel and gives it the focus.
    void start();
    void showPanel(const QString &id);
    void openContact(const Subject &subject);
    void openNewContact();
    /// All that the procedure says, beside the work.
    void openProcedure();
    /// False if a page does not want to close.
    bool closePages();

signals:
    void changePersonRequested();
    void appearanceRequested(frontdoor::ThemeChoice theme, int textPercent);
    void titleChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private slots:
    void refreshBadges();

private:
    QWidget *panel(const QString &id);
    const PanelEntry *entry(const QString &id) const;
    void makeShortcuts();
    void changeTextSize(int by);
    void followBadge(QWidget *panel);
    void fitRail();
    void pageChanged();

    Desk &m_desk;
    Factories m_factories;
    SettingsStore m_settings;
    NavigationRail *m_rail;
    TopBar *m_top;
    Pages *m_pages;
    Notices *m_notices;
    StatusStrip *m_status;
    QPointer<ProcedureDialog> m_procedure;
    QHash<QString, QWidget *> m_panels;
};

} // namespace frontdoor
