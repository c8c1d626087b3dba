import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process id alone is reused by the system; together with its start time it is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque, compared for equality only; null where the system does not tell. */
  readonly startedAt: string | null;
}

/** The identity of a process that runs now. */
export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startTimeOf(pid) ?? null };
}

/** False when the process has ended, or when its pid now belongs to another program. */
export function isStillRunning({ pid, startedAt }: ProcessIdentity): boolean {
  const current = startTimeOf(pid);
  return current !== undefined && (startedAt === null || startedAt === current);
}

/** Undefined when no such process runs; one that has ended but was not reaped counts as ended. */
function startTimeOf(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | undefined {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return undefined;
  const stat = readUnlessGone(path);
  // The second field, the program's name, is in parentheses and may hold spaces.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const startTicks = fields[18];
  if (state === 'Z' || startTicks === undefined) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTicks}`;
}

/** The process may end between the look and the read. */
function readUnlessGone(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function fromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    encoding: 'utf8',
  });
  const [, state, started] = /^\s*(\S+)\s+(.+?)\s*$/.exec(stdout) ?? [];
  return state?.startsWith('Z') ? undefined : started;
}
