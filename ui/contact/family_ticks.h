// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace frontdoor {

/// The other children of the family: ticked ones get a contact of their own from the same call.
class FamilyTicks final : public QWidget {
    Q_OBJECT

public:
    explicit FamilyTicks(QWidget *parent = nullptr);

    /// Under-18s and unborn children among them; ticks of children who are still there stay.
    void setFamily(const QList<Person> &family, QDate today);
    QList<PersonId> ticked() const;
    /// Also those whose family is not known yet.
    QList<PersonId> wanted() const { return m_ticked.values(); }
    void setTicked(const QList<PersonId> &people); ///< also before the family is known

signals:
    void edited();

private:
    struct Row {
        Person person;
        QCheckBox *box = nullptr;
    };

    void tickAll(bool on);
    void refreshAll();

    QVBoxLayout *m_layout;
    QLabel *m_heading;
    QCheckBox *m_all; ///< where there are several
    QList<Row> m_rows;
    QSet<PersonId> m_ticked;
};

} // namespace frontdoor
