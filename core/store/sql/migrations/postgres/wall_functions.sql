-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: who is at the other end, and what is shut to them; made anew with each version
-- min_compatible: 1

-- The functions look for tables here first: nobody puts a temporary one of their own before them.
-- statement
SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)

-- Which account a login of the server works as.
-- statement
CREATE TABLE IF NOT EXISTS server_login (
    role_name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    user_id TEXT COLLATE "C" NOT NULL REFERENCES user_account (id) DEFERRABLE INITIALLY DEFERRED
)

-- Who left has no account any more, and reads nothing.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_user() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT u.id
    FROM server_login l
    JOIN user_account u ON u.id = l.user_id
    WHERE l.role_name = session_user AND u.active = 1
$$

-- statement
CREATE OR REPLACE FUNCTION frontdoor_is_administrator() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (
        SELECT 1 FROM role_assignment r
        WHERE r.user_id = frontdoor_user() AND r.until IS NULL AND r.role = 'administrator')
$$

-- Clocks of two computers may differ by some minutes: who opened a record with a reason need not wait for that.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_reads(restriction_id text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (
        SELECT 1 FROM restriction_reader y
        WHERE y.restriction_id = $1 AND y.user_id = frontdoor_user()
            AND y.from_at <= extract(epoch FROM clock_timestamp()) * 1000 + 600000
            AND (y.until_at IS NULL OR y.until_at > extract(epoch FROM clock_timestamp()) * 1000))
$$

-- Whether anything is shut at all; most of the time nothing is, and then no row has to be asked for.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_something_withheld() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (
        SELECT 1 FROM restriction x
        WHERE x.lifted IS NULL AND x.by_user <> coalesce(frontdoor_user(), '') AND NOT frontdoor_reads(x.id))
$$

-- As restriction/withheld.sql says it.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_person_withheld(person text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (
        SELECT 1
        FROM person p
        JOIN restriction x ON x.lifted IS NULL AND x.person_id IN (
            SELECT p.id
            UNION ALL
            SELECT p.merged_into
            UNION ALL
            SELECT m.id FROM person m WHERE m.merged_into = coalesce(p.merged_into, p.id))
        WHERE p.id = $1 AND x.by_user <> coalesce(frontdoor_user(), '') AND NOT frontdoor_reads(x.id))
$$

-- Nobody is shut out of their own work.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_case_withheld(subject_id text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT coalesce(
        (SELECT coalesce(c.worker, '') <> coalesce(frontdoor_user(), ' ')
                AND coalesce(c.recorded_by, '') <> coalesce(frontdoor_user(), ' ')
                AND frontdoor_person_withheld(c.child)
         FROM contact c WHERE c.id = $1),
        (SELECT coalesce(f.worker, '') <> coalesce(frontdoor_user(), ' ')
                AND coalesce(c.worker, '') <> coalesce(frontdoor_user(), ' ')
                AND coalesce(c.recorded_by, '') <> coalesce(frontdoor_user(), ' ')
                AND frontdoor_person_withheld(f.child)
         FROM referral f LEFT JOIN contact c ON c.id = f.contact WHERE f.id = $1),
        false)
$$

-- Whoever recommended decides only where the procedure lets them. The recommendation need not be named to count.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_decides_own(decided_subject text, answered text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT EXISTS (
        SELECT 1 FROM decision d
        WHERE d.by_user = frontdoor_user() AND d.kind = 'recommendation'
            AND (d.id = $2 OR d.no = (
                SELECT max(e.no) FROM decision e
                WHERE e.subject_id = $1 AND e.kind = 'recommendation' AND e.state <> 'returned')))
        AND NOT EXISTS (
            SELECT 1 FROM procedure_file f WHERE f.content ~ 'may-authorise-own\s*=\s*true')
$$

-- The end of the chain that the next entry is tied to, whoever it is about.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_audit_head(OUT sequence bigint, OUT hash text) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT a.sequence, a.hash FROM audit_event a ORDER BY a.sequence DESC LIMIT 1
$$

-- So that everybody can see that no entry has gone, whoever it is about.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_audit_hash(wanted bigint) RETURNS TABLE (hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT a.hash FROM audit_event a WHERE a.sequence = $1
$$

-- Nobody opens a restricted record for themselves without a line about it.
-- statement
CREATE OR REPLACE FUNCTION frontdoor_opening_is_noted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF frontdoor_user() IS NOT NULL AND NEW.user_id = frontdoor_user() AND NEW.until_at IS NOT NULL AND NOT EXISTS (
        SELECT 1
        FROM access_event e
        WHERE e.by_user = NEW.user_id AND e.act = 'opened-with-reason' AND e.detail = NEW.reason AND e.at = NEW.from_at)
    THEN
        RAISE EXCEPTION 'a restricted record is opened without a note of it' USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
END
$$

-- statement
DROP TRIGGER IF EXISTS opening_is_noted ON restriction_reader

-- statement
CREATE CONSTRAINT TRIGGER opening_is_noted AFTER INSERT ON restriction_reader
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION frontdoor_opening_is_noted()
