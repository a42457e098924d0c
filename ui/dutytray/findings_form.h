// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class GrowingTextEdit;
class MessageBar;

/// What stands against a command, in place: refusals with their rule, warnings with a field for the reason each.
class FindingsForm final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsForm(QWidget *parent = nullptr);

    void clear();
    void showRefusals(const Findings &findings);
    void showWarnings(const Findings &warnings); ///< keeps reasons already typed; the focus goes to the first empty one
    /// Something else, in plain words.
    void showMessage(const QString &headline, const QString &text = {});

    /// Rule id and reason of the warnings that were answered.
    QHash<QString, QString> reasons() const;
    /// The first warning without a reason gets the focus and a complaint; true if there is none.
    bool isAnswered();
    bool asksForReasons() const { return !m_reasons.isEmpty(); }
    QString spoken() const; ///< all that is shown

signals:
    void changed(); ///< in height

private:
    void dropReasons();

    QVBoxLayout *m_column;
    MessageBar *m_bar;
    QHash<QString, GrowingTextEdit *> m_reasons;
    QStringList m_order;
    QList<QWidget *> m_fields;
};

} // namespace frontdoor
