// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/domain/subject.h"

namespace frontdoor {

/// A worker's recommendation; a manager returns or authorises it.
struct Recommend {
    static constexpr auto verb = "recommend";
    Subject subject;
    QString outcome;
    QString rationale;
    FieldValues fields;
};

struct Return {
    static constexpr auto verb = "return";
    Subject subject;
    QString comment;
};

/// Authorises the recommended outcome or another; where nobody recommended, a direct decision.
struct Authorise {
    static constexpr auto verb = "authorise";
    Subject subject;
    QString outcome; ///< empty: the recommended one
    QString rationale;
    FieldValues fields;
    QString team; ///< overrules where the referral goes
};

/// Copies a contact or referral to siblings.
struct CopyToSibling {
    static constexpr auto verb = "copy-to-sibling";
    Subject subject;
    QList<PersonId> siblings;
    QString rationale;
};

/// Takes a contact out that was made twice; `keep` stays. Nothing is deleted: the history keeps it.
struct VoidDuplicate {
    static constexpr auto verb = "void-duplicate";
    ContactId contact;
    ContactId keep;
};

} // namespace frontdoor
