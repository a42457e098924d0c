-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: what was talked over and considered, consultations, handovers, tray checks, cover, taking back
-- min_compatible: 2

-- statement
CREATE TABLE case_entry (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('radar-acknowledged', 'enquiry-requested', 'enquiry-authorised', 'discussion',
        'strategy-discussion', 'disagreement', 'sibling-considered')),
    person_id TEXT REFERENCES person (id),
    fields TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    role TEXT NOT NULL CHECK (role IN ('customer-service-officer', 'information-officer', 'social-worker',
        'assistant-team-manager', 'team-manager', 'screening-manager', 'duty-manager', 'group-manager',
        'head-of-service', 'administrator', 'auditor')),
    at INTEGER NOT NULL
) STRICT

-- statement
CREATE INDEX case_entry_subject ON case_entry (subject_id)

-- A consultation without consent is about nobody: the database itself takes no name.
-- statement
CREATE TABLE consultation (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    created INTEGER NOT NULL,
    recorded_by TEXT REFERENCES user_account (id),
    professional_name TEXT NOT NULL,
    professional_role TEXT NOT NULL,
    professional_agency TEXT NOT NULL,
    professional_phone TEXT NOT NULL,
    consent INTEGER CHECK (consent IN (0, 1)),
    child_name TEXT NOT NULL,
    immediate_concern INTEGER CHECK (immediate_concern IN (0, 1)),
    summary TEXT NOT NULL,
    advice TEXT NOT NULL,
    answered INTEGER,
    contact TEXT REFERENCES contact (id),
    next_due INTEGER,
    CONSTRAINT hypothetical_consultation_names_nobody
        CHECK (child_name = '' OR consent IS NULL OR consent = 1 OR coalesce(immediate_concern, 0) = 1)
) STRICT

-- statement
CREATE INDEX consultation_open ON consultation (next_due) WHERE answered IS NULL

-- statement
CREATE INDEX consultation_contact ON consultation (contact) WHERE contact IS NOT NULL

-- statement
CREATE TABLE handover (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    team TEXT NOT NULL CHECK (team <> ''),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    to_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT

-- statement
CREATE INDEX handover_team ON handover (team, at)

-- statement
CREATE TABLE handover_item (
    no INTEGER PRIMARY KEY,
    handover_id TEXT NOT NULL REFERENCES handover (id),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    note TEXT NOT NULL,
    acknowledged INTEGER,
    acknowledged_by TEXT REFERENCES user_account (id),
    UNIQUE (handover_id, subject_id)
) STRICT

-- statement
CREATE INDEX handover_item_subject ON handover_item (subject_id)

-- statement
CREATE TABLE tray_check (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    team TEXT NOT NULL CHECK (team <> ''),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT

-- statement
CREATE INDEX tray_check_team ON tray_check (team, at)

-- statement
CREATE TABLE cover (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    covered_user TEXT NOT NULL REFERENCES user_account (id),
    cover_user TEXT NOT NULL REFERENCES user_account (id),
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    CHECK (until_at > from_at AND covered_user <> cover_user)
) STRICT

-- statement
CREATE INDEX cover_by ON cover (cover_user, from_at)

-- statement
CREATE TABLE undo_point (
    no INTEGER PRIMARY KEY,
    command TEXT NOT NULL UNIQUE CHECK (command <> ''),
    verb TEXT NOT NULL CHECK (verb <> ''),
    actor TEXT NOT NULL REFERENCES user_account (id),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    before TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT

-- statement
CREATE INDEX undo_point_actor ON undo_point (actor, no)

-- What was written, as it went out.
-- statement
ALTER TABLE letter ADD COLUMN content TEXT NOT NULL DEFAULT ''

-- statement
CREATE TABLE number_counter_2 (
    kind TEXT PRIMARY KEY CHECK (kind IN ('contact', 'referral', 'consultation')),
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT

-- statement
INSERT INTO number_counter_2 (kind, next) SELECT kind, next FROM number_counter

-- statement
INSERT INTO number_counter_2 (kind, next) VALUES ('consultation', 1)

-- statement
DROP TABLE number_counter

-- statement
ALTER TABLE number_counter_2 RENAME TO number_counter

-- statement
CREATE TABLE change_log_2 (
    sequence INTEGER PRIMARY KEY,
    entity TEXT NOT NULL CHECK (entity IN ('contact', 'referral', 'person', 'episode', 'user', 'absence', 'duty-worker',
        'procedure', 'consultation', 'handover', 'tray-check', 'cover')),
    entity_id TEXT NOT NULL,
    actor TEXT,
    at INTEGER NOT NULL
) STRICT

-- statement
INSERT INTO change_log_2 (sequence, entity, entity_id, actor, at)
SELECT sequence, entity, entity_id, actor, at FROM change_log

-- statement
DROP TABLE change_log

-- statement
ALTER TABLE change_log_2 RENAME TO change_log
