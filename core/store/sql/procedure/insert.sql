-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO procedure_file (position, name, content)
VALUES (:position, :name, :content)
