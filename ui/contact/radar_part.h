// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_radar.h"
#include "ui/desk/latest_read.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace frontdoor {

class Desk;
class LinkButton;
class RadarList;
class RadarWindow;

/// What is on file about a child, its family, its address and its phone, beside the form: the worst of it, and all of it in a
/// window. Reads by itself, again when somebody else or more is known and when anybody records something.
class RadarPart final : public QWidget {
    Q_OBJECT

public:
    explicit RadarPart(Desk &desk, QWidget *parent = nullptr);

    /// Of nobody, as long as no child was chosen. The answer to an older question is not shown any more.
    void ask(const RadarQuestion &question);
    const FamilyRadar &radar() const { return m_radar; }
    bool hasAnswer() const { return m_answered; }
    /// All of it, large, in a window that goes with the form; Escape closes it.
    void showAll();

    static constexpr qsizetype mostLines = 6;

signals:
    void changed();
    void placed(); ///< it is shown somewhere else now

protected:
    void showEvent(QShowEvent *event) override;

private:
    LatestRead<FamilyRadar>::Look look() const;
    void take(const Expected<FamilyRadar> &radar);
    void showRadar();

    Desk &m_desk;
    RadarQuestion m_question;
    FamilyRadar m_radar;
    LatestRead<FamilyRadar> m_read;
    bool m_asked = false;
    bool m_answered = false;
    QLabel *m_quiet;
    RadarList *m_list;
    LinkButton *m_all;
    QPointer<RadarWindow> m_window;
};

/// The radar in one line, where its lines are not beside: how much there is, and the way to it.
class RadarGlance final : public QWidget {
    Q_OBJECT

public:
    enum class When {
        Always,
        Narrow, ///< only while the radar itself stands further down on the page
    };
    /// Both belong to one page; the radar goes first.
    RadarGlance(RadarPart &radar, When when, QWidget *parent = nullptr);

private:
    void refresh();

    RadarPart &m_radar;
    When m_when;
    QLabel *m_words;
    LinkButton *m_all;
};

} // namespace frontdoor
