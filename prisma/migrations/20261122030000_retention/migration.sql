-- The record of who did what begins anew after its keep-time: the end of what goes is written into what stays, so that
-- the chain can still be checked from there. Nothing younger than a year goes, whoever asks.
CREATE FUNCTION desk_expire_audit(p_now timestamptz, p_before timestamptz, p_actor text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_seq bigint;
  v_hash bytea;
  v_gone bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('deskbell audit'));
  -- Everything before the first row that is young enough: a chain loses its beginning only.
  SELECT seq, hash INTO v_seq, v_hash FROM audit_log
   WHERE seq < coalesce((SELECT min(seq) FROM audit_log WHERE at >= least(p_before, (SELECT max(at) FROM audit_log) - interval '365 days')), 0)
   ORDER BY seq DESC LIMIT 1;
  IF v_seq IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM desk_audit_with(p_now, p_actor, 'audit-expired', v_seq || ':' || encode(v_hash, 'hex'), NULL, NULL);
  DELETE FROM audit_log WHERE seq <= v_seq;
  GET DIAGNOSTICS v_gone = ROW_COUNT;
  RETURN v_gone;
END $$;

CREATE INDEX "ticket_customer_id_idx" ON "ticket"("customer_id");
