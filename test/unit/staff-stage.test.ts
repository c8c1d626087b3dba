import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../counter-client/officer/announcements.ts';
import { nextUp, primaryActionOf, stageOf } from '../../counter-client/officer/stage.ts';
import type { DeskSession } from '../../shared/contract/hall.ts';
import type { OfficerPlan } from '../../shared/contract/officer.ts';
import { desk, nextTicket, officerView, ticket } from './staff-hall/staff-hall.ts';

const serving = (rest: Partial<DeskSession> = {}) => {
  const of = ticket('A012', 5, { state: 'serving' });
  return officerView({
    tickets: [of],
    desks: [desk('c1', 'lan', { ticketId: of.ticketId, ...rest })],
  });
};
const planWith = (next: OfficerPlan['next']): OfficerPlan => ({
  computedAtMs: 0,
  waitsMadeAtMs: 0,
  next,
  services: [],
  servedToday: 0,
  meanServiceMinutes: null,
});

describe('the stage', () => {
  it('follows the officer, not the counter', () => {
    expect(stageOf(officerView({ desks: [desk('c1', 'minh')] })).at).toBe('no-counter');
    expect(stageOf(officerView({ desks: [desk('c1', 'minh'), desk('c2', 'lan')] })).at).toBe(
      'idle',
    );
  });

  it('completes without calling when the counter closes, moves or calls by itself afterwards', () => {
    expect(primaryActionOf(stageOf(serving()))).toBe('complete-and-call');
    expect(primaryActionOf(stageOf(serving({ afterCall: { do: 'close' } })))).toBe('complete');
    expect(primaryActionOf(stageOf(serving({ autoCall: true })))).toBe('complete');
  });

  it('names the planned next ticket only while it still waits', () => {
    const of = ticket('A002', 5);
    const plan = planWith(nextTicket(of));
    expect(nextUp(officerView({ tickets: [of] }), plan)?.number).toBe('A002');
    expect(nextUp(officerView({ tickets: [{ ...of, state: 'called' }] }), plan)).toBeNull();
    expect(nextUp(officerView(), plan)).toBeNull();
  });
});

describe('what a screen reader is told', () => {
  it('spells the ticket digit by digit', () => {
    expect(announcementOf(serving(), null).vi).toBe(
      'Đang phục vụ: số A không một hai, Đăng ký khai sinh',
    );
  });

  it('changes when somebody arrives at an idle counter', () => {
    const idle = officerView({ desks: [desk('c1', 'lan')] });
    const of = ticket('A002', 0);
    const arrived = { ...idle, tickets: [of] };
    expect(announcementOf(idle, null).en).toBe('Nobody is waiting');
    expect(announcementOf(arrived, null).en).toBe('Someone is waiting for you');
    expect(announcementOf(arrived, planWith(nextTicket(of))).en).toContain(
      'ticket A zero zero two',
    );
  });

  it('counts repeated calls', () => {
    const of = ticket('A012', 5, { state: 'called', timesCalled: 2 });
    const view = officerView({
      tickets: [of],
      desks: [desk('c1', 'lan', { ticketId: of.ticketId })],
    });
    expect(announcementOf(view, null).en).toContain('Called 2 times');
  });
});
