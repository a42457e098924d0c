-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE deadline
SET starts = :starts, within = :within, semantics = :semantics, due = :due, met = :met, cancelled = :cancelled
WHERE id = :id
