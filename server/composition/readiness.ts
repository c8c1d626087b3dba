import type { Readiness } from '../http/app.ts';
import { isOutage, type Database } from '../postgres/database.ts';
import { noticedMs } from '../postgres/database-clock.ts';
import type { Core } from './core.ts';

/** A command that waits longer than this means that its centre stands still, whatever the reason. */
const longestWaitMs = 10_000;
/** A machine with such a clock is not to be trusted with people while others can serve them. */
const farMs = 30_000;

/** Whether a server process can do its work, and if not, why. */
export async function readinessOf(
  { options, database, databaseClock, centres }: Core,
  alone: boolean,
): Promise<Readiness> {
  const reasons: string[] = [];
  if (!options.started()) reasons.push('starting');
  if (!(await isReachable(database))) reasons.push('the database is out of reach');
  const waitedMs = centres.oldestPendingMs();
  if (waitedMs > longestWaitMs) {
    reasons.push(`a command has waited ${Math.round(waitedMs / 1000)} s for its answer`);
  }
  const { localAheadMs } = databaseClock;
  const clockFault = `this machine's clock is ${localAheadMs} ms ahead of the database's`;
  if (Math.abs(localAheadMs) > farMs && !alone) reasons.push(clockFault);
  const warnings = Math.abs(localAheadMs) > noticedMs ? [clockFault] : [];
  return { ok: reasons.length === 0, reasons, warnings };
}

async function isReachable({ sql }: Database): Promise<boolean> {
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (isOutage(error)) return false;
    throw error;
  }
}
