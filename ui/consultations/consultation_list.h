// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/views/consultation_view.h"
#include "ui/common/row_list_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace frontdoor {

/// The consultations that fit the search. Never resets, so that the place is kept.
class ConsultationListModel final : public RowListModel<ConsultationEntry> {
    Q_OBJECT

public:
    explicit ConsultationListModel(Calendar calendar, QObject *parent = nullptr);

    void setEntries(const QList<ConsultationEntry> &entries, Instant now);
    /// Each word must begin a word of number, people, agency, summary or advice.
    void setSearch(const QString &text);
    void setNow(Instant now);
    Instant now() const { return m_now; }
    const Calendar &calendar() const { return m_calendar; }
    const QList<ConsultationEntry> &entries() const { return m_entries; }
    int lineOf(const ConsultationId &id) const { return indexOfKey(id.text()); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    /// Display is the whole row as one sentence, for screen readers.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void arrange();

    Calendar m_calendar;
    QList<ConsultationEntry> m_entries;
    QString m_search;
    Instant m_now;
};

/// Who called over what it was about, and how it stands at the right.
class ConsultationDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

class ConsultationListView final : public QListView {
    Q_OBJECT

public:
    explicit ConsultationListView(ConsultationListModel *model, QWidget *parent = nullptr);

    ConsultationId current() const;
    void goTo(const ConsultationId &id);

signals:
    void currentRowChanged(); ///< by somebody who chose it
    void arrived();           ///< the focus came, and the first row stands out; nobody has chosen it yet
    void enterPressed();
    void searchRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {}
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ConsultationListModel *m_model;
    bool m_arriving = false;
};

} // namespace frontdoor
