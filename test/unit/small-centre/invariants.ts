import { isEarlier } from '../../../server/domain/centre/waiting-line.ts';
import type { CentreState } from '../../../server/domain/centre/state.ts';
import { finalStates } from '../../../server/domain/ticket/transitions.ts';
import type { Ticket } from '../../../server/domain/ticket/ticket.ts';

/** What must hold in every state of every centre; a sentence for each thing that does not. */
export function brokenInvariants(state: CentreState): string[] {
  return [
    ...ticketFaults(state),
    ...callFaults(state),
    ...deskFaults(state),
    ...lineFaults(state),
    ...seriesFaults(state),
    ...stepFaults(state),
  ];
}

const when = (broken: boolean, sentence: string) => (broken ? [sentence] : []);
const inCall = new Set(['called', 'serving']);

function ticketFaults(state: CentreState): string[] {
  const tickets = [...state.tickets.values()];
  return [
    ...when(
      new Set(tickets.map(({ tokenHash }) => tokenHash)).size < tickets.length,
      'a secret twice',
    ),
    ...tickets.flatMap((ticket) => [
      ...when(inCall.has(ticket.state) !== (ticket.callId !== null), `${ticket.id}: call`),
      ...when(
        (ticket.state === 'held') !== (ticket.heldByOfficerId !== null),
        `${ticket.id}: held`,
      ),
      ...when((ticket.state === 'held') !== (ticket.returnsAtMs !== null), `${ticket.id}: return`),
      ...when(finalStates.has(ticket.state) !== (ticket.endedAtMs !== null), `${ticket.id}: end`),
      ...when(state.ticketByTokenHash(ticket.tokenHash) !== ticket, `${ticket.id}: secret`),
      ...when(fieldOf(state, ticket) !== ticket.fieldId, `${ticket.id}: field`),
    ]),
  ];
}

function fieldOf(state: CentreState, ticket: Ticket) {
  return state.setup.services.get(ticket.serviceId)?.fieldId;
}

function callFaults(state: CentreState): string[] {
  const open = [...state.calls.values()].filter(({ closedAtMs }) => closedAtMs === null);
  const calledTickets = [...state.tickets.values()].filter(({ callId }) => callId !== null);
  return [
    ...when(new Set(open.map((call) => call.counterId)).size < open.length, 'a counter twice'),
    ...when(new Set(open.map((call) => call.ticketId)).size < open.length, 'a ticket twice'),
    ...when(calledTickets.length !== open.length, 'a ticket without its open call'),
    ...open.flatMap((call) => {
      const ticket = state.tickets.get(call.ticketId);
      const desk = state.deskAt(call.counterId);
      const serving = ticket?.state === 'serving';
      return [
        ...when(ticket?.callId !== call.id, `call ${call.id}: ticket`),
        ...when(desk?.callId !== call.id, `call ${call.id}: counter`),
        ...when(desk?.officerId !== call.officerId, `call ${call.id}: officer`),
        ...when(serving !== (call.servingAtMs !== null), `call ${call.id}: serving`),
        ...when(serving === (call.noShowDueAtMs !== null), `call ${call.id}: no-show timer`),
      ];
    }),
    ...[...state.calls.values()].flatMap((call) => [
      ...when((call.closedAtMs === null) !== (call.endedAs === null), `call ${call.id}: end`),
      ...when(call.closedAtMs !== null && call.noShowDueAtMs !== null, `call ${call.id}: timer`),
    ]),
  ];
}

