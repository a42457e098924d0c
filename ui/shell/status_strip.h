// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/session/connection_state.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace frontdoor {

class Desk;
class ElidedLabel;
class LinkButton;

/// The foot of the window: how the data is doing, the procedure in force, the time and the next working day.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(Desk &desk, QWidget *parent = nullptr);

    /// Stands in the middle, between the data and the day. Room is kept for its height while it is hidden.
    void setNotice(QWidget *notice);
    /// "2 drafts", a link; nothing for 0.
    void setDrafts(int count);
    /// Something that has been amiss for days, with what to do; nothing for an empty text.
    void setConcern(const QString &text, const QString &advice);

signals:
    void draftsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showWaiting();
    void showDay(Instant now);

    Desk &m_desk;
    QHBoxLayout *m_row;
    QLabel *m_mark;
    ElidedLabel *m_connection;
    ElidedLabel *m_waiting;
    LinkButton *m_stop;
    LinkButton *m_drafts;
    ElidedLabel *m_concern;
    ElidedLabel *m_procedure;
    ElidedLabel *m_day;
    QTimer m_tick;
    QString m_stable;
    bool m_clockTold = false;
    bool m_lost = false;
};

} // namespace frontdoor
