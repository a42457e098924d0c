// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/draft_watch.h"

#include <QWidget>

namespace frontdoor {

class MessageBar;
class PackKeeper;

/// Above the pages: what can be done while the data cannot be reached, and once they can, what was taken meanwhile and has to
/// be recorded.
class DowntimeBar final : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the bar; `packs` may be null.
    DowntimeBar(Desk &desk, DraftWatch &drafts, PackKeeper *packs, QWidget *parent = nullptr);

    /// Asks, before somebody leaves, whether what waits may stay behind. `leave` is what was wanted.
    void askBeforeLeaving(const QString &leaveWords, std::function<void()> leave);
    MessageBar *bar() const { return m_taken; }

signals:
    void recordRequested(const frontdoor::Draft &draft);
    void draftsRequested();
    void packRequested();

private:
    void refresh();
    void showAway();

    Desk &m_desk;
    DraftWatch &m_drafts;
    PackKeeper *m_packs;
    MessageBar *m_away;
    MessageBar *m_taken;
    MessageBar *m_leaving;
    QList<DraftLine> m_told; ///< by m_taken
    QString m_asOf;          ///< of the pack that m_away offers
};

} // namespace frontdoor
