import { afterEach, describe, expect, it } from 'vitest';
import { ticketWords } from '../../display/phone/ticket-words.ts';
import type { PhonePlan, PhoneTicket } from '../../shared/contract/phone.ts';
import { ticketState } from '../../shared/contract/ticket-state.ts';
import { setLanguage } from '../../shared/ui/locale.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const ticket = (rest: Partial<PhoneTicket>): PhoneTicket => ({
  ticketId: '2026-11-24-A-12',
  number: 'A012',
  state: 'waiting',
  serviceName: { vi: 'Khai sinh', en: 'Birth' },
  issuedAtMs: 0,
  counterNumber: null,
  lastCalledAtMs: null,
  timesCalled: 0,
  heldUntilMs: null,
  priorityRejected: false,
  cutShort: false,
  rejoinUntilMs: null,
  ...rest,
});
const plan = (peopleAhead: number) => ({
  computedAtMs: 0,
  waitsMadeAtMs: 0,
  peopleAhead,
  wait: { lowMinutes: 5, highMinutes: 20 },
});

const nowMs = Date.UTC(2026, 10, 24, 3);
const wordsOf = (one: PhoneTicket, planned: PhonePlan | null) =>
  ticketWords(one, planned, timeZone, nowMs);

describe('ticketWords', () => {
  afterEach(() => {
    setLanguage('vi');
  });

  it('tells whose priority was not confirmed that they wait in the ordinary line', () => {
    expect(wordsOf(ticket({ priorityRejected: true }), plan(4)).help).toContain('hàng thường');
    expect(wordsOf(ticket({}), plan(4)).help).not.toContain('hàng thường');
  });

  it('tells how many people are ahead, and the last step before the call', () => {
    expect(wordsOf(ticket({}), plan(4)).headline).toBe('Còn 4 người trước quý vị');
    const soon = { ...plan(0), wait: { lowMinutes: 0, highMinutes: 10 } };
    expect(wordsOf(ticket({}), soon).headline).toBe('Sắp đến lượt quý vị');
    expect(wordsOf(ticket({}), plan(0)).headline).toBe('Đang chờ');
    expect(wordsOf(ticket({}), null).headline).toBe('Đang chờ');
  });

  it('promises no turn while no wait can be told', () => {
    const words = wordsOf(ticket({}), { ...plan(0), wait: null });
    expect(words.headline).toBe('Đang chờ');
    expect(words.help).toContain('Chưa ước tính được thời gian chờ');
  });

  it('keeps the people ahead, which are a fact, while no wait can be told', () => {
    expect(wordsOf(ticket({}), { ...plan(7), wait: null }).headline).toBe(
      'Còn 7 người trước quý vị',
    );
  });

  it('names the counter when the ticket is called, in the language of the page', () => {
    const called = ticket({ state: 'called', counterNumber: 3 });
    expect(wordsOf(called, null)).toMatchObject({
      mood: 'turn',
      headline: 'Mời đến quầy 3',
    });
    setLanguage('en');
    expect(wordsOf(called, null).headline).toBe('Please go to counter 3');
  });

  it("tells until when a ticket is held, in the centre's time", () => {
    const heldUntilMs = Date.UTC(2026, 10, 24, 3, 40);
    expect(wordsOf(ticket({ state: 'held', heldUntilMs }), null).help).toContain('10:40');
  });

  it('tells a no-show what to do', () => {
    const words = wordsOf(ticket({ state: 'no-show' }), null);
    expect(words).toMatchObject({ mood: 'trouble', may: null });
    expect(words.help).toContain('bàn hướng dẫn');
  });

  it('lets who missed the call come back while there is time, and says until when', () => {
    const missed = (minutes: number) =>
      wordsOf(ticket({ state: 'no-show', rejoinUntilMs: nowMs + minutes * 60_000 }), null);
    expect(missed(20)).toMatchObject({ mood: 'trouble', may: 'come-back' });
    expect(missed(20).help).toContain('10:20');
    expect(missed(-1).may).toBeNull();
    expect(missed(-1).help).toContain('bàn hướng dẫn');
  });

  it('tells whom a missing paper stopped to come back with it', () => {
    const cutShort = { state: 'completed', cutShort: true } as const;
    const open = ticket({ ...cutShort, rejoinUntilMs: nowMs + 60_000 });
    expect(wordsOf(open, null)).toMatchObject({ headline: 'Còn thiếu giấy tờ', may: 'come-back' });
    const over = wordsOf(ticket(cutShort), null);
    expect(over).toMatchObject({ headline: 'Còn thiếu giấy tờ', may: null });
    expect(over.help).toContain('lấy số mới');
    const midnight = Date.UTC(2026, 10, 24, 17);
    expect(wordsOf(ticket({ ...cutShort, rejoinUntilMs: midnight }), null).help).toContain(
      'trong hôm nay',
    );
    expect(wordsOf(ticket({ state: 'completed' }), null).may).toBeNull();
  });

  it('lets people leave exactly while the ticket can still be given up', () => {
    const leavable = ticketState.options.filter(
      (state) => wordsOf(ticket({ state }), null).may === 'leave',
    );
    expect(leavable).toEqual(['booked', 'waiting', 'called', 'held']);
  });

  it('has a headline for every state', () => {
    for (const state of ticketState.options) {
      expect(wordsOf(ticket({ state }), null).headline).not.toBe('');
    }
  });
});
