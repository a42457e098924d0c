-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: people, contacts, referrals, the records around them, audit and change log
-- min_compatible: 1

-- statement
CREATE TABLE meta (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    schema_version INTEGER NOT NULL CHECK (schema_version > 0),
    min_compatible INTEGER NOT NULL CHECK (min_compatible > 0 AND min_compatible <= schema_version),
    instance_id TEXT NOT NULL CHECK (instance_id <> ''),
    created_at INTEGER NOT NULL
) STRICT

-- statement
CREATE TABLE procedure_file (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    content TEXT NOT NULL
) STRICT

-- Users come first, because nearly everything names one.
-- statement
CREATE TABLE user_account (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    sign_in TEXT NOT NULL,
    sign_in_key TEXT NOT NULL UNIQUE CHECK (sign_in_key <> ''),
    name TEXT NOT NULL,
    fte REAL NOT NULL CHECK (fte >= 0),
    qualified INTEGER NOT NULL CHECK (qualified IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT

-- statement
CREATE TABLE role_assignment (
    no INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES user_account (id),
    role TEXT NOT NULL CHECK (role IN ('customer-service-officer', 'information-officer', 'social-worker',
        'assistant-team-manager', 'team-manager', 'screening-manager', 'duty-manager', 'group-manager',
        'head-of-service', 'administrator', 'auditor')),
    team TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
) STRICT

-- statement
CREATE UNIQUE INDEX role_assignment_current ON role_assignment (user_id) WHERE until IS NULL

-- statement
CREATE TABLE absence (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    user_id TEXT NOT NULL REFERENCES user_account (id),
    kind TEXT NOT NULL CHECK (kind IN ('sick', 'leave', 'court', 'training')),
    from_date TEXT NOT NULL,
    until_date TEXT NOT NULL,
    CHECK (until_date >= from_date)
) STRICT

-- statement
CREATE INDEX absence_user ON absence (user_id, from_date)

-- statement
CREATE TABLE duty_worker (
    team TEXT NOT NULL,
    on_date TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES user_account (id),
    PRIMARY KEY (team, on_date)
) STRICT

-- People
-- statement
CREATE TABLE person (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    born TEXT,
    expected TEXT,
    sex TEXT NOT NULL CHECK (sex IN ('F', 'M', 'U')),
    ethnicity TEXT NOT NULL,
    disabilities TEXT NOT NULL,
    first_language TEXT NOT NULL,
    religion TEXT NOT NULL,
    nationality TEXT NOT NULL,
    school TEXT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    phone TEXT NOT NULL,
    nhs_number TEXT NOT NULL,
    upn TEXT NOT NULL,
    la_child_id TEXT NOT NULL,
    household TEXT,
    mother TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    merged_into TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (mother <> id AND merged_into <> id)
) STRICT

-- statement
CREATE INDEX person_household ON person (household) WHERE household IS NOT NULL

-- statement
CREATE INDEX person_mother ON person (mother) WHERE mother IS NOT NULL

-- statement
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL

-- statement
CREATE TABLE person_name (
    no INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    UNIQUE (person_id, given_name, family_name)
) STRICT

-- What a person can be found by. The number stands for the person's id, which would make this table four times as large.
-- statement
CREATE TABLE person_word (
    word TEXT NOT NULL,
    person_no INTEGER NOT NULL REFERENCES person (no),
    PRIMARY KEY (word, person_no)
) STRICT, WITHOUT ROWID

-- statement
CREATE INDEX person_word_person ON person_word (person_no, word)

-- statement
CREATE TABLE address (
    no INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
) STRICT

-- statement
CREATE INDEX address_person ON address (person_id)

-- statement
CREATE TABLE household_member (
    no INTEGER PRIMARY KEY,
    household TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    since INTEGER NOT NULL,
    until INTEGER
) STRICT

-- statement
CREATE INDEX household_member_household ON household_member (household)

-- statement
CREATE UNIQUE INDEX household_member_current ON household_member (person_id) WHERE until IS NULL

-- statement
CREATE TABLE relationship (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    from_person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    to_person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('sibling', 'half-sibling', 'step-sibling', 'mother', 'father', 'step-parent',
        'carer', 'grandparent', 'other')),
    parental_responsibility INTEGER NOT NULL CHECK (parental_responsibility IN (0, 1)),
    CHECK (from_person <> to_person)
) STRICT

-- statement
CREATE INDEX relationship_from ON relationship (from_person)

-- statement
CREATE INDEX relationship_to ON relationship (to_person)

-- statement
CREATE TABLE episode (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    team TEXT NOT NULL,
    worker TEXT REFERENCES user_account (id),
    opened TEXT,
    closed TEXT
) STRICT

-- statement
CREATE INDEX episode_person ON episode (person_id)

-- Contacts and referrals
-- statement
CREATE TABLE number_counter (
    kind TEXT PRIMARY KEY CHECK (kind IN ('contact', 'referral')),
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT

-- statement
INSERT INTO number_counter (kind, next) VALUES ('contact', 1), ('referral', 1)

-- statement
CREATE TABLE contact (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    child TEXT NOT NULL REFERENCES person (id),
    call TEXT,
    state TEXT NOT NULL CHECK (state IN ('new', 'allocated', 'awaiting-authorisation', 'awaiting-parent', 'closed', 'void')),
    created INTEGER NOT NULL,
    recorded_by TEXT REFERENCES user_account (id),
    received INTEGER NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('phone', 'email', 'letter', 'in-person', 'portal')),
    kind TEXT NOT NULL CHECK (kind IN ('concern', 'request-for-service', 'advice', 'information-request',
        'open-case-information')),
    source TEXT NOT NULL,
    immediate_protection INTEGER CHECK (immediate_protection IN (0, 1)),
    headline TEXT NOT NULL,
    tray TEXT NOT NULL,
    route TEXT NOT NULL,
    worker TEXT REFERENCES user_account (id),
    sent_to_tray INTEGER,
    routed INTEGER,
    seen INTEGER,
    allocated INTEGER,
    letter_sent INTEGER,
    reply_by TEXT,
    parent_replied INTEGER,
    police_notified INTEGER,
    transferred INTEGER,
    decided INTEGER,
    closed INTEGER,
    outcome TEXT NOT NULL,
    copied_from TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    outcome_copied_from TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    further_to TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    referral TEXT REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED,
    next_due INTEGER,
    CONSTRAINT decided_contact_has_outcome CHECK (decided IS NULL OR outcome <> ''),
    CONSTRAINT closed_contact_has_moment CHECK (state <> 'closed' OR closed IS NOT NULL),
    CONSTRAINT contact_is_no_copy_of_itself CHECK (copied_from <> id AND outcome_copied_from <> id AND further_to <> id)
) STRICT

-- The trays hold some hundreds of open contacts among a million closed ones: these indexes know the open ones only.
-- statement
CREATE INDEX contact_tray ON contact (tray, next_due) WHERE state NOT IN ('closed', 'void')

-- statement
CREATE INDEX contact_worker ON contact (worker, next_due) WHERE state NOT IN ('closed', 'void')

-- statement
CREATE INDEX contact_child ON contact (child, received)

-- statement
CREATE INDEX contact_call ON contact (call) WHERE call IS NOT NULL

-- statement
CREATE INDEX contact_copied_from ON contact (copied_from) WHERE copied_from IS NOT NULL

-- Deferred references: without these a unit that adds a copy before its original would look through the whole table.
-- statement
CREATE INDEX contact_outcome_copied_from ON contact (outcome_copied_from) WHERE outcome_copied_from IS NOT NULL

-- statement
CREATE INDEX contact_further_to ON contact (further_to) WHERE further_to IS NOT NULL

-- statement
CREATE INDEX contact_referral ON contact (referral) WHERE referral IS NOT NULL

-- statement
CREATE TABLE contact_detail (
    contact_id TEXT NOT NULL UNIQUE REFERENCES contact (id),
    received_reason TEXT NOT NULL,
    referrer_type TEXT CHECK (referrer_type IN ('professional', 'public')),
    referrer_name TEXT NOT NULL,
    referrer_agency TEXT NOT NULL,
    referrer_role TEXT NOT NULL,
    referrer_phone TEXT NOT NULL,
    referrer_email TEXT NOT NULL,
    referrer_relationship TEXT NOT NULL,
    referrer_anonymous INTEGER CHECK (referrer_anonymous IN (0, 1)),
    referrer_consent INTEGER CHECK (referrer_consent IN (0, 1)),
    concern TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('child', 'all-children')),
    significant_harm INTEGER CHECK (significant_harm IN (0, 1)),
    crime_suspected TEXT NOT NULL,
    parents_informed INTEGER CHECK (parents_informed IN (0, 1)),
    parents_informed_reason TEXT NOT NULL,
    prompts TEXT NOT NULL,
    threshold TEXT CHECK (threshold IN ('none', 'early-help', 'child-in-need', 'significant-harm')),
    level INTEGER CHECK (level BETWEEN 1 AND 4),
    straight_to_assessment INTEGER CHECK (straight_to_assessment IN (0, 1)),
    not_known TEXT NOT NULL
) STRICT

