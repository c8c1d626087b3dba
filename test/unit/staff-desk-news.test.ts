import { describe, expect, it } from 'vitest';
import { deskNews } from '../../counter-client/officer/desk-watch.ts';
import { desk, officerView } from './staff-hall/staff-hall.ts';

const at = (...desks: ReturnType<typeof desk>[]) => officerView({ desks });
const none = at();
const first = at(desk('c1', 'lan'));
const second = at(desk('c2', 'lan'));

describe('what was done to the desk from elsewhere', () => {
  it('tells of a move, also one that takes effect when the officer completes', () => {
    expect(deskNews(first, second, null)?.en).toContain('counter 2');
    expect(deskNews(first, second, 'complete')?.en).toContain('counter 2');
  });

  it('says nothing of what the officer does', () => {
    expect(deskNews(none, first, 'open-counter')).toBeNull();
    expect(deskNews(first, second, 'open-counter')).toBeNull();
    expect(deskNews(first, none, 'close-counter')).toBeNull();
  });

  it('says nothing of other officers', () => {
    expect(deskNews(first, at(desk('c1', 'lan'), desk('c3', 'minh')), null)).toBeNull();
  });

  it('tells of a counter closed or opened by the manager', () => {
    expect(deskNews(first, none, null)?.en).toContain('closed your counter 1');
    expect(deskNews(none, second, null)?.en).toContain('take counter 2');
  });

  it('does not tell again when an announced closing happens', () => {
    const closing = at(desk('c1', 'lan', { afterCall: { do: 'close' } }));
    expect(deskNews(first, closing, null)?.en).toContain('after this turn');
    expect(deskNews(closing, none, 'complete')).toBeNull();
  });

  it('tells once of a move that waits for the end of the turn', () => {
    const moving = at(desk('c1', 'lan', { afterCall: { do: 'move', counterId: 'c3' } }));
    expect(deskNews(first, moving, null)?.en).toContain('counter 3 after this turn');
    expect(deskNews(moving, moving, null)).toBeNull();
  });
});
