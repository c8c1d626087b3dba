import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv.ts';
import { UsageError } from './usage-error.ts';

/** What people chose at the ticket machine: one number series and one kind of service. */
export interface QueueGroup {
  readonly id: number;
  readonly letter: string;
  readonly name: string;
}

/** Times are minutes after midnight. */
export interface RecordedTicket {
  readonly groupId: number;
  readonly issuedMinute: number;
  readonly calledMinute: number;
}

/** One group as the office showed it at one moment; holds until the next one. */
export interface Snapshot {
  readonly minute: number;
  readonly openCounters: number;
  readonly waiting: number;
}

/** One day of one office, groups without a ticket left out. */
export interface RecordedDay {
  readonly office: string;
  readonly date: string;
  readonly groups: readonly QueueGroup[];
  /** In the order of issue. */
  readonly tickets: readonly RecordedTicket[];
  /** By group, in order of time. */
  readonly snapshots: ReadonlyMap<number, readonly Snapshot[]>;
}

const files = ['groups.csv', 'tickets.csv.gz', 'snapshots.csv.gz'];

/** Reads a day. @throws UsageError when the data, the office or the day is not there */
export async function readRecordedDay(
  folder: string,
  office: string,
  date: string,
): Promise<RecordedDay> {
  const missing = files.find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined) {
    throw new UsageError(
      `No recorded data: ${folder} has no ${missing}; name its folder with --data.`,
    );
  }
  const groups = await readGroups(folder, office);
  const tickets = await readTickets(folder, groups, office, date);
  const used = new Set(tickets.map(({ groupId }) => groupId));
  return {
    office,
    date,
    groups: [...groups.values()].filter(({ id }) => used.has(id)),
    tickets: tickets.sort((a, b) => a.issuedMinute - b.issuedMinute),
    snapshots: await readSnapshots(folder, used, date),
  };
}

async function readGroups(folder: string, office: string): Promise<Map<number, QueueGroup>> {
  const groups = new Map<number, QueueGroup>();
  const offices = new Set<string>();
  for await (const row of readCsv(join(folder, 'groups.csv'))) {
    offices.add(row('name'));
    if (row('name') !== office) continue;
    const id = Number(row('gid'));
    groups.set(id, { id, letter: row('literaGrupy'), name: row('nazwaGrupy').trim() });
  }
  if (groups.size > 0) return groups;
  const known = [...offices].sort().join(', ');
  throw new UsageError(`Unknown office "${office}": name one of ${known} with --office.`);
}

async function readTickets(
  folder: string,
  groups: ReadonlyMap<number, QueueGroup>,
  office: string,
  date: string,
): Promise<RecordedTicket[]> {
  const tickets: RecordedTicket[] = [];
  const dates = new Set<string>();
  for await (const row of readCsv(join(folder, 'tickets.csv.gz'))) {
    const groupId = Number(row('gid'));
    if (!groups.has(groupId)) continue;
    dates.add(row('date'));
    if (row('date') !== date) continue;
    const [issuedMinute, calledMinute] = [Number(row('issued_min')), Number(row('called_min'))];
    tickets.push({ groupId, issuedMinute, calledMinute });
  }
  if (tickets.length > 0) return tickets;
  const known = [...dates].sort().join(', ');
  throw new UsageError(`No ticket of ${office} on "${date}": name one of ${known} with --date.`);
}

async function readSnapshots(
  folder: string,
  groupIds: ReadonlySet<number>,
  date: string,
): Promise<Map<number, Snapshot[]>> {
  const snapshots = new Map<number, Snapshot[]>([...groupIds].map((id) => [id, []]));
  for await (const row of readCsv(join(folder, 'snapshots.csv.gz'))) {
    if (row('date') !== date) continue;
    const [hour = 0, minute = 0] = row('time').split(':').map(Number);
    snapshots.get(Number(row('gid')))?.push({
      minute: hour * 60 + minute,
      openCounters: Number(row('open')),
      waiting: Number(row('waiting')),
    });
  }
  for (const own of snapshots.values()) own.sort((a, b) => a.minute - b.minute);
  return snapshots;
}
