// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/factories.h"
#include "ui/shell/palette.h"
#include "ui/shell/settings_store.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

namespace frontdoor {

class DowntimeBar;
class DraftWatch;
class MessageBar;
class NavigationRail;
class Notices;
class PackKeeper;
class Pages;
class ProcedureDialog;
class StatusStrip;
class TopBar;
class UndoOffer;

/// What a signed-in person works in: rail, top bar, pages, status.
class Workspace final : public QWidget {
    Q_OBJECT

public:
    Workspace(Desk &desk, const Factories &factories, SettingsStore settings, QWidget *parent = nullptr);
    ~Workspace() override;

    /// Shows the first panel and gives it the focus.
    void start();
    void showPanel(const QString &id);
    void openContact(const Subject &subject);
    void openPerson(const PersonId &person);
    /// About somebody who was chosen already, or about nobody yet.
    void openNewContact(const PersonId &about = {});
    /// All that the procedure says, beside the work.
    void openProcedure();
    /// What was typed and not recorded.
    void openDrafts();
    void continueDraft(const Draft &draft);
    /// What is open now, or was when the data could last be reached: to be read and printed.
    void openPack();
    PackKeeper *packKeeper() const { return m_packs; }
    /// Whether something of this person lies under a provisional number on this computer.
    bool hasWaiting() const;
    /// Says so above the pages, with the way to leave all the same.
    void askBeforeLeaving(const QString &leaveWords, std::function<void()> leave);
    /// False if a page does not want to close.
    bool closePages();

    /// What the command palette offers now.
    QList<PaletteCommand> commands();
    UndoOffer *undoOffer() const { return m_undo; }
    DraftWatch *draftWatch() const { return m_drafts; }
    Pages *pages() const { return m_pages; }

signals:
    void changePersonRequested();
    void lockRequested();
    void appearanceRequested(frontdoor::ThemeChoice theme, int textPercent);
    void titleChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private slots:
    void refreshBadges();

private:
    void countEarly();
    QWidget *panel(const QString &id);
    const PanelEntry *entry(const QString &id) const;
    void makeShortcuts();
    void changeTextSize(int by);
    void followBadge(QWidget *panel);
    void fitRail();
    void pageChanged();
    void showPack();
    void draftsChanged();
    void tellOfDrafts();
    void addPanelCommands(QList<PaletteCommand> &into);
    void addWorkCommands(QList<PaletteCommand> &into);
    void addLookCommands(QList<PaletteCommand> &into);
    void addPageCommands(QList<PaletteCommand> &into);

    Desk &m_desk;
    Factories m_factories;
    SettingsStore m_settings;
    NavigationRail *m_rail;
    TopBar *m_top;
    Pages *m_pages;
    Notices *m_notices;
    StatusStrip *m_status;
    MessageBar *m_unsaved;
    UndoOffer *m_undo;
    DraftWatch *m_drafts;
    PackKeeper *m_packs; ///< null: none are kept
    DowntimeBar *m_downtime;
    bool m_packWanted = false;
    bool m_draftsTold = false;
    QPointer<ProcedureDialog> m_procedure;
    QHash<QString, QWidget *> m_panels;
};

} // namespace frontdoor
