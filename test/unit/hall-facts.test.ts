import { describe, expect, it } from 'vitest';
import { boardFacts } from '../../server/queries/board.ts';
import { officerFacts, officerPlan, officerView } from '../../server/queries/hall.ts';
import { managerFacts, managerView } from '../../server/queries/manager-hall.ts';
import { kioskFacts, kioskView } from '../../server/queries/kiosk.ts';
import { phonePlan } from '../../server/queries/phone.ts';
import { clock, manager, officer, Play } from './small-centre/play.ts';
import { planAt } from './small-centre/plan-of.ts';
import { at, smallState } from './small-centre/setup.ts';

const an = officer('an');

function serving() {
  const play = new Play();
  play.open('an', 'c1');
  const { id } = play.issue('copy', 'elderly');
  play.nowMs += 60_000;
  play.serve('an');
  return { play, id };
}

describe('the hall', () => {
  it('shows a served ticket with its counter, officer and times', () => {
    const { play, id } = serving();
    const { tickets, desks } = officerView(play.state, 'an');
    expect(tickets).toEqual([
      {
        ticketId: id,
        number: 'A001',
        state: 'serving',
        fieldId: 'civil',
        serviceId: 'copy',
        priorityClassId: 'elderly',
        claim: 'confirmed',
        channel: 'kiosk',
        issuedAtMs: at(8),
        waitsFromMs: at(8),
        callId: play.ticket(id).callId,
        counterId: 'c1',
        officerId: 'an',
        calledAtMs: play.nowMs,
        lastCalledAtMs: play.nowMs,
        timesCalled: 1,
        reasons: expect.objectContaining({
          level: 2,
          candidates: 1,
          priorityClassId: 'elderly',
        }) as unknown,
        noShowDueAtMs: null,
        servingAtMs: play.nowMs,
        heldUntilMs: null,
        raised: null,
        note: null,
      },
    ]);
    expect(desks).toMatchObject([{ counterId: 'c1', officerId: 'an', ticketId: id }]);
  });

  it('shows who holds a held ticket, and no ticket that has ended', () => {
    const { play, id } = serving();
    play.must(an, { kind: 'hold' });
    expect(managerView(play.state).tickets).toMatchObject([
      { ticketId: id, officerId: 'an', counterId: null, heldUntilMs: play.nowMs + 20 * 60_000 },
    ]);
    play.must(manager, { kind: 'cancel-ticket', ticketId: id, reason: 'left' });
    expect(managerView(play.state).tickets).toEqual([]);
  });

  it('tells of the desk with each ticket that comes to it or leaves it', () => {
    const { play, id } = serving();
    const known = play.events.length;
    play.must(an, { kind: 'complete', outcome: 'accepted' });
    expect(officerFacts(play.state, play.events.slice(known))).toMatchObject([
      { type: 'ticket-gone', ticketId: id, state: 'completed' },
      { type: 'act', act: { ticketId: id, act: 'completed', officerId: 'an' } },
      { type: 'desk', counterId: 'c1', session: { ticketId: null } },
    ]);
  });

  it('tells of both counters when an officer moves, and of an empty one', () => {
    const play = new Play();
    play.open('an', 'c1');
    const known = play.events.length;
    play.must(manager, { kind: 'send-officer', officerId: 'an', counterId: 'c2' });
    const facts = officerFacts(play.state, play.events.slice(known));
    const desks = facts.map((fact) =>
      fact.type === 'desk' ? [fact.counterId, fact.session?.officerId] : fact.type,
    );
    expect(desks.sort()).toEqual([
      ['c1', undefined],
      ['c2', 'an'],
    ]);
  });

  it('clears the desks of people who lapse with the turn of the day', () => {
    const play = new Play();
    play.open('an', 'c1');
    const { id } = play.issue('copy');
    play.call('an');
    const known = play.events.length;
    play.nowMs = at(24);
    play.must(clock, { kind: 'day-due' });
    const facts = managerFacts(play.state, play.events.slice(known));
    expect(facts).toContainEqual({ type: 'day', date: '2026-11-24', closed: false });
    expect(facts).toContainEqual({ type: 'ticket-gone', ticketId: id, state: 'expired' });
    const desks = facts.flatMap((fact) =>
      fact.type === 'desk' ? [[fact.counterId, fact.session?.ticketId]] : [],
    );
    expect(desks).toEqual([['c1', null]]);
  });

  it('tells the manager of skills and of the opening rule', () => {
    const play = new Play();
    play.must(manager, { kind: 'set-officer-skills', officerId: 'an', skills: [] });
    play.must(manager, { kind: 'set-opening', opening: 'hours' });
    expect(managerFacts(play.state, play.events)).toMatchObject([
      { type: 'officer', officer: { officerId: 'an', name: 'Officer an', skills: [] } },
      { type: 'opening', opening: 'hours' },
      { type: 'steer', steer: { by: { staffId: 'boss' }, event: { type: 'skills-set' } } },
      { type: 'steer', steer: { event: { type: 'opening-set', opening: 'hours' } } },
    ]);
  });

  it('tells everybody that a day closed by its hours is open again', () => {
    const play = new Play(smallState({}, 'hours'));
    play.must(clock, { kind: 'day-due' });
    play.nowMs = at(18);
    play.must(clock, { kind: 'day-due' });
    expect(officerView(play.state, 'an').closed).toBe(true);
    const known = play.events.length;
    play.must(manager, { kind: 'set-opening', opening: 'always' });
    const events = play.events.slice(known);
    const open = { type: 'day', date: '2026-11-23', closed: false };
    expect(officerFacts(play.state, events)).toEqual([open]);
    expect(managerFacts(play.state, events)).toMatchObject([
      open,
      { type: 'opening', opening: 'always' },
      { type: 'steer', steer: { event: { type: 'opening-set' } } },
      { type: 'steer', steer: { event: { type: 'day-reopened' } } },
    ]);
    expect(kioskFacts(play.state, events, play.nowMs)).toMatchObject([
      { type: 'day', day: { date: '2026-11-23', closed: false, opening: 'always' } },
    ]);
    expect(boardFacts(play.state, events, play.nowMs)).toMatchObject([
      { type: 'day', day: { date: '2026-11-23', closed: false }, begins: false },
      { type: 'day', day: { date: '2026-11-23', opening: 'always' }, begins: false },
    ]);
  });

  it('gives an officer the plan of their own counter and their own skills', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    const plan = planAt(play.state, play.nowMs);
    expect(officerPlan(play.state, plan, 'an')).toMatchObject({
      next: { number: 'A001' },
      services: [
        { serviceId: 'birth', waiting: 0 },
        { serviceId: 'copy', waiting: 1 },
      ],
      servedToday: 0,
      meanServiceMinutes: null,
    });
    expect(officerPlan(play.state, plan, 'binh').next).toBeNull();
  });
});

