// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/suggestions.h"
#include "core/casework/views/workload_board.h"
#include "ui/common/row_list_model.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <memory>

namespace frontdoor {

/// A worker as the table shows them.
struct TeamLine {
    BoardWorker worker;
    int number = 0; ///< the key that chooses them, 1 to 9; 0: none
    int more = 0;   ///< how many records are about to be allocated
    QString role;
    QString team;         ///< of somebody from another team; else empty
    QStringList reasons;  ///< for and against, where one record is chosen
    bool isFirst = false; ///< suggested before all others
    bool isAdvisedAgainst = false;

    friend bool operator==(const TeamLine &, const TeamLine &) = default;
};

/// The workers of a team: load, and the next days.
class TeamModel final : public RowListModel<TeamLine> {
    Q_OBJECT

public:
    enum Column { WorkerColumn, LoadColumn, FirstDayColumn };

    explicit TeamModel(std::shared_ptr<const Procedure> procedure, QObject *parent = nullptr);

    void setBoard(const WorkloadBoard &board);
    /// About so many records, with who is suggested where it is one.
    void setChosen(int records, const QList<Suggestion> &suggestions);

    int lineOf(const UserId &worker) const { return indexOfKey(worker.text()); }
    int lineOfNumber(int number) const;
    int lineOfSuggested() const; ///< -1: nobody is
    int fullBar() const;
    QDate today() const { return m_board.days.value(0); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void apply();

    std::shared_ptr<const Procedure> m_procedure;
    WorkloadBoard m_board;
    int m_chosen = 0;
    QList<Suggestion> m_suggestions;
};

/// "Jo Ward, social worker, 5 of 10 open, 9 afterwards, today: on duty, suggested": a line as it is spoken.
QString teamSentence(const TeamLine &line, QDate today);

class TeamDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Up and Down choose a worker, Enter allocates to them what is chosen; records may be dropped on a line. Shows as many of the
/// next days as there is room for.
class TeamTable final : public QTableView {
    Q_OBJECT

public:
    explicit TeamTable(TeamModel *model, QWidget *parent = nullptr);

    TeamModel *team() const { return m_model; }
    std::optional<TeamLine> current() const;
    void choose(int line);

signals:
    void workerChosen();
    void allocateRequested();
    void dropped(const frontdoor::UserId &worker);
    void keyPressed(int key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {}
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fitColumns();
    int sizeHintForIndexHeight() const;

    TeamModel *m_model;
};

} // namespace frontdoor
