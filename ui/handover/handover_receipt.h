// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"
#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"

#include <QSet>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QStackedWidget;

namespace frontdoor {

class Chip;
class CodeCombo;
class EmptyState;
class HandoverListModel;
struct HandoverItemRow;
class HandoverView;
class MessageBar;
class Paper;
class PrimaryButton;
class SubmitStrip;

/// Handovers that were sent: those that wait for this person to acknowledge each record, or those of the team before.
class HandoverReceipt final : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Waiting, Past };

    HandoverReceipt(Desk &desk, Mode mode, const QString &team, QWidget *parent = nullptr);

    void refresh();
    void show(const HandoverId &handover); ///< one of those listed, once they are read
    /// Records that wait to be acknowledged, in all the handovers listed.
    int waiting() const;
    const std::optional<HandoverRecord> &record() const { return m_record; }
    HandoverView *view() const { return m_view; }

signals:
    void entriesChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void connectParts();
    void takeEntries(const Expected<QList<HandoverEntry>> &entries);
    void readRecord(bool another);
    void takeRecord(const Expected<std::optional<HandoverRecord>> &record);
    void showRecord();
    void showRow();
    void showPage();
    void markRead();
    void acknowledge();
    void acknowledgeRead();
    void goOn();
    void complain(const QString &trouble);
    const HandoverLine *currentLine() const;
    QList<Subject> readAndWaiting() const;
    HandoverItemRow rowOf(const HandoverLine &line) const;

    Desk &m_desk;
    Mode m_mode;
    QString m_team;
    QList<HandoverEntry> m_entries;
    bool m_filled = false;
    std::optional<Error> m_trouble;
    HandoverId m_chosen;
    std::optional<HandoverRecord> m_record;
    QSet<Subject> m_seen; ///< records of this handover that were the chosen one for a moment
    LatestRead<QList<HandoverEntry>> m_readEntries;
    LatestRead<std::optional<HandoverRecord>> m_readRecord;
    CodeCombo *m_which;
    Chip *m_progress;
    Paper *m_paper;
    QAbstractButton *m_print;
    QAbstractButton *m_save;
    QWidget *m_head;
    HandoverListModel *m_model;
    HandoverView *m_view;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_foot;
    QLabel *m_who;
    QLabel *m_note;
    QAbstractButton *m_acknowledge;
    QAbstractButton *m_acknowledgeRead;
    QAbstractButton *m_open;
    SubmitStrip *m_strip;
    MessageBar *m_message;
};

} // namespace frontdoor
