-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO check_record (
    id, contact_id, systems, summary, by_user, at
) VALUES (
    :id, :contact_id, :systems, :summary, :by_user, :at
)
