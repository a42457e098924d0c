// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class TextLine;

/// Warnings that may be accepted, each rule with a field for the reason.
class WarningList final : public QWidget {
    Q_OBJECT

public:
    explicit WarningList(QWidget *parent = nullptr);

    /// Reasons that were typed for rules still among them stay.
    void setWarnings(const Findings &warnings);
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// Rule id -> reason; only those that were typed.
    QHash<QString, QString> reasons() const;
    /// Whether every rule has its reason.
    bool isAnswered() const;
    void focusFirstOpen();

signals:
    void edited();

private:
    struct Row {
        QString rule;
        QWidget *widget = nullptr;
        TextLine *reason = nullptr;
    };

    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace frontdoor
