import type { Sql } from 'postgres';
import type { RecordedEvent } from '../../shared/contract/event.ts';
import type { Answer, CommitResult } from '../ports.ts';
import { joinRows, type BatchRows } from './batch.ts';

/** What became of one centre's batch, as `luot_commit` tells it. */
type Outcome =
  | { status: 'committed' }
  | { status: 'stale'; missed: RecordedEvent[] }
  | { status: 'repeated'; answers: Record<string, Answer> };

/** A batch on its way to the database. */
export interface BatchToSend {
  readonly head: { readonly centreId: string; readonly since: number; readonly events: number };
  readonly rows: BatchRows;
}

/** Writes batches of different centres in one transaction; one outcome per centre. */
export async function sendGroup(
  sql: Sql,
  group: readonly BatchToSend[],
): Promise<Record<string, Outcome>> {
  const heads = JSON.stringify(group.map(({ head }) => head));
  const rows = JSON.stringify(joinRows(group.map((batch) => batch.rows)));
  const [row] = await sql<[{ outcomes: Record<string, Outcome> }]>`
    select luot_commit(${heads}::text::jsonb, ${rows}::text::jsonb) as outcomes`;
  return row.outcomes;
}

/** The outcome of one centre. @throws Error when the database does not know it */
export function asResult(centreId: string, outcomes: Record<string, Outcome>): CommitResult {
  const outcome = outcomes[centreId];
  if (outcome === undefined) throw new Error(`the database knows no centre ${centreId}`);
  if (outcome.status !== 'repeated') return outcome;
  return { status: 'repeated', answers: new Map(Object.entries(outcome.answers)) };
}
