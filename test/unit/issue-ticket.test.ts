import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/contract/command.ts';
import { decide } from '../../server/commands/decide.ts';
import { citizen, manager, officer, Play, hashOf } from './small-centre/play.ts';

type Issue = Extract<CommandInput, { kind: 'issue-ticket' }>;
const issue = (change: Partial<Issue> = {}): Issue => {
  return { kind: 'issue-ticket', serviceId: 'copy', language: 'en', channel: 'phone', ...change };
};

describe('issue-ticket', () => {
  it('gives the next number of the service’s field, with all that is known of the person', () => {
    const play = new Play();
    play.issue('birth');
    const { value } = play.must(citizen, issue({ priorityClassId: 'elderly' }));
    expect(value).toEqual({ ticketId: '2026-11-23-A-2', ticketNumber: 'A002', peopleWaiting: 1 });
    expect(play.ticket('2026-11-23-A-2')).toEqual({
      id: '2026-11-23-A-2',
      number: 'A002',
      date: '2026-11-23',
      seriesFieldId: 'civil',
      seriesNumber: 2,
      serviceId: 'copy',
      fieldId: 'civil',
      priorityClassId: 'elderly',
      language: 'en',
      channel: 'phone',
      claim: 'open',
      tokenHash: hashOf(2),
      state: 'waiting',
      issuedAtMs: play.nowMs,
      firstCalledAtMs: null,
      endedAtMs: null,
      step: 1,
      callId: null,
      heldByOfficerId: null,
      returnsAtMs: null,
      note: null,
    });
  });

  it('gives the default class to whoever claims none', () => {
    const play = new Play();
    expect(play.issue('copy').priorityClassId).toBe('walk-in');
  });

  it('makes a secret only for a ticket that is given', () => {
    const play = new Play();
    let made = 0;
    const tokenHash = () => hashOf((made += 1));
    const context = { nowMs: play.nowMs, actor: citizen, tokenHash };
    decide(play.state, issue({ serviceId: 'magic' }), context);
    expect(made).toBe(0);
    decide(play.state, issue(), context);
    expect(made).toBe(1);
  });

  it('counts ahead only who waits in the same field', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('birth');
    play.issue('parcel');
    play.call('an');
    expect(play.must(citizen, issue()).value.peopleWaiting).toBe(0);
    expect(play.must(citizen, issue()).value.peopleWaiting).toBe(1);
  });

  it.each([
    ['unknown-service', issue({ serviceId: 'magic' })],
    ['unknown-priority-class', issue({ priorityClassId: 'vip' })],
    ['priority-needs-staff', issue({ priorityClassId: 'urgent' })],
    ['priority-needs-staff', issue({ priorityClassId: 'court' })],
  ] as const)('refuses with %s', (code, input) => {
    expect(new Play().codeOf(citizen, input)).toBe(code);
  });

  it.each([officer('an'), manager])('lets staff grant a class that needs them', (actor) => {
    const play = new Play();
    expect(play.codeOf(actor, issue({ priorityClassId: 'urgent', channel: 'staff' }))).toBe('done');
  });
});
