// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/chronology.h"
#include "core/session/read_slot.h"
#include "ui/chronology/chronology_model.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace frontdoor {

class ChipBar;
class ChronologyTable;
class DateEdit;
class Desk;
class ElidedLabel;
class EmptyState;
class MessageBar;
class Paper;
class SearchField;
class SegmentedControl;
struct PaperWork;

/// Everything on file about a child, or child and family, as one timeline that can be narrowed, searched, printed and
/// copied. Keys: arrows, Enter opens the contact or referral, Space shows the whole text, / searches, Ctrl+P prints,
/// Ctrl+C copies the row, F5 reads again.
class ChronologyView final : public QWidget {
    Q_OBJECT

public:
    explicit ChronologyView(Desk &desk, QWidget *parent = nullptr);
    ~ChronologyView() override;

    /// `name` is shown while it is being read.
    void showPerson(const PersonId &person, const QString &name);
    void refresh();

    ChronologyModel *model() const { return m_model; }
    ChronologyTable *table() const { return m_table; }
    /// What is shown, as it would be printed.
    PaperWork paper() const;

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    /// One reading: nothing where none of the changes concerned it.
    struct Reading {
        bool isTouched = true;
        std::optional<Chronology> found;
        QList<ChronologyLinePtr> lines;
    };

    QWidget *makeHeader();
    QWidget *makeDates();
    void changed(const QList<Change> &changes);
    void ask();
    void take(const Expected<Reading> &reading);
    void narrow();
    void showAll();
    void showCounts();
    void showGroups();
    void showPage();
    void openCurrent();
    void copyCurrent();
    void showMenu(const QPoint &at);
    ChronologyScope scope() const;
    QString name() const;
    QStringList narrowedWords() const;

    Desk &m_desk;
    std::unique_ptr<Clock> m_clock;
    PersonId m_person;
    QString m_name;
    Chronology m_told; ///< without its entries, which the model has
    ChronologyModel *m_model;
    ChronologyTable *m_table;
    SegmentedControl *m_scope;
    ChipBar *m_groups;
    ChipBar *m_order;
    QStringList m_offered; ///< ids of the groups that can be chosen
    SearchField *m_search;
    QPushButton *m_datesButton;
    QWidget *m_dates = nullptr;
    DateEdit *m_from;
    DateEdit *m_until;
    ElidedLabel *m_count;
    Paper *m_paper = nullptr;
    QPushButton *m_print = nullptr;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    ReadSlot m_slot;
    QTimer m_loading;
    QTimer m_later; ///< several changes are one reading
    QList<Change> m_changes;
    bool m_isStale = false; ///< everything has to be read again
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_filled = false;
    std::optional<Error> m_trouble;
};

} // namespace frontdoor
