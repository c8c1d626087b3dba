import { afterCallEvents } from './after-call.ts';
import { decided, refuse, type Decide } from './decision.ts';
import { ownCall } from './own-desk.ts';

/** The officer has seen the papers for the priority a called person claimed. */
export const confirmPriority: Decide<'confirm-priority'> = (state, _input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  const { call, ticket, desk } = own;
  if (ticket.state !== 'called' || ticket.claim !== 'open') {
    return refuse('wrong-state', ticket.number);
  }
  return decided([{ type: 'priority-confirmed', callId: call.id, ticketId: ticket.id }], {
    ...{ ticketId: ticket.id, ticketNumber: ticket.number, counterId: desk.counterId },
  });
};

/** There were no papers: the person goes back into the ordinary line, with the age they have. */
export const rejectPriority: Decide<'reject-priority'> = (state, _input, context) => {
  const own = ownCall(state, context);
  if (!own.ok) return own;
  const { call, ticket, desk } = own;
  if (ticket.state !== 'called' || ticket.claim !== 'open') {
    return refuse('wrong-state', ticket.number);
  }
  const priorityClassId = state.setup.defaultPriorityClassId;
  return decided(
    [
      { type: 'priority-rejected', callId: call.id, ticketId: ticket.id, priorityClassId },
      ...afterCallEvents(state, desk),
    ],
    { ticketId: ticket.id, ticketNumber: ticket.number, counterId: desk.counterId },
  );
};
