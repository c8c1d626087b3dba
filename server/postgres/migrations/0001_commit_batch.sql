-- Epoch milliseconds to a timestamp; null stays null.
CREATE FUNCTION luot_at(ms double precision) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_timestamp(ms / 1000.0);
--> statement-breakpoint
-- luot_commit(centre, since, at, batch)
--
-- Purpose: writes one batch of decisions of one centre, in one round trip and one transaction.
-- Guarantee: writes everything if and only if the centre is still at revision `since` and none of the
--   batch's commands was done before; otherwise writes nothing. Takes the centre's row lock first, so
--   batches of one centre follow each other, whichever process they come from.
-- Arguments: centre id; the revision decided on; time of the batch in epoch ms; the rows (see
--   server/postgres/batch.ts for their shape).
-- Returns: {"status":"committed"}
--   or {"status":"stale","missed":[events after `since`, oldest first]}
--   or {"status":"repeated","answers":{command id: its first answer}}.
CREATE FUNCTION luot_commit(p_centre text, p_since bigint, p_at double precision, p_batch jsonb)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  v_revision bigint;
  v_found jsonb;
  v_at timestamptz := luot_at(p_at);
BEGIN
  SELECT revision INTO STRICT v_revision FROM centre WHERE id = p_centre FOR NO KEY UPDATE;
  IF v_revision <> p_since THEN
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'revision', e.revision,
        'atMs', round(extract(epoch FROM e.at) * 1000),
        'actor', e.actor, 'commandId', e.command_id, 'event', e.data) ORDER BY e.revision), '[]')
      INTO v_found
      FROM event e WHERE e.centre_id = p_centre AND e.revision > p_since;
    RETURN jsonb_build_object('status', 'stale', 'missed', v_found);
  END IF;

  SELECT jsonb_object_agg(c.id, c.answer) INTO v_found
    FROM command c
    WHERE c.centre_id = p_centre
      AND c.id IN (SELECT (x ->> 'id')::uuid FROM jsonb_array_elements(p_batch -> 'commands') x);
  IF v_found IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'repeated', 'answers', v_found);
  END IF;

  INSERT INTO command (centre_id, id, at, kind, actor, answer)
    SELECT p_centre, x.id, v_at, x.kind, x.actor, x.answer
    FROM jsonb_to_recordset(p_batch -> 'commands') AS x(id uuid, kind text, actor jsonb, answer jsonb);

  IF p_batch ? 'day' THEN PERFORM luot_write_days(p_centre, p_batch -> 'day'); END IF;
  IF p_batch ? 'opening' THEN
    UPDATE centre SET opening = p_batch ->> 'opening' WHERE id = p_centre;
  END IF;
  IF p_batch ? 'skills' THEN PERFORM luot_write_skills(p_centre, p_batch -> 'skills'); END IF;
  IF p_batch ? 'series' THEN
    INSERT INTO series (centre_id, date, field_id, last_number)
      SELECT p_centre, x.date, x."fieldId", x."lastNumber"
      FROM jsonb_to_recordset(p_batch -> 'series') AS x(date date, "fieldId" text, "lastNumber" integer)
      ON CONFLICT (centre_id, date, field_id) DO UPDATE SET last_number = excluded.last_number;
  END IF;
  IF p_batch ? 'tickets' THEN PERFORM luot_write_tickets(p_centre, p_batch -> 'tickets'); END IF;
  IF p_batch ? 'steps' THEN PERFORM luot_write_steps(p_centre, p_batch -> 'steps'); END IF;
  IF p_batch ? 'calls' THEN PERFORM luot_write_calls(p_centre, p_batch -> 'calls'); END IF;
  IF p_batch ? 'desks' THEN PERFORM luot_write_desks(p_centre, p_batch -> 'desks'); END IF;

  IF p_batch ? 'events' THEN
    INSERT INTO event (centre_id, revision, at, type, ticket_id, actor, command_id, data)
      SELECT p_centre, x.revision, v_at, x.event ->> 'type', x.event ->> 'ticketId', x.actor,
        x."commandId", x.event
      FROM jsonb_to_recordset(p_batch -> 'events')
        AS x(revision bigint, actor jsonb, "commandId" uuid, event jsonb);
    UPDATE centre SET revision = p_since + jsonb_array_length(p_batch -> 'events')
      WHERE id = p_centre;
  END IF;
  RETURN '{"status":"committed"}';
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_tickets(p_centre text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket (centre_id, id, date, series_field_id, series_number, number, service_id,
      priority_class_id, language, channel, token, state, issued_at, first_called_at, ended_at, step,
      call_id, held_by_officer_id, returns_at, note)
    SELECT p_centre, x.id, x.date, x."seriesFieldId", x."seriesNumber", x.number, x."serviceId",
      x."priorityClassId", x.language, x.channel, x.token, x.state, luot_at(x."issuedAtMs"),
      luot_at(x."firstCalledAtMs"), luot_at(x."endedAtMs"), x.step, x."callId",
      x."heldByOfficerId", luot_at(x."returnsAtMs"), x.note
    FROM jsonb_to_recordset(p_rows) AS x(id text, date date, "seriesFieldId" text,
      "seriesNumber" integer, number text, "serviceId" text, "priorityClassId" text, language text,
      channel text, token text, state text, "issuedAtMs" double precision,
      "firstCalledAtMs" double precision, "endedAtMs" double precision, step integer,
      "callId" bigint, "heldByOfficerId" text, "returnsAtMs" double precision, note text)
    ON CONFLICT (centre_id, id) DO UPDATE SET service_id = excluded.service_id,
      state = excluded.state, first_called_at = excluded.first_called_at,
      ended_at = excluded.ended_at, step = excluded.step, call_id = excluded.call_id,
      held_by_officer_id = excluded.held_by_officer_id, returns_at = excluded.returns_at,
      note = excluded.note;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_steps(p_centre text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO visit_step (centre_id, ticket_id, step, service_id, started_at, ended_at, officer_id,
      outcome)
    SELECT p_centre, x."ticketId", x.step, x."serviceId", luot_at(x."startedAtMs"),
      luot_at(x."endedAtMs"), x."officerId", x.outcome
    FROM jsonb_to_recordset(p_rows) AS x("ticketId" text, step integer, "serviceId" text,
      "startedAtMs" double precision, "endedAtMs" double precision, "officerId" text, outcome text)
    ON CONFLICT (centre_id, ticket_id, step) DO UPDATE SET ended_at = excluded.ended_at,
      officer_id = excluded.officer_id, outcome = excluded.outcome;
END $$;
--> statement-breakpoint
-- Closed calls are written before open ones: a counter may end one call and open the next in one batch.
CREATE FUNCTION luot_write_calls(p_centre text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO call (centre_id, id, ticket_id, step, counter_id, officer_id, called_at, last_called_at,
      times, no_show_due_at, serving_at, closed_at, ended_as, reasons, auto)
    SELECT p_centre, x.id, x."ticketId", x.step, x."counterId", x."officerId",
      luot_at(x."calledAtMs"), luot_at(x."lastCalledAtMs"), x.times, luot_at(x."noShowDueAtMs"),
      luot_at(x."servingAtMs"), luot_at(x."closedAtMs"), x."endedAs", x.reasons, x.auto
    FROM jsonb_to_recordset(p_rows) AS x(id bigint, "ticketId" text, step integer, "counterId" text,
      "officerId" text, "calledAtMs" double precision, "lastCalledAtMs" double precision,
      times integer, "noShowDueAtMs" double precision, "servingAtMs" double precision,
      "closedAtMs" double precision, "endedAs" text, reasons jsonb, auto boolean)
    ORDER BY x."closedAtMs" IS NULL
    ON CONFLICT (centre_id, id) DO UPDATE SET last_called_at = excluded.last_called_at,
      times = excluded.times, no_show_due_at = excluded.no_show_due_at,
      serving_at = excluded.serving_at, closed_at = excluded.closed_at,
      ended_as = excluded.ended_as;
END $$;
--> statement-breakpoint
-- Closed desks before open ones, as with calls.
CREATE FUNCTION luot_write_desks(p_centre text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_session (centre_id, id, counter_id, officer_id, state, break_reason, since_at,
      opened_at, closed_at, auto_call, after_call, call_id)
    SELECT p_centre, x.id, x."counterId", x."officerId", x.state, x."breakReason",
      luot_at(x."sinceMs"), luot_at(x."openedAtMs"), luot_at(x."closedAtMs"), x."autoCall",
      nullif(x."afterCall", 'null'), x."callId"
    FROM jsonb_to_recordset(p_rows) AS x(id bigint, "counterId" text, "officerId" text, state text,
      "breakReason" text, "sinceMs" double precision, "openedAtMs" double precision,
      "closedAtMs" double precision, "autoCall" boolean, "afterCall" jsonb, "callId" bigint)
    ORDER BY x."closedAtMs" IS NULL
    ON CONFLICT (centre_id, id) DO UPDATE SET state = excluded.state,
      break_reason = excluded.break_reason, since_at = excluded.since_at,
      closed_at = excluded.closed_at, auto_call = excluded.auto_call,
      after_call = excluded.after_call, call_id = excluded.call_id;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_days(p_centre text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO business_day (centre_id, date, sessions, closes_at, ends_at, closed_at)
    SELECT p_centre, x.date, x.sessions, luot_at(x."closesAtMs"), luot_at(x."endsAtMs"),
      luot_at(x."closedAtMs")
    FROM jsonb_to_recordset(p_rows) AS x(date date, sessions jsonb, "closesAtMs" double precision,
      "endsAtMs" double precision, "closedAtMs" double precision)
    ON CONFLICT (centre_id, date) DO UPDATE SET closes_at = excluded.closes_at,
      closed_at = excluded.closed_at;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_skills(p_centre text, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM skill s USING jsonb_to_recordset(p_rows) AS x("officerId" text)
    WHERE s.centre_id = p_centre AND s.officer_id = x."officerId";
  INSERT INTO skill (centre_id, officer_id, service_id, level)
    SELECT p_centre, x."officerId", y."serviceId", y.level
    FROM jsonb_to_recordset(p_rows) AS x("officerId" text, skills jsonb),
      jsonb_to_recordset(x.skills) AS y("serviceId" text, level smallint);
END $$;
--> statement-breakpoint
-- History is never rewritten, not even by a mistake in a console.
CREATE FUNCTION luot_refuse_rewrite() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the event table is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION luot_refuse_rewrite();
