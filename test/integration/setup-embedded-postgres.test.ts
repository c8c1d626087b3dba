import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { migrateDatabase } from '../../server/postgres/database.ts';
import { giveFolder, isRoot, nobody } from '../../server/setup/account.ts';
import { startEmbeddedPostgres } from '../../server/setup/embedded-postgres.ts';
import { readPostmasterFile } from '../../server/setup/postmaster-file.ts';
import { identify, isStillRunning } from '../../server/setup/process-identity.ts';

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const patience = { timeout: 20_000, interval: 50 };
let parent: string;
let dataDir: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'luot-postgres-'));
  chmodSync(parent, 0o711);
  dataDir = join(parent, 'postgres');
});
afterEach(() => vi.clearAllMocks());
afterAll(() => rmSync(parent, { recursive: true }));

describe('the embedded PostgreSQL', () => {
  test('makes a database that knows Vietnamese and keeps what it promised', async () => {
    const sql = connect((await start()).ownerUrl);
    const [row] = await sql`
      select lower('ĐẶNG THỊ Ớ') as name, current_setting('server_encoding') as encoding,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('data_checksums') as checksums, current_setting('max_connections') as most,
        current_setting('listen_addresses') as listens, current_setting('is_superuser') as super`;
    expect(row).toEqual({
      name: 'đặng thị ớ',
      encoding: 'UTF8',
      fsync: 'on',
      commit: 'on',
      checksums: 'on',
      most: '200',
      listens: '127.0.0.1',
      super: 'on',
    });
  });

  test('keeps the data over a restart and stops without losing a moment', async () => {
    const first = await start();
    const sql = connect(first.ownerUrl);
    await sql`create table kept (value text)`;
    await sql`insert into kept values ('until later')`;
    const { pid } = readPostmasterFile(join(dataDir, 'cluster'))!;
    const process = identify(pid);
    await first.stop();
    expect(isStillRunning(process)).toBe(false);
    expect(lastLine(join(dataDir, 'postgres.log'))).toMatch(/database system is shut down/);

    const again = connect((await start()).ownerUrl);
    expect(await again`select value from kept`).toEqual([{ value: 'until later' }]);
  });

  test('lets nobody in without the password', async () => {
    const { ownerUrl } = await start();
    const stranger = connect(ownerUrl.replace(/:[^:@/]+@/, ':guess@'));
    await expect(stranger`select 1`).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700);
  });

  test('is not given to two at a time', async () => {
    await start();
    await expect(start()).rejects.toThrow(
      `The database in ${dataDir} is in use by another Luot (pid ${process.pid}); stop that one`,
    );
  });

  test('replaces the one that a killed server left running', async () => {
    const url = await startInKilledProcess(dataDir);
    const orphan = readPostmasterFile(join(dataDir, 'cluster'))!;
    await connect(url)`insert into kept values ('by the killed one')`;

    const sql = connect((await start()).ownerUrl);
    expect(isStillRunning(identify(orphan.pid))).toBe(false);
    expect(log.info).toHaveBeenCalledWith(expect.stringContaining(`(pid ${orphan.pid})`));
    expect(await sql`select value from kept where value like 'by%'`).toHaveLength(1);
  });

  const waits = 'waits for a killed postmaster that the system has not put away yet';
  test.runIf(existsSync('/proc/self/stat'))(waits, async () => {
    await (await start()).stop();
    const cluster = join(dataDir, 'cluster');
    const { uid, gid } = statSync(cluster);
    // Its parent has become another program by then, which does not ask how it ended.
    const program = 'sleep 0.5 & echo $!; exec sleep 2';
    const parent = spawn('sh', ['-c', program], { uid, gid, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = line.toString().trim();
    await vi.waitFor(() => {
      expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
    }, patience);
    const file = join(cluster, 'postmaster.pid');
    writeFileSync(file, `${pid}\n${cluster}\n0\n0\n\n\n0\n`);
    chownSync(file, uid, gid);
    const log = readFileSync(join(dataDir, 'postgres.log')).length;
    const { url } = await start();
    expect(await connect(url)`select 1 as up`).toEqual([{ up: 1 }]);
    expect(readFileSync(join(dataDir, 'postgres.log')).subarray(log).toString()).toContain(
      'lock file "postmaster.pid" already exists',
    );
  });

  test('comes back on the same port when it is killed', async () => {
    const sql = connect((await start()).ownerUrl);
    const killed = readPostmasterFile(join(dataDir, 'cluster'))!;
    await sql`insert into kept values ('just before')`;
    process.kill(killed.pid, 'SIGKILL');
    const warning = 'PostgreSQL ended by itself (SIGKILL); starting it again.';
    await vi.waitFor(() => expect(log.warn).toHaveBeenCalledWith(warning), patience);
    await vi.waitFor(
      async () => expect(await sql`select 1 from kept where value = 'just before'`).toHaveLength(1),
      patience,
    );
    expect(readPostmasterFile(join(dataDir, 'cluster'))!.pid).not.toBe(killed.pid);
  });

  test('says what PostgreSQL says when it cannot start', async () => {
    const settings = join(dataDir, 'cluster', 'postgresql.conf');
    const right = readFileSync(settings, 'utf8');
    onTestFinished(() => writeFileSync(settings, right));
    writeFileSync(settings, 'no_such_setting = 1');
    await expect(start()).rejects.toThrow(
      /^PostgreSQL does not start: configuration file ".*" contains errors/,
    );
  });

  test.runIf(isRoot())(
    'moves to a folder it can reach when root keeps the wanted one',
    async () => {
      const hidden = mkdtempSync(join(parent, 'hidden-'));
      const reachableFolder = join(parent, 'reachable');
      const wanted = join(hidden, 'postgres');
      const { stop, ownerUrl } = await startEmbeddedPostgres({
        dataDir: wanted,
        log,
        reachableFolder,
      });
      onTestFinished(stop);
      await connect(ownerUrl)`create table moved ()`;
      const place = readFileSync(join(wanted, 'moved-to'), 'utf8');
      expect(place.startsWith(`${reachableFolder}/`)).toBe(true);
      expect(log.info).toHaveBeenCalledWith(
        `PostgreSQL, which does not run as root, keeps its data in ${place}.`,
      );
      await stop();

      chmodSync(hidden, 0o711);
      const again = await startEmbeddedPostgres({ dataDir: wanted, log, reachableFolder });
      onTestFinished(again.stop);
      expect(await connect(again.ownerUrl)`select * from moved`).toEqual([]);
    },
  );
});

describe('the role the product works with', () => {
  test('adds to the history and can neither change it, nor a table, nor run a program', async () => {
    const { url, ownerUrl } = await start();
    await migrateDatabase(ownerUrl, url);
    const sql = connect(url);
    const history = connect(ownerUrl);
    const forbidden = [
      "copy (select 1) to program 'id'",
      "copy (select 1) to '/tmp/luot-copied'",
      'alter table event disable trigger event_append_only',
      "update event set actor = '{}'",
      'delete from event',
      'truncate event',
      'create table mine ()',
      'create temporary table mine ()',
      'drop table ticket',
      'create or replace function luot_refuse_rewrite() returns trigger language sql as $$ select 1 $$',
      'create role mine',
      'alter role luot_run superuser',
      "select pg_read_file('/etc/passwd')",
      'select * from pg_authid',
    ];
    for (const statement of forbidden) {
      await expect(sql.unsafe(statement), statement).rejects.toMatchObject({
        code: expect.stringMatching(/^42(501|P13)$/) as string,
      });
    }
    expect(await sql`select count(*)::int as n from event`).toEqual([{ n: 0 }]);
    await history`create table of_a_later_version ()`;
    await migrateDatabase(ownerUrl, url);
    expect(await sql`select * from of_a_later_version`).toEqual([]);
  });

  test('is let in to no other database', async () => {
    const elsewhere = new URL((await start()).url);
    elsewhere.pathname = '/postgres';
    await expect(connect(elsewhere.href)`select 1`).rejects.toMatchObject({ code: '42501' });
  });
});

describe.runIf(isRoot())('what the database of a Luot that runs as root consists of', () => {
  test('can be read by nobody else, not even by what runs as nobody', async () => {
    await start();
    const { uid, gid } = nobody();
    for (const file of ['password', 'cluster/postgresql.conf', 'cluster']) {
      const { status } = spawnSync('cat', [join(dataDir, file)], { uid, gid, cwd: '/' });
      expect(status, file).toBe(1);
    }
    expect(statSync(join(dataDir, 'password')).uid).toBe(0);
    expect([0, uid]).not.toContain(statSync(join(dataDir, 'cluster')).uid);
  });

  test('is carried over from a version whose database belonged to nobody, with another password', async () => {
    const before = await start();
    await connect(before.ownerUrl)`create table carried_over ()`;
    await before.stop();
    const { uid, gid } = nobody();
    giveFolder(join(dataDir, 'cluster'), { uid, gid });
    chownSync(join(dataDir, 'password'), uid, gid);

    const { ownerUrl } = await start();
    expect(await connect(ownerUrl)`select * from carried_over`).toEqual([]);
    await expect(
      connect(withPasswordOf(before.ownerUrl, ownerUrl))`select 1`,
    ).rejects.toMatchObject({
      code: '28P01',
    });
    expect(statSync(join(dataDir, 'password')).uid).toBe(0);
    expect(statSync(join(dataDir, 'cluster')).uid).not.toBe(uid);
    expect(statSync(join(dataDir, 'cluster', 'PG_VERSION')).uid).not.toBe(uid);
  });
});

function withPasswordOf(known: string, place: string): string {
  const url = new URL(place);
  url.password = new URL(known).password;
  return url.href;
}

async function start(folder = dataDir) {
  const running = await startEmbeddedPostgres({ dataDir: folder, log });
  onTestFinished(running.stop);
  return running;
}

function connect(url: string) {
  const sql = postgres(url, { max: 1 });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
}

function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').at(-1)!;
}

/** Resolves with the address of a PostgreSQL whose server has been killed, not stopped. */
async function startInKilledProcess(folder: string): Promise<string> {
  const module = new URL('../../server/setup/embedded-postgres.ts', import.meta.url).href;
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const log = { info() {}, warn() {}, error() {} };
    const { ownerUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, log });
    console.log(ownerUrl);
    setInterval(() => undefined, 1000);
  `;
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return line.toString().trim();
}
