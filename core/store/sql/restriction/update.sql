-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE restriction SET
    revision = revision + 1,
    person_id = :person_id,
    reason = :reason,
    by_user = :by_user,
    since = :since,
    lifted = :lifted,
    lifted_by = :lifted_by,
    lifted_reason = :lifted_reason
WHERE id = :id AND revision = :revision
