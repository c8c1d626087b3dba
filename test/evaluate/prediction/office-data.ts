import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A ticket of a public office; minutes after midnight, about five minutes exact. */
export interface OfficeTicket {
  readonly group: string;
  readonly issuedAt: number;
  readonly calledAt: number;
}

/** Open counters of a queue group from a moment on. */
export interface OpenCounters {
  readonly at: number;
  readonly open: number;
}

export interface OfficeDay {
  readonly date: string;
  readonly tickets: readonly OfficeTicket[];
  /** By group, in order of time. */
  readonly counters: ReadonlyMap<string, readonly OpenCounters[]>;
}

/**
 * The recorded days of one office, earliest first.
 * @throws Error when no queue group has that office name
 */
export function readOffice(folder: string, officeName: string): OfficeDay[] {
  const groups = new Set(
    rowsOf(join(folder, 'groups.csv'))
      .filter(([, name]) => name === officeName)
      .map(([gid]) => gid!),
  );
  if (groups.size === 0) throw new Error(`no office "${officeName}" in ${folder}/groups.csv`);
  const tickets = new Map<string, OfficeTicket[]>();
  for (const [group, date, , issued, called] of rowsOf(join(folder, 'tickets.csv.gz'))) {
    if (!groups.has(group!)) continue;
    const ticket = { group: group!, issuedAt: Number(issued), calledAt: Number(called) };
    pushTo(tickets, date!, ticket);
  }
  const counters = new Map<string, Map<string, OpenCounters[]>>();
  for (const [group, date, time, open] of rowsOf(join(folder, 'snapshots.csv.gz'))) {
    if (!groups.has(group!)) continue;
    let ofDay = counters.get(date!);
    if (ofDay === undefined) counters.set(date!, (ofDay = new Map<string, OpenCounters[]>()));
    const [hours = 0, minutes = 0] = time!.split(':').map(Number);
    pushTo(ofDay, group!, { at: 60 * hours + minutes, open: Number(open) });
  }
  return [...tickets.keys()].sort().map((date) => ({
    date,
    tickets: tickets.get(date)!,
    counters: counters.get(date) ?? new Map<string, OpenCounters[]>(),
  }));
}

function pushTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Data rows of a CSV without quoted commas in the columns that are read, plain or gzip. */
function rowsOf(path: string): string[][] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
}
