-- Three roles of a desk's database (S34), made and given their rights by "npm run ops -- db roles"; may be run again at any time.
-- deskbell_migrate owns everything and changes its shape; deskbell_app works with rows; deskbell_read looks at them.
DO $$
DECLARE
  name text;
  thing record;
BEGIN
  FOREACH name IN ARRAY ARRAY['deskbell_migrate', 'deskbell_app', 'deskbell_read'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- Somebody else was quicker.
      END;
    END IF;
  END LOOP;

  IF has_database_privilege(current_database(), 'CREATE WITH GRANT OPTION') THEN
    EXECUTE format('GRANT CREATE, TEMPORARY, CONNECT ON DATABASE %I TO deskbell_migrate', current_database());
    -- Without Redis the queue keeps tables of its own in a schema of its own.
    EXECUTE format('GRANT CREATE, TEMPORARY, CONNECT ON DATABASE %I TO deskbell_app', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO deskbell_read', current_database());
    GRANT ALL ON SCHEMA public TO deskbell_migrate;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC, deskbell_app, deskbell_read;
    GRANT USAGE ON SCHEMA public TO deskbell_app, deskbell_read;
    FOR thing IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                    AND pg_get_userbyid(c.relowner) <> 'deskbell_migrate' LOOP
      EXECUTE format('ALTER TABLE public.%I OWNER TO deskbell_migrate', thing.relname);
    END LOOP;
    FOR thing IN SELECT p.oid::regprocedure AS signature FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'desk\_%'
                    AND pg_get_userbyid(p.proowner) <> 'deskbell_migrate' LOOP
      EXECUTE format('ALTER FUNCTION %s OWNER TO deskbell_migrate', thing.signature);
    END LOOP;
  END IF;
END $$;

-- The desk works with rows and shapes nothing: no owner's rights, no TRUNCATE, no triggers, no references.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM deskbell_app, deskbell_read;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO deskbell_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO deskbell_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO deskbell_read;

-- Who did what is written once. Its old beginning goes through desk_expire_audit, which runs as its owner and spares the last year.
REVOKE UPDATE, DELETE ON audit_log FROM deskbell_app;
REVOKE EXECUTE ON FUNCTION desk_expire_audit(timestamptz, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_expire_audit(timestamptz, timestamptz, text) TO deskbell_app;
-- Which migrations were applied is the other role's to say.
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM deskbell_app;
-- Secrets, sealed or not, are nothing to look at.
REVOKE SELECT ON shared_token, staff_code FROM deskbell_read;
