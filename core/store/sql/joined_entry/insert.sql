-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO joined_entry (merged_id, keep_id, through_id, at, by_user, taken)
VALUES (:merged_id, :keep_id, :through_id, :at, :by_user, :taken)
ON CONFLICT (merged_id) DO UPDATE SET
    keep_id = excluded.keep_id, through_id = excluded.through_id, at = excluded.at, by_user = excluded.by_user,
    taken = excluded.taken
