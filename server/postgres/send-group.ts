import type { Sql } from 'postgres';
import { z } from 'zod';
import { commandDone } from '../../shared/contract/command.ts';
import { recordedEvent } from '../../shared/contract/event.ts';
import { commandId } from '../../shared/contract/ids.ts';
import { refusal } from '../../shared/contract/refusal.ts';
import type { CommitResult } from '../ports.ts';
import { joinRows, type BatchRows } from './batch.ts';

/** What became of each centre's batch, as `luot_commit` tells it. */
const outcomes = z.record(
  z.string(),
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('committed') }),
    z.object({ status: z.literal('stale'), missed: z.array(recordedEvent) }),
    z.object({
      status: z.literal('repeated'),
      answers: z.record(commandId, z.union([commandDone, refusal])),
    }),
  ]),
);
type Outcomes = z.infer<typeof outcomes>;

/** A batch on its way to the database. */
export interface BatchToSend {
  readonly head: { readonly centreId: string; readonly since: number; readonly events: number };
  readonly rows: BatchRows;
}

/** Writes batches of different centres in one transaction; one outcome per centre. */
export async function sendGroup(sql: Sql, group: readonly BatchToSend[]): Promise<Outcomes> {
  const heads = JSON.stringify(group.map(({ head }) => head));
  const rows = JSON.stringify(joinRows(group.map((batch) => batch.rows)));
  const [row] = await sql<[{ outcomes: unknown }]>`
    select luot_commit(${heads}::text::jsonb, ${rows}::text::jsonb) as outcomes`;
  return outcomes.parse(row.outcomes);
}

/** The outcome of one centre. @throws Error when the database does not know it */
export function asResult(centreId: string, made: Outcomes): CommitResult {
  const outcome = made[centreId];
  if (outcome === undefined) throw new Error(`the database knows no centre ${centreId}`);
  if (outcome.status !== 'repeated') return outcome;
  return { status: 'repeated', answers: new Map(Object.entries(outcome.answers)) };
}
