import { describe, expect, it } from 'vitest';
import {
  commandInput,
  type CommandInput,
  type CommandKind,
} from '../../shared/contract/command.ts';
import { mayGive } from '../../server/commands/policy.ts';
import { citizen, clock, manager, officer, Play } from './small-centre/play.ts';

const kinds: CommandKind[] = commandInput.options.map(({ shape }) => shape.kind.value);
const parties = { citizen, officer: officer('an'), manager, clock };

const desk = ['officer', 'manager'];
const allowed: Record<CommandKind, readonly string[]> = {
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
  'set-issuing': ['manager'],
  'send-officer': ['manager'],
  'set-officer-skills': ['manager'],
  'set-opening': ['manager'],
  'close-day': ['manager'],
  'auto-call': ['clock'],
  'no-show-due': ['clock'],
  'hold-due': ['clock'],
  'day-due': ['clock'],
  'console-gone': ['clock'],
  'console-back': ['clock'],
};

const ticketId = '2026-11-23-A-1';
const inputs: { [K in CommandKind]: Extract<CommandInput, { kind: K }> } = {
  'issue-ticket': { kind: 'issue-ticket', serviceId: 'copy', language: 'vi', channel: 'kiosk' },
  'abandon-ticket': { kind: 'abandon-ticket', ticketId },
  'rejoin-ticket': { kind: 'rejoin-ticket', ticketId },
  'cancel-ticket': { kind: 'cancel-ticket', ticketId, reason: 'left' },
  'cancel-tickets': { kind: 'cancel-tickets', ticketIds: [ticketId], reason: 'flood' },
  'open-counter': { kind: 'open-counter', counterId: 'c1' },
  'close-counter': { kind: 'close-counter' },
  'cancel-after-call': { kind: 'cancel-after-call' },
  'set-ready': { kind: 'set-ready' },
  'start-break': { kind: 'start-break', reason: 'rest' },
  'call-next': { kind: 'call-next' },
  recall: { kind: 'recall' },
  'start-serving': { kind: 'start-serving' },
  'confirm-priority': { kind: 'confirm-priority' },
  'reject-priority': { kind: 'reject-priority' },
  complete: { kind: 'complete', outcome: 'accepted' },
  'mark-no-show': { kind: 'mark-no-show' },
  hold: { kind: 'hold' },
  resume: { kind: 'resume', ticketId },
  transfer: { kind: 'transfer', serviceId: 'birth' },
  undo: { kind: 'undo', ticketId },
  'set-auto-call': { kind: 'set-auto-call', counterId: 'c1', on: true },
  'call-ticket': { kind: 'call-ticket', ticketId, reason: 'unwell' },
  'lower-ticket': { kind: 'lower-ticket', ticketId },
  'set-issuing': { kind: 'set-issuing', on: false },
  'send-officer': { kind: 'send-officer', officerId: 'an', counterId: 'c1' },
  'set-officer-skills': { kind: 'set-officer-skills', officerId: 'an', skills: [] },
  'set-opening': { kind: 'set-opening', opening: 'hours' },
  'close-day': { kind: 'close-day' },
  'auto-call': { kind: 'auto-call', counterId: 'c1' },
  'no-show-due': { kind: 'no-show-due', callId: 1 },
  'hold-due': { kind: 'hold-due', ticketId },
  'day-due': { kind: 'day-due' },
  'console-gone': { kind: 'console-gone', counterId: 'c1', lastSeenAtMs: 0 },
  'console-back': { kind: 'console-back', counterId: 'c1' },
};

describe('who may give a command', () => {
  it.each(kinds)('is laid down for %s', (kind) => {
    const may = Object.entries(parties).filter(([, actor]) => mayGive(actor, kind));
    expect(may.map(([name]) => name).sort()).toEqual([...allowed[kind]].sort());
  });

  it.each(kinds)('is looked at before anything else by %s', (kind) => {
    const play = new Play();
    for (const actor of Object.values(parties)) {
      const decision = play.decide(actor, inputs[kind]);
      const forbidden = !decision.ok && decision.code === 'not-allowed';
      // An officer may set auto-call mode at their own counter only, which here is closed.
      expect(forbidden).toBe(!mayGive(actor, kind));
    }
  });
});

describe('an officer of no counter', () => {
  const needDesk = [
    'set-ready',
    'start-break',
    'call-next',
    'recall',
    'start-serving',
    'complete',
    'mark-no-show',
    'hold',
    'resume',
    'transfer',
    'close-counter',
  ] as const;

  it.each(needDesk)('is told so by %s', (kind) => {
    const play = new Play();
    expect(play.codeOf(officer('an'), inputs[kind])).toBe('no-counter');
    expect(play.codeOf(manager, inputs[kind])).toBe('no-counter');
  });

  it.each(['recall', 'start-serving', 'complete', 'mark-no-show', 'hold', 'transfer'] as const)(
    'or nobody called is told so by %s',
    (kind) => {
      const play = new Play();
      play.open('an', 'c1');
      expect(play.codeOf(officer('an'), inputs[kind])).toBe('nobody-called');
    },
  );
});
