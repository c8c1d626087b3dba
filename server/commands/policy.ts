import type { CommandKind } from '../../shared/contract/command.ts';
import type { Actor } from '../../shared/contract/event.ts';

type Party = 'citizen' | 'officer' | 'manager' | 'clock';

const desk: readonly Party[] = ['officer', 'manager'];

/** Who may give which command. Whose counter or ticket it is, each command looks at itself. */
const parties: Readonly<Record<CommandKind, readonly Party[]>> = {
  'issue-ticket': ['citizen', 'officer', 'manager'],
  'abandon-ticket': ['citizen'],
  'rejoin-ticket': ['citizen', 'officer', 'manager'],
  'cancel-ticket': desk,
  'cancel-tickets': ['manager'],
  'open-counter': desk,
  'close-counter': desk,
  'cancel-after-call': desk,
  'set-ready': desk,
  'start-break': desk,
  'call-next': desk,
  recall: desk,
  'start-serving': desk,
  'confirm-priority': desk,
  'reject-priority': desk,
  complete: desk,
  'mark-no-show': desk,
  hold: desk,
  resume: desk,
  transfer: desk,
  undo: desk,
  'set-auto-call': desk,
  'call-ticket': ['manager'],
  'lower-ticket': ['manager'],
  'send-officer': ['manager'],
  'set-officer-skills': ['manager'],
  'set-opening': ['manager'],
  'set-issuing': ['manager'],
  'close-day': ['manager'],
  'auto-call': ['clock'],
  'no-show-due': ['clock'],
  'hold-due': ['clock'],
  'day-due': ['clock'],
  'console-gone': ['clock'],
  'console-back': ['clock'],
};

export function mayGive(actor: Actor, kind: CommandKind): boolean {
  return parties[kind].includes(actor.type === 'staff' ? actor.role : actor.type);
}
