// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"
#include "core/procedure/procedure.h"
#include "ui/common/row_list_model.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <memory>

namespace frontdoor {

/// Contacts and referrals, nearest clock first, for choosing several.
class RecordModel final : public RowListModel<TrayRow> {
    Q_OBJECT

public:
    RecordModel(std::shared_ptr<const Procedure> procedure, Calendar calendar, QObject *parent = nullptr);

    void setNow(Instant now);
    Instant now() const { return m_now; }
    /// Who holds some of the records and does not work here any more, by name.
    void setLeavers(const QHash<UserId, QString> &leavers);
    /// "Sam Bell has left" of a record that is in nobody's hands for that; else empty.
    QString leaverWords(const TrayRow &row) const;
    const Calendar &calendar() const { return m_calendar; }
    const Procedure &procedure() const { return *m_procedure; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

    static QString mimeType();

private:
    std::shared_ptr<const Procedure> m_procedure;
    Calendar m_calendar;
    Instant m_now;
    QHash<UserId, QString> m_leavers;
};

/// Two lines: clock and child; concern and what it is. A tick says whether it is among those chosen.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Arrows move without choosing; Space ticks, Shift+arrows tick a run, Ctrl+A ticks all, Escape unticks. The pointer chooses
/// one by the row, several by their boxes. What is not ticked is not lost from sight: with no tick at all the current row
/// counts as chosen.
class RecordList final : public QListView {
    Q_OBJECT

public:
    explicit RecordList(RecordModel *model, QWidget *parent = nullptr);

    RecordModel *records() const { return m_model; }
    /// What is ticked, in the order shown; without a tick the current row.
    QList<TrayRow> chosen() const;
    int ticked() const;
    std::optional<TrayRow> currentRow() const;
    /// Ticks these and no others, as far as they are there.
    void tick(const QList<Subject> &subjects);

signals:
    void chosenChanged();
    void keyPressed(int key); ///< a letter or a digit, or Delete: what it does is the panel's business
    void openRequested(const frontdoor::Subject &subject);
    void menuRequested(const QPoint &globalPosition);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {} // letters are commands here
    void selectionChanged(const QItemSelection &now, const QItemSelection &before) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    RecordModel *m_model;
};

} // namespace frontdoor
