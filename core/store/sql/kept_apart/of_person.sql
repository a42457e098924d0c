-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT one_id, other_id, by_user, at, reason
FROM kept_apart
WHERE one_id = :as_one OR other_id = :as_other
ORDER BY at, one_id, other_id
