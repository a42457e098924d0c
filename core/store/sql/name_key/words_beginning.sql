-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of a sound that is only begun there may be many words; the shortest sounds come first.
SELECT word
FROM name_key
WHERE name_key >= :low AND name_key < :high
LIMIT :limit
