import { and, eq, gt, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { StaffAccount, StaffStore } from '../ports.ts';
import type { Database } from './database.ts';
import { staffAccount, staffSession } from './schema-setup.ts';

/** A session outlives one working day, not two. */
const sessionMs = 16 * 60 * 60 * 1000;

/** Accounts and sessions of staff in Postgres. */
export class PostgresStaffStore implements StaffStore {
  constructor(private readonly database: Database) {}

  async findByUsername(centreId: string, username: string) {
    const [row] = await this.database.db
      .select()
      .from(staffAccount)
      .where(and(eq(staffAccount.centreId, centreId), eq(staffAccount.username, username)));
    return row === undefined ? null : { account: toAccount(row), passwordHash: row.passwordHash };
  }

  /** Sessions that have run out are swept away on this occasion. */
  async startSession(account: StaffAccount, secret: string): Promise<void> {
    await this.database.db.delete(staffSession).where(lte(staffSession.expiresAt, sql`now()`));
    await this.database.db.insert(staffSession).values({
      centreId: account.centreId,
      tokenHash: hashSecret(secret),
      staffId: account.staffId,
      expiresAt: new Date(Date.now() + sessionMs),
    });
  }

  async findSession(secret: string): Promise<StaffAccount | null> {
    const [row] = await this.liveRows(eq(staffSession.tokenHash, hashSecret(secret)));
    return row === undefined ? null : toAccount(row.account);
  }

  async liveSessions(tokenHashes: readonly string[]): Promise<Map<string, StaffAccount>> {
    const rows = await this.liveRows(inArray(staffSession.tokenHash, [...tokenHashes]));
    return new Map(rows.map(({ tokenHash, account }) => [tokenHash, toAccount(account)]));
  }

  async endSession(secret: string): Promise<void> {
    await this.database.db
      .delete(staffSession)
      .where(eq(staffSession.tokenHash, hashSecret(secret)));
  }

  /** Replaces a password and ends that person's sessions; false when there is no such account. */
  async setPassword(centreId: string, username: string, passwordHash: string): Promise<boolean> {
    return this.database.db.transaction(async (tx) => {
      const [row] = await tx
        .update(staffAccount)
        .set({ passwordHash })
        .where(and(eq(staffAccount.centreId, centreId), eq(staffAccount.username, username)))
        .returning({ id: staffAccount.id });
      if (row === undefined) return false;
      await tx
        .delete(staffSession)
        .where(and(eq(staffSession.centreId, centreId), eq(staffSession.staffId, row.id)));
      return true;
    });
  }

  private liveRows(which: SQL) {
    return this.database.db
      .select({ tokenHash: staffSession.tokenHash, account: staffAccount })
      .from(staffSession)
      .innerJoin(
        staffAccount,
        and(
          eq(staffAccount.centreId, staffSession.centreId),
          eq(staffAccount.id, staffSession.staffId),
        ),
      )
      .where(and(which, gt(staffSession.expiresAt, sql`now()`)));
  }
}

function toAccount(row: typeof staffAccount.$inferSelect): StaffAccount {
  const { centreId, id, name, role, officerId } = row;
  return { centreId, staffId: id, name, role, officerId };
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
