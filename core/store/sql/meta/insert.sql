-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO meta (only_row, schema_version, min_compatible, instance_id, created_at)
VALUES (1, :schema_version, :min_compatible, :instance_id, :created_at)
