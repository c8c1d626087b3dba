import type { Sql } from 'postgres';
import { recordedEvent, type RecordedEvent } from '../../shared/contract/event.ts';
import type { Answer, CentreStore, Commit, CommitResult } from '../ports.ts';
import type { Database } from './database.ts';
import { batchRows } from './batch.ts';
import { loadCentre } from './load-centre.ts';

type Outcome =
  | { status: 'committed' }
  | { status: 'stale'; missed: RecordedEvent[] }
  | { status: 'repeated'; answers: Record<string, Answer> };

/** The history of all centres in Postgres: reads through drizzle, the one hot write through `luot_commit`. */
export class PostgresCentreStore implements CentreStore {
  private readonly sql: Sql;

  constructor(private readonly database: Database) {
    this.sql = database.sql;
  }

  load(centreId: string) {
    return loadCentre(this.database, centreId);
  }

  async commit(commit: Commit): Promise<CommitResult> {
    const { centreId, since, atMs } = commit;
    const batch = JSON.stringify(batchRows(commit));
    const [row] = await this.sql<[{ outcome: Outcome }]>`
      select luot_commit(${centreId}, ${since}, ${atMs}, ${batch}::text::jsonb) as outcome`;
    const { outcome } = row;
    if (outcome.status !== 'repeated') return outcome;
    return { status: 'repeated', answers: new Map(Object.entries(outcome.answers)) };
  }

  async eventsAfter(centreId: string, revision: number): Promise<RecordedEvent[]> {
    const rows = await this.sql`
      select revision::float8 as revision, round(extract(epoch from at) * 1000)::float8 as "atMs",
        actor, command_id as "commandId", data as event
      from event where centre_id = ${centreId} and revision > ${revision} order by event.revision`;
    return rows.map((row) => recordedEvent.parse(row));
  }

  async revisions(centreIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.sql<{ id: string; revision: number }[]>`
      select id, revision::float8 as revision from centre where id in ${this.sql([...centreIds])}`;
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }
}
