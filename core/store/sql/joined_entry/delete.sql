-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM joined_entry
WHERE merged_id = :merged_id
