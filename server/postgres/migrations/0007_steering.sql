ALTER TABLE "business_day" ADD COLUMN "stops" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "raised" jsonb;--> statement-breakpoint
CREATE INDEX "event_of_steers" ON "event" USING btree ("centre_id","revision") WHERE (type in ('day-closed', 'day-reopened', 'desk-opened', 'desk-closed', 'desk-moved', 'after-call-set', 'auto-call-set', 'skills-set', 'opening-set', 'issuing-set', 'ticket-raised', 'ticket-lowered') or (type in ('ticket-cancelled', 'ticket-rejoined', 'ticket-transferred') and actor ->> 'role' = 'manager'));
--> statement-breakpoint
-- Where numbers are stopped goes with the day.
CREATE OR REPLACE FUNCTION luot_write_days(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO business_day (centre_id, date, sessions, opened_at, closes_at, ends_at, closed_at, stops)
    SELECT x."centreId", x.date, x.sessions, luot_at(x."openedAtMs"), luot_at(x."closesAtMs"),
      luot_at(x."endsAtMs"), luot_at(x."closedAtMs"), coalesce(x.stops, '[]'::jsonb)
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, date date, sessions jsonb,
      "openedAtMs" double precision, "closesAtMs" double precision, "endsAtMs" double precision,
      "closedAtMs" double precision, stops jsonb)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, date) DO UPDATE SET closes_at = excluded.closes_at,
      closed_at = excluded.closed_at, stops = excluded.stops;
END $$;
--> statement-breakpoint
-- Who is called before their turn goes with the ticket.
CREATE OR REPLACE FUNCTION luot_write_tickets(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket (centre_id, id, date, series_field_id, series_number, number, service_id,
      priority_class_id, priority_claim, language, channel, token_hash, state, issued_at, ages_from, raised, first_called_at, ended_at,
      step, call_id, held_by_officer_id, returns_at, note)
    SELECT x."centreId", x.id, x.date, x."seriesFieldId", x."seriesNumber", x.number, x."serviceId",
      x."priorityClassId", x.claim, x.language, x.channel, x."tokenHash", x.state, luot_at(x."issuedAtMs"),
      luot_at(x."agesFromMs"), x.raised, luot_at(x."firstCalledAtMs"), luot_at(x."endedAtMs"), x.step, x."callId",
      x."heldByOfficerId", luot_at(x."returnsAtMs"), x.note
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id text, date date, "seriesFieldId" text,
      "seriesNumber" integer, number text, "serviceId" text, "priorityClassId" text, claim text, language text,
      channel text, "tokenHash" text, state text, "issuedAtMs" double precision,
      "agesFromMs" double precision, raised jsonb, "firstCalledAtMs" double precision, "endedAtMs" double precision, step integer,
      "callId" bigint, "heldByOfficerId" text, "returnsAtMs" double precision, note text)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, id) DO UPDATE SET service_id = excluded.service_id,
      priority_class_id = excluded.priority_class_id, priority_claim = excluded.priority_claim,
      state = excluded.state, ages_from = excluded.ages_from, raised = excluded.raised, first_called_at = excluded.first_called_at,
      ended_at = excluded.ended_at, step = excluded.step, call_id = excluded.call_id,
      held_by_officer_id = excluded.held_by_officer_id, returns_at = excluded.returns_at,
      note = excluded.note;
END $$;
