CREATE TABLE "console_seen" (
	"centre_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "console_seen_centre_id_officer_id_pk" PRIMARY KEY("centre_id","officer_id")
);
--> statement-breakpoint
ALTER TABLE "desk_session" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "desk_session" ADD COLUMN "console_gone_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "console_seen" ADD CONSTRAINT "console_seen_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Closed desks before open ones, as with calls.
CREATE OR REPLACE FUNCTION luot_write_desks(p_ok text[], p_rows jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_session (centre_id, id, counter_id, officer_id, state, break_reason, since_at,
      opened_at, closed_at, auto_call, asked_at, console_gone_since, after_call, call_id)
    SELECT x."centreId", x.id, x."counterId", x."officerId", x.state, x."breakReason",
      luot_at(x."sinceMs"), luot_at(x."openedAtMs"), luot_at(x."closedAtMs"), x."autoCall",
      luot_at(x."askedAtMs"), luot_at(x."consoleGoneSinceMs"), x."afterCall", x."callId"
    FROM jsonb_to_recordset(p_rows) AS x("centreId" text, id bigint, "counterId" text,
      "officerId" text, state text, "breakReason" text, "sinceMs" double precision,
      "openedAtMs" double precision, "closedAtMs" double precision, "autoCall" boolean,
      "askedAtMs" double precision, "consoleGoneSinceMs" double precision,
      "afterCall" jsonb, "callId" bigint)
    WHERE x."centreId" = ANY (p_ok)
    ORDER BY x."closedAtMs" IS NULL
    ON CONFLICT (centre_id, id) DO UPDATE SET state = excluded.state,
      break_reason = excluded.break_reason, since_at = excluded.since_at,
      closed_at = excluded.closed_at, auto_call = excluded.auto_call,
      asked_at = excluded.asked_at, console_gone_since = excluded.console_gone_since,
      after_call = excluded.after_call, call_id = excluded.call_id;
END $$;
