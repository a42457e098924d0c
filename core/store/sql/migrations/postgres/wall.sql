-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: what the logins of people may do; made anew with each version
-- min_compatible: 1

-- Every table has a rule for whoever keeps it, and the rule that its client is somebody.
-- statement
DO $$
DECLARE
    one record;
    old record;
BEGIN
    FOR one IN
        SELECT c.relname AS name
        FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = CAST(CAST(current_schema() AS text) AS regnamespace)
            AND pg_get_userbyid(c.relowner) = current_user
    LOOP
        FOR old IN SELECT p.policyname FROM pg_policies p WHERE p.schemaname = current_schema() AND p.tablename = one.name
        LOOP
            EXECUTE format('DROP POLICY %I ON %I', old.policyname, one.name);
        END LOOP;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one.name);
        EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', one.name);
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, frontdoor_client', one.name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO frontdoor_client', one.name);
        IF one.name NOT IN ('user_account', 'role_assignment', 'procedure_file', 'meta', 'sign_in', 'address', 'check_record',
            'contact_detail', 'activity', 'case_entry', 'letter', 'police_notification', 'decision', 'audit_event',
            'change_log', 'access_event', 'undo_point', 'restriction', 'restriction_reader', 'server_login')
        THEN
            EXECUTE format('CREATE POLICY client ON %I TO frontdoor_client USING ((SELECT frontdoor_user()) IS NOT NULL)',
                           one.name);
        END IF;
    END LOOP;
END
$$

-- Where the schema is not the owner's (PostgreSQL 13 and 14), everybody has this right.
-- statement
DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO frontdoor_client', current_schema());
EXCEPTION WHEN insufficient_privilege THEN
    NULL;
END
$$

