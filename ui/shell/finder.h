// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/shell/finder_model.h"

#include <QFrame>

class QLabel;
class QListView;

namespace frontdoor {

class Desk;
class SearchField;

/// What is found while somebody types, in a list under the field. The focus stays in the field: Down and Up choose, Enter
/// opens, Escape goes one step back. Choosing a person lists what is on file about them.
class Finder final : public QFrame {
    Q_OBJECT

public:
    Finder(Desk &desk, SearchField *field);

    FinderModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

signals:
    void openRequested(const frontdoor::Subject &subject);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Rows = QList<FinderRow>;
    void search(const QString &text);
    void listRecordsOf(const FinderRow &person);
    void take(const Expected<Rows> &found, const QString &whenEmpty);
    void choose(int row);
    void activate();
    void backToPeople();
    void leave();
    void place();

    Desk &m_desk;
    SearchField *m_field;
    QLabel *m_heading;
    QListView *m_list;
    QLabel *m_hint;
    FinderModel *m_model;
    ReadSlot m_slot;
    QString m_asked;
    bool m_ofOnePerson = false;
};

} // namespace frontdoor
