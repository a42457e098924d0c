-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE episode SET
    revision = revision + 1, person_id = :person_id, team = :team, worker = :worker, opened = :opened,
    closed = :closed
WHERE id = :id AND revision = :revision
