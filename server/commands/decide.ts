import { changedSince } from '../../shared/contract/steer.ts';
import type { CommandInput, CommandKind } from '../../shared/contract/command.ts';
import type { Actor } from '../../shared/contract/event.ts';
import type { CentreState } from '../domain/centre/state.ts';
import { autoCall, callNext } from './call-next.ts';
import { complete } from './complete.ts';
import { consoleBack, consoleGone } from './console-presence.ts';
import {
  refuse,
  type CommandContext,
  type Decide,
  type Decision,
  type Refused,
} from './decision.ts';
import {
  cancelAfterCall,
  closeCounter,
  openCounter,
  sendOfficer,
  setAutoCall,
  setReady,
  startBreak,
} from './desk.ts';
import { abandonTicket, cancelTicket, cancelTickets } from './end-ticket.ts';
import { hold, holdDue, resume } from './hold.ts';
import { issueTicket } from './issue-ticket.ts';
import { markNoShow, noShowDue } from './mark-no-show.ts';
import { mayGive } from './policy.ts';
import { confirmPriority, rejectPriority } from './priority-claim.ts';
import { callTicket, lowerTicket } from './raise-ticket.ts';
import { recall } from './recall.ts';
import { rejoinTicket } from './rejoin-ticket.ts';
import { startServing } from './start-serving.ts';
import { closeDay, dayDue, setIssuing, setOfficerSkills, setOpening } from './steer-centre.ts';
import { transfer } from './transfer.ts';
import { undo } from './undo.ts';

const rules: { readonly [K in CommandKind]: Decide<K> } = {
  'issue-ticket': issueTicket,
  'abandon-ticket': abandonTicket,
  'rejoin-ticket': rejoinTicket,
  'cancel-ticket': cancelTicket,
  'cancel-tickets': cancelTickets,
  'open-counter': openCounter,
  'close-counter': closeCounter,
  'cancel-after-call': cancelAfterCall,
  'set-ready': setReady,
  'start-break': startBreak,
  'call-next': callNext,
  recall,
  'start-serving': startServing,
  'confirm-priority': confirmPriority,
  'reject-priority': rejectPriority,
  complete,
  'mark-no-show': markNoShow,
  hold,
  resume,
  transfer,
  undo,
  'call-ticket': callTicket,
  'lower-ticket': lowerTicket,
  'send-officer': sendOfficer,
  'set-officer-skills': setOfficerSkills,
  'set-auto-call': setAutoCall,
  'set-opening': setOpening,
  'set-issuing': setIssuing,
  'close-day': closeDay,
  'auto-call': autoCall,
  'no-show-due': noShowDue,
  'hold-due': holdDue,
  'day-due': dayDue,
  'console-gone': consoleGone,
  'console-back': consoleBack,
};

/** Decides any command on a state. Pure: the same arguments give the same decision. */
export function decide(state: CentreState, input: CommandInput, context: CommandContext): Decision {
  if (!mayGive(context.actor, input.kind)) return refuse('not-allowed');
  const changed = 'expects' in input ? changeSince(state, input.expects) : null;
  if (changed !== null) return changed;
  const rule = rules[input.kind] as Decide<CommandKind>;
  return rule(state, input, context);
}

/** The way back from an act is open only while nothing it concerned has changed: says who did. */
function changeSince(state: CentreState, expects: number | undefined): Refused | null {
  if (expects === undefined) return null;
  const change = changedSince(state.steers.all(), expects);
  if (change === null) return null;
  return change === 'unknown'
    ? refuse('changed-since')
    : refuse('changed-since', nameOf(state, change.by));
}

function nameOf(state: CentreState, by: Actor): string | undefined {
  if (by.type !== 'staff') return undefined;
  const officer = by.officerId === null ? undefined : state.officers.get(by.officerId);
  return officer?.name ?? by.staffId;
}
