import type { ReservedSql, Sql } from 'postgres';
import type { Commit, CommitResult, CommitTurn } from '../ports.ts';
import { batchRows } from './batch.ts';
import { isOutage } from './database.ts';
import { asResult, sendGroup } from './send-group.ts';

/**
 * Takes a centre's turn lock for this process alone: everybody who wants to commit afterwards waits in
 * PostgreSQL's queue until it is released. It goes with its connection, so a killed process keeps nobody.
 */
export async function takeTurn(sql: Sql, centreId: string): Promise<CommitTurn> {
  const connection = await sql.reserve();
  try {
    await connection`select pg_advisory_lock(luot_turn(${centreId}))`;
  } catch (error) {
    connection.release();
    throw error;
  }
  return {
    commit: (commit) => commitOn(connection, commit),
    async release() {
      try {
        await connection`select pg_advisory_unlock(luot_turn(${centreId}))`;
      } catch (error) {
        // A lost connection has taken the lock with it.
        if (!isOutage(error)) throw error;
      } finally {
        connection.release();
      }
    },
  };
}

async function commitOn(connection: ReservedSql, commit: Commit): Promise<CommitResult> {
  const { centreId, since, events } = commit;
  const head = { centreId, since, events: events.length };
  return asResult(centreId, await sendGroup(connection, [{ head, rows: batchRows(commit) }]));
}
