-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1178881874;
PRAGMA user_version = 5;
CREATE TABLE meta (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    schema_version INTEGER NOT NULL CHECK (schema_version > 0),
    min_compatible INTEGER NOT NULL CHECK (min_compatible > 0 AND min_compatible <= schema_version),
    instance_id TEXT NOT NULL CHECK (instance_id <> ''),
    created_at INTEGER NOT NULL
, demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)), asks_for_proof INTEGER NOT NULL DEFAULT 0 CHECK (asks_for_proof IN (0, 1)), history_key TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE procedure_file (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    content TEXT NOT NULL
) STRICT;
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
, leaves_on TEXT) STRICT;
CREATE TABLE role_assignment (
    no INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES user_account (id),
    role TEXT NOT NULL CHECK (role IN ('customer-service-officer', 'information-officer', 'social-worker',
        'assistant-team-manager', 'team-manager', 'screening-manager', 'duty-manager', 'group-manager',
        'head-of-service', 'administrator', 'auditor')),
    team TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
) STRICT;
CREATE TABLE absence (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    user_id TEXT NOT NULL REFERENCES user_account (id),
    kind TEXT NOT NULL CHECK (kind IN ('sick', 'leave', 'court', 'training')),
    from_date TEXT NOT NULL,
    until_date TEXT NOT NULL,
    CHECK (until_date >= from_date)
) STRICT;
CREATE TABLE duty_worker (
    team TEXT NOT NULL,
    on_date TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES user_account (id),
    PRIMARY KEY (team, on_date)
) STRICT;
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
) STRICT;
CREATE TABLE person_name (
    no INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    UNIQUE (person_id, given_name, family_name)
) STRICT;
CREATE TABLE person_word (
    word TEXT NOT NULL,
    person_no INTEGER NOT NULL REFERENCES person (no),
    PRIMARY KEY (word, person_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE address (
    no INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
) STRICT;
CREATE TABLE household_member (
    no INTEGER PRIMARY KEY,
    household TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    since INTEGER NOT NULL,
    until INTEGER
) STRICT;
CREATE TABLE relationship (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    from_person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    to_person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('sibling', 'half-sibling', 'step-sibling', 'mother', 'father', 'step-parent',
        'carer', 'grandparent', 'other')),
    parental_responsibility INTEGER NOT NULL CHECK (parental_responsibility IN (0, 1)),
    CHECK (from_person <> to_person)
) STRICT;
CREATE TABLE episode (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    revision INTEGER NOT NULL CHECK (revision > 0),
    person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    team TEXT NOT NULL,
    worker TEXT REFERENCES user_account (id),
    opened TEXT,
    closed TEXT
) STRICT;
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
) STRICT;
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
) STRICT;
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
) STRICT;
CREATE TABLE check_record (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    systems TEXT NOT NULL,
    summary TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT;
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
) STRICT;
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
) STRICT;
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
) STRICT;
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
) STRICT;
CREATE TABLE letter (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    letter TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    sent INTEGER NOT NULL,
    reply_by TEXT
, content TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE police_notification (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral', 'consultation')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    officer TEXT NOT NULL,
    reference TEXT NOT NULL,
    by_user TEXT REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT;
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
, mark TEXT NOT NULL DEFAULT '') STRICT;
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
) STRICT;
CREATE TABLE handover (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    team TEXT NOT NULL CHECK (team <> ''),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    to_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE handover_item (
    no INTEGER PRIMARY KEY,
    handover_id TEXT NOT NULL REFERENCES handover (id),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('contact', 'referral')),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    note TEXT NOT NULL,
    acknowledged INTEGER,
    acknowledged_by TEXT REFERENCES user_account (id),
    UNIQUE (handover_id, subject_id)
) STRICT;
CREATE TABLE tray_check (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    team TEXT NOT NULL CHECK (team <> ''),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE cover (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    covered_user TEXT NOT NULL REFERENCES user_account (id),
    cover_user TEXT NOT NULL REFERENCES user_account (id),
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    CHECK (until_at > from_at AND covered_user <> cover_user)
) STRICT;
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
) STRICT;
CREATE TABLE "number_counter" (
    kind TEXT PRIMARY KEY CHECK (kind IN ('contact', 'referral', 'consultation')),
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT;
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
) STRICT;
CREATE TABLE restriction_reader (
    no INTEGER PRIMARY KEY,
    restriction_id TEXT NOT NULL REFERENCES restriction (id),
    user_id TEXT NOT NULL REFERENCES user_account (id),
    from_at INTEGER NOT NULL,
    until_at INTEGER,
    reason TEXT NOT NULL
) STRICT;
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
) STRICT;
CREATE TABLE "case_entry" (
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
) STRICT;
CREATE TABLE "change_log" (
    sequence INTEGER PRIMARY KEY,
    entity TEXT NOT NULL CHECK (entity IN ('contact', 'referral', 'person', 'episode', 'user', 'absence', 'duty-worker',
        'procedure', 'consultation', 'handover', 'tray-check', 'cover', 'restriction')),
    entity_id TEXT NOT NULL,
    actor TEXT,
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE name_key (
    name_key TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (name_key, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_index (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    version INTEGER NOT NULL CHECK (version >= 0)
) STRICT;
CREATE TABLE joined_entry (
    merged_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    keep_id TEXT NOT NULL REFERENCES person (id),
    through_id TEXT REFERENCES person (id),
    at INTEGER NOT NULL,
    by_user TEXT NOT NULL REFERENCES user_account (id),
    taken TEXT NOT NULL,
    CHECK (merged_id <> keep_id)
) STRICT;
CREATE TABLE kept_apart (
    one_id TEXT NOT NULL REFERENCES person (id),
    other_id TEXT NOT NULL REFERENCES person (id),
    by_user TEXT NOT NULL REFERENCES user_account (id),
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT;
CREATE TABLE sign_in (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES user_account (id),
    password TEXT NOT NULL,
    set_at INTEGER,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    tries INTEGER NOT NULL CHECK (tries >= 0),
    closed_until INTEGER,
    os_account TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX role_assignment_current ON role_assignment (user_id) WHERE until IS NULL;
CREATE INDEX absence_user ON absence (user_id, from_date);
CREATE INDEX person_household ON person (household) WHERE household IS NOT NULL;
CREATE INDEX person_mother ON person (mother) WHERE mother IS NOT NULL;
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_word_person ON person_word (person_no, word);
CREATE INDEX address_person ON address (person_id);
CREATE INDEX household_member_household ON household_member (household);
CREATE UNIQUE INDEX household_member_current ON household_member (person_id) WHERE until IS NULL;
CREATE INDEX relationship_from ON relationship (from_person);
CREATE INDEX relationship_to ON relationship (to_person);
CREATE INDEX episode_person ON episode (person_id);
CREATE INDEX contact_tray ON contact (tray, next_due) WHERE state NOT IN ('closed', 'void');
CREATE INDEX contact_worker ON contact (worker, next_due) WHERE state NOT IN ('closed', 'void');
CREATE INDEX contact_child ON contact (child, received);
CREATE INDEX contact_call ON contact (call) WHERE call IS NOT NULL;
CREATE INDEX contact_copied_from ON contact (copied_from) WHERE copied_from IS NOT NULL;
CREATE INDEX contact_outcome_copied_from ON contact (outcome_copied_from) WHERE outcome_copied_from IS NOT NULL;
CREATE INDEX contact_further_to ON contact (further_to) WHERE further_to IS NOT NULL;
CREATE INDEX contact_referral ON contact (referral) WHERE referral IS NOT NULL;
CREATE INDEX referral_team ON referral (team, next_due) WHERE state IN ('awaiting-decision', 'awaiting-authorisation');
CREATE INDEX referral_worker ON referral (worker, next_due) WHERE state IN ('awaiting-decision', 'awaiting-authorisation');
CREATE INDEX referral_child ON referral (child, made_at);
CREATE INDEX referral_copied_from ON referral (copied_from) WHERE copied_from IS NOT NULL;
CREATE INDEX check_record_contact ON check_record (contact_id);
CREATE INDEX activity_subject ON activity (subject_id);
CREATE INDEX decision_subject ON decision (subject_id);
CREATE INDEX decision_pending ON decision (subject_id, at) WHERE kind = 'recommendation' AND state = 'pending';
CREATE INDEX decision_recommendation ON decision (recommendation) WHERE recommendation IS NOT NULL;
CREATE INDEX deadline_subject ON deadline (subject_id);
CREATE INDEX deadline_running ON deadline (subject_id, due) WHERE met IS NULL AND cancelled IS NULL;
CREATE INDEX obligation_subject ON obligation (subject_id);
CREATE INDEX letter_subject ON letter (subject_id);
CREATE INDEX police_notification_subject ON police_notification (subject_id);
CREATE INDEX audit_event_subject ON audit_event (subject_id, sequence);
CREATE INDEX consultation_open ON consultation (next_due) WHERE answered IS NULL;
CREATE INDEX consultation_contact ON consultation (contact) WHERE contact IS NOT NULL;
CREATE INDEX handover_team ON handover (team, at);
CREATE INDEX handover_item_subject ON handover_item (subject_id);
CREATE INDEX tray_check_team ON tray_check (team, at);
CREATE INDEX cover_by ON cover (cover_user, from_at);
CREATE INDEX undo_point_actor ON undo_point (actor, no);
CREATE UNIQUE INDEX restriction_standing ON restriction (person_id) WHERE lifted IS NULL;
CREATE INDEX restriction_reader_restriction ON restriction_reader (restriction_id, user_id);
CREATE INDEX access_event_person ON access_event (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX access_event_subject ON access_event (subject_id, at);
CREATE INDEX access_event_user ON access_event (by_user, at);
CREATE INDEX case_entry_subject ON case_entry (subject_id);
CREATE INDEX joined_entry_keep ON joined_entry (keep_id);
CREATE INDEX household_member_person ON household_member (person_id);
CREATE INDEX kept_apart_other ON kept_apart (other_id);
CREATE UNIQUE INDEX sign_in_os_account ON sign_in (os_account) WHERE os_account <> '';
INSERT INTO address VALUES (1, '01a204f4-f470-7101-927a-66dfd8911811', '1 Hill Road
Leeds', 'LS6 2AB', 1772442000000, NULL);
INSERT INTO audit_event VALUES (1, '01a204f4-f4bc-70ea-9919-4c060c09da67', 'record-contact', 'contact', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', '01a204f4-f470-7b19-a09d-80954c730990', 'social-worker', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000, '{"concern":"crying"}', '{"number":"C-000001"}', '', 'a9978770532a0a7eb5cc4fe5614bbe926f85b6f1497386b0db0b526cf8bfe102', '');
INSERT INTO audit_event VALUES (2, '01a204f4-f4bc-789b-a4a6-a33773ced6cd', 'record-contact', 'referral', '01a204f4-f4bc-7851-8d40-81729ea9cff6', '01a204f4-f470-7b19-a09d-80954c730990', 'social-worker', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000, '{"concern":"crying"}', '{"number":"C-000001"}', 'a9978770532a0a7eb5cc4fe5614bbe926f85b6f1497386b0db0b526cf8bfe102', 'aedc5bc485654dc2fc5e71c4cf5b895168cb0b8d4300d1f2521d13dcf7cdd735', '');
INSERT INTO change_log VALUES (1, 'user', '01a204f4-f470-7b19-a09d-80954c730990', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000);
INSERT INTO change_log VALUES (2, 'person', '01a204f4-f470-745b-99c6-e86794a06fe1', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000);
INSERT INTO change_log VALUES (3, 'person', '01a204f4-f470-7101-927a-66dfd8911811', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000);
INSERT INTO change_log VALUES (4, 'contact', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000);
INSERT INTO change_log VALUES (5, 'referral', '01a204f4-f4bc-7851-8d40-81729ea9cff6', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000);
INSERT INTO contact VALUES (1, '01a204f4-f4bb-71b0-90b7-7d063d3c3627', 1, 'C-000001', '01a204f4-f470-7101-927a-66dfd8911811', '01a204f4-f4bb-7a7a-8572-e3cf70a53351', 'awaiting-authorisation', 1772445600000, '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000, 'letter', 'request-for-service', '3A', 1, 'Crying at night. Heard through the wall.', 'front-door', 'II', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000001, 1772442000002, 1772442000003, 1772442000004, 1772442000005, '2026-03-09', 1772442000006, 1772442000007, 1772442000008, 1772442000009, 1772442000010, 'early-help', NULL, NULL, NULL, NULL, 1772528400000);
INSERT INTO contact_detail VALUES ('01a204f4-f4bb-71b0-90b7-7d063d3c3627', 'The letter lay in the post room.', 'public', 'A neighbour', 'none', 'neighbour', '0113 496 0001', 'neighbour@example.org', 'lives next door', 1, 0, 'Crying at night.
Heard through the wall.', 'all-children', 0, '["assault","neglect"]', 0, 'It might put the child at risk.', '{"domestic-abuse":"asked: \"yes\", twice","mental-illness":"not asked"}', 'child-in-need', 3, 1, '{"source":"caller hung up"}');
INSERT INTO deadline VALUES (1, '01a204f4-f4bc-784a-9556-7a5ca250a2b7', 'contact', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', 'contact-decision', 'decision', 'WAL-12', 1772442000000, '1 working day', 'same-time', 1772528400000, NULL, NULL);
INSERT INTO deadline VALUES (2, '01a204f4-f4bc-7b2b-9ae3-6d1db7048259', 'contact', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', 'contact-decision', 'decision', 'WAL-12', 1772442000000, '1 working day', 'same-time', 1772560800000, NULL, NULL);
INSERT INTO deadline VALUES (3, '01a204f4-f4bc-7a5c-bc80-a42b736b1a05', 'referral', '01a204f4-f4bc-7851-8d40-81729ea9cff6', 'contact-decision', 'decision', 'WAL-12', 1772442000000, '1 working day', 'same-time', 1772535600000, NULL, NULL);
INSERT INTO decision VALUES (1, '01a204f4-f4bc-7fbe-9acc-b902b148bc2e', 'contact', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', 'decision', 'changed', 'early-help', '{"a-date":{"date":"2026-03-02"},"a-list":["x","y"],"a-moment":{"instant":1772442000000},"a-number":9007199254740993,"a-text":"2026-03-02","a-yes":true}', 'The family asks for help.', '01a204f4-f470-7b19-a09d-80954c730990', 'team-manager', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000, NULL, 'More about the father, please.', 'walsall', '3', 'ab12');
INSERT INTO household_member VALUES (1, '01a204f4-f470-73d8-8fcb-fdeaa3e3f53e', '01a204f4-f470-7101-927a-66dfd8911811', 1772442000000, NULL);
INSERT INTO letter VALUES (1, '01a204f4-f4bc-754f-888a-edd86ec2758b', 'contact', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', 'parents-reply', '01a204f4-f470-7b19-a09d-80954c730990', 1772442000000, '2026-03-09', 'Dear parents');
INSERT INTO meta VALUES (1, 5, 5, '01a204f4-f47a-7300-aa3e-e09631761dde', 1795379491959, 0, 0, '');
INSERT INTO name_key VALUES ('=ann', 'ann');
INSERT INTO name_key VALUES ('=bell', 'bell');
INSERT INTO name_key VALUES ('=marie', 'marie');
INSERT INTO name_key VALUES ('=oneill', 'oneill');
INSERT INTO name_key VALUES ('=smith', 'smith');
INSERT INTO name_key VALUES ('=zoe', 'zoe');
INSERT INTO name_key VALUES ('=zoemarie', 'zoemarie');
INSERT INTO name_key VALUES ('darie', 'marie');
INSERT INTO name_key VALUES ('dbel', 'bell');
INSERT INTO name_key VALUES ('dbell', 'bell');
INSERT INTO name_key VALUES ('dbll', 'bell');
INSERT INTO name_key VALUES ('dell', 'bell');
INSERT INTO name_key VALUES ('dmaie', 'marie');
INSERT INTO name_key VALUES ('dmare', 'marie');
INSERT INTO name_key VALUES ('dmari', 'marie');
INSERT INTO name_key VALUES ('dmarie', 'marie');
INSERT INTO name_key VALUES ('dmith', 'smith');
INSERT INTO name_key VALUES ('dmrie', 'marie');
INSERT INTO name_key VALUES ('dneill', 'oneill');
INSERT INTO name_key VALUES ('doeill', 'oneill');
INSERT INTO name_key VALUES ('doemarie', 'zoemarie');
INSERT INTO name_key VALUES ('doneil', 'oneill');
INSERT INTO name_key VALUES ('doneill', 'oneill');
INSERT INTO name_key VALUES ('donell', 'oneill');
INSERT INTO name_key VALUES ('donill', 'oneill');
INSERT INTO name_key VALUES ('dsith', 'smith');
INSERT INTO name_key VALUES ('dsmih', 'smith');
INSERT INTO name_key VALUES ('dsmit', 'smith');
INSERT INTO name_key VALUES ('dsmith', 'smith');
INSERT INTO name_key VALUES ('dsmth', 'smith');
INSERT INTO name_key VALUES ('dzemarie', 'zoemarie');
INSERT INTO name_key VALUES ('dzoearie', 'zoemarie');
INSERT INTO name_key VALUES ('dzoemaie', 'zoemarie');
INSERT INTO name_key VALUES ('dzoemare', 'zoemarie');
INSERT INTO name_key VALUES ('dzoemari', 'zoemarie');
INSERT INTO name_key VALUES ('dzoemarie', 'zoemarie');
INSERT INTO name_key VALUES ('dzoemrie', 'zoemarie');
INSERT INTO name_key VALUES ('dzomarie', 'zoemarie');
INSERT INTO name_key VALUES ('nanne', 'ann');
INSERT INTO name_key VALUES ('nmaria', 'marie');
INSERT INTO name_key VALUES ('nmarie', 'marie');
INSERT INTO name_key VALUES ('nmary', 'marie');
INSERT INTO name_key VALUES ('nzoe', 'zoe');
INSERT INTO name_key VALUES ('sAn', 'ann');
INSERT INTO name_key VALUES ('sAnl', 'oneill');
INSERT INTO name_key VALUES ('sbl', 'bell');
INSERT INTO name_key VALUES ('smr', 'marie');
INSERT INTO name_key VALUES ('ss', 'zoe');
INSERT INTO name_key VALUES ('ssmr', 'zoemarie');
INSERT INTO name_key VALUES ('ssmt', 'smith');
INSERT INTO number_counter VALUES ('contact', 2);
INSERT INTO number_counter VALUES ('referral', 2);
INSERT INTO number_counter VALUES ('consultation', 1);
INSERT INTO person VALUES (1, '01a204f4-f470-745b-99c6-e86794a06fe1', 1, 'Ann', 'Bell', NULL, NULL, 'U', '', '[]', '', '', '', '', '', '', '', '', '', '', NULL, NULL, NULL);
INSERT INTO person VALUES (2, '01a204f4-f470-7101-927a-66dfd8911811', 1, 'Zoë-Marie', 'O’Neill', '2015-03-12', '2015-03-09', 'F', 'WBRI', '["HEAR","a \"quoted\" one","ü, comma"]', 'Cymraeg', 'none', 'British', 'Hill Road Primary', '1 Hill Road
Leeds', 'LS6 2AB', '+44 113 496 0000', '943 476 5919', 'A123456789012', 'FD-77', '01a204f4-f470-73d8-8fcb-fdeaa3e3f53e', '01a204f4-f470-745b-99c6-e86794a06fe1', NULL);
INSERT INTO person_name VALUES (1, '01a204f4-f470-7101-927a-66dfd8911811', 'Zoe', 'Smith');
INSERT INTO person_word VALUES ('ann', 1);
INSERT INTO person_word VALUES ('bell', 1);
INSERT INTO person_word VALUES ('#201503', 2);
INSERT INTO person_word VALUES ('/leeds', 2);
INSERT INTO person_word VALUES ('01134960000', 2);
INSERT INTO person_word VALUES ('09032015', 2);
INSERT INTO person_word VALUES ('12032015', 2);
INSERT INTO person_word VALUES ('2ab', 2);
INSERT INTO person_word VALUES ('77', 2);
INSERT INTO person_word VALUES ('9434765919', 2);
INSERT INTO person_word VALUES ('@ls62ab:1', 2);
INSERT INTO person_word VALUES ('a123456789012', 2);
INSERT INTO person_word VALUES ('fd', 2);
INSERT INTO person_word VALUES ('fd77', 2);
INSERT INTO person_word VALUES ('ls62ab', 2);
INSERT INTO person_word VALUES ('marie', 2);
INSERT INTO person_word VALUES ('oneill', 2);
INSERT INTO person_word VALUES ('smith', 2);
INSERT INTO person_word VALUES ('zoe', 2);
INSERT INTO person_word VALUES ('zoemarie', 2);
INSERT INTO person_word VALUES ('~leeds:1', 2);
INSERT INTO referral VALUES (1, '01a204f4-f4bc-7851-8d40-81729ea9cff6', 1, 'R-000001', '01a204f4-f470-7101-927a-66dfd8911811', '01a204f4-f4bb-71b0-90b7-7d063d3c3627', 'awaiting-decision', 1772449200000, '01a204f4-f470-7b19-a09d-80954c730990', 'duty', '01a204f4-f470-7b19-a09d-80954c730990', 1772452800000, NULL, 1772269200000, 1772456400000, 1772460000000, 1772463600000, 'assessment', 1, 0, 1772535600000);
INSERT INTO role_assignment VALUES (1, '01a204f4-f470-7b19-a09d-80954c730990', 'team-manager', 'front-door', 1772442000000, NULL);
INSERT INTO search_index VALUES (1, 2);
INSERT INTO user_account VALUES (1, '01a204f4-f470-7b19-a09d-80954c730990', 1, 'kim', 'kim', 'Kim Osei', 0.8, 1, 1, '2031-03-01');
