import { z } from 'zod';
import { openingRule, skill } from './centre-definition.ts';
import { commandId, epochMs, revision, slug, ticketId } from './ids.ts';
import { isReadable, language, plainText } from './text.ts';
import { breakReason, raiseReason, serviceOutcome, ticketChannel } from './ticket-state.ts';

const note = plainText(500);
const reason = plainText(200).refine(isReadable, { error: 'give a reason' });
/**
 * For the way back from an act: the revision the act made. Done only while nothing that concerns the same
 * people and counters has happened since, else refused as `changed-since`.
 */
const expects = revision.optional();
const of = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

const issueTicket = of('issue-ticket', {
  serviceId: slug,
  priorityClassId: slug.optional(),
  language,
  channel: ticketChannel,
});
const abandonTicket = of('abandon-ticket', { ticketId });
const rejoinTicket = of('rejoin-ticket', { ticketId });
const cancelTicket = of('cancel-ticket', { ticketId, reason });
/** Everything that was taken from one place, in one act. */
const cancelTickets = of('cancel-tickets', {
  ticketIds: z.array(ticketId).min(1).max(5000),
  reason,
});

const openCounter = of('open-counter', { counterId: slug });
const closeCounter = of('close-counter', { counterId: slug.optional(), expects });
const cancelAfterCall = of('cancel-after-call', { counterId: slug.optional(), expects });
const setReady = of('set-ready', {});
const startBreak = of('start-break', { reason: breakReason.exclude(['console-gone']) });
const callNext = of('call-next', {});
const recall = of('recall', {});
const startServing = of('start-serving', {});
const confirmPriority = of('confirm-priority', {});
const rejectPriority = of('reject-priority', {});
const complete = of('complete', { outcome: serviceOutcome, note: note.optional() });
const markNoShow = of('mark-no-show', {});
const hold = of('hold', { returnInMinutes: z.number().int().min(1).max(480).optional() });
const resume = of('resume', { ticketId });
const transfer = of('transfer', {
  ticketId: ticketId.optional(),
  serviceId: slug,
  note: note.optional(),
});

const undo = of('undo', { ticketId });

const callTicket = of('call-ticket', {
  ticketId,
  counterId: slug.optional(),
  reason: raiseReason,
});
const lowerTicket = of('lower-ticket', { ticketId, expects });
const sendOfficer = of('send-officer', { officerId: slug, counterId: slug, expects });
const setOfficerSkills = of('set-officer-skills', {
  officerId: slug,
  skills: z.array(skill).max(500),
  expects,
});
const setAutoCall = of('set-auto-call', { counterId: slug, on: z.boolean(), expects });
const setOpening = of('set-opening', { opening: openingRule, expects });
const setIssuing = of('set-issuing', { fieldId: slug.optional(), on: z.boolean(), expects });
const closeDay = of('close-day', {});

const autoCall = of('auto-call', { counterId: slug });
/** Nobody may have come to a call. */
export const noShowDue = of('no-show-due', { callId: z.number().int().positive() });
/** A held ticket may have to return. */
export const holdDue = of('hold-due', { ticketId });
/** The day may have to close, or the next to open. */
export const dayDue = of('day-due', {});
const consoleGone = of('console-gone', { counterId: slug, lastSeenAtMs: epochMs });
const consoleBack = of('console-back', { counterId: slug });

/** What people at screens may ask for. Without a `counterId` the officer's own counter is meant. */
export const staffCommandInput = z.discriminatedUnion('kind', [
  issueTicket,
  cancelTicket,
  cancelTickets,
  rejoinTicket,
  openCounter,
  closeCounter,
  cancelAfterCall,
  setReady,
  startBreak,
  callNext,
  recall,
  startServing,
  confirmPriority,
  rejectPriority,
  complete,
  markNoShow,
  hold,
  resume,
  transfer,
  undo,
  callTicket,
  lowerTicket,
  sendOfficer,
  setOfficerSkills,
  setAutoCall,
  setOpening,
  setIssuing,
  closeDay,
]);
export type StaffCommandInput = z.infer<typeof staffCommandInput>;

/** Everything the decision core can be asked, citizens' and the alarm clocks' commands included. */
export const commandInput = z.discriminatedUnion('kind', [
  ...staffCommandInput.options,
  abandonTicket,
  autoCall,
  noShowDue,
  holdDue,
  dayDue,
  consoleGone,
  consoleBack,
]);
export type CommandInput = z.infer<typeof commandInput>;
/** Names of all commands. */
export type CommandKind = CommandInput['kind'];

/** One command on the wire, over a staff socket or HTTP. */
export const commandRequest = z.strictObject({ commandId, input: staffCommandInput });
export type CommandRequest = z.infer<typeof commandRequest>;

/** What a done command tells; `ticket*` and `counterId` are there where the command touched one. */
export const commandValue = z.object({
  revision: z.number().int(),
  ticketId: ticketId.optional(),
  ticketNumber: z.string().optional(),
  counterId: slug.optional(),
  /** For an issued ticket: people waiting in its field at that moment. */
  peopleWaiting: z.number().int().nonnegative().optional(),
  /** True when the wish is noted and takes effect once the person at the counter has been served. */
  afterCall: z.boolean().optional(),
});
export type CommandValue = z.infer<typeof commandValue>;

/** Answer to a command that was done. */
export const commandDone = z.object({ ok: z.literal(true), value: commandValue });
export type CommandDone = z.infer<typeof commandDone>;
