ALTER TABLE "centre" ADD COLUMN "guide" jsonb;--> statement-breakpoint
ALTER TABLE "field" ADD COLUMN "icon" text;--> statement-breakpoint
ALTER TABLE "priority_class" ADD COLUMN "confirmed_by" text DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "short_name" jsonb;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "also" jsonb DEFAULT '{"vi":[],"en":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "priority_class" ADD CONSTRAINT "priority_class_confirm_known" CHECK (confirmed_by in ('nobody', 'staff'));