-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT format('GRANT frontdoor_client TO %I', CAST(:role AS text))
UNION ALL
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), CAST(:role AS text))
