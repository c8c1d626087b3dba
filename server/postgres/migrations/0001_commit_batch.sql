-- Epoch milliseconds to a timestamp; null stays null.
CREATE FUNCTION luot_at(ms double precision) RETURNS timestamptz
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_timestamp(ms / 1000.0);
--> statement-breakpoint
-- The key of a centre's turn lock.
CREATE FUNCTION luot_turn(p_centre text) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN hashtextextended('luot turn ' || p_centre, 0);
--> statement-breakpoint
-- luot_commit(batches, rows)
--
-- Purpose: writes batches of decisions, at most one of each centre, in one round trip and one transaction.
-- Guarantee: a batch is written if and only if its centre is still at revision `since` and none of its
--   commands was done before; otherwise nothing of that batch is written. Centres are locked in the order
--   of their ids, so batches of one centre follow each other and two groups cannot wait for each other.
-- Fairness: takes each centre's turn lock in shared mode first; a process that holds it alone
--   (server/postgres/commit-turn.ts) commits before everybody who comes after it.
-- Arguments: batches [{centreId, since, events: number of events}]; rows, see server/postgres/batch.ts.
-- Returns: {centre id: outcome}, an outcome being
--   {"status":"committed"}
--   or {"status":"stale","missed":[events after `since`, oldest first]}
--   or {"status":"repeated","answers":{command id: its first answer}}.
-- Raises an exception, and writes nothing at all, where a constraint is broken.
-- The settings keep its plans, which PostgreSQL may make while the tables are still empty, on the
-- primary keys: a plan that reads a whole table would cost more with every ticket of the day.
CREATE FUNCTION luot_commit(p_batches jsonb, p_rows jsonb) RETURNS jsonb
LANGUAGE plpgsql
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
  v_stale jsonb;
  v_repeated jsonb;
  v_ok text[];
BEGIN
  -- All turn locks before any row lock, in one order: nobody who waits here holds what another waits for.
  PERFORM pg_advisory_xact_lock_shared(luot_turn(b.id))
    FROM (SELECT "centreId" AS id FROM jsonb_to_recordset(p_batches) AS x("centreId" text) ORDER BY 1) b;
  PERFORM 1 FROM centre c
    JOIN jsonb_to_recordset(p_batches) AS b("centreId" text) ON b."centreId" = c.id
    ORDER BY c.id FOR NO KEY UPDATE OF c;

  SELECT coalesce(jsonb_object_agg(b."centreId", jsonb_build_object(
      'status', 'stale', 'missed', luot_events_after(c.id, b.since))), '{}')
    INTO v_stale
    FROM jsonb_to_recordset(p_batches) AS b("centreId" text, since bigint)
    JOIN centre c ON c.id = b."centreId"
    WHERE c.revision <> b.since;

  SELECT coalesce(jsonb_object_agg(done.centre_id, jsonb_build_object(
      'status', 'repeated', 'answers', done.answers)), '{}')
    INTO v_repeated
    FROM (
      -- The same id for another wish, or by somebody else, is a mistake of the client.
      SELECT c.centre_id, jsonb_object_agg(c.id,
        CASE WHEN c.input = x.input AND c.actor = x.actor THEN c.answer
          ELSE '{"ok":false,"code":"invalid-input","detail":"commandId: used before for something else"}'
        END) AS answers
      FROM jsonb_to_recordset(p_rows -> 'commands')
        AS x("centreId" text, id uuid, input jsonb, actor jsonb)
      JOIN command c ON c.centre_id = x."centreId" AND c.id = x.id
      WHERE NOT v_stale ? c.centre_id
      GROUP BY c.centre_id
    ) done;

  SELECT array_agg(b."centreId") INTO v_ok
    FROM jsonb_to_recordset(p_batches) AS b("centreId" text)
    WHERE NOT v_stale ? b."centreId" AND NOT v_repeated ? b."centreId";
  IF v_ok IS NOT NULL THEN PERFORM luot_write(v_ok, p_batches, p_rows); END IF;

  RETURN v_stale || v_repeated
    || (SELECT coalesce(jsonb_object_agg(id, '{"status":"committed"}'::jsonb), '{}') FROM unnest(v_ok) id);
END $$;
--> statement-breakpoint
-- The events of a centre after a revision, oldest first, as JSON.
CREATE FUNCTION luot_events_after(p_centre text, p_since bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'revision', e.revision,
      'atMs', round(extract(epoch FROM e.at) * 1000),
      'actor', e.actor, 'commandId', e.command_id, 'event', e.data) ORDER BY e.revision), '[]')
    FROM event e WHERE e.centre_id = p_centre AND e.revision > p_since);