-- statement
CREATE TABLE referral (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    child TEXT NOT NULL REFERENCES person (id),
    contact TEXT REFERENCES contact (id),
    state TEXT NOT NULL CHECK (state IN ('awaiting-decision', 'awaiting-authorisation', 'decided', 'closed')),
    made_at INTEGER NOT NULL,
    made_by TEXT REFERENCES user_account (id),
    team TEXT NOT NULL,
    worker TEXT REFERENCES user_account (id),
    allocated INTEGER,
    copied_from TEXT REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED,
    original_date INTEGER,
    acknowledged INTEGER,
    decided INTEGER,
    closed INTEGER,
    outcome TEXT NOT NULL,
    assessment INTEGER CHECK (assessment IN (0, 1)),
    re_referral INTEGER CHECK (re_referral IN (0, 1)),
    next_due INTEGER,
    CONSTRAINT decided_referral_has_outcome CHECK (decided IS NULL OR outcome <> ''),
    CONSTRAINT decided_referral_has_moment CHECK (state <> 'decided' OR decided IS NOT NULL),
    CONSTRAINT closed_referral_has_moment CHECK (state <> 'closed' OR closed IS NOT NULL),
    CONSTRAINT referral_is_no_copy_of_itself CHECK (copied_from <> id)
) STRICT

