// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/live_read.h"
#include "ui/settings/settings_page.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

class QPushButton;

namespace frontdoor {

class AbsenceForm;
class TextTable;

/// Fourteen days from a Monday on, a row for each person, with who is away and why.
class FortnightModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int days = 14;

    explicit FortnightModel(Calendar calendar, QObject *parent = nullptr);

    void set(QDate first, QDate today, const QList<User> &users, const QList<Absence> &absences);
    QDate dayOf(int column) const { return m_first.addDays(column - 1); }
    QDate today() const { return m_today; }
    UserId userAt(int row) const { return m_users.value(row).id; }
    QString dayOff(QDate day) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_users.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : days + 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    std::optional<AbsenceKind> awayAt(const QModelIndex &index) const;

private:
    Calendar m_calendar;
    QDate m_first;
    QDate m_today;
    QList<User> m_users;
    QList<Absence> m_absences;
};

class FortnightDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Everybody's absences, a fortnight at a time and as a list.
class AbsencesPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AbsencesPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Seen {
        QList<User> users;
        QList<Absence> absences;
        QDate first;
    };
    void take(const Expected<Seen> &seen);
    void step(int days);
    void fit();

    QDate m_first;
    FortnightModel *m_model;
    QTableView *m_grid;
    TextTable *m_list;
    QPushButton *m_remove;
    AbsenceForm *m_form;
    LiveRead<Seen> m_read;
};

} // namespace frontdoor
