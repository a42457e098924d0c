-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE meta SET schema_version = :schema_version, min_compatible = :min_compatible
