-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO name_key (name_key, word)
VALUES (:name_key, :word)
ON CONFLICT (name_key, word) DO NOTHING
