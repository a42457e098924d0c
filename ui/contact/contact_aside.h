// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "ui/common/checklist.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class ClockCard;
class Desk;
class MessageBar;
class RadarPart;

/// What stands beside the form: clocks that explain themselves, what the history says, what is still needed.
class ContactAside final : public QWidget {
    Q_OBJECT

public:
    explicit ContactAside(Desk &desk, QWidget *parent = nullptr);

    void setClocks(const ContactView &view, bool willRun);
    /// What rules make of the history; what is on file is asked of radar().
    void setRadar(const ContactView &view);
    RadarPart &radar() const { return *m_family; }
    void setNeeds(const QString &heading, const QList<Checklist::Row> &rows);
    void tick();

signals:
    void needActivated(const QString &field); ///< a row of the checklist; its id is the field

private:
    void addHelp(QLabel &title, const QStringList &places);

    Desk &m_desk;
    QLabel *m_clocksTitle;
    QLabel *m_noClocks;
    QVBoxLayout *m_clocks;
    QList<ClockCard *> m_cards;
    QVBoxLayout *m_radar;
    QList<MessageBar *> m_bars;
    RadarPart *m_family;
    QLabel *m_needsTitle;
    QLabel *m_nothing;
    Checklist *m_needs;
};

} // namespace frontdoor
