import type { CentreEvent } from '../../shared/contract/event.ts';
import { closeDayEvents, reopenDayEvents, turnDayEvents } from './business-day.ts';
import { decided, refuse, type Decide } from './decision.ts';

/** Gives an officer exactly these skills; the routing uses them from the next decision on. */
export const setOfficerSkills: Decide<'set-officer-skills'> = (state, input) => {
  const officer = state.officers.get(input.officerId);
  if (officer === undefined) return refuse('unknown-officer');
  const unknown = input.skills.find(({ serviceId }) => !state.setup.services.has(serviceId));
  if (unknown !== undefined) return refuse('unknown-service', unknown.serviceId);
  const byService = new Map(input.skills.map((skill) => [skill.serviceId, skill]));
  const before = [...officer.skills].map(([serviceId, level]) => ({ serviceId, level }));
  return decided([
    { type: 'skills-set', officerId: officer.id, skills: [...byService.values()], before },
  ]);
};

/** Tickets only in opening hours, or at any hour: then also on a day that its hours have closed. */
export const setOpening: Decide<'set-opening'> = (state, { opening }, context) => {
  if (state.conduct.opening === opening) return decided([]);
  const events: CentreEvent[] = [{ type: 'opening-set', opening }];
  if (opening === 'always') events.push(...reopenDayEvents(state, context.nowMs));
  return decided(events);
};

/**
 * No new numbers, of one field or of all, while whoever holds one is served; or numbers again. Ends with
 * the business day.
 */
export const setIssuing: Decide<'set-issuing'> = (state, { fieldId = null, on }, context) => {
  if (fieldId !== null && !state.setup.fields.has(fieldId)) return refuse('unknown-field');
  const turn = turnDayEvents(state, context.nowMs);
  const opened = turn.at(-1);
  const { day } = state.conduct;
  if (opened?.type === 'day-opened') {
    const stop: CentreEvent = { type: 'issuing-set', date: opened.date, fieldId, on };
    return decided(on ? turn : [...turn, stop]);
  }
  if (day?.closedAtMs !== null) return refuse('day-closed');
  const isOn = !day.stops.some((stop) => stop.fieldId === fieldId);
  if (isOn === on) return decided([]);
  return decided([{ type: 'issuing-set', date: day.date, fieldId, on }]);
};

/** No more tickets today; whoever still waits lapses. */
export const closeDay: Decide<'close-day'> = (state, _input, context) => {
  const turn = turnDayEvents(state, context.nowMs);
  const opened = turn.at(-1);
  if (opened?.type === 'day-opened') {
    return decided([...turn, { type: 'day-closed', date: opened.date }]);
  }
  const events = closeDayEvents(state);
  return events.length === 0 ? refuse('day-closed') : decided(events);
};

/** Alarm clock: the closing time has passed, or a new day has begun. */
export const dayDue: Decide<'day-due'> = (state, _input, context) => {
  const { day } = state.conduct;
  if (day === null || context.nowMs >= day.endsAtMs) {
    return decided(turnDayEvents(state, context.nowMs));
  }
  if (day.closedAtMs !== null || context.nowMs < day.closesAtMs) return refuse('not-due');
  return decided(closeDayEvents(state));
};
