import { z } from 'zod';
import { actor, centreEvent, type CentreEvent, type RecordedEvent } from './event.ts';
import { epochMs, revision } from './ids.ts';

/** Events that steer the hall, whoever caused them. */
export const steeringTypes = [
  'day-closed',
  'day-reopened',
  'desk-opened',
  'desk-closed',
  'desk-moved',
  'after-call-set',
  'auto-call-set',
  'skills-set',
  'opening-set',
  'issuing-set',
  'ticket-raised',
  'ticket-lowered',
] as const satisfies readonly CentreEvent['type'][];

/** Events that are everyday work at a counter, and acts where a manager causes them. */
export const managedTypes = [
  'ticket-cancelled',
  'ticket-rejoined',
  'ticket-transferred',
] as const satisfies readonly CentreEvent['type'][];

/** Steers a centre remembers; whatever is older can no longer be taken back. */
export const steersRemembered = 200;
/** Of those, how many a page shows. */
export const steersShown = 40;

/** Something that was done to the running hall; `revision` names it. */
export const steer = z.object({ revision, atMs: epochMs, by: actor, event: centreEvent });
export type Steer = z.infer<typeof steer>;

/** The act an event is; null: everyday work. */
export const steerOf = ({ revision, atMs, actor: by, event }: RecordedEvent): Steer | null => {
  const isManager = by.type === 'staff' && by.role === 'manager';
  const isSteer =
    isOneOf(steeringTypes, event.type) || (isManager && isOneOf(managedTypes, event.type));
  return isSteer ? { revision, atMs, by, event } : null;
};

/** What an event concerns: two events that share none of these do not touch each other. */
export const subjectsOf = (event: CentreEvent): string[] => {
  switch (event.type) {
    case 'desk-opened':
    case 'desk-closed':
      return [`officer/${event.officerId}`, `counter/${event.counterId}`];
    case 'desk-moved':
      return [
        `officer/${event.officerId}`,
        `counter/${event.fromCounterId}`,
        `counter/${event.counterId}`,
      ];
    case 'after-call-set':
      return [
        `counter/${event.counterId}`,
        ...(event.afterCall?.do === 'move' ? [`counter/${event.afterCall.counterId}`] : []),
      ];
    case 'auto-call-set':
      return [`auto-call/${event.counterId}`];
    case 'skills-set':
      return [`skills/${event.officerId}`];
    case 'opening-set':
      return ['opening'];
    case 'day-closed':
    case 'day-reopened':
      return ['day'];
    case 'issuing-set':
      return [`issuing/${event.fieldId ?? '*'}`];
    default:
      return 'ticketId' in event ? [`ticket/${event.ticketId}`] : [];
  }
};

/**
 * Who has changed since what the act of `revision` made; null: it is as that act left it.
 * `unknown`: the act is no longer remembered, or never was one.
 */
export const changedSince = (
  steers: Iterable<Steer>,
  revision: number,
): { by: Steer['by'] } | 'unknown' | null => {
  const known = [...steers].sort((one, other) => one.revision - other.revision);
  const made = known.find((each) => each.revision === revision);
  if (made === undefined) return 'unknown';
  const subjects = new Set(subjectsOf(made.event));
  const later = known.filter((each) => each.revision > revision);
  const change = later.findLast(({ event }) => subjectsOf(event).some((one) => subjects.has(one)));
  return change === undefined ? null : { by: change.by };
};

const isOneOf = (types: readonly string[], type: string): boolean => types.includes(type);
