import { expect, test } from 'vitest';
import type { StaffAccount } from '../../server/ports.ts';
import { StaffSessions } from '../../server/realtime/staff-sessions.ts';

const an: StaffAccount = {
  centreId: 'small',
  staffId: 'an',
  name: 'An',
  role: 'officer',
  officerId: 'an',
};

class Socket {
  cut = false;
  private readonly gone: (() => void)[] = [];

  on(_event: 'disconnect', listener: () => void): void {
    this.gone.push(listener);
  }

  disconnect(): void {
    this.cut = true;
    for (const listener of this.gone) listener();
  }
}

function open() {
  const time = { nowMs: 0 };
  const live = new Map<string, StaffAccount>();
  const asked: string[][] = [];
  const sessions = new StaffSessions({
    find: async (keys) => {
      asked.push([...keys]);
      return new Map([...live].filter(([key]) => keys.includes(key)));
    },
    nowMs: () => time.nowMs,
    trustedForMs: 2000,
  });
  const enter = (sessionKey: string, account = an) => {
    const member = { ...account, sessionKey };
    const socket = new Socket();
    live.set(sessionKey, account);
    sessions.seat(member, socket);
    return { member, socket };
  };
  return { sessions, time, live, asked, enter };
}

test('one question tells of all sessions, and the sockets of those that are over are cut', async () => {
  const { sessions, live, asked, enter } = open();
  const stays = enter('one');
  const ends = [enter('two'), enter('two')];
  live.delete('two');
  await sessions.check();
  expect(asked).toEqual([['one', 'two']]);
  expect([stays, ...ends].map(({ socket }) => socket.cut)).toEqual([false, true, true]);
});

test('somebody in another role begins anew', async () => {
  const { sessions, live, enter } = open();
  const { socket } = enter('one');
  live.set('one', { ...an, role: 'manager', officerId: null });
  await sessions.check();
  expect(socket.cut).toBe(true);
});

test('a command is taken on what is known for no longer than the trust lasts', async () => {
  const { sessions, time, live, asked, enter } = open();
  const { member, socket } = enter('one');
  live.delete('one');
  time.nowMs = 1999;
  expect(await sessions.mayCommand(member)).toBe(true);
  expect(asked).toEqual([]);
  time.nowMs = 2000;
  expect(await sessions.mayCommand(member)).toBe(false);
  expect(socket.cut).toBe(true);
  expect(await sessions.mayCommand(member)).toBe(false);
});

test('each check renews the trust, so that commands of a busy day ask nothing', async () => {
  const { sessions, time, asked, enter } = open();
  const { member } = enter('one');
  time.nowMs = 1990;
  await sessions.check();
  time.nowMs = 3980;
  expect(await sessions.mayCommand(member)).toBe(true);
  expect(asked).toHaveLength(1);
});

test('nothing is asked while nobody is there, nor of those who have left', async () => {
  const { sessions, asked, enter } = open();
  const { member, socket } = enter('one');
  socket.disconnect();
  await sessions.check();
  expect(asked).toEqual([]);
  expect(await sessions.mayCommand(member)).toBe(false);
});
