// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/draft_file.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QAbstractButton;

namespace frontdoor {

/// What stands in the place of a form whose contents were taken while the data could not be reached: the provisional number,
/// large, to be read out to the caller, and what becomes of it.
class TakenPage final : public QWidget {
    Q_OBJECT

public:
    /// `anotherWords`: "New contact"; empty: nothing more is offered.
    TakenPage(Desk &desk, const TakenDown &taken, const QString &anotherWords, QWidget *parent = nullptr);

    QString number() const { return m_number; }

signals:
    void anotherWanted();
    void closeWanted();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_number;
    QAbstractButton *m_copy;
};

} // namespace frontdoor
