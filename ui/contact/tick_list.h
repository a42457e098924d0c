// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/code_combo.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace frontdoor {

/// Several answers out of a few, as boxes to tick that wrap where the line ends.
class TickList final : public QWidget {
    Q_OBJECT

public:
    explicit TickList(const QList<CodeItem> &items, QWidget *parent = nullptr);

    QStringList ticked() const;             ///< in the order of the items
    void setTicked(const QStringList &ids); ///< silent
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    QStringList m_ids;
    QList<QCheckBox *> m_boxes;
};

} // namespace frontdoor
