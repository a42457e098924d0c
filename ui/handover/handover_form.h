// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"
#include "core/session/drafts.h"
#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QStackedWidget;

namespace frontdoor {

class Chip;
class CodeCombo;
class DraftKeeper;
class EmptyState;
class HandoverListModel;
class HandoverView;
class MessageBar;
class NoteCard;
class PrimaryButton;
class SubmitStrip;

/// What is open in the team's tray, on its way to the next duty manager. Up and Down move, typing writes the note, Enter goes
/// on to the next record that needs one, Ctrl+Enter sums up and then hands over.
class HandoverForm final : public QWidget {
    Q_OBJECT

public:
    HandoverForm(Desk &desk, DraftJournal &journal, const QString &team, QWidget *parent = nullptr);

    void refresh();
    const std::optional<HandoverSheet> &sheet() const { return m_sheet; }
    int missing() const;
    HandoverView *view() const { return m_view; }

signals:
    void sheetChanged();
    void sent(const frontdoor::HandoverId &handover);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeHead();
    QWidget *makeReview();
    void connectParts();
    void take(const Expected<HandoverSheet> &sheet);
    void showSheet();
    void showRows();
    void showRow();
    void showPage();
    void showCounts();
    void fillSuccessors();
    void setNote(const Subject &subject, const QString &note);
    void applyQuick(const QString &note);
    void carryAll();
    void goOn();
    void move(int by);
    void review();
    void backToNotes();
    bool isReviewing() const;
    void showReview(bool reviewing);
    void send();
    QStringList quickNotes(const HandoverRow &row) const;
    const HandoverRow *currentRow() const;
    QHash<Subject, QString> notesToSend() const;
    QString reviewWords() const;
    QJsonObject draft() const;
    void restore(const Draft &draft);

    Desk &m_desk;
    QString m_team;
    std::optional<HandoverSheet> m_sheet;
    std::optional<Error> m_trouble;
    QHash<Subject, QString> m_notes;
    QString m_lastTyped;
    LatestRead<HandoverSheet> m_read;
    HandoverListModel *m_model;
    HandoverView *m_view;
    CodeCombo *m_to;
    Chip *m_counter;
    QAbstractButton *m_carry;
    PrimaryButton *m_review;
    QWidget *m_head;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_edge;
    QWidget *m_foot;
    NoteCard *m_card;
    QWidget *m_reviewCard;
    QLabel *m_reviewWords;
    PrimaryButton *m_send;
    QAbstractButton *m_back;
    SubmitStrip *m_strip;
    MessageBar *m_message;
    DraftKeeper *m_drafts;
    QTimer m_clock;
    bool m_restored = false;
};

} // namespace frontdoor
