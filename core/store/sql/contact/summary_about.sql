-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*), max(received)
FROM contact
WHERE child = :child AND state <> 'void'
