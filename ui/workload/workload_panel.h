// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/session/read_slot.h"
#include "ui/dutytray/command_dialog.h"
#include "ui/style/tokens.h"
#include "ui/workload/bulk_allocation.h"
#include "ui/workload/team_table.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class AllocationStrip;
class BandGauge;
class ElidedLabel;
class EmptyState;
class LinkButton;
class MessageBar;
class RecordList;
class RecordModel;
class UndoBar;

/// The workload board of a team: what nobody holds yet, who could take it, and what they would then hold.
/// Keys in the list: Space ticks, A goes to who is suggested, 1 to 9 to a worker, M moves to another team; among the workers
/// Enter allocates; in what somebody holds U takes back. F5 reads again.
class WorkloadPanel final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY badgeChanged)

public:
    explicit WorkloadPanel(Desk &desk, QWidget *parent = nullptr);

    QString team() const { return m_team; }
    void setTeam(const QString &team);
    void refresh();

    RecordList *toAllocate() const { return m_records; }
    RecordList *held() const { return m_holds; }
    TeamTable *workers() const { return m_workers; }
    BandGauge *gauge() const { return m_gauge; }
    AllocationStrip *strip() const { return m_strip; }
    MessageBar *message() const { return m_message; }
    UndoBar *undoBar() const { return m_undo; }
    CommandDialog *dialog() const { return m_dialog; }

    int badge() const;
    QString badgeText() const;

signals:
    void badgeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeGauge();
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeMiddle();
    void showTeamMenu();
    void changed(const QList<Change> &changes);
    void ask();
    void take(const Expected<WorkloadBoard> &board);
    void showCounts();
    void showPage();
    void showHeld();
    void chosenChanged();
    void askSuggestions();
    void showChoice();
    void goToWorkers(int line);
    void allocate();
    void roundFinished();
    void leaveRound();
    void keyInRecords(int key);
    void keyInHeld(int key);
    void keyAmongWorkers(int key);
    void takeBack(const QList<TrayRow> &rows);
    void moveToTeam(RecordList *list);
    void showMenu(RecordList *list, const QPoint &at);
    void complain(Tone tone, const QString &headline, const QString &text);
    void fit();
    void fitHoldsEmpty();

    Desk &m_desk;
    QString m_team;
    WorkloadBoard m_board;
    QPushButton *m_title;
    ElidedLabel *m_counts;
    BandGauge *m_gauge;
    QLabel *m_bandWords;
    QList<LinkButton *> m_rules;
    MessageBar *m_message;
    RecordList *m_records;
    QLabel *m_recordsTitle;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    TeamTable *m_workers;
    QWidget *m_bottom;
    ElidedLabel *m_holdsTitle;
    LinkButton *m_others;
    QPushButton *m_takeBack;
    QPushButton *m_move;
    RecordList *m_holds;
    QLabel *m_holdsEmpty;
    QStackedWidget *m_holdsPages;
    AllocationStrip *m_strip;
    QWidget *m_undoPlace;
    UndoBar *m_undo;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    QPointer<CommandDialog> m_dialog;
    QPointer<BulkAllocation> m_round;
    QList<Subject> m_undoable;
    ReadSlot m_slot;
    ReadSlot m_suggestionSlot;
    QTimer m_clock;
    QTimer m_choosing;
    Subject m_suggestedFor;
    QList<Suggestion> m_suggestions;
    std::optional<Error> m_trouble;
    bool m_othersShown = false;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_filled = false;
};

} // namespace frontdoor
