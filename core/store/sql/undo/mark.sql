-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE undo_point SET undone = 1
WHERE command = :command AND undone = 0
