// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "ui/contact/detail_form.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class MessageBar;
class RadioCards;

/// Two people changed the same fields: for each of them the person chooses which stays. Nothing that was typed is lost
/// before they have chosen.
class MergePanel final : public QWidget {
    Q_OBJECT

public:
    explicit MergePanel(const Calendar &calendar, QWidget *parent = nullptr);

    /// `who` and `when` say whose change it is. Choices made before stay.
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

    void finish();
    void refresh();

    Calendar m_calendar;
    MessageBar *m_bar;
    QVBoxLayout *m_list;
    QPushButton *m_use;
    QList<Row> m_rows;
};

/// A field's value as people read it.
QString shownValue(const QString &id, const Value &value, const Calendar &calendar);

} // namespace frontdoor