-- Read by everybody, changed by administrators: who has which role, by which rules.
-- statement
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['user_account', 'role_assignment', 'procedure_file', 'meta']
    LOOP
        EXECUTE format('CREATE POLICY client_reads ON %I FOR SELECT TO frontdoor_client
                        USING ((SELECT frontdoor_user()) IS NOT NULL)', name);
        EXECUTE format('CREATE POLICY administrator ON %I TO frontdoor_client
                        USING ((SELECT frontdoor_is_administrator())) WITH CHECK ((SELECT frontdoor_is_administrator()))', name);
    END LOOP;
    REVOKE INSERT, UPDATE, DELETE ON meta FROM frontdoor_client;
    FOR name IN
        SELECT c.column_name
        FROM information_schema.columns c
        WHERE c.table_schema = current_schema() AND c.table_name = 'meta'
            AND c.column_name NOT IN ('only_row', 'schema_version', 'min_compatible', 'instance_id', 'created_at')
    LOOP
        EXECUTE format('GRANT UPDATE (%I) ON meta TO frontdoor_client', name);
    END LOOP;
    IF to_regclass('sign_in') IS NOT NULL THEN
        CREATE POLICY own ON sign_in TO frontdoor_client
            USING (user_id = (SELECT frontdoor_user()) OR (SELECT frontdoor_is_administrator()));
    END IF;
END
$$

-- statement
REVOKE ALL ON server_login FROM frontdoor_client

-- What belongs to a case is shut with it. New lines may always be written: whoever calls about a child is heard.
-- statement
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['activity', 'case_entry', 'letter', 'police_notification', 'decision']
    LOOP
        EXECUTE format('CREATE POLICY open_case ON %I FOR SELECT TO frontdoor_client
                        USING ((SELECT frontdoor_user()) IS NOT NULL
                               AND (NOT (SELECT frontdoor_something_withheld()) OR by_user = (SELECT frontdoor_user())
                                    OR NOT frontdoor_case_withheld(subject_id)))', name);
        EXECUTE format('CREATE POLICY own_hand ON %I FOR INSERT TO frontdoor_client
                        WITH CHECK (%s)', name,
                       CASE name
                           WHEN 'decision' THEN 'by_user = (SELECT frontdoor_user()) AND (kind <> ''decision''
                                                 OR NOT frontdoor_decides_own(subject_id, recommendation))'
                           ELSE 'by_user = (SELECT frontdoor_user())'
                       END);
        EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM frontdoor_client', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['contact_detail', 'check_record']
    LOOP
        EXECUTE format('CREATE POLICY open_case ON %I TO frontdoor_client
                        USING ((SELECT frontdoor_user()) IS NOT NULL
                               AND (NOT (SELECT frontdoor_something_withheld()) OR NOT frontdoor_case_withheld(contact_id)))
                        WITH CHECK ((SELECT frontdoor_user()) IS NOT NULL)', name);
        EXECUTE format('REVOKE DELETE ON %I FROM frontdoor_client', name);
    END LOOP;
END
$$

-- A recommendation is answered; nothing else about a decision changes.
-- statement
CREATE POLICY answered ON decision FOR UPDATE TO frontdoor_client
USING (kind = 'recommendation' AND (SELECT frontdoor_user()) IS NOT NULL)

-- statement
GRANT UPDATE (state, comment) ON decision TO frontdoor_client

-- statement
CREATE POLICY open_person ON address TO frontdoor_client
USING ((SELECT frontdoor_user()) IS NOT NULL
       AND (NOT (SELECT frontdoor_something_withheld()) OR NOT frontdoor_person_withheld(person_id)))
WITH CHECK ((SELECT frontdoor_user()) IS NOT NULL)

-- The history is written at its end, by whoever did what it says, and never changed.
-- statement
CREATE POLICY open_case ON audit_event FOR SELECT TO frontdoor_client
USING ((SELECT frontdoor_user()) IS NOT NULL
       AND (NOT (SELECT frontdoor_something_withheld()) OR actor = (SELECT frontdoor_user())
            OR NOT frontdoor_case_withheld(subject_id)))

-- statement
CREATE POLICY own_hand ON audit_event FOR INSERT TO frontdoor_client
WITH CHECK (actor = (SELECT frontdoor_user()))

-- statement
CREATE POLICY client_reads ON change_log FOR SELECT TO frontdoor_client USING ((SELECT frontdoor_user()) IS NOT NULL)

-- statement
CREATE POLICY own_hand ON change_log FOR INSERT TO frontdoor_client
WITH CHECK (actor = (SELECT frontdoor_user()))

-- statement
CREATE POLICY open_person ON access_event FOR SELECT TO frontdoor_client
USING ((SELECT frontdoor_user()) IS NOT NULL
       AND (NOT (SELECT frontdoor_something_withheld()) OR by_user = (SELECT frontdoor_user())
            OR person_id IS NULL OR NOT frontdoor_person_withheld(person_id)))

-- statement
CREATE POLICY own_hand ON access_event FOR INSERT TO frontdoor_client
WITH CHECK (by_user = (SELECT frontdoor_user()))

-- statement
REVOKE UPDATE, DELETE ON audit_event, change_log, access_event FROM frontdoor_client

-- What somebody could take back is theirs alone.
-- statement
CREATE POLICY own ON undo_point TO frontdoor_client USING (actor = (SELECT frontdoor_user()))

-- Who is shut out sees that a record is restricted and by whom, and may open it with a reason for some hours.
-- statement
CREATE POLICY client_reads ON restriction FOR SELECT TO frontdoor_client USING ((SELECT frontdoor_user()) IS NOT NULL)

-- statement
CREATE POLICY own_hand ON restriction FOR INSERT TO frontdoor_client
WITH CHECK (by_user = (SELECT frontdoor_user()) AND lifted IS NULL)

-- statement
CREATE POLICY insider ON restriction FOR UPDATE TO frontdoor_client
USING ((SELECT frontdoor_user()) IS NOT NULL AND NOT frontdoor_person_withheld(person_id))
WITH CHECK ((SELECT frontdoor_user()) IS NOT NULL)

-- statement
REVOKE DELETE ON restriction FROM frontdoor_client

-- statement
CREATE POLICY client_reads ON restriction_reader FOR SELECT TO frontdoor_client
USING ((SELECT frontdoor_user()) IS NOT NULL)

-- statement
CREATE POLICY insider ON restriction_reader FOR INSERT TO frontdoor_client
WITH CHECK (
    EXISTS (SELECT 1 FROM restriction x
            WHERE x.id = restriction_id
                AND (x.by_user = (SELECT frontdoor_user()) OR NOT frontdoor_person_withheld(x.person_id)))
    OR (user_id = (SELECT frontdoor_user()) AND reason <> '' AND until_at IS NOT NULL
        AND until_at <= extract(epoch FROM clock_timestamp()) * 1000 + 13 * 3600000))

-- statement
CREATE POLICY insider_clears ON restriction_reader FOR DELETE TO frontdoor_client
USING (EXISTS (SELECT 1 FROM restriction x
               WHERE x.id = restriction_id
                   AND (x.by_user = (SELECT frontdoor_user()) OR NOT frontdoor_person_withheld(x.person_id))))

-- statement
REVOKE UPDATE ON restriction_reader FROM frontdoor_client
