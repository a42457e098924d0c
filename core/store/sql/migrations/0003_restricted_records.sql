-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: restricted records, who looked at what, stepping up and down
-- min_compatible: 3

-- statement
CREATE TABLE restriction (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    person_id TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    since INTEGER NOT NULL,
    lifted INTEGER,
    lifted_by TEXT REFERENCES user_account (id),
    lifted_reason TEXT NOT NULL,
    CHECK ((lifted IS NULL) = (lifted_by IS NULL))
) STRICT

-- statement
CREATE UNIQUE INDEX restriction_standing ON restriction (person_id) WHERE lifted IS NULL

-- statement
CREATE TABLE restriction_reader (
    no INTEGER PRIMARY KEY,
    restriction_id TEXT NOT NULL REFERENCES restriction (id),
    user_id TEXT NOT NULL REFERENCES user_account (id),
    from_at INTEGER NOT NULL,
    until_at INTEGER,
    reason TEXT NOT NULL
) STRICT

-- statement
CREATE INDEX restriction_reader_restriction ON restriction_reader (restriction_id, user_id)

-- statement
CREATE TABLE access_event (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('opened', 'opened-with-reason', 'searched', 'printed', 'exported')),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    detail TEXT NOT NULL
) STRICT

-- statement
CREATE INDEX access_event_person ON access_event (person_id, at) WHERE person_id IS NOT NULL

-- statement
CREATE INDEX access_event_subject ON access_event (subject_id, at)

-- statement
CREATE INDEX access_event_user ON access_event (by_user, at)

-- statement
CREATE TABLE case_entry_3 (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('radar-acknowledged', 'enquiry-requested', 'enquiry-authorised', 'discussion',
        'strategy-discussion', 'disagreement', 'sibling-considered', 'stepped-up', 'stepped-down')),
    person_id TEXT REFERENCES person (id),
    fields TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    role TEXT NOT NULL CHECK (role IN ('customer-service-officer', 'information-officer', 'social-worker',
        'assistant-team-manager', 'team-manager', 'screening-manager', 'duty-manager', 'group-manager',
        'head-of-service', 'administrator', 'auditor')),
    at INTEGER NOT NULL
) STRICT

-- statement
INSERT INTO case_entry_3 (no, id, subject_kind, subject_id, kind, person_id, fields, by_user, role, at)
SELECT no, id, subject_kind, subject_id, kind, person_id, fields, by_user, role, at FROM case_entry

-- statement
DROP TABLE case_entry

-- statement
ALTER TABLE case_entry_3 RENAME TO case_entry

-- statement
CREATE INDEX case_entry_subject ON case_entry (subject_id)

-- statement
CREATE TABLE change_log_3 (
    sequence INTEGER PRIMARY KEY,
    entity TEXT NOT NULL CHECK (entity IN ('contact', 'referral', 'person', 'episode', 'user', 'absence', 'duty-worker',
        'procedure', 'consultation', 'handover', 'tray-check', 'cover', 'restriction')),
    entity_id TEXT NOT NULL,
    actor TEXT,
    at INTEGER NOT NULL
) STRICT

-- statement
INSERT INTO change_log_3 (sequence, entity, entity_id, actor, at)
SELECT sequence, entity, entity_id, actor, at FROM change_log

-- statement
DROP TABLE change_log

-- statement
ALTER TABLE change_log_3 RENAME TO change_log
