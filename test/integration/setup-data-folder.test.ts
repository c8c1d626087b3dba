import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRoot } from '../../server/setup/account.ts';
import { openDataFolder } from '../../server/setup/data-folder.ts';
import { identify } from '../../server/setup/process-identity.ts';
import { SettingError } from '../../server/setup/setting-error.ts';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'luot-data-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('the data folder', () => {
  test('is refused to a second start, which learns where the first one is', () => {
    const first = openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow(
      `Luot is already running (pid ${process.pid}) and is still starting.`,
    );
    first.recordAddress('http://localhost:8080');
    expect(() => openDataFolder(folder)).toThrow(
      `Luot is already running (pid ${process.pid}) at http://localhost:8080.`,
    );
  });

  test('is free again after its release', () => {
    const first = openDataFolder(folder);
    first.release();
    const second = openDataFolder(folder);
    first.release();
    first.recordAddress('http://localhost:1');
    expect(() => openDataFolder(folder)).toThrow(/already running/);
    second.release();
  });

  test('is taken over from a process that was killed', async () => {
    const child = holdInChild(folder);
    await once(child.stdout, 'data');
    expect(() => openDataFolder(folder)).toThrow(`(pid ${child.pid})`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow(`(pid ${process.pid})`);
  });

  test('is taken over when the pid now belongs to another program', () => {
    openDataFolder(folder).release();
    const other = { ...identify(process.ppid), startedAt: 'before that', address: null };
    writeFileSync(join(folder, 'lock'), JSON.stringify(other));
    expect(() => openDataFolder(folder)).not.toThrow();
  });

  test.each(['', 'no lock', '{"pid":"x"}'])('is taken over from a lock that says "%s"', (text) => {
    openDataFolder(folder).release();
    writeFileSync(join(folder, 'lock'), text);
    expect(() => openDataFolder(folder)).not.toThrow();
  });

  test('goes to exactly one of several starts that find the same stale lock', async () => {
    openDataFolder(folder).release();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, startedAt: 'x', address: null }));
    const children = Array.from({ length: 3 }, () => holdInChild(folder));
    const words = await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
    for (const child of children) child.kill('SIGKILL');
    const taken = words.filter(([word]) => String(word).startsWith('held'));
    expect(taken).toHaveLength(1);
  });

  test('keeps each secret from start to start', () => {
    const first = openDataFolder(folder);
    const session = first.secret('session');
    expect(session).toHaveLength(32);
    expect(first.secret('session')).toEqual(session);
    expect(first.secret('other')).not.toEqual(session);
    first.release();
    expect(openDataFolder(folder).secret('session')).toEqual(session);
  });

  test('shows a secret to nobody else', () => {
    const data = openDataFolder(folder);
    data.secret('session');
    expect(statSync(join(folder, 'secrets', 'session')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'secrets')).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o066).toBe(0);
    expect(() => data.secret('../lock')).toThrow(RangeError);
  });

  test('refuses a damaged secret instead of making a new one', () => {
    const data = openDataFolder(folder);
    data.secret('session');
    writeFileSync(join(folder, 'secrets', 'session'), 'short');
    expect(() => data.secret('session')).toThrow(/is damaged\. Restore it/);
    expect(readFileSync(join(folder, 'secrets', 'session'), 'utf8')).toBe('short');
  });

  test.each(['file', 'file/data'])('that is no place for one (%s) is a wrong setting', (place) => {
    writeFileSync(join(parent, 'file'), '');
    const attempt = () => openDataFolder(join(parent, place));
    expect(attempt).toThrow(SettingError);
    expect(attempt).toThrow(/^LUOT_DATA: \S+ is no place for data \(ENOTDIR\)\. Set LUOT_DATA to /);
  });

  test.skipIf(isRoot())('of another user is a wrong setting (root may use any)', () => {
    chmodSync(parent, 0o500);
    try {
      expect(() => openDataFolder(folder)).toThrow(
        /^LUOT_DATA: the folder \S+ cannot be used by this user \(EACCES\)\. Start Luot as the owner/,
      );
    } finally {
      chmodSync(parent, 0o700);
    }
  });
});

/** A process that takes the folder, says whether it got it, and holds it until it is killed. */
function holdInChild(path: string) {
  const module = new URL('../../server/setup/data-folder.ts', import.meta.url).href;
  const program = `
    const { openDataFolder } = await import(${JSON.stringify(module)});
    try {
      openDataFolder(${JSON.stringify(path)});
      console.log('held');
    } catch (error) {
      console.log(error.message);
    }
    setInterval(() => undefined, 1000);
  `;
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', program];
  return spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
}
