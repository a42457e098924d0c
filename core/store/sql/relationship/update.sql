-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE relationship SET
    kind = :kind, parental_responsibility = :parental_responsibility
WHERE id = :id
