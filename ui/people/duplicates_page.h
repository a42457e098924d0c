// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/people.h"
#include "ui/desk/desk.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class ComparePart;
class ElidedLabel;
class EmptyState;
class LikePairsModel;
class LinkButton;
class UndoBar;

/// "Entered twice?": entries that may be one person, likeliest first, and the two of the current line side by side. While it
/// is shown it goes on looking in the background, from the newest entries on; whatever somebody else decides goes.
class DuplicatesPage final : public QWidget {
    Q_OBJECT

public:
    explicit DuplicatesPage(Desk &desk, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    LikePairsModel *model() const { return m_model; }
    ComparePart *part() const { return m_part; }
    UndoBar *undoBar() const { return m_undo; }
    /// Everybody was looked at, and the two of the current line stand side by side.
    bool isDone() const;
    void lookFromTheStart();

signals:
    void backWanted();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void lookOn();
    void take(const Expected<LikePairs> &found, int run);
    void add(const QList<LikePair> &pairs);
    void drop(const QSet<QString> &keys);
    void follow(const QList<Change> &changes);
    void lookForNewOnes();
    void askWhatStands(const QList<LikePair> &pairs);
    void goOn(int from);
    void showCurrent();
    void showProgress();
    void takeBack();
    void offerUndo(const QString &words, const PersonId &keep, const PersonId &merge);
    QString currentKey() const;

    Desk &m_desk;
    ReadSlot m_slot;
    ReadSlot m_newSlot;
    ReadSlot m_standSlot;
    ReadSlot m_countSlot;
    ElidedLabel *m_progress;
    LinkButton *m_back;
    LinkButton *m_again;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QListView *m_list;
    LikePairsModel *m_model;
    ComparePart *m_part;
    UndoBar *m_undo;
    UnmergePeople m_takesBack;
    QSet<QString> m_decided; ///< pairs that are not to come again from a read that had begun before
    std::optional<qint64> m_next;
    std::optional<Error> m_trouble;
    qint64 m_people = 0; ///< on file
    qint64 m_looked = 0;
    bool m_started = false;
    bool m_finished = false;
    bool m_looking = false;
    bool m_waiting = true; ///< for the first pair
    int m_run = 0;         ///< which time everybody is looked at
};

} // namespace frontdoor
