// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"
#include "ui/shell/factories.h"
#include "ui/shell/settings_store.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace frontdoor {

class PersonButton;
class RailButton;

/// The dark strip at the left: the panels, and who is signed in. One tab stop for the entries; Up and Down move, Enter or
/// Space goes there.
class NavigationRail final : public QWidget {
    Q_OBJECT

public:
    NavigationRail(const User &user, const Procedure &procedure, SettingsStore settings, QWidget *parent = nullptr);

    void setEntries(const QList<PanelEntry> &entries);
    void setCurrent(const QString &id); ///< silent; an unknown id: none
    void setBadge(const QString &id, int count, bool alert, const QString &what);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    /// Without the button where there is no room for words anyway.
    void setCollapsible(bool collapsible);

signals:
    void entryChosen(const QString &id);
    void collapseRequested(bool collapsed);
    void changePersonRequested();
    void lockRequested();
    void appearanceRequested(frontdoor::ThemeChoice theme, int textPercent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        QString id;
        RailButton *button;
    };

    void showPersonMenu();
    void fit();
    void keepOneTabStop();
    QList<RailButton *> buttons() const;

    SettingsStore m_settings;
    QLabel *m_name;
    QToolButton *m_toggle;
    QVBoxLayout *m_list;
    PersonButton *m_person;
    QList<Entry> m_entries;
    bool m_collapsed = false;
};

} // namespace frontdoor
