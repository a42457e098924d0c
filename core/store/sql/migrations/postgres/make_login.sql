-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT format('CREATE ROLE %I LOGIN', CAST(:role AS text))
