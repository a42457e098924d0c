// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"
#include "ui/common/row_list_model.h"
#include "ui/dutytray/tray_lines.h"

#include <memory>

namespace frontdoor {

/// The duty tray as a table. Never resets: rows are removed, moved, inserted and updated, so that the selection stays.
/// Beside the words there are raw values by role.
class TrayModel final : public RowListModel<TrayLine> {
    Q_OBJECT

public:
    enum Column { ClockColumn, ChildColumn, ConcernColumn, SourceColumn, StageColumn, WithColumn, ColumnCount };

    enum Role {
        SubjectRole = Qt::UserRole, ///< id of the contact or referral
        NumberRole,
        DueRole,      ///< qint64 milliseconds; invalid without a clock
        ToneRole,     ///< int, Tone
        SeenRole,     ///< bool
        StateRole,    ///< id of the state
        WorkerRole,   ///< id of the worker, empty: nobody
        FamilyRole,   ///< bool: a heading
        ReceivedRole, ///< qint64 milliseconds
    };

    TrayModel(std::shared_ptr<const Procedure> procedure, Calendar calendar, QObject *parent = nullptr);

    /// What the tray holds now. Rows that changed since the last time, and new ones, are told by rowsRefreshed().
    void setTray(const QList<TrayRow> &rows, Instant now);
    /// Forgets the tray, as before the first setTray().
    void clear();
    void setQuestion(const TrayQuestion &question);
    const TrayQuestion &question() const { return m_question; }
    /// Brings clocks, order and filters up to this moment.
    void setNow(Instant now);
    Instant now() const { return m_now; }

    const QList<TrayRow> &tray() const { return m_tray; }
    TrayCounts counts() const;
    /// The row on this line; std::nullopt for a heading.
    std::optional<TrayRow> trayRowAt(int line) const;
    int lineOf(const Subject &subject) const { return indexOfKey(subject.id); }
    const Calendar &calendar() const { return m_calendar; }
    const Procedure &procedure() const { return *m_procedure; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void rowsRefreshed(const QStringList &keys);
    void countsChanged();

private:
    void arrange();
    QVariant familyData(const TrayLine &line, int column, int role) const;
    QString words(const TrayRow &row, int column) const;
    QString wholeWords(const TrayRow &row, int column) const;

    std::shared_ptr<const Procedure> m_procedure;
    Calendar m_calendar;
    QList<TrayRow> m_tray;
    TrayQuestion m_question;
    Instant m_now;
    bool m_filled = false;
};

} // namespace frontdoor
