-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: passwords, accounts of the computer, leavers, a key for the history
-- min_compatible: 5

-- Apart from the accounts, so that what lists people never comes near it.
-- statement
CREATE TABLE sign_in (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES user_account (id),
    password TEXT NOT NULL,
    set_at INTEGER,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    tries INTEGER NOT NULL CHECK (tries >= 0),
    closed_until INTEGER,
    os_account TEXT NOT NULL
) STRICT

-- statement
CREATE UNIQUE INDEX sign_in_os_account ON sign_in (os_account) WHERE os_account <> ''

-- statement
ALTER TABLE user_account ADD COLUMN leaves_on TEXT

-- statement
ALTER TABLE meta ADD COLUMN demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))

-- statement
ALTER TABLE meta ADD COLUMN asks_for_proof INTEGER NOT NULL DEFAULT 0 CHECK (asks_for_proof IN (0, 1))

-- The fingerprint of the key that the history is kept with; empty: with none.
-- statement
ALTER TABLE meta ADD COLUMN history_key TEXT NOT NULL DEFAULT ''

-- What only who has the key can make of an entry's hash; empty: the entry is of before there was a key.
-- statement
ALTER TABLE audit_event ADD COLUMN mark TEXT NOT NULL DEFAULT ''
