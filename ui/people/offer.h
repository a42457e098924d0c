// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"
#include "ui/style/roles.h"

#include <QWidget>

class QPushButton;

namespace frontdoor {

class LinkButton;

/// Something that can be done here; to whom it is refused, words in its place that say why, with the rule.
class Offer final : public QWidget {
    Q_OBJECT

public:
    /// `whyNot`: "Why can't I edit this?"
    Offer(const QString &text, const QString &whyNot, ButtonKind kind = ButtonKind::Secondary,
          QWidget *parent = nullptr);

    void setRefused(const Findings &refused); ///< empty: allowed
    QPushButton *button() const { return m_button; }

signals:
    void wanted();

private:
    QPushButton *m_button;
    LinkButton *m_why;
    Findings m_refused;
};

} // namespace frontdoor
