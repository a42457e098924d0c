-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: what names sound like, entries that were joined, entries that are kept apart
-- min_compatible: 4

-- By what a word of a name can be found that is not typed as it is written: "s" and how it sounds, "d" and the word with
-- one letter left out, "n" and the name that it is short for, "=" and the word itself. Each word once, not each person.
-- statement
CREATE TABLE name_key (
    name_key TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (name_key, word)
) STRICT, WITHOUT ROWID

-- Which way of finding people person_word and name_key were written for. A program that does it otherwise writes both anew.
-- statement
CREATE TABLE search_index (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    version INTEGER NOT NULL CHECK (version >= 0)
) STRICT

-- statement
INSERT INTO search_index (only_row, version) VALUES (1, 0)

-- statement
CREATE TABLE joined_entry (
    merged_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    keep_id TEXT NOT NULL REFERENCES person (id),
    through_id TEXT REFERENCES person (id),
    at INTEGER NOT NULL,
    by_user TEXT NOT NULL REFERENCES user_account (id),
    taken TEXT NOT NULL,
    CHECK (merged_id <> keep_id)
) STRICT

-- statement
CREATE INDEX joined_entry_keep ON joined_entry (keep_id)

-- Who was joined before: then an entry could belong to one that belonged to another in turn. When and by whom is in the
-- history, which is searched once for each.
-- statement
INSERT INTO joined_entry (merged_id, keep_id, through_id, at, by_user, taken)
WITH RECURSIVE way (merged, direct, reached) AS (
    SELECT id, merged_into, merged_into FROM person WHERE merged_into IS NOT NULL
    UNION ALL
    SELECT w.merged, w.direct, p.merged_into FROM way w JOIN person p ON p.id = w.reached WHERE p.merged_into IS NOT NULL
)
SELECT
    w.merged, w.reached, CASE WHEN w.direct = w.reached THEN NULL ELSE w.direct END,
    coalesce((SELECT max(a.at) FROM audit_event a
              WHERE a.verb = 'merge-people' AND a.payload LIKE '%"merge":"' || w.merged || '"%'), 0),
    coalesce((SELECT a.actor FROM audit_event a
              WHERE a.verb = 'merge-people' AND a.payload LIKE '%"merge":"' || w.merged || '"%'
              ORDER BY a.sequence DESC LIMIT 1),
             (SELECT u.id FROM user_account u ORDER BY u.no LIMIT 1)),
    '{}'
FROM way w
JOIN person k ON k.id = w.reached
WHERE k.merged_into IS NULL

-- statement
UPDATE person
SET merged_into = (SELECT j.keep_id FROM joined_entry j WHERE j.merged_id = person.id)
WHERE merged_into IS NOT NULL

-- statement
CREATE INDEX household_member_person ON household_member (person_id)

-- statement
CREATE TABLE kept_apart (
    one_id TEXT NOT NULL REFERENCES person (id),
    other_id TEXT NOT NULL REFERENCES person (id),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT

-- statement
CREATE INDEX kept_apart_other ON kept_apart (other_id)
