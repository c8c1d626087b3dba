import { closeDayEvents, turnDayEvents } from './business-day.ts';
import { decided, refuse, type Decide } from './decision.ts';

/** Gives an officer exactly these skills; the routing uses them from the next decision on. */
export const setOfficerSkills: Decide<'set-officer-skills'> = (state, input) => {
  if (!state.officers.has(input.officerId)) return refuse('unknown-officer');
  const unknown = input.skills.find(({ serviceId }) => !state.setup.services.has(serviceId));
  if (unknown !== undefined) return refuse('unknown-service', unknown.serviceId);
  const byService = new Map(input.skills.map((skill) => [skill.serviceId, skill]));
  return decided([
    { type: 'skills-set', officerId: input.officerId, skills: [...byService.values()] },
  ]);
};

/** Tickets only in opening hours, or at any hour. */
export const setOpening: Decide<'set-opening'> = (state, input) => {
  if (state.conduct.opening === input.opening) return decided([]);
  return decided([{ type: 'opening-set', opening: input.opening }]);
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
