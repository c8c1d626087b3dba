import { expect, test } from 'vitest';
import { SlowDown } from '../../server/http/slow-down.ts';

function open() {
  const counter = () => {
    const counts = new Map<string, number>();
    const add = (key: string, by: number) => {
      counts.set(key, (counts.get(key) ?? 0) + by);
      return counts.get(key) ?? 0;
    };
    return {
      count: async (key: string) => add(key, 1),
      giveBack: async (key: string) => void add(key, -1),
    };
  };
  const paused: number[] = [];
  const going: (() => void)[] = [];
  const time = { stands: false };
  const slowDown = new SlowDown({
    ofAddress: counter(),
    ofAccount: counter(),
    pause: (ms) => {
      paused.push(ms);
      return time.stands ? new Promise((resolve) => going.push(resolve)) : Promise.resolve();
    },
  });
  return { slowDown, paused, going, time };
}

test('wrong passwords from one address hold up what follows for seconds, and never keep it out', async () => {
  const { slowDown, paused } = open();
  for (let n = 1; n <= 100; n += 1) {
    expect(await slowDown.hold({ address: 'hall', account: `guess-${n}` })).not.toBe('full');
  }
  expect(paused).toHaveLength(40);
  expect(paused.slice(0, 7)).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000]);
  expect(Math.max(...paused)).toBe(8000);
});

test('good sign-ins do not count, however many share an address', async () => {
  const { slowDown, paused } = open();
  for (let n = 1; n <= 200; n += 1) {
    const held = await slowDown.hold({ address: 'hall', account: 'lan' });
    if (held !== 'full') await held.giveBack();
  }
  expect(paused).toEqual([]);
});

test('guesses at one account from many addresses are held up too, and alarm once', async () => {
  const { slowDown, paused } = open();
  const alarms: number[] = [];
  for (let n = 1; n <= 35; n += 1) {
    const held = await slowDown.hold({ address: `address-${n}`, account: 'quanly' });
    if (held !== 'full' && held.isAlarming) alarms.push(n);
  }
  expect(paused).toHaveLength(5);
  expect(alarms).toEqual([30]);
});

test('twenty are held up at once; more are turned away until one may go on', async () => {
  const { slowDown, going, time } = open();
  for (let n = 1; n <= 60; n += 1) await slowDown.hold({ address: 'hall', account: `guess-${n}` });
  time.stands = true;
  const attempt = (n: number) => slowDown.hold({ address: 'hall', account: `more-${n}` });
  const held = Array.from({ length: 20 }, (_, n) => attempt(n));
  while (going.length < 20) await Promise.resolve();
  expect(await attempt(20)).toBe('full');
  for (const go of going.splice(0)) go();
  await Promise.all(held);
  time.stands = false;
  expect(await attempt(21)).not.toBe('full');
});
