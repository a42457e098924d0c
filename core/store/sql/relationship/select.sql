-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, from_person, to_person, kind, parental_responsibility
FROM relationship
WHERE id = :id
