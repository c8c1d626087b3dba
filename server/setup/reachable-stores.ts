import postgres from 'postgres';
import { errorCode } from './error-code.ts';
import { pingRedis } from './ping-redis.ts';
import { SettingError } from './setting-error.ts';

const timeoutSeconds = 5;
const defaultPort = { postgres: 5432, redis: 6379 };

const postgresReasons: Readonly<Record<string, string>> = {
  '28P01': 'PostgreSQL refuses the user or the password. Correct them',
  '28000': 'PostgreSQL does not let this user in from here. Allow it in pg_hba.conf',
  '3D000': 'PostgreSQL has no such database. Create it',
  '57P03': 'PostgreSQL is still starting up. Wait a little',
};

/**
 * @param variable the setting the address comes from
 * @throws SettingError, without the password, when the server does not answer a query
 */
export async function checkPostgres(url: string, variable = 'DATABASE_URL'): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: timeoutSeconds });
  try {
    await sql`select 1`;
  } catch (error) {
    const { host, place } = describe(url, defaultPort.postgres);
    const reason = postgresReasons[errorCode(error) ?? ''];
    throw new SettingError(
      reason === undefined
        ? `${variable}: ${noAnswer(error, host, place)} Start PostgreSQL there or unset ` +
            'DATABASE_URL to use the embedded one.'
        : `${variable}: at ${place} ${reason} or unset DATABASE_URL to use the embedded one.`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** @throws SettingError, without the password, when the server does not answer a PING */
export async function checkRedis(url: string): Promise<void> {
  try {
    await pingRedis(url, timeoutSeconds * 1000);
  } catch (error) {
    const { host, place } = describe(url, defaultPort.redis);
    const message = error instanceof Error ? error.message : '';
    throw new SettingError(
      /^(WRONGPASS|NOAUTH|ERR AUTH)/.test(message)
        ? `REDIS_URL: at ${place} Redis refuses the user or the password. Correct them or unset ` +
            'REDIS_URL to use the embedded one.'
        : `REDIS_URL: ${noAnswer(error, host, place)} Start Redis there or unset REDIS_URL to ` +
            'use the embedded one.',
    );
  }
}

function noAnswer(error: unknown, host: string, place: string): string {
  const code = errorCode(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `no machine is named ${host}.`;
  return `nothing answers at ${place}.`;
}

function describe(url: string, port: number): { host: string; place: string } {
  const { hostname, port: given } = new URL(url);
  const host = hostname === '' ? 'localhost' : hostname;
  return { host, place: `${host}:${given === '' ? port : given}` };
}
