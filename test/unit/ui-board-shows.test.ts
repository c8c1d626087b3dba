import { afterEach, describe, expect, it } from 'vitest';
import { expectedFirst, shapeFor } from '../../display/board/board-rows.ts';
import { quietWords } from '../../display/board/quiet-words.ts';
import { shownCall, turnMs } from '../../display/board/shown-call.ts';
import type { BoardCall, BoardField, BoardView } from '../../shared/contract/board.ts';
import { setLanguage } from '../../shared/ui/locale.ts';

type State = BoardCall['state'];
const calls = (...states: State[]) =>
  states.map((state, i) => ({ callId: 100 - i, times: 1, state })) as BoardCall[];
const many = (count: number, state: State = 'called'): State[] =>
  Array.from({ length: count }, () => state);
const ids = (list: readonly BoardCall[]) => list.map(({ callId }) => callId);

describe('the list of calls', () => {
  it('has one column for six, and two for more, with a row for everybody who is expected', () => {
    for (let expected = 0; expected <= 24; expected += 1) {
      const all = calls(...many(expected), ...many(3, 'closed'));
      const shape = shapeFor(all);
      expect([expected, shape.columns]).toEqual([expected, expected <= 6 ? 1 : 2]);
      expect(shape.columns * shape.rows).toBeGreaterThanOrEqual(expected);
      expect(expectedFirst(all, shape).slice(0, expected)).toEqual(all.slice(0, expected));
    }
  });

  it('shows whoever is expected first, then the newest of the others as far as there is room', () => {
    const list = calls('serving', 'called', 'closed', 'called', 'serving', 'closed');
    expect(ids(expectedFirst(list, { columns: 1, rows: 4 }))).toEqual([99, 97, 100, 98]);
  });
});

describe('the spotlight', () => {
  it('shows what is being announced, whoever else is expected', () => {
    const list = calls('called', 'called');
    const [, second] = list;
    expect(shownCall(second ?? null, list, 0)).toEqual({ call: second, mood: 'new' });
  });

  it('comes round to everybody who is expected', () => {
    const list = calls('serving', 'called', 'called', 'closed', 'called');
    const shown = [0, 1, 2, 3].map((turn) => shownCall(null, list, turn * turnMs + 1));
    expect(shown.map((each) => each?.call.callId)).toEqual([99, 98, 96, 99]);
    expect(new Set(shown.map((each) => each?.mood))).toEqual(new Set(['expected']));
  });

  it('stays calm with the newest call when nobody is expected, and is empty without one', () => {
    const list = calls('serving', 'closed');
    expect(shownCall(null, list, 0)).toEqual({ call: list[0], mood: 'calm' });
    expect(shownCall(null, [], 0)).toBeNull();
  });
});

describe('a board outside opening hours', () => {
  afterEach(() => {
    setLanguage('vi', { remember: false });
  });

  const hour = 3_600_000;
  const view = (day: Partial<BoardView['day']>) =>
    ({
      timeZone: 'UTC',
      day: {
        date: '2026-11-24',
        closed: false,
        opening: 'hours',
        sessions: [{ fromMs: 8 * hour, toMs: 12 * hour }],
        stops: [],
        ...day,
      },
    }) as BoardView;
  const waiting = (count: number) => [{ waiting: count }] as BoardField[];

  it('says so and when tickets are given again', () => {
    expect(quietWords(view({}), calls('closed'), waiting(0), 7 * hour)).toEqual({
      isOver: true,
      words: ['Ngoài giờ làm việc', 'Trung tâm cấp số từ 08:00.'],
      note: null,
    });
    setLanguage('en', { remember: false });
    const { words } = quietWords(view({ sessions: [] }), [], waiting(0), 9 * hour);
    expect(words[0]).toBe('The centre is closed today');
  });

  it('goes on while somebody waits, is expected or is served, and says that they will be', () => {
    for (const [list, count] of [
      [calls(), 1],
      [calls('called'), 0],
      [calls('serving'), 0],
    ] as const) {
      const { isOver, note } = quietWords(view({}), list, waiting(count), 13 * hour);
      expect([isOver, note]).toEqual([
        false,
        'Ngoài giờ làm việc. Công dân đã lấy số vẫn được phục vụ.',
      ]);
    }
  });

  it('says that numbers are stopped while the day goes on', () => {
    const stopped = view({ stops: [{ fieldId: null, sinceMs: 9 * hour }] });
    expect(quietWords(stopped, calls('closed'), waiting(0), 9 * hour)).toMatchObject({
      isOver: false,
      note: 'Hiện tạm ngừng cấp số. Công dân đã lấy số vẫn được phục vụ.',
    });
  });

  it('says nothing of it while tickets are given', () => {
    expect(quietWords(view({}), [], waiting(0), 9 * hour)).toMatchObject({
      isOver: false,
      note: null,
    });
  });
});
