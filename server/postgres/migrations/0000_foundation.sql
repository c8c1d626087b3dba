CREATE TABLE "centre" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"opening" text NOT NULL,
	"hours" jsonb NOT NULL,
	"special_days" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"policy" jsonb,
	"revision" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "centre_revision" CHECK (revision >= 0),
	CONSTRAINT "centre_opening_known" CHECK (opening in ('hours', 'always'))
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"number" integer NOT NULL,
	"zone_id" text NOT NULL,
	CONSTRAINT "counter_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "counter_number_unique" UNIQUE("centre_id","number")
);
--> statement-breakpoint
CREATE TABLE "field" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"name" jsonb NOT NULL,
	"prefix" text NOT NULL,
	"zone_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "field_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "field_prefix_unique" UNIQUE("centre_id","prefix")
);
--> statement-breakpoint
CREATE TABLE "officer" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "officer_centre_id_id_pk" PRIMARY KEY("centre_id","id")
);
--> statement-breakpoint
CREATE TABLE "priority_class" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"name" jsonb NOT NULL,
	"granted_by" text NOT NULL,
	"target_minutes" double precision NOT NULL,
	"limit_minutes" double precision NOT NULL,
	"weight" double precision NOT NULL,
	"absolute" boolean NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "priority_class_centre_id_id_pk" PRIMARY KEY("centre_id","id")
);
--> statement-breakpoint
CREATE TABLE "service" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"code" text,
	"field_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"minutes" double precision NOT NULL,
	"papers" jsonb NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "service_centre_id_id_pk" PRIMARY KEY("centre_id","id")
);
--> statement-breakpoint
CREATE TABLE "skill" (
	"centre_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"service_id" text NOT NULL,
	"level" smallint NOT NULL,
	CONSTRAINT "skill_centre_id_officer_id_service_id_pk" PRIMARY KEY("centre_id","officer_id","service_id"),
	CONSTRAINT "skill_level_known" CHECK (level between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "staff_account" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"officer_id" text,
	"password_hash" text NOT NULL,
	CONSTRAINT "staff_account_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "staff_account_username_unique" UNIQUE("centre_id","username"),
	CONSTRAINT "staff_role_known" CHECK (role in ('officer', 'manager')),
	CONSTRAINT "staff_officer" CHECK ((role = 'officer') = (officer_id is not null))
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"centre_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"staff_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_session_centre_id_token_hash_pk" PRIMARY KEY("centre_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "zone" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "zone_centre_id_id_pk" PRIMARY KEY("centre_id","id")
);
--> statement-breakpoint
CREATE TABLE "business_day" (
	"centre_id" text NOT NULL,
	"date" date NOT NULL,
	"sessions" jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "business_day_centre_id_date_pk" PRIMARY KEY("centre_id","date")
);
--> statement-breakpoint
CREATE TABLE "call" (
	"centre_id" text NOT NULL,
	"id" bigint NOT NULL,
	"ticket_id" text NOT NULL,
	"step" integer NOT NULL,
	"counter_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"last_called_at" timestamp (3) with time zone NOT NULL,
	"times" integer NOT NULL,
	"no_show_due_at" timestamp (3) with time zone,
	"serving_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"ended_as" text,
	"reasons" jsonb,
	"auto" boolean NOT NULL,
	CONSTRAINT "call_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "call_closed_fully" CHECK ((closed_at is null) = (ended_as is null)),
	CONSTRAINT "call_end_known" CHECK (ended_as in ('booked', 'waiting', 'called', 'serving', 'held', 'completed', 'no-show', 'abandoned', 'cancelled', 'expired')),
	CONSTRAINT "call_times" CHECK (times > 0)
);
--> statement-breakpoint
CREATE TABLE "command" (
	"centre_id" text NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"input" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"answer" jsonb NOT NULL,
	CONSTRAINT "command_centre_id_id_pk" PRIMARY KEY("centre_id","id")
);
--> statement-breakpoint
CREATE TABLE "desk_session" (
	"centre_id" text NOT NULL,
	"id" bigint NOT NULL,
	"counter_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"state" text NOT NULL,
	"break_reason" text,
	"since_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"auto_call" boolean NOT NULL,
	"after_call" jsonb,
	"call_id" bigint,
	CONSTRAINT "desk_session_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "desk_state_known" CHECK (state in ('ready', 'break')),
	CONSTRAINT "desk_break_reason" CHECK ((state = 'break') = (break_reason is not null))
);
--> statement-breakpoint
CREATE TABLE "event" (
	"centre_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"ticket_id" text,
	"actor" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "event_centre_id_revision_pk" PRIMARY KEY("centre_id","revision")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"centre_id" text NOT NULL,
	"date" date NOT NULL,
	"field_id" text NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "series_centre_id_date_field_id_pk" PRIMARY KEY("centre_id","date","field_id"),
	CONSTRAINT "series_number" CHECK (last_number > 0)
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"date" date NOT NULL,
	"series_field_id" text NOT NULL,
	"series_number" integer NOT NULL,
	"number" text NOT NULL,
	"service_id" text NOT NULL,
	"priority_class_id" text NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"token" text NOT NULL,
	"state" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"ages_from" timestamp (3) with time zone,
	"first_called_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"step" integer NOT NULL,
	"call_id" bigint,
	"held_by_officer_id" text,
	"returns_at" timestamp (3) with time zone,
	"note" text,
	CONSTRAINT "ticket_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "ticket_number_unique" UNIQUE("centre_id","date","series_field_id","series_number"),
	CONSTRAINT "ticket_token_unique" UNIQUE("centre_id","token"),
	CONSTRAINT "ticket_state_known" CHECK (state in ('booked', 'waiting', 'called', 'serving', 'held', 'completed', 'no-show', 'abandoned', 'cancelled', 'expired')),
	CONSTRAINT "ticket_number_given" CHECK (series_number > 0),
	CONSTRAINT "ticket_call_open" CHECK ((call_id is not null) = (state in ('called', 'serving'))),
	CONSTRAINT "ticket_held" CHECK ((returns_at is not null) = (state = 'held'))
);
--> statement-breakpoint
CREATE TABLE "visit_step" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"step" integer NOT NULL,
	"service_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"officer_id" text,
	"outcome" text,
	CONSTRAINT "visit_step_centre_id_ticket_id_step_pk" PRIMARY KEY("centre_id","ticket_id","step")
);
--> statement-breakpoint
CREATE TABLE "prediction" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"shown" text NOT NULL,
	"service_id" text NOT NULL,
	"low_minutes" integer NOT NULL,
	"high_minutes" integer NOT NULL,
	"mean" double precision NOT NULL,
	"p10" double precision NOT NULL,
	"p50" double precision NOT NULL,
	"p80" double precision NOT NULL,
	"p90" double precision NOT NULL,
	"simulated" double precision NOT NULL,
	"others" double precision[] NOT NULL,
	"sketch" double precision[] NOT NULL,
	CONSTRAINT "prediction_centre_id_ticket_id_shown_made_at_pk" PRIMARY KEY("centre_id","ticket_id","shown","made_at")
);
--> statement-breakpoint
ALTER TABLE "counter" ADD CONSTRAINT "counter_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter" ADD CONSTRAINT "counter_centre_id_zone_id_zone_centre_id_id_fk" FOREIGN KEY ("centre_id","zone_id") REFERENCES "public"."zone"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field" ADD CONSTRAINT "field_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field" ADD CONSTRAINT "field_centre_id_zone_id_zone_centre_id_id_fk" FOREIGN KEY ("centre_id","zone_id") REFERENCES "public"."zone"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_class" ADD CONSTRAINT "priority_class_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_centre_id_field_id_field_centre_id_id_fk" FOREIGN KEY ("centre_id","field_id") REFERENCES "public"."field"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill" ADD CONSTRAINT "skill_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill" ADD CONSTRAINT "skill_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill" ADD CONSTRAINT "skill_centre_id_service_id_service_centre_id_id_fk" FOREIGN KEY ("centre_id","service_id") REFERENCES "public"."service"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_centre_id_staff_id_staff_account_centre_id_id_fk" FOREIGN KEY ("centre_id","staff_id") REFERENCES "public"."staff_account"("centre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone" ADD CONSTRAINT "zone_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_day" ADD CONSTRAINT "business_day_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_centre_id_ticket_id_ticket_centre_id_id_fk" FOREIGN KEY ("centre_id","ticket_id") REFERENCES "public"."ticket"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_centre_id_counter_id_counter_centre_id_id_fk" FOREIGN KEY ("centre_id","counter_id") REFERENCES "public"."counter"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "command" ADD CONSTRAINT "command_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_centre_id_call_id_call_centre_id_id_fk" FOREIGN KEY ("centre_id","call_id") REFERENCES "public"."call"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_centre_id_counter_id_counter_centre_id_id_fk" FOREIGN KEY ("centre_id","counter_id") REFERENCES "public"."counter"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_centre_id_command_id_command_centre_id_id_fk" FOREIGN KEY ("centre_id","command_id") REFERENCES "public"."command"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_centre_id_field_id_field_centre_id_id_fk" FOREIGN KEY ("centre_id","field_id") REFERENCES "public"."field"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_centre_id_held_by_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","held_by_officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_centre_id_date_business_day_centre_id_date_fk" FOREIGN KEY ("centre_id","date") REFERENCES "public"."business_day"("centre_id","date") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_centre_id_service_id_service_centre_id_id_fk" FOREIGN KEY ("centre_id","service_id") REFERENCES "public"."service"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_centre_id_series_field_id_field_centre_id_id_fk" FOREIGN KEY ("centre_id","series_field_id") REFERENCES "public"."field"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_centre_id_priority_class_id_priority_class_centre_id_id_fk" FOREIGN KEY ("centre_id","priority_class_id") REFERENCES "public"."priority_class"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_step" ADD CONSTRAINT "visit_step_centre_id_officer_id_officer_centre_id_id_fk" FOREIGN KEY ("centre_id","officer_id") REFERENCES "public"."officer"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_step" ADD CONSTRAINT "visit_step_centre_id_ticket_id_ticket_centre_id_id_fk" FOREIGN KEY ("centre_id","ticket_id") REFERENCES "public"."ticket"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_step" ADD CONSTRAINT "visit_step_centre_id_service_id_service_centre_id_id_fk" FOREIGN KEY ("centre_id","service_id") REFERENCES "public"."service"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prediction" ADD CONSTRAINT "prediction_centre_id_ticket_id_ticket_centre_id_id_fk" FOREIGN KEY ("centre_id","ticket_id") REFERENCES "public"."ticket"("centre_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_open_per_counter" ON "call" USING btree ("centre_id","counter_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "call_open_per_ticket" ON "call" USING btree ("centre_id","ticket_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "call_no_show_due" ON "call" USING btree ("no_show_due_at") WHERE no_show_due_at is not null;--> statement-breakpoint
CREATE INDEX "call_by_end" ON "call" USING btree ("centre_id","closed_at");--> statement-breakpoint
CREATE INDEX "desk_by_end" ON "desk_session" USING btree ("centre_id","closed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_open_per_counter" ON "desk_session" USING btree ("centre_id","counter_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "desk_open_per_officer" ON "desk_session" USING btree ("centre_id","officer_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "event_of_ticket" ON "event" USING btree ("centre_id","ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_by_end" ON "ticket" USING btree ("centre_id","ended_at");--> statement-breakpoint
CREATE INDEX "ticket_returns" ON "ticket" USING btree ("returns_at") WHERE returns_at is not null;--> statement-breakpoint
CREATE INDEX "visit_step_by_end" ON "visit_step" USING btree ("centre_id","ended_at");--> statement-breakpoint
CREATE INDEX "prediction_by_time" ON "prediction" USING btree ("centre_id","made_at");