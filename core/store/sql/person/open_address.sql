-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO address (person_id, address, postcode, since)
VALUES (:person_id, :address, :postcode, :since)
