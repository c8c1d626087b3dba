CREATE TABLE "device" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"paired_by" text,
	"paired_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	CONSTRAINT "device_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "device_token_unique" UNIQUE("centre_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "device_pairing" (
	"centre_id" text NOT NULL,
	"code" text NOT NULL,
	"token_hash" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "device_pairing_centre_id_code_pk" PRIMARY KEY("centre_id","code"),
	CONSTRAINT "device_pairing_token_unique" UNIQUE("centre_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_pairing" ADD CONSTRAINT "device_pairing_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_pairing_until" ON "device_pairing" USING btree ("until");