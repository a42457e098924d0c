-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT merged_id, keep_id, through_id, at, by_user, taken
FROM joined_entry
WHERE merged_id = :merged_id
