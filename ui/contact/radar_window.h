// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_radar.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace frontdoor {

class Desk;
class RadarList;

/// All lines of a radar in a window beside the form, so that they can be read while the caller talks. Escape closes it and
/// goes back to where the focus was.
class RadarWindow final : public QWidget {
    Q_OBJECT

public:
    RadarWindow(Desk &desk, QWidget *owner);

    void set(const FamilyRadar &radar);
    /// Puts the focus on the first line.
    void focusFirst();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QLabel *m_heading;
    QLabel *m_looked;
    RadarList *m_list;
    QScrollArea *m_scroll;
    QPushButton *m_close;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace frontdoor
