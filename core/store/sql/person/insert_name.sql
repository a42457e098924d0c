-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO person_name (person_id, given_name, family_name)
VALUES (:person_id, :given_name, :family_name)
ON CONFLICT (person_id, given_name, family_name) DO NOTHING