describe('the kiosk', () => {
  it('tells of the services whose line has changed, the one left behind too', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    const known = play.events.length;
    play.call('an');
    play.must(an, { kind: 'transfer', serviceId: 'birth' });
    const facts = kioskFacts(play.state, play.events.slice(known), play.nowMs);
    expect(facts).toHaveLength(2);
    expect(facts).toContainEqual({ type: 'waiting', serviceId: 'copy', waiting: 0 });
    expect(facts).toContainEqual({ type: 'waiting', serviceId: 'birth', waiting: 1 });
  });

  it('shows the day the next ticket would belong to', () => {
    const play = new Play(smallState({}, 'hours'));
    expect(kioskView(play.state, at(3)).day).toMatchObject({ date: '2026-11-23', closed: false });
    play.issue('copy');
    play.must(manager, { kind: 'close-day' });
    expect(kioskView(play.state, at(20)).day).toMatchObject({ date: '2026-11-23', closed: true });
    expect(kioskView(play.state, at(24)).day).toMatchObject({ date: '2026-11-24', closed: false });
  });

  it('says when the hours end and when the next working day opens', () => {
    const play = new Play(smallState({}, 'hours'));
    const { day } = kioskView(play.state, at(3));
    expect(day.hoursEndAtMs).toBe(day.sessions.at(-1)!.toMs);
    expect(day.nextOpensAtMs).toBeGreaterThan(day.hoursEndAtMs);
    expect(kioskView(play.state, day.nextOpensAtMs!).day.sessions[0]!.fromMs).toBe(
      day.nextOpensAtMs,
    );
  });

  it('is told of the opening rule', () => {
    const play = new Play();
    play.must(manager, { kind: 'set-opening', opening: 'hours' });
    expect(kioskFacts(play.state, play.events, play.nowMs)).toMatchObject([
      { type: 'day', day: { opening: 'hours' } },
    ]);
  });
});

describe('a phone', () => {
  it('has a plan only while its ticket waits', () => {
    const { play, id } = serving();
    const waiting = play.issue('copy');
    const plan = planAt(play.state, play.nowMs);
    expect(phonePlan(plan, id)).toBeNull();
    expect(phonePlan(plan, waiting.id)).toMatchObject({ peopleAhead: 0 });
  });
});
