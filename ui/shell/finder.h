// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/shell/finder_model.h"

#include <QFrame>
#include <QTimer>

#include <optional>

#include <functional>

class QLabel;
class QListView;

namespace frontdoor {

class Desk;
class SearchField;

/// What is found while somebody types, in a list under the field: people, a contact by its number, and commands; commands
/// only after ">". The focus stays in the field: Down and Up choose, Enter opens, Right lists what is on file about a
/// person, Escape goes one step back. Where people have no page, Enter lists too.
class Finder final : public QFrame {
    Q_OBJECT

public:
    Finder(Desk &desk, SearchField *field);

    /// Asked at each search for what can be done just now.
    void setCommands(std::function<QList<PaletteCommand>()> commands) { m_commandsNow = std::move(commands); }
    void setPeopleOpen(bool open) { m_peopleOpen = open; }

    FinderModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

signals:
    void openRequested(const frontdoor::Subject &subject);
    /// What is shown belongs to what is typed.
    void answered();
    void personRequested(const frontdoor::PersonId &person);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Rows = QList<FinderRow>;
    void search(const QString &text);
    void listRecordsOf(const FinderRow &person);
    void take(const Expected<Rows> &found, const QString &whenEmpty);
    void findCommands(const QString &typed);
    void showRows();
    void tell();
    QString chosenKey() const; ///< of the row that stands out; empty: none
    void choose(int row);
    void enter();
    void activate();
    void run(const QString &command);
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
    std::function<QList<PaletteCommand>()> m_commandsNow;
    QList<PaletteCommand> m_commands; ///< that fit what is typed
    Rows m_found;                     ///< people and records
    QString m_asked;
    QString m_whenEmpty;
    QString m_trouble;
    bool m_peopleOpen = false;
    bool m_ofOnePerson = false;
    bool m_searching = false; ///< the data has not answered
    QTimer m_quickAnswer;     ///< runs as long as nobody minds that
    bool m_chosen = false;    ///< by arrows, not because it is the first
    /// Enter was pressed before the data answered: the row that stood first then, empty if there was none.
    std::optional<QString> m_entered;
};

} // namespace frontdoor
