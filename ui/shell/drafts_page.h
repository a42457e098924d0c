// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/draft_watch.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

class EmptyState;
class MessageBar;
class UndoBar;

/// What this person typed and has not recorded: to go on with, or to discard.
class DraftsPage final : public QWidget {
    Q_OBJECT

public:
    /// The watch must outlive the page.
    explicit DraftsPage(DraftWatch &watch, QWidget *parent = nullptr);
    ~DraftsPage() override;

    UndoBar *undoBar() const { return m_undo; }

signals:
    void continueRequested(const frontdoor::Draft &draft);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(const QList<DraftLine> &lines);
    QWidget *makeRow(const DraftLine &line);
    MessageBar *makeQuestion(const DraftLine &line, QWidget *asker);
    void refresh();
    void discard(const DraftLine &line);
    void forGood(const QString &token);
    void placeUndo();

    DraftWatch &m_watch;
    QList<DraftLine> m_shown;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
    EmptyState *m_nothing;
    QLabel *m_others;
    MessageBar *m_unreadable;
    UndoBar *m_undo;
};

} // namespace frontdoor
