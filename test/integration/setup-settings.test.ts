import { describe, expect, test } from 'vitest';
import { SettingError } from '../../server/setup/setting-error.ts';
import { readSettings } from '../../server/setup/settings.ts';

const repository = '/srv/luot';

describe('settings', () => {
  test('have a default for everything that needs one', () => {
    expect(readSettings({}, repository)).toEqual({
      port: 8080,
      portWasSet: false,
      host: '0.0.0.0',
      databaseUrl: undefined,
      redisUrl: undefined,
      dataFolder: '/srv/luot/.luot',
      publicUrl: undefined,
      logLevel: 'info',
      trustProxy: false,
      centresFolder: '/srv/luot/server/centres',
      firstPasswordsFile: undefined,
      issuesPerMinute: 240,
      socketsPerAddress: 500,
      searchPath: undefined,
      cacheFolder: undefined,
    });
  });

  test('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', LUOT_LOG_LEVEL: '  ' }, repository)).toEqual(
      readSettings({}, repository),
    );
  });

  test('keep to this machine behind a trusted proxy, unless told otherwise', () => {
    const hostOf = (given: object) => readSettings({ ...given }, repository).host;
    expect(hostOf({ TRUST_PROXY: '127.0.0.1' })).toBe('127.0.0.1');
    expect(hostOf({ TRUST_PROXY: '10.0.0.1', HOST: '0.0.0.0' })).toBe('0.0.0.0');
    expect(hostOf({ TRUST_PROXY: 'false' })).toBe('0.0.0.0');
  });

  test('take what is set', () => {
    const settings = readSettings(
      {
        PORT: '9000',
        HOST: '::1',
        DATABASE_URL: 'postgres://u:p@db/luot',
        REDIS_URL: 'rediss://cache:7000',
        LUOT_DATA: 'data',
        LUOT_PUBLIC_URL: 'https://queue.example.gov.vn/',
        LUOT_LOG_LEVEL: 'warn',
        LUOT_CENTRES: '/etc/luot/centres',
        LUOT_FIRST_PASSWORDS: 'passwords.json',
        LUOT_ISSUES_PER_MINUTE: '60',
        LUOT_SOCKETS_PER_ADDRESS: '90',
        HOME: '/home/an',
      },
      repository,
    );
    expect(settings).toMatchObject({
      port: 9000,
      portWasSet: true,
      host: '::1',
      databaseUrl: 'postgres://u:p@db/luot',
      redisUrl: 'rediss://cache:7000',
      dataFolder: '/srv/luot/data',
      publicUrl: 'https://queue.example.gov.vn',
      logLevel: 'warn',
      centresFolder: '/etc/luot/centres',
      firstPasswordsFile: '/srv/luot/passwords.json',
      issuesPerMinute: 60,
      socketsPerAddress: 90,
      cacheFolder: '/home/an/.cache/luot',
    });
  });

  test.each([
    ['false', false],
    ['0', false],
    ['2', 2],
    ['loopback, 10.0.0.0/8', 'loopback, 10.0.0.0/8'],
    ['fd00::/8', 'fd00::/8'],
  ])('understand TRUST_PROXY=%s', (given, understood) => {
    expect(readSettings({ TRUST_PROXY: given }, repository).trustProxy).toBe(understood);
  });

  test.each([
    ['PORT', '80a', /"80a" is no port/],
    ['PORT', '65536', /"65536" is no port/],
    ['PORT', '-1', /"-1" is no port/],
    ['HOST', 'not a host', /"not a host" is no address/],
    ['DATABASE_URL', 'mysql://u:secret@db/x', /is no PostgreSQL address/],
    ['DATABASE_URL', 'u:secret@db', /is no PostgreSQL address/],
    ['DATABASE_MIGRATION_URL', 'u:secret@db', /is no PostgreSQL address/],
    ['DATABASE_MIGRATION_URL', 'postgres://u:secret@db/x', /there is no DATABASE_URL beside it/],
    ['REDIS_URL', 'http://u:secret@cache', /is no Redis address/],
    ['LUOT_PUBLIC_URL', 'queue.example.gov.vn', /is no web address/],
    ['LUOT_LOG_LEVEL', 'loud', /"loud" is no level/],
    ['LUOT_ISSUES_PER_MINUTE', '0', /"0" is no number of tickets/],
    ['TRUST_PROXY', 'true', /"true" names no proxy/],
    ['TRUST_PROXY', '10.0.0.0/33', /names no proxy/],
  ])('refuse %s=%s and say what to do', (name, value, reason) => {
    const error = failureOf(() => readSettings({ [name]: value }, repository));
    expect(error).toBeInstanceOf(SettingError);
    expect(error.message).toMatch(new RegExp(`^${name}: `));
    expect(error.message).toMatch(reason);
    expect(error.message).toMatch(/ Set .*\.$/);
    expect(error.message).not.toContain('\n');
    expect(error.message).not.toContain('secret');
  });
});

function failureOf(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('The action did not fail.');
}
