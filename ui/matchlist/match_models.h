// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "ui/common/row_list_model.h"
#include "ui/matchlist/match_line.h"

namespace frontdoor {

/// What a cell of these tables holds, besides Qt's own roles.
struct MatchRoles {
    enum {
        Upper = Qt::UserRole, ///< in strong letters
        Lower,                ///< beneath it, quiet
        ChipText,             ///< instead of the upper words
        ChipTone,
        Tags, ///< a list, instead of both
        Restricted,
    };
};

/// With what both tables tell of a person.
struct MatchTelling {
    Calendar calendar;
    Instant now;
    Instant since; ///< a contact from then on stands out

    QDate today() const { return calendar.localDate(now); }
};

/// The lines of the list.
class MatchModel final : public RowListModel<MatchLine, qint64> {
    Q_OBJECT

public:
    enum Column { LineColumn, ListColumn, FileColumn, SureColumn, FlagsColumn, ColumnCount };

    MatchModel(const Calendar &calendar, QObject *parent = nullptr);

    void setTelling(const MatchTelling &telling);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    /// AccessibleText of the first column is the whole line as one sentence.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString sentence(const MatchLine &line) const;

    MatchTelling m_telling;
};

/// Those who may be meant by one line.
class HitModel final : public RowListModel<PersonHit> {
    Q_OBJECT

public:
    enum Column { FileColumn, SureColumn, FlagsColumn, ColumnCount };

    HitModel(const Calendar &calendar, QObject *parent = nullptr);

    void setTelling(const MatchTelling &telling);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    MatchTelling m_telling;
};

} // namespace frontdoor
