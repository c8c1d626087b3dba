import type { BoardCall, BoardField, BoardView } from '../../shared/contract/board.ts';
import { formatTime } from '../../shared/ui/format.ts';
import { say } from '../../shared/ui/locale.ts';
import { boardTexts } from '../../shared/ui/locales/board.ts';
import { openingAt } from '../kiosk/opening.ts';

/** What a board says beside its calls. */
export interface QuietWords {
  /** True: tickets are not given, nobody is expected or served, nobody waits. */
  isOver: boolean;
  /** Heading and help for a board without a call. */
  words: readonly [string, string];
  /** A line for those who still wait after the last ticket was given; null: not needed. */
  note: string | null;
}

/** Judged for what one board shows: its calls and its fields. */
export const quietWords = (
  { day, timeZone }: BoardView,
  calls: readonly BoardCall[],
  fields: readonly BoardField[],
  nowMs: number,
): QuietWords => {
  const opening = openingAt(day, nowMs);
  if (opening.is === 'open') {
    const words = [say(boardTexts.noneYet), say(boardTexts.noneYetHelp)] as const;
    return { isOver: false, words, note: null };
  }
  // The day goes on: numbers may be given again at any moment.
  if (opening.why === 'numbers-stopped') {
    const [stopped, served] = [say(boardTexts.numbersStopped), say(boardTexts.stillServed)];
    return { isOver: false, words: [stopped, served], note: `${stopped}. ${served}` };
  }
  const heading = {
    'day-closed': boardTexts.closedToday,
    'no-work-today': boardTexts.noWorkToday,
    before: boardTexts.closed,
    after: boardTexts.closed,
  }[opening.why];
  const help =
    opening.opensAtMs === null
      ? say(boardTexts.comeBack)
      : say(boardTexts.opensAt)(formatTime(opening.opensAtMs, timeZone));
  const isOver =
    calls.every(({ state }) => state === 'closed') && fields.every(({ waiting }) => waiting === 0);
  const note = isOver ? null : `${say(heading)}. ${say(boardTexts.stillServed)}`;
  return { isOver, words: [say(heading), help], note };
};
