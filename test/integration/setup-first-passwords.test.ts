import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { passwordTeller } from '../../server/setup/first-passwords.ts';
import { SettingError } from '../../server/setup/setting-error.ts';

const lan = { centreId: 'a', name: 'Lan', username: 'lan', password: 'aaaa-bbbb-cccc' };
const minh = { centreId: 'b', name: 'Minh', username: 'minh', password: 'dddd-eeee-ffff' };

let folder: string;
let file: string;
let said: string[];
const say = (text: string) => said.push(text);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luot-passwords-'));
  file = join(folder, 'first.json');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('first passwords', () => {
  test('are shown on the terminal, and nothing where there are none', () => {
    const tell = passwordTeller(undefined, say);
    tell([]);
    expect(said).toEqual([]);
    tell([lan]);
    expect(said.join('')).toMatch(/^ {2}lan +aaaa-bbbb-cccc {3}Lan$/m);
  });

  test('go into a file of this user alone, which the terminal names once', () => {
    const tell = passwordTeller(file, say);
    tell([]);
    expect(said).toEqual([]);
    tell([lan]);
    tell([minh]);
    expect(written()).toEqual([lan, minh]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(said).toEqual([`  The first passwords are in ${file}.\n`]);
  });

  test('of an earlier start stay in the file', () => {
    passwordTeller(file, say)([lan]);
    passwordTeller(file, say)([minh]);
    expect(written()).toEqual([lan, minh]);
  });

  test.each(['{"id":"centre"}', 'my diary'])('never replace something else: %s', (text) => {
    writeFileSync(file, text, { mode: 0o600 });
    expect(() => passwordTeller(file, say)).toThrow(SettingError);
    expect(() => passwordTeller(file, say)).toThrow(/^LUOT_FIRST_PASSWORDS: .* Name a file that/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test.each([0o666, 0o640, 0o604])('never go where others can read or write: %o', (mode) => {
    writeFileSync(file, '');
    chmodSync(file, mode);
    expect(() => passwordTeller(file, say)).toThrow(/others can read or change the file/);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  test.runIf(process.getuid?.() === 0)('never go into a file of somebody else', () => {
    writeFileSync(file, '', { mode: 0o600 });
    chownSync(file, 12_345, 12_345);
    expect(() => passwordTeller(file, say)).toThrow(/others can read or change the file/);
  });
});
