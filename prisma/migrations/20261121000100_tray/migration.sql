-- Chats are updated with every message: room on the page keeps those updates inside it.
ALTER TABLE "conversation" SET (fillfactor = 70);
ALTER TABLE "outbound_message" SET (fillfactor = 85);

-- One tray: everything that waited at one moment, written in one call and one transaction.
-- A unit is what must happen whole: one chat's turns, or one clock of a ticket. Units that meet a newer version,
-- an event already heard or a clock already rung change nothing and come back by name; the others are written.
--   c_ chats, e_ platform events, d_ stored events now heard, o_ messages to send, m_ marks of messages sent, rare: all else.
CREATE FUNCTION desk_tray(
  p_shift_ms bigint, p_owner int, p_lease_ms int,
  c_unit int[], c_id uuid[], c_version int[], c_new boolean[], c_channel text[], c_chat text[], c_person uuid[],
  c_state text[], c_draft bytea[], c_profile bytea[], c_handling text[], c_blocked text[], c_serving uuid[], c_out_seq int[], c_heard bigint[],
  e_unit int[], e_channel text[], e_key text[], e_chat text[], e_at bigint[], e_message text[], e_raw bytea[], e_status text[],
  d_unit int[], d_channel text[], d_key text[],
  o_unit int[], o_id uuid[], o_conv uuid[], o_version int[], o_seq int[], o_part int[], o_kind text[], o_body bytea[], o_must boolean[], o_cause uuid[], o_index int[],
  m_id uuid[], m_fence int[], m_status text[], m_next bigint[], m_message text[], m_twice boolean[], m_error text[], m_at bigint[],
  rare jsonb
-- Plans are made while tables are young and kept: none of them may read a whole table, for tables grow.
) RETURNS TABLE (what text, nth int) LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  v_now timestamptz := clock_timestamp() + p_shift_ms * interval '1 millisecond';
  bad int[] := '{}';
  more int[];
