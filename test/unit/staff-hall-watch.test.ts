import { describe, expect, it } from 'vitest';
import { takenBack } from '../../counter-client/manager/hall-watch.ts';
import { Notices } from '../../counter-client/shared/notices.ts';
import type { DeskSession } from '../../shared/contract/hall.ts';
import { desk, managerView } from './staff-hall/staff-hall.ts';

const closing = { afterCall: { do: 'close' }, ticketId: 't' } as const;
const news = (was: Partial<DeskSession>, is: Partial<DeskSession> | null, mine = false) => {
  const view = (rest: Partial<DeskSession>) => managerView({ desks: [desk('c1', 'lan', rest)] });
  const after = is === null ? managerView({ desks: [] }) : view(is);
  return takenBack(view(was), after, () => mine).map(({ en }) => en);
};

describe('an order that an officer has taken back', () => {
  it('is told to the manager', () => {
    expect(news(closing, { afterCall: null, ticketId: 't' }).join()).toContain('keeps counter 1');
  });

  it.each([
    ['was carried out', null, false],
    ['still stands', closing, false],
    ['was taken back here', { afterCall: null, ticketId: 't' }, true],
    ['ended with its turn', { afterCall: null, ticketId: null }, false],
  ] as const)('is no news when it %s', (_, is, mine) => {
    expect(news(closing, is, mine)).toEqual([]);
  });
});

describe('notices of what was done from elsewhere', () => {
  it('go when they are no longer true', () => {
    const notices = new Notices();
    notices.add('moved', { vi: 'a', en: 'a' });
    notices.add('problem', { vi: 'b', en: 'b' });
    notices.clear('moved');
    expect(notices.list.map(({ tone }) => tone)).toEqual(['problem']);
  });
});
