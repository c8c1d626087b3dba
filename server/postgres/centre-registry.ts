import { asc, eq } from 'drizzle-orm';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import type { StaffRole } from '../../shared/contract/session.ts';
import type { CentreList } from '../ports.ts';
import type { Database } from './database.ts';
import * as tables from './schema-setup.ts';

/** A first account: its password is known to the caller, only the hash comes here. */
export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly officerId: string | null;
  readonly passwordHash: string;
}

/** Which centres there are, and how a new one comes to be. */
export class CentreRegistry implements CentreList {
  constructor(private readonly database: Database) {}

  list() {
    const { centre } = tables;
    return this.database.db
      .select({ id: centre.id, name: centre.name })
      .from(centre)
      .orderBy(asc(centre.createdAt), asc(centre.id));
  }

  async exists(centreId: string): Promise<boolean> {
    const { centre } = tables;
    const rows = await this.database.db
      .select({ id: centre.id })
      .from(centre)
      .where(eq(centre.id, centreId));
    return rows.length > 0;
  }

  /** Writes a whole centre, or nothing. False when another process made it meanwhile. */
  create(definition: CentreDefinition, accounts: readonly NewAccount[]): Promise<boolean> {
    return this.database.db.transaction(async (tx) => {
      const { id, name, timeZone, opening, hours, specialDays, rules, policy, guide } = definition;
      const made = await tx
        .insert(tables.centre)
        .values({ id, name, timeZone, opening, hours, specialDays, rules, policy, guide })
        .onConflictDoNothing()
        .returning({ id: tables.centre.id });
      if (made.length === 0) return false;
      const own = <T extends object>(rows: readonly T[]) =>
        rows.map((row, position) => ({ ...row, centreId: id, position }));
      await tx.insert(tables.zone).values(own(definition.zones));
      await tx.insert(tables.field).values(own(definition.fields));
      await tx.insert(tables.service).values(own(definition.services));
      await tx.insert(tables.priorityClass).values(own(definition.priorityClasses));
      await tx.insert(tables.counter).values(own(definition.counters));
      await insertAll(own(definition.officers), (rows) => tx.insert(tables.officer).values(rows));
      await insertAll(own(skillRows(definition)), (rows) => tx.insert(tables.skill).values(rows));
      await insertAll(own(accounts), (rows) => tx.insert(tables.staffAccount).values(rows));
      return true;
    });
  }
}

async function insertAll<T>(
  rows: readonly T[],
  insert: (rows: T[]) => PromiseLike<unknown>,
): Promise<void> {
  if (rows.length > 0) await insert([...rows]);
}

/** A skill that names a field means all of its services; naming a service wins over its field. */
function skillRows({ officers, services }: CentreDefinition) {
  return officers.flatMap((officer) => {
    const levels = new Map<string, 1 | 2 | 3>();
    for (const skill of officer.skills) {
      if (!('fieldId' in skill)) continue;
      for (const { id, fieldId } of services)
        if (fieldId === skill.fieldId) levels.set(id, skill.level);
    }
    for (const skill of officer.skills)
      if ('serviceId' in skill) levels.set(skill.serviceId, skill.level);
    return [...levels].map(([serviceId, level]) => ({ officerId: officer.id, serviceId, level }));
  });
}
