// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "ui/contact/detail_form.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class MessageBar;
class RadioCards;

/// Two people changed the same fields: each is shown as it was, as the other left it and as it stands here, and the person
/// chooses which stays. Nothing that was typed is lost before they have chosen. By keyboard: Up and Down choose, Tab goes
/// to the next field.
class MergePanel final : public QWidget {
    Q_OBJECT

public:
    explicit MergePanel(const Calendar &calendar, QWidget *parent = nullptr);

    /// `who` and `when` say whose change it is. Choices made before stay; a field is not asked about again for the same change.
    void setOverlaps(const QList<DetailForm::Overlap> &overlaps, const QString &who, const QString &when);
    bool isOpen() const { return !m_rows.isEmpty(); }

signals:
    /// The fields in which the other person's answer is taken.
    void resolved(const QStringList &theirs);

private:
    struct Row {
        DetailForm::Overlap overlap;
        QWidget *widget = nullptr;
        RadioCards *cards = nullptr;
    };

    void addRow(const DetailForm::Overlap &overlap, const QString &who, const QString &chosen);
    void removeRows();
    void finish();
    void refresh();

    Calendar m_calendar;
    MessageBar *m_bar;
    QVBoxLayout *m_list;
    QPushButton *m_use;
    QLabel *m_left;
    QList<Row> m_rows;
    QMap<QString, Value> m_settled; ///< fields in which mine was kept, and what the other person's answer was
};

/// A field's value as people read it.
QString shownValue(const QString &id, const Value &value, const Calendar &calendar);

} // namespace frontdoor