END $$;
--> statement-breakpoint
-- Writes the rows of the centres in p_ok; parts without rows are absent from p_rows.
CREATE FUNCTION luot_write(p_ok text[], p_batches jsonb, p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO command (centre_id, id, at, kind, input, actor, answer)
    SELECT x."centreId", x.id, luot_at(x."atMs"), x.kind, x.input, x.actor, x.answer
    FROM jsonb_to_recordset(p_rows -> 'commands') AS x("centreId" text, id uuid,
      "atMs" double precision, kind text, input jsonb, actor jsonb, answer jsonb)
    WHERE x."centreId" = ANY (p_ok);

  IF p_rows ? 'days' THEN PERFORM luot_write_days(p_ok, p_rows -> 'days'); END IF;
  IF p_rows ? 'openings' THEN
    UPDATE centre c SET opening = x.opening
      FROM jsonb_to_recordset(p_rows -> 'openings') AS x("centreId" text, opening text)
      WHERE c.id = x."centreId" AND c.id = ANY (p_ok);
  END IF;
  IF p_rows ? 'skills' THEN PERFORM luot_write_skills(p_ok, p_rows -> 'skills'); END IF;
  IF p_rows ? 'series' THEN
    INSERT INTO series (centre_id, date, field_id, last_number)
      SELECT x."centreId", x.date, x."fieldId", x."lastNumber"
      FROM jsonb_to_recordset(p_rows -> 'series')
        AS x("centreId" text, date date, "fieldId" text, "lastNumber" integer)
      WHERE x."centreId" = ANY (p_ok)
      ON CONFLICT (centre_id, date, field_id) DO UPDATE SET last_number = excluded.last_number;
  END IF;
  IF p_rows ? 'tickets' THEN PERFORM luot_write_tickets(p_ok, p_rows -> 'tickets'); END IF;
  IF p_rows ? 'steps' THEN PERFORM luot_write_steps(p_ok, p_rows -> 'steps'); END IF;
  IF p_rows ? 'calls' THEN PERFORM luot_write_calls(p_ok, p_rows -> 'calls'); END IF;
  IF p_rows ? 'desks' THEN PERFORM luot_write_desks(p_ok, p_rows -> 'desks'); END IF;

  IF p_rows ? 'events' THEN
    INSERT INTO event (centre_id, revision, at, type, ticket_id, actor, command_id, data)
      SELECT x."centreId", x.revision, luot_at(x."atMs"), x.event ->> 'type',
        x.event ->> 'ticketId', x.actor, x."commandId", x.event
      FROM jsonb_to_recordset(p_rows -> 'events') AS x("centreId" text, revision bigint,
        "atMs" double precision, actor jsonb, "commandId" uuid, event jsonb)
      WHERE x."centreId" = ANY (p_ok);
    UPDATE centre c SET revision = b.since + b.events
      FROM jsonb_to_recordset(p_batches) AS b("centreId" text, since bigint, events integer)
      WHERE c.id = b."centreId" AND b.events > 0 AND c.id = ANY (p_ok);
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_tickets(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket (centre_id, id, date, series_field_id, series_number, number, service_id,
      priority_class_id, language, channel, token, state, issued_at, ages_from, first_called_at, ended_at, step,
      call_id, held_by_officer_id, returns_at, note)
    SELECT x."centreId", x.id, x.date, x."seriesFieldId", x."seriesNumber", x.number, x."serviceId",
      x."priorityClassId", x.language, x.channel, x.token, x.state, luot_at(x."issuedAtMs"),
      luot_at(x."agesFromMs"), luot_at(x."firstCalledAtMs"), luot_at(x."endedAtMs"), x.step, x."callId",
      x."heldByOfficerId", luot_at(x."returnsAtMs"), x.note
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id text, date date, "seriesFieldId" text,
      "seriesNumber" integer, number text, "serviceId" text, "priorityClassId" text, language text,
      channel text, token text, state text, "issuedAtMs" double precision,
      "agesFromMs" double precision, "firstCalledAtMs" double precision, "endedAtMs" double precision, step integer,
      "callId" bigint, "heldByOfficerId" text, "returnsAtMs" double precision, note text)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, id) DO UPDATE SET service_id = excluded.service_id,
      state = excluded.state, ages_from = excluded.ages_from, first_called_at = excluded.first_called_at,
      ended_at = excluded.ended_at, step = excluded.step, call_id = excluded.call_id,
      held_by_officer_id = excluded.held_by_officer_id, returns_at = excluded.returns_at,
      note = excluded.note;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_steps(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO visit_step (centre_id, ticket_id, step, service_id, started_at, ended_at, officer_id,
      outcome)
    SELECT x."centreId", x."ticketId", x.step, x."serviceId", luot_at(x."startedAtMs"),
      luot_at(x."endedAtMs"), x."officerId", x.outcome
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, "ticketId" text, step integer,
      "serviceId" text, "startedAtMs" double precision, "endedAtMs" double precision,
      "officerId" text, outcome text)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, ticket_id, step) DO UPDATE SET ended_at = excluded.ended_at,
      officer_id = excluded.officer_id, outcome = excluded.outcome;
