// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dutytray/tray_model.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTableView>
#include <QTimer>

#include <functional>

namespace frontdoor {

/// The table of the tray: two-line rows, headings of families, and as many columns as there is room for (what a hidden
/// column held moves into the second lines). Selects rows. Enter, A, R, Space and / are told as wishes.
class TrayView final : public QTableView {
    Q_OBJECT

public:
    explicit TrayView(TrayModel *model, QWidget *parent = nullptr);

    std::optional<TrayRow> currentRow() const;
    /// Silent if it is not in the tray.
    void goTo(const Subject &subject);
    /// Whether the column of the workers is wanted; in one's own work it says nothing.
    void setWorkerShown(bool shown);
    bool isWorkerShown() const { return m_workerShown; }
    void goToFirst();

    /// Changes the model, and keeps under the eyes what was there. At the very top the top stays.
    void keepPlace(const std::function<void()> &change);

    /// Lets these rows light up softly, once.
    void flash(const QStringList &keys);
    /// 1 at the start, 0 when it is over.
    double flashOf(const QString &key) const;
    int hoveredLine() const { return m_hovered; }

signals:
    void currentRowChanged();
    void openRequested();
    void allocateRequested();
    void routeRequested();
    void seenRequested();
    void filterRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {} // letters are commands here
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
    void hover(int line);

    TrayModel *m_model;
    QTimer m_flashing;
    QTimer m_fitting; ///< one change of the model may come in many parts
    QHash<QString, QElapsedTimer> m_flashes;
    QString m_currentKey;
    int m_hovered = -1;
    bool m_workerShown = true;
};

} // namespace frontdoor
