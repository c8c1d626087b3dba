CREATE TABLE "ticket_act" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"act" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"date" date NOT NULL,
	"officer_id" text,
	"call_id" bigint,
	"open" boolean NOT NULL,
	"before" jsonb NOT NULL,
	CONSTRAINT "ticket_act_centre_id_ticket_id_pk" PRIMARY KEY("centre_id","ticket_id"),
	CONSTRAINT "ticket_act_known" CHECK (act in ('completed', 'no-show', 'transferred', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "priority_claim" text;--> statement-breakpoint
ALTER TABLE "ticket_act" ADD CONSTRAINT "ticket_act_centre_id_ticket_id_ticket_centre_id_id_fk" FOREIGN KEY ("centre_id","ticket_id") REFERENCES "public"."ticket"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_act" ADD CONSTRAINT "ticket_act_centre_id_call_id_call_centre_id_id_fk" FOREIGN KEY ("centre_id","call_id") REFERENCES "public"."call"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_act" ADD CONSTRAINT "ticket_act_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_claim_known" CHECK (priority_claim in ('open', 'confirmed', 'rejected'));
--> statement-breakpoint
CREATE FUNCTION luot_write_acts(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_act (centre_id, ticket_id, act, at, date, officer_id, call_id, open, before)
    SELECT x."centreId", x."ticketId", x.act, luot_at(x."atMs"), x.date, x."officerId", x."callId",
      x.open, x.before
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, "ticketId" text, act text,
      "atMs" double precision, date date, "officerId" text, "callId" bigint, open boolean, before jsonb)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, ticket_id) DO UPDATE SET act = excluded.act, at = excluded.at,
      date = excluded.date, officer_id = excluded.officer_id, call_id = excluded.call_id,
      open = excluded.open, before = excluded.before;
END $$;
--> statement-breakpoint
-- Writes the rows of the centres in p_ok; parts without rows are absent from p_rows.
CREATE OR REPLACE FUNCTION luot_write(p_ok text[], p_batches jsonb, p_rows jsonb) RETURNS void
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
  IF p_rows ? 'acts' THEN PERFORM luot_write_acts(p_ok, p_rows -> 'acts'); END IF;

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
-- A call whose ticket was brought back from a transfer goes on in the step it came back to.
-- Closed calls are written before open ones: a counter may end one call and open the next in one batch.
CREATE OR REPLACE FUNCTION luot_write_calls(p_ok text[], p_rows jsonb) RETURNS void
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
    ON CONFLICT (centre_id, id) DO UPDATE SET step = excluded.step,
      last_called_at = excluded.last_called_at,
      times = excluded.times, no_show_due_at = excluded.no_show_due_at,
      serving_at = excluded.serving_at, closed_at = excluded.closed_at,
      ended_as = excluded.ended_as;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION luot_write_tickets(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket (centre_id, id, date, series_field_id, series_number, number, service_id,
      priority_class_id, priority_claim, language, channel, token_hash, state, issued_at, ages_from, first_called_at, ended_at,
      step, call_id, held_by_officer_id, returns_at, note)
    SELECT x."centreId", x.id, x.date, x."seriesFieldId", x."seriesNumber", x.number, x."serviceId",
      x."priorityClassId", x.claim, x.language, x.channel, x."tokenHash", x.state, luot_at(x."issuedAtMs"),
      luot_at(x."agesFromMs"), luot_at(x."firstCalledAtMs"), luot_at(x."endedAtMs"), x.step, x."callId",
      x."heldByOfficerId", luot_at(x."returnsAtMs"), x.note
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id text, date date, "seriesFieldId" text,
      "seriesNumber" integer, number text, "serviceId" text, "priorityClassId" text, claim text, language text,
      channel text, "tokenHash" text, state text, "issuedAtMs" double precision,
      "agesFromMs" double precision, "firstCalledAtMs" double precision, "endedAtMs" double precision, step integer,
      "callId" bigint, "heldByOfficerId" text, "returnsAtMs" double precision, note text)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, id) DO UPDATE SET service_id = excluded.service_id,
      priority_class_id = excluded.priority_class_id, priority_claim = excluded.priority_claim,
      state = excluded.state, ages_from = excluded.ages_from, first_called_at = excluded.first_called_at,
      ended_at = excluded.ended_at, step = excluded.step, call_id = excluded.call_id,
      held_by_officer_id = excluded.held_by_officer_id, returns_at = excluded.returns_at,
      note = excluded.note;
END $$;
