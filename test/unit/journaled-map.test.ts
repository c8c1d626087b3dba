import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal, JournaledMap } from '../../server/domain/centre/journaled-map.ts';

type Change = readonly [key: string, value: number | null];
const changes = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(9), { freq: 3 })),
);

/** A map with an index beside it that must always say the same. */
function indexed() {
  const journal = new Journal();
  const index = new Map<number, number>();
  const count = (value: number | undefined, by: number) => {
    if (value !== undefined) index.set(value, (index.get(value) ?? 0) + by);
  };
  const map = new JournaledMap<number>(journal, (before, after) => {
    count(before, -1);
    count(after, 1);
  });
  const apply = (all: readonly Change[]) => {
    for (const [key, value] of all) {
      if (value === null) map.forget(key);
      else map.set(key, value);
    }
  };
  const counts = () => [...index].filter(([, n]) => n > 0).sort(([a], [b]) => a - b);
  const content = () => ['a', 'b', 'c'].map((key) => map.get(key));
  return { journal, map, apply, counts, content };
}

const tally = (values: readonly (number | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return [...new Set(known)]
    .sort((a, b) => a - b)
    .map((v) => [v, known.filter((x) => x === v).length]);
};

describe('a journaled map', () => {
  it('is undone to the last clear, its index too', () => {
    fc.assert(
      fc.property(changes, changes, (kept, undone) => {
        const { journal, apply, counts, content } = indexed();
        apply(kept);
        journal.clear();
        const before = content();
        apply(undone);
        expect(counts()).toEqual(tally(content()));
        journal.undoAll();
        expect(content()).toEqual(before);
        expect(counts()).toEqual(tally(before));
      }),
    );
  });

  it('says which values were set since, each in its last form, forgotten ones as well', () => {
    fc.assert(
      fc.property(changes, changes, (kept, fresh) => {
        const { journal, map, apply } = indexed();
        apply(kept);
        journal.clear();
        apply(fresh);
        const last = new Map(fresh.filter(([, value]) => value !== null));
        expect(map.written().sort()).toEqual([...last.values()].sort());
        journal.undoAll();
        expect(map.written()).toEqual([]);
      }),
    );
  });

  it('shares its journal with other maps without mixing what they wrote', () => {
    const journal = new Journal();
    const one = new JournaledMap<string>(journal);
    const two = new JournaledMap<string>(journal);
    one.set('k', 'of one');
    two.set('k', 'of two');
    expect([one.written(), two.written()]).toEqual([['of one'], ['of two']]);
    journal.undoAll();
    expect([one.has('k'), two.has('k'), [...one.values()]]).toEqual([false, false, []]);
  });
});
