// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/drift.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class Desk;
class LinkButton;
class MessageBar;

/// What a record was copied from and what was copied from it, and where they no longer say the same. Each opens. Hidden
/// while nothing was copied.
class DriftPart final : public QWidget {
    Q_OBJECT

public:
    explicit DriftPart(Desk &desk, QWidget *parent = nullptr);

    /// `own`: the outcome of the record itself, in words; empty while there is none.
    void set(const Drift &drift, const QString &own);

private:
    void showOriginal(const CopyStand &original, const QString &own);
    void showCopies(const QList<CopyStand> &copies);
    void addRow(const CopyStand &copy);
    void open(const Subject &subject);

    Desk &m_desk;
    MessageBar *m_original;
    MessageBar *m_warning;
    QLabel *m_title;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
};

} // namespace frontdoor
