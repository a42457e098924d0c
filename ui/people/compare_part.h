// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/compare_people.h"
#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace frontdoor {

class Chip;
class CompareTable;
class EmptyState;
class EntryHead;
class FindingsForm;
class LabelledField;
class MessageBar;
class PrimaryButton;
class SegmentedControl;

/// Two entries side by side: why they look alike, what each says, what hangs on it, which values are kept. Then one of
/// three: they are one person, they are two, or that is not known yet. It says before what will happen.
class ComparePart final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePart(Desk &desk, QWidget *parent = nullptr);

    /// The older entry stands at the left.
    void compare(const PersonId &one, const PersonId &other);
    void clear();
    const std::optional<PeopleCompared> &compared() const { return m_compared; }

    PersonId keeps() const;    ///< the entry that stays
    PersonId merges() const;   ///< the one that will belong to it
    QStringList taken() const; ///< fields whose values come from the one that will belong to the other
    /// Where somebody begins: in the first line that is to be decided.
    void focusFirst();

    QPushButton *onePerson() const;
    QPushButton *twoPeople() const { return m_two; }
    QPushButton *notSure() const { return m_leave; }
    CompareTable *table() const { return m_table; }

signals:
    /// They are one person now; UnmergePeople{keep, merge} takes it back.
    void joined(const frontdoor::PersonId &keep, const frontdoor::PersonId &merge, const QString &words);
    void keptApart(const QString &words);
    void leftOpen();

private:
    void build();
    void take(const Expected<std::optional<PeopleCompared>> &compared);
    void show(const PeopleCompared &compared);
    void fillTable();
    void suggest();
    void tellWhatFollows();
    void askWhyTwo();
    void submit(const Command &command, const QString &words);
    void took(const Expected<CommandResult> &result, const QString &words);
    const ComparedEntry &keep() const;
    const ComparedEntry &goes() const;

    Desk &m_desk;
    LatestRead<std::optional<PeopleCompared>> m_read;
    PersonId m_one;
    PersonId m_other;
    std::optional<PeopleCompared> m_compared;
    std::optional<Envelope> m_unknown; ///< sent, and nobody knows whether it was saved
    bool m_sending = false;
    bool m_byHand = false; ///< which entry stays was chosen
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_content;
    QScrollArea *m_scroll;
    Chip *m_verdict;
    QLabel *m_why;
    MessageBar *m_before;
    EntryHead *m_left;
    EntryHead *m_right;
    SegmentedControl *m_stays;
    CompareTable *m_table;
    QLabel *m_follows;
    FindingsForm *m_findings;
    QLineEdit *m_reason;
    LabelledField *m_reasonField;
    PrimaryButton *m_onePerson;
    QPushButton *m_two;
    QPushButton *m_leave;
};

/// "Probably one person": how likely it is, as a chip says it.
QString likelihoodWords(Likelihood likelihood);

} // namespace frontdoor
