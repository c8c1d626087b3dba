import { isIP } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { SettingError } from './setting-error.ts';

const defaultPort = 8080;
/** A busy kiosk gives a ticket every two seconds; several may share one address. */
const defaultIssuesPerMinute = 240;
/** A lobby full of phones on the centre's own network, its screens and its counters included. */
const defaultSocketsPerAddress = 500;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How this installation is to run; what is undefined was not set and has no default. */
export interface Settings {
  /** The port wanted; 0 is any free one. */
  readonly port: number;
  /** The operator asked for this very port. */
  readonly portWasSet: boolean;
  /**
   * The address listened on; by default all of this machine's, for the screens in the lobby, but behind a
   * trusted proxy only this machine's own: whoever came past the proxy could write its headers.
   */
  readonly host: string;
  readonly databaseUrl: string | undefined;
  /** Of the role that owns the tables, when `databaseUrl` names one that may not change them. */
  readonly migrationUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Absolute. */
  readonly dataFolder: string;
  /** Where phones reach Luot, for QR codes: scheme, host and path, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /**
   * Which proxies may tell the address of a client, in Express's terms: false for none, a number
   * of hops, or addresses, subnets and their names joined by commas.
   */
  readonly trustProxy: false | number | string;
  /** Folder of centre files; absolute. */
  readonly centresFolder: string;
  /** Where the generated first passwords are written as JSON instead of being shown; absolute. */
  readonly firstPasswordsFile: string | undefined;
  /** Tickets that one address outside this machine may take a minute. */
  readonly issuesPerMinute: number;
  /** Live connections that one address outside this machine may hold. */
  readonly socketsPerAddress: number;
  /** Where programs are looked for, as in the variable PATH. */
  readonly searchPath: string | undefined;
  /** Absolute; keeps downloaded programs from start to start. */
  readonly cacheFolder: string | undefined;
}

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * @param repository absolute; relative folders are taken from here, wherever Luot was started
 * @throws SettingError about the first variable that is wrong
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  repository: string,
): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw firstWrong(parsed.error);
  const values = parsed.data;
  if (values.DATABASE_MIGRATION_URL !== undefined && values.DATABASE_URL === undefined) {
    throw new SettingError(
      'DATABASE_MIGRATION_URL: there is no DATABASE_URL beside it. Set both, or neither to use the ' +
        'embedded PostgreSQL.',
    );
  }
  return {
    port: values.PORT ?? defaultPort,
    portWasSet: values.PORT !== undefined,
    host:
      values.HOST ??
      (values.TRUST_PROXY === undefined || values.TRUST_PROXY === false ? '0.0.0.0' : '127.0.0.1'),
    databaseUrl: values.DATABASE_URL,
    migrationUrl: values.DATABASE_MIGRATION_URL,
    redisUrl: values.REDIS_URL,
    dataFolder: resolve(repository, values.LUOT_DATA ?? '.luot'),
    publicUrl: values.LUOT_PUBLIC_URL,
    logLevel: values.LUOT_LOG_LEVEL ?? 'info',
    trustProxy: values.TRUST_PROXY ?? false,
    centresFolder: resolve(repository, values.LUOT_CENTRES ?? 'server/centres'),
    firstPasswordsFile:
      values.LUOT_FIRST_PASSWORDS === undefined
        ? undefined
        : resolve(repository, values.LUOT_FIRST_PASSWORDS),
    socketsPerAddress: values.LUOT_SOCKETS_PER_ADDRESS ?? defaultSocketsPerAddress,
    issuesPerMinute: values.LUOT_ISSUES_PER_MINUTE ?? defaultIssuesPerMinute,
    searchPath: values.PATH,
    cacheFolder: cacheFolder(values.XDG_CACHE_HOME, values.HOME),
  };
}

function firstWrong(error: z.ZodError): SettingError {
  const [issue] = error.issues;
  return new SettingError(`${String(issue?.path[0])}: ${issue?.message ?? 'has a wrong value.'}`);
}

function cacheFolder(cacheHome: string | undefined, home: string | undefined) {
  if (cacheHome !== undefined && isAbsolute(cacheHome)) return join(cacheHome, 'luot');
  return home !== undefined && isAbsolute(home) ? join(home, '.cache', 'luot') : undefined;
}

const text = z.string().transform((value) => value.trim());

/** Text that passes the check; the message tells what is wrong and what to do. */
function checked(isRight: (value: string) => boolean, message: (value: string) => string) {
  return text.refine(isRight, { error: (issue) => message(String(issue.input)) });
}

/** A value that may hold a password is never repeated. */
function url(protocols: readonly string[], message: string) {
  return checked(
    (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
    () => message,
  );
}

const port = checked(
  (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  (value) => `"${value}" is no port. Set a whole number up to 65535, or none for ${defaultPort}.`,
).transform(Number);

const count = (things: string) =>
  checked(
    (value) => /^[1-9]\d{0,5}$/.test(value),
    (value) => `"${value}" is no number of ${things}. Set a whole number from 1 to 999999.`,
  ).transform(Number);

const host = checked(
  (value) => isIP(value) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value),
  (value) =>
    `"${value}" is no address. Set 0.0.0.0 for every network of this machine, or 127.0.0.1 for none.`,
);

const publicUrl = url(
  ['http:', 'https:'],
  'is no web address. Set one such as https://queue.example.gov.vn.',
).transform((value) => value.replace(/\/+$/, ''));

const logLevel = z.enum(logLevels, {
  error: (issue) => `"${String(issue.input)}" is no level. Set one of ${logLevels.join(', ')}.`,
});

const namedSubnets = ['loopback', 'linklocal', 'uniquelocal'];

const trustProxy = checked(
  (value) => /^(false|\d{1,2})$/.test(value) || value.split(',').every(isSubnet),
  (value) =>
    `"${value}" names no proxy. Set the number of proxies in front of Luot, such as 1, or their ` +
    'addresses joined by commas.',
).transform((value) => {
  if (value === 'false' || value === '0') return false as const;
  return /^\d+$/.test(value) ? Number(value) : value;
});

function isSubnet(value: string): boolean {
  const [address = '', bits, ...more] = value.trim().split('/');
  if (namedSubnets.includes(address)) return bits === undefined;
  const mostBits = { 4: 32, 6: 128 }[isIP(address)];
  if (mostBits === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= mostBits);
}

const variables = z.object({
  PORT: port.optional(),
  HOST: host.optional(),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'is no PostgreSQL address. Set one such as postgres://user:password@host:5432/luot, or none ' +
      'to use the embedded PostgreSQL.',
  ).optional(),
  DATABASE_MIGRATION_URL: url(
    ['postgres:', 'postgresql:'],
    'is no PostgreSQL address. Set that of the role which owns the tables, or none when DATABASE_URL ' +
      'names it.',
  ).optional(),
  REDIS_URL: url(
    ['redis:', 'rediss:'],
    'is no Redis address. Set one such as redis://:password@host:6379, or none to use the ' +
      'embedded Redis.',
  ).optional(),
  LUOT_DATA: text.optional(),
  LUOT_PUBLIC_URL: publicUrl.optional(),
  LUOT_LOG_LEVEL: logLevel.optional(),
  TRUST_PROXY: trustProxy.optional(),
  LUOT_CENTRES: text.optional(),
  LUOT_FIRST_PASSWORDS: text.optional(),
  LUOT_ISSUES_PER_MINUTE: count('tickets').optional(),
  LUOT_SOCKETS_PER_ADDRESS: count('connections').optional(),
  PATH: text.optional(),
  XDG_CACHE_HOME: text.optional(),
  HOME: text.optional(),
});
