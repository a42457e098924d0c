// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "core/casework/views/family_radar.h"
#include "ui/style/icons.h"

namespace frontdoor {

// What the radar says, in words.

/// What rules make of the history, each as a headline and the facts that no line of the family radar tells.
QList<std::pair<QString, QString>> radarWords(const ContactView &view, const Procedure &procedure);

/// "Siblings and family".
QString groupWords(RadarGroup group);

/// How somebody is connected: "brother", "lived at 12 Castle Road until 2025", "has the phone of Jo Sample".
QString tieWords(const RadarPerson &person, const QString &child, const Calendar &calendar);

/// One line in parts.
struct RadarLineWords {
    Icon icon = Icon::Note;
    bool urgent = false; ///< open, or counted by a rule
    QString who;         ///< "Ben Sample"; of what is about the child what it is, "Contact C-000012"
    QString tie;         ///< "brother"
    QStringList facts;   ///< what, when and how long ago; what came of it; with whom; the window and the rule

    QString sentence() const; ///< all of it, as it is read out
};
RadarLineWords lineWords(const RadarLine &line, const FamilyRadar &radar, const Procedure &procedure,
                         const Calendar &calendar, Instant now, bool brief = false);

/// "today", "yesterday", "3 weeks ago", "in 2 days"; empty for an invalid day.
QString agoWords(QDate day, QDate today);

/// "Looked at: Ava Sample, 4 people of the family and who lives or lived at 12 Orchard Row. Not known: a phone of the child."
QString lookedAtWords(const FamilyRadar &radar);
/// How much there is, by group: "1 open case, 2 about this child". Empty if there is nothing.
QString amountWords(const FamilyRadar &radar);

} // namespace frontdoor
