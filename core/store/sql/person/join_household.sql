-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO household_member (household, person_id, since)
VALUES (:household, :person_id, :since)
