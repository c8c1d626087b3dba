import { z } from 'zod';
import { businessDate, slug } from './ids.ts';
import { ownPolicy } from './routing-policy.ts';
import { localizedText } from './text.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write the time as HH:MM');
const session = z.object({ from: clock, to: clock });

/** Opening sessions per weekday, in the centre's own time zone; an empty list is a closed day. */
export const weekHours = z.object({
  mon: z.array(session),
  tue: z.array(session),
  wed: z.array(session),
  thu: z.array(session),
  fri: z.array(session),
  sat: z.array(session),
  sun: z.array(session),
});
export type WeekHours = z.infer<typeof weekHours>;

/** A day that differs from its weekday: a holiday (no sessions) or a swapped working day. */
export const specialDay = z.object({
  date: businessDate,
  note: localizedText,
  sessions: z.array(session),
});
export type SpecialDay = z.infer<typeof specialDay>;

/** `hours`: tickets are given only in opening hours. `always`: at any hour (a trial, or a round-the-clock desk). */
export const openingRule = z.enum(['hours', 'always']);
export type OpeningRule = z.infer<typeof openingRule>;

/** What a centre may decide for itself about calling and waiting. */
export const centreRules = z.object({
  /** Seconds after a call until it is repeated, or becomes a no-show after `maxCalls`. */
  noShowAfterSeconds: z.number().int().min(10).max(3600),
  /** Calls made (the first one counts) before a ticket becomes a no-show by itself. */
  maxCalls: z.number().int().min(1).max(10),
  /** Minutes after which a held ticket goes back to waiting when the officer set no other time. */
  holdReturnMinutes: z.number().int().min(1).max(480),
  /** Minutes after a missed call in which its holder may come back by phone; 0: only through the staff. Absent: 30. */
  rejoinMinutes: z.number().int().min(0).max(480).optional(),
  /** Seconds without an officer's console after which their counter is paused; consoles are noted every 10 s. Absent: 30. */
  consoleGoneSeconds: z.number().int().min(20).max(600).optional(),
  /** Seconds in which an act of the staff on a ticket can be undone. Absent: 30. */
  undoSeconds: z.number().int().min(5).max(300).optional(),
  /**
   * Tickets taken without a paired kiosk, from a phone or at home, each counted by network address: how many
   * may be live at once, and how many may be taken a minute. Absent: none at all.
   */
  remoteTickets: z
    .object({
      livePerAddress: z.number().int().min(1).max(100),
      perMinute: z.number().int().min(1).max(60),
    })
    .optional(),
  /** Minutes after the last opening session until tickets still waiting lapse. */
  closeGraceMinutes: z.number().int().min(0).max(600),
});
export type CentreRules = z.infer<typeof centreRules>;

/** A group of people with its own target (C7); exactly one class of a centre is the `default`. */
export const priorityClass = z.object({
  id: slug,
  name: localizedText,
  grant: z.enum(['default', 'self', 'staff']),
  targetMinutes: z.number().positive(),
  limitMinutes: z.number().positive(),
  weight: z.number().positive(),
  /** True: always before every class that is not absolute. */
  absolute: z.boolean(),
  /** `staff`: a claim of a class a citizen grants themselves counts once an officer has confirmed it. Absent: `nobody`. */
  confirm: z.enum(['nobody', 'staff']).optional(),
});
export type PriorityClass = z.infer<typeof priorityClass>;

/** A part of the building with its own counters and boards. */
export const zone = z.object({ id: slug, name: localizedText });
export type Zone = z.infer<typeof zone>;

/** Pictures a field may carry beside its name, so that it is found without reading. */
export const fieldIcon = z.enum([
  'family',
  'stamp',
  'land',
  'shop',
  'house',
  'care',
  'result',
  'building',
  'car',
  'tax',
]);
export type FieldIcon = z.infer<typeof fieldIcon>;

/** A field (lĩnh vực): what a citizen picks first; owns one ticket series. */
export const field = z.object({
  id: slug,
  name: localizedText,
  /** Letters before the number on its tickets. */
  prefix: z.string().regex(/^[A-Z]{1,3}$/),
  zoneId: slug,
  /** Absent or null: the letters of its tickets stand for it. */
  icon: fieldIcon.nullish(),
});
export type Field = z.infer<typeof field>;

/** Words people type, as they say them, in each language. */
export const everydayWords = z.object({
  vi: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});
export type EverydayWords = z.infer<typeof everydayWords>;

/** A service (thủ tục). `minutes` is the mean time at the counter until enough visits are known. */
export const service = z.object({
  id: slug,
  /** National procedure code where there is one. */
  code: z.string().nullable(),
  fieldId: slug,
  name: localizedText,
  minutes: z.number().positive(),
  papers: z.array(localizedText),
  /** The name in two or three everyday words; absent or null: the name itself. */
  shortName: localizedText.nullish(),
  /** What else people call it: found by the search, shown nowhere. */
  also: everydayWords.optional(),
});
export type Service = z.infer<typeof service>;

/** What people ask for here in vain, and who does it. */
export const elsewhere = z.object({
  name: localizedText,
  also: everydayWords,
  where: localizedText,
});
export type Elsewhere = z.infer<typeof elsewhere>;

/** How a centre helps people to find what they came for. */
export const centreGuide = z.object({
  /** Services by how often they are asked for, most often first; as many as one cares to name. */
  frequent: z.array(slug),
  elsewhere: z.array(elsewhere),
});
export type CentreGuide = z.infer<typeof centreGuide>;

/** A place where officers serve; `number` is what is called out and painted above it. */
export const counter = z.object({
  id: slug,
  number: z.number().int().positive(),
  zoneId: slug,
});
export type Counter = z.infer<typeof counter>;

/** 1 = main work, 2 = trained, 3 = can help out. */
export const skillLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type SkillLevel = z.infer<typeof skillLevel>;

/** What an officer may serve, and how well. */
export const skill = z.object({ serviceId: slug, level: skillLevel });
export type Skill = z.infer<typeof skill>;

const staffMember = z.object({ id: slug, name: z.string().min(1), username: slug });

/** In a definition file an officer's skills may name a whole field instead of a service. */
export const officerDefinition = staffMember.extend({
  skills: z.array(
    z.union([
      z.object({ serviceId: slug, level: skillLevel }),
      z.object({ fieldId: slug, level: skillLevel }),
    ]),
  ),
});

/** In a definition file each mean time says where it comes from. */
export const serviceDefinition = service.extend({
  minutesBasis: z.enum(['assumption', 'measured']),
});

/** A whole centre as one readable file: what `npm start` creates on its first run. */
export const centreDefinition = z.object({
  /** For whoever reads the file: sources, assumptions. Not shown anywhere. */
  notes: z.array(z.string()),
  id: slug,
  name: localizedText,
  timeZone: z.string().min(1),
  opening: openingRule,
  hours: weekHours,
  specialDays: z.array(specialDay),
  rules: centreRules,
  /** Where the centre orders its line otherwise than Luot does by itself. */
  policy: ownPolicy.optional(),
  /** Absent: services in the order of this file, and nothing is known of what is done elsewhere. */
  guide: centreGuide.optional(),
  zones: z.array(zone).min(1),
  fields: z.array(field).min(1),
  services: z.array(serviceDefinition).min(1),
  priorityClasses: z.array(priorityClass).min(1),
  counters: z.array(counter).min(1),
  officers: z.array(officerDefinition),
  managers: z.array(staffMember),
});
export type CentreDefinition = z.infer<typeof centreDefinition>;