function deskFaults(state: CentreState): string[] {
  const open = [...state.desks.values()].filter(({ closedAtMs }) => closedAtMs === null);
  const targets = open.flatMap(({ afterCall }) =>
    afterCall?.do === 'move' ? [afterCall.counterId] : [],
  );
  return [
    ...when(new Set(open.map((desk) => desk.counterId)).size < open.length, 'two at a counter'),
    ...when(new Set(open.map((desk) => desk.officerId)).size < open.length, 'an officer at two'),
    ...when([...state.openDesks()].length !== open.length, 'the index of open desks'),
    ...when(new Set(targets).size < targets.length, 'two wait for one counter'),
    ...when(
      targets.some((id) => state.deskAt(id) !== undefined),
      'a move to a taken counter',
    ),
    ...open.flatMap((desk) => [
      ...when(state.deskAt(desk.counterId) !== desk, `${desk.counterId}: index by counter`),
      ...when(state.deskOf(desk.officerId) !== desk, `${desk.counterId}: index by officer`),
      ...when(desk.afterCall !== null && desk.callId === null, `${desk.counterId}: stale wish`),
      ...when((desk.state === 'break') !== (desk.breakReason !== null), `${desk.counterId}: break`),
      ...when(
        desk.callId !== null && desk.state === 'break',
        `${desk.counterId}: calls on a break`,
      ),
      ...when(
        desk.callId !== null && state.openCall(desk)?.counterId !== desk.counterId,
        `${desk.counterId}: call`,
      ),
    ]),
    ...[...state.desks.values()].flatMap((desk) =>
      when(desk.closedAtMs !== null && desk.callId !== null, `desk ${desk.id}: closed on a person`),
    ),
  ];
}

function lineFaults(state: CentreState): string[] {
  const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting');
  const inLine = [...state.waiting.all()];
  const services = [...state.setup.services.keys()];
  const groups = services.flatMap((id) =>
    [...state.waiting.linesOf(id)].map((line) => ({ id, line })),
  );
  return [
    ...when(inLine.length !== waiting.length, 'people in the line'),
    ...when(state.waiting.size !== waiting.length, 'size of the line'),
    ...when(
      waiting.some((ticket) => !inLine.includes(ticket)),
      'a waiting ticket not in the line',
    ),
    ...groups.flatMap(({ id, line }) => [
      ...when(
        line.some((ticket) => ticket.serviceId !== id),
        `${id}: another service's ticket`,
      ),
      ...when(new Set(line.map((t) => t.priorityClassId)).size > 1, `${id}: classes mixed`),
      ...when(
        line.some((t, i) => i > 0 && !isEarlier(line[i - 1]!, t)),
        `${id}: order`,
      ),
    ]),
    ...[...state.setup.fields.keys()].flatMap((id) => {
      const count = waiting.filter(({ fieldId }) => fieldId === id).length;
      return when(state.waiting.waitingForField(id) !== count, `${id}: people of the field`);
    }),
    ...services.flatMap((id) => {
      const count = waiting.filter(({ serviceId }) => serviceId === id).length;
      return when(state.waiting.waitingForService(id) !== count, `${id}: people of the service`);
    }),
  ];
}

/** Numbers of a series are 1, 2, 3… without a gap and without a repetition. */
function seriesFaults(state: CentreState): string[] {
  const today = state.conduct.day?.date;
  return [...state.setup.fields.values()].flatMap(({ id, prefix }) => {
    const tickets = [...state.tickets.values()]
      .filter(({ date, seriesFieldId }) => date === today && seriesFieldId === id)
      .sort((a, b) => a.seriesNumber - b.seriesNumber);
    return [
      ...when((state.series.get(id)?.lastNumber ?? 0) !== tickets.length, `${id}: last number`),
      ...tickets.flatMap(({ seriesNumber, number }, i) => [
        ...when(seriesNumber !== i + 1, `${id}: gap at ${i + 1}`),
        ...when(number !== prefix + String(i + 1).padStart(3, '0'), `${id}: text of ${i + 1}`),
      ]),
    ];
  });
}

function stepFaults(state: CentreState): string[] {
  return [...state.tickets.values()].flatMap((ticket) => {
    const last = state.steps.get(`${ticket.id}/${ticket.step}`);
    return [
      ...when(last?.serviceId !== ticket.serviceId, `${ticket.id}: service of its step`),
      ...when(
        (last?.endedAtMs === null) !== (ticket.endedAtMs === null),
        `${ticket.id}: end of its step`,
      ),
      ...when(state.steps.has(`${ticket.id}/${ticket.step + 1}`), `${ticket.id}: a step too many`),
    ];
  });
}
