-- A message taken back is empty at once. What came of it elsewhere is found by its words: they wait here until that is
-- done, half a minute, and leave then.
CREATE TABLE "withdrawal" (
    "id" BIGSERIAL NOT NULL,
    "conversation_key" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "raw_enc" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "passes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION desk_keep_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO withdrawal (conversation_key, channel_id, dedupe_key, raw_enc, received_at)
  VALUES (OLD.conversation_key, OLD.channel_id, OLD.dedupe_key, OLD.raw_enc, OLD.received_at);
  RETURN NULL;
END $$;

CREATE TRIGGER "inbound_event_withdrawn" AFTER UPDATE OF raw_enc ON "inbound_event" FOR EACH ROW
  WHEN (OLD.raw_enc IS NOT NULL AND NEW.raw_enc IS NULL AND NEW.error_code = 'withdrawn')
  EXECUTE FUNCTION desk_keep_withdrawn();