BEGIN
  IF cardinality(m_id) > 0 THEN
    UPDATE outbound_message o
       SET status = m.status, platform_message_id = coalesce(m.message, o.platform_message_id),
           maybe_twice = o.maybe_twice OR m.twice, error_code = m.error,
           next_at = to_timestamp(m.next / 1000.0), lease_until = NULL,
           -- A message only put back was not tried: it keeps its place on the ladder.
           attempt = o.attempt - coalesce(m.status = 'queued' AND m.error IN ('behind-another', 'channel-waits'), false)::int,
           settled_at = CASE WHEN m.status IN ('queued', 'sending') THEN NULL ELSE to_timestamp(m.at / 1000.0) END
      FROM unnest(m_id, m_fence, m_status, m_next, m_message, m_twice, m_error, m_at) AS m (id, fence, status, next, message, twice, error, at)
     WHERE o.id = m.id AND o.fence = m.fence AND o.status = 'sending';
  END IF;

  -- 1. Chats nobody has spoken in yet.
  IF true = ANY (c_new) THEN
    INSERT INTO person (id, created_at)
    SELECT c.person, v_now FROM unnest(c_person, c_new) AS c (person, fresh) WHERE c.fresh ORDER BY c.person
    ON CONFLICT DO NOTHING;
    INSERT INTO conversation (id, channel, chat, person_id, state, created_at)
    SELECT c.id, c.channel, c.chat, c.person, '{}', v_now
      FROM unnest(c_id, c_channel, c_chat, c_person, c_new) AS c (id, channel, chat, person, fresh) WHERE c.fresh ORDER BY c.id
    ON CONFLICT DO NOTHING;
  END IF;

  -- 2. Who is stale? Locks in the order chat, ticket, timer; ids ascending.
  SELECT coalesce(array_agg(c.unit), '{}') INTO bad
    FROM unnest(c_unit, c_id, c_version) AS c (unit, id, version)
    LEFT JOIN (SELECT l.id, l.version FROM conversation l WHERE l.id = ANY (c_id) ORDER BY l.id FOR NO KEY UPDATE) l USING (id)
   WHERE l.version IS DISTINCT FROM c.version;
  IF rare ? 'tickets' THEN
    SELECT array_agg(t.unit) INTO more
      FROM jsonb_to_recordset(rare -> 'tickets') AS t (unit int, id uuid, expected int)
      LEFT JOIN (SELECT l.id, l.version FROM ticket l
                  WHERE l.id IN (SELECT (x ->> 'id')::uuid FROM jsonb_array_elements(rare -> 'tickets') x) ORDER BY l.id FOR NO KEY UPDATE) l USING (id)
     WHERE coalesce(l.version, 0) <> t.expected;
    bad := bad || coalesce(more, '{}');
  END IF;
  IF rare ? 'fired' THEN
    SELECT array_agg(f.unit) INTO more
      FROM jsonb_to_recordset(rare -> 'fired') AS f (unit int, id uuid)
      LEFT JOIN (SELECT l.id, l.status, l.due_at FROM timer l
                  WHERE l.id IN (SELECT (x ->> 'id')::uuid FROM jsonb_array_elements(rare -> 'fired') x) ORDER BY l.id FOR UPDATE) l USING (id)
     WHERE l.status IS DISTINCT FROM 'armed' OR l.due_at > v_now;
    bad := bad || coalesce(more, '{}');
  END IF;
  IF rare ? 'codes' THEN
    SELECT array_agg(k.unit) INTO more
      FROM jsonb_to_recordset(rare -> 'codes') AS k (unit int, hash text)
      LEFT JOIN (SELECT l.code_hash, l.used_at FROM staff_code l
                  WHERE l.code_hash IN (SELECT decode(x ->> 'hash', 'base64') FROM jsonb_array_elements(rare -> 'codes') x) FOR UPDATE) s
        ON s.code_hash = decode(k.hash, 'base64')
     WHERE s.code_hash IS NULL OR s.used_at IS NOT NULL;
    bad := bad || coalesce(more, '{}');
  END IF;

  -- 3. What was heard before?
  IF cardinality(e_key) > 0 THEN
    RETURN QUERY
      SELECT 'seen', e.nth::int FROM unnest(e_channel, e_key) WITH ORDINALITY AS e (channel, key, nth)
       WHERE EXISTS (SELECT FROM inbound_event i WHERE i.channel_id = e.channel AND i.dedupe_key = e.key);
    IF FOUND THEN
      SELECT array_agg(e.unit) INTO more FROM unnest(e_unit, e_channel, e_key) AS e (unit, channel, key)
       WHERE EXISTS (SELECT FROM inbound_event i WHERE i.channel_id = e.channel AND i.dedupe_key = e.key);
      bad := bad || more;
    END IF;
  END IF;
  IF cardinality(d_key) > 0 THEN
    RETURN QUERY
      SELECT 'heard', d.nth::int FROM unnest(d_channel, d_key) WITH ORDINALITY AS d (channel, key, nth)
       WHERE (SELECT i.status FROM inbound_event i WHERE i.channel_id = d.channel AND i.dedupe_key = d.key) IS DISTINCT FROM 'new';
    IF FOUND THEN
      SELECT array_agg(d.unit) INTO more FROM unnest(d_unit, d_channel, d_key) AS d (unit, channel, key)
       WHERE (SELECT i.status FROM inbound_event i WHERE i.channel_id = d.channel AND i.dedupe_key = d.key) IS DISTINCT FROM 'new';
      bad := bad || more;
    END IF;
  END IF;
  RETURN QUERY SELECT DISTINCT 'stale', b FROM unnest(bad) b;
  -- A new chat that is not written after all leaves no row behind: it may name a person whose code was used up meanwhile.
  IF cardinality(bad) > 0 AND true = ANY (c_new) THEN
    DELETE FROM conversation k USING unnest(c_unit, c_id, c_new) AS c (unit, id, fresh)
     WHERE k.id = c.id AND c.fresh AND c.unit = ANY (bad) AND k.version = 0;
  END IF;

  -- 4. Write the rest.
  UPDATE conversation k
     SET version = c.version + 1, person_id = c.person, state = c.state::jsonb, draft_enc = c.draft,
         profile_enc = coalesce(c.profile, k.profile_enc), handling = c.handling, blocked_reason = c.blocked,
         serving_id = c.serving, out_seq = c.out_seq, last_heard_at = to_timestamp(c.heard / 1000.0)
    FROM unnest(c_unit, c_id, c_version, c_person, c_state, c_draft, c_profile, c_handling, c_blocked, c_serving, c_out_seq, c_heard)
      AS c (unit, id, version, person, state, draft, profile, handling, blocked, serving, out_seq, heard)
   WHERE k.id = c.id AND c.unit <> ALL (bad);

  INSERT INTO inbound_event (channel_id, dedupe_key, conversation_key, platform_ts, received_at, message_id, raw_enc, status)
  SELECT e.channel, e.key, e.chat, to_timestamp(e.at / 1000.0), v_now, e.message, e.raw, e.status
    FROM unnest(e_unit, e_channel, e_key, e_chat, e_at, e_message, e_raw, e_status) AS e (unit, channel, key, chat, at, message, raw, status)
   WHERE e.unit <> ALL (bad);

  IF cardinality(d_key) > 0 THEN
    UPDATE inbound_event i SET status = 'done', attempts = i.attempts + 1
      FROM unnest(d_unit, d_channel, d_key) AS d (unit, channel, key)
     WHERE i.channel_id = d.channel AND i.dedupe_key = d.key AND d.unit <> ALL (bad);
  END IF;

  IF cardinality(o_id) > 0 THEN
    -- Whoever is answered has spoken since: what may have arrived is not sent a second time before the answer.
    UPDATE outbound_message q
       SET status = 'unsure', next_at = NULL, settled_at = v_now
      FROM unnest(o_unit, o_conv, o_kind) AS o (unit, conv, kind)
     WHERE q.conversation_id = o.conv AND q.status IN ('queued', 'sending') AND q.status = 'queued' AND q.maybe_twice AND o.kind = 'answer' AND o.unit <> ALL (bad);
    -- A chat's messages leave in order: while an earlier one of another owner is open, or one waits for its retry, ours waits too.
    RETURN QUERY
      WITH put AS (
        INSERT INTO outbound_message (id, conversation_id, conversation_version, seq, part, kind, body_enc, must_arrive,
               status, attempt, lease_until, owner, fence, next_at, created_at, cause_event_id, cause_index)
        SELECT o.id, o.conv, o.version, o.seq, o.part, o.kind, o.body, o.must,
               CASE WHEN w.waits THEN 'queued' ELSE 'sending' END, CASE WHEN w.waits THEN 0 ELSE 1 END,
               CASE WHEN w.waits THEN NULL ELSE v_now + p_lease_ms * interval '1 millisecond' END,
               p_owner, CASE WHEN w.waits THEN 0 ELSE 1 END, CASE WHEN w.waits THEN v_now END, v_now, o.cause, o.index
          FROM unnest(o_unit, o_id, o_conv, o_version, o_seq, o_part, o_kind, o_body, o_must, o_cause, o_index)
            AS o (unit, id, conv, version, seq, part, kind, body, must, cause, index)
         CROSS JOIN LATERAL (
            SELECT EXISTS (SELECT FROM outbound_message p WHERE p.conversation_id = o.conv AND p.status IN ('queued', 'sending')
                              AND (p.status = 'queued' OR p.owner <> p_owner)) AS waits) w
         WHERE o.unit <> ALL (bad)
        RETURNING outbound_message.id, outbound_message.status)
      SELECT 'queued', o.nth::int FROM put JOIN unnest(o_id) WITH ORDINALITY AS o (id, nth) ON o.id = put.id WHERE put.status = 'queued';
  END IF;

  IF rare IS NOT NULL THEN
    PERFORM desk_tray_rare(v_now, bad, rare);
  END IF;
