import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One call to the Anonymous Bank. Times in minutes of its day. */
export interface BankCall {
  readonly date: string;
  readonly type: string;
  readonly priority: boolean;
  /** When it joined the line, or was answered at once. */
  readonly joinedAt: number;
  /** When it left the line: answered or given up. */
  readonly leftLineAt: number;
  /** Null: gave up. */
  readonly agent: string | null;
  readonly endedAt: number;
}

/** Reads a month, plain or gzip: calls that asked for an agent, in order of joining. */
export function readBankMonth(path: string): BankCall[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  const calls: BankCall[] = [];
  for (const line of text.split(/\r?\n/).slice(1)) {
    const call = parseCall(line.split('\t'));
    if (call !== undefined) calls.push(call);
  }
  return calls.sort((a, b) =>
    a.date === b.date ? a.joinedAt - b.joinedAt : a.date < b.date ? -1 : 1,
  );
}

function parseCall(cells: readonly string[]): BankCall | undefined {
  const [, , , priority, type, date, , vruExit, , queueStart, , queueTime] = cells;
  const [outcome, serviceStart, serviceExit, , server] = cells.slice(12);
  if (type === undefined || date === undefined || server === undefined) return undefined;
  const waited = Number(queueTime) > 0;
  if (outcome === 'AGENT' && server !== 'NO_SERVER') {
    const startedAt = minutesOf(serviceStart);
    const joinedAt = waited ? minutesOf(queueStart) : startedAt;
    const answeredAt = joinedAt + Number(queueTime) / 60;
    const facts = { date, type, priority: priority === '2', joinedAt };
    return {
      ...facts,
      leftLineAt: answeredAt,
      agent: server,
      endedAt: Math.max(answeredAt, minutesOf(serviceExit)),
    };
  }
  if (outcome !== 'HANG' || !waited) return undefined;
  const joinedAt = minutesOf(queueStart ?? vruExit);
  const leftLineAt = joinedAt + Number(queueTime) / 60;
  return {
    date,
    type,
    priority: priority === '2',
    joinedAt,
    leftLineAt,
    agent: null,
    endedAt: leftLineAt,
  };
}

function minutesOf(clock: string | undefined): number {
  const [hours = 0, minutes = 0, seconds = 0] = (clock ?? '').split(':').map(Number);
  return 60 * hours + minutes + seconds / 60;
}
