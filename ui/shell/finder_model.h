// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/domain/subject.h"
#include "ui/common/row_list_model.h"
#include "ui/shell/palette.h"

namespace frontdoor {

class Calendar;
struct Procedure;

/// One line under the search field.
struct FinderRow {
    enum class Kind { Person, Record, Act };
    Kind kind = Kind::Person;
    QString key;
    QString title;  ///< "Ava Sample"
    QString detail; ///< "10 years, 12 Orchard Row LE4 9AB"
    QString aside;  ///< at the right: "2 contacts"; of a command its keys
    Icon icon = Icon::User;
    PersonId person;
    Subject subject; ///< of a record

    friend bool operator==(const FinderRow &, const FinderRow &) = default;
};

FinderRow rowOf(const PersonHit &hit, QDate today);
FinderRow rowOf(const PastContact &contact, const Procedure &procedure, const Calendar &calendar, Instant now);
FinderRow rowOf(const PastReferral &referral, const Procedure &procedure, const Calendar &calendar, Instant now);

/// A contact that is restricted to others.
FinderRow restrictedRow(const Subject &subject, const QString &number, const PersonId &child);

FinderRow rowOf(const PaletteCommand &command);
/// The command behind a row; empty if it is none.
QString commandOf(const FinderRow &row);

/// Whether this may be a contact's number, and how it is written: "c-123" -> "C-000123"; empty if not.
QString contactNumberIn(const QString &text);

class FinderModel final : public RowListModel<FinderRow> {
    Q_OBJECT

public:
    explicit FinderModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace frontdoor
