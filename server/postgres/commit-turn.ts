import type { Sql } from 'postgres';
import type { Commit, CommitResult, CommitTurn } from '../ports.ts';
import { batchRows } from './batch.ts';
import { isOutage, type Database } from './database.ts';
import { asResult, sendGroup } from './send-group.ts';

/**
 * Takes a centre's turn lock for this process alone: everybody who wants to commit afterwards waits in
 * PostgreSQL's queue until it is released. It goes with its connection, so a killed process keeps nobody.
 * A turn whose connection breaks goes on without the lock: that is unfair to others, not wrong.
 */
export async function takeTurn(database: Database, centreId: string): Promise<CommitTurn> {
  const session = database.openSession();
  try {
    await session`select pg_advisory_lock(luot_turn(${centreId}))`;
  } catch (error) {
    await session.end({ timeout: 0 });
    throw error;
  }
  return {
    commit: (commit) => commitOn(session, commit),
    async release() {
      try {
        await session`select pg_advisory_unlock(luot_turn(${centreId}))`;
      } catch (error) {
        // A lost connection has taken the lock with it.
        if (!isOutage(error)) throw error;
      } finally {
        await session.end({ timeout: 0 });
      }
    },
  };
}

async function commitOn(session: Sql, commit: Commit): Promise<CommitResult> {
  const { centreId, since, events } = commit;
  const head = { centreId, since, events: events.length };
  return asResult(centreId, await sendGroup(session, [{ head, rows: batchRows(commit) }]));
}
