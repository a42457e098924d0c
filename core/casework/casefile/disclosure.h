// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/contact.h"
#include "core/procedure/procedure.h"

namespace frontdoor {

/// Who reads what is written, printed, exported or shown.
enum class Audience {
    Staff,    ///< those who work on the case in this program
    Referrer, ///< the person who made contact
    Parents,  ///< parents, carers, the child and the rest of the family
    Agencies, ///< professionals and organisations elsewhere
    Public,   ///< whoever may look: a wallboard, statistics
};

/// What an audience may learn about the referrer.
struct Disclosure {
    bool named = false;
    QString words;  ///< to stand in a sentence: "Pat Jones, Oak School", or "somebody who was worried"
    Referrer shown; ///< the fields that may be shown; of a protected referrer none
    QString rule;   ///< the rule that says so; empty where the procedure says nothing and the safest holds
};

/// The one place that decides who may see who the referrer is. Every letter, print, export, handover and list asks it.
/// - Staff and the referrer themselves see everything, the public never anything.
/// - A member of the public, and somebody of whom it is not known whether they are one, is protected as the procedure says.
///   Without a word from it: named only with consent. Somebody who asked not to be named is not, whatever else is ticked.
/// - A professional is named, but where the procedure does not say otherwise not if they asked not to be.
Disclosure discloseReferrer(const DisclosureSettings &, const ContactDetail &, Audience);

/// Whether a text gives away who the referrer is: the name or a part of it, phone, e-mail, agency or relationship to the
/// child, however they are written. `others` are people whom the text may name: their names give nobody away.
bool mentionsReferrer(const QString &text, const ContactDetail &, const QStringList &others = {});

} // namespace frontdoor