-- statement
CREATE INDEX referral_team ON referral (team, next_due) WHERE state IN ('awaiting-decision', 'awaiting-authorisation')

-- statement
CREATE INDEX referral_worker ON referral (worker, next_due) WHERE state IN ('awaiting-decision', 'awaiting-authorisation')

-- statement
CREATE INDEX referral_child ON referral (child, made_at)

-- statement
CREATE INDEX referral_copied_from ON referral (copied_from) WHERE copied_from IS NOT NULL

-- The records around them
-- statement
CREATE TABLE check_record (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    systems TEXT NOT NULL,
    summary TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT

-- statement
CREATE INDEX check_record_contact ON check_record (contact_id)

-- statement
CREATE TABLE activity (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('call-family', 'call-referrer', 'agency-check', 'visit', 'direct-work',
        'partner-work', 'note')),
    note TEXT NOT NULL,
    result TEXT CHECK (result IN ('answered', 'no-answer', 'left-message')),
    by_user TEXT REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT

-- statement
CREATE INDEX activity_subject ON activity (subject_id)

-- statement
CREATE TABLE decision (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('recommendation', 'decision')),
    state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'changed', 'returned')),
    outcome TEXT NOT NULL CHECK (outcome <> ''),
    fields TEXT NOT NULL,
    rationale TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    role TEXT NOT NULL CHECK (role IN ('customer-service-officer', 'information-officer', 'social-worker',
        'assistant-team-manager', 'team-manager', 'screening-manager', 'duty-manager', 'group-manager',
        'head-of-service', 'administrator', 'auditor')),
    acting_for TEXT REFERENCES user_account (id),
    at INTEGER NOT NULL,
    recommendation TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    comment TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    procedure_version TEXT NOT NULL,
    procedure_hash TEXT NOT NULL,
    CHECK (recommendation <> id)
) STRICT

-- statement
CREATE INDEX decision_subject ON decision (subject_id)

-- statement
CREATE INDEX decision_pending ON decision (subject_id, at) WHERE kind = 'recommendation' AND state = 'pending'

-- statement
CREATE INDEX decision_recommendation ON decision (recommendation) WHERE recommendation IS NOT NULL

-- statement
CREATE TABLE deadline (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    clock TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    starts INTEGER NOT NULL,
    within TEXT NOT NULL,
    semantics TEXT NOT NULL,
    due INTEGER NOT NULL,
    met INTEGER,
    cancelled INTEGER
) STRICT

-- statement
CREATE INDEX deadline_subject ON deadline (subject_id)

-- statement
CREATE INDEX deadline_running ON deadline (subject_id, due) WHERE met IS NULL AND cancelled IS NULL

-- statement
CREATE TABLE obligation (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    created INTEGER NOT NULL,
    done INTEGER,
    method TEXT NOT NULL,
    not_appropriate TEXT NOT NULL
) STRICT

-- statement
CREATE INDEX obligation_subject ON obligation (subject_id)

-- statement
CREATE TABLE letter (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    letter TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    sent INTEGER NOT NULL,
    reply_by TEXT
) STRICT

-- statement
CREATE INDEX letter_subject ON letter (subject_id)

-- statement
CREATE TABLE police_notification (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    officer TEXT NOT NULL,
    reference TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT

-- statement
CREATE INDEX police_notification_subject ON police_notification (subject_id)

-- History. The audit names users without a foreign key: it must be able to say what happened whatever became of the rest.
-- statement
CREATE TABLE audit_event (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    command TEXT NOT NULL UNIQUE CHECK (command <> ''),
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL,
    actor TEXT,
    role TEXT NOT NULL,
    acting_for TEXT,
    at INTEGER NOT NULL,
    payload TEXT NOT NULL,
    result TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT

-- statement
CREATE INDEX audit_event_subject ON audit_event (subject_id, sequence)

-- statement
CREATE TABLE change_log (
    sequence INTEGER PRIMARY KEY,
    entity TEXT NOT NULL CHECK (entity IN ('contact', 'referral', 'person', 'episode', 'user', 'absence', 'duty-worker',
        'procedure')),
    entity_id TEXT NOT NULL,
    actor TEXT,
    at INTEGER NOT NULL
) STRICT
