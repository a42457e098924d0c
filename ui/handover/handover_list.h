// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"
#include "core/procedure/procedure.h"
#include "ui/common/row_list_model.h"
#include "ui/style/theme.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <memory>

namespace frontdoor {

/// One record of a handover as the list shows it.
struct HandoverItemRow {
    TrayRow row;
    QString note;
    QString need;     ///< why a note is needed and is not there; empty: none is
    QString mark;     ///< in the last column, over the stage: "acknowledged"
    QString markMore; ///< beneath it: by whom and when
    Tone markTone = Tone::Neutral;
    bool unread = false;

    friend bool operator==(const HandoverItemRow &, const HandoverItemRow &) = default;
};

/// The records of a handover, one a row. Never resets, so that the place is kept.
class HandoverListModel final : public RowListModel<HandoverItemRow> {
    Q_OBJECT

public:
    HandoverListModel(std::shared_ptr<const Procedure> procedure, Calendar calendar, QObject *parent = nullptr);

    void setNow(Instant now);
    Instant now() const { return m_now; }
    const Calendar &calendar() const { return m_calendar; }
    const Procedure &procedure() const { return *m_procedure; }
    int lineOf(const Subject &subject) const { return indexOfKey(subject.id); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    /// Display is the whole row as one sentence, for screen readers.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString sentence(const HandoverItemRow &row) const;

    std::shared_ptr<const Procedure> m_procedure;
    Calendar m_calendar;
    Instant m_now;
};

/// Clock and child at the left, the concern over the note in the middle, whose turn it is at the right; what has no room goes.
class HandoverDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list itself. Enter, Space, Delete and typing are told as wishes.
class HandoverView final : public QListView {
    Q_OBJECT

public:
    explicit HandoverView(HandoverListModel *model, QWidget *parent = nullptr);

    std::optional<Subject> currentSubject() const;
    void goTo(const Subject &subject);
    void goToLine(int line);
    /// What the keys do here, for screen readers.
    void setKeyHelp(const QString &help) { setAccessibleDescription(help); }

signals:
    void currentRowChanged();
    void enterPressed();
    void spacePressed();
    void deletePressed();
    void openRequested();               ///< Ctrl+O or a double click
    void typed(const QString &letters); ///< the beginning of a note

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {} // letters begin a note
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    HandoverListModel *m_model;
};

} // namespace frontdoor
