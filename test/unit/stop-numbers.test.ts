import { describe, expect, it } from 'vitest';
import { kioskView } from '../../server/queries/kiosk.ts';
import { citizen, manager, officer, Play } from './small-centre/play.ts';
import { at } from './small-centre/setup.ts';

const issue = (serviceId: string) =>
  ({ kind: 'issue-ticket', serviceId, language: 'vi', channel: 'kiosk' }) as const;
const stop = (fieldId?: string) =>
  ({ kind: 'set-issuing', on: false, ...(fieldId === undefined ? {} : { fieldId }) }) as const;
const resume = (fieldId?: string) => ({ ...stop(fieldId), on: true }) as const;

describe('stopping numbers', () => {
  it('of one field refuses that field alone, and whoever holds a number is served', () => {
    const play = new Play();
    play.open('an', 'c1');
    const holder = play.issue('birth');
    play.must(manager, stop('civil'));
    expect(play.codeOf(citizen, issue('birth'))).toBe('numbers-stopped');
    expect(play.codeOf(manager, issue('birth'))).toBe('numbers-stopped');
    expect(play.codeOf(citizen, issue('parcel'))).toBe('done');
    expect(play.serve('an').id).toBe(holder.id);
  });

  it('of all refuses every field until numbers are given again', () => {
    const play = new Play();
    play.issue('birth');
    play.must(manager, stop());
    expect(play.codeOf(citizen, issue('parcel'))).toBe('numbers-stopped');
    play.must(manager, resume());
    expect(play.codeOf(citizen, issue('parcel'))).toBe('done');
  });

  it('of a field outlasts a stop of all', () => {
    const play = new Play();
    play.issue('birth');
    play.must(manager, stop('civil'));
    play.must(manager, stop());
    play.must(manager, resume());
    expect(play.codeOf(citizen, issue('birth'))).toBe('numbers-stopped');
    expect(play.codeOf(citizen, issue('parcel'))).toBe('done');
  });

  it('lets whoever missed their call come back', () => {
    const play = new Play();
    play.open('an', 'c1');
    const { id } = play.issue('birth');
    play.call('an');
    play.must(officer('an'), { kind: 'mark-no-show' });
    play.must(manager, stop());
    expect(play.codeOf(manager, { kind: 'rejoin-ticket', ticketId: id })).toBe('done');
  });

  it('ends with the business day', () => {
    const play = new Play();
    play.issue('birth');
    play.must(manager, stop());
    play.nowMs = at(8, 0, 1);
    expect(play.codeOf(citizen, issue('birth'))).toBe('done');
    expect(play.state.conduct.day?.stops).toEqual([]);
  });

  it('before the first number opens the day', () => {
    const play = new Play();
    play.must(manager, stop());
    expect(play.typesSince(0)).toEqual(['day-opened', 'issuing-set']);
    expect(play.codeOf(citizen, issue('birth'))).toBe('numbers-stopped');
  });

  it('twice changes nothing; of no field is refused; after the day is over too', () => {
    const play = new Play();
    play.must(manager, stop());
    expect(play.must(manager, stop()).events).toEqual([]);
    expect(play.codeOf(manager, stop('magic'))).toBe('unknown-field');
    play.must(manager, { kind: 'close-day' });
    expect(play.codeOf(manager, resume())).toBe('day-closed');
  });

  it('is on the kiosk', () => {
    const play = new Play();
    play.must(manager, stop('land'));
    expect(kioskView(play.state, play.nowMs).day.stops).toEqual([
      { fieldId: 'land', sinceMs: play.nowMs },
    ]);
  });
});