END $$;
--> statement-breakpoint
-- Closed calls are written before open ones: a counter may end one call and open the next in one batch.
CREATE FUNCTION luot_write_calls(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO call (centre_id, id, ticket_id, step, counter_id, officer_id, called_at, last_called_at,
      times, no_show_due_at, serving_at, closed_at, ended_as, reasons, auto)
    SELECT x."centreId", x.id, x."ticketId", x.step, x."counterId", x."officerId",
      luot_at(x."calledAtMs"), luot_at(x."lastCalledAtMs"), x.times, luot_at(x."noShowDueAtMs"),
      luot_at(x."servingAtMs"), luot_at(x."closedAtMs"), x."endedAs", x.reasons, x.auto
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id bigint, "ticketId" text, step integer,
      "counterId" text, "officerId" text, "calledAtMs" double precision,
      "lastCalledAtMs" double precision, times integer, "noShowDueAtMs" double precision,
      "servingAtMs" double precision, "closedAtMs" double precision, "endedAs" text, reasons jsonb,
      auto boolean)
    WHERE x."centreId" = ANY (p_ok)
    ORDER BY x."closedAtMs" IS NULL
    ON CONFLICT (centre_id, id) DO UPDATE SET last_called_at = excluded.last_called_at,
      times = excluded.times, no_show_due_at = excluded.no_show_due_at,
      serving_at = excluded.serving_at, closed_at = excluded.closed_at,
      ended_as = excluded.ended_as;
END $$;
--> statement-breakpoint
-- Closed desks before open ones, as with calls.
CREATE FUNCTION luot_write_desks(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_session (centre_id, id, counter_id, officer_id, state, break_reason, since_at,
      opened_at, closed_at, auto_call, after_call, call_id)
    SELECT x."centreId", x.id, x."counterId", x."officerId", x.state, x."breakReason",
      luot_at(x."sinceMs"), luot_at(x."openedAtMs"), luot_at(x."closedAtMs"), x."autoCall",
      x."afterCall", x."callId"
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id bigint, "counterId" text,
      "officerId" text, state text, "breakReason" text, "sinceMs" double precision,
      "openedAtMs" double precision, "closedAtMs" double precision, "autoCall" boolean,
      "afterCall" jsonb, "callId" bigint)
    WHERE x."centreId" = ANY (p_ok)
    ORDER BY x."closedAtMs" IS NULL
    ON CONFLICT (centre_id, id) DO UPDATE SET state = excluded.state,
      break_reason = excluded.break_reason, since_at = excluded.since_at,
      closed_at = excluded.closed_at, auto_call = excluded.auto_call,
      after_call = excluded.after_call, call_id = excluded.call_id;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_days(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO business_day (centre_id, date, sessions, opened_at, closes_at, ends_at, closed_at)
    SELECT x."centreId", x.date, x.sessions, luot_at(x."openedAtMs"), luot_at(x."closesAtMs"),
      luot_at(x."endsAtMs"), luot_at(x."closedAtMs")
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, date date, sessions jsonb,
      "openedAtMs" double precision, "closesAtMs" double precision, "endsAtMs" double precision,
      "closedAtMs" double precision)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, date) DO UPDATE SET closes_at = excluded.closes_at,
      closed_at = excluded.closed_at;
END $$;
--> statement-breakpoint
CREATE FUNCTION luot_write_skills(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM skill s USING jsonb_to_recordset(p_rows) AS x("centreId" text, "officerId" text)
    WHERE s.centre_id = x."centreId" AND s.officer_id = x."officerId" AND s.centre_id = ANY (p_ok);
  INSERT INTO skill (centre_id, officer_id, service_id, level)
    SELECT x."centreId", x."officerId", y."serviceId", y.level
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, "officerId" text, skills jsonb),
      jsonb_to_recordset(x.skills) AS y("serviceId" text, level smallint)
    WHERE x."centreId" = ANY (p_ok);
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
