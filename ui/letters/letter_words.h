// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

namespace frontdoor {

class Desk;

// How letters are put into words, the same wherever they are listed.

QString letterLabel(const QString &letter, const Procedure &procedure); ///< the id itself where the procedure lost it
/// "today 14:40, by Sam Bell, reply by Tue 5 May 2026".
QString sentWords(const Letter &letter, const ContactView &view, const Desk &desk);
/// "The parents are asked to reply by Tuesday 5 May 2026."
QString replyByWords(QDate replyBy);
/// How the day is computed for a letter sent then, and the rule; empty if the letter asks for no reply.
QString replyByReason(const LetterRule &rule, const Rulebook &rules, Instant sent);

} // namespace frontdoor
