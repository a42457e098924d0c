// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chronology/chronology_model.h"

#include <QSet>
#include <QTableView>
#include <QTimer>

#include <functional>

namespace frontdoor {

/// The chronology as a list of two-line rows under headings of years; what a row says in full is shown when it is opened
/// out. Rows have fixed heights, so that ten thousand scroll as ten do. Enter, Space and / are told or done.
class ChronologyTable final : public QTableView {
    Q_OBJECT

public:
    explicit ChronologyTable(ChronologyModel *model, QWidget *parent = nullptr);

    ChronologyLinePtr currentLine() const;
    void goToFirst();
    /// Opens a row out, or closes it again.
    void toggle(int row);
    bool isOpenedOut(const QString &key) const { return m_opened.contains(key); }
    /// Whether the row has more to say than its two lines.
    bool hasMore(int row) const;
    /// Changes the model, and keeps under the eyes what was there. At the very top the top stays.
    void keepPlace(const std::function<void()> &change);
    int hoveredRow() const { return m_hovered; }

signals:
    void currentLineChanged();
    void openRequested();
    void filterRequested();
    void copyRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {} // there are names in a thousand rows: the field above searches
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();
    void fitRows();
    int heightOf(int row) const;
    void hover(int row);

    ChronologyModel *m_model;
    QTimer m_fitting; ///< one change of the model may come in many parts
    QSet<QString> m_opened;
    QString m_currentKey;
    int m_hovered = -1;
};

} // namespace frontdoor
