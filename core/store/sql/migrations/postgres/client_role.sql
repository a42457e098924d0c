-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whoever may make roles makes the group that all logins of people are in.
DO $$
BEGIN
    IF (SELECT r.rolsuper OR r.rolcreaterole FROM pg_roles r WHERE r.rolname = current_user)
        AND NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = 'frontdoor_client')
    THEN
        CREATE ROLE frontdoor_client NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$$
