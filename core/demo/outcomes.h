// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/journey.h"
#include "core/procedure/procedure.h"

#include <QSet>

namespace frontdoor::demo {

/// Which outcome a journey comes to, and what is written with it, whatever the procedure offers and asks for.
class Outcomes {
public:
    Outcomes(const Library &library, const Procedure &procedure);

    /// `used` are those that came up before, as "contact/redirect"; what has not is likelier, so that all come up.
    QString ofContact(Journey &journey, const QSet<QString> &used) const;
    QString ofReferral(Journey &journey, const QSet<QString> &used) const;
    static QString key(Stage stage, const QString &outcome) { return idOf(stage) + u'/' + outcome; }
    FieldValues fields(Journey &journey, Stage stage, const QString &outcome, Instant now) const;
    QString rationale(Journey &journey, Stage stage, const QString &outcome) const;

private:
    QString text(Dice &dice, const QString &field) const;

    const Library &m_library;
    const Procedure &m_procedure;
};

} // namespace frontdoor::demo
