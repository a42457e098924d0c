// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/contact.h"
#include "core/domain/person.h"

namespace frontdoor {

/// One of the fifteen things that are asked about every contact, whatever the procedure requires of them. The set is the one
/// that Leeds lists (paragraph 9); a procedure that wants an answer says so with a rule about these facts.
struct InformationItem {
    int number = 0;    ///< 1 to 15, in the order of the list
    QStringList facts; ///< "child.birth", "concern", "prompts.agencies": told when each is answered
};

const QList<InformationItem> &informationSet();

/// Keys of ContactDetail::prompts that the set uses, and those asked about home life: all that a form has fields for.
QStringList promptIds();
/// What the caller is asked about home life: domestic-abuse, mental-illness, substance-misuse, learning-difficulties.
QStringList homePromptIds();

/// Whether the contact or the child's entry answers the fact ("child.school", "prompts.events", "concern").
bool isTold(const QString &fact, const ContactDetail &detail, const Person &child);
/// The same, or there is a reason why it is not known.
bool isAnswered(const QString &fact, const ContactDetail &detail, const Person &child);

/// How far the set has been answered.
struct InformationState {
    int answered = 0;     ///< items
    QString nextOpenFact; ///< of the first item that is open; empty when all fifteen are answered
};
/// `familyOnFile`: who lives in the household is known without being told.
InformationState informationState(const ContactDetail &detail, const Person &child, bool familyOnFile = false);

} // namespace frontdoor