END $$;

-- The rows that only some turns have: people, tickets, clocks, notices to other chats, photos, codes.
CREATE FUNCTION desk_tray_rare(v_now timestamptz, bad int[], rare jsonb) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF rare ? 'people' THEN
    UPDATE person p
       SET name_enc = coalesce(decode(r.name, 'base64'), p.name_enc), phone_enc = coalesce(decode(r.phone, 'base64'), p.phone_enc),
           phone_hash = coalesce(decode(r.phone_hash, 'base64'), p.phone_hash), address_enc = coalesce(decode(r.address, 'base64'), p.address_enc),
           device_enc = coalesce(decode(r.device, 'base64'), p.device_enc), locale = coalesce(r.locale, p.locale),
           customer_number = coalesce(p.customer_number, r.customer_number),
           tickets_opened = greatest(p.tickets_opened, coalesce(r.tickets_opened, 0)),
           surveys_opened = greatest(p.surveys_opened, coalesce(r.surveys_opened, 0))
      FROM jsonb_to_recordset(rare -> 'people') AS r (unit int, id uuid, name text, phone text, phone_hash text, address text, device text,
           locale text, customer_number text, tickets_opened int, surveys_opened int)
     WHERE p.id = r.id AND r.unit <> ALL (bad);
  END IF;

  IF rare ? 'tickets' THEN
    INSERT INTO ticket AS t (id, number, version, class, status, urgency, customer_id, conversation_id, engineer_id, supervisor_id, tried, round,
           form_enc, slots, appointment_at, work_enc, rating_enc, registered_at, changed_at, head_seq, head_hash, cause_event_id, cause_index)
    SELECT r.id, r.number, r.version, r.class, r.status, r.urgency, r.customer, r.conversation, r.engineer, r.supervisor, r.tried, r.round,
           decode(r.form, 'base64'), r.slots, to_timestamp(r.appointment / 1000.0), decode(r.work, 'base64'), decode(r.rating, 'base64'),
           to_timestamp(r.registered / 1000.0), to_timestamp(r.changed / 1000.0), r.head_seq, decode(r.head_hash, 'base64'), r.cause, r.cause_index
      FROM jsonb_to_recordset(rare -> 'tickets') AS r (unit int, id uuid, number text, version int, class text, status text, urgency text,
           customer uuid, conversation uuid, engineer uuid, supervisor uuid, tried uuid[], round int, form text, slots bigint[],
           appointment bigint, work text, rating text, registered bigint, changed bigint, head_seq int, head_hash text, cause uuid, cause_index int)
     WHERE r.unit <> ALL (bad)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, urgency = excluded.urgency,
           engineer_id = excluded.engineer_id, supervisor_id = excluded.supervisor_id, tried = excluded.tried, round = excluded.round,
           form_enc = excluded.form_enc, slots = excluded.slots, appointment_at = excluded.appointment_at, work_enc = excluded.work_enc,
           rating_enc = excluded.rating_enc, changed_at = excluded.changed_at, head_seq = excluded.head_seq, head_hash = excluded.head_hash;
  END IF;

  IF rare ? 'history' THEN
    INSERT INTO ticket_event (ticket_id, seq, at, action, by_id, role, from_status, to_status, evidence_enc, prev_hash, hash, cause_event_id, cause_index)
    SELECT r.ticket, r.seq, to_timestamp(r.at / 1000.0), r.action, r.by, r.role, r."from", r."to", decode(r.evidence, 'base64'),
           decode(r.prev, 'base64'), decode(r.hash, 'base64'), r.cause, r.cause_index
      FROM jsonb_to_recordset(rare -> 'history') AS r (unit int, ticket uuid, seq int, at bigint, action text, by uuid, role text, "from" text, "to" text,
           evidence text, prev text, hash text, cause uuid, cause_index int)
     WHERE r.unit <> ALL (bad);
  END IF;

  IF rare ? 'surveys' THEN
    INSERT INTO survey (number, ticket_id, round, customer_id, class, result, efficiency, reasons, opinion_enc, at)
    SELECT r.number, r.ticket, r.round, r.customer, r.class, r.result, r.efficiency, coalesce(r.reasons, '{}'), decode(r.opinion, 'base64'), to_timestamp(r.at / 1000.0)
      FROM jsonb_to_recordset(rare -> 'surveys') AS r (unit int, number text, ticket uuid, round int, customer uuid, class text, result text,
           efficiency text, reasons text[], opinion text, at bigint)
     WHERE r.unit <> ALL (bad)
    -- A customer who was asked again in the same round has the last word.
    ON CONFLICT (ticket_id, round) DO UPDATE SET number = excluded.number, result = excluded.result, efficiency = excluded.efficiency,
           reasons = excluded.reasons, opinion_enc = excluded.opinion_enc, at = excluded.at;
  END IF;

  IF rare ? 'fired' THEN
    UPDATE timer t SET status = 'fired', fired_at = v_now, fence = t.fence + 1
      FROM jsonb_to_recordset(rare -> 'fired') AS r (unit int, id uuid)
     WHERE t.id = r.id AND r.unit <> ALL (bad);
  END IF;
  IF rare ? 'settled' THEN
    -- Each through its unique key: joined at once, a young database would look at all armed clocks there are.
    UPDATE timer t SET status = 'cancelled', fence = t.fence + 1
      FROM jsonb_to_recordset(rare -> 'settled') AS r (unit int, subject text, kind text)
     CROSS JOIN LATERAL (SELECT a.id FROM timer a WHERE a.subject = r.subject AND a.kind = r.kind AND a.status = 'armed' OFFSET 0) a
     WHERE t.id = a.id AND r.unit <> ALL (bad);
  END IF;
  IF rare ? 'armed' THEN
    INSERT INTO timer (id, subject, kind, cycle, due_at, zone, why)
    SELECT r.id, r.subject, r.kind, r.cycle, to_timestamp(r.due / 1000.0), r.zone, r.why
      FROM jsonb_to_recordset(rare -> 'armed') AS r (unit int, id uuid, subject text, kind text, cycle int, due bigint, zone text, why jsonb)
     WHERE r.unit <> ALL (bad)
    ON CONFLICT (subject, kind, cycle) DO NOTHING;
  END IF;

  IF rare ? 'notices' THEN
    INSERT INTO inbound_event (channel_id, dedupe_key, kind, conversation_key, platform_ts, received_at, raw_enc, status)
    SELECT 'desk', r.key, 'notice', r.chat, to_timestamp(r.at / 1000.0), v_now, decode(r.body, 'base64'), 'new'
      FROM jsonb_to_recordset(rare -> 'notices') AS r (unit int, key text, chat text, at bigint, body text)
     WHERE r.unit <> ALL (bad)
    -- Some news has one name however often it comes to be, so that it is told once.
    ON CONFLICT (channel_id, dedupe_key) DO NOTHING;
  END IF;

  IF rare ? 'photos' THEN
    INSERT INTO attachment (id, conversation_id, channel, chat, message_id, ref_enc, next_at, created_at)
    SELECT r.id, r.conversation, r.channel, r.chat, r.message, decode(r.ref, 'base64'), v_now, v_now
      FROM jsonb_to_recordset(rare -> 'photos') AS r (unit int, id uuid, conversation uuid, channel text, chat text, message text, ref text)
     WHERE r.unit <> ALL (bad)
    ON CONFLICT DO NOTHING;
  END IF;
  IF rare ? 'joined' THEN
    UPDATE attachment a SET ticket_id = r.ticket
      FROM jsonb_to_recordset(rare -> 'joined') AS r (unit int, id uuid, ticket uuid)
     WHERE a.id = r.id AND r.unit <> ALL (bad);
  END IF;

  IF rare ? 'audits' THEN
    PERFORM desk_audit(v_now, r.actor, r.action, r.subject, NULL)
       FROM jsonb_to_recordset(rare -> 'audits') AS r (unit int, actor text, action text, subject text)
      WHERE r.unit <> ALL (bad);
  END IF;

  IF rare ? 'codes' THEN
    UPDATE staff_code s SET used_at = v_now
      FROM jsonb_to_recordset(rare -> 'codes') AS r (unit int, hash text)
     WHERE s.code_hash = decode(r.hash, 'base64') AND r.unit <> ALL (bad);
  END IF;
  IF rare ? 'wrong' THEN
    UPDATE conversation c
       SET wrong_codes = CASE WHEN c.wrong_codes_at > v_now - interval '1 hour' THEN c.wrong_codes + 1 ELSE 1 END,
           wrong_codes_at = CASE WHEN c.wrong_codes_at > v_now - interval '1 hour' THEN c.wrong_codes_at ELSE v_now END
      FROM jsonb_to_recordset(rare -> 'wrong') AS r (unit int, conversation uuid)
     WHERE c.id = r.conversation AND r.unit <> ALL (bad);
  END IF;
  IF rare ? 'forgotten' THEN
    UPDATE inbound_event i SET raw_enc = NULL, error_code = 'withdrawn'
      FROM jsonb_to_recordset(rare -> 'forgotten') AS r (unit int, chat text, message text)
     WHERE i.conversation_key = r.chat AND i.message_id = r.message AND r.unit <> ALL (bad);
    UPDATE attachment a SET status = 'refused', why = 'withdrawn', next_at = NULL
      FROM jsonb_to_recordset(rare -> 'forgotten') AS r (unit int, conversation uuid, message text)
     WHERE a.conversation_id = r.conversation AND a.message_id = r.message AND r.unit <> ALL (bad);
  END IF;
END $$;

-- Who did what: each row holds the hash of the one before, so a changed, missing or swapped row is found.
CREATE FUNCTION desk_audit(p_at timestamptz, p_actor text, p_action text, p_subject text, p_detail bytea) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_prev bytea;
  v_seq bigint;
  v_at timestamptz := date_trunc('milliseconds', p_at);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('deskbell audit'));
  SELECT hash INTO v_prev FROM audit_log ORDER BY seq DESC LIMIT 1;
  v_prev := coalesce(v_prev, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit_log (at, actor, action, subject, detail_enc, prev_hash, hash)
  VALUES (v_at, p_actor, p_action, p_subject, p_detail, v_prev, desk_audit_hash(v_prev, v_at, p_actor, p_action, p_subject, p_detail))
  RETURNING seq INTO v_seq;
  RETURN v_seq;
END $$;

CREATE FUNCTION desk_audit_hash(p_prev bytea, p_at timestamptz, p_actor text, p_action text, p_subject text, p_detail bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(p_prev || convert_to(json_build_array((extract(epoch FROM p_at) * 1000)::bigint, p_actor, p_action, p_subject, encode(coalesce(p_detail, ''), 'hex'))::text, 'UTF8'))
$$;
