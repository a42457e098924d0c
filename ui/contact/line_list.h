// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace frontdoor {

class Desk;

/// What was recorded, one entry a line: when, by whom and what.
class LineList final : public QWidget {
    Q_OBJECT

public:
    struct Line {
        Instant at;
        QString by;       ///< the name; may be empty
        QStringList what; ///< those that are empty are left out
    };

    /// `nothing` stands in place of the lines while there are none; if it is empty, the list hides itself then.
    explicit LineList(const Desk &desk, const QString &nothing = {}, QWidget *parent = nullptr);

    void set(const QList<Line> &lines);

private:
    const Desk &m_desk;
    QLabel *m_nothing;
    QList<QLabel *> m_lines;
};

} // namespace frontdoor
