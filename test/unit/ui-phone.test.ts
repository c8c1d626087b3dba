import { afterEach, describe, expect, it } from 'vitest';
import { ticketWords } from '../../display/phone/ticket-words.ts';
import type { PhoneTicket } from '../../shared/contract/phone.ts';
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
  ...rest,
});
const plan = (peopleAhead: number) => ({
  computedAtMs: 0,
  waitsMadeAtMs: 0,
  peopleAhead,
  wait: { lowMinutes: 5, highMinutes: 20 },
});

describe('ticketWords', () => {
  afterEach(() => {
    setLanguage('vi');
  });

  it('tells how many people are ahead, and the last step before the call', () => {
    expect(ticketWords(ticket({}), plan(4), timeZone).headline).toBe('Còn 4 người trước quý vị');
    expect(ticketWords(ticket({}), plan(0), timeZone).headline).toBe('Sắp đến lượt quý vị');
    expect(ticketWords(ticket({}), null, timeZone).headline).toBe('Đang chờ');
  });

  it('promises no turn while no wait can be told', () => {
    const words = ticketWords(ticket({}), { ...plan(0), wait: null }, timeZone);
    expect(words.headline).toBe('Đang chờ');
    expect(words.help).toContain('chưa có quầy mở');
  });

  it('names the counter when the ticket is called, in the language of the page', () => {
    const called = ticket({ state: 'called', counterNumber: 3 });
    expect(ticketWords(called, null, timeZone)).toMatchObject({
      mood: 'turn',
      headline: 'Mời đến quầy 3',
    });
    setLanguage('en');
    expect(ticketWords(called, null, timeZone).headline).toBe('Please go to counter 3');
  });

  it("tells until when a ticket is held, in the centre's time", () => {
    const heldUntilMs = Date.UTC(2026, 10, 24, 3, 40);
    expect(ticketWords(ticket({ state: 'held', heldUntilMs }), null, timeZone).help).toContain(
      '10:40',
    );
  });

  it('tells a no-show what to do', () => {
    const words = ticketWords(ticket({ state: 'no-show' }), null, timeZone);
    expect(words).toMatchObject({ mood: 'trouble', mayLeave: false });
    expect(words.help).toContain('bàn hướng dẫn');
  });

  it('lets people leave exactly while the ticket can still be given up', () => {
    const leavable = ticketState.options.filter(
      (state) => ticketWords(ticket({ state }), null, timeZone).mayLeave,
    );
    expect(leavable).toEqual(['booked', 'waiting', 'called', 'held']);
  });

  it('has a headline for every state', () => {
    for (const state of ticketState.options) {
      expect(ticketWords(ticket({ state }), null, timeZone).headline).not.toBe('');
    }
  });
});
