import type { PriorityClass } from '../../shared/contract/centre-definition.ts';
import { businessDayAt } from '../domain/calendar/business-day.ts';
import { isStopped } from '../domain/centre/day.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { ticketNumber } from '../domain/ticket/ticket.ts';
import { turnDayEvents } from './business-day.ts';
import { decided, refuse, type CommandContext, type Decide, type Refused } from './decision.ts';

/** Gives the next number of the service's field. Turns the business day where that is due. */
export const issueTicket: Decide<'issue-ticket'> = (state, input, context) => {
  const service = state.setup.services.get(input.serviceId);
  const field = service && state.setup.fields.get(service.fieldId);
  if (service === undefined || field === undefined) return refuse('unknown-service');
  const priority = state.setup.priorityClasses.get(
    input.priorityClassId ?? state.setup.defaultPriorityClassId,
  );
  if (priority === undefined) return refuse('unknown-priority-class');
  if (priority.grant === 'staff' && context.actor.type !== 'staff') {
    return refuse('priority-needs-staff');
  }
  const turn = turnDayEvents(state, context.nowMs);
  const newDay = turn.length > 0;
  const obstacle = dayObstacle(state, field.id, newDay, context.nowMs);
  if (obstacle !== null) return obstacle;
  const date = dateOf(state, newDay, context.nowMs);
  const seriesNumber = 1 + (newDay ? 0 : (state.series.get(field.id)?.lastNumber ?? 0));
  const ticketId = `${date}-${field.prefix}-${seriesNumber}`;
  const peopleWaiting = newDay ? 0 : state.waiting.waitingForField(field.id);
  return decided(
    [
      ...turn,
      {
        type: 'ticket-issued',
        ticketId,
        number: ticketNumber(field.prefix, seriesNumber),
        date,
        fieldId: field.id,
        seriesNumber,
        serviceId: service.id,
        priorityClassId: priority.id,
        language: input.language,
        channel: input.channel,
        ...claimOf(priority, context),
        tokenHash: context.tokenHash(),
      },
    ],
    { ticketId, ticketNumber: ticketNumber(field.prefix, seriesNumber), peopleWaiting },
  );
};

/** What the staff grant themselves they have seen the papers for. */
function claimOf({ confirm }: PriorityClass, { actor }: CommandContext): { claim?: 'open' } {
  return confirm === 'staff' && actor.type !== 'staff' ? { claim: 'open' } : {};
}

/** Why no number is given at this moment, whoever asks; a day that begins has neither end nor stops. */
function dayObstacle(
  state: CentreState,
  fieldId: string,
  newDay: boolean,
  nowMs: number,
): Refused | null {
  const day = newDay ? null : state.conduct.day;
  if (day !== null && day.closedAtMs !== null) return refuse('day-closed');
  if (!isOpen(state, nowMs)) return refuse('centre-closed');
  return day !== null && isStopped(day, fieldId) ? refuse('numbers-stopped') : null;
}

function isOpen(state: CentreState, nowMs: number): boolean {
  const { opening, day } = state.conduct;
  if (opening === 'always') return true;
  const sessions =
    day !== null && nowMs < day.endsAtMs
      ? day.sessions
      : businessDayAt(state.setup, nowMs).sessions;
  return sessions.some(({ fromMs, toMs }) => nowMs >= fromMs && nowMs < toMs);
}

function dateOf(state: CentreState, turned: boolean, nowMs: number): string {
  const { day } = state.conduct;
  return turned || day === null ? businessDayAt(state.setup, nowMs).date : day.date;
}
