// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/inbox.h"
#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"
#include "ui/style/icons.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class InboxRow;

/// What waits for the signed-in person besides the work they hold: recommendations that came back, handovers to
/// acknowledge, cover that they hold. One sentence each; Enter goes there. Hidden while there is nothing.
/// Up and Down move between the rows; one tab stop.
class InboxList final : public QWidget {
    Q_OBJECT

public:
    explicit InboxList(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    const Inbox &inbox() const { return m_inbox; }
    /// Recommendations that came back, and handovers with something to acknowledge.
    int waiting() const { return int(m_inbox.returned.size() + m_inbox.handovers.size()); }
    QList<InboxRow *> rows() const { return m_rows; }

signals:
    void inboxChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        QString key;
        Icon icon = Icon::Info;
        QString headline; ///< the sentence
        QString text;     ///< what was said; may be empty
        std::function<void()> go;
    };
    void take(const Expected<Inbox> &inbox);
    void showInbox();
    QList<Entry> entries();
    Entry entryOf(const ReturnedItem &item);
    Entry entryOf(const HandoverEntry &item);
    Entry entryOf(const CoverItem &item);
    void keepOneTabStop();

    Desk &m_desk;
    Inbox m_inbox;
    LatestRead<Inbox> m_read;
    QVBoxLayout *m_column;
    QLabel *m_heading;
    QList<InboxRow *> m_rows;
    QTimer m_clock;
};

} // namespace frontdoor
