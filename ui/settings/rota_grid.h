// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/records.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

namespace frontdoor {

/// Four weeks of a team's duty workers, a week to a row, from a Monday on.
class RotaModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int weeks = 4;

    explicit RotaModel(Calendar calendar, QObject *parent = nullptr);

    /// `away` holds those of the duty workers who are away on their day.
    void set(QDate monday, QDate today, const QHash<QDate, QString> &names, const QHash<QDate, QString> &away);
    QDate monday() const { return m_monday; }
    QDate today() const { return m_today; }
    QDate dayAt(const QModelIndex &index) const;
    QModelIndex indexOf(QDate day) const;
    QString nameOn(QDate day) const { return m_names.value(day); }
    QString awayOn(QDate day) const { return m_away.value(day); }
    QString dayOff(QDate day) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : weeks; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 7; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Calendar m_calendar;
    QDate m_monday;
    QDate m_today;
    QHash<QDate, QString> m_names;
    QHash<QDate, QString> m_away;
};

class RotaDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Arrows move from day to day; Enter, or the first letters of a name, choose who is on duty.
class RotaGrid final : public QTableView {
    Q_OBJECT

public:
    explicit RotaGrid(RotaModel *model, QWidget *parent = nullptr);

    RotaModel *rota() const { return m_model; }
    QDate day() const { return m_model->dayAt(currentIndex()); }
    void goTo(QDate day);

signals:
    void choiceRequested(QDate day, const QString &typed);
    void dayChanged(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    RotaModel *m_model;
};

} // namespace frontdoor
