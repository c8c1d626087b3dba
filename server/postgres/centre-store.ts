import type { Sql } from 'postgres';
import { recordedEvent, type RecordedEvent } from '../../shared/contract/event.ts';
import type { Answer, CentreStore, Command, Commit, CommitResult, CommitTurn } from '../ports.ts';
import { answersTo } from './answers-to.ts';
import { CommitGroups } from './commit-groups.ts';
import { takeTurn } from './commit-turn.ts';
import type { Database } from './database.ts';
import { loadCentre } from './load-centre.ts';

/** The history of all centres in Postgres. */
export class PostgresCentreStore implements CentreStore {
  private readonly sql: Sql;
  private readonly groups: CommitGroups;

  constructor(private readonly database: Database) {
    this.sql = database.sql;
    this.groups = new CommitGroups(database.sql);
  }

  load(centreId: string) {
    return loadCentre(this.database, centreId);
  }

  commit(commit: Commit): Promise<CommitResult> {
    return this.groups.commit(commit);
  }

  takeTurn(centreId: string): Promise<CommitTurn> {
    return takeTurn(this.database, centreId);
  }

  answersTo(centreId: string, commands: readonly Command[]): Promise<ReadonlyMap<string, Answer>> {
    return answersTo(this.sql, centreId, commands);
  }

  async eventsAfter(centreId: string, revision: number): Promise<RecordedEvent[]> {
    const [row] = await this.sql<[{ events: unknown }]>`
      select luot_events_after(${centreId}, ${revision}) as events`;
    return recordedEvent.array().parse(row.events);
  }

  async revisions(centreIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.sql<{ id: string; revision: number }[]>`
      select id, revision::float8 as revision from centre where id in ${this.sql([...centreIds])}`;
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }
}
