-- Of a ticket's secret only its SHA-256 is kept, base64url: in the ticket, and in the event that issued it.
CREATE FUNCTION luot_secret_hash(secret text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN rtrim(translate(encode(sha256(convert_to(secret, 'UTF8')), 'base64'), '+/', '-_'), '=');
--> statement-breakpoint
ALTER TABLE "ticket" RENAME COLUMN "token" TO "token_hash";--> statement-breakpoint
ALTER TABLE "ticket" DROP CONSTRAINT "ticket_token_unique";--> statement-breakpoint
UPDATE ticket SET token_hash = luot_secret_hash(token_hash);--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_token_unique" UNIQUE("centre_id","token_hash");--> statement-breakpoint
-- The one time that history is rewritten: what it said stays, what must not have been in it goes.
ALTER TABLE event DISABLE TRIGGER event_append_only;--> statement-breakpoint
UPDATE event SET data = (data - 'token')
    || jsonb_build_object('tokenHash', luot_secret_hash(data ->> 'token'))
  WHERE type = 'ticket-issued' AND data ? 'token';--> statement-breakpoint
ALTER TABLE event ENABLE TRIGGER event_append_only;--> statement-breakpoint
DROP FUNCTION luot_secret_hash;--> statement-breakpoint
-- People who wait in the field are not all ahead: the answer has the right word.
UPDATE command SET answer = jsonb_set(answer #- '{value,peopleAhead}', '{value,peopleWaiting}',
    answer #> '{value,peopleAhead}')
  WHERE kind = 'issue-ticket' AND answer #> '{value,peopleAhead}' IS NOT NULL;--> statement-breakpoint
CREATE OR REPLACE FUNCTION luot_write_tickets(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket (centre_id, id, date, series_field_id, series_number, number, service_id,
      priority_class_id, language, channel, token_hash, state, issued_at, ages_from, first_called_at, ended_at,
      step, call_id, held_by_officer_id, returns_at, note)
    SELECT x."centreId", x.id, x.date, x."seriesFieldId", x."seriesNumber", x.number, x."serviceId",
      x."priorityClassId", x.language, x.channel, x."tokenHash", x.state, luot_at(x."issuedAtMs"),
      luot_at(x."agesFromMs"), luot_at(x."firstCalledAtMs"), luot_at(x."endedAtMs"), x.step, x."callId",
      x."heldByOfficerId", luot_at(x."returnsAtMs"), x.note
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id text, date date, "seriesFieldId" text,
      "seriesNumber" integer, number text, "serviceId" text, "priorityClassId" text, language text,
      channel text, "tokenHash" text, state text, "issuedAtMs" double precision,
      "agesFromMs" double precision, "firstCalledAtMs" double precision, "endedAtMs" double precision, step integer,
      "callId" bigint, "heldByOfficerId" text, "returnsAtMs" double precision, note text)
    WHERE x."centreId" = ANY (p_ok)
    ON CONFLICT (centre_id, id) DO UPDATE SET service_id = excluded.service_id,
      state = excluded.state, ages_from = excluded.ages_from, first_called_at = excluded.first_called_at,
      ended_at = excluded.ended_at, step = excluded.step, call_id = excluded.call_id,
      held_by_officer_id = excluded.held_by_officer_id, returns_at = excluded.returns_at,
      note = excluded.note;
END $$;
