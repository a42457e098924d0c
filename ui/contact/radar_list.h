// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_radar.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class Desk;
class RadarRow;

/// The lines of a family radar under their headings. Each is a stop of the Tab key and opens its record, or the person of a
/// case; the arrow keys go from line to line, F1 tells its rule.
class RadarList final : public QWidget {
    Q_OBJECT

public:
    /// `most` lines, of each group at least one; 0: all, and what is left out of the radar itself.
    RadarList(Desk &desk, qsizetype most, QWidget *parent = nullptr);

    void set(const FamilyRadar &radar);
    /// False if there is no line.
    bool focusFirst();
    /// Lines that are shown.
    qsizetype shown() const { return m_rows.size(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<qsizetype> chosen() const;
    void addHeading(RadarGroup group);
    void addRow(const RadarLine &line);
    void addRests(RadarGroup group);
    void open(const RadarLine &line, RadarRow *row);
    void tellRule(const RadarLine &line, QWidget *row);

    Desk &m_desk;
    qsizetype m_most;
    FamilyRadar m_radar;
    QVBoxLayout *m_layout;
    QList<RadarRow *> m_rows;
    QList<QWidget *> m_parts; ///< headings and the rest
};

} // namespace frontdoor
