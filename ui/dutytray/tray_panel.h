// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/session/read_slot.h"
#include "ui/dutytray/tray_model.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class ChipBar;
class Desk;
class ElidedLabel;
class EmptyState;
class MessageBar;
class SearchField;
class TrayActions;
class TrayPreview;
class TrayView;

/// The shared queue of a team: what is open, nearest clock first. Follows what others do without losing the place.
/// Keys: arrows, Enter opens, A allocates, R routes, Space marks as seen, / filters, F5 reads again.
class TrayPanel final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(bool badgeAlert READ badgeAlert NOTIFY badgeChanged)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY badgeChanged)

public:
    /// A team's queue, or what the signed-in person holds, in whatever team.
    enum class Scope { Team, Mine };

    explicit TrayPanel(Desk &desk, QWidget *parent = nullptr) : TrayPanel(desk, Scope::Team, parent) {}
    TrayPanel(Desk &desk, Scope scope, QWidget *parent = nullptr);

    /// Whose tray is shown; at first the signed-in person's own team.
    QString team() const { return m_team; }
    void setTeam(const QString &team);
    /// The teams this person may look at, their own first.
    QStringList teams() const;

    void refresh();

    TrayModel *model() const { return m_model; }
    TrayView *view() const { return m_view; }
    TrayPreview *preview() const { return m_preview; }
    MessageBar *message() const { return m_message; }

    int badge() const;
    bool badgeAlert() const;
    QString badgeText() const;

signals:
    void badgeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFilters();
    void showTeamMenu();
    void take(const Expected<QList<TrayRow>> &rows);
    void ask();
    void showCounts();
    void fitCounts();
    QStringList countWords() const;
    void showPage();
    void focusPage(Qt::FocusReason reason);
    void changed(const QList<Change> &changes);
    void filter(const QStringList &chosen);
    void showAll();
    void fitPreview();
    void showRowMenu(const QPoint &at);

    Desk &m_desk;
    Scope m_scope;
    QString m_team;
    TrayModel *m_model;
    TrayView *m_view;
    TrayPreview *m_preview;
    TrayActions *m_actions;
    QPushButton *m_title;
    ElidedLabel *m_counts;
    ChipBar *m_filters;
    ChipBar *m_grouping;
    SearchField *m_search;
    QPushButton *m_details;
    MessageBar *m_message;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    ReadSlot m_slot;
    QTimer m_clock;
    QTimer m_loading;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_filled = false;
    std::optional<Error> m_trouble;
    std::optional<bool> m_previewWish; ///< what the person chose; else by the room there is
    int m_previewWidth = 0;            ///< where the person put the edge; 0: nowhere
};

} // namespace frontdoor
