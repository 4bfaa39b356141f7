-- Who asked to be forgotten. What stays of them hangs on an invented person; the hash finds them again in a restored backup.
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "salt" BYTEA NOT NULL,
    "who_hash" BYTEA NOT NULL,
    "customer_number" TEXT,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- An emptied event keeps its hashes and its place in the chain; the record says when and why it was emptied.
ALTER TABLE "ticket_event" ALTER COLUMN "evidence_enc" DROP NOT NULL;
ALTER TABLE "ticket_event" ADD COLUMN "emptied_at" TIMESTAMPTZ(3);
CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");
-- Photos that must not be shown any more and still lie on the shelf.
CREATE INDEX "attachment_unwanted" ON "attachment" ("id") WHERE status = 'refused' AND sha256 IS NOT NULL;

-- Details of the record: the chain holds the hash of the plain text (salted inside), so that it can be sealed anew or emptied.
ALTER TABLE "audit_log" ADD COLUMN "detail_hash" BYTEA;

CREATE FUNCTION desk_audit_with(p_at timestamptz, p_actor text, p_action text, p_subject text, p_detail bytea, p_detail_hash bytea) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_prev bytea;
  v_seq bigint;
  v_at timestamptz := date_trunc('milliseconds', p_at);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('deskbell audit'));
  SELECT hash INTO v_prev FROM audit_log ORDER BY seq DESC LIMIT 1;
  v_prev := coalesce(v_prev, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit_log (at, actor, action, subject, detail_enc, detail_hash, prev_hash, hash)
  VALUES (v_at, p_actor, p_action, p_subject, p_detail, p_detail_hash, v_prev, desk_audit_hash(v_prev, v_at, p_actor, p_action, p_subject, p_detail_hash))
  RETURNING seq INTO v_seq;
  RETURN v_seq;
END $$;
CREATE INDEX "audit_log_emptied" ON "audit_log" ("subject") WHERE action = 'history-emptied';
