import { describe, expect, it, vi } from 'vitest';
import { TicketTaker } from '../../display/kiosk/ticket-taker.ts';
import type { IssuedTicket, IssueRequest } from '../../shared/contract/issue.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';

const ticket = { number: 'A012' } as IssuedTicket;
const wish = { serviceId: 'birth', language: 'vi' as const };

/** A taker whose server answers each attempt with the next of `answers`, the last one for ever. */
const takerWith = (...answers: ('ticket' | RefusalCode)[]) => {
  const requests: IssueRequest[] = [];
  const taker = new TicketTaker(
    (request) => {
      requests.push(request);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return Promise.resolve(
        answer === 'ticket' || answer === undefined
          ? { ok: true, ticket }
          : { ok: false, code: answer },
      );
    },
    vi.fn(),
    () => Promise.resolve(),
  );
  const ids = (): number => new Set(requests.map(({ commandId }) => commandId)).size;
  return { taker, requests, ids };
};

describe('TicketTaker', () => {
  it('takes one ticket however often it is asked while it works', async () => {
    const { taker, requests } = takerWith('ticket');
    const taken = await Promise.all([taker.take(wish), taker.take(wish), taker.take(wish)]);
    expect(taken).toEqual([ticket, null, null]);
    expect(requests).toHaveLength(1);
  });

  it('repeats an unanswered request with the same id', async () => {
    const { taker, requests, ids } = takerWith('unavailable', 'unavailable', 'ticket');
    expect(await taker.take(wish)).toBe(ticket);
    expect([requests.length, ids()]).toEqual([3, 1]);
    expect(taker.state).toEqual({ is: 'idle' });
  });

  it('gives up after some attempts and keeps the id for the next try', async () => {
    const { taker, requests, ids } = takerWith('unavailable');
    expect(await taker.take(wish)).toBeNull();
    expect(taker.state).toMatchObject({ is: 'failed', refusal: { code: 'unavailable' } });
    const attempts = requests.length;
    taker.dismiss();
    expect(taker.state.is).toBe('idle');
    await taker.take(wish);
    expect([requests.length, ids()]).toEqual([2 * attempts, 1]);
  });

  it('makes no further attempt once ten seconds have passed', async () => {
    let nowMs = 0;
    const send = vi.fn(() => {
      nowMs += 5000;
      return Promise.resolve({ ok: false as const, code: 'unavailable' as const });
    });
    const noPause = (): Promise<void> => Promise.resolve();
    const taker = new TicketTaker(send, vi.fn(), noPause, () => nowMs);
    expect(await taker.take(wish)).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
    expect(taker.state.is).toBe('failed');
  });

  it('does not repeat a refused request, and asks under a new id afterwards', async () => {
    const { taker, requests, ids } = takerWith('centre-closed', 'ticket');
    expect(await taker.take(wish)).toBeNull();
    expect(taker.state).toMatchObject({ is: 'failed', refusal: { code: 'centre-closed' } });
    expect(await taker.take(wish)).toBe(ticket);
    expect([requests.length, ids()]).toEqual([2, 2]);
  });

  it('gives another wish another id', async () => {
    const { taker, ids } = takerWith('unavailable');
    await taker.take(wish);
    await taker.take({ ...wish, priorityClassId: 'elderly' });
    expect(ids()).toBe(2);
  });

  it('repeats a request whose answer was lost as it was, though the language changed', async () => {
    const { taker, requests } = takerWith('unavailable');
    await taker.take(wish);
    await taker.take({ ...wish, language: 'en' });
    expect(new Set(requests.map((request) => JSON.stringify(request))).size).toBe(1);
    expect(requests[0]).toMatchObject({ language: 'vi' });
  });

  it('knows an open intention again after another one', async () => {
    const { taker, requests } = takerWith('unavailable');
    await taker.take(wish);
    const [first] = requests;
    await taker.take({ ...wish, serviceId: 'land' });
    await taker.take(wish);
    expect(requests.at(-1)).toEqual(first);
  });

  it('keeps the intention when too many requests hide what became of the first', async () => {
    const { taker, ids } = takerWith('unavailable', 'too-many-requests', 'ticket');
    expect(await taker.take(wish)).toBeNull();
    expect(taker.state).toMatchObject({ refusal: { code: 'too-many-requests' } });
    expect(await taker.take(wish)).toBe(ticket);
    expect(ids()).toBe(1);
  });

  it('forgets the open intention when the next person comes', async () => {
    const { taker, ids } = takerWith('unavailable');
    await taker.take(wish);
    taker.reset();
    await taker.take(wish);
    expect(ids()).toBe(2);
  });

  it('gives the same wish a new id once its ticket was taken', async () => {
    const { taker, ids } = takerWith('ticket');
    await taker.take(wish);
    await taker.take(wish);
    expect(ids()).toBe(2);
  });

  it('gives no ticket to a person who has been reset meanwhile', async () => {
    const { taker } = takerWith('ticket');
    const taken = taker.take(wish);
    taker.reset();
    expect(await taken).toBeNull();
    expect(taker.state).toEqual({ is: 'idle' });
  });
});
