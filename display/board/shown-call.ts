import type { BoardCall } from '../../shared/contract/board.ts';
import type { Announcement } from './announcement-queue.ts';

/** What the spotlight shows: `new` is being announced, `expected` has been, `calm` needs nobody any more. */
export interface ShownCall {
  call: Announcement;
  mood: 'new' | 'expected' | 'calm';
}

/** How long the spotlight stays with each of those who are expected. */
export const turnMs = 4000;

/**
 * The call of the moment: what is announced; between announcements each person who is expected, in turn, so
 * that not only the one who was called last is helped; else the newest call. `calls` come newest first.
 */
export const shownCall = (
  announcement: Announcement | null,
  calls: readonly BoardCall[],
  nowMs: number,
): ShownCall | null => {
  if (announcement !== null) return { call: announcement, mood: 'new' };
  const expected = calls.filter(({ state }) => state === 'called');
  const inTurn = expected[Math.floor(nowMs / turnMs) % Math.max(1, expected.length)];
  if (inTurn !== undefined) return { call: inTurn, mood: 'expected' };
  const [newest] = calls;
  return newest === undefined ? null : { call: newest, mood: 'calm' };
};
